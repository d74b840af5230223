"""Links to pairs: in reading order, each with its reason, and whether it was renumbered or moved."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from draftdiff.model.alignment import Alignment, Pair
from draftdiff.model.note import Note

if TYPE_CHECKING:
    from draftdiff.align.links import Links
    from draftdiff.model.draft import Draft


def pairs_of(links: Links, old: Draft, new: Draft) -> Alignment:
    """Every provision of both sides in exactly one pair: old order, additions where they stand in new.

    A renumbering is claimed where both numbers are printed or reported, a move where both orders are the
    documents' own; a note says where that rules them out.
    """
    numbering = {old.front.numbering, new.front.numbering}
    moved = _moved(links) if numbering == {"as-printed"} else set()
    notes = []
    if numbering != {"as-printed"}:
        ours = " and ".join(d.front.id or d.source for d in (old, new) if d.front.numbering != "as-printed")
        notes.append(Note(f"the order of provisions in {ours} is not the document's own, so moves are not reported"))
    follows = _additions(links)
    pairs = [_added(links, n) for n in follows[-1]]
    placed: set[int] = set()
    for index in range(len(old.provisions)):
        if index in placed:
            continue
        pair, mine, theirs = _pair(links, index, moved, renumbering="reconstructed" not in numbering)
        placed.update(mine)
        pairs.append(pair)
        for new_index in theirs:
            pairs += [_added(links, n) for n in follows[new_index]]
    return Alignment(tuple(pairs), tuple(notes))


def _pair(links: Links, index: int, moved: set[int], *, renumbering: bool) -> tuple[Pair, list[int], list[int]]:
    mine = links.more_old.get(index, [index])
    theirs = links.more_new.get(index) or ([links.to_new[index]] if index in links.to_new else [])
    ids = tuple(links.old.provisions[i].id for i in mine)
    if not theirs:
        return Pair(ids, (), "none", 0.0), mine, []
    left = tuple(w for i in mine for w in links.old.shadows[i].words)
    right = tuple(w for i in theirs for w in links.new.shadows[i].words)
    alike = links.vocabulary.alike(left, right) if left or right else 1.0
    single = len(mine) == len(theirs) == 1
    before, after = links.old.provisions[index].number, links.new.provisions[theirs[0]].number
    renumbered = renumbering and single and bool(before) and bool(after) and before.lower() != after.lower()
    others = tuple(links.new.provisions[i].id for i in theirs)
    return Pair(ids, others, links.how[index], round(alike, 4), renumbered, index in moved), mine, theirs


def _added(links: Links, index: int) -> Pair:
    return Pair((), (links.new.provisions[index].id,), "none", 0.0)


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


def _moved(links: Links) -> set[int]:
    """Old indices of the moved: under another parent, or outside the longest run kept in order among siblings."""
    moved = set()
    siblings: defaultdict[int, list[int]] = defaultdict(list)
    for index in sorted(links.to_new):
        parent, partner = links.old.parents[index], links.new.parents[links.to_new[index]]
        if (parent < 0 and partner < 0) or (parent >= 0 and links.to_new.get(parent) == partner):
            siblings[parent].append(index)
        else:
            moved.add(index)
    for run in siblings.values():
        order = [links.to_new[i] for i in run]
        if order != sorted(order):
            kept = _heaviest_rising(order, [_weight(links, i) for i in run])
            moved.update(i for i, new in zip(run, order, strict=True) if new not in kept)
    return moved


def _weight(links: Links, old: int) -> int:
    """What a pair adds to a run that kept its order: one, then of equally long runs its likeness, then its words.

    A number made of its texts decides the rest, so that it is the same provision that moved when old and new
    are swapped. The shifts leave room for the sums of a million siblings.
    """
    new = links.to_new[old]
    likeness = round(links.alike(old, new) * 10_000)
    (words, mark), (more, other) = links.old.bulks[old], links.new.bulks[new]
    return (1 << 144) + (likeness << 104) + (words + more << 64) + mark + other


def _heaviest_rising(values: list[int], weights: list[int]) -> set[int]:
    """The values of the rising subsequence of most weight: patience sorting (Fredman 1975) with weights.

    `ends` are the last values of the best runs so far; both they and the weights of the runs rise.
    """
    ends: list[int] = []
    runs: list[tuple[int, int]] = []  # weight of the run and the place of its last value
    before: list[int] = []
    for at, (value, weight) in enumerate(zip(values, weights, strict=True)):
        place = bisect_left(ends, value)
        total, last = runs[place - 1] if place else (0, -1)
        before.append(last)
        beaten = place
        while beaten < len(ends) and runs[beaten][0] <= total + weight:
            beaten += 1
        ends[place:beaten] = [value]
        runs[place:beaten] = [(total + weight, at)]
    kept = set()
    at = runs[-1][1]
    while at >= 0:
        kept.add(values[at])
        at = before[at]
    return kept
