"""More than two drafts: lives of provisions, the story of a negotiation, the table side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff import history
from draftdiff.align import ORDER_IS_OURS, align_drafts, likely_again
from draftdiff.classify.certainty import reported_absent
from draftdiff.diff import diff_words
from draftdiff.errors import DraftdiffError
from draftdiff.model.history import HistoryReport
from draftdiff.model.report import SCHEMA_VERSION, Report, Settings
from draftdiff.model.synopsis import SynopsisReport
from draftdiff.pipeline import DEFAULTS, TOOL, compare_drafts, entry, read_draft

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from draftdiff.history import Chain
    from draftdiff.model.draft import Draft
    from draftdiff.model.source import Source
    from draftdiff.model.story import StoryReport


def trace(
    sources: Sequence[Source],
    settings: Settings = DEFAULTS,
    pick: Callable[[Sequence[Draft]], tuple[int, str]] | None = None,
    bearer: str = "",
) -> HistoryReport:
    """Every provision of several drafts through all of them, in the order in which the drafts are given.

    `pick` says which one alone is asked for: by the place of its draft, from 0, and its id. `bearer`: with the duties
    of whom, which takes the statements of all drafts; raises DraftdiffError where nobody of that name is bound.
    """
    drafts = [read_draft(source, settings) for source in sources]
    picked = pick(drafts) if pick else None
    report, chain = _followed(drafts, _Compared(drafts, settings, whole=bool(bearer)), bearer)
    return report if picked is None else history.only(report, chain, picked[0] + 1, picked[1])


def story(sources: Sequence[Source], settings: Settings = DEFAULTS) -> StoryReport:
    """A whole negotiation: each draft in figures, and every provision's life, what happened in it first."""
    drafts = [read_draft(source, settings) for source in sources]
    compared = _Compared(drafts, settings, whole=False)
    return history.story(*_followed(drafts, compared), compared)


class _Compared:
    """Comparisons of several drafts by their places, each made once."""

    def __init__(self, drafts: Sequence[Draft], settings: Settings, *, whole: bool) -> None:
        self.drafts, self.settings, self.whole = drafts, settings, whole
        self._made: dict[tuple[int, int], Report] = {}

    def __call__(self, at: int, to: int) -> Report:
        if (at, to) not in self._made:
            self._made[at, to] = compare_drafts(self.drafts[at], self.drafts[to], self.settings, whole=self.whole)
        return self._made[at, to]


def _chained(drafts: Sequence[Draft], compared: _Compared) -> Chain:
    return history.bridged(drafts, [compared(at, at + 1) for at in range(len(drafts) - 1)], compared)


def _followed(drafts: Sequence[Draft], compared: _Compared, bearer: str = "") -> tuple[HistoryReport, Chain]:
    """The biographies of all provisions, and the chain that they are read from."""
    chain = _chained(drafts, compared)
    duties = history.duties(chain, bearer) if bearer else ()
    lives = history.biographies(chain)
    known = [(p,) for draft in drafts for p in draft.provisions]
    direct = align_drafts(drafts[0], drafts[-1]).pairs if len(drafts) > 2 else ()
    back = history.returns(chain, lives, lambda old, new: likely_again(old, new, known), diff_words, direct)
    apart = history.disagreements(lives, direct, len(drafts)) if direct else ()
    notes = history.told_once(chain, ORDER_IS_OURS)
    entries = tuple(entry(draft, full=False) for draft in drafts)
    report = HistoryReport(
        SCHEMA_VERSION, TOOL, compared.settings, entries, lives, apart, notes, back, bearer=bearer, duties=duties
    )
    return report, chain


def synopsis(sources: Sequence[Source], settings: Settings = DEFAULTS) -> SynopsisReport:
    """Two drafts or more side by side, in the order in which they are given: a row a provision, a column a draft.

    Raises DraftdiffError where there are fewer.
    """
    if len(sources) < 2:
        raise DraftdiffError(
            "a synopsis sets two drafts or more side by side",
            where=", ".join(source.name for source in sources) or "no draft",
            hint="name them in their order, the oldest first",
        )
    drafts = [read_draft(source, settings) for source in sources]
    chain = _chained(drafts, _Compared(drafts, settings, whole=False))
    languages = {draft.language for draft in drafts}
    stages = history.Stages(lambda old, new: diff_words(old, new, languages), reported_absent)
    rows = history.synopsis_rows(chain, stages)
    notes = history.told_once(chain, ORDER_IS_OURS)
    entries = tuple(entry(draft, full=False) for draft in drafts)
    return SynopsisReport(SCHEMA_VERSION, TOOL, settings, entries, history.counted(rows), rows, notes)
