"""Which words two texts have in common, in order: the longest such row where that can be afforded."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diff_match_patch import diff_match_patch

# Characters from here on stand for words; surrogates are left out since they are no characters of their own.
_FIRST = 0x100
_SURROGATES = range(0xD800, 0xE000)

# Myers' algorithm costs words x edits. Up to so many words of both sides together it compares them straight
# away (a tenth of a second at worst); longer passages are first cut at phrases that stand once on either side.
LONGEST = 1000
# So many words in a row make such a phrase: the longest first, since one lone word may be there by chance.
_PHRASES = (8, 3, 1)
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


class _Passage(NamedTuple):
    """Words of both sides that are to be compared with each other."""

    old: int
    old_end: int
    new: int
    new_end: int

    @property
    def size(self) -> int:
        return self.old_end - self.old + self.new_end - self.new


def matches(old: Sequence[str], new: Sequence[str]) -> Matches:
    """What the texts have in common; no clock decides, only the number of words (law 6)."""
    found: list[Match] = []
    budget, complete = _BUDGET, True
    for passage in _passages(old, new):
        head, inner, tail = _trimmed(passage, old, new)
        found.append(head)
        if inner.old < inner.old_end and inner.new < inner.new_end:
            if inner.size <= LONGEST and inner.size**2 <= budget:
                budget -= inner.size**2
                found += _compared(inner, old, new)
            else:
                complete = False
        found.append(tail)
    return Matches(list(_joined(found)), complete)


def _passages(old: Sequence[str], new: Sequence[str]) -> list[_Passage]:
    """The texts cut until no passage is long, or no phrase is left to cut it at."""
    passages = [_Passage(0, len(old), 0, len(new))]
    for size in _PHRASES:
        cut: list[_Passage] = []
        for passage in passages:
            cut += _cut(passage, old, new, size) if passage.size > LONGEST else (passage,)
        passages = cut
    return passages


def _trimmed(passage: _Passage, old: Sequence[str], new: Sequence[str]) -> tuple[Match, _Passage, Match]:
    """The common start and end of a passage, and what is between them."""
    start, end, new_start, new_end = passage
    while start < end and new_start < new_end and old[start] == new[new_start]:
        start, new_start = start + 1, new_start + 1
    while start < end and new_start < new_end and old[end - 1] == new[new_end - 1]:
        end, new_end = end - 1, new_end - 1
    head = Match(passage.old, passage.new, start - passage.old)
    return head, _Passage(start, end, new_start, new_end), Match(end, new_end, passage.old_end - end)


def _cut(whole: _Passage, old: Sequence[str], new: Sequence[str], size: int) -> Iterator[_Passage]:
    """Cut before each phrase that both sides have exactly once, the longest row of them in the same order."""
    _, passage, tail = _trimmed(whole, old, new)
    there = _once(new, passage.new, passage.new_end, size)
    row: list[tuple[int, int]] = [
        (at, there[phrase]) for phrase, at in _once(old, passage.old, passage.old_end, size).items() if phrase in there
    ]
    cuts = [(whole.old, whole.new), (passage.old, passage.new), *_rising(row), (tail.old, tail.new)]
    for (start, new_start), (end, new_end) in pairwise([*cuts, (whole.old_end, whole.new_end)]):
        yield _Passage(start, end, new_start, new_end)


def _once(words: Sequence[str], start: int, end: int, size: int) -> dict[tuple[str, ...], int]:
    """The phrases of a size that stand once in a stretch of a text, in order, with their place."""
    seen: dict[tuple[str, ...], int] = {}
    for at in range(start, end - size + 1):
        phrase = tuple(words[at : at + size])
        seen[phrase] = -1 if phrase in seen else at
    return {phrase: at for phrase, at in seen.items() if at >= 0}


def _rising(row: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of a row, sorted by its first places, whose second places rise too (patience sorting)."""
    ends: list[int] = []
    lasts: list[int] = []
    before: list[int] = []
    for index, (_, place) in enumerate(row):
        at = bisect_left(ends, place)
        before.append(lasts[at - 1] if at else -1)
        ends[at : at + 1], lasts[at : at + 1] = [place], [index]
    chosen = []
    index = lasts[-1] if lasts else -1
    while index >= 0:
        chosen.append(row[index])
        index = before[index]
    return chosen[::-1]


@cache
def _engine() -> diff_match_patch:
    from diff_match_patch import diff_match_patch

    engine = diff_match_patch()
    # The default stops after one second of wall clock with whatever it has: the same input would give other
    # bytes on a slower machine (law 6).
    engine.Diff_Timeout = 0
    return engine


def _compared(passage: _Passage, old: Sequence[str], new: Sequence[str]) -> Iterator[Match]:
    """The matches of a passage by diff-match-patch, one character a word."""
    at, new_at = passage.old, passage.new
    left, right = old[at : passage.old_end], new[new_at : passage.new_end]
    if set(left).isdisjoint(right):
        return
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
