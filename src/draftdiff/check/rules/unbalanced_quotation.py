"""A quotation mark “ or « or „ that opens and never closes, or closes and was never opened.

A quotation of several paragraphs may open again at the head of each and close once, at its end. The straight mark "
is the same at both ends and is not counted; it may close what „ opened.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftdiff.check.pairs import Half, unpaired
from draftdiff.check.rules._contract import Rule

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.check.spot import Spot
    from draftdiff.model.draft import Draft

_SIGN = re.compile('[“”«»„"]')
_OPENS = frozenset("“«„")
# Marks that may stand before the first word of a paragraph are no more than this.
_HEAD = 8


def _check(draft: Draft) -> Iterable[Spot]:
    german = "„" in draft.text
    outward = draft.text.find("»") < draft.text.find("«") and "»" in draft.text

    def read(text: str, at: int, depth: int) -> Half:
        sign = text[at]
        if sign == '"':
            return "closes" if german and depth else None  # „so"
        if sign in "«»" and outward:
            return None
        if depth and at < _HEAD and sign in _OPENS and not text[:at].strip("[(* "):
            return None  # a quotation goes on in the next paragraph
        if sign == "“" and german:
            return "closes" if depth else "opens"
        return "opens" if sign in _OPENS else "closes"

    return unpaired(draft, _SIGN, read)


RULE = Rule(
    name="unbalanced-quotation",
    summary="a quotation mark without its other half",
    severity="warning",
    check=_check,
    good=("1. The “Parties” and the «States».\n\n2. „Staaten“ sind Staaten.\n",),
    bad=(
        "1. The “Parties shall meet.\n",
        "1. The Parties” shall meet.\n",
    ),
    hint="add the other half, or strike this one out",
    alters="provision",
)
