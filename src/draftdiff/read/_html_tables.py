"""Tables: data in rows, points of a text in two columns, or the layout of a page.

Official journals set points as rows "(a) | text", and old pages set everything in cells. A row is data where it has
several cells of words that are no more than that; a row of a number and words is the line "(a) text"; what holds
headings or pages of text is layout, and its cells are read one after the other.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from draftdiff.read._html_blocks import BREAK, Block, is_mark, prefixed, unsigned

# What a cell of data may hold; beyond, it is a page that is laid out in columns.
_MOST_BLOCKS = 8
_LONGEST_CELL = 3000


@dataclass(slots=True)
class Cell:
    """A cell: its blocks, and whether it is the head of a row or column."""

    head: bool
    blocks: list[Block] = field(default_factory=list)


@dataclass(slots=True)
class Table:
    """A table that is open: its rows, what stands in it outside its cells, the blocks that it stands among.

    `mark` is the number of the item of a list that the table begins.
    """

    outside: list[Block]
    mark: str = ""
    before: list[Block] = field(default_factory=list)
    rows: list[list[Cell]] = field(default_factory=list)
    in_row: bool = False

    def cell(self, *, head: bool) -> list[Block]:
        """Open a cell, and its row where the page does not; what is in it goes into the list given."""
        if not self.in_row or not self.rows:
            self.rows.append([])
            self.in_row = True
        cell = Cell(head)
        self.rows[-1].append(cell)
        return cell.blocks

    def blocks(self) -> list[Block]:
        """The blocks that the table amounts to."""
        kinds = [_kind(row) for row in self.rows]
        if "data" in kinds or any(_names_columns(row) for row in self.rows):
            kinds = ["data" if all(_small(cell.blocks) for cell in row) else _kind(row) for row in self.rows]
        found = self.before
        for row, kind in zip(self.rows, kinds, strict=True):
            if kind == "data":
                found += [_row(row)] if any(cell.blocks for cell in row) else []
            elif kind == "point":
                found += _point(row)
            else:
                found += (block for cell in row for block in cell.blocks)
        return found


def _kind(row: list[Cell]) -> str:
    full = [cell.blocks for cell in row if cell.blocks]
    if len(full) < 2:
        return "layout"
    marks = all(len(blocks) == 1 and is_mark(_words(blocks[0])) for blocks in full[:-1])
    if marks and full[-1][0].role == "text":
        return "point"
    return "data" if all(_small(blocks) for blocks in full) else "layout"


def _small(blocks: list[Block]) -> bool:
    return (
        len(blocks) <= _MOST_BLOCKS
        and all(block.role == "text" for block in blocks)
        and sum(len(block.text) for block in blocks) <= _LONGEST_CELL
    )


def _names_columns(row: list[Cell]) -> bool:
    full = [cell for cell in row if cell.blocks]
    return len(full) > 1 and all(cell.head for cell in full) and all(_small(cell.blocks) for cell in full)


def _row(row: list[Cell]) -> Block:
    cells = [" ".join(block.text.replace(BREAK, " ") for block in cell.blocks) for cell in row]
    return Block("", "row", cells=cells, head=_names_columns(row))


def _point(row: list[Cell]) -> list[Block]:
    full = [cell.blocks for cell in row if cell.blocks]
    return led([blocks[0].text for blocks in full[:-1]], full[-1])


def led(marks: list[str], blocks: list[Block]) -> list[Block]:
    """The blocks with the marks in front of the first."""
    for mark in reversed(marks):
        blocks[0].text = prefixed(mark.replace(BREAK, " ").strip(), blocks[0].text)
    return blocks


def _words(block: Block) -> str:
    return unsigned(block.text).replace(BREAK, " ").strip()
