"""Families of provisions to biographies: a station for each draft in which a provision stands."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from draftdiff.model.history import Absence, Beginning, Biography, Ending, Station, Step

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from draftdiff.history.chain import Chain, Documented, Node
    from draftdiff.model.change import Certainty, Change, ChangeKind

# The certainties of a claim, from firm to none: that of several changes is the least firm of theirs.
_FIRM: tuple[Certainty, ...] = ("documented", "reported-absent", "inferred", "silent")


def biographies(chain: Chain) -> tuple[Biography, ...]:
    """Each provision of each draft in exactly one, in the order in which they begin."""
    return tuple(_biography(chain, family) for family in chain.families())


def _biography(chain: Chain, family: list[Node]) -> Biography:
    stations = tuple(_stations(chain, family))
    (begins, before), (ends, after) = _begins(chain, stations[0]), _ends(chain, stations[-1])
    return Biography(stations, begins, ends, before, after)


def _stations(chain: Chain, family: list[Node]) -> Iterator[Station]:
    since = 0
    for at, nodes in groupby(family, itemgetter(0)):
        found = [chain.drafts[at].provisions[index] for _, index in nodes]
        ids, labels = tuple([p.id for p in found]), tuple([p.label for p in found])
        first = Station(at + 1, ids, labels, "first")
        yield _summed_up(chain, first, since) if since else first
        since = at + 1


def _summed_up(chain: Chain, station: Station, since: int) -> Station:
    """A station with what became of its provisions since the one before."""
    at, ids = station.draft - 1, station.provisions
    changes = list(chain.changes(at, ids))
    steps = [(i, chain.arrival(at, i)[1]) for i in ids]
    return replace(
        station,
        step=_step({change.kind for change in changes}),
        since=since,
        renumbered=any(i in step.renumbered for i, step in steps),
        moved=any(i in step.moved for i, step in steps),
        substantive=any(change.substantive for change in changes),
        certainty=max((c.certainty for c in changes), key=_FIRM.index, default=None),
        aspects=tuple(dict.fromkeys(aspect for change in changes for aspect in change.aspects)),
    )


def _step(kinds: set[ChangeKind]) -> Step:
    """A part that ended while the others stayed merged nothing: what changes did counts, not how many there are."""
    if "split" in kinds or "merged" in kinds:
        return "regrouped" if {"split", "merged"} <= kinds else "split" if "split" in kinds else "merged"
    return "unchanged" if kinds <= {"unchanged"} else "reworded"


def _begins(chain: Chain, station: Station) -> tuple[Beginning, Absence | None]:
    at = station.draft - 1
    if not at:
        return "first-draft", None
    steps = chain.steps()[at - 1]
    if not steps.with_parent.isdisjoint(station.provisions):
        return "with-parent", None
    absent = _absent(steps.new, station, chain.come, at)
    return ("added", absent) if absent else ("silent", None)


def _ends(chain: Chain, station: Station) -> tuple[Ending, Absence | None]:
    at = station.draft - 1
    if at == len(chain.drafts) - 1:
        return "last-draft", None
    steps = chain.steps()[at]
    if not steps.with_parent.isdisjoint(station.provisions):
        return "with-parent", None
    absent = _absent(steps.old, station, chain.gone, at + 2)
    return ("removed", absent) if absent else ("silent", None)


def _absent(changes: Mapping[str, Change], station: Station, beyond: Documented, beside: int) -> Absence | None:
    """The draft that documents that the provisions were not there: the one beside, or one beyond silent ones."""
    found = [changes[i] for i in station.provisions if i in changes]
    documented = [beyond[station.draft - 1, i] for i in station.provisions if (station.draft - 1, i) in beyond]
    if len(documented) < sum(change.certainty == "silent" for change in found):
        return None
    if documented:
        return documented[0]
    return Absence(beside, next((change.absent for change in found if change.absent), None))
