"""A letter of another alphabet in a word, which looks like one of its own: a Cyrillic "а" among Latin letters.

To the eye it is the same word; to a search and to a comparison it is another. Words in two alphabets side by side,
"НАТО (NATO)", are right, and so is a word that joins both with letters that nobody could mistake.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from draftdiff.check.rules._contract import Rule
from draftdiff.check.spot import Spot
from draftdiff.check.words import matches

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.model.draft import Draft

# Letters of Cyrillic and Greek that look like Latin ones, and the Latin ones that look like those.
_TWINS = frozenset("АВЕЗІЈКМНОРСТУХҮԛԝаеіјорсухѕһԁГгпиΑΒΕΖΗΙΚΜΝΟΡΤΥΧονιABEIJKMHOPCTYXaeijopcyxshdqwrnu3")
_WORD = re.compile(r"[^\W\d_]{2,}")
_MIXED = re.compile("[A-Za-z\u00c0-\u024f][\u0370-\u052f]|[\u0370-\u052f][A-Za-z\u00c0-\u024f]")
_BEYOND_LATIN = re.compile("[\u0370-\u052f]")
_LONGEST_WORD = 100


def _check(draft: Draft) -> Iterable[Spot]:
    if draft.text.isascii() or not _BEYOND_LATIN.search(draft.text):
        return
    reach = -1
    for match in matches(draft, _MIXED):
        if match.start() < reach:
            continue
        start = max(match.start() - _LONGEST_WORD, 0)
        word = next(w for w in _WORD.finditer(draft.text, start) if w.end() > match.start())
        reach = word.end()
        odd = _strangers(word[0])
        if odd and all(letter in _TWINS for letter in odd):
            names = ", ".join(dict.fromkeys(f"{c} ({unicodedata.name(c).lower()})" for c in odd))
            yield Spot(f"letters of another alphabet in the word {word[0]!r}: {names}", word.start(), word.end())


def _strangers(word: str) -> str:
    """The letters of the alphabet that has fewer in the word."""
    latin = "".join(c for c in word if c < "\u0370")
    others = "".join(c for c in word if c >= "\u0370")
    return others if len(others) <= len(latin) else latin


RULE = Rule(
    name="foreign-letter",
    summary="a letter of another alphabet that looks like one of the word's own",
    severity="error",
    check=_check,
    good=(
        "1. НАТО (NATO) и email-адрес, SMSкой.\n",
        "1. The Parties shall meet.\n",
    ),
    bad=(
        "1. The Pаrties shall meet.\n",
        "1. Стoроны встречаются.\n",
    ),
    hint="type the word again",
    alters="words",
    local=True,
)
