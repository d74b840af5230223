"""Lines to nodes and pieces: the second pass, one walk down the draft, deciding for each line whose it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftdiff.parse.given import given_node
from draftdiff.parse.nesting import Node
from draftdiff.parse.numbered import Numbered
from draftdiff.parse.units import CROSSHEADING, parent_of_heading
from draftdiff.text import comparable

if TYPE_CHECKING:
    from draftdiff.model.draft import Kind
    from draftdiff.model.source import Given
    from draftdiff.parse.layout import Row
    from draftdiff.parse.series import Found

_DEFINITION = re.compile(r"\[(?:\^[^\]\s]{1,40}\]:|[^\[\]^]{1,80}\]:\s+(?:<|\w+://|[#/.]))")


class Tree(Numbered):
    """The walk's state; `grow` fills `nodes` (in document order) and `pieces` (which tile the text)."""

    def grow(self) -> Tree:
        """Walk all lines once; every line ends up in pieces, whatever it holds."""
        for index, row in enumerate(self.rows):
            line = row.line
            if line.role in ("front", "remark") or (row.apart and row.words):
                self._piece("remark" if row.apart else line.role, line.start, line.end)
            elif line.given is not None:
                self._given(row, line.given, index)
            elif line.role == "rule" or not row.words:
                self._piece("blank", line.start, line.end)
            else:
                getattr(self, f"_{line.role}")(row, index)
                self._last = row.words
        return self

    def _given(self, row: Row, given: Given, index: int) -> None:
        """A unit that the format itself marks begins here, or goes on."""
        line = row.line
        del self._path[given.level + (not given.kind) :]
        above = self._path[-1] if self._path else -1
        if line.role == "row":
            self._cells(row, index, self._add(Node("row", "", above, line.number, source_id=given.source_id)))
            return
        width = opens = 0
        if given.kind:
            node, width, opens = given_node(given, row, above, self.language)
            owner = self._add(node)
            self._path.append(owner)
        else:
            owner = above if above >= 0 else self._add(Node("paragraph", "", -1, line.number))
        heading = len(row.words) if line.role == "heading" else given.width if width < given.width else 0
        self._words(row, width, owner, heading_until=heading, opens=opens)
        self._current = owner

    def _title(self, row: Row, index: int) -> None:  # noqa: ARG002 - called like the others
        """A line that the format itself calls the document's title."""
        self._piece("title", row.line.start, row.line.end)
        self.titles.append(row.words)
        self._current = -1

    def _heading(self, row: Row, index: int) -> None:
        """A line that the format itself marks as a heading."""
        words, line = row.words, row.line
        found = self.series.heads.get(index)
        lower = comparable(words).rstrip(":.")
        if found is not None:
            owner, width = self._unit(found, row), found.head.width
        elif not self.nodes and not self.titles and self.preamble.is_heading_title(words, line.level):
            self.titles.append(words)
            self._piece("title", line.start, line.end)
            self._current = -1
            return
        elif self._awaiting >= 0 and self.headings.is_own(index):
            owner, width = self._awaiting, 0  # the heading of "# Article 6" on a line of its own
            self._awaiting = -1
        else:
            parent, width, kind = parent_of_heading(line.level, self.nodes, self._open), 0, "section"
            if lower in self.language.units.preamble:
                kind, parent = "preamble", -1
            owner = self._add(Node(kind, "", parent, line.number, level=line.level))  # type: ignore[arg-type]
        self._piece("blank", line.start, row.start, owner)
        self._piece("number", row.start, row.start + width, owner)
        self._piece("heading", row.start + width, line.end, owner)
        if words[width:]:
            self.nodes[owner].heading.append((row.start + width, row.start + len(words), line.number))
        self._current = -1
        self._awaiting = owner if found is not None and found.head.rest == "none" else -1

    def _row(self, row: Row, index: int) -> None:
        """A row of a table is a provision; the row above the rule names the columns and is all heading."""
        parent = next((i for i in reversed(self._open) if self.nodes[i].kind != "row"), -1)
        self._cells(row, index, self._add(Node("row", "", parent, row.line.number)))

    def _cells(self, row: Row, index: int, owner: int) -> None:
        """What stands between the outer bars of a row."""
        line = row.line
        head = index + 1 < len(self.rows) and self.rows[index + 1].line.role == "rule"
        start = line.start + line.text.index("|") + 1
        end = line.start + line.text.rindex("|")
        self._piece("blank", line.start, start, owner)
        self._piece("heading" if head else "text", start, max(start, end), owner)
        self._piece("blank", max(start, end), line.end, owner)
        spans = self.nodes[owner].heading if head else self.nodes[owner].text
        spans.append((start, max(start, end), line.number))
        self._current = -1

    def _text(self, row: Row, index: int) -> None:
        """A line of text: a numbered provision begins, an unnumbered one does, or the last one goes on."""
        found = self.series.heads.get(index)
        if found is not None:
            self._unit_line(row, index, found)
            return
        if self.preamble.is_title(index, started=bool(self.nodes)):
            self._piece("title", row.line.start, row.line.end)
            self.titles.append(row.words)
            return
        if row.gap and _DEFINITION.match(row.words):
            self._definition(row)
            return
        if row.quoted and self._open:
            self._current = self._current if self._current >= 0 else self._open[-1]
            self._words(row, 0, self._current)
            return
        hard = row.gap or self._current < 0
        if self._numbered(row, index, hard=hard):
            return
        if self._awaiting >= 0 and not self._heading_left:
            self._heading_left = self.headings.below(index, self.nodes[self._awaiting].kind)
            if not self._heading_left:
                self._awaiting = -1
        if self._heading_left:
            self._heading_line(row)
        elif not self._goes_on(row):
            self._unnumbered(row, index)

    def _definition(self, row: Row) -> None:
        """ "[^1]: ..." is a note of the whole document; "[source]: address" names a link and is no text."""
        if not row.words.startswith("[^"):
            self._piece("remark", row.line.start, row.line.end)
            return
        self._current = self._add(Node("paragraph", "", -1, row.line.number))
        self._words(row, 0, self._current)

    def _unit_line(self, row: Row, index: int, found: Found) -> None:
        owner = self._unit(found, row)
        head = found.head
        rest, length = self.headings.beside(index, head)
        if rest == "none":
            self._words(row, head.width, owner)
            self._awaiting = owner
            return
        if rest == "text" and self._compound(row, head.width, owner):
            return
        if rest == "text" and (cut := self.headings.run_in(row.words[head.width :])):
            self._words(row, head.width, owner, heading_until=head.width + cut)
            return
        self._words(row, head.width, owner, heading_until=len(row.words) if rest == "heading" else 0)
        if rest == "heading":
            self._awaiting, self._heading_left = owner, length - 1
            self._current = owner if self._heading_left else -1
            if not self._heading_left:
                self._awaiting = -1

    def _heading_line(self, row: Row) -> None:
        self._words(row, 0, self._awaiting, heading_until=len(row.words))
        self._heading_left -= 1
        if not self._heading_left:
            self._current, self._awaiting = -1, -1

    def _goes_on(self, row: Row) -> bool:
        """Append the line to a provision that is still open, if it belongs to one."""
        owner = self._current if not row.gap else self._flush_owner(row.words, row.indent)
        if owner < 0:
            return False
        self._words(row, 0, owner)
        self._current = owner
        return True

    def _flush_owner(self, words: str, indent: int) -> int:
        """After a gap: whose words a block without a number continues, -1 for nobody's.

        An indented block goes on with the innermost numbered provision that it is indented under; one that begins
        in lower case after a list goes on with the chapeau of that list; the only block of an option is its text.
        """
        inner = self._open[-1] if self._open else -1
        if inner < 0 or self.nodes[inner].reading is None or self.nodes[inner].headed:
            return -1
        node = self.nodes[inner]
        if node.number and node.kind != "option" and not node.text and not node.parted:
            return inner  # the number stands alone on its line, as converters of print leave it
        if node.kind == "option" and (not node.text or 0 < node.indent <= indent):
            return inner
        for index in reversed(self._open):
            if self.nodes[index].reading is None or self.nodes[index].headed:
                break
            if indent >= self.nodes[index].indent + 2:
                return index
        if not words[0].islower():
            return -1
        parent = self.nodes[inner].parent
        return parent if node.kind in ("point", "indent") and parent >= 0 else inner

    def _unnumbered(self, row: Row, index: int) -> None:
        lower = comparable(row.words)
        if lower.strip("*_ ").rstrip(":.") in self.language.units.preamble:
            self._words(row, 0, self._add(Node("preamble", "", -1, row.line.number)), heading_until=len(row.words))
            self._current = -1
            return
        if lines := self.headings.crosses(index):
            parent = next((i for i in reversed(self._open) if self._holds_articles(i)), -1)
            owner = self._add(Node("section", "", parent, row.line.number, level=CROSSHEADING))
            self._awaiting, self._heading_left = owner, lines
            self._heading_line(row)
            return
        owner = self._owner(index, lower)
        self._words(row, 0, owner)
        self._current = owner

    def _holds_articles(self, index: int) -> bool:
        node = self.nodes[index]
        return (
            node.reading is None
            and node.kind in ("part", "title", "chapter", "section", "annex")
            and bool(node.number or node.kind == "annex" or node.level > 0)
        )

    def _is_unit(self, index: int) -> bool:
        """Whether a provision can hold paragraphs without number."""
        node = self.nodes[index]
        return node.kind != "row" and (node.reading is None or node.headed)

    def _owner(self, index: int, lower: str) -> int:
        """The unit whose own words these are, or a new paragraph without number."""
        rest = [i for i in reversed(self._open) if self._is_unit(i)]
        owner = rest[0] if rest else -1
        closing = not self.rows[index].plain and lower.strip("*_ ").startswith(self.language.units.closing)
        while owner >= 0 and self._is_unheaded(owner) and (closing or self.nodes[owner].kind != "conclusion"):
            owner = self.nodes[owner].parent
        node = self.nodes[owner] if owner >= 0 else None
        if node is not None and not (node.parted or node.text or node.kind in ("preamble", "conclusion") or closing):
            self._awaiting = -1
            return owner
        kind: Kind = "paragraph"
        if (node is None or node.kind == "preamble") and self.preamble.is_recital(index, lower, self._last):
            kind = "recital"
        elif closing:
            kind, owner = "conclusion", -1
        return self._add(Node(kind, "", owner, self.rows[index].line.number))
