"""One draft as the parser sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.model.report import SCHEMA_VERSION, LinesReport, ProvisionsReport, SeenLine, SeenPiece, Settings
from draftdiff.pipeline import DEFAULTS, TOOL, entry, read_draft
from draftdiff.read import cut

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftdiff.model.draft import Draft
    from draftdiff.model.source import Source


def show(source: Source, settings: Settings = DEFAULTS) -> ProvisionsReport:
    """The provisions of one draft as the parser sees them."""
    draft = read_draft(source, settings)
    return ProvisionsReport(
        SCHEMA_VERSION, TOOL, entry(draft, full=False), draft.provisions, draft.unplaced, draft.notes
    )


def show_lines(source: Source, settings: Settings = DEFAULTS) -> LinesReport:
    """The lines of one draft, each with what the parser took it for."""
    draft = read_draft(source, settings)
    return LinesReport(SCHEMA_VERSION, TOOL, entry(draft, full=False), tuple(_seen(draft)), draft.notes)


def _seen(draft: Draft) -> Iterator[SeenLine]:
    """Cut the draft's pieces at its line breaks."""
    pieces = iter(draft.pieces)
    piece = next(pieces, None)
    for number, (start, words, end) in enumerate(cut(draft.text), 1):
        found = []
        while piece is not None and piece.start < end:
            first, last = max(piece.start, start) - start, min(piece.end, words) - start
            if first < last:
                owner = draft.provisions[piece.owner].id if piece.owner >= 0 else None
                found.append(SeenPiece(piece.role, first, last, owner))
            if piece.end > end:
                break
            piece = next(pieces, None)
        yield SeenLine(number, draft.text[start:words], tuple(found))
