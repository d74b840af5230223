"""Links to pairs: in reading order, each with its reason, and whether it was renumbered or moved."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from draftdiff.align.moves import moved
from draftdiff.model.alignment import WITH_PARENT, Alignment, Pair
from draftdiff.model.note import Note

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftdiff.align.links import Links
    from draftdiff.align.sides import Side
    from draftdiff.model.draft import Draft

# How the note ends that rules moves out, so that of several comparisons it is told once.
ORDER_IS_OURS = "is not the document's own, so moves are not reported"


def pairs_of(links: Links, old: Draft, new: Draft) -> Alignment:
    """Every provision of both sides in exactly one pair: old order, additions where they stand in new.

    A renumbering is claimed where both numbers are printed or reported, a move where both orders are the
    documents' own; a note says where that rules them out.
    """
    numbering = {old.front.numbering, new.front.numbering}
    as_printed = numbering == {"as-printed"}
    writer = _Pairs(links, moved(links) if as_printed else set(), renumbering="reconstructed" not in numbering)
    notes = [Note(f"in aligning, {bound}") for bound in links.bounds]
    if not as_printed:
        ours = " and ".join(d.front.id or d.source for d in (old, new) if d.front.numbering != "as-printed")
        notes.append(Note(f"the order of provisions in {ours} {ORDER_IS_OURS}"))
    return Alignment(tuple(writer.all()), tuple(notes))


class _Pairs:
    """What pairs are made of, worked out once for all of them."""

    def __init__(self, links: Links, moves: set[int], *, renumbering: bool) -> None:
        self.links = links
        self.moves = moves
        self.renumbering = renumbering
        self.likeness = _likeness(links)
        self.below_old = {i for found in links.with_old.values() for i in found}
        self.below_new = {i for found in links.with_new.values() for i in found}

    def all(self) -> Iterator[Pair]:
        """The pairs in order."""
        follows = _additions(self.links)
        yield from map(self._added, follows[-1])
        placed: set[int] = set()
        for index in range(len(self.links.old.provisions)):
            if index in placed:
                continue
            mine, theirs = _members(self.links, index)
            placed.update(mine)
            yield self._pair(mine, theirs) if theirs else self._removed(index)
            for new_index in theirs:
                yield from map(self._added, follows[new_index])

    def _pair(self, mine: list[int], theirs: list[int]) -> Pair:
        links, index = self.links, mine[0]
        single = len(mine) == len(theirs) == 1
        before, after = links.old.provisions[index].number, links.new.provisions[theirs[0]].number
        renumbered = single and bool(before) and bool(after) and before.lower() != after.lower()
        same = single and links.old.keys[index] == links.new.keys[theirs[0]] != ""
        return Pair(
            _ids(links.old, mine),
            _ids(links.new, theirs),
            "same-text" if same else links.how[index],
            round(self.likeness[index], 4),
            renumbered and self.renumbering,
            index in self.moves,
            _ids(links.old, links.with_old.get(index, [])),
            _ids(links.new, links.with_new.get(index, [])),
        )

    def _removed(self, index: int) -> Pair:
        how = WITH_PARENT if index in self.below_old else "none"
        return Pair(_ids(self.links.old, [index]), (), how, 0.0)

    def _added(self, index: int) -> Pair:
        how = WITH_PARENT if index in self.below_new else "none"
        return Pair((), _ids(self.links.new, [index]), how, 0.0)


def _ids(side: Side, indices: list[int]) -> tuple[str, ...]:
    return tuple([side.provisions[i].id for i in indices])


def _members(links: Links, index: int) -> tuple[list[int], list[int]]:
    """Both sides of the pair in which an old provision stands; the new one is empty where it has no partner."""
    mine = links.more_old.get(index, [index])
    return mine, links.more_new.get(index) or ([links.to_new[index]] if index in links.to_new else [])


def _likeness(links: Links) -> dict[int, float]:
    """How like each pair is, by its first old index: its own words; where it has none, all words under it."""
    found: dict[int, float] = {}
    held: defaultdict[int, float] = defaultdict(float)
    for index in range(len(links.old.provisions) - 1, -1, -1):
        mine, theirs = _members(links, index)
        if not theirs:
            continue
        letters, likeness = _own_likeness(links, index, mine, theirs)
        size = sum(links.old.sizes[i] for i in mine) + sum(links.new.sizes[i] for i in theirs)
        found[index] = likeness if letters or not size else held[index] / size
        if links.partner_parents(index, theirs[0]):
            held[links.parent_of(index)] += likeness * letters + held[index]
    return found


def _own_likeness(links: Links, index: int, mine: list[int], theirs: list[int]) -> tuple[int, float]:
    """How many letters the own words of both sides have, and how like they are."""
    if index in links.with_old or index in links.with_new:
        mine = sorted([*mine, *links.with_old.get(index, [])])
        theirs = sorted([*theirs, *links.with_new.get(index, [])])
    left, right = sum([len(links.old.keys[i]) for i in mine]), sum([len(links.new.keys[i]) for i in theirs])
    if (left == 0) != (right == 0) and len(mine) == len(theirs) == 1:
        # A heading that one draft prints as text: all that stands in both tells how like they are.
        return left + right, links.old.whole(mine[0]).alike(links.new.whole(theirs[0]))
    return left + right, links.alike(mine, theirs)


def _additions(links: Links) -> defaultdict[int, list[int]]:
    """New provisions without a partner, by the last new provision before them that has one (-1: none)."""
    grouped = {n for group in links.more_new.values() for n in group}
    found: defaultdict[int, list[int]] = defaultdict(list)
    anchor = -1
    for index in range(len(links.new.provisions)):
        if index in links.to_old or index in grouped:
            anchor = index
        else:
            found[anchor].append(index)
    return found
