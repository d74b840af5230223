"""The first pass: every unit head in the whole document, and which of them begin a unit.

A line that begins with "Article 22" may head an article, cite one at the start of a wrapped line, stand in a table
of contents or in a quoted amendment. One line alone cannot tell; the series of all of them does.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from draftdiff.parse.numbering import UnitHead, unit_head, unit_order
from draftdiff.text import comparable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from draftdiff.languages import Language
    from draftdiff.model.draft import Kind
    from draftdiff.parse.layout import Row

# From the outermost to the innermost where a document does not show its own order.
_ORDER: tuple[Kind, ...] = ("part", "title", "chapter", "section", "article", "paragraph")
_LEADERS = re.compile(r"(?:\.{3,}|…|(?:\s\.){3,}|\s{3,}|\t)\s*\d{1,4}$")
_FEWEST_IN_CONTENTS = 5
_LONGEST_CONTENTS = 40
_MISPRINT = re.compile(r"([^\W\d_]{4,14})\s+(\d{1,4})\.?$")
_LIKE = 0.85
# How far a number may run ahead of its series and still be believed in the middle of a sentence.
_NEAR = 3


class Found(NamedTuple):
    """A unit head with its place in its series. `misprint`: the unit word is not quite one."""

    head: UnitHead
    order: tuple[float, ...]
    misprint: str = ""


class Series:
    """The heads of a document by the row that they stand in, and the order in which its kinds of unit nest."""

    def __init__(self, rows: Sequence[Row], language: Language) -> None:
        self.language = language
        self.rows = rows
        heads = self._candidates()
        self.lettered = _lettered([h for h in heads.values() if h.kind == "article"])
        self.contents = self._mark_contents(heads)
        self.heads = self._accepted({i: h for i, h in heads.items() if not rows[i].apart})
        self._mend_misprints()
        self.ranks = _ranks(self.heads)

    def _candidates(self) -> dict[int, UnitHead]:
        found: dict[int, UnitHead] = {}
        for index, row in enumerate(self.rows):
            line = row.line
            if (
                not row.words
                or row.apart
                or row.quoted
                or row.plain
                or line.given
                or line.role not in ("text", "heading")
            ):
                continue
            head = unit_head(row.words, self.language, heading=line.role == "heading")
            if head is not None:
                found[index] = head
        return found

    def order(self, head: UnitHead) -> tuple[float, ...]:
        """A head's number as a place in its series."""
        return unit_order(head.number, lettered=self.lettered and head.kind == "article")

    def _mark_contents(self, heads: dict[int, UnitHead]) -> tuple[int, int] | None:
        """Find the table of contents, (first row, last row): heads that come again, with text, further down."""
        places = list(heads)
        listed = next(
            (
                i
                for i, r in enumerate(self.rows)
                if r.words
                and len(r.words) < _LONGEST_CONTENTS
                and comparable(r.words.strip("*_ ")).rstrip(":.") in self.language.units.contents
            ),
            -1,
        )
        start = next((k for k, at in enumerate(places) if at > listed), len(places))
        again = self._repeat(heads, places, start, 2 if listed >= 0 else _FEWEST_IN_CONTENTS)
        if again is None:
            return None
        first = listed if listed >= 0 else places[start]
        last = places[again - 1]
        while last + 1 < places[again] and (
            (self.rows[last + 1].words and not self.rows[last + 1].gap) or _LEADERS.search(self.rows[last + 1].words)
        ):
            last += 1
        for row in self.rows[first : last + 1]:
            row.apart = True
        return first, last

    def _repeat(self, heads: dict[int, UnitHead], places: list[int], start: int, fewest: int) -> int | None:
        if start >= len(places):
            return None
        first = heads[places[start]]
        for k in range(start + 1, len(places)):
            head = heads[places[k]]
            if (head.kind, head.number) == (first.kind, first.number):
                between = [r.words for r in self.rows[places[start] : places[k]] if r.words]
                told = sum(w[-1] in ".;:" and not _LEADERS.search(w) for w in between if len(w) > 12)
                distinct = {(heads[p].kind, heads[p].number) for p in places[start:k]}
                if k - start >= fewest and len(distinct) > (k - start) / 2 and told <= 0.1 * len(between):
                    return k
                return None
        return None

    def _accepted(self, heads: dict[int, UnitHead]) -> dict[int, Found]:
        found: dict[int, Found] = {}
        last: dict[Kind, tuple[float, ...]] = {}
        places = list(heads)
        for k, index in enumerate(places):
            head = heads[index]
            order = self.order(head)
            if not self._sure(index, head) and not self._fits(head, order, last.get(head.kind), heads, places[k + 1 :]):
                continue
            found[index] = Found(head, order)
            last[head.kind] = order
        return found

    def _sure(self, index: int, head: UnitHead) -> bool:
        row = self.rows[index]
        if head.form == "marked" or (head.form == "alone" and self._below_capitals(index)):
            return True
        if head.form == "run-in" or not (row.gap or row.ended):
            return False
        return row.ended or self._after_heading(index)

    def _below_capitals(self, index: int) -> bool:
        """In print read line by line "Article 14" stands right below the title of its chapter, "VOTES"."""
        above = self.rows[index - 1].words if index else ""
        return above.isupper() and not self.rows[index].words.isupper()

    def _after_heading(self, index: int) -> bool:
        """The words before are a heading, short and without a verb's full stop, and no half sentence."""
        before = next((r for r in reversed(self.rows[max(0, index - 8) : index]) if r.words and not r.apart), None)
        if before is None:
            return True
        words = before.words
        return before.gap and len(words) <= 120 and not words[0].islower()

    def _fits(
        self,
        head: UnitHead,
        order: tuple[float, ...],
        last: tuple[float, ...] | None,
        heads: dict[int, UnitHead],
        after: list[int],
    ) -> bool:
        """A weak head is believed where it is the next of its series and no surer one of its number follows."""
        if last is None:
            last = (0.0,)
        if not order or not next_in_series(last, order, reach=1):
            return False
        for index in after[: 8 * _NEAR]:
            other = heads[index]
            if other.kind == head.kind and self._sure(index, other):
                return self.order(other) != order
        return True

    def _mend_misprints(self) -> None:
        """A line "таття 3." between "Стаття 2." and "Стаття 4." heads Article 3, whatever its first letter."""
        articles = [(i, f) for i, f in self.heads.items() if f.head.kind == "article"]
        words = [w for w in self.language.units.words.get("article", ()) if len(w) > 4]
        for (at, before), (until, after) in pairwise(articles):
            if len(before.order) != 1 or len(after.order) != 1 or after.order[0] - before.order[0] != 2:
                continue
            for index in range(at + 1, until):
                row = self.rows[index]
                match = _MISPRINT.match(row.words) if row.gap and not row.quoted else None
                if match is None or float(match[2]) != before.order[0] + 1:
                    continue
                if any(SequenceMatcher(None, match[1].lower(), w).ratio() >= _LIKE for w in words):
                    head = UnitHead("article", before.head.word, match[2], len(row.words), "none", "alone")
                    self.heads[index] = Found(head, (float(match[2]),), match[1])
        self.heads = dict(sorted(self.heads.items()))


def next_in_series(last: tuple[float, ...], order: tuple[float, ...], *, reach: int = _NEAR) -> bool:
    """3 after 2, 3 bis after 3, J.1 after J, 23.1 after 22.4; up to `reach` numbers may be left out."""
    for a, b in zip(last, order, strict=False):
        if a != b:
            return 0 < b - a < reach + 1 and all(int(x) == 1 for x in order[len(last) :])
    return len(order) > len(last)


def _lettered(heads: list[UnitHead]) -> bool:
    """Articles A, B, C ... are lettered, so that I and V among them are letters; I, II, III are Roman."""
    single = {h.number.upper() for h in heads if len(h.number) == 1 and h.number.isalpha()}
    return bool(single & {"A", "B", "F", "G", "H"}) and not any(h.number.upper() in ("II", "III", "IV") for h in heads)


def _ranks(found: dict[int, Found]) -> dict[Kind, int]:
    """The order of nesting: the usual one, turned round where one kind opens another and never the reverse.

    A head directly before another of a different kind, which begins its series there, holds it.
    """
    holds: set[tuple[Kind, Kind]] = set()
    for one, other in pairwise(found.values()):
        if one.head.kind != other.head.kind and one.head.rest != "text" and other.order and int(other.order[0]) == 1:
            holds.add((one.head.kind, other.head.kind))
    order = list(_ORDER)
    for _ in order:
        for k in range(len(order) - 1):
            upper, lower = order[k], order[k + 1]
            if (lower, upper) in holds and (upper, lower) not in holds:
                order[k], order[k + 1] = lower, upper
    ranks: dict[Kind, int] = {"annex": 0, "preamble": 0, "conclusion": 0}
    return ranks | {kind: rank for rank, kind in enumerate(order, 1)}
