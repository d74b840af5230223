"""Numbers that head what follows, as articles do: "2.1. Grants" on a line of its own, and the text below it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from draftdiff.parse.numbering import looks_like_heading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from draftdiff.parse.layout import Layout, Row
    from draftdiff.parse.numbering import Numeral

_STYLES = ("dot-1", "dot-I", "decimal", "sign")
_LONGEST = 100
# A style of number heads its text all over a document or nowhere.
_FEWEST, _SHARE = 2, 0.7


def headed_numbers(layout: Layout, numerals: Sequence[Numeral | None]) -> frozenset[int]:
    """The rows whose number is followed by nothing but a heading; decided for each style of number as a whole."""
    all_, shaped = Counter[str](), Counter[str]()
    rows: list[tuple[int, str]] = []
    for index, found in enumerate(numerals):
        if found is None or not found.number or not found.readings[0].style.startswith(_STYLES):
            continue
        style = found.readings[0].style
        all_[style] += 1
        if _heads(layout, numerals, index, found):
            shaped[style] += 1
            rows.append((index, style))
    good = {s for s in shaped if shaped[s] >= max(_FEWEST, _SHARE * all_[s])}
    return frozenset(index for index, style in rows if style in good)


def _heads(layout: Layout, numerals: Sequence[Numeral | None], index: int, found: Numeral) -> bool:
    """Whether a line is a number with a heading: a few words, and below them text, or a number that extends its own.

    "1. The Parties shall" with "(a)" below it is a chapeau and no heading.
    """
    row = layout.rows[index]
    rest = row.words[found.width :].strip("*_ ")
    if not rest or not rest[0].isalpha() or not looks_like_heading(rest) or len(rest) > _LONGEST:
        return False
    at = index + 1
    while at < len(layout.rows) and (_is_blank(layout.rows[at])):
        at += 1
    if at == len(layout.rows):
        return False
    after, other = layout.rows[at], numerals[at]
    if other is not None and other.number:
        return other.readings[0].prefix == found.number
    if not after.gap and not layout.deliberate(row, after):
        return False
    return after.line.role == "text" and not after.words[0].islower()


def _is_blank(row: Row) -> bool:
    return not row.words or row.apart or row.line.role == "rule"
