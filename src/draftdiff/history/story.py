"""A whole negotiation: every life as a tale, each with what it is worth telling for, the most telling first."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from draftdiff.history.demands import demands, gap
from draftdiff.history.life import settled
from draftdiff.history.lists import names, threads
from draftdiff.history.portraits import portrait
from draftdiff.history.scenes import Scenes
from draftdiff.history.words import Origins
from draftdiff.model.story import TOPICS, StoryReport, Tale, Topic
from draftdiff.text import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from draftdiff.history.chain import Chain
    from draftdiff.model.change import StatementChange
    from draftdiff.model.history import Biography, HistoryReport, Reversal, Settled
    from draftdiff.model.report import Report
    from draftdiff.model.story import Demand, Gap, NameList, Scene

# The sign of a bracket and whose it is: that a side puts its name there again is not that words came back.
_ATTRIBUTION = re.compile(r"\[[^\[\]:]*:?")
_FIRM = ("documented", "reported-absent", "inferred", "silent")


def story(report: HistoryReport, chain: Chain, compare: Callable[[int, int], Report]) -> StoryReport:
    """The story of all biographies of a chain; `compare` gives the comparison of two drafts by place."""
    teller = _Teller(report, chain, compare)
    tales = [teller.tale(at, lives) for at, lives in enumerate(teller.joined())]
    order = sorted(tales, key=_weight)
    number = {tale.id: at for at, tale in enumerate(order, 1)}
    told = tuple(replace(tale, id=number[tale.id]) for tale in order)
    bearers = {s.bearer for t in told for f in _fates(t) for s in (f.old, f.new) if s is not None}
    parties = {name for d in report.drafts for pair in d.parties.items() for name in pair}
    return StoryReport(
        schema_version=report.schema_version,
        tool=report.tool,
        settings=report.settings,
        drafts=report.drafts,
        portraits=tuple(portrait(draft, at) for at, draft in enumerate(chain.drafts, 1)),
        tales=told,
        demands=tuple(sorted((replace(d, tale=number[d.tale]) for d in teller.demands), key=lambda d: d.draft)),
        lists=tuple(replace(n, tale=number[n.tale]) for n in teller.lists),
        gaps=tuple(replace(g, tale=number[g.tale]) for g in teller.gaps),
        threads=tuple(threads(told, bearers, parties)),
        returns=report.returns,
        disagreements=report.disagreements,
        notes=report.notes,
    )


class _Teller:
    """What is gathered while tales are told."""

    def __init__(self, report: HistoryReport, chain: Chain, compare: Callable[[int, int], Report]) -> None:
        self.report = report
        self.chain = chain
        self.scenes = Scenes(chain, compare)
        self.origins = Origins(chain)
        self.demands: list[Demand] = []
        self.lists: list[NameList] = []
        self.gaps: list[Gap] = []
        # Before the first draft that has words of anything there was nothing to be late for.
        self.first = next((at for at, d in enumerate(chain.drafts, 1) if any(p.text for p in d.provisions)), 1)

    def joined(self) -> list[tuple[Biography, ...]]:
        """The biographies, those that ended and came back as one, in the order in which they begin."""
        back = {(r.ended, r.old): (r.back, r.new) for r in self.report.returns}
        begin = {(b.stations[0].draft, b.stations[0].provisions): b for b in self.report.biographies}
        later = {id(begin[place]) for place in back.values() if place in begin}
        found = []
        for life in self.report.biographies:
            if id(life) in later:
                continue
            lives = [life]
            while (place := back.get((lives[-1].stations[-1].draft, lives[-1].stations[-1].provisions))) in begin:
                assert place is not None
                lives.append(begin[place])
            found.append(tuple(lives))
        return found

    def tale(self, at: int, lives: tuple[Biography, ...]) -> Tale:
        """One tale; what it holds of demands, lists and figures is kept."""
        scenes = self.scenes.of(lives)
        told = [s for s in scenes if s.provisions]
        newest = next((s for s in reversed(told) if s.presence == "there"), told[-1]).provisions[0]
        asked = list(demands(at, scenes, self.first))
        listed = names(at, scenes, self.chain.drafts)
        last = told[-1]
        apart = list(gap(at, last, self.chain.drafts[last.draft - 1])) if last.presence == "there" else []
        self.demands += asked
        self.gaps += apart
        self.lists += [listed] if listed else []
        places = [(life.stations[-1].draft - 1, i) for life in lives for i in life.stations[-1].provisions]
        swung = _documented((r for place in places for r in self.origins.reversals(*place)), scenes)
        tale = Tale(
            id=at,
            name=newest.heading or newest.label,
            label=newest.label,
            topics=(),
            scenes=scenes,
            parts=len(lives),
            reversals=swung,
            settled=tuple(dict.fromkeys(self._settled(scenes))),
        )
        found: set[Topic] = {"list"} if listed else set()
        found |= {"apart"} if apart else set()
        found |= {"duty"} if any(_is_of_duties(f) for f in _fates(tale)) else set()
        found |= {"gone"} if _is_gone(tale, lives[-1]) else set()
        found |= {"late"} if asked else set()
        found |= {"back"} if len(lives) > 1 else set()
        found |= {"swung"} if swung else set()
        return replace(tale, topics=tuple(t for t in TOPICS if t in found))

    @staticmethod
    def _settled(scenes: Sequence[Scene]) -> Iterator[Settled]:
        for scene in scenes:
            yield from settled(scene)


def _documented(found: Iterable[Reversal], scenes: Sequence[Scene]) -> tuple[Reversal, ...]:
    """Words that left a draft which documents other words, by the first draft that documents them again."""
    told = [s.draft for s in scenes if s.presence == "there" and any(p.evidence != "inferred" for p in s.provisions)]
    found = (r for r in found if r.gone in told and words(_ATTRIBUTION.sub(" ", r.text)))
    again = (replace(r, back=next((d for d in told if d >= r.back), 0)) for r in found)
    return tuple(dict.fromkeys(r for r in again if r.back))


def _is_of_duties(fate: StatementChange) -> bool:
    """Whether a duty grew stronger or weaker, came to depend on others, or into or out of dispute."""
    if fate.certainty == "silent" or fate.kind != "changed":
        return False
    telling = any(a.aspect == "standing" or (a.aspect in ("condition", "exception") and a.note) for a in fate.aspects)
    return telling or fate.effect in ("strengthened", "weakened")


def _is_gone(tale: Tale, last: Biography) -> bool:
    """Whether a draft after its last one documents that it is not there, and it had words of its own."""
    return last.ends == "removed" and any(p.text for s in tale.scenes for p in s.provisions)


def _fates(tale: Tale) -> Iterator[StatementChange]:
    for scene in tale.scenes:
        for leg in scene.legs:
            yield from leg.statements


def _weight(tale: Tale) -> tuple[int, int, int, int]:
    """Topic first, then what the weightiest change does, and how firmly; what went later goes before."""
    place = TOPICS.index(tale.topics[0]) if tale.topics else len(TOPICS)
    if tale.topics[:1] == ("gone",):
        return place, -max(s.draft for s in tale.scenes if s.presence in ("absent", "away")), 0, tale.id
    kinds = [(_kind(f), _FIRM.index(f.certainty)) for f in _fates(tale) if _is_of_duties(f)]
    kind, firm = min(kinds, default=(3, 3))
    return place, kind, firm, tale.id


def _kind(fate: StatementChange) -> int:
    """A duty weakened by a veto, which no word like "may" betrays, weighs most; a mere dispute least."""
    vetoed = any(a.note and a.aspect in ("condition", "exception") for a in fate.aspects)
    effect = fate.effect in ("strengthened", "weakened")
    return 2 - vetoed - effect
