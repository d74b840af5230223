"""What an output must say. Each file ends in one `OUTPUT = Output(...)`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from draftdiff.model.history import HistoryReport
    from draftdiff.model.positions import PositionsReport, SideText
    from draftdiff.model.report import (
        FindingsReport,
        LinesReport,
        MandateReport,
        ProvisionsReport,
        Report,
        StatementsReport,
    )
    from draftdiff.model.story import StoryReport
    from draftdiff.model.synopsis import SynopsisReport

# What --only may ask for, and the aspects that answer it; "obligations" asks for the kind of statement.
FILTERS: dict[str, frozenset[str]] = {
    "obligations": frozenset(),
    "strength": frozenset({"type", "force"}),
    "bearers": frozenset({"bearer", "beneficiary"}),
    "conditions": frozenset({"condition", "exception"}),
    "figures": frozenset({"figure", "deadline"}),
    "names": frozenset({"names"}),
    "references": frozenset({"reference"}),
    "standing": frozenset({"standing"}),
    "existence": frozenset({"existence"}),
    "wording": frozenset({"wording", "editorial"}),
    "places": frozenset({"numbering", "place"}),
}


class View(NamedTuple):
    """How the reader wants it. `width` None: no wrapping. `full` and `everything` leave nothing out."""

    width: int | None = None
    color: bool = False
    everything: bool = False
    full: bool = False
    only: tuple[str, ...] = ()
    by: str = "bearer"
    theme: str = "standard"


class Output(NamedTuple):
    """A way to write a report. `summary` is one line for `draftdiff list formats`.

    Each function gives the whole text with a final line break; None where this output does not apply. `parts`
    gives the same text of provisions or lines piece by piece, so that a long one begins to show at once;
    `comparison_parts` and `synopsis_parts` that of a comparison and of drafts side by side, so that a long one takes
    little room; `comparison_bytes` and `synopsis_bytes` give the bytes of a file that is no text. What a draft holds
    must reach the reader inert (law 7): the contract test feeds hostile drafts to every one.
    `brief`: unless the view is `full`, a comparison tells nothing of provisions, unchanged pairs and kept
    statements, so that they need not be there. An output of findings writes the verdicts on a `mandate` as findings,
    unless it has a form of its own for them. `side` writes a draft as one side's text.
    """

    name: str
    summary: str
    comparison: Callable[[Report, View], str] | None = None
    provisions: Callable[[ProvisionsReport, View], str] | None = None
    lines: Callable[[LinesReport, View], str] | None = None
    parts: Callable[[ProvisionsReport | LinesReport, View], Iterator[str]] | None = None
    comparison_parts: Callable[[Report, View], Iterator[str]] | None = None
    statements: Callable[[StatementsReport, View], str] | None = None
    brief: bool = False
    findings: Callable[[FindingsReport, View], str] | None = None
    history: Callable[[HistoryReport, View], str] | None = None
    comparison_bytes: Callable[[Report, View], bytes] | None = None
    needs: tuple[str, str] | None = None
    mandate: Callable[[MandateReport, View], str] | None = None
    story: Callable[[StoryReport, View], str] | None = None
    positions: Callable[[PositionsReport, View], str] | None = None
    side: Callable[[SideText, View], str] | None = None
    synopsis_parts: Callable[[SynopsisReport, View], Iterator[str]] | None = None
    synopsis_bytes: Callable[[SynopsisReport, View], bytes] | None = None
