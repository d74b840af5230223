"""Markdown for pull requests and notes: the terminal's report as headings and lists (GitHub Flavored Markdown)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftdiff.model.finding import SEVERITIES
from draftdiff.render._comparison import Comparison
from draftdiff.render._contract import Output
from draftdiff.render._findings import summary
from draftdiff.render._history import history
from draftdiff.render._layout import Page
from draftdiff.text import one_line, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftdiff.model.positions import PositionsReport, SideText
    from draftdiff.model.report import FindingsReport, Report
    from draftdiff.model.synopsis import SynopsisReport
    from draftdiff.render._contract import View
    from draftdiff.render._layout import Span

# What means something to Markdown in the middle of a line, and at its head.
_MARKS = re.compile(r"[\\`*_\[\]#|~$]")
_HEAD = re.compile(r"^([+\-=:>]|\d+(?=[.)]))")
# What stands at the head of a terminal's line, and what it is here.
_FIRST = {"*": "- ", "!": "> ", "|": "  > ", "=": "- ", "~": "- ", ".": "- ", "-": "  - ", "": "  - "}
_TITLE = re.compile(r"[A-Z ]+ \(\d+\)")


class MarkdownPage(Page):
    """Takes what a terminal's page takes, and makes Markdown of it; a line is never wrapped."""

    def write(self, *spans: Span | str, first: str = "", rest: str | None = None) -> None:  # noqa: ARG002 - a terminal's
        """One paragraph: a heading, an item of a list, or a quotation, by what stands at its head."""
        styled = [span if isinstance(span, tuple) else (span, "") for span in spans]
        words = "".join(_styled(text, style) for text, style in styled).strip()
        title = styled[0][0] if styled and styled[0][1] else ""
        if not self.lines:
            self._block(f"# {escaped(title)}{words[len(_styled(*styled[0])) :]}" if styled else "")
        elif not first and _TITLE.fullmatch(title):
            self._block(f"## {escaped(title.capitalize())}")
            if more := words[len(_styled(*styled[0])) :].lstrip("\\: "):
                self._block(more[0].upper() + more[1:])
        elif first:
            lead = _FIRST.get(first.strip(), "- ")
            quote = lead.strip() == ">"
            if not self.lines[-1].lstrip().startswith((">",) if quote else ("-", ">")):
                self.blank()
            self.lines.append(lead + words)
        else:
            self._block(words)

    def _block(self, line: str) -> None:
        self.blank()
        self.lines += [line, ""]


def escaped(text: str) -> str:
    """Text of a draft as text: no mark of Markdown, no HTML, nobody mentioned, no control character."""
    safe = _MARKS.sub(r"\\\g<0>", visible(one_line(text)))
    safe = safe.replace("&", "&amp;").replace("<", "&lt;")
    # A mention is found in the page that is made of the Markdown, so that no way of writing the sign hides it.
    return _HEAD.sub(r"\\\1", safe).replace("@", "@<!-- -->")


def _styled(text: str, style: str) -> str:
    """A stretch in its style; blanks at its ends stay outside the marks, as Markdown wants it."""
    core = text.strip()
    if style in ("removed", "added"):
        core = core[2:-2].strip()
    if not core:
        return text
    said = escaped(core)
    if style:
        said = f"~~{said}~~" if style == "removed" else f"**{said}**"
    lead = " " if text[0].isspace() else ""
    return lead + said + (" " if text[-1].isspace() else "")


def _comparison(report: Report, view: View) -> str:
    return Comparison(report, view, MarkdownPage(None, color=False)).text()


def _findings(report: FindingsReport, _: View) -> str:
    """What was checked; then a table, a row a finding, the gravest first. A bar in a text is escaped as all marks."""
    rows = [
        f"| {f.severity} | {escaped(f.path)}:{f.line} | {escaped(f.message)} | {escaped(f.rule)} |\n"
        for f in sorted(report.findings, key=lambda f: (SEVERITIES.index(f.severity), f.path, f.line))
    ]
    head = "\n| | where | what | rule |\n| --- | --- | --- | --- |\n" if rows else ""
    return "".join((escaped(summary(report)), "\n", head, *rows))


def _positions(report: PositionsReport, view: View) -> str:
    from draftdiff.render._positions_markdown import positions  # here, so that a comparison pays nothing for it

    return positions(report, view, escaped)


def _side(text: SideText, view: View) -> str:
    from draftdiff.render._positions import side_file

    return side_file(text, view)


def _synopsis(report: SynopsisReport, _: View) -> Iterator[str]:
    from draftdiff.render._markdown_synopsis import synopsis

    return synopsis(report)


OUTPUT = Output(
    name="markdown",
    summary="headings and lists for pull requests and notes, the same report as the terminal's",
    comparison=_comparison,
    findings=_findings,
    positions=_positions,
    side=_side,
    history=lambda report, view: history(report, view, MarkdownPage(None, color=False)),
    synopsis_parts=_synopsis,
)
