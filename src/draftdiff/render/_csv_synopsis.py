"""A synopsis as a table for spreadsheets: a row a row, and for each draft what it has there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.render._plain_words import name_of
from draftdiff.render._synopsis import Marks, about, agreement_words, empty_words, marked_plainly, parts_of, warnings
from draftdiff.text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from draftdiff.model.synopsis import SynopsisCell, SynopsisReport, SynopsisRow

_ROW = ("row", "kind", "depth", "agreement", "agreed_text")
_CELL = ("state", "places", "ids", "labels", "headings", "text", "edits", "said")
_BETWEEN = " // "


def head(report: SynopsisReport) -> list[str]:
    """Names of the columns; those of a draft end in its number, since two drafts may have one name."""
    drafts = range(1, len(report.drafts) + 1)
    return [*_ROW, *(f"{name}_{draft}" for draft in drafts for name in _CELL), "note"]


def rows(report: SynopsisReport) -> Iterator[Sequence[str]]:
    """The rows of the table, then in rows of their own which draft is which, and the notes."""
    marks = Marks(report)
    yield from (_row(row, report, marks) for row in report.rows)
    said = []
    for number, draft in enumerate(report.drafts, 1):
        more = ", ".join(about(draft))
        said.append(f"draft {number} is {name_of(draft)}{f' ({more})' if more else ''}")
    blank = [""] * (len(head(report)) - 2)
    for message in (*said, *warnings(report), *(note.message for note in report.notes)):
        yield ["note", *blank, message]


def _row(row: SynopsisRow, report: SynopsisReport, marks: Marks) -> list[str]:
    agreed = row.agreement
    cells = [value for cell in row.cells for value in _cell(cell, marks)]
    return [str(row.number), row.kind, str(row.depth), agreement_words(agreed, report.drafts), agreed.text, *cells, ""]


def _cell(cell: SynopsisCell, marks: Marks) -> list[str]:
    if not cell.provisions:
        return [cell.state, "", "", "", "", "", "", empty_words(cell)]
    found = cell.provisions
    return [
        cell.state,
        _joined(str(p.place) for p in found),
        _joined(p.id for p in found),
        _joined(p.label for p in found),
        _joined(p.heading for p in found),
        _joined(p.text for p in found),
        _joined(one_line(marked_plainly(edits)) for _, edits in parts_of(cell)) if cell.against else "",
        _joined(", ".join(marks.of(cell, p)) for p in found),
    ]


def _joined(values: Iterator[str]) -> str:
    """The values of the provisions of a cell; as many as there are provisions, or none at all."""
    found = list(values)
    return _BETWEEN.join(found) if any(found) else ""
