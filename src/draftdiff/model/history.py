"""The life of provisions through more than two drafts: stations, biographies, and what speaks against them."""

from dataclasses import dataclass
from typing import Literal

from draftdiff.model.change import Aspect, Certainty, Change, Edit, Effect, ReportedAbsent, StatementChange
from draftdiff.model.draft import Provision
from draftdiff.model.note import Note
from draftdiff.model.report import DraftEntry, Settings, Tool
from draftdiff.model.statement import Statement

Step = Literal["first", "unchanged", "reworded", "split", "merged", "regrouped"]
Beginning = Literal["first-draft", "added", "silent", "with-parent"]
Known = Literal["words", "heading"]
Ending = Literal["last-draft", "removed", "silent", "with-parent"]


@dataclass(frozen=True, slots=True)
class Station:
    """Where a provision stands in one draft of the chain, and what became of it since the station before.

    `draft` counts from 1; `since` is the draft of the station before, 0 where there is none. `step` is "first" where
    the biography begins; "split" and "merged" say that a provision became several and the reverse, "regrouped" that
    both happened. The rest sums up the changes between.
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
class Absence:
    """The draft, from 1, that documents that a provision is not in it; what a source reports, if one does."""

    draft: int
    reported: ReportedAbsent | None = None


@dataclass(frozen=True, slots=True)
class Biography:
    """A provision through all drafts in which it stands, in the chain's order.

    Each provision of each draft is in exactly one station of exactly one biography (provisions that were split or
    merged share one). A draft between two stations is left out only where it is silent: of partial coverage, without a
    word of the provision and without a source that says it was not there. `begins` and `ends` say why there is none
    before and after: "silent" is no claim that it was not there; "added" and "removed" mean that a draft documents its
    absence, the next one or one beyond silent ones; "with-parent" that its words are compared together with those of
    the provision above it. `absent_before` and `absent_after` say which draft documents the absence.
    """

    stations: tuple[Station, ...]
    begins: Beginning
    ends: Ending
    absent_before: Absence | None = None
    absent_after: Absence | None = None


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A provision that the first and last drafts, compared directly, pair otherwise than the chain between them.

    All are ids: the provisions of the first draft, those of the last that the chain leads to, those paired directly.
    The last two have their labels too.
    """

    first: tuple[str, ...]
    chained: tuple[str, ...]
    direct: tuple[str, ...]
    chained_labels: tuple[str, ...] = ()
    direct_labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a text that came in together: in draft `first`; `back` is the draft that put them back, or 0."""

    text: str
    first: int
    back: int = 0


@dataclass(frozen=True, slots=True)
class Reversal:
    """Words that stood in a provision from draft `first`, left it in draft `gone` and were put back in draft `back`."""

    text: str
    first: int
    gone: int
    back: int


@dataclass(frozen=True, slots=True)
class Return:
    """A provision that ended and came back in a later draft: a ghost.

    `ended` and `back` are the drafts in which it last and again stood, from 1, `old` and `new` its ids there, with
    their labels. It is known by its words, or by its heading, whatever its words are. The edits lead from the words
    that went to those that came back.
    """

    ended: int
    old: tuple[str, ...]
    old_labels: tuple[str, ...]
    back: int
    new: tuple[str, ...]
    new_labels: tuple[str, ...]
    how: Known
    similarity: float
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Leg:
    """What happened between two stations: the older draft, from 1, its provisions, the changes, the statements."""

    since: int
    old: tuple[Provision, ...]
    changes: tuple[Change, ...]
    statements: tuple[StatementChange, ...]


@dataclass(frozen=True, slots=True)
class Stage:
    """A station told in full: the provisions as they stand, and how they came about.

    Mostly one leg leads there. There are two where a part comes from the draft before and another, over a silent
    draft, from an older one.
    """

    draft: int
    provisions: tuple[Provision, ...]
    legs: tuple[Leg, ...]


@dataclass(frozen=True, slots=True)
class Worded:
    """The words of a provision by the drafts in which they first appeared; the runs put together are its text."""

    provision: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Settled:
    """Disputed words of some sides that are disputed no longer from a draft on: they stayed, or went."""

    draft: int
    by: tuple[str, ...]
    text: str
    stayed: bool


@dataclass(frozen=True, slots=True)
class Life:
    """One biography told in full: what was asked for and where it was found, each station, the last words' origins.

    `below` are the labels of what stands right under its last provisions, which has biographies of its own.
    """

    draft: int
    provision: str
    stages: tuple[Stage, ...]
    words: tuple[Worded, ...]
    reversals: tuple[Reversal, ...]
    settled: tuple[Settled, ...] = ()
    below: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DutyStep:
    """A statement as it stands in one draft, from 1, and what became of it since an older one; 0 where it begins."""

    draft: int
    statement: Statement
    since: int
    kind: Literal["first", "kept", "changed"]
    effect: Effect
    certainty: Certainty | None
    aspects: tuple[Aspect, ...] = ()


@dataclass(frozen=True, slots=True)
class Duty:
    """A statement through the drafts, in their order, and how it begins and ends, as with a biography.

    `gone` is the draft, from 1, that documents that it was removed; 0 where none does.
    """

    steps: tuple[DutyStep, ...]
    begins: Beginning
    ends: Ending
    gone: int = 0


@dataclass(frozen=True, slots=True)
class HistoryReport:
    """What `draftdiff trace` prints: the drafts in order, and the biographies by where they begin.

    `life` is there where one provision was asked for; then biographies, disagreements and returns are its own.
    `bearer` and `duties` are there where a bearer's duties were asked for.
    """

    schema_version: int
    tool: Tool
    settings: Settings
    drafts: tuple[DraftEntry, ...]
    biographies: tuple[Biography, ...]
    disagreements: tuple[Disagreement, ...]
    notes: tuple[Note, ...] = ()
    returns: tuple[Return, ...] = ()
    life: Life | None = None
    bearer: str = ""
    duties: tuple[Duty, ...] = ()
