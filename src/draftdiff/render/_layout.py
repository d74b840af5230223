"""Words with a style, wrapped to a width: the little that a report needs of a terminal.

rich prints a thousand changed clauses in a third of a second and these in four milliseconds
(docs/benchmarks.md), so that rich is asked for the width of wide characters only.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftdiff.text import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

# No colour carries meaning alone: every mark is also written ("[-removed-]", "{+added+}"), and struck or underlined.
# The names are those of `config.THEMES`. Blue and orange are the pair that people with any of the common weaknesses
# of colour sight tell apart (Okabe and Ito's blue and vermillion, the nearest of the 256 of terminals).
_PLAIN = {"bold": "1", "quiet": "3", "removed": "9", "added": "4", "weak": "1", "strong": "1", "notice": "1;7"}
THEMES = {
    "standard": _PLAIN | {"removed": "9;31", "added": "4;32", "weak": "1;31", "strong": "1;32", "notice": "1;35"},
    "dark": _PLAIN | {"removed": "9;91", "added": "4;92", "weak": "1;91", "strong": "1;92", "notice": "1;95"},
    "blue-orange": _PLAIN
    | {"removed": "9;38;5;166", "added": "4;38;5;32", "weak": "1;38;5;166", "strong": "1;38;5;32"},
    "mono": _PLAIN,
}
_SPACE = re.compile(r"(\s+)")

Span = tuple[str, str]


def width_of(text: str) -> int:
    """Columns a text takes; characters of East Asian width take two."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


class Page:
    """Lines in the making. Text given to it is made safe for a terminal on the way in."""

    def __init__(self, width: int | None, color: bool, theme: str = "standard") -> None:
        self.width = width
        self.color = color
        self.styles = THEMES[theme]
        self.lines: list[str] = []

    def write(self, *spans: Span | str, first: str = "", rest: str | None = None) -> None:
        """One paragraph of spans (text, style), wrapped; `first` and `rest` stand at the head of its lines."""
        rest = " " * len(first) if rest is None else rest
        line: list[Span] = []
        used = width_of(first)
        head = first
        for chunk in _chunks(spans):
            size = sum(width_of(t) for t, _ in chunk)
            space = chunk[0][0].isspace()
            if self.width is not None and line and not space and used + size > self.width:
                self._flush(head, line)
                line, head, used = [], rest, width_of(rest)
            if line or not space:
                line += chunk
                used += size
        self._flush(head, line)

    def blank(self) -> None:
        """An empty line, never two."""
        if self.lines and self.lines[-1]:
            self.lines.append("")

    def taken(self) -> str:
        """The lines so far, each with its line break; the page goes on without them."""
        text = "".join(f"{line}\n" for line in self.lines)
        self.lines.clear()
        return text

    def text(self) -> str:
        """The page with a final line break."""
        return "\n".join(self.lines).rstrip("\n") + "\n"

    def _flush(self, head: str, line: list[Span]) -> None:
        while line and line[-1][0].isspace():
            line.pop()
        if not self.color:
            self.lines.append((head + "".join(t for t, _ in line)).rstrip())
            return
        out = head
        at = 0
        while at < len(line):
            style, run = line[at][1], at
            while run < len(line) and line[run][1] == style:
                run += 1
            words = "".join(t for t, _ in line[at:run])
            out += f"\x1b[{self.styles[style]}m{words}\x1b[0m" if style else words
            at = run
        self.lines.append(out.rstrip())


def _chunks(spans: Iterable[Span | str]) -> Iterable[list[Span]]:
    """Runs of blanks, and what stands between them: words of several styles that no blank parts stay on one line."""
    chunk: list[Span] = []
    for span in spans:
        text, style = (span, "") if isinstance(span, str) else span
        for part in _SPACE.split(visible(text).replace("\n", " ").replace("\t", " ")):
            if part.isspace():
                if chunk:
                    yield chunk
                chunk = []
                yield [(part, style)]
            elif part:
                chunk.append((part, style))
    if chunk:
        yield chunk
