"""Laws 1 to 5 of the program, on text of any kind, on treaty-like text and on every two drafts of the shelf."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations, pairwise, permutations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftdiff.diff import diff_words
from draftdiff.statements import draft_statements
from draftdiff.text import one_line, tokens
from tests.build import compare_texts, draft
from tests.mirror import changes, dangling, mirrored_changes, mirrored_pairs, pairs
from tests.strategies import TEXTS, TREATY_PAIRS

if TYPE_CHECKING:
    from draftdiff.model.draft import Draft
    from draftdiff.model.report import Report

SHELF = {
    p.stem: p.read_text(encoding="utf-8")
    for p in sorted((Path(__file__).parent.parent / "drafts").glob("*.md"))
    if p.stem != "README"
}
SHELF_PAIRS = list(permutations(SHELF, 2))
SUFFIXES = (".md", ".txt")
ATTRIBUTES = re.compile(r"\{[^{}]*\}$")


def words(text: str) -> Counter[str]:
    return Counter(t for t in tokens(text) if t.isalnum())


def assert_nothing_is_lost(text: str, read: Draft) -> None:
    """Law 1: every character is in one piece, and every word of a piece in what the piece belongs to."""
    assert read.printed() == text
    assert [p.start for p in read.pieces] == [0, *(p.end for p in read.pieces)][: len(read.pieces)]
    said = ["" for _ in read.provisions]
    for piece in read.pieces:
        written = text[piece.start : piece.end]
        if piece.role == "blank":
            assert not words(written) or re.fullmatch(r"[\W_]*", written)
        elif piece.role in ("heading", "text"):
            said[piece.owner] += f"{written}\n"
        elif piece.role == "number":
            number = read.provisions[piece.owner].number
            assert one_line(number).lower() in one_line(written).lower() or number in "123"
        else:
            assert piece.role in ("front", "remark", "title")
    for provision, written in zip(read.provisions, said, strict=True):
        kept = words(f"{provision.heading}\n{provision.text}")
        assert kept <= words(written)
        lost = words(written) - kept
        blocks = " ".join(m[0] for line in (written, *written.splitlines()) if (m := ATTRIBUTES.search(line.strip())))
        assert lost <= words(blocks)


def assert_is_a_pairing(report: Report) -> None:
    """Law 2: every provision of either side is in exactly one pair."""
    for side, entry in (("old", report.old), ("new", report.new)):
        paired = Counter(i for pair in report.alignment for i in getattr(pair, side))
        assert paired == Counter(p.id for p in entry.provisions or ())
        assert all(count == 1 for count in paired.values())


def assert_edits_are_true(report: Report) -> None:
    """Law 3: kept and removed words are the old text, kept and added words the new one."""
    for change in report.changes:
        for side, ops in (("old", ("kept", "removed")), ("new", ("kept", "added"))):
            text = "\n".join(e.text for e in getattr(change, side))
            assert "".join(e.text for e in change.edits if e.op in ops) == text


def assert_every_statement_has_one_fate(report: Report, old: Draft, new: Draft) -> None:
    """Law 5: each statement of old and of new is in exactly one statement change, kept ones included."""
    for side, read in (("old", old), ("new", new)):
        told = [s for fate in report.statements if (s := getattr(fate, side)) is not None]
        assert Counter(told) == Counter(draft_statements(read))
    assert all(fate.old or fate.new for fate in report.statements)


def assert_lawful(old: str, new: str, suffix: str) -> None:
    report = compare_texts(old, new, suffix)
    assert_is_a_pairing(report)
    assert_edits_are_true(report)
    assert_every_statement_has_one_fate(report, draft(old, suffix), draft(new, suffix))


def assert_no_change(report: Report) -> None:
    """Law 4, its first half: a draft compared with itself."""
    assert all(pair.old == pair.new and not pair.renumbered and not pair.moved for pair in report.alignment)
    assert [c for c in report.changes if c.kind != "unchanged" or c.aspects or c.substantive] == []
    assert {s.kind for s in report.statements} <= {"kept"}


@pytest.mark.parametrize("suffix", SUFFIXES)
@given(TEXTS)
def test_parsing_loses_nothing(suffix: str, text: str) -> None:
    assert_nothing_is_lost(text, draft(text, suffix))


@pytest.mark.parametrize("name", SHELF)
def test_parsing_loses_nothing_of_the_shelf(name: str) -> None:
    assert_nothing_is_lost(SHELF[name], draft(SHELF[name]))


@pytest.mark.parametrize("suffix", SUFFIXES)
@given(TEXTS, TEXTS)
def test_any_two_texts_are_compared_lawfully(suffix: str, old: str, new: str) -> None:
    assert_lawful(old, new, suffix)


@given(TREATY_PAIRS)
def test_two_drafts_of_a_treaty_are_compared_lawfully(pair: tuple[str, str]) -> None:
    assert_lawful(*pair, ".md")


@pytest.mark.parametrize(("old", "new"), SHELF_PAIRS)
def test_the_shelf_is_compared_lawfully(old: str, new: str) -> None:
    assert_lawful(SHELF[old], SHELF[new], ".md")


@given(TEXTS, TEXTS)
def test_edits_of_any_words_are_true(old: str, new: str) -> None:
    edits = diff_words(old, new)
    assert "".join(e.text for e in edits if e.op != "added") == old
    assert "".join(e.text for e in edits if e.op != "removed") == new
    assert all(one.op != other.op for one, other in pairwise(edits))


@pytest.mark.parametrize("suffix", SUFFIXES)
@given(TEXTS)
def test_a_draft_does_not_differ_from_itself(suffix: str, text: str) -> None:
    assert_no_change(compare_texts(text, text, suffix))


@pytest.mark.parametrize("name", SHELF)
def test_a_draft_of_the_shelf_does_not_differ_from_itself(name: str) -> None:
    assert_no_change(compare_texts(SHELF[name], SHELF[name]))


def assert_mirrored(old: str, new: str) -> None:
    """Law 4, its second half: what came one way went the other."""
    there, back = compare_texts(old, new), compare_texts(new, old)
    assert pairs(back) == mirrored_pairs(there)
    lost = dangling(back) | {(old, new) for new, old in dangling(there)}
    assert changes(back, without=lost) == mirrored_changes(there, without=lost)


@given(TREATY_PAIRS | st.tuples(TEXTS, TEXTS))
def test_swapped_drafts_are_mirrored(pair: tuple[str, str]) -> None:
    assert_mirrored(*pair)


@pytest.mark.parametrize(("old", "new"), list(combinations(SHELF, 2)))
def test_swapped_drafts_of_the_shelf_are_mirrored(old: str, new: str) -> None:
    assert_mirrored(SHELF[old], SHELF[new])
