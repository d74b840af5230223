"""Which words the own words of two partner units are compared with.

An article's first paragraph is its own text, the others stand under it. So a paragraph put before the first, or numbers
given to paragraphs that had none, shift texts from the article to what stands under it and back. Paired by their place
such texts would be told as removed and added, though every word is still there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.align.thresholds import SAME_NUMBER, SHIFTED, asked

if TYPE_CHECKING:
    from draftdiff.align.links import Links
    from draftdiff.align.sides import Side


def own_words(links: Links) -> None:
    """Link units that are partners, and settle what stands under them that is compared with their own words."""
    for old, new in sorted(links.home_new.items()):
        if links.free(old, new):
            links.link(old, new, links.home_how[old])
            if not _own_alike(links, old, new):
                attach(links, [old], [new])


def attach(links: Links, old: list[int], new: list[int]) -> None:
    """Let what has the own words of units on the other side be compared together with these units."""
    links.attach(old[0], _shifted(links.old, old, links.new, new), _shifted(links.new, new, links.old, old))


def _own_alike(links: Links, old: int, new: int) -> bool:
    """Whether the own words of both are as like as those of provisions with the same number are asked to be."""
    if not links.old.keys[old] and not links.new.keys[new]:
        return True
    one, other = links.old.bag(old), links.new.bag(new)
    return one.alike(other) >= SAME_NUMBER * asked(one.size, other.size)


def _shifted(side: Side, units: list[int], there: Side, others: list[int]) -> list[int]:
    """What stands right under these units and has the own words of one of the others."""
    found: list[int] = []
    for other in others:
        if not there.keys[other]:
            continue
        own = there.bag(other)
        likeness = {
            c: side.bag(c).alike(own) for u in units for c in side.children[u] if side.keys[c] and c not in found
        }
        best = max(likeness, key=lambda c: (likeness[c], -c), default=-1)
        kept = max((side.bag(u).alike(own) for u in units if side.keys[u]), default=0.0)
        if best >= 0 and likeness[best] > max(kept, SHIFTED):
            found.append(best)
    return sorted(found)
