"""The drafts on the shelf: each is sound, and comparing them says what the sources say and nothing else."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from draftdiff.classify.certainty import reported_absent
from draftdiff.model.source import Source
from draftdiff.model.standing import Standing
from draftdiff.pipeline import compare, read_draft

if TYPE_CHECKING:
    from draftdiff.model.change import Change, StatementChange
    from draftdiff.model.draft import Draft
    from draftdiff.model.report import Report

SHELF = Path(__file__).parent.parent / "drafts"
NAMES = ("communique", "april12", "april15")
REFUSED = Standing("refused", ("RU",), (), ("UA",))


def source(name: str) -> Source:
    return Source(name, (SHELF / f"{name}.md").read_bytes(), ".md")


@cache
def draft(name: str) -> Draft:
    return read_draft(source(name))


@cache
def report(old: str, new: str) -> Report:
    return compare(source(old), source(new))


def test_these_are_the_drafts() -> None:
    assert {p.stem for p in SHELF.glob("*.md")} == {*NAMES, "README"}


@pytest.mark.parametrize("name", NAMES)
class TestEachDraft:
    def test_it_is_read_without_loss_and_without_doubt(self, name: str) -> None:
        found = draft(name)
        assert found.printed().encode() == source(name).data
        assert found.notes == ()
        assert found.unplaced == ()
        assert all(p.certain for p in found.provisions)

    def test_it_says_what_it_is(self, name: str) -> None:
        front = draft(name).front
        assert (front.id, front.basis, front.coverage, front.language) == (name, "reconstruction", "partial", "en")
        assert re.fullmatch(r"2022-\d\d-\d\d", front.date)
        assert set(front.parties) == {"UA", "RU"}
        assert front.numbering in ("as-reported", "reconstructed")

    def test_every_provision_has_evidence_and_none_is_printed(self, name: str) -> None:
        worded = [p for p in draft(name).provisions if p.text or p.content == "unreported"]
        assert worded
        assert {p.evidence for p in worded} <= {"reported", "unverified", "inferred"}
        assert [p.label for p in worded if p.content == "reported" and not p.confidence] == []
        assert [p.label for p in worded if p.evidence == "reported" and not p.sources] == []

    def test_sources_are_declared_and_used(self, name: str) -> None:
        found = draft(name)
        attributes = {s for p in found.provisions for s in p.sources}
        used = attributes | {s for entry in found.front.absent for s in entry.sources}
        notes = " ".join(found.front.notes)
        declared = set(found.front.sources)
        assert used - declared == set()
        assert {key for key in declared - used if not re.search(rf"\b{re.escape(key)}\b", notes)} == set()

    def test_headings_are_unique_under_their_parent(self, name: str) -> None:
        found = draft(name)
        for children in found.children.values():
            headings = [p.heading for p in children if p.heading]
            assert len(headings) == len(set(headings)), headings

    def test_what_is_declared_absent_stands_in_another_draft(self, name: str) -> None:
        mine = draft(name)
        for entry in mine.front.absent:
            met = [
                (other, p.label)
                for other in NAMES
                if other != name
                for p in draft(other).provisions
                if (said := reported_absent(p, draft(other), mine)) is not None and said.what == entry.what
            ]
            assert met, entry.what

    def test_against_itself_nothing_changed(self, name: str) -> None:
        same = report(name, name)
        assert {c.kind for c in same.changes} == {"unchanged"}
        assert {s.kind for s in same.statements} <= {"kept"}
        assert same.summary.substantive == 0


def test_april12_has_no_invented_figure() -> None:
    told = [p for p in draft("april12").provisions if p.content == "reported"]
    assert [p.label for p in told if re.search(r"\d", p.text + p.heading)] == []
    assert [p.number for p in draft("april12").provisions if p.number] == []


def substantive(old: str, new: str) -> list[Change]:
    return [c for c in report(old, new).changes if c.substantive]


def decision(changes: list[Change]) -> Change:
    (found,) = (c for c in changes if "Decision on assistance" in c.new[0].label)
    return found


@pytest.mark.parametrize("old", ["april12", "communique"])
def test_the_decision_on_assistance_became_joint(old: str) -> None:
    change = decision([c for c in substantive(old, "april15") if c.new])
    assert change.certainty == "documented"
    (condition,) = (a for a in change.aspects if a.aspect == "condition")
    assert (condition.effect, condition.old, condition.new) == (
        "added",
        None,
        "only once all Guarantor States have agreed to it",
    )
    assert condition.note.startswith("individual to joint")
    assert condition.standing == Standing("proposed", ("RU",), ("UA",))
    (standing,) = (a for a in change.aspects if a.aspect == "standing" and a.effect == "bracketed")
    assert (standing.new, standing.standing) == ("on its own decision", Standing("proposed", ("UA",), ("RU",)))
    (fate,) = (s for s in report(old, "april15").statements if s.change == change.fingerprint)
    assert (fate.kind, fate.effect) == ("changed", "weakened")
    assert fate.new is not None
    assert (fate.new.bearer, fate.new.beneficiary) == ("each Guarantor State", "Ukraine")


def test_between_12_and_15_april_that_is_all_that_is_documented() -> None:
    assert len(substantive("april12", "april15")) == 1
    summary = report("april12", "april15").summary
    assert (summary.substantive, summary.reworded, summary.added, summary.removed) == (1, 1, 0, 0)
    assert (summary.statements.changed, summary.statements.added, summary.statements.removed) == (1, 0, 0)
    assert summary.silent > 30
    others = [c for c in report("april12", "april15").changes if not c.substantive and (c.old or c.new)[0].text]
    assert {c.certainty for c in others} <= {"silent", "inferred"}
    assert {c.kind for c in others if c.certainty == "inferred"} == {"unchanged"}


def by_heading(heading: str) -> Change:
    found = [
        c for c in report("communique", "april15").changes if any(e.label.endswith(heading) for e in (*c.old, *c.new))
    ]
    assert len(found) == 1, (heading, found)
    return found[0]


def test_the_list_of_guarantors() -> None:
    change = by_heading("Preamble, Guarantor States")
    assert change.certainty == "documented"
    gone = ", ".join(a.old or "" for a in change.aspects if (a.aspect, a.effect) == ("names", "removed"))
    assert set(gone.split(", ")) == {"Germany", "Canada", "Italy", "Poland", "Israel"}
    come = [(a.new, a.standing) for a in change.aspects if (a.aspect, a.effect) == ("names", "added")]
    assert come == [("Belarus", Standing("proposed", ("RU",), ("UA",)))]
    stood = {(a.effect, (a.new or "").strip(" ,")): a.standing for a in change.aspects if a.aspect == "standing"}
    assert stood["bracketed", "Turkey"] == Standing("proposed", ("UA",), ("RU",))


def test_the_promise_on_the_european_union_weakened() -> None:
    change = by_heading("Proposal 4, European Union")
    assert (change.new[0].id, change.certainty) == ("art_3", "documented")
    assert [s.effect for s in fates(change)] == ["weakened"]


def fates(change: Change) -> list[StatementChange]:
    return [s for s in report("communique", "april15").statements if s.change == change.fingerprint]


def test_the_talks_on_crimea_are_gone_because_a_source_says_so() -> None:
    change = by_heading("Talks on Crimea and Sevastopol")
    assert (change.kind, change.certainty, change.substantive) == ("removed", "reported-absent", True)
    assert change.absent is not None
    assert change.absent.sources == ("WELT",)
    assert [s.kind for s in fates(change)] == ["removed"]


@pytest.mark.parametrize(
    "heading",
    [
        "Official language",
        "Limits on the use of Russian",
        "Ban on ideologies",
        "Laws in conflict with the ban",
        "Sanctions",
        "Lawsuits",
    ],
)
def test_what_ukraine_refused_to_discuss_is_added_so(heading: str) -> None:
    change = by_heading(heading)
    assert (change.kind, change.certainty) == ("added", "reported-absent")
    assert {s.new.standing for s in fates(change) if s.new} == {REFUSED}
    assert {s.kind for s in fates(change)} == {"added"}


FIGURES = {
    "Armed forces personnel": (85_000, 250_000),
    "National Guard": (15_000, None),
    "Tanks": (342, 800),
    "Armoured combat vehicles": (1_029, 2_400),
    "Artillery pieces": (519, 1_900),
    "Multiple rocket launchers": (96, 600),
    "Mortars": (147, 1_080),
    "Combat aircraft": (50, 74),
    "Auxiliary aircraft": (52, 86),
    "Combat helicopters": (10, 60),
}


@pytest.mark.parametrize("item", FIGURES)
def test_a_ceiling_has_the_figures_of_both_sides(item: str) -> None:
    change = by_heading(f"Annex, {item}")
    assert change.kind == "added"
    assert change.certainty == ("inferred" if item in ("Mortars", "Combat helicopters") else "reported-absent")
    figures = {
        (f.standing.by[0], f.value) for s in fates(change) if s.new for f in s.new.figures if f.standing.by and f.value
    }
    russian, ukrainian = FIGURES[item]
    assert figures == {("RU", russian)} | ({("UA", ukrainian)} if ukrainian else set())


def test_silence_is_in_no_count_of_added_or_removed() -> None:
    found = report("communique", "april15")
    silent = [c for c in found.changes if c.certainty == "silent"]
    assert len(silent) > 20
    assert not any(c.substantive or c.aspects for c in silent)
    counted = [
        c
        for c in found.changes
        if c.kind in ("added", "removed") and c.certainty != "silent" and (c.old or c.new)[0].text
    ]
    assert len(counted) == found.summary.added + found.summary.removed
    assert all(c.absent is not None for c in counted)
