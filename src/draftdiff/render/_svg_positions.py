"""Plots of disputed text as inline SVG: numbers are printed, shapes and dashes differ, colour carries nothing alone."""

from __future__ import annotations

from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from draftdiff.render._layout import width_of
from draftdiff.text import one_line, visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Of more rows or lines a plot can no longer be read; the table beside it has them all.
MOST_ROWS = 40
MOST_LINES = 6
_LABEL, _CELL, _ROW = 178, 58, 26
_WIDE, _HIGH, _LEFT, _RIGHT, _TOP, _BOTTOM = 360, 220, 34, 92, 14, 40
_DASHES = ("", "6 3", "2 3", "8 3 2 3", "12 4", "1 4")
_FEWEST_LETTERS = 4


class Line(NamedTuple):
    """One side through the drafts: its code and how many positions it stands behind in each."""

    name: str
    values: tuple[int, ...]


def safe(text: str) -> str:
    """Text of a draft as text of a page: no markup, no control character, on one line."""
    return escape(visible(one_line(text)), quote=True)


def matrix(name: str, title: str, about: str, rows: Sequence[tuple[str, Sequence[int]]], columns: Sequence[str]) -> str:
    """Counts as squares that grow with them, the number in each; `name` makes the ids of the page's plots differ."""
    shown = rows[:MOST_ROWS]
    most = max((max(values, default=0) for _, values in shown), default=0)
    width, height = _LABEL + _CELL * len(columns), _ROW * (len(shown) + 1) + 8
    parts = [_head(name, title, about, width, height)]
    for at, column in enumerate(columns):
        x = _LABEL + _CELL * at + _CELL // 2
        parts.append(f'<text class="axis" x="{x}" y="16" text-anchor="middle">{safe(_cut(column, 8))}</text>')
    for place, (label, values) in enumerate(shown):
        y = _ROW * (place + 1)
        parts.append(f'<text class="label" x="0" y="{y + 17}">{safe(_cut(label, 27))}</text>')
        for at, value in enumerate(values):
            parts.append(_square(_LABEL + _CELL * at + _CELL // 2, y + 13, value, most))
    return "".join([*parts, "</svg>"])


def _square(x: int, y: int, value: int, most: int) -> str:
    if not value:
        return f'<text class="none" x="{x}" y="{y + 4}" text-anchor="middle">·</text>'
    # The area grows with the count, from what holds a number to what fills the row.
    side = 16 + round(8 * (value / most) ** 0.5)
    wide = side + 6 * (len(str(value)) - 1)
    return (
        f'<rect class="box" x="{x - wide / 2:g}" y="{y - side / 2:g}" width="{wide}" height="{side}" rx="2"/>'
        f'<text class="count" x="{x}" y="{y + 4}" text-anchor="middle">{value}</text>'
    )


def lines(name: str, title: str, about: str, found: Sequence[Line], columns: Sequence[str]) -> str:
    """Sides through the drafts, each with a shape, a dash and its name at its end."""
    shown = found[:MOST_LINES]
    most = max((max(line.values) for line in shown), default=0) or 1
    parts = [_head(name, title, about, _WIDE, _HIGH)]
    floor = _HIGH - _BOTTOM
    for value in dict.fromkeys((0, (most + 1) // 2, most)):
        y = _y(value, most)
        parts.append(f'<line class="grid" x1="{_LEFT}" x2="{_WIDE - _RIGHT}" y1="{y:g}" y2="{y:g}"/>')
        parts.append(f'<text class="axis" x="{_LEFT - 6}" y="{y + 4:g}" text-anchor="end">{value}</text>')
    every = max(1, -(-len(columns) * 7 * 9 // (_WIDE - _LEFT - _RIGHT)))
    for at, column in enumerate(columns):
        if at % every == 0 or at == len(columns) - 1:
            x = _x(at, len(columns))
            parts.append(
                f'<text class="axis" x="{x:g}" y="{floor + 18}" text-anchor="middle">{safe(_cut(column, 9))}</text>'
            )
    labels = _apart([_y(line.values[-1], most) for line in shown])
    for place, line in enumerate(shown):
        parts += _line(place, line, most, labels[place])
    return "".join([*parts, "</svg>"])


def _line(place: int, line: Line, most: int, label: float) -> Iterator[str]:
    points = [(_x(at, len(line.values)), _y(value, most)) for at, value in enumerate(line.values)]
    path = " ".join(f"{x:g},{y:g}" for x, y in points)
    dash = f' stroke-dasharray="{_DASHES[place]}"' if _DASHES[place] else ""
    yield f'<polyline class="line s{place}" points="{path}"{dash}/>'
    for x, y in points:
        yield _shape(place, x, y)
    # The shape again beside the name: where lines end together, names stand apart from their ends.
    x = points[-1][0] + 18
    yield _shape(place, x, label)
    yield f'<text class="label" x="{x + 9:g}" y="{label + 4:g}">{safe(_cut(line.name, 7))} {line.values[-1]}</text>'


def _shape(place: int, x: float, y: float) -> str:
    """A circle, a square, triangles, a diamond, a cross: told apart without colour."""
    style = f'class="mark s{place}"'
    paths = (
        "",
        f"M{x - 4:g} {y - 4:g}h8v8h-8z",
        f"M{x:g} {y - 5:g}l5 9h-10z",
        f"M{x:g} {y - 6:g}l6 6l-6 6l-6 -6z",
        f"M{x:g} {y + 5:g}l5 -9h-10z",
        f"M{x - 5:g} {y - 2:g}h3v-3h4v3h3v4h-3v3h-4v-3h-3z",
    )
    if place == 0:
        return f'<circle {style} cx="{x:g}" cy="{y:g}" r="4.5"/>'
    return f'<path {style} d="{paths[place]}"/>'


def _apart(places: list[float]) -> list[float]:
    """Heights of labels, moved so far that none stands on another."""
    made = list(places)
    # From the lowest upwards: below them stand the names of the drafts.
    order = sorted(range(len(made)), key=lambda at: (-made[at], at))
    for one, other in pairwise(order):
        made[other] = min(made[other], made[one] - 14)
    return made


def _x(at: int, count: int) -> float:
    room = _WIDE - _LEFT - _RIGHT
    return _LEFT + (room / 2 if count == 1 else room * at / (count - 1))


def _y(value: int, most: int) -> float:
    return round(_HIGH - _BOTTOM - (_HIGH - _BOTTOM - _TOP) * value / most, 1)


def _cut(text: str, most: int) -> str:
    said = visible(one_line(text))
    if width_of(said) <= most:
        return said
    while width_of(said) > most - 1 and len(said) > _FEWEST_LETTERS:
        said = said[:-1]
    return said.rstrip() + "…"


def _head(name: str, title: str, about: str, width: int, height: int) -> str:
    ids = f'aria-labelledby="{name}-title {name}-desc"'
    return (
        f'<svg role="img" {ids} width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
        f'<title id="{name}-title">{safe(title)}</title><desc id="{name}-desc">{safe(about)}</desc>'
    )
