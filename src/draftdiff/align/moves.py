"""What moved: under another parent, or out of the order that its siblings kept."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from draftdiff.align.links import Links


def moved(links: Links) -> set[int]:
    """Old indices of the moved: under another parent, or outside the longest run kept in order among siblings."""
    found = set()
    siblings: defaultdict[int, list[int]] = defaultdict(list)
    for index in sorted(links.to_new):
        if links.partner_parents(index, links.to_new[index]):
            siblings[links.parent_of(index)].append(index)
        else:
            found.add(index)
    for run in siblings.values():
        order = [links.to_new[i] for i in run]
        if order != sorted(order):
            kept = heaviest_rising(order, [_weight(links, i) for i in run])
            found.update(i for i, new in zip(run, order, strict=True) if new not in kept)
    return found


def _weight(links: Links, old: int) -> int:
    """What a pair adds to a run that kept its order: one, then its number if it kept it, its likeness, its words.

    A number made of its texts, then its place, decide the rest, so that it is the same provision that moved when
    old and new are swapped. The shifts leave room for the sums of a million siblings.
    """
    new = links.to_new[old]
    likeness = round(links.alike([old], [new]) * 10_000)
    letters = links.old.sizes[old] + links.new.sizes[new]
    before, after = links.old.provisions[old].number, links.new.provisions[new].number
    kept = int(before.lower() == after.lower() != "")
    first = (1 << 40) - old - new
    marks = links.old.marks[old] + links.new.marks[new]
    return (1 << 232) + (kept << 208) + (likeness << 168) + (letters << 128) + (marks << 64) + first


def heaviest_rising(values: list[int], weights: list[int]) -> set[int]:
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
