"""What the walk over a draft carries along: the provisions so far, which of them are open, and the pieces of text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftdiff.model.draft import Piece
from draftdiff.parse.headed import headed_numbers
from draftdiff.parse.heads import Headings
from draftdiff.parse.layout import Layout
from draftdiff.parse.nesting import Node
from draftdiff.parse.numbering import Numeral, numeral
from draftdiff.parse.options import option
from draftdiff.parse.preamble import Preamble
from draftdiff.parse.series import Found, Series
from draftdiff.parse.units import Units
from draftdiff.text import comparable

if TYPE_CHECKING:
    from draftdiff.languages import Language
    from draftdiff.model.source import Lines
    from draftdiff.parse.layout import Row

# A quick look before the long ones: what no number and no option begins with.
_MAYBE_NUMBER = re.compile(r"[^\w\s]|\d|\w{1,8}[.)]|\w{1,4}\s?\w{3,9}[.)]|\w{4,20}\s+\(?\w{1,4}\)?(?:\W|$)")
_CYRILLIC_POINT = re.compile(r"[\[(*_]{0,4}[бгґджзиклпфцчшщ]\)?[).]")


class Growth:
    """The state of the walk; `nodes` are in document order, `pieces` tile the text."""

    def __init__(self, lines: Lines, language: Language, title: str) -> None:
        self.layout = Layout(lines, language)
        self.rows = self.layout.rows
        self.language = language
        self.series = Series(self.rows, language)
        # In a text without "б)" an "a)" is the Latin letter it seems to be, and not a typist's Cyrillic one.
        cyrillic = language.units.letters and any(_CYRILLIC_POINT.match(row.words) for row in self.rows)
        self.letters = language.units.letters if cyrillic else ""
        self.numerals = [self._numeral(row, i) for i, row in enumerate(self.rows)]
        self.headed = headed_numbers(self.layout, self.numerals)
        self.headings = Headings(self.layout, self.series, self.numerals)
        self.preamble = Preamble(self.rows, self.series, self.numerals, language, comparable(title))
        self.nodes: list[Node] = []
        self.pieces: list[Piece] = []
        self.titles: list[str] = []
        self._open: list[int] = []
        self._units = Units(self.nodes, self._open, self.series.ranks, language.units.deeper)
        self._last_number: dict[int, int] = {}  # by parent, the last numbered provision directly under it
        self._path: list[int] = []  # the units that the format marks, outermost first
        self._current = -1
        self._last = ""
        self._awaiting = -1
        self._heading_left = 0

    def _numeral(self, row: Row, index: int) -> Numeral | None:
        line = row.line
        skip = row.quoted or row.plain or row.apart or line.given or line.role != "text" or index in self.series.heads
        if skip or not row.words:
            return None
        if not _MAYBE_NUMBER.match(row.words):
            return None
        units = self.language.units
        return option(row.words, units.options) or numeral(row.words, self.letters)

    def _piece(self, role: str, start: int, end: int, owner: int = -1) -> None:
        if start < end:
            self.pieces.append(Piece(role, start, end, owner))

    def _add(self, node: Node) -> int:
        """Append a node, close whatever is not above it, and make it the one that text goes to."""
        index = len(self.nodes)
        self.nodes.append(node)
        while self._open and self._open[-1] != node.parent:
            self._open.pop()
        if not self._open and node.parent >= 0:  # a series is taken up again that something else had closed
            self._open += self._above(node.parent)
        if node.parent >= 0:
            self.nodes[node.parent].parted = True
        if node.reading is not None:
            self._last_number[node.parent] = index
        self._open.append(index)
        self._current = index
        self._awaiting = -1
        self._heading_left = 0
        return index

    def _above(self, index: int) -> list[int]:
        """A node and all that it stands in, outermost first."""
        chain = []
        while index >= 0:
            chain.append(index)
            index = self.nodes[index].parent
        return chain[::-1]

    def _unit(self, found: Found, row: Row) -> int:
        head = found.head
        parent, doubt = self._units.place(found, row.line.level)
        node = Node(head.kind, head.number, parent, row.line.number, head.word, row.line.level, opens=head.opens)
        node.disputed = "[" in row.words[: head.width] and not head.opens
        node.doubt = f"{found.misprint!r} is read as {head.word!r}" if found.misprint else doubt
        node.certain = not node.doubt
        return self._add(node)

    def _is_unheaded(self, index: int) -> bool:
        """An unnumbered paragraph, recital or closing formula holds no further paragraphs."""
        node = self.nodes[index]
        if node.reading is not None or node.number or node.level:
            return False
        return node.kind in ("paragraph", "recital", "conclusion")

    def _words(self, row: Row, width: int, owner: int, *, heading_until: int = 0, opens: int = 0) -> None:
        """Give a line's words from `width` on to a provision: up to `heading_until` as its heading, else as text.

        `opens` brackets before the number open in the words: they are read as their beginning.
        """
        start, end = row.start, row.start + len(row.words)
        if not (width or heading_until or opens):  # most lines of a wrapped text
            self._piece("blank", row.line.start, start, owner)
            self.pieces.append(Piece("text", start, row.line.end, owner))
            self.nodes[owner].text.append((start, end, row.line.number))
            return
        node = self.nodes[owner]
        self._piece("blank", row.line.start, start, owner)
        self._piece("number", start, start + width, owner)
        if not (heading_until or opens) and start + width < end:  # most numbered lines
            self.pieces.append(Piece("text", start + width, row.line.end, owner))
            node.text.append((start + width, end, row.line.number))
            return
        cut = start + max(width, heading_until)
        self._piece("heading", start + width, cut if cut < end else (row.line.end if heading_until else cut), owner)
        if cut < end or not heading_until:
            self._piece("text", cut, row.line.end, owner)
        if heading_until and start + width < end:
            node.heading.append((start + width, min(cut, end), row.line.number))
        signs = [start + i for i, sign in enumerate(row.words[:width]) if sign == "["][:opens]
        node.text += [(at, at + 1, row.line.number) for at in signs]
        if cut < end:
            node.text.append((cut, end, row.line.number))
