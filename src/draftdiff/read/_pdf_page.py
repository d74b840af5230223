"""The lines of one page of a PDF, each with its place."""

from __future__ import annotations

import re
from ctypes import byref, c_double
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

# PDFium writes a hyphen that it takes for one of a line's end as one of these, and joins the lines.
_LINE_END_HYPHENS = "\x02\ufffe"
_BREAK = re.compile(f"\r\n|[\r\n{_LINE_END_HYPHENS}]|$")
# Pieces of print are on one line where their feet differ by less than this share of the letters' size.
_LEVEL = 0.35
# Letters whose feet differ by more than this are on two lines; the mark of a note is raised by a third.
_JUMP = 0.7
# A gap as wide as this many letters parts columns; a tab behind a number is narrower.
_WIDEST_TAB = 8
# The mark of a note is set smaller than the word, or the figure, that it follows.
_FIGURES = re.compile(r"\d+")
_SMALLER, _LONGEST_MARK = 0.8, 3
# PDFium sees no blank where a narrow one follows a mark; between letters that belong together there is no such gap.
_NARROW = re.compile(r"[’'”»,;:.)](?=[^\W\d_])")
_BLANK = 0.1  # a blank is a quarter of a letter's size; Chromium sets some of half that


class Print(NamedTuple):
    """A line as it stands on its page: words, left and right edge, foot, and size of its letters, in points.

    `page` counts from 1; `marks` are where in the words the marks of notes stand, as (start, end).
    """

    words: str
    page: int
    left: float
    right: float
    foot: float
    size: float
    marks: tuple[tuple[int, int], ...] = ()


def lines_of(raw: Any, textpage: Any, page: int) -> list[Print]:
    """The lines of a page in the order of its content. `raw` is pypdfium2's raw module."""
    text = textpage.get_text_range(errors="replace")
    found: list[Print] = []
    for start, words in _on_one_level(raw, textpage, _pieces(text)):
        line = _line(raw, textpage, words, start, page)
        if found and _same_level(found[-1], line):
            found[-1] = _joined(found[-1], line)
        else:
            found.append(line)
    return found


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """The text cut at its line breaks, as (offset, words); a hyphen that PDFium joined lines at is one, and stays."""
    at = 0
    for match in _BREAK.finditer(text):
        cut = match.end() if match[0] in _LINE_END_HYPHENS else match.start()
        piece = text[at:cut]
        if words := piece.strip():
            yield at + piece.index(words[0]), words
        at = match.end()


def _on_one_level(raw: Any, textpage: Any, pieces: Iterator[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Pieces that stand on one line of print; PDFium sees no break between very short lines."""
    for start, words in pieces:
        first, last = _box(raw, textpage, start), _box(raw, textpage, start + len(words) - 1)
        if abs(first[1] - last[1]) < _JUMP * max(first[3], last[3]):
            yield start, words
            continue
        at, foot = 0, first[1]
        for index in range(1, len(words) + 1):
            box = _box(raw, textpage, start + index) if index < len(words) and not words[index].isspace() else None
            if index == len(words) or (box is not None and abs(box[1] - foot) >= _JUMP * box[3]):
                if part := words[at:index].strip():
                    yield start + at + words[at:index].index(part[0]), part
                at = index
            if box is not None:
                foot = box[1]


def _line(raw: Any, textpage: Any, words: str, start: int, page: int) -> Print:
    left, foot, _, size = _box(raw, textpage, start)
    _, _, right, last = _box(raw, textpage, start + len(words) - 1)
    size = max(size, last)
    marks = tuple(_marks(raw, textpage, words, start, size))
    for match in reversed(list(_NARROW.finditer(words))):
        at = match.end()
        if _gap(raw, textpage, start + at) > _BLANK * size:
            words = f"{words[:at]} {words[at:]}"
            marks = tuple((a + (a >= at), b + (a >= at)) for a, b in marks)
    return Print(words, page, left, right, foot, size, marks)


def _gap(raw: Any, textpage: Any, at: int) -> float:
    """What lies between the room of one letter, its bearings included, and that of the letter before it, in points."""
    edges = []
    for offset in (at - 1, at):
        room = raw.FS_RECTF()
        raw.FPDFText_GetLooseCharBox(textpage, raw.FPDFText_GetCharIndexFromTextIndex(textpage, offset), byref(room))
        edges.append((room.left, room.right))
    return float(edges[1][0] - edges[0][1])


def _marks(raw: Any, textpage: Any, words: str, start: int, size: float) -> Iterator[tuple[int, int]]:
    """The small figures behind a word or a figure of the line's size."""
    for match in _FIGURES.finditer(words):
        first, end = match.span()
        if not first or _box(raw, textpage, start + end - 1)[3] >= _SMALLER * size:
            continue
        small = end - 1
        while small > first and _box(raw, textpage, start + small - 1)[3] < _SMALLER * size:
            small -= 1
        if end - small <= _LONGEST_MARK:
            yield small, end


def _box(raw: Any, textpage: Any, at: int) -> tuple[float, float, float, float]:
    """Left edge, foot of the line, right edge and size of the letter at an offset of the text."""
    index = raw.FPDFText_GetCharIndexFromTextIndex(textpage, at)
    left, right, low, high, x, y = (c_double() for _ in range(6))
    raw.FPDFText_GetCharBox(textpage, index, byref(left), byref(right), byref(low), byref(high))
    raw.FPDFText_GetCharOrigin(textpage, index, byref(x), byref(y))
    return left.value, y.value, right.value, raw.FPDFText_GetFontSize(textpage, index)


def _same_level(one: Print, other: Print) -> bool:
    """Whether one piece of print goes on with another on the same line: a number and the words behind its tab."""
    if one.words[-1] in _LINE_END_HYPHENS:
        return False
    gap = other.left - one.right
    size = max(one.size, 1.0)
    return abs(one.foot - other.foot) < _LEVEL * size and -0.5 * size < gap < _WIDEST_TAB * size


def _joined(one: Print, other: Print) -> Print:
    shift = len(one.words) + 1
    marks = one.marks + tuple((a + shift, b + shift) for a, b in other.marks)
    size = max(one.size, other.size)
    return one._replace(words=f"{one.words} {other.words}", right=other.right, size=size, marks=marks)
