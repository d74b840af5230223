"""A changed definition changes every duty that uses its term, though no word of theirs changed: which ones."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftdiff.statements import stems_of

if TYPE_CHECKING:
    from draftdiff.statements import DraftStatements

_DUTIES = frozenset({"obligation", "prohibition", "permission", "exemption"})


def users(term: str, told: DraftStatements, definition: str) -> tuple[str, ...]:
    """Ids of the provisions, but for the definition's own, whose duties use a term, in document order."""
    stems = stems_of(term)
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
