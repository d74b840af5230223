"""The stream as paragraphs and rows, and where on them each comment stands."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from draftdiff.render._docx_stream import Piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence, Set

    from draftdiff.render._docx_stream import Mark


class Paragraph(NamedTuple):
    """Pieces of words, and the piece that ends them. `after`: moves that end behind it."""

    pieces: list[Piece]
    end: Piece
    after: list[Piece]


class Row(NamedTuple):
    """The cells of a row of a table, each with its pieces, and the piece that the row is."""

    cells: list[list[Piece]]
    piece: Piece


Block = Paragraph | Row
_LONE: dict[Mark, Mark] = {"from": "removed", "to": "added"}


def blocks(pieces: Iterable[Piece]) -> list[Block]:
    """What stands below each other, in order."""
    found: list[Block] = []
    open_: list[Piece] = []
    for piece in pieces:
        if piece.part == "row":
            cells = [[Piece("run", e.op, e.text, piece.change, quiet=piece.quiet) for e in c] for c in piece.cells]
            found.append(Row(cells, piece))
        elif piece.part == "end":
            found.append(Paragraph(open_, _ending(open_, piece), []))
            open_ = []
        elif piece.part == "stop" and not open_ and found and isinstance(found[-1], Paragraph):
            found[-1].after.append(piece)
        elif piece.part == "start":
            # A move takes the whole paragraph with it, the new number in front of it too.
            edges = [at for at, before in enumerate(open_, 1) if before.part != "run"]
            open_.insert(edges[-1] if edges else 0, piece)
        else:
            open_.append(piece)
    assert not open_  # each side ends its paragraphs, before a row and at the end
    return found


def _ending(pieces: Sequence[Piece], end: Piece) -> Piece:
    """The end of a paragraph that moved goes with the words before it, and so it goes or comes where they do.

    LibreOffice 7.4 takes the end of a moved paragraph that ends in words of one side alone for one that stays.
    """
    last = next((p.mark for p in reversed(pieces) if p.part == "run"), "kept")
    lone = _LONE.get(end.mark)
    return end._replace(mark=lone) if lone is not None and lone == last else end


def texts(block: Block) -> Iterator[list[Piece]]:
    """The pieces of a block, of a row's cells one after the other."""
    if isinstance(block, Row):
        yield from block.cells
    else:
        yield block.pieces


def anchors(found: Sequence[Block], told: Set[int]) -> dict[tuple[int, int], list[int]]:
    """Which comments stand on which block (index, cell): each change on the first that shows it.

    That is where words go or come; of what moved, where it stands now; where nothing is marked, where it begins.
    """
    shown: dict[int, tuple[int, int]] = {}
    begun: dict[int, tuple[int, int]] = {}
    left = {p.change for block in found for pieces in texts(block) for p in pieces if p.mark == "to"}
    for at, block in enumerate(found):
        for cell, pieces in enumerate(texts(block)):
            for piece in pieces:
                if piece.change not in told or piece.part != "run" or piece.mark == "from":
                    continue
                if piece.mark == "removed" and piece.change in left:
                    continue
                begun.setdefault(piece.change, (at, cell))
                if piece.mark != "kept":
                    shown.setdefault(piece.change, (at, cell))
    places: dict[tuple[int, int], list[int]] = {}
    for change, place in {**begun, **shown}.items():
        places.setdefault(place, []).append(change)
    return places


def joined(pieces: Iterable[Piece]) -> Iterator[tuple[Piece, str]]:
    """Neighbouring runs of one mark and one change as one, with their words."""
    for _, group in groupby(pieces, lambda p: (p.part, p.mark, p.change, p.move, p.quiet)):
        same = list(group)
        yield same[0], "".join([p.text for p in same])
