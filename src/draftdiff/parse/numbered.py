"""A line that begins with a number: whether it begins a provision, and which."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftdiff.parse.growth import Growth
from draftdiff.parse.joining import CITED
from draftdiff.parse.nesting import Node, Place, follows, place
from draftdiff.parse.numbering import Numeral, Reading, numeral

if TYPE_CHECKING:
    from draftdiff.model.draft import Kind
    from draftdiff.parse.layout import Row

# How many rows a number may be sought ahead to tell "(i)" from "(i)".
_AHEAD = 80
_MAYBE_NUMBER = re.compile(r"[\[*_]{0,4}(?:\(|\w{1,3}[.)])")
# "M. SCHULZ", "K. de Vries": a name, of which an initial looks like a point of a list.
_NAME = re.compile(r"[A-ZÀ-ÞА-ЯІЇЄҐ][.)]\s+(?:[^\W\d_a-zß-ÿа-яіїєґ][\w.'’-]*\s*|(?:de|van|von|der|di)\s+){1,5}$")
# Numbers one behind the other on a line ("1. (a) (i)").
_MOST_ON_A_LINE = 4


class Numbered(Growth):
    """Growth by numbers."""

    def _numbered(self, row: Row, index: int, *, hard: bool) -> bool:
        found = self.numerals[index]
        if found is None or self._heading_left:
            return False
        if not row.gap and row.words[0] == "(" and CITED.search(self._last) and not self._is_next(found):
            return False  # "as provided for in Article 3(4)" / "(a)."
        fresh = hard or row.ended
        if not fresh and not self._is_next_item(found, row.indent) and not self._begins_list(found, row, index):
            return False
        ahead = self._ahead(index, found)
        node = self._placed(found, row, hard=hard, ahead=ahead, headed=index in self.headed)
        if node is None or self._is_name(row, node, index):
            return False
        owner = self._add(node)
        if index in self.headed:
            self.nodes[owner].headed = True
            self._words(row, found.width, owner, heading_until=len(row.words), opens=found.opens)
            self._current = -1
        elif not self._compound(row, found.width, owner):
            self._words(row, found.width, owner, opens=found.opens)
        return True

    def _placed(
        self, found: Numeral, row: Row, *, hard: bool, ahead: tuple[Reading, ...] = (), headed: bool = False
    ) -> Node | None:
        beside = [self.nodes[i].parent for i in self._open if self._is_unheaded(i)]
        paused = [at for parent in beside for at in self._last_under(parent)] if beside else []
        # A sentence that is complete is no chapeau: a number after it stands beside it.
        ended = self._last.endswith(".") or found.readings[0].style.startswith("option")
        complete = bool(self._open) and self._is_unheaded(self._open[-1]) and ended
        above = [i for i in (self._open[:-1] if complete else self._open) if self.nodes[i].kind != "row"]
        if headed and any(r.order == 1 and not r.prefix for r in found.readings):
            above = self._beside(above, row.indent)
        spot = place(found, self.nodes, above, paused, hard=hard, indent=row.indent, ahead=ahead)
        spot = spot or self._again(found, row)
        if spot is None:
            return None
        kind: Kind = "recital" if self.preamble.is_recital_number(row) and spot.kind == "paragraph" else spot.kind
        node = Node(kind, found.number, spot.parent, row.line.number, "", 0, row.indent, spot.reading, spot.certain)
        node.disputed = "[" in row.words[: found.width] and not found.opens
        node.word = row.words[: found.width].strip("*_ [").split(None, 1)[0] if kind == "option" else ""
        return node

    def _again(self, found: Numeral, row: Row) -> Place | None:
        """A number that its list had already, right below a sentence of it that is over: a slip, but an item."""
        before = self.nodes[self._current] if self._current >= 0 else None
        if before is None or before.reading is None or before.indent != row.indent or not self._last.endswith("."):
            return None
        last = before.reading
        for reading in found.readings:
            if (reading.style, reading.prefix) == (last.style, last.prefix) and 0 < reading.order <= last.order:
                return Place(before.parent, before.kind, reading, certain=False)
        return None

    def _beside(self, above: list[int], indent: int) -> list[int]:
        """What "A. Procedure" stands in after "9. Assets": nothing that has a heading as far in as its own."""
        beside = next(
            (at for at, i in enumerate(above) if self.nodes[i].headed and self.nodes[i].indent == indent), None
        )
        return above if beside is None else above[:beside]

    def _is_name(self, row: Row, node: Node, index: int) -> bool:
        """A signature below the text, or a name among words with whose numbers its initial does not go on."""
        if _NAME.match(row.words) is None:
            return False
        signed = any(self.nodes[i].kind == "conclusion" for i in self._open)
        return not node.certain or (signed and not self._is_of_list(node, index))

    def _is_of_list(self, node: Node, index: int) -> bool:
        """Whether a number follows another, or is followed: "A. Scope" with "B. Means" below, after the signatures."""
        own = node.reading
        if own is None or own.order > 1:
            return own is not None
        after = next((n for n in self.numerals[index + 1 : index + _AHEAD] if n is not None), None)
        return after is not None and any(r.style == own.style and follows(own.order, r.order) for r in after.readings)

    def _is_next(self, found: Numeral) -> bool:
        """Whether a number is the next after that of the provision whose words these are."""
        before = self.nodes[self._current].reading if self._current >= 0 else None
        return before is not None and any(
            r.style == before.style and follows(before.order, r.order) for r in found.readings
        )

    def _last_under(self, parent: int) -> list[int]:
        """The last number directly under a provision, the last one under that, and so on."""
        found = []
        at = self._last_number.get(parent)
        while at is not None:
            found.append(at)
            at = self._last_number.get(at)
        return found

    def _ahead(self, index: int, found: Numeral) -> tuple[Reading, ...]:
        """The readings of the next number in the same signs, where the number here can be read in two ways."""
        if len(found.readings) < 2:
            return ()
        style = found.readings[0].style.partition("-")[0]
        for at in range(index + 1, min(index + _AHEAD, len(self.rows))):
            other = self.numerals[at]
            if other is not None and any(r.style.partition("-")[0] == style for r in other.readings):
                return other.readings
        return ()

    def _compound(self, row: Row, width: int, owner: int) -> bool:
        """ "1. (a) ...": the number is followed by the first of what stands under it, on the same line."""
        spans = [(0, width, owner)]
        while _MAYBE_NUMBER.match(row.words, width) and len(spans) < _MOST_ON_A_LINE:
            found = numeral(row.words[width:], self.letters)
            firsts = [r for r in found.readings if r.order == 1 and not r.prefix] if found else []
            if found is None or not firsts or not found.number or width + found.width >= len(row.words):
                break
            if self.numerals and not firsts[0].style.startswith(("paren", "close", "dot")):
                break
            node = Node("point", found.number, owner, row.line.number, indent=row.indent + width)
            spot = place(found, self.nodes, self._open, [], hard=False, indent=node.indent)
            if spot is None or spot.parent != owner:
                break
            node.kind, node.reading, node.certain = spot.kind, spot.reading, spot.certain
            owner = self._add(node)
            spans.append((width, width + found.width, owner))
            width += found.width
        if len(spans) == 1:
            return False
        self._piece("blank", row.line.start, row.start, spans[0][2])
        for start, end, whose in spans:
            self._piece("number", row.start + start, row.start + end, whose)
        self._piece("text", row.start + width, row.line.end, owner)
        self.nodes[owner].text.append((row.start + width, row.start + len(row.words), row.line.number))
        return True

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

    def _begins_list(self, found: Numeral, row: Row, index: int) -> bool:
        """The first of a list further in than a line that was ended on purpose, if with no mark: "The Council may"."""
        before = self.rows[index - 1]
        firsts = [r.style for r in found.readings if r.order == 1 and r.style.startswith(("dot", "close"))]
        if not firsts or row.indent <= before.indent or not self.layout.deliberate(before, row):
            return False
        for at in range(index + 1, min(index + _AHEAD, len(self.rows))):
            other = self.numerals[at]
            if other is not None and self.rows[at].indent <= row.indent:
                same = self.rows[at].indent == row.indent
                return same and any(r.style in firsts and r.order == 2 for r in other.readings)
        return False

    def _cites(self, words: str) -> bool:
        cited = self.language.units.cited.values()
        return words.rpartition(" ")[2].lower() in {word for forms in cited for word in forms}
