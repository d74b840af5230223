"""The drafts in time and in figures: a drawing in the page, once wide and once narrow, and the table beside it."""

from __future__ import annotations

import re
from datetime import date
from html import escape, unescape
from typing import TYPE_CHECKING, NamedTuple

from draftdiff.render._html_text import apart, safe, sentence
from draftdiff.render._plain_words import short_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from draftdiff.model.report import DraftEntry
    from draftdiff.model.story import Portrait, StoryReport

# The types of statements as a reader counts them.
TYPES = {
    "obligation": "must",
    "prohibition": "must not",
    "permission": "may",
    "exemption": "need not",
    "declaration": "other",
}
# Not the locale's: the page is in English, and the same everywhere.
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
NOBODY = "no side named"
_LONGEST = 14
_MOST_SIDES = 6
# Each fill with a pattern of its own: which segment is which is told by pattern, by order and in words.
_FILLS = ("", "M0 0L6 6M-3 3L3 9M3 -3L9 3", "M0 3H6", "M3 0V6", "M0 6L6 0M-3 3L3 -3M3 9L9 3", "M0 3H6M3 0V6")


class _Part(NamedTuple):
    number: int
    name: str


class _Group(NamedTuple):
    """One kind of figures: where its bars begin and how long the longest is."""

    title: str
    left: int
    width: int


class _Shape(NamedTuple):
    """The drawing for one width of the screen: the bars beside the name of a draft, or below it."""

    name: str
    width: int
    top: int
    row: int
    bars: int
    step: int
    groups: tuple[_Group, ...]


_SHAPES = (
    _Shape(
        "wide", 1000, 44, 84, 8, 0,
        (_Group("Provisions", 215, 150), _Group("Statements", 405, 300), _Group("Open brackets", 755, 230)),
    ),
    _Shape(
        "narrow", 360, 10, 234, 66, 56,
        (_Group("Provisions", 36, 300), _Group("Statements", 36, 300), _Group("Open brackets", 36, 300)),
    ),
)  # fmt: skip


def day(written: str) -> str:
    """A date as people write it; as it stands where it is none."""
    found = _date(written)
    return f"{found.day} {_MONTHS[found.month - 1]} {found.year}" if found else written


def _date(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def kind(draft: DraftEntry) -> str:
    """What a draft is: "reconstruction, partial"."""
    return f"{draft.basis}, {draft.coverage}"


def plots(story: StoryReport) -> Iterator[str]:
    """Both drawings; the page shows the one that fits."""
    for shape in _SHAPES:
        yield f'<figure class="{shape.name}">\n'
        yield from _plot(story, shape)
        yield "</figure>\n"


def sides(story: StoryReport) -> list[str]:
    """Every side that put a bracket into a draft, those with most first; nobody last."""
    count: dict[str, int] = {}
    for portrait in story.portraits:
        for side, n in portrait.by_side.items():
            count[side] = count.get(side, 0) + n
    return sorted(count, key=lambda s: (not s, -count[s], s))


def _parts(portrait: Portrait, order: Sequence[str]) -> tuple[list[_Part], list[_Part], list[_Part]]:
    told = portrait.provisions - portrait.unreported
    provisions = [_Part(told, ""), _Part(portrait.unreported, "without words")]
    duties = [_Part(portrait.duties.get(name, 0), said) for name, said in TYPES.items()]
    first, rest = order[:_MOST_SIDES], order[_MOST_SIDES:]
    brackets = [_Part(portrait.by_side.get(side, 0), _short(side or NOBODY)) for side in first]
    if rest:
        brackets.append(_Part(sum(portrait.by_side.get(side, 0) for side in rest), "others"))
    return provisions, duties, brackets


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"


def _plot(story: StoryReport, shape: _Shape) -> Iterator[str]:
    order = sides(story)
    rows = [_parts(portrait, order) for portrait in story.portraits]
    most = [max((sum(p.number for p in row[at]) for row in rows), default=0) or 1 for at in range(3)]
    height = shape.top + shape.row * len(rows)
    ids = f"{shape.name}-title", f"{shape.name}-desc"
    yield f'<svg viewBox="0 0 {shape.width} {height}" role="img" aria-labelledby="{ids[0]} {ids[1]}">\n'
    yield f'<title id="{ids[0]}">{len(rows)} drafts in the order of time</title>\n'
    yield f'<desc id="{ids[1]}">{_described(story)}</desc>\n'
    yield from _patterns(shape)
    if not shape.step:
        for group in shape.groups:
            yield f'<text class="head" x="{group.left}" y="22">{group.title}</text>\n'
    names = short_names(story.drafts)
    for at, (draft, row) in enumerate(zip(story.drafts, rows, strict=True)):
        y = shape.top + shape.row * at
        before = story.drafts[at - 1].date if at else ""
        yield from _named(draft, names[at], before, (y, shape))
        for n, group in enumerate(shape.groups):
            title = f"{group.title}: " if shape.step else ""
            yield from _bar(row[n], most[n], group, (y + shape.bars + shape.step * n, title, shape))
    yield "</svg>\n"


def _described(story: StoryReport) -> str:
    names = short_names(story.drafts)
    said = [
        f"{name}: {p.provisions} provisions, {p.brackets} brackets"
        for name, p in zip(names, story.portraits, strict=True)
    ]
    return f"{safe('; '.join(said))}. The table below has every figure."


def _patterns(shape: _Shape) -> Iterator[str]:
    yield "<defs>\n"
    for n, lines in enumerate(_FILLS):
        yield (
            f'<pattern id="{shape.name}-{n}" width="6" height="6" patternUnits="userSpaceOnUse">'
            f'<path class="ground g{n}" d="M0 0H6V6H0Z"/>'
        )
        yield f'<path class="lines" d="{lines}"/></pattern>\n' if lines else "</pattern>\n"
    yield "</defs>\n"


def _named(draft: DraftEntry, name: str, before: str, place: tuple[int, _Shape]) -> Iterator[str]:
    """The draft on the line of time: a full dot for a complete text, a ring for one known in part."""
    y, shape = place
    if before:
        yield f'<path class="rail" d="M12 {y - shape.row + 22}V{y + 10}"/>\n'
        then, now = _date(before), _date(draft.date)
        if then and now and now >= then:
            days = (now - then).days
            said = "the same day" if not days else f"{days} day{'s' * (days != 1)} later"
            yield f'<text class="gap" x="30" y="{y - 8}">{said}</text>\n'
    dot = "dot" if draft.coverage == "complete" else "dot ring"
    yield f'<circle class="{dot}" cx="12" cy="{y + 16}" r="6"/>\n'
    when = day(draft.date) or "no date"
    yield f'<text class="name" x="30" y="{y + 21}">{safe(_short(name))}'
    yield f'<tspan class="when" dx="8">{safe(_short(when))}</tspan></text>\n' if shape.step else "</text>\n"
    below = kind(draft) if shape.step else f"{_short(when)}"
    yield f'<text class="when" x="30" y="{y + 38}">{safe(below)}</text>\n'
    if not shape.step:
        yield f'<text class="when" x="30" y="{y + 54}">{safe(kind(draft))}</text>\n'


def _bar(parts: Sequence[_Part], most: int, group: _Group, place: tuple[int, str, _Shape]) -> Iterator[str]:
    y, title, shape = place
    total = sum(p.number for p in parts)
    x = float(group.left)
    for n, part in enumerate(parts):
        if part.number:
            width = group.width * part.number / most
            fill = f"url(#{shape.name}-{min(n, len(_FILLS) - 1)})"
            yield f'<rect x="{x:.1f}" y="{y}" width="{max(width - 1.5, 1):.1f}" height="16" fill="{fill}"/>\n'
            x += width
    said = safe(", ".join(f"{p.number} {p.name}" for p in parts if p.number and p.name))
    if title:  # on a telephone the sum stands above the bar, since all of it in one line is too long
        yield f'<text class="said" x="{group.left}" y="{y - 5}">{title}<tspan class="sum">{total}</tspan></text>\n'
        yield f'<text class="said" x="{group.left}" y="{y + 29}">{said}</text>\n' if said else ""
        return
    yield f'<text class="said" x="{group.left}" y="{y + 31}"><tspan class="sum">{total}</tspan>'
    yield f'<tspan dx="6">{said}</tspan></text>\n' if said else "</text>\n"


def opened(caption: str, name: str = "", anchor: str = "") -> Iterator[str]:
    """The beginning of a table that is moved by hand where it is wider than the screen; `caption` is HTML."""
    label = escape(unescape(re.sub("<[^>]*>", "", caption)))
    about = f' class="{name}"' * bool(name) + f' id="{anchor}"' * bool(anchor)
    yield f'<div class="wide-table" role="region" tabindex="0" aria-label="{label}"><table{about}>\n'
    yield f"<caption>{caption}</caption>\n<thead><tr>"


def table(story: StoryReport) -> Iterator[str]:
    """Every figure of the drawing, for who cannot see it, and for who wants to know."""
    order, names = sides(story), short_names(story.drafts)
    parties = {code: name for draft in story.drafts for code, name in draft.parties.items()}
    yield from opened("The drafts in figures")
    yield "".join(f'<th scope="col">{said}</th>' for said in ("Draft", "Date", "What it is", "Provisions"))
    yield "".join(f'<th scope="col">{said}</th>' for said in TYPES.values())
    yield "".join(f'<th scope="col">Brackets: {apart(parties.get(side, side) or NOBODY)}</th>' for side in order)
    yield "</tr></thead>\n<tbody>\n"
    for draft, name, p in zip(story.drafts, names, story.portraits, strict=True):
        without = f" ({p.unreported} without words)" if p.unreported else ""
        yield f'<tr><th scope="row">{apart(name)}</th><td>{apart(day(draft.date)) or "no date"}</td>'
        yield f"<td>{sentence(kind(draft))}</td><td>{p.provisions}{without}</td>"
        yield "".join(f"<td>{p.duties.get(name, 0)}</td>" for name in TYPES)
        yield "".join(f"<td>{p.by_side.get(side, 0)}</td>" for side in order) + "</tr>\n"
    yield "</tbody>\n</table></div>\n"
