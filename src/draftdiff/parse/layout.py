"""How a text lies on its pages: where blocks begin, what is page furniture, what is quoted.

Everything is decided once for the whole document, from its line lengths, blank lines and repetitions, before a
single number is read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from draftdiff.languages import Language
    from draftdiff.model.source import Line, Lines

# What ends a clause at a line's end; closing brackets, quotes, emphasis and note marks may stand behind it.
_CLAUSE_END = re.compile(
    r"[.;:,–—}\])»”\"](?:[\]*_»”\"')]|\[\^\w+\])*$|(?:[;,.]\s(?:and|or|и|или|і|й|та|або|et|ou|y|e|o|u)$)"
)
_SENTENCE_END = re.compile(r"[.;:](?:[\]*_»”\"')]|\[\^\w+\])*$")
_PAGE_NUMBER = re.compile(
    r"[-–—|\s]*(?:\d\d-\d{4,6}(?:\s\(\w\))?\s+)?(?:(?:page|p\.|стр\.|с\.|página|pág\.)\s*)?(\d{1,4})(?:\s*(?:/|of|из|з|de|sur)\s*\d{1,4})?(?:\s+\d\d-\d{4,6})?[-–—|\s]*$",
    re.IGNORECASE,
)
# The end of a clause is sought in so many last characters of a line.
_TAIL = 24
# A file with a line as long as this holds a paragraph a line; hard-wrapped files have none.
_UNWRAPPED = 250
# Below so many lines, or so narrow, a text says nothing about the width it was wrapped to.
_FEWEST_LINES, _NARROWEST = 8, 50
_RAGGED = 0.8
# Numbers alone on a line are page numbers where so many rise through the document, and most of them do.
_FEWEST_PAGES, _MOSTLY = 3, 0.7
_LONGEST_RUNNING_HEAD = 120
_OPENING = {"“": "”", "«": "»", "„": "“”", "‘": "’", '"': '"'}
# A quotation longer than this many lines is a quotation mark that was never closed.
_LONGEST_QUOTATION = 400
# So many quotations without an end, and the marks of this text are not worth following: the search stays linear.
_MOST_FAILED = 50


@dataclass(slots=True)
class Row:
    """A line with what its surroundings say of it.

    `words` are its text without outer blanks and heading marks, `start` their offset in the draft. `gap`: a new
    block begins here. `ended`: the words before ended a clause. `apart`: page furniture or a table of contents,
    no part of the text. `quoted`: inside a quotation of several lines, whose numbers are not the document's.
    `plain`: the transcriber says, by a backslash before it, that the line begins with words and nothing else.
    """

    line: Line
    words: str
    start: int
    indent: int
    gap: bool = False
    ended: bool = True
    apart: bool = False
    quoted: bool = False
    plain: bool = False


class Layout:
    """The rows of a draft, and whether and how wide its lines are wrapped (0: it cannot be told)."""

    def __init__(self, lines: Lines, language: Language) -> None:
        self.small = frozenset(language.units.common)
        self.guess = lines.format != "markdown"
        self.rows = [_row(line) for line in lines.lines]
        if not self.guess:
            _mark_plain(self.rows)
        self.blocks = lines.blocks
        self.wrapped = not lines.blocks and max((len(r.words) for r in self.rows), default=0) <= _UNWRAPPED
        self.width = self._width() if self.wrapped and self.guess else 0
        if self.guess:
            _mark_furniture([row for row in self.rows if row.line.role != "remark"])
        self._mark_blocks()
        _mark_quotations(self.rows)

    def _width(self) -> int:
        inner = sorted(
            len(row.words) + row.indent
            for row, after in zip(self.rows, self.rows[1:], strict=False)
            if row.words and after.words
        )
        width = inner[int(len(inner) * 0.9)] if len(inner) >= _FEWEST_LINES else 0
        return width if width >= _NARROWEST else 0

    def _mark_blocks(self) -> None:
        gap, before = True, None
        for row in self.rows:
            if row.apart:
                continue
            if not row.words or row.line.role in ("front", "remark", "rule"):
                gap = True
                continue
            row.gap = gap or before is None or self.blocks
            row.ended = before is None or before.line.role != "text" or bool(_CLAUSE_END.search(before.words[-_TAIL:]))
            if before is not None and self.guess and before.line.role == row.line.role == "text":
                row.gap = self._is_whole(before, row) if self.blocks else self._parted(before, row)
            gap, before = False, row

    def _is_whole(self, before: Row, row: Row) -> bool:
        """Whether the paragraph before ends there: none does in "of the", however the file breaks its lines."""
        return row.ended or before.words.rpartition(" ")[2] not in self.small

    def _parted(self, before: Row, row: Row) -> bool:
        """Whether a block ends between two lines of plain text, a blank line between them or not."""
        if not row.ended and row.words[0].islower() and before.words[-1].isalpha():
            return False
        if not row.ended and before.words.rpartition(" ")[2] in self.small:
            return False  # no block ends in "of the"
        if row.gap or not self.wrapped:
            return True
        return (
            bool(_SENTENCE_END.search(before.words[-_TAIL:]))
            and not row.words[0].islower()
            and self.deliberate(before, row)
        )

    def deliberate(self, before: Row, row: Row) -> bool:
        """Whether the line break between two lines was made on purpose: the next word would have fitted."""
        if not self.wrapped:
            return True
        first = len(row.words.split(None, 1)[0])
        return self.width > 0 and len(before.words) + before.indent + 1 + first < _RAGGED * self.width


def _row(line: Line) -> Row:
    text = line.text
    if line.role == "heading" and line.given is None:
        marks = len(text) - len(text.lstrip(" #\t"))
        words = text[marks:].rstrip(" #\t") if text.lstrip().startswith("#") else text.strip()
        return Row(line, words, line.start + marks, 0)
    indent = len(text) - len(text.lstrip())
    wide = len(text[:indent].expandtabs(4))
    return Row(line, text.strip(), line.start + indent, wide)


def _mark_plain(rows: list[Row]) -> None:
    r"""Take the backslash off lines that begin with one: "\# 5 of the lamps", "\1994 was a good year"."""
    for row in rows:
        if row.words.startswith("\\") and row.line.role == "text" and len(row.words) > 1:
            row.plain = True
            words = row.words[1:].lstrip()
            row.start += len(row.words) - len(words)
            row.words = words


def _mark_furniture(rows: list[Row]) -> None:
    """Page numbers (alone on a line, rising through the document) and what stands beside them again and again."""
    numbered = [
        (i, int(m[1]))
        for i, r in enumerate(rows)
        if r.words and r.line.given is None and (m := _PAGE_NUMBER.match(r.words))
    ]
    pages: list[int] = []
    last = None
    for index, number in numbered:
        if last is None or 0 < number - last <= 2:
            pages.append(index)
            last = number
    if len(pages) < _FEWEST_PAGES or len(pages) < _MOSTLY * len(numbered):
        pages = []
    breaks = [i for i, r in enumerate(rows) if "\f" in r.line.text]
    for index in pages:
        rows[index].apart = True
    places: dict[str, set[int]] = {}
    for index in sorted({*pages, *breaks}):
        for near in _neighbours(rows, index):
            if rows[near].line.given is None:
                places.setdefault(rows[near].words, set()).add(near)
    for words, found in places.items():
        sentence = words[0].islower() or _SENTENCE_END.search(words[-_TAIL:])
        if len(found) >= _FEWEST_PAGES and len(words) <= _LONGEST_RUNNING_HEAD and not sentence:
            for index in found:
                rows[index].apart = True


def _neighbours(rows: list[Row], index: int) -> list[int]:
    """The page break's own line and the nearest line with words on either side."""
    found = [index] if rows[index].words and not rows[index].apart else []
    for step in (-1, 1):
        at = index + step
        while 0 <= at < len(rows) and abs(at - index) <= 4 and not rows[at].words:
            at += step
        if 0 <= at < len(rows) and rows[at].words and not rows[at].apart:
            found.append(at)
    return found


def _mark_quotations(rows: list[Row]) -> None:
    """Quotations that begin a line and run over several: an amendment quotes whole articles, numbers and all."""
    until, before, failed = -1, "", 0
    for index, row in enumerate(rows):
        if index <= until:
            row.quoted = True
        elif row.words and row.words[0] in _OPENING and row.line.role == "text" and failed < _MOST_FAILED:
            found = _closing(rows, index)
            failed += found is None
            until = index if found is None else found
            row.quoted = until > index and before.endswith(":")
        before = row.words or before


def _closing(rows: list[Row], index: int) -> int | None:
    """The last line of the quotation that begins a line, None where it never ends."""
    opening = rows[index].words[0]
    closing = _OPENING[opening]
    depth = 0
    for at in range(index, min(len(rows), index + _LONGEST_QUOTATION)):
        words = rows[at].words
        if rows[at].line.role == "heading":
            return index
        if opening == '"':
            depth += words.count('"')
            if depth % 2 == 0 and depth:
                return at if at == index or re.search(r'"[.;,)]*$', words) else index
        else:
            depth += (
                words.count(opening)
                - sum(words.count(c) for c in closing if c != "’")
                - (len(re.findall(r"’(?!\w)", words)) if "’" in closing else 0)
            )
            if depth <= 0:
                return at
    return None
