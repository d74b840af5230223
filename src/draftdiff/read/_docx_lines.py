"""Blocks of a Word file to lines of the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftdiff.read._docx_blocks import Paragraph, Table
from draftdiff.read._docx_words import BREAK

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.read._build import Builder
    from draftdiff.read._docx_blocks import Block, Cell

# What stands alone in a cell and is the number of what stands beside it. A bare figure is not: it may be an amount.
_NUMBER = re.compile(
    r"(?:\(\w{1,5}\)|\w{1,5}\)|(?:\d{1,3}\.){1,4}|(?:\d{1,3}\.){1,3}\d{1,3}|(?:[^\W\d_]|[ivxlcIVXLC]{2,6})\.|[•–—·●▪◦-])\s*$"
)
# A break made inside a paragraph begins a line where a list goes on: a number after the end of a clause.
_ITEM = re.compile(r"\s*(?:\(\w{1,5}\)|\w{1,4}[.)]|(?:\d{1,3}\.){1,3}\d{1,3}\.?|[•–—·●▪◦-])\s+\S")
_CLAUSE_END = re.compile(r"[.;:,)\]–—]\s*(?:[^\W\d_]{1,4}\s*)?$")
_TAIL = 24


class Writer:
    """Puts blocks into a Builder as lines; `remarks` are the numbers of those that are no part of the text."""

    def __init__(self, out: Builder) -> None:
        self._out = out
        self.remarks: list[int] = []

    def blocks(self, blocks: Iterable[Block]) -> None:
        """Blocks one after the other; a table that is mere layout becomes the paragraphs in it."""
        for block in blocks:
            if isinstance(block, Table):
                self._table(block)
            else:
                self._paragraph(block)

    def note(self, mark: str, blocks: Iterable[Block]) -> bool:
        """A footnote or an endnote, on a line of its own; whether there is a word in it."""
        words = _flat(blocks)
        self._out.add(f"[^{mark}]: {words}".rstrip())
        return bool(words)

    def _paragraph(self, block: Paragraph) -> None:
        if block.role == "remark":
            self.remarks.append(self._out.count + 1)
        if block.role != "text":
            self._out.add(block.text.replace(BREAK, " "), block.role, block.level)
            return
        blanks = "  " * block.depth if block.number else ""
        for line in _broken(block.text):
            self._out.add(blanks + line)

    def _table(self, table: Table) -> None:
        if len(table.rows) == 1 and len(table.rows[0]) == 1:
            self.blocks(table.rows[0][0].blocks)  # a frame around paragraphs
        elif _is_layout(table):
            self._layout(table)
        else:
            for at, row in enumerate(table.rows):
                cells = [text for cell in row for text in (_flat(cell.blocks), *[""] * (cell.span - 1))]
                if any(cells):
                    self._out.row(cells, head=at < table.heads)

    def _layout(self, table: Table) -> None:
        """A table that sets numbers apart from their words: each row is a line that begins with its number."""
        for row in table.rows:
            numbers = [_flat(cell.blocks) for cell in row]
            words = next((cell for cell in reversed(row) if cell.blocks), None)
            if words is None:
                continue
            *before, _ = [number for number in numbers if number]
            first, *rest = words.blocks
            if isinstance(first, Table):
                self._out.add(" ".join(before))
                self.blocks(words.blocks)
                continue
            self.blocks([Paragraph(" ".join([*before, first.text])), *rest])


def _is_layout(table: Table) -> bool:
    """Whether each row is numbers, or none, and then one cell of words."""
    if table.heads or not table.rows:
        return False
    numbered = 0
    for row in table.rows:
        filled = [cell for cell in row if cell.blocks]
        if not filled:
            continue
        if _is_number(filled[-1]) or not all(_is_number(cell) for cell in filled[:-1]):
            return False
        numbered += len(filled) > 1
        if len(filled) == 1 and filled[0] is row[0] and len(row) > 1:
            return False  # words in the column of the numbers
    return numbered > 0


def _is_number(cell: Cell) -> bool:
    if len(cell.blocks) != 1 or not isinstance(cell.blocks[0], Paragraph):
        return False
    block = cell.blocks[0]
    return block.text == block.number or _NUMBER.match(block.text.strip()) is not None


def _flat(blocks: Iterable[Block]) -> str:
    """All words of some blocks on one line; a table in them row by row."""
    found = []
    for block in blocks:
        if isinstance(block, Paragraph):
            found.append(block.text.replace(BREAK, " ").strip())
        else:
            found += [_flat(cell.blocks) for row in block.rows for cell in row]
    return " ".join(part for part in found if part)


def _broken(text: str) -> list[str]:
    """A paragraph by the breaks in it: a blank where a line of a sentence was broken, a new line for a list's item."""
    if BREAK not in text:
        return [text]
    lines: list[list[str]] = []
    before = ""
    for part in text.split(BREAK):
        if lines and not (_ITEM.match(part) and _CLAUSE_END.search(before[-_TAIL:])):
            lines[-1].append(part)
        else:
            lines.append([part])
        before = part or before
    return [line for parts in lines if (line := " ".join(parts)).strip()] or [text]
