"""One biography told in full."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from draftdiff.history.words import Origins
from draftdiff.model.history import Leg, Life, Settled, Stage, Worded
from draftdiff.text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftdiff.history.chain import Chain
    from draftdiff.model.history import Biography, HistoryReport, Station
    from draftdiff.model.story import Scene


def only(report: HistoryReport, chain: Chain, draft: int, provision: str) -> HistoryReport:
    """A report on all biographies cut down to that of one provision of a draft, from 1, which is told in full."""
    life = next(
        b for b in report.biographies if any(s.draft == draft and provision in s.provisions for s in b.stations)
    )
    first, last = life.stations[0], life.stations[-1]
    return replace(
        report,
        biographies=(life,),
        disagreements=tuple(d for d in report.disagreements if first.draft == 1 and d.first == first.provisions),
        returns=tuple(
            r
            for r in report.returns
            if (r.ended, r.old) == (last.draft, last.provisions) or (r.back, r.new) == (first.draft, first.provisions)
        ),
        life=_told(chain, life, draft, provision),
    )


def _told(chain: Chain, life: Biography, draft: int, provision: str) -> Life:
    origins = Origins(chain)
    last = life.stations[-1]
    here = [(last.draft - 1, i) for i in last.provisions]
    stages = tuple(_stage(chain, station) for station in life.stations)
    return Life(
        draft=draft,
        provision=provision,
        stages=stages,
        words=tuple(Worded(i, origins.runs(at, i)) for at, i in here),
        reversals=tuple(dict.fromkeys(r for at, i in here for r in origins.reversals(at, i))),
        below=tuple(p.label for i in last.provisions for p in chain.drafts[last.draft - 1].children.get(i, ())),
        settled=tuple(dict.fromkeys(found for stage in stages for found in settled(stage))),
    )


def settled(stage: Stage | Scene) -> Iterator[Settled]:
    """What became of a side's words when they ceased to be disputed."""
    for leg in stage.legs:
        whose = {one_line(p.text[b.inner : b.end].removesuffix("]")): b.standing for p in leg.old for b in p.brackets}
        for aspect in (a for c in leg.changes for a in c.aspects if a.aspect == "standing"):
            stayed = aspect.effect == "agreed"
            words = aspect.old or ""
            if words in whose and whose[words].by and (stayed or (aspect.effect == "withdrawn" and not aspect.new)):
                yield Settled(stage.draft, whose[words].by, words, stayed)


def _stage(chain: Chain, station: Station) -> Stage:
    draft = chain.drafts[station.draft - 1]
    legs = tuple(_legs(chain, station)) if station.since else ()
    return Stage(station.draft, tuple(draft.by_id[i] for i in station.provisions), legs)


def _legs(chain: Chain, station: Station) -> Iterator[Leg]:
    at = station.draft - 1
    by_draft: dict[int, list[str]] = {}
    for provision in station.provisions:
        by_draft.setdefault(chain.arrival(at, provision)[0], []).append(provision)
    for since, ids in by_draft.items():
        report = chain.arrival(at, ids[0])[1].report
        changes = tuple(chain.changes(at, ids))
        marks = {c.fingerprint for c in changes}
        old = chain.drafts[since].by_id
        yield Leg(
            since=since + 1,
            old=tuple(old[p.id] for c in changes for p in c.old),
            changes=changes,
            statements=tuple(s for s in report.statements if s.change in marks),
        )
