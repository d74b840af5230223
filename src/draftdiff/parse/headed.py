"""Numbers that head what follows, as articles do: "2.1. Grants" on a line of its own, and the text below it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from draftdiff.parse.numbering import looks_like_heading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from draftdiff.parse.layout import Layout, Row
    from draftdiff.parse.numbering import Numeral

_STYLES = ("dot-1", "dot-I", "dot-A", "decimal", "sign")
_LONGEST = 100
# A style of number heads its text all over a document or nowhere.
_FEWEST, _SHARE = 2, 0.7
_ANYWHERE = -1


def headed_numbers(layout: Layout, numerals: Sequence[Numeral | None]) -> frozenset[int]:
    """The rows whose number is followed by nothing but a heading; decided for each style of number as a whole.

    Or for those of a style that are equally far indented: "1. Powers" at the margin heads, "1. appoint" below it lists.
    """
    all_, shaped = Counter[tuple[str, int]](), Counter[tuple[str, int]]()
    rows: list[tuple[int, str, int]] = []
    for index, found in enumerate(numerals):
        if found is None or not found.number or not found.readings[0].style.startswith(_STYLES):
            continue
        style, indent = found.readings[0].style, layout.rows[index].indent
        groups = ((style, indent), (style, _ANYWHERE))
        all_.update(groups)
        if _heads(layout, numerals, index, found):
            shaped.update(groups)
            rows.append((index, style, indent))
    # "A. Votes" with "A.1." below it heads, though no B follows.
    fewest = {"dot-A": 1}
    good = {g for g in shaped if shaped[g] >= max(fewest.get(g[0], _FEWEST), _SHARE * all_[g])}
    return frozenset(i for i, style, indent in rows if not good.isdisjoint(((style, indent), (style, _ANYWHERE))))


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
        if other.readings[0].prefix == found.number:
            return True
        # "2.1. General rules", a blank line, and a list: what a clause said of the list would stand right above it.
        return bool(found.readings[0].prefix) and after.gap and any(r.order == 1 for r in other.readings)
    if not after.gap and not layout.deliberate(row, after):
        return False
    return after.line.role == "text" and not after.words[0].islower()


def _is_blank(row: Row) -> bool:
    return not row.words or row.apart or row.line.role == "rule"
