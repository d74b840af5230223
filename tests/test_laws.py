"""The laws of the design (section 5), on random text and on every pair of drafts on the shelf."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter
from itertools import permutations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from draftdiff import pipeline
from draftdiff.errors import DraftdiffError
from draftdiff.model.source import Source
from draftdiff.render import View, outputs
from tests.strategies import hostile_texts, suffixes, texts

if TYPE_CHECKING:
    from draftdiff.model.draft import Draft
    from draftdiff.model.report import Report

ROOT = Path(__file__).parent.parent
SHELF = [p for p in sorted((ROOT / "drafts").glob("*.md")) if p.name != "README.md"]
UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")

MIRRORS = {
    "added": "removed", "raised": "lowered", "strengthened": "weakened", "widened": "narrowed", "bracketed": "agreed",
    "attributed": "withdrawn",
}  # fmt: skip
MIRRORS |= {new: old for old, new in MIRRORS.items()}


def source(text: str, suffix: str = ".md", name: str = "x") -> Source:
    return Source(name, text.encode(), suffix)


def read(text: str, suffix: str) -> Draft | None:
    """None where the text is no text: the one refusal there is."""
    try:
        return pipeline.read_draft(source(text, suffix))
    except DraftdiffError as refusal:
        if "binary" not in refusal.message:
            raise
        return None


def compared(old: str, new: str, suffix: str = ".md") -> Report | None:
    if read(old, suffix) is None or read(new, suffix) is None:
        return None
    return pipeline.compare(source(old, suffix), source(new, suffix))


@given(texts, suffixes)
def test_1_parsing_loses_nothing(text: str, suffix: str) -> None:
    draft = read(text, suffix)
    if draft is None:
        return
    assert draft.printed() == draft.text
    at = 0
    for piece in draft.pieces:
        assert piece.start == at
        at = piece.end
    assert at == len(draft.text)


@given(texts, suffixes)
def test_1_every_word_is_in_a_provision(text: str, suffix: str) -> None:
    draft = read(text, suffix)
    if draft is None:
        return
    kept = " ".join(words for p in draft.provisions for words in (p.number, p.heading, p.text))
    for piece in draft.pieces:
        written = draft.text[piece.start : piece.end]
        if piece.role in ("text", "heading") and "{" not in written:
            assert all(word in kept for word in re.findall(r"\w+", written))


@given(texts, suffixes)
def test_1_ids_are_unique_and_places_are_true(text: str, suffix: str) -> None:
    draft = read(text, suffix)
    if draft is None:
        return
    assert len({p.id for p in draft.provisions}) == len(draft.provisions)
    for provision in draft.provisions:
        assert provision.parent is None or provision.parent in draft.by_id
        assert all(0 <= b.start <= b.inner <= b.end <= len(provision.text) for b in provision.brackets)
        assert all(r.start < r.end <= len(provision.text) for r in provision.references)


def assert_pairing(report: Report) -> None:
    for side, provisions in (("old", report.old.provisions), ("new", report.new.provisions)):
        paired = Counter(i for pair in report.alignment for i in getattr(pair, side))
        assert paired == Counter(p.id for p in provisions or ())


def assert_edits(report: Report) -> None:
    for change in report.changes:
        assert "".join(e.text for e in change.edits if e.op != "added") == "\n".join(e.text for e in change.old)
        assert "".join(e.text for e in change.edits if e.op != "removed") == "\n".join(e.text for e in change.new)


@given(texts, texts, suffixes)
def test_2_3_pairs_and_edits(old: str, new: str, suffix: str) -> None:
    report = compared(old, new, suffix)
    if report is not None:
        assert_pairing(report)
        assert_edits(report)


@given(texts, suffixes)
def test_4_a_draft_against_itself(text: str, suffix: str) -> None:
    report = compared(text, text, suffix)
    if report is not None:
        assert_same(report)


def assert_same(report: Report) -> None:
    assert [c for c in report.changes if c.kind != "unchanged" or c.substantive or c.renumbered or c.moved] == []
    assert {s.kind for s in report.statements} <= {"kept"}
    said = next(o for o in outputs() if o.name == "terminal").comparison
    assert said is not None
    assert "No difference" in said(report, View())


def mirrored(report: Report) -> Counter[tuple[object, ...]]:
    """Every change by its sides and aspects, effects and sides swapped."""
    return Counter(
        (
            tuple(e.id for e in c.new),
            tuple(e.id for e in c.old),
            tuple(sorted((a.aspect, MIRRORS.get(a.effect, a.effect)) for a in c.aspects)),
        )
        for c in report.changes
    )


def plain(report: Report) -> Counter[tuple[object, ...]]:
    return Counter(
        (
            tuple(e.id for e in c.old),
            tuple(e.id for e in c.new),
            tuple(sorted((a.aspect, a.effect) for a in c.aspects)),
        )
        for c in report.changes
    )


@pytest.mark.parametrize(("old", "new"), list(permutations(SHELF, 2)), ids=lambda p: p.stem)
def test_2_to_5_on_the_shelf(old: Path, new: Path) -> None:
    sides = Source(old.stem, old.read_bytes(), ".md"), Source(new.stem, new.read_bytes(), ".md")
    report = pipeline.compare(*sides)
    assert_pairing(report)
    assert_edits(report)
    assert plain(report) == mirrored(pipeline.compare(*reversed(sides)))


@pytest.mark.parametrize("path", SHELF, ids=lambda p: p.stem)
def test_4_each_draft_of_the_shelf_against_itself(path: Path) -> None:
    draft = Source(path.stem, path.read_bytes(), ".md")
    assert_same(pipeline.compare(draft, draft))


@given(texts, texts, suffixes)
def test_5_no_statement_vanishes(old: str, new: str, suffix: str) -> None:
    report = compared(old, new, suffix)
    if report is None:
        return
    for side, text in (("old", old), ("new", new)):
        told = Counter(getattr(s, side) for s in report.statements if getattr(s, side) is not None)
        assert told == Counter(pipeline.statements(source(text, suffix)).statements)


@pytest.mark.parametrize("form", ["terminal", "json"])
def test_6_same_bytes(form: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "draftdiff", "compare", "communique", "april15", "--format", form]
    said = set()
    for seed, locale, folder in (("0", "C", ROOT), ("1", "C.UTF-8", tmp_path), ("2", "C", tmp_path)):
        env = os.environ | {"PYTHONHASHSEED": seed, "LC_ALL": locale, "DRAFTDIFF_SHELF": str(ROOT / "drafts")}
        said.add(subprocess.run(command, cwd=folder, env=env, capture_output=True, check=True).stdout)
    assert len(said) == 1


@given(hostile_texts, hostile_texts, suffixes)
def test_7_nothing_in_a_draft_can_act(old: str, new: str, suffix: str) -> None:
    report = compared(old, new, suffix)
    if report is None:
        return
    for output in outputs():
        for view in (View(), View(width=60, everything=True), View(full=True)):
            if output.comparison is not None:
                assert not UNSAFE.search(output.comparison(report, view))


def test_8_renumbered_only_is_not_no_difference() -> None:
    body = "# Article {}\n\nEach Party shall publish its catch quotas.\n"
    report = compared(body.format(1), body.format(2))
    assert report is not None
    said = next(o for o in outputs() if o.name == "terminal").comparison
    assert said is not None
    assert "The drafts differ, but in nothing of substance." in said(report, View())
    assert "1 renumbered" in said(report, View())


def test_8_what_was_doubted_is_said() -> None:
    report = compared("1. Each Party shall meet.\n\n7. Each Party shall [vote.\n", "1. Each Party shall meet.\n")
    assert report is not None
    assert {n.message for n in report.notes} == {
        "number '7' is out of sequence here; kept as 7",
        "this bracket is never closed",
    }
