"""Which language a text is in, told by the words that number its units and by its small words. Offline, no model.

A statistical detector (lingua, langdetect) would bring tens of megabytes for a question that five lists of words
answer: legal prose is long, and "настоящего" or "Artículo" stands in no other of these languages.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache

from draftdiff.languages import known, language

_WORD = re.compile(r"[^\W\d_]+")
_HEAD = re.compile(r"^[ \t#*_\[]*([^\W\d_]+)\.?[ \t]+(?:\d|[IVXLCА-Я]+\b|([^\W\d_]{3,20})\W*$)", re.MULTILINE)
# Enough to tell by; the start of a document and a stretch of its middle, where no cover page misleads.
_START, _MIDDLE = 40_000, 20_000
# A unit word with a number weighs as much as so many small words.
_HEAD_WEIGHT = 3
_LEAST = 3


@cache
def _words() -> dict[str, frozenset[str]]:
    return {code: frozenset(language(code).units.common) for code in known()}


@cache
def _heads() -> dict[str, frozenset[str]]:
    return {
        code: frozenset(w.rstrip(".") for words in language(code).units.words.values() for w in words)
        for code in known()
    }


def detected(text: str) -> str | None:
    """The code of the language that a text is in, or None where too little tells, or two languages alike."""
    middle = len(text) // 2
    sample = text[:_START] + (text[middle : middle + _MIDDLE] if len(text) > _START else "")
    sample = unicodedata.normalize("NFC", sample)
    counts = Counter(word.lower() for word in _WORD.findall(sample))
    heads = [(word.lower(), spelled.lower()) for word, spelled in _HEAD.findall(sample)]
    points = {code: sum(counts[w] for w in words) for code, words in _words().items()}
    for code, words in _heads().items():
        ordinals = language(code).units.ordinals
        points[code] += _HEAD_WEIGHT * sum(w in words and (not spelled or spelled in ordinals) for w, spelled in heads)
    first, second = sorted(points.items(), key=lambda item: (-item[1], item[0]))[:2]
    return first[0] if first[1] >= _LEAST and first[1] > second[1] else None
