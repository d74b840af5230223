"""What a Word file consists of, in the order of reading: paragraphs and tables."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from draftdiff.read._docx_words import Field


@dataclass(slots=True)
class Paragraph:
    """A paragraph as printed: `text` begins with its number. `depth` is its level in a list, from 0.

    `contents` is the field of the table of contents that it stands in, if it stands in one.
    """

    text: str
    role: str = "text"
    level: int = 0
    depth: int = 0
    number: str = ""
    contents: Field | None = None


@dataclass(slots=True)
class Cell:
    """A cell with the blocks in it and the number of columns that it spans."""

    blocks: list[Paragraph | Table]
    span: int = 1


@dataclass(slots=True)
class Table:
    """A table by its rows; the first `heads` of them name the columns."""

    rows: list[list[Cell]] = field(default_factory=list)
    heads: int = 0


Block = Paragraph | Table
