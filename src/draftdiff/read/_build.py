"""Lines put together by readers of formats that are no text: paragraph by paragraph, one line each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftdiff.model.source import Line, Lines
from draftdiff.read._decode import sha256

if TYPE_CHECKING:
    from draftdiff.model.note import Note
    from draftdiff.model.source import Given, Source

# A break inside a paragraph would make two lines of one.
_BREAKS = re.compile(r"[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")


class Builder:
    """Collects lines; `lines` gives them, tiling a text that ends each in a line feed."""

    def __init__(self) -> None:
        self._lines: list[Line] = []
        self._parts: list[str] = []
        self._at = 0

    @property
    def size(self) -> int:
        """How many characters there are so far."""
        return self._at

    @property
    def count(self) -> int:
        """How many lines there are so far."""
        return len(self._lines)

    def add(self, text: str, role: str = "text", level: int = 0, given: Given | None = None) -> None:
        """One line, see `Line`; a break inside it becomes a blank. An empty one parts blocks."""
        words = _BREAKS.sub(" ", text)
        end = self._at + len(words) + 1
        self._lines.append(Line(words, len(self._lines) + 1, self._at, end, role, level, given))
        self._parts.append(words)
        self._at = end

    def row(self, cells: list[str], *, head: bool = False) -> None:
        """A row of a table; `head` where it names the columns, as the rule below it says in Markdown."""
        self.add(f"| {' | '.join(cell.replace('|', '¦') for cell in cells)} |", "row")
        if head:
            self.add(f"|{'---|' * len(cells)}", "rule")

    def lines(
        self,
        source: Source,
        format_: str,
        *,
        notes: tuple[Note, ...] = (),
        blocks: bool = True,
        declared: dict[str, str] | None = None,
    ) -> Lines:
        """All of it, read from `source` by the reader `format_`; the other values as in `Lines`."""
        text = "\n".join([*self._parts, ""]) if self._parts else ""
        said = {key: value for key, value in (declared or {}).items() if value}
        return Lines(
            source.name,
            sha256(source),
            text,
            tuple(self._lines),
            format=format_,
            notes=notes,
            blocks=blocks,
            declared=said,
        )
