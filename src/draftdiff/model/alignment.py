"""Who is whose partner, and why."""

from dataclasses import dataclass
from typing import NamedTuple

from draftdiff.model.note import Note

# The `how` of a provision that is compared together with the one above it.
WITH_PARENT = "with-parent"


@dataclass(frozen=True, slots=True)
class Pair:
    """Provision ids of both sides that belong together; a side may be empty, a split or merge has several.

    `how` names the level that joined them ("same-text", "same-number", ...; "none" without a partner),
    `similarity` runs from 0 to 1. `renumbered`: the own printed number differs. `moved`: the parent is not
    the old parent's partner, or the provision is out of sequence among its siblings.

    `old_with` and `new_with`: provisions right under these whose words are compared together with theirs. A paragraph
    put before an article's first makes that one a paragraph under the article; the words shifted, nothing else did.
    Such a provision has a pair of its own too, with no partner, and `how` "with-parent".
    """

    old: tuple[str, ...]
    new: tuple[str, ...]
    how: str
    similarity: float
    renumbered: bool = False
    moved: bool = False
    old_with: tuple[str, ...] = ()
    new_with: tuple[str, ...] = ()


class Considered(NamedTuple):
    """A partner that was weighed: ids of both sides, the level that weighed it, its likeness, what was asked."""

    old: str
    new: str
    level: str
    similarity: float
    asked: float


class Explanation(NamedTuple):
    """Why provisions have the partners they have: their pairs, and every candidate that was weighed for them."""

    pairs: tuple[Pair, ...]
    considered: tuple[Considered, ...]


@dataclass(frozen=True, slots=True)
class Alignment:
    """Every provision of either side in exactly one pair, in old order, additions where they stand in new."""

    pairs: tuple[Pair, ...]
    notes: tuple[Note, ...] = ()
