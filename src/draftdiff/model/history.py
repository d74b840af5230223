"""The life of provisions through more than two drafts: stations, biographies, and what speaks against them."""

from dataclasses import dataclass
from typing import Literal

from draftdiff.model.change import Aspect, Certainty
from draftdiff.model.note import Note
from draftdiff.model.report import DraftEntry, Settings, Tool

Step = Literal["first", "unchanged", "reworded", "split", "merged", "regrouped"]
Beginning = Literal["first-draft", "added", "silent", "with-parent"]
Ending = Literal["last-draft", "removed", "silent", "with-parent"]


@dataclass(frozen=True, slots=True)
class Station:
    """Where a provision stands in one draft of the chain, and what became of it since the station before.

    `draft` counts from 1; `since` is the draft of the station before, 0 where there is none. `step` is "first" where
    the biography begins; "split" and "merged" say that it is in more or in fewer provisions than before, "regrouped"
    that several became several. The rest sums up the changes between.
    """

    draft: int
    provisions: tuple[str, ...]
    labels: tuple[str, ...]
    step: Step
    since: int = 0
    renumbered: bool = False
    moved: bool = False
    substantive: bool = False
    certainty: Certainty | None = None
    aspects: tuple[Aspect, ...] = ()


@dataclass(frozen=True, slots=True)
class Biography:
    """A provision through all drafts in which it stands, in the chain's order.

    Each provision of each draft is in exactly one station of exactly one biography (provisions that were split or
    merged share one). A draft between two stations is left out only where it is silent: of partial coverage, without a
    word of the provision and without a source that says it was not there. `begins` and `ends` say why there is none
    before and after: "silent" is no claim that it was not there; "added" and "removed" mean that a draft documents its
    absence, the next one or one beyond silent ones; "with-parent" that its words are compared together with those of
    the provision above it.
    """

    stations: tuple[Station, ...]
    begins: Beginning
    ends: Ending


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A provision that the first and last drafts, compared directly, pair otherwise than the chain between them.

    All are ids: the provisions of the first draft, those of the last that the chain leads to, those paired directly.
    """

    first: tuple[str, ...]
    chained: tuple[str, ...]
    direct: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HistoryReport:
    """What `draftdiff trace` prints: the drafts in order, and the biographies by where they begin."""

    schema_version: int
    tool: Tool
    settings: Settings
    drafts: tuple[DraftEntry, ...]
    biographies: tuple[Biography, ...]
    disagreements: tuple[Disagreement, ...]
    notes: tuple[Note, ...] = ()
