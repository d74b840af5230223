"""Headings: on the line of the number, on the next lines, run into the first sentence, or between articles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from draftdiff.parse.numbering import SENTENCE_ENDS, looks_like_heading, numeral

if TYPE_CHECKING:
    from collections.abc import Sequence

    from draftdiff.model.draft import Kind
    from draftdiff.parse.layout import Layout, Row
    from draftdiff.parse.numbering import Numeral, UnitHead
    from draftdiff.parse.series import Series

_LONGEST_LINES = 4
_LONGEST_WORDS = 200
_LONGEST_BLOCK = 120
# "Termination. This Treaty ...", "Termination.– The Parties ...": a few words, a stop, a sentence.
_RUN_IN = re.compile(r"([^\W\d_][^.:;]{2,80})(?:\.\s?[–—-]+\s*|\.\s+|:\s+)(?=[^\W\d_a-zа-яєіїґ])")
_MOST_WORDS = 9
# Headings are run in all over a document or nowhere.
_RUN_IN_SHARE = 0.6
_FEWEST_OWN = 3


class Headings:
    """What of the words at a unit's number is its heading; decided with the whole document in view."""

    def __init__(self, layout: Layout, series: Series, numerals: Sequence[Numeral | None]) -> None:
        self.layout = layout
        self.rows = layout.rows
        self.series = series
        self.numerals = numerals
        self._own = self._own_headings()
        rests = [
            self.rows[i].words[f.head.width :]
            for i, f in series.heads.items()
            if f.head.kind == "article" and f.head.rest == "text"
        ]
        shaped = sum(bool(self._run_in(r)) for r in rests)
        self._is_run_in = shaped >= 2 and shaped >= _RUN_IN_SHARE * len(rests)

    def run_in(self, words: str) -> int:
        """How many characters of the words behind a number are a heading run into the first sentence."""
        return self._run_in(words) if self._is_run_in else 0

    def _run_in(self, words: str) -> int:
        match = _RUN_IN.match(words)
        if match is None or len(match[1].split()) > _MOST_WORDS or "," in match[1]:
            return 0
        return match.end() if words[0].isupper() else 0

    def beside(self, index: int, head: UnitHead) -> tuple[Literal["none", "heading", "text"], int]:
        """What stands behind a number on its line, and over how many lines a heading there runs."""
        row = self.rows[index]
        if head.rest != "heading":
            return head.rest, 1
        rest = row.words[head.width :]
        if self._numeral_first(rest):
            return "text", 1
        block = self._block(index)
        if len(block) == 1 or row.line.role == "heading":
            return "heading", 1
        if self._whole(block, head.width):
            return "heading", len(block)
        if self.layout.guess and self.layout.deliberate(row, block[1]) and not block[1].words[0].islower():
            return "heading", 1
        joined = " ".join([rest, *(r.words for r in block[1:])])
        if len(block) <= _LONGEST_LINES and looks_like_heading(joined):
            return "heading", len(block)
        return "text", 1

    def _numeral_first(self, rest: str) -> bool:
        found = numeral(rest, self.series.language.units.letters)
        return found is not None and bool(found.number) and any(r.order == 1 for r in found.readings)

    def below(self, index: int, kind: Kind) -> int:
        """How many of the lines from here on are the heading of a unit whose number stands alone above them."""
        if self.rows[index].plain:
            return 0
        block = self._block(index)
        lines = block if self._whole(block, 0) else self._first_lines(block)
        words = " ".join(r.words for r in lines)
        if len(words) > _LONGEST_WORDS or words[0].islower() or words.rstrip("*_ ")[-1:] in SENTENCE_ENDS:
            return 0
        if kind in ("article", "paragraph") and not self._followed(index + len(lines)):
            return 0
        return len(lines)

    def _first_lines(self, block: list[Row]) -> list[Row]:
        """The lines of a block up to the first break that was made on purpose."""
        for at in range(1, len(block)):
            after = block[at]
            if self.layout.guess and not after.words[0].islower() and self.layout.deliberate(block[at - 1], after):
                return block[:at]
        return block

    def is_own(self, index: int) -> bool:
        """Whether the marked heading right below "# Article 6" is that article's: so it is all over the document."""
        return index in self._own

    def _own_headings(self) -> set[int]:
        """The headings that stand one by one below numbers; where a unit has two, they divide it instead."""
        found = set()
        marked = [i for i, row in enumerate(self.rows) if row.line.role == "heading"]
        alone = 0
        for k, index in enumerate(marked):
            if index not in self.series.heads or self.series.heads[index].head.rest != "none":
                continue
            alone += 1
            below = [i for i in marked[k + 1 : k + 3] if self._deeper(i, index)]
            if len(below) == 2 and self.rows[below[1]].line.level == self.rows[below[0]].line.level:
                return set()
            if below and below[0] == marked[k + 1] and self._next(index + 1) == below[0]:
                found.add(below[0])
        return found if len(found) >= _FEWEST_OWN and len(found) >= _RUN_IN_SHARE * alone else set()

    def _deeper(self, heading: int, head: int) -> bool:
        return heading not in self.series.heads and self.rows[heading].line.level > self.rows[head].line.level

    def _whole(self, block: list[Row], width: int) -> bool:
        """Whether a block is nothing but a heading: a few lines, all short, with a blank line or a number below."""
        words = " ".join([block[0].words[width:], *(r.words for r in block[1:])])
        return len(block) <= _LONGEST_LINES and len(words) <= _LONGEST_BLOCK and looks_like_heading(words)

    def _ends(self, at: int) -> bool:
        row = self.rows[at]
        return (
            not row.words
            or row.apart
            or at in self.series.heads
            or self.numerals[at] is not None
            or (row.line.role != "text")
        )

    def _block(self, index: int) -> list[Row]:
        block = [self.rows[index]]
        at = index + 1
        while at < len(self.rows) and len(block) <= _LONGEST_LINES and not self._ends(at) and not self.rows[at].gap:
            block.append(self.rows[at])
            at += 1
        return block

    def _next(self, at: int) -> int:
        while at < len(self.rows) and (not self.rows[at].words or self.rows[at].apart):
            at += 1
        return at

    def _followed(self, at: int) -> bool:
        """Some text stands between here and the next unit."""
        at = self._next(at)
        return at < len(self.rows) and at not in self.series.heads and self.rows[at].line.role != "heading"

    def crosses(self, index: int) -> int:
        """How many lines are a heading without number that stands between units: a short block before a head."""
        row = self.rows[index]
        if not self.layout.guess or not row.gap or not self.series.heads or not row.ended or index < self._first():
            return 0
        block = self._block(index)
        words = " ".join(r.words for r in block)
        if len(block) > 2 or not looks_like_heading(words) or len(words) > 100 or words[0] in "\"'«“[(":
            return 0
        after = self._next(index + len(block))
        found = self.series.heads.get(after)
        return len(block) if found is not None and found.head.kind != "annex" else 0

    def _first(self) -> int:
        return next(iter(self.series.heads))
