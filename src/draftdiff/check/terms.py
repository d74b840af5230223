"""The terms that a draft defines, and where they are used."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from draftdiff.statements import DraftStatements, stems_of, term_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftdiff.model.draft import Draft, Provision

# A definition names its term at the head of its text.
_CANDIDATE = re.compile(r"[^\"“”„«»‘’]{0,40}[\"“„«‘][^\"“”„«»‘’]{1,80}[\"“”»’]")
# So many definitions are looked at: more would be a dictionary, and each is looked for in the whole text.
_MOST = 300


class Term(NamedTuple):
    """A term and the provision that defines it."""

    words: str
    provision: Provision


def terms(draft: Draft) -> tuple[Term, ...]:
    """The terms that a draft defines, in document order."""
    told = DraftStatements(draft)
    found: dict[str, Term] = {}
    for provision in islice((p for p in draft.provisions if _CANDIDATE.match(p.text)), _MOST):
        for statement in told.of(provision):
            if (term := term_of(statement)) and stems_of(term):
                found.setdefault(term, Term(term, provision))
    return tuple(found.values())


def uses(term: str, text: str) -> Iterator[re.Match[str]]:
    """Where a case-folded text has a term, in any number and case. A literal comes first: it is looked for fast."""
    first, *rest = map(re.escape, stems_of(term))
    more = "".join(rf"\s+{stem}\w{{0,4}}" for stem in rest)
    return re.finditer(rf"{first}(?<!\w{first})\w{{0,4}}{more}(?!\w)", text)
