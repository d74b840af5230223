"""The drafts on the shelf: each is sound in itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from draftdiff.classify.certainty import reported_absent

if TYPE_CHECKING:
    pass
from tests.corpus import NAMES, SHELF, draft, report, source


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
