"""Editorial changes apart from changes of substance, and headings."""

from __future__ import annotations

import pytest

from tests.classify.comparing import REST, by_id, change_of, compared, fates_of, said


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('the "report"', "the “report”"),
        ("the Report", "the report"),
        ("the report: it", "the report it"),
        ("non-nuclear reports", "non\u2011nuclear reports"),
        ("the re\u00adport", "the report"),
        ("co-operation reports", "co operation reports"),
    ],
)
def test_typography_and_capitals_are_editorial(old: str, new: str) -> None:
    change = change_of(f"Each Party shall give {old} {REST}.", f"Each Party shall give {new} {REST}.")
    assert [(a.aspect, a.effect) for a in change.aspects] == [("editorial", "changed")]
    assert not change.substantive


@pytest.mark.parametrize(
    ("old", "new"),
    [("aircraft", "ships"), ("tanks, guns", "tanks guns"), ("3.5 tonnes of grain", "35 tonnes of grain")],
)
def test_other_words_are_not(old: str, new: str) -> None:
    change = change_of(f"Each Party shall send {old} {REST}.", f"Each Party shall send {new} {REST}.")
    assert change.substantive
    assert "editorial" not in {a.aspect for a in change.aspects}


def test_a_rewording_quotes_both_sides_of_the_statement() -> None:
    (fate,) = fates_of(f"Each Party shall send aircraft {REST}.", f"Each Party shall send ships {REST}.")
    assert said(fate.aspects) == [
        ("wording", "changed", f"Each Party shall send aircraft {REST}.", f"Each Party shall send ships {REST}.")
    ]
    assert (fate.kind, fate.effect) == ("changed", "altered")


def test_a_rewording_quotes_references_as_printed() -> None:
    old = "Each Party shall apply paragraph 1 to aircraft of the Parties."
    new = "Each Party shall apply paragraph 1 to ships of the Parties."
    (fate,) = fates_of(old, new)
    assert said(fate.aspects) == [("wording", "changed", old, new)]


def test_outside_statements_the_differing_words_are_quoted() -> None:
    change = change_of("The depositary of this Treaty is France.", "The depositary of this Treaty is Latvia.")
    assert said(change.aspects) == [("wording", "changed", "France", "Latvia")]


def headed(heading: str) -> str:
    return f"# Article 1. {heading}\n\nEach Party shall report every year.\n"


def test_another_heading_is_a_rewording() -> None:
    change = by_id(compared(headed("Reports"), headed("Meetings")), "art_1")
    assert (change.kind, change.substantive) == ("reworded", True)
    assert said(change.aspects) == [("wording", "changed", "Reports", "Meetings")]
    assert change.aspects[0].note == "heading"


def test_a_heading_in_capitals_is_editorial() -> None:
    change = by_id(compared(headed("Reports"), headed("REPORTS")), "art_1")
    assert said(change.aspects) == [("editorial", "changed", "Reports", "REPORTS")]
    assert not change.substantive


def test_headings_of_a_reconstruction_are_the_transcribers() -> None:
    report = compared(headed("Reports"), headed("Meetings"), "basis: reconstruction")
    change = by_id(report, "art_1")
    assert (change.aspects, change.substantive) == ((), False)


def test_a_split_of_unheaded_provisions_says_nothing_of_headings() -> None:
    whole = "The Party shall report to the Council every year. The Council shall publish the reports of all Parties."
    old = f"# Article 1\n\n1. {whole}\n"
    new = "# Article 1\n\n1. {}.\n2. {}\n".format(*whole.split(". "))
    for report, kind in ((compared(old, new), "split"), (compared(new, old), "merged")):
        change = by_id(report, "art_1__para_2")
        assert (change.kind, change.aspects, change.substantive) == (kind, (), False)
