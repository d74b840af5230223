"""Where the changes sit: the units with how many changes each has, and a map of the whole document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.render._html_rows import first
from draftdiff.render._html_text import apart, safe
from draftdiff.render._items import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from draftdiff.render._html_cards import Cards
    from draftdiff.render._html_rows import Row

# The height of the map in its own units: on a screen two rows closer than that are one mark.
_HEIGHT = 1000
# What went or grew weaker is marked on the left, what came or grew stronger on the right: not told by colour alone.
_LANES = {"weakened": (0, 5), "removed": (0, 5), "strengthened": (5, 5), "added": (5, 5)}


def outline(cards: Cards, groups: Sequence[Sequence[Row]]) -> Iterator[str]:
    """The units as a list; a number says how many substantive changes a unit has."""
    units = [group for group in groups if group[0].depth >= 0]
    if not units:
        return
    yield '<nav class="outline" aria-label="Outline">\n<details><summary>Outline</summary>\n<ol>\n'
    for group in units:
        yield _unit(cards, group)
    yield "</ol>\n</details>\n</nav>\n"


def _unit(cards: Cards, group: Sequence[Row]) -> str:
    change = group[0].change
    label = first(change).label
    found = cards.rows.provisions(change)
    heading = found[-1].heading if found else ""
    named = f" {safe(heading)}" if heading and not label.endswith(heading) else ""
    count = sum(row.outcome in SECTIONS for row in group)
    told = f' <b class="c">{count}<span class="v"> {"change" if count == 1 else "changes"}</span></b>' if count else ""
    depth = min(group[0].depth, 3)
    inside = f'<a href="#{safe(change.fingerprint)}"><bdi>{safe(label)}{named}</bdi></a>{told}'
    return f'<li class="d{depth}">{inside}</li>\n'


def minimap(rows: Sequence[Row]) -> str:
    """All rows from top to bottom as a strip, a mark where one changed; for the eye only, the outline says the same."""
    marks: dict[str, dict[int, None]] = {}
    for at, row in enumerate(rows):
        if row.outcome in SECTIONS:
            marks.setdefault(row.outcome, {})[(2 * at + 1) * _HEIGHT // (2 * len(rows))] = None
    width = max(3, min(16, _HEIGHT * 2 // (3 * len(rows)))) if rows else 3
    paths = []
    for outcome, places in marks.items():
        start, long = _LANES.get(outcome, (0, 10))
        drawn = "".join(f"M{start} {y}h{long}" for y in places)
        paths.append(f'<path class="{outcome}" d="{drawn}" stroke-width="{width}"/>')
    return (
        f'<svg class="map" viewBox="0 0 10 {_HEIGHT}" preserveAspectRatio="none" aria-hidden="true" hidden>'
        f'{"".join(paths)}<path class="eye" d=""/></svg>\n'
    )


def names(groups: Sequence[Sequence[Row]]) -> str:
    """ "Art. 5(2) to Art. 9": the first and the last of some rows."""
    one, other = first(groups[0][0].change).label, first(groups[-1][-1].change).label
    return apart(one) if one == other else f"{apart(one)} to {apart(other)}"
