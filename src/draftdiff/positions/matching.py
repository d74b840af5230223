"""Which position of the new draft is which of the old: the same on both sides when the drafts are swapped."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator

    from draftdiff.positions.words import Side

# Fewer words than these occur anywhere: equal ones in another provision are no position that moved.
_TELLING = 3
# Words that two wordings of one position share, of all that they have (Dice).
_LIKE = 0.5
# So many comparisons of positions in one pair of provisions; beyond it only equal words and places count.
_MOST = 4000


class Links:
    """Partners so far, as places in the lists of regions."""

    def __init__(self, old: Side, new: Side) -> None:
        self.old = old
        self.new = new
        self.forth: dict[int, int] = {}
        self.back: dict[int, int] = {}

    def join(self, old: int, new: int) -> None:
        """Make two positions one another's partner."""
        self.forth[old] = new
        self.back[new] = old

    def left(self) -> tuple[list[int], list[int]]:
        """The positions without a partner, of old and of new."""
        return (
            [at for at in range(len(self.old.regions)) if at not in self.forth],
            [at for at in range(len(self.new.regions)) if at not in self.back],
        )


def certain(links: Links) -> None:
    """Join what reads alike: in its place first, then in its provision, then anywhere; then what is much alike."""
    _equal(links, lambda s, at: (s.group[at], s.text[at], s.regions[at].standing, s.before[at], s.after[at]))
    _equal(links, lambda s, at: (s.group[at], s.text[at], s.regions[at].standing))
    _equal(links, lambda s, at: (s.group[at], s.text[at]))
    _equal(links, lambda s, at: (s.text[at], s.regions[at].standing) if _telling(s, at) else None)
    _equal(links, lambda s, at: s.text[at] if _telling(s, at) else None)
    _alike(links)


def in_place(links: Links) -> None:
    """Join what is left by its place: the same side's only words there, or between the same words."""
    _equal(links, lambda s, at: (s.group[at], s.regions[at].standing, s.before[at]) if s.before[at] else None)
    _equal(links, lambda s, at: (s.group[at], s.regions[at].standing, s.after[at]) if s.after[at] else None)
    old, new = (
        Counter((s.group[at], s.regions[at].standing) for at in left)
        for s, left in zip((links.old, links.new), links.left(), strict=True)
    )

    def alone(side: Side, at: int) -> Hashable:
        key = side.group[at], side.regions[at].standing
        return key if old[key] == new[key] == 1 else None

    _equal(links, alone)


def _telling(side: Side, at: int) -> bool:
    return len(side.full[at]) >= _TELLING


def _equal(links: Links, key: Callable[[Side, int], Hashable]) -> None:
    """Join what has the same key, the first with the first; None is no key."""
    old, new = links.left()
    waiting: defaultdict[Hashable, list[int]] = defaultdict(list)
    for at in reversed(old):
        waiting[key(links.old, at)].append(at)
    waiting.pop(None, None)
    for at in new:
        partners = waiting.get(key(links.new, at))
        if partners:
            links.join(partners.pop(), at)


class _Candidate(NamedTuple):
    """Two positions that are much alike; the smallest is joined first.

    No part of it but the places tells old from new, and those only where nothing depends on the order.
    """

    other_standing: bool
    unlike: float
    apart: int
    places: int
    old: int
    new: int


def _alike(links: Links) -> None:
    by_group: defaultdict[int, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for which, (side, left) in enumerate(zip((links.old, links.new), links.left(), strict=True)):
        for at in left:
            for group in side.reach[at]:
                by_group[group][which].append(at)
    found: set[_Candidate] = set()
    for olds, news in by_group.values():
        if len(olds) * len(news) <= _MOST:
            found.update(_candidates(links, olds, news))
    for candidate in sorted(found):
        if candidate.old not in links.forth and candidate.new not in links.back:
            links.join(candidate.old, candidate.new)


def _candidates(links: Links, olds: list[int], news: list[int]) -> Iterator[_Candidate]:
    left, right = (_counted(side, ats) for side, ats in ((links.old, olds), (links.new, news)))
    for before, one in left:
        for after, two in right:
            shared = sum((one & two).values())
            like = 2 * shared / (one.total() + two.total()) if shared else 0.0
            if like >= _LIKE or (shared and _inside(links.old.text[before], links.new.text[after])):
                other = links.old.regions[before].standing != links.new.regions[after].standing
                yield _Candidate(other, round(1 - like, 6), abs(before - after), before + after, before, after)


def _counted(side: Side, ats: Iterable[int]) -> list[tuple[int, Counter[str]]]:
    return [(at, Counter(side.full[at])) for at in ats]


def _inside(one: str, other: str) -> bool:
    """Whether one wording, of two words or more, stands whole in the other."""
    short, long = sorted((one, other), key=len)
    return " " in short and f" {short} " in f" {long} "
