"""The terms that a text defines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from draftdiff.model.statement import Statement

# A defined term stands in quotation marks: "vessel", «судно», „судно“, ‘vessel’.
_QUOTED = re.compile(r"[\"“”„«‘']([^\"“”„«»‘’']{1,80})[\"“”»’']")
# Endings differ with number and case: what a word of so many letters has before its last one is its stem.
_STEMMED = 5


def term_of(statement: Statement) -> str:
    """The term that a statement defines; "" where it is no definition."""
    found = _QUOTED.search(statement.bearer) if statement.type == "declaration" else None
    return found[1].strip() if found else ""


def stems_of(term: str) -> list[str]:
    """The words of a term without what number and case change, in small letters."""
    words = term.casefold().replace("(s)", "").split()
    return [word[:-1] if len(word) >= _STEMMED else word for word in words]
