"""Printed lines to the lines of a text: running heads apart, notes at the end, blocks parted where print parts them."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, NamedTuple

from draftdiff.languages import known, language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from draftdiff.read._pdf_page import Print

# So many lines at the head and at the foot of a page may be running heads and page numbers.
_EDGE = 3
# What stands at the same height of so many pages, in the same words but for its figures, is one.
_FEWEST, _SHARE = 3, 0.3
_HEIGHT, _LONGEST_HEAD = 6.0, 100
_FIGURES = re.compile(r"\d+|\b[ivxlc]+\b", re.IGNORECASE)
_RARE = 0.08
# Print is set with at most so many letter sizes from line to line.
_WIDEST, _USUAL = 2.3, 1.2
# A block begins below a gap so many times as high as that between the lines of the text.
_GAP = 1.3
# A first line begins so many letter sizes further right than the lines around it.
_INDENT = 0.9
# A line shorter than this share of a full one ends its block, where it ends a page.
_SHORT = 0.8
# Notes at the foot of a page are set smaller than the text, and begin with their mark.
_SMALL = 0.92
_NOTE = re.compile(r"(?:\[?(\d{1,3})\]?|(\*{1,3}|†|‡))[\s.)]*(?=\S)")
_SENTENCE_END = re.compile(r"[.;:!?]['\"»”)\]]*$")


class Laid(NamedTuple):
    """The lines of a document: `text` with `gap` where a block begins, furniture, notes from the foot of pages."""

    text: list[tuple[Print, bool]]
    furniture: frozenset[int]
    notes: list[tuple[str, list[Print]]]


def lay_out(pages: Sequence[list[Print]]) -> Laid:
    """Sort the lines of all pages; indices of `furniture` are those of `text`."""
    apart = _furniture(pages)
    body = _body_size(pages)
    text: list[tuple[Print, bool]] = []
    furniture: set[int] = set()
    notes: list[tuple[str, list[Print]]] = []
    distance, width = _distance(pages), _width(pages)
    before: Print | None = None
    open_note = False  # a note at the foot of the column before may go on at the foot of this one
    for number, lines in enumerate(pages):
        inner = [line for at, line in enumerate(lines) if (number, at) not in apart]
        held: set[int] = set()
        for column in _columns(inner):
            kept, rest, found = _without_notes(column, body)
            if rest and open_note:
                notes[-1][1].extend(rest)
            else:
                kept += rest
            notes += found
            open_note = bool(found)
            held |= {id(line) for line in kept}
        for at, line in enumerate(lines):
            if (number, at) in apart:
                furniture.add(len(text))
                text.append((line, False))
            elif id(line) in held:
                after = next((n for n in lines[at + 1 : at + 2] if id(n) in held), None)
                text.append((line, before is not None and _begins(before, line, after, distance, width)))
                before = line
    return Laid(text, frozenset(furniture), notes)


def _furniture(pages: Sequence[list[Print]]) -> set[tuple[int, int]]:
    """Running heads and page numbers, as (page, line)."""
    places: dict[tuple[str, int], list[tuple[int, int]]] = {}
    edges: list[tuple[list[int], list[int]]] = []
    for number, lines in enumerate(pages):
        by_foot = sorted(range(len(lines)), key=lambda at: -lines[at].foot)
        edges.append((by_foot[:_EDGE], by_foot[: -_EDGE - 1 : -1]))
        for at in {*edges[-1][0], *edges[-1][1]}:
            key = (_FIGURES.sub("#", lines[at].words).strip(), round(lines[at].foot / _HEIGHT))
            places.setdefault(key, []).append((number, at))
    least = max(_FEWEST, _SHARE * sum(bool(lines) for lines in pages))
    again = {
        place
        for (words, _), found in places.items()
        for place in found
        if len({number for number, _ in found}) >= least and not _is_text(words)
    }
    # Nothing further in than the text is furniture.
    return {
        (number, at)
        for number, both in enumerate(edges)
        for edge in both
        for at in takewhile(lambda at, number=number: (number, at) in again, edge)  # type: ignore[misc]
    }


def _is_text(words: str) -> bool:
    """Part of a sentence, or "Article #", which may well begin page after page."""
    if " " in words and (words[0].islower() or len(words) > _LONGEST_HEAD or _SENTENCE_END.search(words)):
        return True
    return words.split(None, 1)[0].lower().rstrip(".") in _unit_words() and "#" in words


@cache
def _unit_words() -> frozenset[str]:
    units = [language(code).units.words for code in known()]
    return frozenset(word.rstrip(".") for kinds in units for words in kinds.values() for word in words)


def _body_size(pages: Sequence[list[Print]]) -> float:
    """The size in which most letters are set."""
    sizes: Counter[float] = Counter()
    for lines in pages:
        for line in lines:
            sizes[round(line.size, 1)] += len(line.words)
    return max(sizes, key=lambda size: (sizes[size], size)) if sizes else 0.0


def _distance(pages: Sequence[list[Print]]) -> float:
    """The distance from line to line inside a block, in points: the smallest that is not rare."""
    steps = Counter(
        round(2 * (one.foot - other.foot)) / 2
        for lines in pages
        for one, other in pairwise(lines)
        if 0.5 * one.size < one.foot - other.foot < _WIDEST * one.size
    )
    return min((step for step in steps if steps[step] >= _RARE * steps.total()), default=_USUAL * _body_size(pages))


def _width(pages: Sequence[list[Print]]) -> float:
    """The usual width of a full line, in points."""
    widths = sorted(line.right - line.left for lines in pages for line in lines)
    return widths[int(len(widths) * 0.75)] if widths else 0.0


def _columns(lines: list[Print]) -> list[list[Print]]:
    """The lines of a page cut where the print goes back up: each column has its own foot."""
    columns: list[list[Print]] = []
    for line in lines:
        if not columns or line.foot > columns[-1][-1].foot + 2 * line.size:
            columns.append([])
        columns[-1].append(line)
    return columns


def _without_notes(lines: list[Print], body: float) -> tuple[list[Print], list[Print], list[tuple[str, list[Print]]]]:
    """A column's lines without the small print at its foot; of that, what has no mark, and the notes: (mark, lines)."""
    foot = len(lines)
    while foot and lines[foot - 1].size < _SMALL * body:
        foot -= 1
    if foot == 0:  # a page in small print throughout: a table, an annex
        return lines, [], []
    at = foot
    while at < len(lines) and not _NOTE.match(lines[at].words):
        at += 1
    notes: list[tuple[str, list[Print]]] = []
    for line in lines[at:]:
        mark = _NOTE.match(line.words)
        number = int(mark[1]) if mark and mark[1] else 0
        if mark and (not notes or not number or not notes[-1][0].isdigit() or number == int(notes[-1][0]) + 1):
            notes.append((mark[1] or mark[2], [line]))
        else:
            notes[-1][1].append(line)
    return lines[:foot], lines[foot:at], notes


def _begins(before: Print, line: Print, after: Print | None, distance: float, width: float) -> bool:
    """Whether a block begins here: below a wider gap, or with a first line set in."""
    step = before.foot - line.foot
    if step <= 0 or before.page != line.page:
        # A new column or page: its words go on with the last ones unless those ended short of the margin.
        return before.right < before.left + _SHORT * width
    if step > _GAP * distance:
        return True
    ended = _SENTENCE_END.search(before.words)
    set_in = line.left > before.left + _INDENT * line.size
    return bool(ended and set_in and (after is None or after.left < line.left - _INDENT * line.size))
