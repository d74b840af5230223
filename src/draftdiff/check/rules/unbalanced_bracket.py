"""A square bracket that opens and never closes, or closes and was never opened.

Brackets say what is disputed. One that is open disputes nothing, or all that follows. A bracket may open in one
provision and close in a later one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.check.rules._contract import Rule
from draftdiff.check.words import noted
from draftdiff.model.note import NEVER_CLOSED, NEVER_OPENED, TOO_DEEP

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.model.draft import Draft
    from draftdiff.model.note import Note


def _check(draft: Draft) -> Iterable[Note]:
    return noted(draft, NEVER_CLOSED, NEVER_OPENED, TOO_DEEP)


RULE = Rule(
    name="unbalanced-bracket",
    summary="a square bracket without its other half",
    severity="warning",
    check=_check,
    good=("1. The Parties [shall][should] meet.\n",),
    bad=(
        "1. The Parties [shall meet.\n",
        "1. The Parties shall] meet.\n",
    ),
    hint="add the other half, or strike this one out",
    alters="provision",
)
