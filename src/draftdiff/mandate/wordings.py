"""Words looked for in a provision as people quote them: whole words, any case, any typography, brackets aside."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from draftdiff.model.standing import AGREED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.model.draft import Provision

Span = tuple[int, int]

# Letter for letter, so that a place in the one is a place in the other.
_TYPOGRAPHY = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        **dict.fromkeys("\u00a0\u2009\u202f", " "),
    }
)


def shadow(provision: Provision) -> str:
    """The text with bracket signs and attributions as blanks: what is on the table, every alternative of it."""
    if not provision.brackets:
        return provision.text
    letters = list(provision.text)
    for bracket in provision.brackets:
        letters[bracket.start : bracket.inner] = " " * (bracket.inner - bracket.start)
        if letters[bracket.end - 1 : bracket.end] == ["]"]:
            letters[bracket.end - 1] = " "
    return "".join(letters)


def agreed(provision: Provision) -> str:
    """The text with all that stands in brackets as blanks: what nobody disputes."""
    if provision.standing != AGREED:
        return " " * len(provision.text)
    text = provision.text
    for bracket in provision.brackets:
        text = text[: bracket.start] + " " * (bracket.end - bracket.start) + text[bracket.end :]
    return text


def place_of(phrase: str, provision: Provision, *, agreed_only: bool) -> Span | None:
    """Where a provision says the phrase: in its undisputed words, or, unless those alone count, in any."""
    looked_for = _pattern(phrase)
    texts = (agreed(provision),) if agreed_only else (agreed(provision), shadow(provision))
    for text in texts:
        match = looked_for.search(text.translate(_TYPOGRAPHY))
        if match:
            return match.span()
    return None


def says_all(phrases: Iterable[str], text: str) -> bool:
    """Whether a text has each of the phrases."""
    plain = text.translate(_TYPOGRAPHY)
    return all(_pattern(phrase).search(plain) for phrase in phrases)


@lru_cache(maxsize=1000)
def _pattern(phrase: str) -> re.Pattern[str]:
    # Blanks stand where a bracket or its attribution was: between two words there may be any number of them.
    parts = [re.escape(word) for word in phrase.translate(_TYPOGRAPHY).split()]
    words = r"\s+".join(parts)
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)
