"""Alternatives that negotiators number: "**Option 1:** ...", "Option A", "Option (b): ...", "Вариант 2."."""

from __future__ import annotations

import re
from functools import cache

from draftdiff.parse.numbering import Numeral, Reading, readings

_NUMBER = r"\(?(?P<number>\d{1,2}|[A-Za-zА-Я]|[IVX]{1,4})\)?"
_NOTES = r"(?:\[\^[^\]\s]{1,20}\])*"


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    named = "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))
    return re.compile(
        rf"(?P<lead>(?:\[(?!\^)|[*_])*)(?:{named})\s+{_NUMBER}{_NOTES}"
        rf"(?:\s*[*_\]]*\s*(?:[:.–—]|\s-)[*_:\]]*(?:\s+|$)|[*_\]\s]*$)",
        re.IGNORECASE,
    )


def option(words: str, names: tuple[str, ...]) -> Numeral | None:
    """The option that a line begins, as a number in a series of options; `names` are a language's words for one."""
    if not names or (match := _pattern(names).match(words)) is None:
        return None
    number = match["number"]
    found = tuple(Reading(f"option-{r.style.rpartition('-')[2]}", r.order) for r in readings("option", number))
    opens = match[0].count("[") - match[0].count("]")
    return Numeral(number, match.end(), found, max(opens, 0))
