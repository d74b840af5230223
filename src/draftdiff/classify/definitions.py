"""A changed definition changes every duty that uses its term, though no word of theirs changed: which ones."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from draftdiff.model.statement import Statement
    from draftdiff.statements import DraftStatements

# A defined term stands in quotation marks: "vessel", «судно», „судно“, ‘vessel’.
_QUOTED = re.compile(r"[\"“”„«‘']([^\"“”„«»‘’']{1,80})[\"“”»’']")
# Endings differ with number and case: what a word of so many letters has before its last one is its stem.
_STEMMED = 5
_DUTIES = frozenset({"obligation", "prohibition", "permission", "exemption"})


def term_of(statement: Statement) -> str:
    """The term that a statement defines; "" where it is no definition."""
    found = _QUOTED.search(statement.bearer) if statement.type == "declaration" else None
    return found[1].strip() if found else ""


def users(term: str, told: DraftStatements, definition: str) -> tuple[str, ...]:
    """Ids of the provisions, but for the definition's own, whose duties use a term, in document order."""
    stems = [_stem(word) for word in term.casefold().split()]
    if not stems:
        return ()
    used = re.compile(r"(?<!\w)" + r"\s+".join(rf"{re.escape(stem)}\w{{0,4}}" for stem in stems) + r"(?!\w)")
    found = []
    for provision in told.draft.provisions:
        text = provision.text.casefold()
        if provision.id == definition or stems[0] not in text or not used.search(text):
            continue
        if any(s.type in _DUTIES and used.search(s.text.casefold()) for s in told.of(provision)):
            found.append(provision.id)
    return tuple(found)


def _stem(word: str) -> str:
    return word[:-1] if len(word) >= _STEMMED else word
