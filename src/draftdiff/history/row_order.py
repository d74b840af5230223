"""The order of a synopsis: that of the last draft, with what it no longer has kept beside its old neighbours."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Standing(NamedTuple):
    """The rows of one draft in the order of its text, each with how many units stand above it there."""

    rows: Sequence[int]
    depths: Sequence[int]


def row_order(drafts: Sequence[Standing]) -> list[int]:
    """Every row once. Older drafts are woven in one by one, from the last to the first."""
    order = list(drafts[-1].rows)
    for draft in drafts[-2::-1]:
        order = _woven(order, draft)
    return order


def in_sequence(places: Sequence[int]) -> set[int]:
    """Which positions of a list belong to its longest rising run; of several, the same one is found every time."""
    ends: list[int] = []  # the least value that a run of each length can end in, and where that is
    at: list[int] = []
    before: list[int] = []
    for position, place in enumerate(places):
        length = bisect_left(ends, place)
        before.append(at[length - 1] if length else -1)
        if length == len(ends):
            ends.append(place)
            at.append(position)
        else:
            ends[length], at[length] = place, position
    found = set()
    position = at[-1] if at else -1
    while position >= 0:
        found.add(position)
        position = before[position]
    return found


def _woven(order: list[int], draft: Standing) -> list[int]:
    """Put the rows of an older draft that are not placed yet beside those that are.

    Only rows in sequence with the order so far are held on to: what moved since takes along what stood in it, and
    nothing else. A row stays behind the one before it. But what began a new unit (an article after the last paragraph
    of another) goes in front of the row that followed: a paragraph that the other article gained stays with it.
    """
    position = {row: at for at, row in enumerate(order)}
    known = [at for at, row in enumerate(draft.rows) if row in position]
    run = in_sequence([position[draft.rows[at]] for at in known])
    weaving = _Weaving({known[at] for at in run})
    for at, row in enumerate(draft.rows):
        if row in position:
            weaving.placed(at, row, draft.depths[at])
        else:
            weaving.unplaced(row, draft.depths[at])
    return weaving.put(order)


class _Weaving:
    """One walk through an older draft: what goes behind which row of the order, and what in front."""

    def __init__(self, firm: set[int]) -> None:
        self.firm = firm
        self.behind: defaultdict[int | None, list[int]] = defaultdict(list)
        self.front: defaultdict[int, list[int]] = defaultdict(list)
        self.waiting: list[int] = []
        self.last: int | None = None
        self.depth = 0
        self.moved: int | None = None
        self.moved_depth = 0

    def placed(self, at: int, row: int, depth: int) -> None:
        """A row that has its place in the order."""
        if at in self.firm:
            self.front[row] += self.waiting
            self.last, self.depth, self.waiting, self.moved = row, depth, [], None
            return
        if self.moved is None or depth <= self.moved_depth:
            self.moved_depth = depth
        self.moved = row

    def unplaced(self, row: int, depth: int) -> None:
        """A row that only this draft and older ones have."""
        if self.moved is not None and depth > self.moved_depth:
            self.behind[self.moved].append(row)
            return
        self.moved = None
        if self.waiting or (self.last is not None and depth < self.depth):
            self.waiting.append(row)
        else:
            self.behind[self.last].append(row)

    def put(self, order: Sequence[int]) -> list[int]:
        """The order with what was found."""
        found = list(self.behind.get(None, ()))
        for row in order:
            found += self.front.get(row, ())
            found.append(row)
            found += self.behind.get(row, ())
        return found + self.waiting
