"""Several drafts side by side: a row a provision, a column a draft, and whether all of them agree."""

from dataclasses import dataclass
from typing import Literal

from draftdiff.model.change import Certainty, Edit, ReportedAbsent
from draftdiff.model.draft import Confidence, Content, Evidence
from draftdiff.model.history import Step
from draftdiff.model.note import Note
from draftdiff.model.report import DraftEntry, Settings, Tool

CellState = Literal["stands", "absent", "reported-absent", "silent"]
AgreementState = Literal["agreed", "settled", "bracketed", "open", "gone", "silent", "none"]
RowKind = Literal["provision", "heading"]


@dataclass(frozen=True, slots=True)
class PlacedProvision:
    """A provision in a cell. `place` counts the provisions of its draft from 1, in the order of the text.

    All placed provisions of a column, sorted by place, are the provisions of that draft, each once.
    """

    place: int
    id: str
    label: str
    heading: str
    text: str
    line: int
    evidence: Evidence = "printed"
    sources: tuple[str, ...] = ()
    confidence: Confidence = ""
    content: Content = "reported"


@dataclass(frozen=True, slots=True)
class SynopsisCell:
    """What one draft (from 1) has in a row.

    `state`: "stands" where it has provisions; else "absent" from a complete text, "reported-absent" by a source
    (`absent` says which), or "silent": no counterpart documented, which is no claim that there was none.

    `against` is the nearest draft to the left in which the row stands and its content is reported; None in the first
    one, and where the content is not reported here. `edits` compare the two: kept and removed words make that cell's
    text, kept and added ones this cell's (`words_of`); empty where neither has words.
    `heading_edits` likewise, and only where both headings are the documents' own and differ.
    `out_of_order`: read from top to bottom, the column is the draft but for such cells, which stand elsewhere in it.
    """

    draft: int
    state: CellState
    provisions: tuple[PlacedProvision, ...] = ()
    absent: ReportedAbsent | None = None
    against: int | None = None
    edits: tuple[Edit, ...] = ()
    heading_edits: tuple[Edit, ...] = ()
    step: Step = "first"
    renumbered: bool = False
    moved: bool = False
    substantive: bool = False
    certainty: Certainty | None = None
    out_of_order: bool = False


@dataclass(frozen=True, slots=True)
class Agreement:
    """Whether the drafts agree on a row, by its words alone: whoever wrote a draft need not have accepted it.

    "agreed": all drafts have the same text, to the character, and no part of it is in brackets. "settled": those that
    have it last do, two or more, from draft `since` on; an earlier draft has other words, or one is silent.
    "bracketed": the same text since then, with a part in brackets. "open": the last draft has other words than the one
    that had it before, or is the first that has it. "gone": not in the last draft. "silent": the last draft does not
    tell, or no other does. "none": a row without words of the documents to agree on.
    `text` is the agreed text; `certain` is false where the sameness rests on inference or recollection.
    """

    state: AgreementState
    since: int = 0
    text: str = ""
    certain: bool = True


@dataclass(frozen=True, slots=True)
class SynopsisRow:
    """A provision through all drafts; split, merged or compared as one, several provisions share a row.

    `kind` is "heading" where no draft has words of its own there; `depth` says how many units stand above it.
    """

    number: int
    kind: RowKind
    depth: int
    cells: tuple[SynopsisCell, ...]
    agreement: Agreement


@dataclass(frozen=True, slots=True)
class AgreementCounts:
    """Rows of provisions by whether the drafts agree on them; headings are not counted."""

    agreed: int = 0
    settled: int = 0
    bracketed: int = 0
    open: int = 0
    gone: int = 0
    silent: int = 0
    none: int = 0


@dataclass(frozen=True, slots=True)
class SynopsisReport:
    """What `draftdiff synopsis` prints: the drafts from left to right, and the rows from top to bottom."""

    schema_version: int
    tool: Tool
    settings: Settings
    drafts: tuple[DraftEntry, ...]
    counts: AgreementCounts
    rows: tuple[SynopsisRow, ...]
    notes: tuple[Note, ...] = ()


def words_of(cell: SynopsisCell) -> str:
    """The words of a cell: those of its provisions that have any, one below the other."""
    return "\n".join([p.text for p in cell.provisions if p.text])


def heading_of(cell: SynopsisCell) -> str:
    """The headings of a cell, one below the other."""
    return "\n".join([p.heading for p in cell.provisions if p.heading])


def unreported(cell: SynopsisCell) -> bool:
    """Whether the cell is known to stand in the draft, but not with which words."""
    return any(p.content == "unreported" for p in cell.provisions)
