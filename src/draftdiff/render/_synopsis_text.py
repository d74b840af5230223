"""A synopsis on a terminal: a table where its columns are wide enough to read, else the drafts one below the other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftdiff.render._layout import Page, width_of
from draftdiff.render._plain_words import name_of
from draftdiff.render._synopsis import (
    Marks,
    about,
    agreement_words,
    counted,
    empty_words,
    heading_edits,
    parts_of,
    unknown,
    warnings,
)
from draftdiff.text import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from draftdiff.model.change import Edit
    from draftdiff.model.synopsis import SynopsisCell, SynopsisReport, SynopsisRow
    from draftdiff.render._contract import View
    from draftdiff.render._layout import Span

# A column of fewer characters holds three words a line, and nobody reads it.
_NARROWEST = 24
_AGREED = 14
_BETWEEN = " │ "
_STYLES = {"agreed": "strong", "bracketed": "notice", "open": "bold"}
_CODES = re.compile(r"\x1b\[[0-9;]*m")
_ADDED, _REMOVED = ("{+", "+}"), ("[-", "-]")


def synopsis(report: SynopsisReport, view: View) -> Iterator[str]:
    """The page, row by row."""
    page = Page(view.width, view.color, view.theme)
    _head(page, report)
    needed = _needed(report)
    if view.width is None or view.width < needed:
        _advise(page, view, needed)
        yield page.taken()
        yield from _stacked(page, report)
    else:
        page.lines.append("")
        yield page.taken()
        yield from _Table(report, view, view.width).lines()
    if report.notes:
        page.lines.append("")
    for note in report.notes:
        where = f"{note.draft}:{note.line}: " if note.draft and note.line else f"{note.draft}: " if note.draft else ""
        page.write(f"note: {where}{note.message}", rest="  ")
    yield page.taken()


def _head(page: Page, report: SynopsisReport) -> None:
    page.write((" | ".join(name_of(draft) for draft in report.drafts), "bold"))
    for draft in report.drafts:
        if draft.title:
            said = ", ".join(about(draft))
            page.write(
                (name_of(draft), "bold"), f": {draft.title}", f" ({said})" if said else "", first="  ", rest="    "
            )
    for warning in warnings(report):
        page.write((warning, "notice"), first="! ", rest="! ")
    page.write(counted(report))


def _needed(report: SynopsisReport) -> int:
    count = len(report.drafts)
    return len(str(len(report.rows))) + _AGREED + len(_BETWEEN) * (count + 1) + _NARROWEST * count


def _advise(page: Page, view: View, needed: int) -> None:
    here = "" if view.width is None else f" and there are {view.width}"
    page.write(
        (
            f"One below the other: side by side they need {needed} columns{here}. See --width, or --format html.",
            "quiet",
        )
    )


def _stacked(page: Page, report: SynopsisReport) -> Iterator[str]:
    marks = Marks(report)
    widest = max(width_of(visible(name_of(draft))) for draft in report.drafts)
    for row in report.rows:
        said = agreement_words(row.agreement, report.drafts)
        page.lines.append("")
        page.write((f"{row.number}", "bold"), *_stated(row, f"  {said}" if said else ""))
        for draft, cell in zip(report.drafts, row.cells, strict=True):
            name = visible(name_of(draft))
            lead = f"  {name}{' ' * (widest - width_of(name))}  "
            for spans in _paragraphs(cell, marks):
                page.write(*spans, first=lead, rest=" " * (widest + 4))
                lead = " " * (widest + 4)
        yield page.taken()


def _stated(row: SynopsisRow, said: str) -> list[Span]:
    return [(said, _STYLES.get(row.agreement.state, "quiet"))] if said else []


def _paragraphs(cell: SynopsisCell, marks: Marks) -> Iterator[list[Span | str]]:
    """What stands in a cell: of each provision its label and heading, then its words."""
    if not cell.provisions:
        yield [(empty_words(cell), "quiet")]
    for provision, edits in parts_of(cell):
        head: list[Span | str] = [(provision.label, "bold")]
        if heading := heading_edits(cell, provision):
            head += ["  ", *_marked(heading)]
        if said := marks.of(cell, provision):
            head.append((f"  ({', '.join(said)})", "quiet"))
        yield head
        if edits:
            yield _marked(edits)
        elif words := unknown(provision):
            yield [(words, "quiet")]


def _marked(edits: Sequence[Edit]) -> list[Span | str]:
    """Words with the edits inside; blanks at the ends of an edit stay outside its marks."""
    spans: list[Span | str] = []
    for edit in edits:
        core = edit.text.strip()
        if edit.op == "kept" or not core:
            spans.append(edit.text)
            continue
        lead, tail = edit.text[: len(edit.text) - len(edit.text.lstrip())], edit.text[len(edit.text.rstrip()) :]
        before, after = _ADDED if edit.op == "added" else _REMOVED
        spans += [lead, (before + core + after, edit.op), tail]
    return spans


class _Table:
    """Rows of cells, each wrapped to its column."""

    def __init__(self, report: SynopsisReport, view: View, width: int) -> None:
        self.report = report
        self.view = view
        self.marks = Marks(report)
        count = len(report.drafts)
        number = len(str(len(report.rows)))
        left = width - number - _AGREED - len(_BETWEEN) * (count + 1)
        # What cannot be shared out evenly goes to the first columns.
        self.widths = [number, *(left // count + (at < left % count) for at in range(count)), _AGREED]

    def lines(self) -> Iterator[str]:
        """The table, with a rule below its head and between its rows."""
        rule = "─┼─".join("─" * width for width in self.widths)
        said = [(name_of(draft), ", ".join(about(draft))) for draft in self.report.drafts]
        names = [[[(name, "bold")], *([[(more, "quiet")]] if more else [])] for name, more in said]
        yield self._row([[], *names, [[("all drafts", "bold")]]])
        for row in self.report.rows:
            agreed = agreement_words(row.agreement, self.report.drafts)
            cells = [_paragraphs(cell, self.marks) for cell in row.cells]
            yield f"{rule}\n{self._row([[[(str(row.number), 'quiet')]], *cells, [[*_stated(row, agreed)]]])}"

    def _row(self, cells: Iterable[Iterable[Sequence[Span | str]]]) -> str:
        columns = [self._cell(cell, width) for cell, width in zip(cells, self.widths, strict=True)]
        height = max(len(column) for column in columns)
        found = []
        for at in range(height):
            padded = [_padded(c[at] if at < len(c) else "", w) for c, w in zip(columns, self.widths, strict=True)]
            found.append(_BETWEEN.join(padded).rstrip() + "\n")
        return "".join(found)

    def _cell(self, paragraphs: Iterable[Sequence[Span | str]], width: int) -> list[str]:
        page = Page(width, self.view.color, self.view.theme)
        for spans in paragraphs:
            page.write(*_breakable(spans, width))
        return page.lines


def _padded(line: str, width: int) -> str:
    return line + " " * (width - width_of(_CODES.sub("", line)))


def _breakable(spans: Iterable[Span | str], width: int) -> Iterator[Span | str]:
    """What no blank parts and is wider than the column cut, between spans or within: it would push the next aside."""
    used = 0
    for span in spans:
        text, style = (span, "") if isinstance(span, str) else span
        out = []
        for part in re.split(r"(\s+)", visible(text)):
            if part.isspace():
                used = 0
            elif used + width_of(part) <= width:
                used += width_of(part)
            else:
                if used:
                    out.append(" ")
                *whole, part = _cut(part, width)
                out += [f"{piece} " for piece in whole]
                used = width_of(part)
            out.append(part)
        yield "".join(out), style


def _cut(word: str, width: int) -> Iterator[str]:
    """A word in pieces that fit."""
    line, used = "", 0
    for letter in word:
        size = width_of(letter)
        if line and used + size > width:
            yield line
            line, used = "", 0
        line, used = line + letter, used + size
    yield line
