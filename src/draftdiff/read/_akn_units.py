"""The units of an Akoma Ntoso document as lines: each is written when its number and heading are known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from draftdiff.errors import DraftdiffError
from draftdiff.model.source import Given
from draftdiff.read._akn_names import LAZY, WRAPPERS, kind_of

if TYPE_CHECKING:
    from draftdiff.read._build import Builder

# What XML and `Builder` take for a blank beside the blank itself; a no-break space is none.
_BLANKS = "\t\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
# Units inside each other and characters of a number: ids are made of both, level by level, so that neither may grow
# without bound. No act goes deeper than twelve.
DEEPEST = 16
LONGEST_NUMBER = 40
_MOST_LINES = 120_000
_MOST_IN_IDS = 20_000_000
_STEP = 12  # what an id needs for a level beside the number


def clean(pieces: list[str]) -> str:
    """Pieces of text as words on one line, with one blank between them."""
    # Not by a pattern: of a paragraph of millions of words it would keep every one as an object.
    text = "".join(pieces)
    for sign in _BLANKS:
        text = text.replace(sign, " ")
    while "  " in text:
        text = text.replace("  ", " ")
    return text.strip()


@dataclass(slots=True, eq=False)
class Unit:
    """An element that is a provision, from its start to its end. `mark` is that of a note in its number."""

    element: str
    name: str
    source_id: str | None
    num: str = ""
    heading: str = ""
    mark: str = ""
    kind: str = ""
    level: int = -1
    written: bool = False

    @property
    def known(self) -> bool:
        """Whether the file says anything of it that makes it a provision before its first word."""
        named = self.source_id is not None and self.element not in WRAPPERS
        return bool(self.num or self.heading or self.mark or named)

    def yields(self, new: Unit | None) -> bool:
        """Whether it is none of its own when another begins in it."""
        if self.known or self.element not in WRAPPERS:
            return not self.known and self.element in LAZY
        return new is not None and kind_of(new.element, new.name, None, headed=False) == "annex"


class Units:
    """The open units, outermost first, and the lines written so far.

    A unit waits until the first word in it, when its number and heading are known.
    """

    def __init__(self, built: Builder, source: str) -> None:
        self.built = built
        self.source = source
        self.open: list[Unit] = []
        self.flattened = self.long_numbers = 0
        self._waiting: list[Unit] = []
        self._path: list[Unit] = []
        self._weights: list[int] = []
        self._in_ids = 0

    def begin(self, unit: Unit) -> None:
        """A unit opens; nothing is written yet."""
        self.open.append(unit)
        self._waiting.append(unit)

    def end(self) -> None:
        """The innermost unit closes. One without number, heading, id and words is none."""
        unit = self.open[-1]
        if unit.known and not unit.written:
            self._write("")
        self.open.pop()
        for kept in (self._waiting, self._path):
            if kept and kept[-1] is unit:
                kept.pop()

    def number(self, words: str) -> None:
        """The printed number of the innermost unit."""
        unit = self.open[-1] if self.open else None
        if unit is None or unit.written:
            self.say(words)
        elif unit.num or len(words) > LONGEST_NUMBER:
            self.long_numbers += len(words) > LONGEST_NUMBER
            self.heading(words)
        else:
            unit.num = words

    def heading(self, words: str) -> None:
        """The heading of the innermost unit, or more of it."""
        unit = self.open[-1] if self.open else None
        if unit is None or unit.written:
            self.say(words)
        else:
            unit.heading = f"{unit.heading} {words}".strip()

    def mark(self, sign: str) -> None:
        """A note's sign in the number of the innermost unit: it goes before what follows the number."""
        if self.open and not self.open[-1].written:
            self.open[-1].mark += sign
        else:
            self.say(sign)

    def say(self, words: str) -> None:
        """Words of the innermost unit's own; without one they are a paragraph by themselves."""
        if not self.open:
            self._line(words, Given("paragraph", 0))
        elif not self.open[-1].written:
            self._write(words)
        else:
            self._line(words, Given("", self.open[-1].level))

    def row(self, cells: list[str], source_id: str | None, *, head: bool) -> None:
        """A row of a table under the innermost unit."""
        self._settle(None)
        level = self._path[-1].level + 1 if self._path else 0
        self._line(f"| {' | '.join(cells)} |", Given("row", level, 0, source_id), "row")
        if head:
            self.built.add(f"|{'---|' * len(cells)}", "rule")

    def _settle(self, new: Unit | None) -> None:
        """Write the units that wait, since something stands in them now; one that the document type makes does not."""
        waiting, self._waiting = self._waiting, []
        for unit in waiting:
            if unit is not new and not unit.written and not unit.yields(new):
                self._write_one(unit, "")

    def _write(self, words: str) -> None:
        self._settle(self.open[-1])
        self._write_one(self.open[-1], words)

    def _write_one(self, unit: Unit, words: str) -> None:
        above = self._path[-1] if self._path else None
        level = min(len(self._path), DEEPEST - 1)
        self.flattened += len(self._path) >= DEEPEST
        self._path.append(unit)
        unit.written, unit.level = True, level
        unit.kind = kind_of(unit.element, unit.name, above.kind if above else None, headed=bool(unit.heading))
        self._weigh(level, len(unit.num) + _STEP)
        rest = " ".join(part for part in (unit.mark, unit.heading or words) if part)
        width = len(unit.num) + (1 if rest and unit.num else 0)
        role = "heading" if unit.heading else "text"
        self._line(f"{unit.num} {rest}".strip(), Given(unit.kind, level, width, unit.source_id), role)
        if unit.heading and words:
            self._line(words, Given("", level))

    def _weigh(self, level: int, step: int) -> None:
        del self._weights[level:]
        weight = (self._weights[-1] if self._weights else 0) + step
        self._weights.append(weight)
        self._in_ids += weight

    def _line(self, words: str, given: Given, role: str = "text") -> None:
        self.check()
        self.built.add(words, role, given=given)

    def check(self) -> None:
        """Raise DraftdiffError where there are more lines, or longer ids, than any document has."""
        if self.built.count >= _MOST_LINES or self._in_ids > _MOST_IN_IDS:
            raise DraftdiffError(
                f"this file has more than {_MOST_LINES} provisions and paragraphs, or numbers too long and too deep",
                where=self.source,
                hint="take it apart, and compare the parts",
            )
