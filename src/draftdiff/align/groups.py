"""One provision become two, or two become one: found by containment, between neighbours only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.align.candidates import named
from draftdiff.align.similarity import CONTAINED, WHOLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftdiff.align.links import Links, Side


def splits_and_merges(links: Links) -> None:
    """Give leftovers to the split or merge they are part of, the surest first."""
    found = [*_found(links, merge=False), *_found(links, merge=True)]
    for *_, old, new in sorted(found):
        if _open(links, old, new):
            links.group(list(old), list(new), "merge" if len(old) > 1 else "split")


Found = tuple[float, int, tuple[int, ...], tuple[int, ...]]


def _found(links: Links, *, merge: bool) -> Iterator[Found]:
    """For each provision left over on the many side: what it would be one with a neighbour, the likest first."""
    many, one = (links.old, links.new) if merge else (links.new, links.old)
    partner_of = links.to_new if merge else links.to_old
    loose_old, loose_new = links.loose()
    leftovers, singles = (loose_old, loose_new) if merge else (loose_new, loose_old)
    free = links.free_old if merge else links.free_new
    wholes = named({i: many.shadows[i].words for i in leftovers}, {i: one.shadows[i].words for i in singles})
    for part in leftovers:
        for step in (-1, 1):
            beside = many.beside(part, step)
            if beside < 0 or many.parents[beside] != many.parents[part]:
                continue
            both = (beside, part) if step < 0 else (part, beside)
            candidates = [partner_of[beside]] if beside in partner_of else wholes[part] if free(beside) else []
            for whole in candidates:
                score = _makes(links, many, both, one, whole, beside)
                old, new = (both, (whole,)) if merge else ((whole,), both)
                if score:
                    yield -score, sum(old) + sum(new), old, new


def _open(links: Links, old: tuple[int, ...], new: tuple[int, ...]) -> bool:
    """Nobody of them has a partner outside, nor is in another split or merge."""
    return all(links.free_old(i) or links.to_new.get(i) in new for i in old) and all(
        links.free_new(i) or links.to_old.get(i) in old for i in new
    )


def _makes(links: Links, many: Side, both: tuple[int, ...], one: Side, whole: int, beside: int) -> float:
    """How like the whole both parts together are; 0 unless both are in it and each has something to give."""
    vocabulary = links.vocabulary
    words = one.shadows[whole].words
    parts = [many.shadows[i].words for i in both]
    if any(len(p) < 3 or vocabulary.contained(p, words) < CONTAINED for p in parts):
        return 0.0
    joined = vocabulary.alike(parts[0] + parts[1], words)
    return joined if joined >= WHOLE and joined > vocabulary.alike(many.shadows[beside].words, words) else 0.0
