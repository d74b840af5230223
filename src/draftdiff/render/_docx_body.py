"""The body of a Word document with its revisions, as WordprocessingML (ISO/IEC 29500-1, 17.13.5).

A removed paragraph has its words and its end marked; so Word joins what is left of it to what follows. Words that moved
and were edited are marked as moved where they stayed, as removed or added where they did not.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from draftdiff.render._docx_blocks import Paragraph, Row, anchors, joined
from draftdiff.render._xml import safe

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Set

    from draftdiff.render._docx_blocks import Block
    from draftdiff.render._docx_stream import Mark, Piece

AUTHOR = "draftdiff"
# Word shows and filters revisions by their author: what the reports are silent on must not look removed.
SILENT = "draftdiff (not documented)"
_ELEMENTS: dict[Mark, str] = {"removed": "del", "added": "ins", "from": "moveFrom", "to": "moveTo"}
# The number of the comment that holds the notes of the report.
NOTES = 0
# The width of the text on A4 between margins of 2.5 cm, in twentieths of a point.
WIDTH = 9072
_GROUND = '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>'
_BAR = f'<w:pBdr><w:left w:val="single" w:sz="12" w:space="6" w:color="A6A6A6"/></w:pBdr>{_GROUND}'


class Body:
    """Writes blocks; counts what needs a number. `told` are the changes that have a comment."""

    def __init__(self, found: Sequence[Block], told: Set[int], date: str, *, notes: bool = False) -> None:
        self.found = found
        self.places = anchors(found, told)
        # Comments are numbered first: their numbers stand in two files, those of revisions only here.
        self.comments = [change for place in sorted(self.places) for change in self.places[place]]
        self.ids = {change: number for number, change in enumerate(self.comments, 1)}
        self.last = len(self.ids)
        self.moves: dict[tuple[str, int], int] = {}
        self.notes = _comment_at(NOTES) if notes else ""
        self.date = f' w:date="{date}"' if date else ""

    def written(self) -> Iterator[str]:
        """The blocks one after the other; rows that follow each other are one table."""
        for is_row, group in groupby(enumerate(self.found), lambda found: isinstance(found[1], Row)):
            if is_row:
                yield from self._table([(at, row) for at, row in group if isinstance(row, Row)])
            else:
                yield from (self._paragraph(at, block) for at, block in group if isinstance(block, Paragraph))
        last = self.found[-1] if self.found else None
        if not isinstance(last, Paragraph) or last.end.mark != "kept" or self.notes:
            # A file ends in a paragraph that stays: what is left of a removed one is joined to it.
            yield f"<w:p>{self._noted('kept')}</w:p>"

    def _noted(self, mark: Mark) -> str:
        """The comment with the notes, in the first paragraph that stays whatever is accepted."""
        if mark != "kept":
            return ""
        notes, self.notes = self.notes, ""
        return notes

    def _revision(self, piece: Piece) -> str:
        """The name and the attributes of one revision: a number, who, when."""
        self.last += 1
        author = SILENT if piece.quiet else AUTHOR
        return f'{_ELEMENTS[piece.mark]} w:id="{self.last}" w:author="{author}"{self.date}'

    def _end(self, piece: Piece) -> str:
        """The end of a paragraph, or a row, that is itself a revision."""
        return "" if piece.mark == "kept" else f"<w:{self._revision(piece)}/>"

    def _paragraph(self, at: int, block: Paragraph) -> str:
        whole = block.end.quiet and block.end.mark in ("removed", "added")
        silent = whole and all(p.quiet and p.mark == block.end.mark for p in block.pieces)
        end = self._end(block.end)
        style = (
            f'<w:pPr><w:pStyle w:val="{block.end.text}"/>{_BAR if silent else ""}'
            f"{f'<w:rPr>{end}</w:rPr>' if end else ''}</w:pPr>"
        )
        inside = self._runs(at, 0, block.pieces)  # first, since it begins the moves that end behind it
        return f"<w:p>{style}{inside}{self._noted(block.end.mark)}</w:p>{''.join(self._edge(p) for p in block.after)}"

    def _runs(self, at: int, cell: int, pieces: Sequence[Piece]) -> str:
        """The words of a paragraph with its comments; a comment spans what its change has in the paragraph."""
        found = list(joined(pieces))
        opening: dict[int, list[int]] = {}
        closing: dict[int, list[int]] = {}
        for change in self.places.get((at, cell), ()):
            mine = [i for i, (p, _) in enumerate(found) if p.change == change and p.part == "run" and p.mark != "from"]
            opening.setdefault(mine[0], []).append(change)
            closing.setdefault(mine[-1], []).append(change)
        out = []
        for i, (piece, text) in enumerate(found):
            if piece.part != "run":
                out.append(self._edge(piece))
                continue
            out += [f'<w:commentRangeStart w:id="{self.ids[c]}"/>' for c in opening.get(i, ())]
            out.append(self._run(piece, text))
            for change in closing.get(i, ()):
                number = self.ids[change]
                out.append(f'<w:commentRangeEnd w:id="{number}"/>{self._marked(piece, _reference(number))}')
        return "".join(out)

    def _run(self, piece: Piece, text: str) -> str:
        name = "w:delText" if piece.mark == "removed" else "w:t"
        parts = [f'<{name} xml:space="preserve">{safe(part)}</{name}>' if part else "" for part in text.split("\t")]
        return self._marked(piece, f"<w:r>{'<w:tab/>'.join(parts)}</w:r>")

    def _marked(self, piece: Piece, run: str) -> str:
        if piece.mark == "kept":
            return run
        return f"<w:{self._revision(piece)}>{run}</w:{_ELEMENTS[piece.mark]}>"

    def _edge(self, piece: Piece) -> str:
        """Where a move begins or ends; its two sides have one name."""
        name = f"{_ELEMENTS[piece.mark]}Range"
        key = piece.mark, piece.move
        if piece.part == "stop":
            return f'<w:{name}End w:id="{self.moves.pop(key)}"/>'
        self.last += 1
        self.moves[key] = self.last
        author = SILENT if piece.quiet else AUTHOR
        return f'<w:{name}Start w:id="{self.last}" w:author="{author}"{self.date} w:name="move{piece.move}"/>'

    def _table(self, rows: Sequence[tuple[int, Row]]) -> Iterator[str]:
        columns = max(len(row.cells) for _, row in rows)
        width = WIDTH // columns
        yield '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid>'
        yield f'<w:gridCol w:w="{width}"/>' * columns
        yield "</w:tblGrid>"
        for at, row in rows:
            yield self._row(at, row, columns, width)
        yield "</w:tbl>"

    def _row(self, at: int, row: Row, columns: int, width: int) -> str:
        """A row; one that comes or goes is marked as a whole, and so is the end of each of its cells."""
        whole, head = self._end(row.piece), row.piece.text == "heading"
        style = "CellHeading" if head else "Cell"
        cells = []
        for number, pieces in enumerate(row.cells):
            wide = columns - len(row.cells) + 1 if number == len(row.cells) - 1 else 1
            span = f'<w:gridSpan w:val="{wide}"/>' if wide > 1 else ""
            end = f"<w:rPr>{self._end(row.piece)}</w:rPr>" if whole else ""
            cells.append(
                f'<w:tc><w:tcPr><w:tcW w:w="{width * wide}" w:type="dxa"/>{span}'
                f'{_GROUND if row.piece.quiet else ""}</w:tcPr><w:p><w:pPr><w:pStyle w:val="{style}"/>{end}</w:pPr>'
                f"{self._runs(at, number, pieces)}{self._noted(row.piece.mark)}</w:p></w:tc>"
            )
        of_row = f"{'<w:tblHeader/>' if head else ''}{whole}"
        return f"<w:tr>{f'<w:trPr>{of_row}</w:trPr>' if of_row else ''}{''.join(cells)}</w:tr>"


def _reference(number: int) -> str:
    return f'<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="{number}"/></w:r>'


def _comment_at(number: int) -> str:
    """A comment on a place and no words."""
    return f'<w:commentRangeStart w:id="{number}"/><w:commentRangeEnd w:id="{number}"/>{_reference(number)}'
