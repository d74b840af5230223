"""One provision become two, or two become one: found by containment, between neighbours only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.align.candidates import named
from draftdiff.align.similarity import CONTAINED, WHOLE

if TYPE_CHECKING:
    from draftdiff.align.links import Links, Side


def splits_and_merges(links: Links) -> None:
    """Give leftovers to the split or merge they are part of."""
    for merge in (False, True):
        _absorb(links, merge=merge)


def _absorb(links: Links, *, merge: bool) -> None:
    """Join each provision left over on the many side with a neighbour, where the two are one of the other side."""
    many, one = (links.old, links.new) if merge else (links.new, links.old)
    partner_of = links.to_new if merge else links.to_old
    loose_old, loose_new = links.loose()
    leftovers, singles = (loose_old, loose_new) if merge else (loose_new, loose_old)
    free = links.free_old if merge else links.free_new
    wholes = named({i: many.shadows[i].words for i in leftovers}, {i: one.shadows[i].words for i in singles})
    for part in leftovers:
        if not free(part):
            continue
        for step in (-1, 1):
            beside = many.beside(part, step)
            if beside < 0 or many.parents[beside] != many.parents[part]:
                continue
            both = [beside, part] if step < 0 else [part, beside]
            candidates = [partner_of[beside]] if beside in partner_of else wholes.get(part, []) if free(beside) else []
            whole = next((w for w in candidates if _makes(links, many, both, one, w, beside)), -1)
            if whole >= 0 and _unspoken(links, whole, beside, merge=merge):
                if merge:
                    links.group(both, [whole], "merge")
                else:
                    links.group([whole], both, "split")
                break


def _makes(links: Links, many: Side, both: list[int], one: Side, whole: int, beside: int) -> bool:
    """Both parts are in the whole, together they are the whole, and each has something to give."""
    vocabulary = links.vocabulary
    words = one.shadows[whole].words
    parts = [many.shadows[i].words for i in both]
    if any(len(p) < 3 or vocabulary.contained(p, words) < CONTAINED for p in parts):
        return False
    joined = vocabulary.alike(parts[0] + parts[1], words)
    return joined >= WHOLE and joined > vocabulary.alike(many.shadows[beside].words, words)


def _unspoken(links: Links, whole: int, beside: int, *, merge: bool) -> bool:
    """The whole is free, or tied to the very neighbour that becomes part of the group."""
    tied = links.to_old.get(whole) if merge else links.to_new.get(whole)
    return tied == beside or (links.free_new(whole) if merge else links.free_old(whole))
