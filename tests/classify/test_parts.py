"""Conditions, exceptions, deadlines and figures."""

from __future__ import annotations

import pytest

from draftdiff.classify.parts import quantities
from draftdiff.model.statement import Part
from tests.classify.comparing import REST, Said, by_id, change_of, compared, fates_of, said

BASE = f"Each Party shall report {REST}"


@pytest.mark.parametrize(
    ("old", "new", "expected", "effect"),
    [
        ("", " if the Court so asks", ("condition", "added", None, "if the Court so asks"), "weakened"),
        (" if the Court so asks", "", ("condition", "removed", "if the Court so asks", None), "strengthened"),
        (
            " if the Court so asks",
            " if the Bank so asks",
            ("condition", "changed", "if the Court so asks", "if the Bank so asks"),
            "altered",
        ),
        ("", " unless the Court objects", ("exception", "added", None, "unless the Court objects"), "weakened"),
        (" unless the Court objects", "", ("exception", "removed", "unless the Court objects", None), "strengthened"),
        (
            " unless the Court objects",
            " unless the Bank objects",
            ("exception", "changed", "unless the Court objects", "unless the Bank objects"),
            "altered",
        ),
    ],
)
def test_a_clause_that_narrows(old: str, new: str, expected: Said, effect: str) -> None:
    (fate,) = fates_of(f"{BASE}{old}.", f"{BASE}{new}.")
    assert said(fate.aspects) == [expected]
    assert (fate.kind, fate.effect) == ("changed", effect)


def test_an_exception_turned_into_a_condition_is_both() -> None:
    (fate,) = fates_of(f"{BASE} unless the Court objects.", f"{BASE} if the Court objects.")
    assert [(a.aspect, a.effect) for a in fate.aspects] == [("condition", "added"), ("exception", "removed")]
    assert fate.effect == "altered"


def test_dependence_on_the_agreement_of_all_is_said() -> None:
    alone, joint = f"{BASE}.", f"{BASE} with the consent of all Parties."
    assert [a.note for a in change_of(alone, joint).aspects] == ["individual to joint: depends on the agreement of all"]
    assert [a.note for a in change_of(joint, alone).aspects] == [
        "joint to individual: no longer depends on the agreement of all"
    ]


@pytest.mark.parametrize(
    ("old", "new", "effect"),
    [
        (" within 30 days", " within 60 days", "raised"),
        (" within 60 days", " within 30 days", "lowered"),
        (" by 1 May 2022", " by 1 June 2022", "raised"),
        (" by 1 June 2022", " by 1 May 2022", "lowered"),
        (" within 30 days", " within one month", "changed"),
        (" by 1 June 2022", " within 30 days", "changed"),
        ("", " within 30 days", "added"),
        (" within 30 days", "", "removed"),
    ],
)
def test_deadlines(old: str, new: str, effect: str) -> None:
    (fate,) = fates_of(f"{BASE}{old}.", f"{BASE}{new}.")
    assert said(fate.aspects) == [("deadline", effect, old.strip() or None, new.strip() or None)]
    assert (fate.kind, fate.effect) == ("changed", "altered")


@pytest.mark.parametrize(
    ("old", "new", "effect"),
    [
        ("500 tanks", "300 tanks", "lowered"),
        ("1,029 tanks", "2,400 tanks", "raised"),
        ("500 tanks", "500 ships", "changed"),
        ("tanks", "500 tanks", "added"),
        ("500 tanks", "tanks", "removed"),
    ],
)
def test_figures(old: str, new: str, effect: str) -> None:
    change = change_of(
        f"Each Party shall keep {old} and report {REST}.", f"Each Party shall keep {new} and report {REST}."
    )
    figures = [a for a in change.aspects if a.aspect == "figure"]
    assert said(tuple(figures)) == [
        ("figure", effect, old if old[0].isdigit() else None, new if new[0].isdigit() else None)
    ]


def test_the_same_number_in_words_is_the_same_figure() -> None:
    change = change_of(f"{BASE} within 30 days.", f"{BASE} within thirty days.")
    assert "deadline" not in {a.aspect for a in change.aspects}


def test_a_figure_in_a_sides_bracket_is_that_sides() -> None:
    change = change_of(
        f"Each Party shall keep tanks and report {REST}.", f"Each Party shall keep [RU: 342] tanks and report {REST}."
    )
    (figure,) = (a for a in change.aspects if a.aspect == "figure")
    assert (figure.effect, figure.standing.state, figure.standing.by) == ("added", "proposed", ("RU",))


FIRST = "The Council shall meet every year in the city of Riga.\n"
ASKED = "Each State shall report on its forces if the Council so asks under paragraph {} within {} days.\n"


def condition_of(number: int, days: int) -> list[str]:
    """What is said of a condition that cites paragraph 1, where that paragraph is `number` now."""
    before = "".join(f"{n}. Words {n} of the preamble are part of this Treaty.\n" for n in range(1, number))
    old = f"# Article 1\n\n1. {FIRST}2. {ASKED.format(1, 10)}"
    new = f"# Article 1\n\n{before}{number}. {FIRST}{number + 1}. {ASKED.format(number, days)}"
    change = by_id(compared(old, new), f"art_1__para_{number + 1}")
    return [f"{a.aspect} {a.effect}" for a in change.aspects]


def test_a_reference_renumbered_with_its_target_changes_no_condition() -> None:
    assert condition_of(3, 10) == ["reference followed", "numbering renumbered"]


def test_a_number_that_looks_like_the_reference_is_still_compared() -> None:
    assert "deadline raised" in condition_of(1, 11)
    assert "deadline raised" in condition_of(3, 30)


def test_a_figure_without_a_value_is_not_ranked() -> None:
    several, five = Part("several tanks", None, "tank"), Part("5 tanks", 5.0, "tank")
    assert [a.effect for a in quantities("figure", [several], [five])] == ["changed"]
    assert [a.effect for a in quantities("figure", [five], [several])] == ["changed"]
    assert list(quantities("figure", [several, five], [five, several])) == []
