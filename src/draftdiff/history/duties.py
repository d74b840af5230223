"""A bearer's duties through the drafts: what became of each statement, put together along the chain."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from draftdiff.errors import DraftdiffError
from draftdiff.languages import language
from draftdiff.model.history import Duty, DutyStep
from draftdiff.text import comparable, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from draftdiff.history.chain import Chain
    from draftdiff.model.change import StatementChange
    from draftdiff.model.history import Beginning, Ending
    from draftdiff.model.statement import Statement

# A statement with the place of its draft, from 0.
_Place = tuple[int, "Statement"]
_MOST_NAMED = 5
# So many letters at the end of a word are its ending, if as many as that stay.
_ENDING = 2
_STEM = 4


def duties(chain: Chain, bearer: str) -> tuple[Duty, ...]:
    """The statements that bind, allow or exempt a bearer, in the order in which they first appear.

    Raises DraftdiffError where nobody of that name is bound, with the nearest names.
    """
    lives = [life for life in _Lives(chain).all() if any(s.statement.type != "declaration" for s in life.steps)]
    named = {s.statement.bearer: None for life in lives for s in life.steps if s.statement.bearer}
    spoken = sorted({d.language for d in chain.drafts})
    small = re.compile("|".join(language(code).norms.syntax.determiners or "(?!)" for code in spoken))
    asked = _telling(bearer, small)
    meant = {name for name in named if asked and _covers(_telling(name, small), asked)}
    if not meant:
        raise DraftdiffError(
            f"nobody called {bearer!r} is bound",
            where=", ".join(d.front.id or d.source for d in chain.drafts),
            hint=f"there are: {'; '.join(_nearest(bearer, named))}",
        )
    return tuple(life for life in lives if any(s.statement.bearer in meant for s in life.steps))


def _telling(name: str, small: re.Pattern[str]) -> list[str]:
    """The words of a name without articles and their like."""
    return [w for w in words(comparable(name)) if not small.fullmatch(w)]


def _covers(name: Sequence[str], asked: Sequence[str]) -> bool:
    """Whether each word asked for is in the name, in whatever ending: "Parties" means each "Party"."""
    return all(any(_same(one, other) for other in name) for one in asked)


def _same(one: str, other: str) -> bool:
    stem = max(_STEM, min(len(one), len(other)) - _ENDING)
    return one == other or (one[:stem] == other[:stem] and abs(len(one) - len(other)) <= _ENDING)


def _nearest(typed: str, names: Iterable[str]) -> list[str]:
    from difflib import get_close_matches

    by_key = {comparable(name): name for name in names}
    near = get_close_matches(comparable(typed), list(by_key), n=_MOST_NAMED, cutoff=0.4)
    return [by_key[key] for key in near] or list(by_key.values())[:_MOST_NAMED] or ["no bearers at all"]


class _Lives:
    """What became of each statement in the comparisons of the chain; over silent drafts the bridges say it."""

    def __init__(self, chain: Chain) -> None:
        self.chain = chain
        self.follows: dict[_Place, tuple[int, StatementChange]] = {}
        self.ends: dict[_Place, StatementChange] = {}
        self.begins: dict[_Place, tuple[int, StatementChange]] = {}
        for at, report in enumerate(chain.reports):
            for change in report.statements:
                self._take(at, at + 1, change)
        for bridge in chain.bridges:
            ids = {i for pair in bridge.pairs for i in (*pair.new, *pair.new_with)}
            marks = {c.fingerprint for i, c in bridge.steps.new.items() if i in ids}
            for change in bridge.steps.report.statements:
                if change.change in marks:
                    self._take(bridge.at, bridge.to, change)

    def _take(self, at: int, to: int, change: StatementChange) -> None:
        if change.old is not None and change.new is not None:
            self.follows[at, change.old] = to, change
            self.begins.pop((to, change.new), None)
            if at == 0:
                self.begins[at, change.old] = at, change
            return
        if change.old is not None:
            self.ends[at, change.old] = change
            if at == 0:
                self.begins[at, change.old] = at, change
        if change.new is not None:
            self.begins[to, change.new] = to, change

    def all(self) -> Iterator[Duty]:
        """Each statement of each draft in exactly one, by where they begin."""
        for place, (at, change) in sorted(self.begins.items(), key=lambda b: b[1][0]):
            here = change.old if at == 0 else change.new
            assert here is not None  # that is how they were taken
            yield self._life(place, at, here, change)

    def _life(self, place: _Place, at: int, statement: Statement, change: StatementChange) -> Duty:
        steps = [DutyStep(at + 1, statement, 0, "first", "none", None)]
        while (found := self.follows.get(place)) is not None:
            to, step = found
            assert step.new is not None  # that is what following means
            kind: Literal["changed", "kept"] = "changed" if step.kind == "changed" else "kept"
            steps.append(DutyStep(to + 1, step.new, steps[-1].draft, kind, step.effect, step.certainty, step.aspects))
            place = (to, step.new)
        begins: Beginning = "first-draft" if at == 0 else "silent" if change.kind == "silent" else "added"
        if begins == "silent" and (at, statement.provision) in self.chain.come:
            begins = "added"  # a draft before the silent ones documents that it was not there
        ends, gone = self._end(place, steps[-1].draft)
        return Duty(tuple(steps), begins, ends, gone)

    def _end(self, place: _Place, last: int) -> tuple[Ending, int]:
        """How a statement ends whose last draft, from 1, is given, and which draft documents that it is gone."""
        if last == len(self.chain.drafts):
            return "last-draft", 0
        ended = self.ends.get(place)
        if ended is not None and ended.kind != "silent":
            return "removed", last + 1
        beyond = self.chain.gone.get((place[0], place[1].provision))
        return ("removed", beyond.draft) if beyond else ("silent", 0)
