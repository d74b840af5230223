"""A term that is defined and then used nowhere. Perhaps the place that used it was lost, or is spelt otherwise.

Only a note: drafters forget definitions too. Of a document that is covered in part it is not asked.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from draftdiff.check.rules._contract import Rule
from draftdiff.check.spot import Spot
from draftdiff.check.terms import Term, terms, uses
from draftdiff.check.words import line_span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.model.draft import Draft


def _check(draft: Draft) -> Iterable[Spot]:
    if draft.front.coverage == "partial" or not (defined := terms(draft)):
        return
    text = draft.text.casefold()
    for term in defined:
        own = _own(term)
        if len(list(islice(uses(term.words, text), own + 1))) <= own:
            yield Spot(f"the term {term.words!r} is defined and not used", *line_span(draft, term.provision.line))


def _own(term: Term) -> int:
    """How often it stands where it is defined: in quotation marks, as the heading, and as the first words."""
    provision = term.provision
    headed = sum(1 for _ in uses(term.words, provision.heading.casefold()))
    return 1 + headed + provision.text.casefold().startswith(term.words.casefold())


RULE = Rule(
    name="unused-term",
    summary="a term that is defined and not used",
    severity="note",
    check=_check,
    good=('1. "Vessel" means any ship.\n\n2. The Parties shall register their vessels.\n',),
    bad=('1. "Vessel" means any ship.\n\n2. The Parties shall register their boats.\n',),
    hint="look for the place that uses it in the original",
)
