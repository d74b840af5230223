"""Two texts cut into passages that are compared with each other, so that no comparison is long."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# So many words in a row make such a phrase: the longest first, since one lone word may be there by chance.
_PHRASES = (8, 3, 1)


class Passage(NamedTuple):
    """Words of both sides that are to be compared with each other."""

    old: int
    old_end: int
    new: int
    new_end: int

    @property
    def size(self) -> int:
        """Words of both sides together."""
        return self.old_end - self.old + self.new_end - self.new

    def inner(self, old: Sequence[str], new: Sequence[str]) -> Passage:
        """What is between the common start and the common end."""
        start, end, new_start, new_end = self
        while start < end and new_start < new_end and old[start] == new[new_start]:
            start, new_start = start + 1, new_start + 1
        while start < end and new_start < new_end and old[end - 1] == new[new_end - 1]:
            end, new_end = end - 1, new_end - 1
        return Passage(start, end, new_start, new_end)


def passages(old: Sequence[str], new: Sequence[str], longest: int) -> list[Passage]:
    """The texts cut until no passage has more words than `longest`, or no phrase is left to cut it at."""
    found = [Passage(0, len(old), 0, len(new))]
    for size in _PHRASES:
        cut: list[Passage] = []
        for passage in found:
            cut += _cut(passage, old, new, size) if passage.size > longest else (passage,)
        found = cut
    return found


def _cut(whole: Passage, old: Sequence[str], new: Sequence[str], size: int) -> Iterator[Passage]:
    """Cut before each phrase that both sides have exactly once, the longest row of them in the same order."""
    passage = whole.inner(old, new)
    there = _once(new, passage.new, passage.new_end, size)
    row: list[tuple[int, int]] = [
        (at, there[phrase]) for phrase, at in _once(old, passage.old, passage.old_end, size).items() if phrase in there
    ]
    cuts = [(whole.old, whole.new), (passage.old, passage.new), *_rising(row), (passage.old_end, passage.new_end)]
    for (start, new_start), (end, new_end) in pairwise([*cuts, (whole.old_end, whole.new_end)]):
        yield Passage(start, end, new_start, new_end)


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
