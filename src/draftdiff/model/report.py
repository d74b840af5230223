"""The report: the JSON contract as values. Every output is made from it and from nothing else."""

from dataclasses import dataclass, field
from typing import Literal

from draftdiff.model.alignment import Pair
from draftdiff.model.change import Change, StatementChange
from draftdiff.model.draft import Provision, Unplaced
from draftdiff.model.finding import Finding, Severity
from draftdiff.model.front_matter import Absent
from draftdiff.model.mandate import MandateEntry, RuleOutcome, VerdictCounts
from draftdiff.model.note import Note
from draftdiff.model.statement import Statement

SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True)
class Tool:
    """The program that made the report."""

    name: str
    version: str


@dataclass(frozen=True, slots=True)
class Settings:
    """What was asked for and may alter the result; None where the drafts themselves decide."""

    language: str | None = None
    input: str | None = None
    revisions: Literal["final", "original"] = "final"


@dataclass(frozen=True, slots=True)
class DraftEntry:
    """One side of a comparison. `source` is the name or path as typed, with forward slashes."""

    id: str
    title: str
    date: str
    language: str
    basis: str
    coverage: str
    numbering: str
    source: str
    sha256: str
    parties: dict[str, str]
    sources: dict[str, str]
    absent: tuple[Absent, ...]
    remarks: tuple[str, ...]
    provisions: tuple[Provision, ...] | None = None


@dataclass(frozen=True, slots=True)
class StatementCounts:
    """Statements by what became of them; a chapeau counts once, whatever it governs."""

    added: int = 0
    removed: int = 0
    changed: int = 0
    strengthened: int = 0
    weakened: int = 0


@dataclass(frozen=True, slots=True)
class Summary:
    """Pairs of provisions with text, counted; `silent` ones are in no count of added or removed."""

    unchanged: int
    reworded: int
    added: int
    removed: int
    silent: int
    moved: int
    renumbered: int
    split: int
    merged: int
    substantive: int
    statements: StatementCounts


@dataclass(frozen=True, slots=True)
class Report:
    """A comparison of two drafts."""

    schema_version: int
    tool: Tool
    settings: Settings
    old: DraftEntry
    new: DraftEntry
    summary: Summary
    alignment: tuple[Pair, ...]
    changes: tuple[Change, ...]
    statements: tuple[StatementChange, ...]
    notes: tuple[Note, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class ProvisionsReport:
    """One draft as parsed: what `draftdiff show` prints.

    `within`, where only one provision is shown, are the units it stands in, outermost first.
    """

    schema_version: int
    tool: Tool
    draft: DraftEntry
    provisions: tuple[Provision, ...]
    unplaced: tuple[Unplaced, ...]
    notes: tuple[Note, ...]
    within: tuple[Provision, ...] = ()


@dataclass(frozen=True, slots=True)
class SeenPiece:
    """What a stretch of a line is taken for: offsets in the line's text, a role of `Piece`, whose it is."""

    role: str
    start: int
    end: int
    provision: str | None


@dataclass(frozen=True, slots=True)
class SeenLine:
    """A line as written, without its line break, and what became of it."""

    line: int
    text: str
    pieces: tuple[SeenPiece, ...]


@dataclass(frozen=True, slots=True)
class LinesReport:
    """One draft line by line: what `draftdiff show --stage lines` prints."""

    schema_version: int
    tool: Tool
    draft: DraftEntry
    lines: tuple[SeenLine, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class StatementsReport:
    """The statements of one draft: what `draftdiff statements` prints."""

    schema_version: int
    tool: Tool
    draft: DraftEntry
    statements: tuple[Statement, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class AskedRule:
    """A rule that the drafts were asked: what it finds, how grave that is, what to do about it."""

    name: str
    severity: Severity
    summary: str
    hint: str


@dataclass(frozen=True, slots=True)
class FindingsReport:
    """What the rules doubt in some drafts: what `draftdiff check` prints. `checked` counts the drafts.

    `known` counts the findings that are not told, because a baseline knows them, and `notes` say so.
    """

    schema_version: int
    tool: Tool
    findings: tuple[Finding, ...]
    checked: int
    rules: tuple[AskedRule, ...] = ()
    known: int = 0
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class MandateReport:
    """The red lines of a mandate held against a draft: what `draftdiff mandate` prints.

    `old` is there where two drafts were compared, and `new` is then the one that is judged. `findings` are the crossed
    lines (errors) and those that cannot be judged (notes), in the form of a check's.
    """

    schema_version: int
    tool: Tool
    mandate: MandateEntry
    old: DraftEntry | None
    new: DraftEntry
    counts: VerdictCounts
    outcomes: tuple[RuleOutcome, ...]
    findings: tuple[Finding, ...]
    checked: int
    rules: tuple[AskedRule, ...] = ()
    notes: tuple[Note, ...] = ()
