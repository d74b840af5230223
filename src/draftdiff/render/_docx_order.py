"""Two orders in one: which of the joined places keep their order, and which must be shown as moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def runs(places: Sequence[int]) -> list[range]:
    """Stretches of neighbours on one side that are neighbours in the same order on the other."""
    ranks = {place: rank for rank, place in enumerate(sorted(places))}
    found: list[range] = []
    start = 0
    for at in range(1, len(places) + 1):
        if at == len(places) or ranks[places[at]] != ranks[places[at - 1]] + 1:
            found.append(range(start, at))
            start = at
    return found


def in_order(places: Sequence[int], weights: Sequence[int]) -> set[int]:
    """Indices of the rising subsequence of most weight; what is not in it stands elsewhere.

    A run is taken whole or not at all, so that a treaty whose parts changed places costs a few comparisons.
    """
    blocks = runs(places)
    if len(blocks) <= 1:
        return set(range(len(places)))
    firsts = sorted(places[block.start] for block in blocks)
    ranks = {place: rank for rank, place in enumerate(firsts, 1)}
    best = _Highest(len(blocks))
    before: list[int] = []
    for number, block in enumerate(blocks):
        rank = ranks[places[block.start]]
        total, last = best.below(rank)
        before.append(last)
        best.put(rank, total + sum(weights[i] for i in block), number)
    found: set[int] = set()
    _, number = best.below(len(blocks) + 1)
    while number >= 0:
        found.update(blocks[number])
        number = before[number]
    return found


class _Highest:
    """The highest value among those put at lower ranks, in logarithmic time (Fenwick 1994)."""

    def __init__(self, size: int) -> None:
        self.tree = [(0, -1)] * (size + 1)

    def put(self, rank: int, value: int, what: int) -> None:
        while rank < len(self.tree):
            self.tree[rank] = max(self.tree[rank], (value, what))
            rank += rank & -rank

    def below(self, rank: int) -> tuple[int, int]:
        found = 0, -1
        rank -= 1
        while rank > 0:
            found = max(found, self.tree[rank])
            rank -= rank & -rank
        return found
