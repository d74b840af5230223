"""A life, or one that ended and came back, as scenes: one of each draft, and what happened since its last words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.history.bridges import REACH
from draftdiff.history.chain import Steps
from draftdiff.model.history import Leg
from draftdiff.model.story import Scene

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from draftdiff.history.chain import Chain
    from draftdiff.model.change import Change, StatementChange
    from draftdiff.model.draft import Provision
    from draftdiff.model.history import Absence, Biography, Station
    from draftdiff.model.report import Report


class Scenes:
    """Scenes of the lives of one chain; `compare` gives the comparison of two drafts by place, to reach over a gap.

    A draft that tells of a provision by inference alone often borrows the words of a later one. What is documented is
    therefore compared with what was documented before it, over such a draft.
    """

    def __init__(self, chain: Chain, compare: Callable[[int, int], Report]) -> None:
        self.chain = chain
        self._compare = compare
        self._steps = {(at, at + 1): steps for at, steps in enumerate(chain.steps())}
        self._steps |= {(b.at, b.to): b.steps for b in chain.bridges}
        self._fates: dict[tuple[int, int], dict[str, list[StatementChange]]] = {}

    def of(self, lives: Sequence[Biography]) -> tuple[Scene, ...]:
        """One scene of each draft; the lives stand in different drafts, the first to begin first."""
        return tuple(self._scenes(lives))

    def _scenes(self, lives: Sequence[Biography]) -> Iterator[Scene]:
        stations = {s.draft: s for life in lives for s in life.stations}
        told: Station | None = None
        for draft in range(1, len(self.chain.drafts) + 1):
            station = stations.get(draft)
            if station is None:
                yield self._without(lives, draft)
                continue
            provisions = self._provisions(station)
            if all(p.content == "unreported" for p in provisions):
                yield Scene(draft, "unreported", provisions)
                continue
            yield Scene(draft, "there", provisions, tuple(self._legs(told, station)) if told else ())
            if told is None or any(p.evidence != "inferred" for p in provisions):
                told = station

    def _provisions(self, station: Station) -> tuple[Provision, ...]:
        draft = self.chain.drafts[station.draft - 1]
        return tuple(draft.by_id[i] for i in station.provisions)

    def _without(self, lives: Sequence[Biography], draft: int) -> Scene:
        for life in lives:
            first, last = life.stations[0].draft, life.stations[-1].draft
            absence: Absence | None
            for absence in (life.absent_before, life.absent_after):
                if absence is not None and absence.draft == draft:
                    return Scene(draft, "absent" if absence.reported else "away", absent=absence.reported)
            if (draft == first - 1 and life.begins == "with-parent") or (
                draft == last + 1 and life.ends == "with-parent"
            ):
                return Scene(draft, "with-parent")
        complete = self.chain.drafts[draft - 1].front.coverage == "complete"
        return Scene(draft, "away" if complete else "silent")

    def _legs(self, told: Station, station: Station) -> Iterator[Leg]:
        """What happened since the words told last; where some provisions come from elsewhere, a leg of their own."""
        at = station.draft - 1
        ways: dict[int, list[Change]] = {}
        for provision in station.provisions:
            for since in dict.fromkeys((told.draft - 1, self.chain.arrival(at, provision)[0])):
                steps = self._between(since, at)
                change = steps.new.get(provision) if steps else None
                if change is not None and change.old:
                    mine = ways.setdefault(since, [])
                    if all(change is not other for other in mine):
                        mine.append(change)
                    break
        for since, changes in ways.items():
            yield self._leg(since, at, changes)

    def _between(self, since: int, at: int) -> Steps | None:
        if (since, at) not in self._steps:
            if at - since > REACH:
                return None
            self._steps[since, at] = Steps(self._compare(since, at))
        return self._steps[since, at]

    def _leg(self, since: int, at: int, changes: Sequence[Change]) -> Leg:
        old, fates = self.chain.drafts[since].by_id, self._by_change(since, at)
        return Leg(
            since=since + 1,
            old=tuple(old[p.id] for c in changes for p in c.old),
            changes=tuple(changes),
            statements=tuple(fate for c in changes for fate in fates.get(c.fingerprint, ())),
        )

    def _by_change(self, since: int, at: int) -> dict[str, list[StatementChange]]:
        """What became of statements, by the change it is part of; made once a comparison."""
        if (since, at) not in self._fates:
            found = self._fates[since, at] = {}
            for fate in self._steps[since, at].report.statements:
                if fate.change is not None:
                    found.setdefault(fate.change, []).append(fate)
        return self._fates[since, at]
