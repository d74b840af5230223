"""Russian and Ukrainian: finite verbs as cues, subjects before and behind them, cases, qualifiers, figures."""

import pytest

from draftdiff.languages import language
from draftdiff.model.statement import Statement
from draftdiff.statements import Chapeau, draft_statements, joint_agreement, statements_of
from tests.statements.examples import provision, texts, values


def read(code: str, text: str) -> tuple[Statement, ...]:
    return statements_of(provision(text), language(code))


def only(code: str, text: str) -> Statement:
    (statement,) = read(code, text)
    return statement


@pytest.mark.parametrize(
    ("code", "text", "bearer"),
    [
        ("ru", "В случае спора между портами Комиссия проводит слушания.", "Комиссия"),
        ("ru", "Стороны в соответствии со статьей 5 обмениваются картами.", "Стороны"),
        ("ru", "Государства — участники настоящего Договора чистят русло.", "Государства — участники настоящего Договора"),
        ("ru", "Государство, которое закрывает порт, уведомляет Совет.", "Государство"),
        ("ru", "Порты, расположенные на реке, ведут учет судов.", "Порты"),
        ("ru", "Стороны также незамедлительно извещают соседей.", "Стороны"),
        ("ru", "Размер сбора определяет Совет.", "Совет"),
        ("ru", "Расходы, связанные с ремонтом, несет арендатор.", "арендатор"),
        ("ru", "Карты хранят Совет, Комиссия и порты.", "Совет, Комиссия и порты"),
        ("ru", "Каждая из Сторон назначает смотрителя.", "Каждая из Сторон"),
        ("ru", "Государствам, не имеющим портов, предоставляется право прохода.", "Государствам"),
        ("uk", "У разі спору між портами Комісія проводить слухання.", "Комісія"),
        ("uk", "Сторони відповідно до статті 5 обмінюються картами.", "Сторони"),
        ("uk", "Держави — учасниці цього Договору чистять русло.", "Держави — учасниці цього Договору"),
        ("uk", "Держава, яка закриває порт, повідомляє Раду.", "Держава"),
        ("uk", "Розмір збору визначає Рада.", "Рада"),
        ("uk", "Будь-яка з портових громад може подати скаргу.", "Будь-яка з портових громад"),
        ("uk", "Державам, що не мають портів, надається право проходу.", "Державам"),
    ],
)  # fmt: skip
def test_who_bears(code: str, text: str, bearer: str) -> None:
    assert only(code, text).bearer == bearer


@pytest.mark.parametrize(
    ("code", "text", "bearer", "action"),
    [
        ("ru", "Пошлины взимаются Портовым советом.", "Портовым советом", "Пошлины взимаются Портовым советом"),
        ("ru", "Пошлины взимаются в порту.", "", "Пошлины взимаются в порту"),
        ("ru", "Решения должны быть опубликованы Комиссией.", "Комиссией", "Решения быть опубликованы Комиссией"),
        ("ru", "В порту проводятся учения.", "", "учения проводятся"),
        ("uk", "Мито стягується Портовою радою.", "Портовою радою", "Мито стягується Портовою радою"),
        ("uk", "Рішення повинні бути опубліковані.", "", "Рішення бути опубліковані"),
    ],
)
def test_the_subject_of_a_passive_bears_nothing(code: str, text: str, bearer: str, action: str) -> None:
    found = only(code, text)
    assert (found.type, found.bearer, found.action) == ("obligation", bearer, action)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ru", "Стороны чистят русло и при необходимости углубляют его, а также строят причалы."),
        ("uk", "Сторони чистять русло і за потреби поглиблюють його, а також будують причали."),
    ],
)
def test_verbs_share_their_subject(code: str, text: str) -> None:
    assert [(s.type, s.bearer.lower()[:5]) for s in read(code, text)] == [("obligation", text.lower()[:5])] * 3


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ru", "Если Сторона закрывает порт и не уведомляет Совет, Комиссия проводит слушания."),
        ("ru", "Комиссия проверяет, содержит ли порт причалы, которые принимают баржи и служат пассажирам."),
        ("ru", "Если судно, которое везет зерно, садится на мель, порт высылает буксир."),
        ("ru", "Независимо от того, принимаются ли меры, порт ведет журнал."),
        ("uk", "Якщо Сторона закриває порт і не повідомляє Раду, Комісія проводить слухання."),
        ("uk", "Комісія перевіряє, чи має порт причали, які приймають баржі та служать пасажирам."),
    ],
)
def test_a_verb_in_a_dependent_clause_is_part_of_it(code: str, text: str) -> None:
    assert only(code, text).type == "obligation"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ru", "Комитет, бюджет и отчет."),
        ("ru", "Термин «баржа» включает паромы."),
        ("ru", "Под портом понимается место, в котором суда стоят и разгружаются."),
        ("ru", "Стороны, желая мира, договорились о нижеследующем:"),
        ("uk", "Відповідальність, область і десять років."),
        ("uk", "Під портом розуміється місце, в якому судна стоять і розвантажуються."),
        ("uk", "Сторони, бажаючи миру, домовилися про таке:"),
    ],
)
def test_no_statement(code: str, text: str) -> None:
    assert read(code, text) == ()


@pytest.mark.parametrize(
    ("code", "text", "kind", "force"),
    [
        ("ru", "Стороны обязуются при любых условиях и во всякое время не закрывать канал.", "prohibition", "binding"),
        ("ru", "Стороны будут воздерживаться от лова.", "prohibition", "binding"),
        ("ru", "Стороны обязуются прилагать усилия к очистке реки.", "obligation", "best-efforts"),
        ("ru", "Настоящий Договор не затрагивает прав портов.", "declaration", "binding"),
        ("ru", "Споры разрешаются Советом.", "obligation", "binding"),
        ("ru", "Лов рыбы разрешается.", "permission", "binding"),
        ("uk", "Сторони зобов’язуються за будь-яких умов не закривати канал.", "prohibition", "binding"),
        ("uk", "Сторони не матимуть баз.", "declaration", "binding"),
        ("uk", "Сторони мають докладати зусиль для очищення річки.", "obligation", "best-efforts"),
        ("uk", "Цей Договір не зачіпає прав портів.", "declaration", "binding"),
        ("uk", "Порт не повинен працювати вночі.", "prohibition", "binding"),
    ],
)
def test_type_and_force(code: str, text: str, kind: str, force: str) -> None:
    found = only(code, text)
    assert (found.type, found.force) == (kind, force)


@pytest.mark.parametrize(
    ("code", "text", "conditions", "exceptions"),
    [
        ("ru", "Если плотина течет, Совет собирается.", ["Если плотина течет"], []),
        ("ru", "В случае паводка созывается Совет.", ["В случае паводка"], []),
        ("ru", "Порт принимает суда при условии, что шлюз открыт.", ["при условии, что шлюз открыт"], []),
        ("ru", "Учения проводятся только с согласия всех Сторон.", ["только с согласия всех Сторон"], []),
        ("ru", "Суда не входят в зону, за исключением случаев бедствия.", [], ["за исключением случаев бедствия"]),
        ("ru", "Порт закрыт быть не может, если иное не решит Совет.", [], ["если иное не решит Совет"]),
        ("uk", "Якщо гребля тече, Рада збирається.", ["Якщо гребля тече"], []),
        ("uk", "Порт приймає судна за умови, що шлюз відкрито.", ["за умови, що шлюз відкрито"], []),
        ("uk", "Судна не заходять до зони, за винятком випадків лиха.", [], ["за винятком випадків лиха"]),
    ],
)
def test_conditions_and_exceptions(code: str, text: str, conditions: list[str], exceptions: list[str]) -> None:
    found = only(code, text)
    assert (texts(found.conditions), texts(found.exceptions)) == (conditions, exceptions)


@pytest.mark.parametrize(
    ("code", "text", "deadline", "value"),
    [
        ("ru", "Порт отвечает в течение трех дней.", "в течение трех дней", (3.0, "day")),
        ("ru", "Порт отвечает не позднее чем через 30 (тридцать) суток.", "не позднее чем через 30 (тридцать) суток",
         (30.0, "day")),
        ("ru", "Порт отвечает до 5 мая 2030 года.", "до 5 мая 2030 года", ("2030-05-05", "date")),
        ("ru", "Договор действует в течение двадцати пяти лет.", "в течение двадцати пяти лет", (25.0, "year")),
        ("ru", "Договор вступает в силу на тридцатый день после сдачи.", "на тридцатый день после сдачи", (30.0, "day")),
        ("ru", "Порт отвечает в течение пяти рабочих дней.", "в течение пяти рабочих дней", (5.0, "working day")),
        ("uk", "Порт відповідає протягом трьох днів.", "протягом трьох днів", (3.0, "day")),
        ("uk", "Порт відповідає не пізніше ніж через 72 години.", "не пізніше ніж через 72 години", (72.0, "hour")),
        ("uk", "Порт відповідає до 5 травня 2030 року.", "до 5 травня 2030 року", ("2030-05-05", "date")),
        ("uk", "Договір діє протягом п'яти років.", "протягом п'яти років", (5.0, "year")),
        ("uk", "Договір діє протягом п’яти років.", "протягом п’яти років", (5.0, "year")),
    ],
)  # fmt: skip
def test_deadlines(code: str, text: str, deadline: str, value: tuple[float | str, str]) -> None:
    found = only(code, text)
    assert (texts(found.deadlines), values(found.deadlines)) == ([deadline], [value])


@pytest.mark.parametrize(
    ("code", "text", "figures"),
    [
        ("ru", "Порт содержит не более 85 тысяч человек.", [(85000.0, "person")]),
        ("ru", "Порт содержит 342 танка.", [(342.0, "tank")]),
        ("ru", "Сбор составляет 2,5 процента.", [(2.5, "per cent")]),
        ("ru", "Порт принимает двенадцать пароходов по статье 7.", [(12.0, "пароход")]),
        ("uk", "Порт утримує не більше 85 тисяч осіб.", [(85000.0, "person")]),
        ("uk", "Збір становить 2,5 відсотка.", [(2.5, "per cent")]),
        ("uk", "Порт приймає дванадцять пароплавів.", [(12.0, "пароплав")]),
    ],
)
def test_figures(code: str, text: str, figures: list[tuple[float, str]]) -> None:
    assert values(only(code, text).figures) == figures


@pytest.mark.parametrize(
    ("code", "text", "whom"),
    [
        ("ru", "Порт оказывает помощь Украине.", "Украине"),
        ("ru", "Порт уведомляет об этом другой Стороне.", "другой Стороне"),
        ("uk", "Порт надає допомогу Україні.", "Україні"),
    ],
)
def test_beneficiaries(code: str, text: str, whom: str) -> None:
    assert only(code, text).beneficiary == whom


@pytest.mark.parametrize(
    ("code", "words"),
    [("ru", "по взаимному согласию"), ("ru", "консенсусом"), ("uk", "за взаємною згодою"), ("uk", "консенсусом")],
)
def test_joint_agreement(code: str, words: str) -> None:
    assert joint_agreement(language(code)).search(words)


class TestASubjectAlone:
    """ "The Council:" has no verb: its points have them."""

    def points(self, head: str, *written: str) -> list[tuple[str, str]]:
        from tests.statements.examples import draft

        made = draft(
            provision(head, "para_1"),
            *(provision(text, f"point_{n}", "para_1", kind="point") for n, text in enumerate(written)),
        )
        object.__setattr__(made, "language", "ru")
        return [(s.type, s.bearer) for s in draft_statements(made)]

    def test_it_bears_what_its_points_say(self) -> None:
        assert self.points("Совет реки:", "утверждает сборы;", "не вправе закрывать порт;") == [
            ("obligation", "Совет реки"),
            ("prohibition", "Совет реки"),
        ]

    def test_an_adverbial_bears_nothing(self) -> None:
        assert self.points("Для целей Договора:", "утверждаются сборы.") == [("obligation", "")]

    def test_a_point_keeps_a_subject_of_its_own(self) -> None:
        assert self.points("Совет реки:", "Комиссия утверждает сборы.") == [("obligation", "Комиссия")]


def test_a_point_under_a_norm_inherits_it() -> None:
    above = Chapeau("obligation", "binding", "Стороны", "обязуются")
    found = statements_of(provision("чистить русло, которое мелеет;"), language("ru"), above)
    assert [(s.bearer, s.inherited, s.action) for s in found] == [("Стороны", True, "чистить русло, которое мелеет")]


@pytest.mark.parametrize(
    ("code", "text", "bearer"),
    [
        ("ru", "Стороны: 1) чистят русло; 2) могут строить причалы.", "Стороны"),
        ("ru", "Совет реки: а) утверждает сборы; б) может закрыть порт.", "Совет реки"),
        ("uk", "Рада річки: 1) затверджує збори; 2) може закрити порт.", "Рада річки"),
    ],
)
def test_items_in_the_run_of_a_sentence_share_the_subject_before_the_colon(code: str, text: str, bearer: str) -> None:
    assert [(s.type, s.bearer) for s in read(code, text)] == [("obligation", bearer), ("permission", bearer)]
