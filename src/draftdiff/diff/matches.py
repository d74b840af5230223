"""Which words two texts have in common, in order: the longest such row where that can be afforded."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from draftdiff.diff.passages import passages

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diff_match_patch import diff_match_patch

    from draftdiff.diff.passages import Passage

# Characters from here on stand for words; surrogates are left out since they are no characters of their own.
_FIRST = 0x100
_SURROGATES = range(0xD800, 0xE000)

# Myers' algorithm costs words x edits. Up to so many words of both sides together it compares them straight
# away (a tenth of a second at worst); longer passages are first cut at phrases that stand once on either side.
LONGEST = 1000
# What all comparisons of one text may cost together, in squares of words: some five seconds at the very worst.
_BUDGET = 30 * LONGEST**2


class Match(NamedTuple):
    """`size` words that are the same from `old` of one text and `new` of the other on."""

    old: int
    new: int
    size: int


class Matches(NamedTuple):
    """All matches in order; `complete` unless a passage was too much to compare and counts as all different."""

    found: list[Match]
    complete: bool


def matches(old: Sequence[str], new: Sequence[str]) -> Matches:
    """What the texts have in common; no clock decides, only the number of words (law 6)."""
    found: list[Match] = []
    budget, complete = _BUDGET, True
    for passage in passages(old, new, LONGEST):
        inner = passage.inner(old, new)
        found.append(Match(passage.old, passage.new, inner.old - passage.old))
        if not set(old[inner.old : inner.old_end]).isdisjoint(new[inner.new : inner.new_end]):
            if inner.size <= LONGEST and inner.size**2 <= budget:
                budget -= inner.size**2
                found += _compared(inner, old, new)
            else:
                complete = False
        found.append(Match(inner.old_end, inner.new_end, passage.old_end - inner.old_end))
    return Matches(list(_joined(found)), complete)


@cache
def _engine() -> diff_match_patch:
    from diff_match_patch import diff_match_patch

    engine = diff_match_patch()
    # The default stops after one second of wall clock with whatever it has: the same input would give other
    # bytes on a slower machine (law 6).
    engine.Diff_Timeout = 0
    return engine


def _compared(passage: Passage, old: Sequence[str], new: Sequence[str]) -> Iterator[Match]:
    """The matches of a passage by diff-match-patch, one character a word."""
    at, new_at = passage.old, passage.new
    left, right = old[at : passage.old_end], new[new_at : passage.new_end]
    codes: dict[str, str] = {}
    for word in (*left, *right):
        if word not in codes:
            number = _FIRST + len(codes)
            codes[word] = chr(number if number < _SURROGATES.start else number + len(_SURROGATES))
    for op, words in _engine().diff_main(
        "".join(map(codes.__getitem__, left)), "".join(map(codes.__getitem__, right)), False
    ):
        if op == 0:
            yield Match(at, new_at, len(words))
        at += len(words) if op <= 0 else 0
        new_at += len(words) if op >= 0 else 0


def _joined(found: list[Match]) -> Iterator[Match]:
    """Matches that follow upon each other made one, empty ones left out."""
    last = Match(0, 0, 0)
    for match in found:
        if (match.old, match.new) == (last.old + last.size, last.new + last.size):
            last = Match(last.old, last.new, last.size + match.size)
        elif match.size:
            if last.size:
                yield last
            last = match
    if last.size:
        yield last
