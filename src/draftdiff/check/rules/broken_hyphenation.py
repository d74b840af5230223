"""A word cut in two by a line break that is no more: "esta- blish".

A hyphen that waits for a later word is right: "short- and long-term". So is one where both halves are words that the
draft uses alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftdiff.check.rules._contract import Rule
from draftdiff.check.spot import Spot
from draftdiff.check.words import TEXT, matches

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.model.draft import Draft

_CUT = re.compile(r"(?<![\w'’\-])([^\W\d_]{2,}+)[-\u2010\u00ac] ([^\W\d_]{2,}+)(?!\w)")
_ALONE = re.compile(r"(?<![\w\-])(?<![-\u2010\u00ac] )[^\W\d_]++(?![\-\w\u2010\u00ac])")
_JOINS = frozenset(
    "and or to nor but as in than versus und oder bzw bis resp et ou à au y o u e "
    "и или либо і й та або чи до тощо".split()
)


def _check(draft: Draft) -> Iterable[Spot]:
    words: frozenset[str] | None = None
    for match in matches(draft, _CUT, TEXT):
        one, two = match[1].lower(), match[2].lower()
        if not match[2].islower() or two in _JOINS:
            continue
        if words is None:
            words = _used(draft.text)
        if one + two not in words and one in words and two in words:
            continue
        yield Spot(f"{match[0]!r} is perhaps one word that a line break cut", match.start(), match.end())


def _used(text: str) -> frozenset[str]:
    """The words that stand alone, with no hyphen beside them."""
    return frozenset(word.lower() for word in _ALONE.findall(text))


RULE = Rule(
    name="broken-hyphenation",
    summary="a word cut in two by a line break that is no more",
    severity="warning",
    check=_check,
    good=("1. The short- and long-term duties.\n",),
    bad=("1. The Parties shall esta- blish a council.\n",),
    hint="put the halves together",
    alters="words",
    local=True,
)
