"""The chain checked against the shortest way: the first draft compared with the last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.model.history import Disagreement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from draftdiff.model.alignment import Pair
    from draftdiff.model.history import Biography


def disagreements(found: Sequence[Biography], direct: Sequence[Pair], drafts: int) -> tuple[Disagreement, ...]:
    """Where the alignment of the first draft with the last pairs otherwise than the biographies do.

    Either may be right. Small steps keep a provision that was rewritten bit by bit; the direct way knows one that was
    taken out and put back. Drafts that are silent on a provision come between no chain.
    """
    partners = {i: pair.new for pair in direct for i in pair.old}
    there = [s for life in found for s in life.stations if s.draft == drafts]
    labels = {i: label for s in there for i, label in zip(s.provisions, s.labels, strict=True)}
    told: list[Disagreement] = []
    for life in found:
        if life.stations[0].draft != 1:
            continue
        first, last = life.stations[0].provisions, life.stations[-1]
        chained = last.provisions if last.draft == drafts else ()
        directly = tuple(dict.fromkeys(n for i in first for n in partners.get(i, ())))
        if set(chained) != set(directly):
            named = (tuple(labels[i] for i in ids) for ids in (chained, directly))
            told.append(Disagreement(first, chained, directly, *named))
    return tuple(told)
