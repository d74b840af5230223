"""Which words of a text are worth a closer look: one pass instead of a search for every kind of thing."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from draftdiff.statements.vocabulary import Vocabulary

_WORD = re.compile(r"[^\W_]+")
# Beyond so many different words a text is no prose, and what is learnt of them is not kept.
_MOST_KEPT = 50_000


# What can begin with a word; plain numbers, since testing a flag of `enum` costs ten times as much.
CUE, QUALIFIER, EVENT, NUMBER, CITED = 1, 2, 4, 8, 16

# Currencies by their ISO 4217 codes, lower-cased, and signs: the same in every language, and written close to a figure.
# Values are those that the languages give to the words.
CURRENCIES = {code.lower(): code for code in "GBP CHF RUB UAH JPY CNY SEK NOK DKK PLN XDR".split()} | {
    "eur": "euro", "€": "euro", "usd": "US dollar", "$": "US dollar", "£": "GBP", "₴": "UAH", "₽": "RUB",
    "sdr": "special drawing right",
}  # fmt: skip

Hit = tuple[int, int]


class WordKinds(dict[str, int]):
    """Kinds by word, learnt when a word is first met, from the pattern of words that begin each kind."""

    def __init__(self, patterns: dict[int, re.Pattern[str]]) -> None:
        super().__init__()
        self._patterns = tuple(patterns.items())

    def __missing__(self, word: str) -> int:
        kinds = 0
        for kind, pattern in self._patterns:
            if pattern.fullmatch(word):
                kinds |= kind
        if len(self) < _MOST_KEPT:
            self[word] = kinds
        return kinds


def hits_of(lower: str, words: Vocabulary) -> list[Hit]:
    """Places (offset, kinds) in lower-cased text where something may begin, rising."""
    kinds = words.kinds
    return [(m.start(), k) for m in _WORD.finditer(lower) if (k := kinds[m[0]])]


def within(hits: list[Hit], start: int, end: int) -> list[Hit]:
    """The hits of a stretch."""
    return hits[bisect_left(hits, (start, 0)) : bisect_left(hits, (end, 0))]
