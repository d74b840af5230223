"""Families of provisions to biographies: a station for each draft in which a provision stands."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from draftdiff.model.history import Beginning, Biography, Ending, Station, Step

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftdiff.history.chain import Chain, Node, Steps
    from draftdiff.model.change import Certainty

# The certainties of a claim, from firm to none: that of several changes is the least firm of theirs.
_FIRM: tuple[Certainty, ...] = ("documented", "reported-absent", "inferred", "silent")


def biographies(chain: Chain) -> tuple[Biography, ...]:
    """Each provision of each draft in exactly one, in the order in which they begin."""
    steps = chain.steps()
    return tuple(_biography(chain, steps, family) for family in chain.families())


def _biography(chain: Chain, steps: list[Steps], family: list[Node]) -> Biography:
    stations = tuple(_stations(chain, steps, family))
    return Biography(stations, _begins(steps, stations[0]), _ends(steps, stations[-1]))


def _stations(chain: Chain, steps: list[Steps], family: list[Node]) -> Iterator[Station]:
    before = 0
    for at, nodes in groupby(family, itemgetter(0)):
        found = [chain.drafts[at].provisions[index] for _, index in nodes]
        ids, labels = tuple([p.id for p in found]), tuple([p.label for p in found])
        yield _station(at, ids, labels, before, steps[at - 1]) if before else Station(at + 1, ids, labels, "first")
        before = len(found)


def _station(at: int, ids: tuple[str, ...], labels: tuple[str, ...], before: int, steps: Steps) -> Station:
    changes = list(steps.changes(ids))
    reworded = any(change.kind != "unchanged" for change in changes)
    return Station(
        draft=at + 1,
        provisions=ids,
        labels=labels,
        step=_step(before, len(ids), reworded=reworded),
        renumbered=not steps.renumbered.isdisjoint(ids),
        moved=not steps.moved.isdisjoint(ids),
        substantive=any(change.substantive for change in changes),
        certainty=max((c.certainty for c in changes), key=_FIRM.index, default=None),
        aspects=tuple(dict.fromkeys(aspect for change in changes for aspect in change.aspects)),
    )


def _step(before: int, after: int, *, reworded: bool) -> Step:
    if before == after == 1:
        return "reworded" if reworded else "unchanged"
    if before == after:
        return "regrouped"
    return "split" if after > before else "merged"


def _begins(steps: list[Steps], station: Station) -> Beginning:
    if station.draft == 1:
        return "first-draft"
    step = steps[station.draft - 2]
    if not step.with_parent.isdisjoint(station.provisions):
        return "with-parent"
    silent = any(c.certainty == "silent" for c in step.changes(station.provisions))
    return "silent" if silent else "added"


def _ends(steps: list[Steps], station: Station) -> Ending:
    if station.draft == len(steps) + 1:
        return "last-draft"
    step = steps[station.draft - 1]
    if not step.with_parent.isdisjoint(station.provisions):
        return "with-parent"
    silent = any(step.old[i].certainty == "silent" for i in station.provisions if i in step.old)
    return "silent" if silent else "removed"
