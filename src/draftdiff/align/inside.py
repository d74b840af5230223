"""What stands in partners: their children find one another before anything farther off is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.align.candidates import ALL, Candidate, pairs
from draftdiff.align.thresholds import INSIDE, SAME_HEADING, SAME_NUMBER, SAME_PLACE, asked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from draftdiff.align.links import Links

    # Whether a pair comes into question at all.
    Asks = Callable[[Links, int, int], bool]

# What the same number adds when several children come into question.
_NUMBER = 0.05


def children_of_partners(links: Links) -> None:
    """Top down: the children of partners, then theirs; and divisions at the top of both drafts.

    Units were compared as such already.
    """
    _descend(
        links,
        (
            (SAME_HEADING, "same-heading", _same_heading),
            (INSIDE, "similar", _any),
            (SAME_NUMBER, "same-number", _numbered),
        ),
    )


def same_places(links: Links) -> None:
    """The same number between the same partners, once nothing farther off has claimed either."""
    _descend(links, ((SAME_PLACE, "same-number", _same_place),))


def _descend(links: Links, rounds: Sequence[tuple[float, str, Asks]]) -> None:
    waiting = [([-1], [-1]), *links.homes]
    waiting += [([old], [new]) for old, new in sorted({**links.to_new, **links.home_new}.items())]
    while waiting:
        found: list[tuple[list[int], list[int]]] = []
        for above, over in waiting:
            old = [i for a in above for i in links.old.below(a) if links.free_old(i) and links.old.units[i] != i]
            new = [i for o in over for i in links.new.below(o) if links.free_new(i) and links.new.units[i] != i]
            if old and new:
                found += [([one], [other]) for one, other in _joined(links, old, new, rounds)]
        waiting = found


def _joined(
    links: Links, old: list[int], new: list[int], rounds: Sequence[tuple[float, str, Asks]]
) -> list[tuple[int, int]]:
    made = []
    found = _worth_comparing(links, old, new)
    for factor, level, asks in rounds:
        ranked = sorted(
            (-c.score, abs(links.old.places[c.old] - links.new.places[c.new]), c.old + c.new, c.old, c.new)
            for c in _candidates(links, found, factor, level, asks)
        )
        for *_, one, other in ranked:
            if links.free(one, other):
                links.link(one, other, level)
                made.append((one, other))
    return made


def _worth_comparing(links: Links, old: list[int], new: list[int]) -> list[tuple[int, int]]:
    if len(old) * len(new) <= ALL:
        return [(o, n) for o in old for n in new]
    return sorted(pairs({i: links.old.words(i) for i in old}, {i: links.new.words(i) for i in new}))


def _candidates(
    links: Links, found: list[tuple[int, int]], factor: float, level: str, asks: Asks
) -> Iterator[Candidate]:
    for one, other in found:
        if not links.free(one, other) or not asks(links, one, other):
            continue
        left, right = links.old.whole(one), links.new.whole(other)
        if left.size and right.size:
            similarity = left.alike(right)
            if links.consider(one, other, level, similarity, factor * asked(left.size, right.size)):
                yield Candidate(one, other, similarity, similarity + _NUMBER * links.same_number(one, other))


def _any(links: Links, old: int, new: int) -> bool:
    """Divisions go by what they hold."""
    return links.old.units[old] >= 0 and links.new.units[new] >= 0


def _numbered(links: Links, old: int, new: int) -> bool:
    return links.same_number(old, new) and _any(links, old, new)


def _same_heading(links: Links, old: int, new: int) -> bool:
    """The same heading, or first cell of a row, that no sibling has."""
    heading = links.old.headings[old]
    same = bool(heading) and heading == links.new.headings[new]
    return same and links.old.headed_once(old) and links.new.headed_once(new)


def _same_place(links: Links, old: int, new: int) -> bool:
    """The same number, and the same partners before and after."""
    if not _numbered(links, old, new):
        return False
    beside = [(links.old.sibling(old, step), links.new.sibling(new, step)) for step in (-1, 1)]
    return all(links.to_new.get(one, -1) == other and links.to_old.get(other, -1) == one for one, other in beside)
