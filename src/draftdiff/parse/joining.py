"""The lines of a provision on one line: blanks as one, words that a line break cut put together again."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from draftdiff.text import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

# A text, and where each source line begins in it.
Words = tuple[str, tuple[tuple[int, int], ...]]

# "à" alone is the middle of "vis-à-vis", and no half of a word.
_CUT = re.compile(r"(?:(?<![^\W\d_])([^\W\d_]{2,})|(?<=[^\W\d_]-)([^\W\d_]))[-\u00ad\u2010]$")
# "Article 3(4)" at a line's end and "(a)" on the next are one citation.
CITED = re.compile(r"\w\(\w{1,5}\)$")
_POINT = re.compile(r"\(\w{1,5}\)")
_HYPHENS = "-\u00ad\u2010"
_REST = re.compile(r"[^\W\d_]+")
_LAST = re.compile(r"[^\W\d_]+$")
_LONGEST_HALF = 40


class BrokenWords:
    """Whether "co-" and "operation" are one word or two: told by how the rest of the document writes them."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._hyphened: frozenset[tuple[str, str]] | None = None
        self._words: frozenset[str] | None = None

    def hyphen(self, one: str, two: str) -> bool:
        """Whether the hyphen between two halves belongs to the word. Unknown words lose it, as printers add it."""
        if not two[0].islower():
            return True
        if self._hyphened is None:
            self._hyphened = self._hyphenated()
        if (one.lower(), two.lower()) not in self._hyphened:
            return False
        if self._words is None:
            self._words = frozenset(word.lower() for word in _REST.findall(self._text))
        return f"{one}{two}".lower() not in self._words

    def _hyphenated(self) -> frozenset[tuple[str, str]]:
        """The halves of every word that the document writes with a hyphen inside a line."""
        parts = self._text.split("-")
        halves = set()
        for left, right in pairwise(parts):
            before, after = _LAST.search(left[-_LONGEST_HALF:]), _REST.match(right[:_LONGEST_HALF])
            if before and after:
                halves.add((before[0].lower(), after[0].lower()))
        return frozenset(halves)


def joined(spans: Sequence[tuple[int, int, int]], source: str, broken: BrokenWords) -> Words:
    """The words of some spans (start, end, line) of the source, with the offset at which each line begins."""
    if not spans:
        return "", ()
    if len(spans) == 1:
        start, end, line = spans[0]
        return one_line(source[start:end]), ((0, line),)
    parts: list[str] = []
    places: list[tuple[int, int]] = []
    length = sign = 0
    for start, end, line in spans:
        words = one_line(source[start:end])
        if not words:
            continue
        blank = ""
        if parts and not (sign and parts[-1] == "["):
            cut = _CUT.search(parts[-1]) if parts[-1][-1] in _HYPHENS else None
            rest = _REST.match(words) if cut else None
            if cut and rest:
                if parts[-1][-1] == "\u00ad" or (cut[1] and not broken.hyphen(cut[1], rest[0])):
                    parts[-1] = parts[-1][:-1]
                    length -= 1
            elif not (words[0] == "(" and CITED.search(parts[-1]) and _POINT.match(words)):
                blank = " "
        places.append((length + len(blank), line))
        parts.append(blank + words)
        length += len(blank) + len(words)
        sign = end - start == 1  # a bracket that opened before the number stands close to the words behind it
    return "".join(parts), tuple(places)
