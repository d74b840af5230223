"""What holds others, from below: the partner is whose children are the partners of these children."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from typing import TYPE_CHECKING

from draftdiff.align.thresholds import SHARE

if TYPE_CHECKING:
    from draftdiff.align.links import Links
    from draftdiff.align.sides import Side


def containers(links: Links) -> None:
    """Wordless provisions by the vote of the partners under them, by letters; round after round upwards."""
    letters: Counter[tuple[int, int]] = Counter()
    fresh = list(links.to_new.items())
    while fresh:
        for old, new in fresh:
            above, over = links.old.parents[old], links.new.parents[new]
            if above >= 0 and over >= 0:
                letters[above, over] += min(links.old.sizes[old], links.new.sizes[new])
        fresh = []
        for old, new in sorted(letters, key=lambda pair: (-letters[pair], sum(pair), pair)):
            least = min(links.old.sizes[old], links.new.sizes[new])
            if links.free(old, new) and _alike(links, old, new) and letters[old, new] >= SHARE * least:
                links.link(old, new, "children")
                fresh.append((old, new))


def _alike(links: Links, old: int, new: int) -> bool:
    """Both hold articles, or neither does; and neither has words of its own to be known by."""
    same = (links.old.units[old] < 0) == (links.new.units[new] < 0)
    return same and not links.old.keys[old] and not links.new.keys[new]


def bare_numbers(links: Links) -> None:
    """What is left without words: the same kind and number (or, unnumbered, heading) under partner parents.

    A division may hold words; an article that holds other words is another article, unless not all of its
    words are reported.
    """
    waiting: defaultdict[tuple[object, ...], deque[int]] = defaultdict(deque)
    for new in range(len(links.new.provisions)):
        if links.free_new(new) and _bare(links.new, new):
            waiting[links.new.parents[new], *_place(links.new, new)].append(new)
    for old in range(len(links.old.provisions)):
        if links.free_old(old) and _bare(links.old, old):
            parent = links.old.parents[old]
            above = links.to_new.get(parent, -2) if parent >= 0 else -1
            queue = waiting.get((above, *_place(links.old, old)))
            if queue:
                numbered = links.old.provisions[old].number
                links.link(old, queue.popleft(), "same-number" if numbered else "same-heading")


def _bare(side: Side, index: int) -> bool:
    known = side.sizes[index] and index not in side.unreported
    return not side.keys[index] and (side.units[index] < 0 or not known)


def _place(side: Side, index: int) -> tuple[str, str, str]:
    provision = side.provisions[index]
    number = provision.number.lower()
    return provision.kind, number, number or side.headings[index]
