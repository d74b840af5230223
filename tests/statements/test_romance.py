"""French and Spanish: who bears what, subjects behind their verb, what narrows a duty, what only looks like one."""

from dataclasses import replace

import pytest

from draftdiff.languages import language
from draftdiff.model.statement import Statement
from draftdiff.statements import draft_statements, joint_agreement, statements_of
from tests.statements.examples import outline, provision, texts, values

SPOKEN = {code: language(code) for code in ("fr", "es")}


def read(code: str, text: str) -> tuple[Statement, ...]:
    return statements_of(provision(text), SPOKEN[code])


def only(code: str, text: str) -> Statement:
    (statement,) = read(code, text)
    return statement


@pytest.mark.parametrize(
    ("code", "text", "bearer"),
    [
        ("fr", "En cas d'attaque, chaque État répond.", "chaque État"),
        ("fr", "En cas de troubles, d'attaque ou de raid, les États répondent.", "les États"),
        ("fr", "Chaque Partie, conformément à son droit interne, publie un bilan.", "Chaque Partie"),
        ("fr", "Tout État qui a ratifié l'accord publie un bilan.", "Tout État"),
        ("fr", "Le Comité d'experts le notifie aux Parties.", "Le Comité d'experts"),
        ("fr", "Toutefois, le Conseil peut en décider autrement.", "le Conseil"),
        ("fr", "La Norlande, la Sudlande et l'Estlande se concertent.", "La Norlande, la Sudlande et l'Estlande"),
        ("fr", "Peuvent adhérer au présent accord les États riverains.", "les États riverains"),
        ("fr", "Le budget est arrêté par le Conseil.", "le Conseil"),
        ("fr", "Le budget est arrêté à la majorité.", ""),
        ("fr", "Il appartient à chaque Partie de veiller au fleuve.", "chaque Partie"),
        ("es", "En caso de ataque, cada Estado responderá.", "cada Estado"),
        ("es", "En caso de disturbios, de ataque o de incursión, los Estados responderán.", "los Estados"),
        ("es", "Cada Parte, de conformidad con su derecho interno, publicará un balance.", "Cada Parte"),
        ("es", "Todo Estado que haya ratificado el acuerdo publicará un balance.", "Todo Estado"),
        ("es", "El Comité de expertos lo notificará a las Partes.", "El Comité de expertos"),
        ("es", "No obstante, el Consejo podrá decidir otra cosa.", "el Consejo"),
        ("es", "Norlandia, Sudlandia y Estlandia se consultarán.", "Norlandia, Sudlandia y Estlandia"),
        ("es", "Podrán adherirse al presente acuerdo los Estados ribereños.", "los Estados ribereños"),
        ("es", "El presupuesto será aprobado por el Consejo.", "el Consejo"),
        ("es", "El presupuesto se aprobará por mayoría.", ""),
        ("es", "Incumbe a cada Parte velar por el río.", "cada Parte"),
    ],
)
def test_bearers(code: str, text: str, bearer: str) -> None:
    assert only(code, text).bearer == bearer


@pytest.mark.parametrize(
    ("code", "text", "bearers"),
    [
        ("fr", "Chaque Partie adopte des règles et en informe le Conseil.", ["Chaque Partie"] * 2),
        ("fr", "Les Parties se consultent, et le Conseil publie un avis.", ["Les Parties", "le Conseil"]),
        ("fr", "Si une Partie le demande, elle peut être entendue.", [""]),
        ("es", "Cada Parte adoptará normas y las comunicará al Consejo.", ["Cada Parte"] * 2),
        ("es", "Las Partes se consultarán, y el Consejo publicará un dictamen.", ["Las Partes", "el Consejo"]),
        ("es", "Cuando el Consejo lo pida, la Comisión informará.", ["la Comisión"]),
    ],
)
def test_clauses_of_one_sentence(code: str, text: str, bearers: list[str]) -> None:
    assert [s.bearer for s in read(code, text)] == bearers


@pytest.mark.parametrize(
    ("code", "text", "conditions", "exceptions"),
    [
        ("fr", "Si la digue cède, le Conseil agit.", ["Si la digue cède"], []),
        ("fr", "Les navires attendent, sauf accord du pilote.", [], ["sauf accord du pilote"]),
        (
            "fr",
            "Sous réserve de l'article 7, les navires peuvent passer si l'écluse est ouverte.",
            ["Sous réserve de l'article 7", "si l'écluse est ouverte"],
            [],
        ),
        (
            "fr",
            "Nul navire ne peut entrer à moins qu'il ne soit en détresse.",
            [],
            ["à moins qu'il ne soit en détresse"],
        ),
        ("es", "Si cede el dique, el Consejo actuará.", ["Si cede el dique"], []),
        ("es", "Los buques esperarán, salvo permiso del piloto.", [], ["salvo permiso del piloto"]),
        (
            "es",
            "Con sujeción al artículo 7, los buques podrán pasar si la esclusa está abierta.",
            ["Con sujeción al artículo 7", "si la esclusa está abierta"],
            [],
        ),
        ("es", "Ningún buque podrá entrar a menos que esté en peligro.", [], ["a menos que esté en peligro"]),
    ],
)
def test_conditions_and_exceptions(code: str, text: str, conditions: list[str], exceptions: list[str]) -> None:
    statement = only(code, text)
    assert (texts(statement.conditions), texts(statement.exceptions)) == (conditions, exceptions)


@pytest.mark.parametrize(
    ("code", "text", "deadline", "value"),
    [
        ("fr", "Chaque État répond dans un délai de trente jours.", "dans un délai de trente jours", (30.0, "day")),
        ("fr", "Chaque État répond au plus tard le 5 mai 2030.", "au plus tard le 5 mai 2030", ("2030-05-05", "date")),
        ("fr", "Chaque État répond avant le 1er juin 2030.", "avant le 1er juin 2030", ("2030-06-01", "date")),
        ("fr", "Le Comité se réunit tous les deux ans.", "tous les deux ans", (2.0, "year")),
        ("fr", "Les Parties votent dès la signature.", "dès la signature", (None, "")),
        (
            "fr",
            "L'accord entre en vigueur le trentième jour après le dépôt du dixième instrument.",
            "le trentième jour après le dépôt du dixième instrument",
            (30.0, "day"),
        ),
        ("es", "Cada Estado responderá en un plazo de treinta días.", "en un plazo de treinta días", (30.0, "day")),
        (
            "es",
            "Cada Estado responderá a más tardar el 5 de mayo de 2030.",
            "a más tardar el 5 de mayo de 2030",
            ("2030-05-05", "date"),
        ),
        (
            "es",
            "Cada Estado responderá antes del 1.º de junio de 2030.",
            "antes del 1.º de junio de 2030",
            ("2030-06-01", "date"),
        ),
        ("es", "El Comité se reunirá cada dos años.", "cada dos años", (2.0, "year")),
        ("es", "Las Partes votarán tras la firma.", "tras la firma", (None, "")),
        (
            "es",
            "El acuerdo entrará en vigor el trigésimo día después del depósito del décimo instrumento.",
            "el trigésimo día después del depósito del décimo instrumento",
            (30.0, "day"),
        ),
    ],
)
def test_deadlines(code: str, text: str, deadline: str, value: tuple[float | str | None, str]) -> None:
    statement = only(code, text)
    assert texts(statement.deadlines) == [deadline]
    assert values(statement.deadlines) == [value]
    assert statement.figures == ()


@pytest.mark.parametrize(
    ("code", "text", "figures"),
    [
        ("fr", "Chaque Partie réduit ses rejets de 12,5 %.", [(12.5, "per cent")]),
        ("fr", "Chaque Partie verse 5 000 droits de tirage spéciaux.", [(5000.0, "special drawing right")]),
        ("fr", "Chaque Partie entretient 342 chars et vingt-cinq navires.", [(342.0, "char"), (25.0, "navire")]),
        ("fr", "Chaque Partie respecte l'article 7, paragraphe 3, et la résolution 242.", []),
        ("es", "Cada Parte reducirá sus vertidos un 12,5 %.", [(12.5, "per cent")]),
        ("es", "Cada Parte pagará 5.000 derechos especiales de giro.", [(5000.0, "special drawing right")]),
        ("es", "Cada Parte mantendrá 342 tanques y veinticinco buques.", [(342.0, "tanque"), (25.0, "buque")]),
        ("es", "Cada Parte respetará el artículo 7, párrafo 3, y la resolución 242.", []),
    ],
)
def test_figures(code: str, text: str, figures: list[tuple[float | str, str]]) -> None:
    assert values(only(code, text).figures) == figures


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "Considérant que chaque État doit garder la paix,"),
        ("fr", "Convaincues que l'entente aide et que, dans ce cadre, les ports peuvent traiter ;"),
        ("fr", "Le niveau du fleuve a baissé en 2019."),
        ("fr", "Le terme « bac » comprend les barques."),
        ("fr", "Les riverains se sont engagés à curer le canal."),
        ("fr", "les mesures que les Parties pourront prendre"),
        ("fr", "Les mots « doit » et « peut »."),
        ("fr", "Rapport annuel et publication des comptes"),
        ("es", "Considerando que cada Estado debe guardar la paz,"),
        ("es", "Convencidas de que el acuerdo ayuda y de que, en este marco, los puertos pueden pactar;"),
        ("es", "El nivel del río bajó en 2019."),
        ("es", "El término «barca» comprende las balsas."),
        ("es", "las medidas que las Partes podrán adoptar"),
        ("es", "Las palabras «deberá» y «podrá»."),
        ("es", "Informe anual y publicación de las cuentas"),
    ],
)
def test_no_statement(code: str, text: str) -> None:
    assert read(code, text) == ()


@pytest.mark.parametrize(
    ("code", "text", "beneficiary"),
    [
        ("fr", "Chaque État vient en aide à l'Ukraine.", "l'Ukraine"),
        ("fr", "Chaque État agit en faveur de la Norlande.", "la Norlande"),
        ("es", "Cada Estado acudirá en ayuda de Norlandia.", "Norlandia"),
        ("es", "Cada Estado asistirá a la República de Norlandia.", "la República de Norlandia"),
    ],
)
def test_beneficiary(code: str, text: str, beneficiary: str) -> None:
    assert only(code, text).beneficiary == beneficiary


def test_words_in_front_deny_a_clause() -> None:
    assert only("es", "En ningún caso la Comisión podrá actuar sola.").type == "prohibition"
    assert only("es", "La Comisión podrá actuar sola.").type == "permission"


@pytest.mark.parametrize(
    ("code", "words"),
    [("fr", "d'un commun accord"), ("fr", "à l'unanimité"), ("es", "de común acuerdo"), ("es", "por unanimidad")],
)
def test_joint_agreement(code: str, words: str) -> None:
    assert joint_agreement(SPOKEN[code]).search(words)


@pytest.mark.parametrize(
    ("code", "chapeau", "points"),
    [
        ("fr", "Chaque Partie s'engage à :", ("publier un bilan ;", "curer le canal.")),
        ("es", "Cada Parte se compromete a:", ("publicar un balance;", "limpiar el canal.")),
    ],
)
def test_a_chapeau_governs_its_points(code: str, chapeau: str, points: tuple[str, ...]) -> None:

    found = draft_statements(replace(outline(chapeau, *points), language=code))
    assert [(s.type, s.bearer, s.inherited) for s in found[1:]] == [("obligation", found[0].bearer, True)] * 2


def test_an_apostrophe_is_no_quotation_mark() -> None:
    assert only("fr", "L'État l'informe sans retard.").bearer == "L'État"
    assert only("fr", "Les Parties s’engagent à s’aider.").cue == "s’engagent à"
