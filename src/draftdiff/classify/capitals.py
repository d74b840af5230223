"""Defined terms that gained or lost their capital: no change of a duty, and yet perhaps another thing is meant."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from draftdiff.model.note import Note
from draftdiff.statements import term_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from draftdiff.model.change import Difference
    from draftdiff.statements import DraftStatements

_EDGE = "\"“”«»‘’'.,;:()[]"
_QUOTES = "\"“„«‘'"


def capitals(differences: Sequence[Difference], before: DraftStatements, after: DraftStatements) -> Iterator[Note]:
    """A note for each provision in which a defined term is written with another capital than before."""
    terms: frozenset[str] | None = None
    for difference in differences:
        recased = dict.fromkeys(_recased(difference)) if difference.kind == "reworded" else {}
        if recased and terms is None:
            terms = _terms(before) | _terms(after)
        for old, new in recased:
            if terms and _singular(new.casefold()) in terms:
                provision = after.draft.by_id[difference.new[0]]
                said = f"{provision.label} writes the defined term {new!r}, where the old draft has {old!r}"
                yield Note(said, after.draft.source, provision.line)


def _recased(difference: Difference) -> Iterator[tuple[str, str]]:
    """Words of an edit that differ in their capital only, but for the first of a sentence."""
    said = ""
    for one, other in pairwise(difference.edits):
        said += one.text if one.op == "kept" else ""
        begins = not said.strip() or said.rstrip()[-1] in ".!?"
        if (one.op, other.op) != ("removed", "added") or one.text.casefold() != other.text.casefold():
            continue
        for place, (old, new) in enumerate(zip(one.text.split(), other.text.split(), strict=False)):
            if old != new and not (begins and not place):
                yield old.strip(_EDGE), new.strip(_EDGE)


def _terms(told: DraftStatements) -> frozenset[str]:
    """The words of all defined terms, in small letters."""
    marked = (p for p in told.draft.provisions if any(quote in p.text for quote in _QUOTES))
    found = (term_of(statement) for provision in marked for statement in told.of(provision))
    return frozenset(_singular(word) for term in found for word in term.casefold().split())


def _singular(word: str) -> str:
    """Good enough to find a term's plural again where it is made with an s; other endings are not looked through."""
    return word[:-1] if word.endswith("s") else word
