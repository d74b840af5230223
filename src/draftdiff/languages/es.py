"""Spanish: how its treaties number and name their units, and sentences that test how its duties are read."""

from __future__ import annotations

from draftdiff.languages._contract import Language, Sample, Units, spelled
from draftdiff.languages._es_norms import NORMS

_COUNTED = (
    "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
    "dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete "
    "veintiocho veintinueve treinta"
).split()
_TO_NINE = "primero segundo tercero cuarto quinto sexto séptimo octavo noveno".split()
_PLAIN = str.maketrans("áéíóú", "aeiou")


def _above(ten: str) -> list[tuple[str, ...]]:
    """décimo; décimo primero, decimoprimero; and so on: printed as two words or as one."""
    return [(ten, ten[:-1] + "a")] + [
        (f"{ten} {word}", f"{ten[:-1]}a {word[:-1]}a", joined, joined[:-1] + "a")
        for word in _TO_NINE
        for joined in (ten.translate(_PLAIN) + word,)
    ]


_RANKED: list[tuple[str, ...]] = [(word, word[:-1] + "a") for word in _TO_NINE]
_RANKED += [*_above("décimo"), *_above("vigésimo"), ("trigésimo", "trigésima")]
_NUMBERS = spelled([(count, *ranks) for count, ranks in zip(_COUNTED, _RANKED, strict=True)])
_NUMBERS |= {"primer": "1", "tercer": "3", "undécimo": "11", "undécima": "11", "duodécimo": "12", "duodécima": "12"}
# Capitals are often set without their accents.
_NUMBERS |= {word.translate(_PLAIN): figure for word, figure in _NUMBERS.items()}

_UNITS = Units(
    words={
        "part": ("parte", "libro"),
        "title": ("título", "titulo"),
        "chapter": ("capítulo", "capitulo", "cap."),
        "section": ("subsección", "subseccion", "sección", "seccion", "secc."),
        "article": ("principio", "artículo", "articulo", "regla", "art."),
        "paragraph": ("propuesta", "párrafo", "parrafo"),
        "annex": ("protocolo", "apéndice", "apendice", "anexo"),
    },
    ordinals=_NUMBERS,
    preamble=("preámbulo", "preambulo"),
    closing=("en fe de lo cual", "en testimonio de lo cual", "hecho en", "hecha en", "hecho el"),
    recital=(
        "recordando", "reconociendo", "considerando", "conscientes", "consciente", "subrayando", "observando",
        "tomando nota", "reafirmando", "afirmando", "deseosos", "deseosas", "deseando", "preocupados", "preocupadas",
        "resueltos", "resueltas", "convencidos", "convencidas", "decididos", "decididas", "teniendo en cuenta",
        "teniendo presente", "habida cuenta", "inspirándose", "guiados", "guiadas", "estimando", "constatando", "visto",
        "vista", "acogiendo", "destacando", "poniendo de relieve", "expresando", "animados", "animadas", "persuadidos",
        "persuadidas", "refiriéndose", "notando", "advirtiendo", "respetando", "tomando en consideración",
    ),
    enacting=(
        "han convenido en lo siguiente", "han convenido lo siguiente", "han acordado lo siguiente",
        "convienen en lo siguiente", "acuerdan lo siguiente", "convienen lo siguiente", "proclama la presente",
        "han adoptado", "ha adoptado el presente", "ha adoptado la presente", "han decidido lo siguiente",
    ),
    cited={
        "part": ("parte", "partes"),
        "title": ("título", "títulos", "titulo", "titulos"),
        "chapter": ("capítulo", "capítulos", "capitulo", "capitulos", "cap."),
        "section": ("sección", "secciones", "seccion", "secc."),
        "article": ("artículo", "artículos", "articulo", "articulos", "art.", "arts."),
        "paragraph": (
            "párrafo", "párrafos", "parrafo", "parrafos", "apartado", "apartados", "numeral", "numerales",
            "propuesta", "propuestas",
        ),
        "point": ("inciso", "incisos", "letra", "letras", "punto", "puntos", "literal", "literales"),
        "annex": ("anexo", "anexos", "apéndice", "apéndices", "apendice", "apendices"),
    },
    own_instrument=("presente", "presentes", "este", "esta", "estos", "estas"),
    deeper=("subsección", "subseccion", "apéndice", "apendice"),
    contents=("índice", "indice", "sumario", "contenido", "índice general", "tabla de contenido"),
    months=tuple("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()),
    options=("opción", "opcion", "variante", "alternativa"),
    common=tuple(
        "el la los las lo del de al y o en una un es son para por que cuyo cuya su sus este esta toda todo con ser se "
        "no como entre presente sin".split()
    ),
)  # fmt: skip

# Invented sentences; together they pass through every group of cues.
_SAMPLES = (
    Sample(
        "El capitán y, en su caso, el práctico firmarán el diario.",
        "obligation",
        bearer="El capitán y, en su caso, el práctico",
    ),
    Sample("Cada Parte deberá publicar sus normas.", "obligation", "binding", "Cada Parte"),
    Sample("En caso de crecida, el Consejo se reunirá sin demora.", "obligation", "binding", "el Consejo"),
    Sample("El Estado anfitrión se compromete a mantener el puente.", "obligation", "binding", "El Estado anfitrión"),
    Sample("Las Partes intercambiarán sus datos.", "obligation", "binding", "Las Partes"),
    Sample("El Estado protege las riberas.", "obligation", "binding", "El Estado"),
    Sample("Los avisos serán enviados por el depositario sin demora.", "obligation", "binding", "el depositario"),
    Sample("Los avisos se enviarán sin demora.", "obligation", "binding", ""),
    Sample("El piloto está obligado a avisar a los demás buques.", "obligation", "binding", "El piloto"),
    Sample("Corresponde al piloto avisar a los demás buques.", "obligation", "binding", "piloto"),
    Sample("Los ribereños tendrán que limpiar el canal.", "obligation", "binding", "Los ribereños"),
    Sample(
        "Las Partes convienen en que cada ribereño deberá limpiar el canal.", "obligation", "binding", "cada ribereño"
    ),
    Sample("El transbordador, en su caso, hará escala en la frontera.", "obligation", "binding", "El transbordador"),
    Sample(
        "A petición de una Parte, celebrarán consultas los Estados ribereños.",
        "obligation",
        "binding",
        "los Estados ribereños",
    ),
    Sample("Ningún Estado podrá cerrar el río.", "prohibition", "binding", "Ningún Estado"),
    Sample("Los pesqueros no entrarán en la zona.", "prohibition", "binding", "Los pesqueros"),
    Sample("Las Partes se comprometen a no cobrar peajes.", "prohibition", "binding", "Las Partes"),
    Sample("Los Miembros se abstendrán de todo vertido.", "prohibition", "binding", "Los Miembros"),
    Sample("En ningún caso la Comisión podrá cobrar peajes.", "prohibition", "binding", "la Comisión"),
    Sample("Queda prohibido todo vertido.", "prohibition", "binding", ""),
    Sample("No se admitirán reservas.", "prohibition", "binding", ""),
    Sample("Cada Parte procurará reducir el ruido.", "obligation", "best-efforts", "Cada Parte"),
    Sample("Las Partes harán todo lo posible por llegar a un acuerdo.", "obligation", "best-efforts", "Las Partes"),
    Sample("Las Partes deberían cambiar impresiones.", "obligation", "hortatory", "Las Partes"),
    Sample("Se invita a los puertos a compartir sus prácticos.", "obligation", "hortatory", "los puertos"),
    Sample(
        "El Consejo recomienda a los puertos que compartan sus prácticos.", "obligation", "hortatory", "los puertos"
    ),
    Sample("Las Partes tienen la intención de construir una esclusa.", "obligation", "intent", "Las Partes"),
    Sample("Las Partes reafirman su voluntad de construir una esclusa.", "obligation", "intent", "Las Partes"),
    Sample("Toda Parte podrá pedir una votación.", "permission", "binding", "Toda Parte"),
    Sample("Los buques tendrán derecho a pasar.", "permission", "binding", "Los buques"),
    Sample("Cada puerto se reserva el derecho de cerrar de noche.", "permission", "binding", "Cada puerto"),
    Sample("Nada de lo dispuesto en este artículo impedirá a un puerto cerrar.", "permission", "binding", "un puerto"),
    Sample("Un puerto no estará obligado a abrir de noche.", "exemption", "binding", "Un puerto"),
    Sample("El presente artículo no se aplicará a las barcas.", "exemption", "binding", "El presente artículo"),
    Sample("El presente Convenio entrará en vigor a su firma.", "declaration", "binding", "El presente Convenio"),
    Sample(
        "Entrará en vigor en la misma fecha el presente Protocolo.", "declaration", "binding", "el presente Protocolo"
    ),
    Sample("Se crea una Comisión del río.", "declaration", "binding", "una Comisión del río"),
    Sample("La sede de la Comisión está en Villarriba.", "declaration", "binding", "La sede de la Comisión"),
    Sample("Se entenderá por «barca» todo artefacto flotante.", None),
    Sample("La palabra «deberá» figura en negrita.", None),
    Sample("La profundidad del río fue medida en mayo de 2019.", None),
    Sample("Ningún guardián estará sometido a multas.", "prohibition", bearer="Ningún guardián"),
    Sample("Este derecho no podrá cederse.", "prohibition"),
    Sample(
        "Todo guardián tiene derecho, en cualquier estación, a una comida caliente.",
        "permission",
        bearer="Todo guardián",
    ),
    Sample("A nadie se privará de su faro.", "prohibition"),
)

LANGUAGE = Language(code="es", name="Español", units=_UNITS, norms=NORMS, samples=_SAMPLES)
