"""A page number or its like between the lines: "Page 12 of 40", "- 17 -".

It belongs to the paper and not to the document, and it cuts a sentence that goes over the page. What the parser set
aside already, because it recurs through the whole document, is not found here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftdiff.check.rules._contract import Rule
from draftdiff.check.spot import Spot
from draftdiff.check.words import LINES, piece_at

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.model.draft import Draft

# It begins with a line break, which is looked for ten times as fast as the head of a line.
_FURNITURE = re.compile(
    r"\n([ \t#*_]*(?:\[?(?:page|p\.|стр\.|страница|стор\.|сторінка|página|pág\.|seite)\s?\d{1,4}"
    r"(?:\s?(?:/|of|из|з|de|sur|von)\s?\d{1,4})?\]?|[-–—]\s?\d{1,4}\s?[-–—])[ \t*_]*)(?=[\r\n]|\Z)",
    re.IGNORECASE,
)


def _check(draft: Draft) -> Iterable[Spot]:
    # One line break before the text: what matches there begins where the line does in the text.
    for match in _FURNITURE.finditer("\n" + draft.text):
        start, end = match.start(), match.end() - 1
        if piece_at(draft, start).role in LINES:
            yield Spot(f"{match[1].strip()!r} is a page number, no part of the document", start, end)


RULE = Rule(
    name="page-furniture",
    summary="a page number or its like between the lines",
    severity="warning",
    check=_check,
    good=("1. See page 12 of 40.\n\n2. Page 12 shall be read.\n",),
    bad=(
        "1. The Parties\n\nPage 12 of 40\n\nshall meet.\n",
        "1. The Parties shall meet.\n\n- 17 -\n\n2. They shall act.\n",
    ),
    hint="take the line out, or write it as a comment: <!-- page 12 -->",
    alters="words",
)
