"""A web page of one file: the answer, every duty that changed, and both drafts whole with the edits inside.

It asks nothing of the network and tells nobody that it is read. All of its words are in the markup, so that it is read
without its script; the script adds search, filters, the view side by side and the keys. Words that both sides share
stand in it once. The columns are made by the script when they come near the screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.render._contract import Output

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftdiff.model.positions import PositionsReport
    from draftdiff.model.report import Report
    from draftdiff.model.story import StoryReport
    from draftdiff.model.synopsis import SynopsisReport
    from draftdiff.render._contract import View
    from draftdiff.render._html_cards import Cards
    from draftdiff.render._html_rows import Row


def _comparison_parts(report: Report, _: View) -> Iterator[str]:
    from draftdiff.render._html_about import about, noted
    from draftdiff.render._html_cards import Cards
    from draftdiff.render._html_controls import controls, help_text
    from draftdiff.render._html_frame import closing, opening
    from draftdiff.render._html_outline import minimap, outline
    from draftdiff.render._html_overview import by_bearer, disputed, head, stayed
    from draftdiff.render._html_rows import Rows

    rows = Rows(report)
    cards = Cards(report, rows)
    groups = list(rows.groups())
    yield opening(report)
    yield from head(cards)
    yield from controls(report, rows.rows)
    yield '<div class="body">\n'
    yield from outline(cards, groups)
    yield '<main id="main">\n'
    for section in (by_bearer(cards), disputed(cards), stayed(cards), noted(report.notes)):
        yield from section
    yield '<section class="all" aria-labelledby="provisions">\n<h2 id="provisions">All provisions</h2>\n'
    yield from _groups(cards, groups)
    yield "</section>\n"
    yield from about(report)
    yield "</main>\n</div>\n"
    yield minimap(rows.rows)
    yield help_text()
    yield closing(report)


def _groups(cards: Cards, groups: list[list[Row]]) -> Iterator[str]:
    """Unit by unit. Units in which nothing changed are folded together, so are many unchanged rows within one."""
    from draftdiff.render._html_rows import quiet, runs

    folded: list[list[Row]] = []
    for group in groups:
        if all(map(quiet, group)):
            folded.append(group)
            continue
        yield from _folded(cards, folded)
        folded = []
        yield '<section class="u">\n'
        for still, run in runs(group):
            yield from _folded(cards, [run], inside=True) if still else map(cards.card, run)
        yield "</section>\n"
    yield from _folded(cards, folded)


def _folded(cards: Cards, groups: list[list[Row]], *, inside: bool = False) -> Iterator[str]:
    """Groups in which nothing changed: under one line where they are many rows."""
    from draftdiff.render._html_outline import names
    from draftdiff.render._html_rows import LONG

    if not groups:
        return
    count = sum(map(len, groups))
    if count >= LONG:
        yield f'<details class="run"><summary>{count} unchanged: {names(groups)}</summary>\n'
    for group in groups:
        yield "" if inside else '<section class="u">\n'
        yield from map(cards.card, group)
        yield "" if inside else "</section>\n"
    if count >= LONG:
        yield "</details>\n"


def _comparison(report: Report, view: View) -> str:
    return "".join(_comparison_parts(report, view))


def _story(report: StoryReport, view: View) -> str:
    from draftdiff.render._html_story import story

    return story(report, view)


def _positions(report: PositionsReport, view: View) -> str:
    from draftdiff.render._html_positions import positions  # here, so that a comparison pays nothing for it

    return positions(report, view)


def _synopsis(report: SynopsisReport, _: View) -> Iterator[str]:
    from draftdiff.render._html_synopsis import synopsis

    return synopsis(report)


OUTPUT = Output(
    name="html",
    summary="a web page of one file: both drafts whole, search, filters, side by side",
    comparison=_comparison,
    comparison_parts=_comparison_parts,
    story=_story,
    positions=_positions,
    synopsis_parts=_synopsis,
)
