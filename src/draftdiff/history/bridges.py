"""Silence must not end a life: provisions followed over drafts of partial coverage that say nothing of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.history.chain import Bridge, Chain, Steps
from draftdiff.model.alignment import WITH_PARENT
from draftdiff.model.history import Absence

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from draftdiff.model.alignment import Pair
    from draftdiff.model.change import Change
    from draftdiff.model.draft import Draft
    from draftdiff.model.report import Report

# A draft is compared with so many after it at most, so that the work grows with the number of drafts, not its square.
# A negotiation known through press reports has a handful of drafts.
REACH = 8


def bridged(drafts: Sequence[Draft], reports: Sequence[Report], compare: Callable[[int, int], Report]) -> Chain:
    """Join what ends in silence to the next draft that has it; `compare` gives the comparison of two drafts by place.

    Nearer drafts first. A draft that documents that a provision is not in it ends the search for it: what comes
    back after that was away. Drafts are compared only where something may come of it.
    """
    chain = Chain(drafts, reports)
    search = _Search(chain)
    for gap in range(2, min(len(drafts) - 1, REACH) + 1):
        for at in range(len(drafts) - gap):
            if search.worth(at, at + gap):
                search.take(at, at + gap, compare(at, at + gap))
    return Chain(drafts, reports, search.found, search.gone, search.come)


class _Search:
    """What is still open on either side of each draft, and what was found so far."""

    def __init__(self, chain: Chain) -> None:
        none: set[str] = set()
        forward = [_open(r.alignment, s.old, old=True) for r, s in zip(chain.reports, chain.steps(), strict=True)]
        backward = [_open(r.alignment, s.new, old=False) for r, s in zip(chain.reports, chain.steps(), strict=True)]
        self.forward = [*forward, none]
        self.backward = [none, *backward]
        # Whether a draft can document that something is not in it.
        self.tells = [d.front.coverage == "complete" or bool(d.front.absent) for d in chain.drafts]
        self.found: list[Bridge] = []
        self.gone: dict[tuple[int, str], Absence] = {}
        self.come: dict[tuple[int, str], Absence] = {}

    def worth(self, at: int, to: int) -> bool:
        left, right = bool(self.forward[at]), bool(self.backward[to])
        return (left and (right or self.tells[to])) or (right and self.tells[at])

    def take(self, at: int, to: int, report: Report) -> None:
        left, right = self.forward[at], self.backward[to]
        steps = Steps(report)
        both = [p for p in report.alignment if p.old and p.new]
        pairs = tuple(p for p in both if left.issuperset(p.old) and right.issuperset(p.new))
        left.difference_update(i for p in pairs for i in (*p.old, *p.old_with))
        right.difference_update(i for p in pairs for i in (*p.new, *p.new_with))
        if pairs:
            self.found.append(Bridge(at, to, pairs, steps))
        for pair in report.alignment:
            if pair.how != WITH_PARENT and not (pair.old and pair.new):
                self._close(left.intersection(pair.old), steps.old, (at, to), self.gone)
                self._close(right.intersection(pair.new), steps.new, (to, at), self.come)
        left.difference_update(i for a, i in self.gone if a == at)
        right.difference_update(i for a, i in self.come if a == to)

    @staticmethod
    def _close(
        ids: set[str], changes: Mapping[str, Change], where: tuple[int, int], closed: dict[tuple[int, str], Absence]
    ) -> None:
        at, other = where
        told = {i: changes[i] for i in ids if i in changes and changes[i].certainty != "silent"}
        closed.update({(at, i): Absence(other + 1, change.absent) for i, change in told.items()})


def _open(pairs: Sequence[Pair], changes: Mapping[str, Change], *, old: bool) -> set[str]:
    """Ids that have no partner, and of which the other draft is no evidence that they were not there."""
    alone = [p.old if old else p.new for p in pairs if p.how != WITH_PARENT and not (p.new if old else p.old)]
    return {i for ids in alone for i in ids if i in changes and changes[i].certainty == "silent"}
