"""A parenthesis that opens and never closes, or closes and was never opened. "a)" at the head of an item is no half.

It may open in a chapeau and close in a point under it.
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

_SIGN = re.compile(r"[()（）]")


def _check(draft: Draft) -> Iterable[Spot]:
    return unpaired(draft, _SIGN, _read)


# ":-)" and ";)" stand apart; "(:)" is a colon in parentheses.
_SMILE = re.compile(r"(?:^|\s)[:;]-?$")


def _read(text: str, at: int, depth: int) -> Half:
    before = text[max(at - 8, 0) : at]
    if _SMILE.search(before) and text[at + 1 : at + 2] in ("", " ", ".", ","):
        return None
    if text[at] in "(（":
        return "opens"
    return None if not depth and _ITEM.search(before) else "closes"


# "a)", "12)", "iv)": what heads an item, also inside a line.
_ITEM = re.compile(r"(?:^|[\s,;:.()\[\"“«*_])(?:\d{1,3}(?:\.\d{1,3})*[a-zа-я]?|[ivxIVX]{1,5}|([^\W\d_])\1?)$")


RULE = Rule(
    name="unbalanced-parenthesis",
    summary="a parenthesis without its other half",
    severity="warning",
    check=_check,
    good=("1. The Parties (all of them) shall: a) meet; b) act.\n",),
    bad=(
        "1. The Parties (all of them shall meet.\n",
        "1. The Parties, all of them) shall meet.\n",
    ),
    hint="add the other half, or strike this one out",
    alters="provision",
)
