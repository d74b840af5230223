"""What differs between partners, first without opinion, then with one."""

from dataclasses import dataclass
from typing import Literal

from draftdiff.model.alignment import Pair
from draftdiff.model.standing import AGREED, Standing
from draftdiff.model.statement import Statement

ChangeKind = Literal["reworded", "added", "removed", "split", "merged", "unchanged"]
Certainty = Literal["documented", "reported-absent", "silent", "inferred"]
Op = Literal["kept", "added", "removed"]


@dataclass(frozen=True, slots=True)
class Edit:
    """A run of words: kept and removed ones make the old text, kept and added ones the new, exactly."""

    op: Op
    text: str


@dataclass(frozen=True, slots=True)
class ReferenceEdit:
    """What became of one cross-reference: "followed", "stale", "re-pointed" or "dangling"."""

    effect: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Difference:
    """What is written differently in one pair; complete, without opinion.

    `fingerprint` hashes the texts and their ordinal among equal ones, so that renumbering keeps it.
    Unless `complete`, the words were too many to compare: a passage is removed and added whole.
    """

    fingerprint: str
    kind: ChangeKind
    pair: Pair
    old: tuple[str, ...]
    new: tuple[str, ...]
    edits: tuple[Edit, ...]
    heading_edits: tuple[Edit, ...] = ()
    references: tuple[ReferenceEdit, ...] = ()
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Aspect:
    """One respect in which a statement or provision changed, and which way.

    `old` and `new` quote both sides (None where a side has nothing), `standing` is that of the words that
    came (or, for what went, that were there), `note` says it in plain words where there are better ones.
    """

    aspect: str
    effect: str
    old: str | None = None
    new: str | None = None
    standing: Standing = AGREED
    note: str = ""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A provision as a change quotes it."""

    id: str
    label: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class ReportedAbsent:
    """What a source says is not in the other document: why a provision counts as added or removed."""

    what: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A finding of the check that a change touches, so that it is perhaps the transcriber's: the rule, and where."""

    rule: str
    side: Literal["old", "new"]
    line: int


@dataclass(frozen=True, slots=True)
class Change:
    """A difference judged: whether it matters, on what it rests, in which respects.

    `doubts` are the rules of the check that find something where it lies, `doubted` says where.
    """

    fingerprint: str
    kind: ChangeKind
    renumbered: bool
    moved: bool
    substantive: bool
    certainty: Certainty
    doubts: tuple[str, ...]
    old: tuple[Excerpt, ...]
    new: tuple[Excerpt, ...]
    edits: tuple[Edit, ...]
    aspects: tuple[Aspect, ...]
    heading_edits: tuple[Edit, ...] = ()
    absent: ReportedAbsent | None = None
    doubted: tuple[Doubt, ...] = ()


StatementKind = Literal["added", "removed", "changed", "kept", "silent"]
Effect = Literal["strengthened", "weakened", "altered", "none"]


@dataclass(frozen=True, slots=True)
class StatementChange:
    """What became of one statement; each statement of old and of new is in exactly one of these.

    `governs`: how many points stand under it, if it is a chapeau's. `uses`: if it is a definition that changed, ids
    of the new draft's provisions whose duties use its term.
    """

    kind: StatementKind
    effect: Effect
    certainty: Certainty
    change: str | None
    old: Statement | None
    new: Statement | None
    aspects: tuple[Aspect, ...]
    governs: int = 0
    uses: tuple[str, ...] = ()
