"""Lines to nodes and pieces: one walk down the draft, deciding for each line whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.model.draft import Piece
from draftdiff.parse.nesting import Node, follows, parent_of_heading, parent_of_unit, place
from draftdiff.parse.numbering import SENTENCE_ENDS, Numeral, looks_like_heading, numeral, unit_head
from draftdiff.text import comparable

if TYPE_CHECKING:
    from draftdiff.languages import Language
    from draftdiff.model.draft import Kind
    from draftdiff.model.source import Line, Lines

# A number may begin a provision inside a block only after a line that ended a clause: a hard-wrapped
# sentence may well put "1994." or "(b)" at the start of a line.
_CLAUSE_ENDS = ".;:,–—}]"
# Lines of a title in plain text; what is longer before the first number is a preamble.
_LONGEST_TITLE = 6


class Tree:
    """The walk's state; `grow` fills `nodes` (in document order) and `pieces` (which tile the text)."""

    def __init__(self, lines: Lines, language: Language, title: str) -> None:
        self.lines = lines.lines
        self.language = language
        self.title = comparable(title)
        self.nodes: list[Node] = []
        self.pieces: list[Piece] = []
        self.titles: list[str] = []
        self._open: list[int] = []
        self._last_number: dict[int, int] = {}  # by parent, the last numbered provision directly under it
        self._current = -1
        self._gap = True
        self._last = ""
        self._awaiting = -1
        self._in_title = False

    def grow(self) -> Tree:
        """Walk all lines once; every line ends up in pieces, whatever it holds."""
        for index, line in enumerate(self.lines):
            if line.role in ("front", "remark"):
                self._piece(line.role, line.start, line.end)
                self._gap = True
            elif line.role == "rule" or not line.text.strip():
                self._piece("blank", line.start, line.end)
                self._gap = True
                self._in_title = False
            else:
                getattr(self, f"_{line.role}")(line, index)
                self._gap = False
                self._last = line.text.rstrip()
        return self

    def _piece(self, role: str, start: int, end: int, owner: int = -1) -> None:
        if start < end:
            self.pieces.append(Piece(role, start, end, owner))

    def _add(self, node: Node) -> int:
        """Append a node, close whatever is not above it, and make it the one that text goes to."""
        index = len(self.nodes)
        self.nodes.append(node)
        while self._open and self._open[-1] != node.parent:
            self._open.pop()
        if node.parent >= 0:
            self.nodes[node.parent].parted = True
        if node.reading is not None:
            self._last_number[node.parent] = index
        self._open.append(index)
        self._current = index
        self._awaiting = -1
        return index

    def _heading(self, line: Line, _: int) -> None:
        """A line that the format itself marks as a heading."""
        marks = len(line.text) - len(line.text.lstrip(" #\t"))
        words = line.text[marks:].rstrip(" #\t") if line.text.lstrip().startswith("#") else line.text.strip()
        start = line.start + marks
        head = unit_head(words, self.language, heading=True) if words else None
        lower = comparable(words).rstrip(":.")
        kind: Kind = "section"
        if head is not None:
            parent = parent_of_unit(head.kind, line.level, self.nodes, self._open)
            index = self._add(Node(head.kind, head.number, parent, line.number, head.word, line.level))
            width = head.width
        elif not self.nodes and not self.titles and self._is_title(words, line.level):
            self.titles.append(words)
            self._piece("title", line.start, line.end)
            self._current = -1
            return
        else:
            parent, width = parent_of_heading(line.level, self.nodes, self._open), 0
            if lower in self.language.units.preamble:
                kind, parent = "preamble", -1
            index = self._add(Node(kind, "", parent, line.number, level=line.level))
        self._piece("blank", line.start, start, index)
        self._piece("number", start, start + width, index)
        self._piece("heading", start + width, line.end, index)
        if words[width:]:
            self.nodes[index].heading.append((start + width, start + len(words), line.number))
        self._current = -1

    def _is_title(self, words: str, level: int) -> bool:
        """A first heading of level 1 is the document's title unless the front matter names another."""
        return (
            level == 1
            and self.title in ("", comparable(words))
            and comparable(words) not in self.language.units.preamble
        )

    def _row(self, line: Line, index: int) -> None:
        """A row of a table is a provision; the row above the rule names the columns and is all heading."""
        parent = next((i for i in reversed(self._open) if self.nodes[i].kind != "row"), -1)
        head = index + 1 < len(self.lines) and self.lines[index + 1].role == "rule"
        owner = self._add(Node("row", "", parent, line.number))
        start = line.start + line.text.index("|") + 1
        end = line.start + line.text.rindex("|")
        self._piece("blank", line.start, start, owner)
        self._piece("heading" if head else "text", start, max(start, end), owner)
        self._piece("blank", max(start, end), line.end, owner)
        spans = self.nodes[owner].heading if head else self.nodes[owner].text
        spans.append((start, max(start, end), line.number))
        self._current = -1

    def _text(self, line: Line, index: int) -> None:
        """A line of text: a numbered provision begins, an unnumbered one does, or the last one goes on."""
        indent = len(line.text) - len(line.text.lstrip())
        words = line.text.strip()
        hard = self._gap or self._current < 0
        fresh = hard or self._last[-1:] in _CLAUSE_ENDS
        if hard and (head := unit_head(words, self.language, heading=False)) is not None:
            parent = parent_of_unit(head.kind, 0, self.nodes, self._open)
            owner = self._add(Node(head.kind, head.number, parent, line.number, head.word))
            self._words(line, indent, head.width, owner, head.rest == "heading")
            self._awaiting = owner if head.rest == "none" else -1
            return
        found = numeral(words)
        begins = found is not None and (fresh or self._is_next_item(found, indent))
        if found is not None and begins and self._numbered(line, indent, found, hard=hard):
            return
        if self._awaiting >= 0 and looks_like_heading(words) and self._ends_block(index):
            self._words(line, indent, 0, self._awaiting, heading=True)
            self._current, self._awaiting = -1, -1
            return
        if not self._goes_on(line, words, indent):
            self._unnumbered(line, words, indent)

    def _is_next_item(self, found: Numeral, indent: int) -> bool:
        """The next of a list whose items end without a mark: as far in as the item before it, and no citation.

        "(b)" is left to the words, which cite points that way; so is "2." after "paragraph" at a line's end.
        """
        before = self.nodes[self._current].reading
        if before is None or self.nodes[self._current].indent != indent or self._cites(self._last):
            return False
        return any(r.style == before.style and follows(before.order, r.order) for r in found.readings) and (
            before.style.startswith(("dot", "close", "dash"))
        )

    def _cites(self, words: str) -> bool:
        cited = self.language.units.cited.values()
        return words.rpartition(" ")[2].lower() in {word for forms in cited for word in forms}

    def _numbered(self, line: Line, indent: int, found: Numeral, *, hard: bool) -> bool:
        beside = [self.nodes[i].parent for i in self._open if self._is_unheaded(i)]
        paused = [self._last_number[parent] for parent in beside if parent in self._last_number]
        # A sentence that is complete is no chapeau: a number after it stands beside it.
        complete = bool(self._open) and self._is_unheaded(self._open[-1]) and self._last.endswith(".")
        above = self._open[:-1] if complete else self._open
        spot = place(found, self.nodes, above, paused, hard=hard)
        if spot is None:
            return False
        node = Node(spot.kind, found.number, spot.parent, line.number, "", 0, indent, spot.reading, spot.certain)
        owner = self._add(node)
        self._words(line, indent, found.width, owner)
        return True

    def _goes_on(self, line: Line, words: str, indent: int) -> bool:
        """Append the line to a provision that is still open, if it belongs to one."""
        if self._in_title:
            self._piece("title", line.start, line.end)
            self.titles.append(words)
            return True
        owner = self._current if not self._gap else self._flush_owner(words, indent)
        if owner < 0:
            return False
        self._words(line, indent, 0, owner)
        self._current = owner
        return True

    def _flush_owner(self, words: str, indent: int) -> int:
        """After a gap: whose words a block without a number continues, -1 for nobody's.

        An indented block goes on with the innermost numbered provision that it is indented under; one that begins
        in lower case after a list goes on with the chapeau of that list.
        """
        inner = self._open[-1] if self._open else -1
        if inner < 0 or self.nodes[inner].reading is None:
            return -1
        for index in reversed(self._open):
            if self.nodes[index].reading is None:
                break
            if indent >= self.nodes[index].indent + 2:
                return index
        if not words[0].islower():
            return -1
        parent = self.nodes[inner].parent
        return parent if self.nodes[inner].kind in ("point", "indent") and parent >= 0 else inner

    def _unnumbered(self, line: Line, words: str, indent: int) -> None:
        units = self.language.units
        lower = comparable(words)
        if not self.nodes and not self.titles and self._is_title_block(line) and lower not in units.preamble:
            self._piece("title", line.start, line.end)
            self.titles.append(words)
            self._in_title = True
            return
        if lower.rstrip(":.") in units.preamble:
            self._words(line, indent, 0, self._add(Node("preamble", "", -1, line.number)), heading=True)
            self._current = -1
            return
        owner = next(
            (i for i in reversed(self._open) if self.nodes[i].reading is None and self.nodes[i].kind != "row"), -1
        )
        while owner >= 0 and self._is_unheaded(owner):
            owner = self.nodes[owner].parent
        if (
            owner >= 0
            and not self.nodes[owner].parted
            and not self.nodes[owner].text
            and self.nodes[owner].kind != "preamble"
        ):
            self._awaiting = -1
        else:
            kind: Kind = "paragraph"
            if lower.startswith(units.recital) and (owner < 0 or self.nodes[owner].kind == "preamble"):
                kind = "recital"
            elif lower.startswith(units.closing):
                kind, owner = "conclusion", -1
            owner = self._add(Node(kind, "", owner, line.number))
        self._words(line, indent, 0, owner)
        self._current = owner

    def _is_title_block(self, first: Line) -> bool:
        """A title stands apart: a few lines, the first short, and then a blank one; it does not end as a sentence does.

        Where the front matter declares one, it shows that title or part of it; words alone in a text are no title.
        Anything else that were taken for one would be compared with nothing.
        """
        block = []
        for line in self.lines[first.number - 1 : first.number + _LONGEST_TITLE]:
            if not line.text.strip():
                break
            block.append(line.text.strip())
        if len(block) > _LONGEST_TITLE or not looks_like_heading(block[0]) or block[-1][-1] in SENTENCE_ENDS:
            return False
        said = comparable(" ".join(block))
        more = any(line.text.strip() for line in self.lines[first.number - 1 + len(block) :])
        return more and (said in self.title or self.title in said)

    def _is_unheaded(self, index: int) -> bool:
        """An unnumbered paragraph, recital or closing formula holds no further paragraphs."""
        node = self.nodes[index]
        bare = node.reading is None and not node.number and not node.level
        return bare and node.kind in ("paragraph", "recital", "conclusion")

    def _ends_block(self, index: int) -> bool:
        """The next line is blank, absent, or begins a number: this one stands alone."""
        if index + 1 == len(self.lines):
            return True
        after = self.lines[index + 1].text.strip()
        return not after or numeral(after) is not None

    def _words(self, line: Line, indent: int, width: int, owner: int, heading: bool = False) -> None:
        start = line.start + indent
        end = line.start + len(line.text.rstrip())
        self._piece("blank", line.start, start, owner)
        self._piece("number", start, min(start + width, line.end), owner)
        self._piece("heading" if heading else "text", start + width, line.end, owner)
        if start + width < end:
            node = self.nodes[owner]
            (node.heading if heading else node.text).append((start + width, end, line.number))
