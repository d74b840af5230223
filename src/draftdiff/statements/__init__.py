"""The duties, bans, rights and declarations in a draft, with the words they rest on.

`statements_of` reads one provision, `draft_statements` a whole draft, in which a chapeau governs its points;
`DraftStatements` reads of a draft what it is asked for.
All words of all languages are data in `languages/`; what is here knows none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.statements import quantities
from draftdiff.statements.draft import DraftStatements, draft_statements
from draftdiff.statements.provision import Chapeau, statements_of
from draftdiff.statements.terms import stems_of, term_of
from draftdiff.statements.vocabulary import joint_agreement, vocabulary

if TYPE_CHECKING:
    from draftdiff.languages import Language

__all__ = [
    "Chapeau",
    "DraftStatements",
    "draft_statements",
    "joint_agreement",
    "numerals",
    "statements_of",
    "stems_of",
    "term_of",
]


def numerals(lower: str, language: Language) -> str:
    """A lower-cased text with every number, in figures or in words, as plain figures."""
    return quantities.numerals(lower, vocabulary(language))
