"""What is a statement, of which type and force, and what only looks like one."""

import pytest

from draftdiff.statements import statements_of
from tests.statements.examples import ENGLISH, kinds, only, provision, read


@pytest.mark.parametrize(
    "text",
    [
        "The text uses 'shall' and “may” throughout.",
        "The measures that may be necessary are listed.",
        "The river was surveyed in May and June.",
        "If a ship should sink.",
        "",
        "   ",
    ],
)
def test_no_statement(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize("text", ["Recalling that each State shall keep the peace,"])
def test_recitals_state_nothing(text: str) -> None:
    assert statements_of(provision(text, kind="recital"), ENGLISH) == ()


def test_what_is_not_reported_states_nothing() -> None:
    assert statements_of(provision("Each Party shall report.", content="unreported"), ENGLISH) == ()


def test_a_cue_in_a_condition_is_part_of_it() -> None:
    assert kinds("If a Party should fall behind, the Council may act.") == [("permission", "binding", "the Council")]


def test_a_cue_in_a_dependent_clause_is_part_of_the_duty() -> None:
    assert kinds("Each Party shall ensure that its courts may order such measures as they may see fit.") == [
        ("obligation", "binding", "Each Party")
    ]


def test_a_full_verb_under_a_modal_is_no_cue() -> None:
    assert kinds("The Parties shall agree to meet and undertake to report.") == [
        ("obligation", "binding", "The Parties")
    ]
    assert kinds("The Parties agree to meet and undertake to report.") == [("obligation", "binding", "The Parties")] * 2


def test_a_negative_subject_turns_leave_into_a_ban() -> None:
    assert only("No ship may enter.").type == "prohibition"
    assert only("No Party shall be required to report.").type == "exemption"


def test_negation_at_a_distance() -> None:
    assert only("Each Party shall, under all conditions, not enter the zone.").type == "prohibition"
    assert only("Each Party shall in no case enter the zone.").type == "prohibition"


def test_a_date_limit_is_no_negation() -> None:
    assert only("Each Party shall not later than 1 June 2030 report.").type == "obligation"


def test_an_instrument_acts_by_itself() -> None:
    assert only("This Agreement shall prevail over earlier ones.").type == "declaration"
    assert only("The Parties to this Agreement shall prevail on others to join.").type == "obligation"


def test_the_cue_is_told_as_written() -> None:
    assert only("The Parties  SHALL NOT meet.").cue == "SHALL NOT"
    assert only("The Parties confirm their firm intention to meet.").cue == "confirm their firm intention to"
