"""Paired signs and options to regions of the draft's text: properly nested, each with whose words they are."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from draftdiff.brackets import attribution
from draftdiff.languages import language
from draftdiff.model.standing import Standing
from draftdiff.positions.scan import Layout, Loose, Pairing

if TYPE_CHECKING:
    from draftdiff.model.draft import Draft
    from draftdiff.model.positions import Form
    from draftdiff.positions.scan import Sign

_WORD = re.compile(r"\w")
_NUMBER = r"\(?(\d{1,2}|[A-Za-zА-Я]|[IVX]{1,4})\)?"


class Region(NamedTuple):
    """Disputed characters of a draft: offsets in its text.

    The words begin at `inner` and end at `close`, where the closing sign stands. It ends later where only the label of
    a unit is in brackets, which puts all of the unit in dispute. `parent` is a place in the list of regions.
    """

    start: int
    end: int
    inner: int
    close: int
    owner: int
    form: Form
    option: str
    standing: Standing
    parent: int
    depth: int


class Segment(NamedTuple):
    """A run of characters and the innermost region they are in (-1: agreed); `sign`: they only say where and whose."""

    start: int
    end: int
    region: int
    sign: bool


class Disputed(NamedTuple):
    """A draft with its regions in the order in which they begin, and the signs that pair with none."""

    layout: Layout
    regions: tuple[Region, ...]
    loose: tuple[Loose, ...]

    def segments(self) -> list[Segment]:
        """Every character of the draft's text in exactly one segment, in order."""
        marks: list[tuple[int, int, int, bool]] = []  # (start, end, region, sign): signs and whole regions
        for at, region in enumerate(self.regions):
            marks.append((region.start, region.end, at, False))
            if region.start < region.inner:
                marks.append((region.start, region.inner, at, True))
            if region.form == "bracket":
                marks.append((region.close, region.close + 1, at, True))
        # At one place the outer ones first: a region, then what is nested in it, and signs within their region.
        marks.sort(key=lambda m: (m[0], -m[1], m[2], m[3]))
        return _tiled(marks, len(self.layout.draft.text))


def disputed(draft: Draft) -> Disputed:
    """The regions of a draft."""
    layout = Layout(draft)
    pairing = Pairing(layout)
    options = language(draft.language).units.options
    raw = [_bracket(layout, opening, closing, options) for opening, closing in pairing.pairs]
    raw += _unbracketed(layout, {o.owner for o, _ in pairing.pairs if o.role == "number"})
    raw.sort(key=lambda r: (r.start, -r.end))
    return Disputed(layout, _nested(raw), tuple(pairing.loose))


@lru_cache(maxsize=8)
def _option(words: tuple[str, ...]) -> re.Pattern[str]:
    named = "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True)) or r"(?!)"
    return re.compile(rf"[ *_]*(?:{named})\s+{_NUMBER}[*_]*\s*[:.–—][*_]*\s*", re.IGNORECASE)


def _bracket(layout: Layout, opening: Sign, closing: Sign, options: tuple[str, ...]) -> Region:
    text, close = layout.draft.text, closing.offset
    standing, inner = attribution(text, opening.offset)
    inner = min(inner, close)
    option = ""
    if (named := _option(options).match(text, inner, close)) is not None:
        option, inner = named[1], named.end()
    end = close + 1
    if _labels_its_unit(opening, closing):
        end = max(end, layout.ends[opening.owner])
        provision = layout.draft.provisions[opening.owner]
        option = option or (provision.number if provision.kind == "option" else "")
    return Region(opening.offset, end, inner, close, opening.owner, "bracket", option, standing, -1, 0)


def _labels_its_unit(opening: Sign, closing: Sign) -> bool:
    """Whether a unit's number and heading alone are in brackets, "[Article 3 bis (Forests)]": all of it is meant."""
    return (
        opening.owner >= 0
        and opening.owner == closing.owner
        and opening.role == "number"
        and closing.role in ("number", "heading")
    )


def _unbracketed(layout: Layout, bracketed: set[int]) -> list[Region]:
    """Options that no bracket of their own encloses, with all that stands under them."""
    found = []
    heads = {p.owner: p.start for p in reversed(layout.body) if p.role == "number"}
    for at, provision in enumerate(layout.draft.provisions):
        if provision.kind == "option" and at not in bracketed and at in heads and heads[at] < layout.ends[at]:
            inner = next((p.start for p in layout.texts[at]), layout.ends[at])
            end = layout.ends[at]
            found.append(
                Region(heads[at], end, inner, end, at, "option", provision.number, Standing("bracketed"), -1, 0)
            )
    return found


def _nested(raw: list[Region]) -> tuple[Region, ...]:
    """The regions with their parents. Brackets nest by themselves; what only reaches to the end of a unit gives way."""
    starts = [r.start for r in raw]
    found: list[Region] = []
    stack: list[int] = []
    for at, region in enumerate(raw):
        while stack and found[stack[-1]].end <= region.start:
            stack.pop()
        end = region.end
        if stack:
            around = found[stack[-1]]
            inside = around.form == "bracket" and region.start < around.close
            end = min(end, around.close if inside else around.end)
        solid = region.close + 1 if region.form == "bracket" else region.start + 1
        if end > solid:
            for later in raw[at + 1 : bisect_right(starts, end - 1)]:
                reach = later.close + 1 if later.form == "bracket" else 0
                if later.start >= solid and reach > end:
                    end = later.start
                    break
        close = region.close if region.form == "bracket" else end
        inner = min(region.inner, close)
        parent = stack[-1] if stack else -1
        found.append(region._replace(end=end, close=close, inner=inner, parent=parent, depth=len(stack)))
        stack.append(at)
    return tuple(found)


def _tiled(marks: list[tuple[int, int, int, bool]], length: int) -> list[Segment]:
    found: list[Segment] = []
    stack: list[tuple[int, int, bool]] = []  # (end, region, sign)
    at = 0

    def upto(place: int) -> None:
        nonlocal at
        if place > at:
            _, region, sign = stack[-1] if stack else (0, -1, False)
            found.append(Segment(at, place, region, sign))
            at = place

    for start, end, region, sign in marks:
        while stack and stack[-1][0] <= start:
            upto(stack[-1][0])
            stack.pop()
        upto(start)
        stack.append((end, region, sign))
    while stack:
        upto(stack[-1][0])
        stack.pop()
    upto(length)
    return found
