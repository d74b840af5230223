"""Which language a text is in, told by the words that number its units and by its small words. Offline, no model.

A statistical detector (lingua, langdetect) would bring tens of megabytes for a question that five lists of words
answer: legal prose is long, and "настоящего" or "Artículo" stands in no other of these languages.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from draftdiff.languages import known, language

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORD = re.compile(r"[^\W\d_]+")
# The first two words of a line: "Article 5", "PRIMERA PARTE", "Ст. 5"; of the second a figure tells enough.
_LINE = re.compile(
    r"^[ \t#*_>\[]*([^\W\d_](?:['’\-]?[^\W\d_])*)(?:\.[ \t]*|[ \t]+)(?:№[ \t]*)?(\d|[^\W\d_](?:['’\-]?[^\W_])*)",
    re.MULTILINE,
)
_FIGURE = re.compile(r"\d|[IVXLCІХС]+|[A-ZА-ЯІЇЄҐ]")
# A letter and the accent that a converter of print has set apart from it; NFC of the whole is not linear in
# a text of nothing but accents.
_APART = re.compile(r"[^\W\d_][\u0300-\u036f]")
# Enough to tell by; the start of a document and a stretch of its middle, where no cover page misleads.
_START, _MIDDLE = 40_000, 20_000
# A unit word with a number weighs as much as so many small words.
_HEAD_WEIGHT = 3
_LEAST = 3
# Of the words of the Universal Declaration in our five languages .27 to .42 are their small words; in Portuguese .15
# are words that Spanish has too, in Italian, German and Dutch .08 to .12. Bulgarian (.22) and Catalan (.22) get by.
_FEWEST = 0.17
# Fewer words than this are a list or a table as likely as prose.
_TELLING = 200


class _Signs(NamedTuple):
    common: frozenset[str]
    units: frozenset[str]
    ordinals: Mapping[str, str]


@cache
def _signs() -> dict[str, _Signs]:
    """What tells each language; gathered when first asked, since most commands never ask."""
    found = {}
    for code in known():
        units = language(code).units
        heads = frozenset(w.rstrip(".") for words in units.words.values() for w in words)
        found[code] = _Signs(frozenset(units.common), heads, units.ordinals)
    return found


def detected(text: str) -> str | None:
    """The code of the language that a text is in, or None where too little tells, or two languages alike."""
    sample = _sample(text)
    counts, lines = _counted(sample), Counter(_LINE.findall(sample))
    points = {
        code: sum(counts[word] for word in signs.common)
        + _HEAD_WEIGHT * sum(times for (first, second), times in lines.items() if _is_head(first, second, signs))
        for code, signs in _signs().items()
    }
    best, second = sorted(points.items(), key=lambda item: (-item[1], item[0]))[:2]
    return best[0] if best[1] >= _LEAST and best[1] > second[1] else None


def is_foreign(text: str, code: str) -> bool:
    """Whether a text has so few of a language's small words that it is in another: "Artikel 5" looks like "Article 5".

    A text too short to tell is not.
    """
    counts = _counted(_sample(text))
    words = counts.total()
    return words >= _TELLING and sum(counts[word] for word in _signs()[code].common) < _FEWEST * words


def _sample(text: str) -> str:
    middle = max(_START, (len(text) - _MIDDLE) // 2)
    # The line break keeps the two stretches from making a word between them.
    sample = text[:_START] + "\n" + text[middle : middle + _MIDDLE]
    return _APART.sub(lambda pair: unicodedata.normalize("NFC", pair[0]), sample)


@lru_cache(maxsize=1)
def _counted(sample: str) -> Counter[str]:
    return Counter(_WORD.findall(sample.lower()))


def _is_head(first: str, second: str, signs: _Signs) -> bool:
    """A unit word with its number, or a number in words before its unit."""
    one, two = first.lower(), second.lower()
    if one in signs.units:
        return two in signs.ordinals or _FIGURE.fullmatch(second) is not None
    return one in signs.ordinals and two in signs.units
