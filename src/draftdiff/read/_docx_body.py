"""The blocks of a Word file in order: paragraphs with their printed numbers, and tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftdiff.read._docx_blocks import Cell, Paragraph, Table
from draftdiff.read._docx_names import MC, VAL, W, is_on, number_of, spaced, too_large, value_of
from draftdiff.read._docx_styles import outline_of, style_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from draftdiff.model.source import Source
    from draftdiff.read._docx_blocks import Block
    from draftdiff.read._docx_names import Element
    from draftdiff.read._docx_numbering import Label, Numbering
    from draftdiff.read._docx_styles import Styles
    from draftdiff.read._docx_words import Words

_MOST_BLOCKS = 300_000
# Some 3000 pages hold so many; a hostile list prints numbers of any length.
_MOST_CHARACTERS = 16_000_000
_MOST_COLUMNS = 63
_LONGEST_HEADING = 160
_SENTENCE_ENDS = ".;:,"
_HEXADECIMAL = re.compile(r"[0-9A-Fa-f]{1,8}$")
_FIRST_ROW = 0x20
_OPENING = "([{«„“‘\"'"
_CONTENTS_GALLERY = "Table of Contents"


class Body:
    """Reads the blocks of the text, of cells, notes and text boxes."""

    def __init__(self, source: Source, styles: Styles, numbering: Numbering, words: Words, *, original: bool) -> None:
        self._source = source
        self._styles = styles
        self._numbering = numbering
        self._words = words
        self._original = original
        self._blocks = 0
        self._characters = 0
        self._listing = 0
        self._handlers: dict[str, Callable[[Element], Iterator[Block]]] = {
            f"{W}tbl": self._table,
            f"{W}sdt": self._control,
            f"{W}sectPr": self._none,
            f"{W}tcPr": self._none,
            f"{MC}AlternateContent": self._alternatives,
            **dict.fromkeys(words.left_out, self._none),
        }

    def blocks(self, container: Element) -> Iterator[Block]:
        """The blocks in a container, in order. A paragraph whose mark is not there goes on in the next one."""
        before: list[tuple[Element | None, str]] = []
        for child in container:
            if child.tag == f"{W}p":
                words = self._words.of(child)
                boxes = self._words.boxes
                properties = child.find(f"{W}pPr")
                before.append((properties, words))
                if not self._mark_gone(properties):
                    yield from self._paragraph(before)
                    before = []
                for box in boxes:
                    yield from self.blocks(box)
            elif len(child):
                yield from self._paragraph(before)
                before = []
                yield from self._handlers.get(child.tag, self._other)(child)
        yield from self._paragraph(before)

    def count(self, blocks: int, characters: int = 0) -> None:
        """Bear in mind how much there is; DraftdiffError where no document has so much."""
        self._blocks += blocks
        self._characters += characters
        if self._blocks > _MOST_BLOCKS or self._characters > _MOST_CHARACTERS:
            most = f"{spaced(_MOST_BLOCKS)} paragraphs and cells or {_MOST_CHARACTERS // 1_000_000} million characters"
            raise too_large(self._source, f"it has more than {most}")

    def _mark_gone(self, properties: Element | None) -> bool:
        """Whether the tracked changes, as they are read, take away the mark that ends a paragraph."""
        marks = None if properties is None else properties.find(f"{W}rPr")
        return marks is not None and any(each.tag in self._words.left_out for each in marks)

    def _paragraph(self, parts: list[tuple[Element | None, str]]) -> Iterator[Paragraph]:
        """One paragraph of what stands before a mark; the mark that is left says how it looks.

        In the original it looks as it did before its properties were changed.
        """
        if not parts:
            return
        words = "".join(text for _, text in parts)
        blank = not words.strip()
        properties = parts[-1][0]
        if blank and self._mark_gone(properties):
            return
        if self._original and properties is not None and (changed := properties.find(f"{W}pPrChange")) is not None:
            properties = changed.find(f"{W}pPr")
        style = self._styles.paragraph(style_name(properties))
        label = self._numbering.label(properties, style, original=self._original)
        if blank and not any(map(str.isalnum, label.text)):
            return
        text = (_labelled(label, words) if label.text else words).rstrip()
        self.count(1, len(text))
        made = Paragraph(text, depth=label.depth, number=label.text.strip(), contents=self._words.contents)
        level = outline_of(properties, style) + 1
        if style.contents or self._listing:
            made.role = "remark"
        elif style.title:
            made.role = "title"
        elif level and len(text) <= _LONGEST_HEADING and text[-1] not in _SENTENCE_ENDS:
            made.role, made.level = "heading", level
        yield made

    def _none(self, _: Element) -> Iterator[Block]:
        """Nothing in it is printed."""
        yield from ()

    def _other(self, element: Element) -> Iterator[Block]:
        """What is not known: a container of blocks, or runs that stand outside of a paragraph."""
        if any(child.tag in (f"{W}p", f"{W}tbl", f"{W}sdt") for child in element) or element.tag == f"{W}sdtContent":
            yield from self.blocks(element)
            return
        words, boxes = self._words.of(element), self._words.boxes
        if words.strip():
            self.count(1, len(words))
            yield Paragraph(words.rstrip(), contents=self._words.contents)
        for box in boxes:
            yield from self.blocks(box)

    def _control(self, element: Element) -> Iterator[Block]:
        """A content control; the one that Word puts around a table of contents says so."""
        gallery = value_of(element.find(f"{W}sdtPr/{W}docPartObj"), "docPartGallery")
        listing = gallery == _CONTENTS_GALLERY
        self._listing += listing
        for content in element.findall(f"{W}sdtContent"):
            yield from self.blocks(content)
        self._listing -= listing

    def _alternatives(self, element: Element) -> Iterator[Block]:
        for alternative in element:
            found = list(self._other(alternative)) if len(alternative) else []
            if found:
                yield from found
                return

    def _table(self, element: Element) -> Iterator[Table]:
        table = Table()
        heads: list[bool] = []
        for row in _inside(element, f"{W}tr"):
            properties = row.find(f"{W}trPr")
            if properties is not None and any(each.tag in self._words.left_out for each in properties):
                continue
            before = _columns(value_of(properties, "gridBefore"), 0)
            self.count(before)
            cells = [Cell([]) for _ in range(before)]
            cells += [self._cell(cell) for cell in _inside(row, f"{W}tc")]
            if cells:
                table.rows.append(cells)
                heads.append(is_on(properties, "tblHeader"))
        styled = element.find(f"{W}tblPr")
        if heads and not any(heads):
            heads[0] = _first_row(styled) and self._styles.heads_first_row(style_name(styled))
        count = next((at for at, head in enumerate(heads) if not head), len(heads))
        table.heads = count if count < len(heads) else 0  # where all rows are heads, none is one
        yield table

    def _cell(self, cell: Element) -> Cell:
        properties = cell.find(f"{W}tcPr")
        gone = properties is not None and any(each.tag in self._words.left_out for each in properties)
        span = _columns(value_of(properties, "gridSpan"), 1)
        self.count(span)
        return Cell([] if gone else list(self.blocks(cell)), span)


def _inside(element: Element, wanted: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, also those in content controls and other wrappers."""
    for child in element:
        if child.tag == wanted:
            yield child
        elif len(child) and child.tag not in (f"{W}tr", f"{W}tc", f"{W}tblPr", f"{W}trPr"):
            yield from _inside(child, wanted)


def _labelled(label: Label, words: str) -> str:
    """The number and the words with a blank between them.

    A list that puts nothing there gets one too, or "1.The" would be no number; but not before a mark that goes with
    the number ("1" and ". The").
    """
    words = words.lstrip()
    goes_on = label.close and words[:1] and not words[0].isalnum() and words[0] not in _OPENING
    return label.text.rstrip() + ("" if goes_on else " ") + words


def _columns(said: str | None, fewest: int) -> int:
    """A number of columns, whatever a damaged file says."""
    return max(fewest, min(number_of(said, fewest), _MOST_COLUMNS))


def _first_row(properties: Element | None) -> bool:
    """Whether a table asks for what its style says of first rows."""
    look = None if properties is None else properties.find(f"{W}tblLook")
    if look is None:
        return False
    said = look.get(f"{W}firstRow")
    if said is not None:
        return said in ("1", "true", "on")
    mask = look.get(VAL, "")
    return _HEXADECIMAL.match(mask) is not None and bool(int(mask, 16) & _FIRST_ROW)
