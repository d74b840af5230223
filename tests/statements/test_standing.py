"""Negotiating brackets: whose words a statement and its parts are."""

from draftdiff.model.standing import AGREED, Standing
from draftdiff.statements import statements_of
from tests.statements.examples import ENGLISH, only, provision, read, values

RU, UA = Standing("proposed", ("RU",)), Standing("proposed", ("UA",))


def test_rival_conditions_keep_their_sides() -> None:
    statement = only(
        "Each State shall help [UA propose; RU oppose: if it so decides] [RU propose; UA oppose: only once all agree]."
    )
    assert statement.standing == AGREED
    assert [(p.text, p.standing.by, p.standing.opposed_by) for p in statement.conditions] == [
        ("if it so decides", ("UA",), ("RU",)),
        ("only once all agree", ("RU",), ("UA",)),
    ]


def test_alternative_cues_are_two_statements() -> None:
    text = "Each Party [shall][should] report within 30 days."
    first, second = read(text)
    assert (first.force, second.force) == ("binding", "hortatory")
    assert first.standing == second.standing == Standing("bracketed")
    assert first.action == second.action == "report"
    assert first.bearer == second.bearer == "Each Party"
    assert values(first.deadlines) == values(second.deadlines) == [(30.0, "day")]


def test_alternative_clauses_share_what_stands_around_them() -> None:
    first, second = read("Each Party [RU: shall adopt rules][UA: should adopt norms] within 30 days.")
    assert (first.action, first.standing, first.bearer) == ("adopt rules", RU, "Each Party")
    assert (second.action, second.standing, second.bearer) == ("adopt norms", UA, "Each Party")


def test_rival_figures_share_their_unit() -> None:
    statement = only("The force shall not exceed [RU: 85,000] [UA: 250,000] persons.")
    assert values(statement.figures) == [(85_000.0, "person"), (250_000.0, "person")]
    assert [p.standing for p in statement.figures] == [RU, UA]


def test_a_sentence_in_brackets_has_their_standing() -> None:
    first, second = read("Each Party shall report. [RU: Each Party shall pay 5 euros.]")
    assert (first.standing, second.standing) == (AGREED, RU)
    assert [p.standing for p in second.figures] == [RU]


def test_words_are_told_without_signs_and_text_with_them() -> None:
    statement = only("Each Party shall send [two] ships.")
    assert statement.action == "send two ships"
    assert statement.text == "Each Party shall send [two] ships."


def test_outside_brackets_the_provision_speaks() -> None:
    refused = Standing("refused", ("RU",), (), ("UA",))
    (statement,) = statements_of(provision("Each Party shall report.", standing=refused), ENGLISH)
    assert statement.standing == refused


def test_brackets_side_by_side_are_no_alternatives_unless_each_has_a_cue() -> None:
    statement = only("[Each Party] [shall] report.")
    assert (statement.bearer, statement.standing) == ("Each Party", Standing("bracketed"))
