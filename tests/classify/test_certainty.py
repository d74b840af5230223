"""On what the claim of a change rests."""

from __future__ import annotations

import pytest

from draftdiff.model.change import ReportedAbsent
from tests.classify.comparing import PARTIAL, by_id, compared

REPORTS = '# Reports\n\nThe Party shall report to the Council every year. {evidence=reported sources="A"}\n'
SANCTIONS = '\n# Sanctions\n\nThe Party shall lift all sanctions on the others. {evidence=reported sources="A"}\n'
ABSENT = f"{PARTIAL}\nabsent:\n  - {{what: sanctions, sources: [A, B]}}"


def test_between_transcriptions_everything_is_documented() -> None:
    old = "# Article 1\n\n1. The Party shall report.\n"
    report = compared(old, old + "2. The Council shall meet in Riga.\n")
    assert {c.certainty for c in report.changes} == {"documented"}
    assert by_id(report, "art_1__para_2").kind == "added"


def test_silence_of_a_partial_text_is_not_absence() -> None:
    report = compared(REPORTS, REPORTS + SANCTIONS, PARTIAL, PARTIAL)
    change = by_id(report, "nn_2")
    assert (change.certainty, change.substantive, change.aspects) == ("silent", False, ())
    (fate,) = (s for s in report.statements if s.change == change.fingerprint)
    assert (fate.kind, fate.effect, fate.certainty, fate.aspects) == ("silent", "none", "silent", ())
    assert (report.summary.added, report.summary.removed, report.summary.silent) == (0, 0, 1)


def test_the_coverage_of_the_text_that_is_silent_decides() -> None:
    """A provision missing from a complete text is missing, however partial the text that has it."""
    report = compared(REPORTS, REPORTS + SANCTIONS, "coverage: complete", PARTIAL)
    assert (by_id(report, "nn_2").certainty, report.summary.added) == ("documented", 1)
    report = compared(REPORTS + SANCTIONS, REPORTS, "coverage: complete", PARTIAL)
    assert (by_id(report, "nn_2").certainty, report.summary.removed) == ("silent", 0)


@pytest.mark.parametrize("gone", [False, True])
def test_what_a_source_reports_absent_is_added_or_removed(gone: bool) -> None:
    if gone:
        report = compared(REPORTS + SANCTIONS, REPORTS, PARTIAL, ABSENT)
    else:
        report = compared(REPORTS, REPORTS + SANCTIONS, ABSENT, PARTIAL)
    change = by_id(report, "nn_2")
    assert (change.kind, change.certainty, change.substantive) == (
        "removed" if gone else "added",
        "reported-absent",
        True,
    )
    assert change.absent == ReportedAbsent("sanctions", ("A", "B"))
    assert [(a.aspect, a.effect) for a in change.aspects] == [("existence", change.kind)]
    assert report.summary.silent == 0


@pytest.mark.parametrize(
    ("what", "certainty"),
    [
        ("sanctions", "reported-absent"),
        ("the sanction", "reported-absent"),
        ("lifting of sanctions", "silent"),
        ("sanctions on the others", "reported-absent"),
        ("sanctions and lawsuits", "silent"),
        ("action", "silent"),
        ("of the", "silent"),
    ],
)
def test_every_telling_word_of_an_absent_entry_must_be_met(what: str, certainty: str) -> None:
    front = f"{PARTIAL}\nabsent:\n  - {{what: {what}, sources: [A]}}"
    assert by_id(compared(REPORTS, REPORTS + SANCTIONS, front, PARTIAL), "nn_2").certainty == certainty


def test_an_absent_entry_may_speak_of_a_heading_above() -> None:
    annex = "\n# Annex. Peacetime ceilings\n\n| Item | Ceiling |\n| --- | --- |\n| Tanks | 342 {evidence=reported} |\n"
    front = f"{PARTIAL}\nabsent:\n  - {{what: peacetime ceilings, sources: [A]}}"
    report = compared(REPORTS, REPORTS + annex, front, PARTIAL)
    (row,) = (c for c in report.changes if any("Tanks" in e.text for e in c.new))
    assert (row.kind, row.certainty) == ("added", "reported-absent")


@pytest.mark.parametrize("evidence", ["inferred", "unverified"])
def test_weak_evidence_on_either_side_makes_any_claim_an_inference(evidence: str) -> None:
    weak = REPORTS.replace("reported", evidence)
    strong = REPORTS.replace("every year", "every month")
    for old, new in ((weak, strong), (strong, weak)):
        change = by_id(compared(old, new, PARTIAL, PARTIAL), "nn_1")
        assert (change.kind, change.certainty) == ("reworded", "inferred")
    added = by_id(compared(REPORTS, REPORTS + SANCTIONS.replace("reported", evidence), ABSENT, PARTIAL), "nn_2")
    assert (added.kind, added.certainty, added.substantive) == ("added", "inferred", True)


def test_unreported_content_is_silent_on_both_sides() -> None:
    hidden = "# Article 1. Reports\n\nContent not reported. {content=unreported evidence=reported}\n"
    known = "# Article 1. Reports\n\nThe Party may report to the Council. {evidence=reported}\n"
    for old, new in ((hidden, known), (known, hidden)):
        report = compared(old, new, PARTIAL, PARTIAL)
        assert {c.certainty for c in report.changes} == {"silent"}
        assert (report.summary.added, report.summary.removed, report.summary.substantive) == (0, 0, 0)


def test_of_several_absent_entries_the_one_closest_to_the_heading_is_meant() -> None:
    entries = "\n  - {what: sanctions, sources: [A]}\n  - {what: trade with others, sources: [B]}"
    trade = "\n# Trade with others\n\nThe Party shall trade with others in spite of sanctions. {evidence=reported}\n"
    report = compared(REPORTS, REPORTS + trade, f"{PARTIAL}\nabsent:{entries}", PARTIAL)
    assert by_id(report, "nn_2").absent == ReportedAbsent("trade with others", ("B",))
