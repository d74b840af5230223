"""What holds of any text: brackets are counted once, characters have one owner, fates cover both sides and mirror."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from draftdiff.model.draft import Draft
from draftdiff.model.positions import MIRROR, Fate
from draftdiff.pipeline import compare, read_draft
from draftdiff.positions import Disputed, disputed, kept, lots, rendered
from draftdiff.positions.scan import BODY
from draftdiff.text import one_line
from tests import mirror
from tests.bracket_counts import plain
from tests.positions.talks import FIRST, SECOND, between, found, report, seen, source, state
from tests.strategies import HOSTILE_DRAFTS, TEXTS, TREATIES, TREATY_PAIRS

SHELF = sorted((Path(__file__).parents[2] / "drafts").glob("*.md"))
SHELF = [path for path in SHELF if path.name != "README.md"]

_SIDES = ("AOSIS", "EU", "LMDC", "RU")
_WORDS = ("shall", "should", "keep lanterns", "light every harbour", "report", ", and pay", "30 days", "within reason")


@st.composite
def _disputes(draw: st.DrawFn, depth: int = 3) -> str:
    """Words and brackets, side by side and nested, some of a side, some open."""
    parts = []
    for _ in range(draw(st.integers(1, 3))):
        words = draw(st.sampled_from(_WORDS))
        if depth and draw(st.booleans()):
            inside = draw(_disputes(depth - 1))
            side = draw(st.sampled_from(("", "", "RU: ", "EU, LMDC propose; RU oppose: ", "AOSIS refuse to discuss: ")))
            parts.append(f"[{side}{inside}]")
        parts.append(draw(st.sampled_from((words, f"[{words}]", f"[{words}][{words} not]", words, "[left open", "]"))))
    return draw(st.sampled_from(("", " "))).join(parts)


@st.composite
def _talks(draw: st.DrawFn) -> str:
    lines = []
    for number in range(1, draw(st.integers(1, 3)) + 1):
        lines.append(draw(st.sampled_from((f"# Article {number}", f"# [Article {number} (Harbours)]"))))
        for place in range(1, draw(st.integers(1, 3)) + 1):
            head = draw(st.sampled_from((f"{place}. ", f"[{place}. ", "", f"Option {place}: ", f"[Option {place}: ")))
            lines.append(head + draw(_disputes()) + (draw(st.sampled_from(("]", ""))) if "[" in head else ""))
    return "\n\n".join(lines) + "\n"


TALKS = _talks()
ANY = TALKS | TEXTS | TREATIES | HOSTILE_DRAFTS
PAIRS = TREATY_PAIRS | st.tuples(TALKS, TALKS) | st.tuples(TREATIES, TREATIES)


def body(draft: Draft) -> str:
    """The words of the document, line by line as written, without front matter, remarks and evidence."""
    return "".join(draft.text[p.start : p.end] if p.role in BODY or p.role == "blank" else "\n" for p in draft.pieces)


def opening(disputes: Disputed) -> int:
    """Every opening sign that is told of, paired or not."""
    paired = sum(r.form == "bracket" for r in disputes.regions)
    return paired + sum(loose.sign.opens for loose in disputes.loose)


@settings(max_examples=200, deadline=None)
@given(TALKS | TREATIES)
def test_totals_equal_a_plain_count_of_brackets(text: str) -> None:
    draft = read_draft(source(text))
    disputes = disputed(draft)
    counted = plain(body(draft))
    assert opening(disputes) == counted["opening"]
    closed = sum(r.form == "bracket" for r in disputes.regions)
    assert closed + sum(not loose.sign.opens for loose in disputes.loose) == counted["closing"]


@pytest.mark.parametrize("path", SHELF, ids=lambda path: path.stem)
def test_totals_of_the_shelf_equal_a_plain_count(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    words = text.split("---\n", 2)[2]
    counted = state(text)
    assert (counted.brackets, counted.options, counted.loose) == (words.count("["), 0, ())
    assert sum(a.brackets for a in counted.articles) == counted.brackets


@settings(max_examples=150, deadline=None)
@given(ANY)
def test_every_character_is_agreed_or_in_one_innermost_position(text: str) -> None:
    disputes = found(text)
    whole = disputes.layout.draft.text
    at = 0
    for segment in disputes.segments():
        assert segment.start == at < segment.end
        at = segment.end
        inside = [i for i, r in enumerate(disputes.regions) if r.start <= segment.start and segment.end <= r.end]
        deepest = max(inside, key=lambda i: disputes.regions[i].depth, default=-1)
        assert segment.region == deepest
    assert at == len(whole)


@settings(max_examples=150, deadline=None)
@given(ANY)
def test_positions_nest(text: str) -> None:
    disputes = found(text)
    for at, region in enumerate(disputes.regions):
        assert region.start <= region.inner <= region.close <= region.end
        if region.parent >= 0:
            around = disputes.regions[region.parent]
            assert region.parent < at
            assert around.start <= region.start <= region.end <= around.end
            assert region.depth == around.depth + 1
        for other in disputes.regions[at + 1 :]:
            assert other.start >= region.end or other.end <= region.end


@settings(max_examples=150, deadline=None)
@given(ANY, st.sampled_from(_SIDES))
def test_a_sides_text_is_the_agreed_text_with_its_own_and_with_what_nobody_claims(text: str, side: str) -> None:
    disputes = found(text)
    agreed, own = (_offsets(kept(disputes, who)) for who in ("", side))
    assert agreed <= own
    chosen = lots(disputes, side)
    lot_of = {s.start: "in" if s.region < 0 else chosen[s.region] for s in disputes.segments()}
    for segment in disputes.segments():
        there = own.intersection(range(segment.start, segment.end))
        if lot_of[segment.start] == "out" or (lot_of[segment.start] == "in" and segment.sign):
            assert not there
        elif segment.region >= 0:
            assert len(there) == segment.end - segment.start


@settings(max_examples=100, deadline=None)
@given(ANY)
def test_agreed_words_and_all_positions_are_the_whole_text(text: str) -> None:
    """Nothing is lost: what the agreed text leaves out is in a position, or is the furniture of words that are."""
    disputes = found(text)
    agreed = _offsets(kept(disputes, ""))
    for segment in disputes.segments():
        if segment.region < 0:
            gone = set(range(segment.start, segment.end)) - agreed
            gone -= {at for p in disputes.layout.evidence for at in range(p.start, p.end)}
            roles = {p.role for p in disputes.layout.draft.pieces for at in gone if p.start <= at < p.end}
            assert roles <= {"attributes", "blank", "text"}
            words = {
                p for p in disputes.layout.draft.pieces for at in gone if p.role == "text" and p.start <= at < p.end
            }
            left = {disputes.layout.draft.text[at] for p in words for at in gone if p.start <= at < p.end}
            assert not any(re.match(r"[\w\[\]]", sign) for sign in left)
        else:
            assert not agreed.intersection(range(segment.start, segment.end))


@settings(max_examples=100, deadline=None)
@given(ANY, st.sampled_from(("", *_SIDES)))
def test_mending_blanks_changes_no_other_character(text: str, side: str) -> None:
    disputes = found(text)
    whole = disputes.layout.draft.text
    stretches = "".join(whole[start:end] for start, end in kept(disputes, side))
    assert "".join(rendered(disputes, side).split()) == "".join(stretches.split())


def _offsets(stretches: list[tuple[int, int]]) -> set[int]:
    made = [at for start, end in stretches for at in range(start, end)]
    assert made == sorted(set(made))
    return set(made)


@settings(max_examples=150, deadline=None)
@given(TREATIES)
def test_positions_are_the_parsers_brackets(text: str) -> None:
    disputes = found(text)
    provisions = disputes.layout.draft.provisions
    read = Counter((p.id, one_line(p.text[b.start : b.end])) for p in provisions for b in p.brackets if not b.open)
    whole = disputes.layout.draft.text
    told = Counter(
        (provisions[r.owner].id, one_line(whole[r.start : r.close + 1])) for r in disputes.regions if r.owner >= 0
    )
    missing = Counter({(i, re.sub(r"\s", "", t)): n for (i, t), n in read.items()}) - Counter(
        {(i, re.sub(r"\s", "", t)): n for (i, t), n in told.items()}
    )
    assert not missing


@settings(max_examples=120, deadline=None)
@given(PAIRS)
def test_every_position_of_either_draft_has_one_fate(texts: tuple[str, str]) -> None:
    told = report(*texts)
    old, new = told.drafts
    fates = told.steps[0].fates
    assert Counter(f.old for f in fates if f.old) == Counter(p.id for p in old.positions)
    assert Counter(f.new for f in fates if f.new) == Counter(p.id for p in new.positions)
    assert all(f.old or f.new for f in fates)
    assert sum(c.count for c in told.steps[0].counts) == len(fates)


@settings(max_examples=120, deadline=None)
@given(PAIRS)
def test_swapped_drafts_have_mirrored_fates(texts: tuple[str, str]) -> None:
    """Where the alignment and what is silent are mirrored, of which other tests see to it."""
    pairs = [compare(source(one), source(other)) for one, other in (texts, texts[::-1])]
    assume(mirror.pairs(pairs[0]) == mirror.mirrored_pairs(pairs[1]))
    forth, back = between(*texts).fates, between(*texts[::-1]).fates
    assert Counter(map(seen, forth)) == Counter(seen(mirrored(f)) for f in back)


def mirrored(f: Fate) -> Fate:
    return replace(
        f,
        fate=MIRROR.get(f.fate, f.fate),
        old=f.new,
        new=f.old,
        old_label=f.new_label,
        new_label=f.old_label,
        old_standing=f.new_standing,
        new_standing=f.old_standing,
        old_text=f.new_text,
        new_text=f.old_text,
    )


@settings(max_examples=60, deadline=None)
@given(TALKS | TREATIES)
def test_a_draft_against_itself_keeps_every_position(text: str) -> None:
    assert {f.fate for f in between(text, text).fates} <= {"kept"}


def test_the_talks_mirror() -> None:
    forth, back = between(FIRST, SECOND).fates, between(SECOND, FIRST).fates
    assert Counter(map(seen, forth)) == Counter(seen(mirrored(f)) for f in back)
    assert len({f.fate for f in forth}) >= 6
