"""Findings of a check for people: by draft, a line each that an editor can jump to, and what to do."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from draftdiff.model.finding import SEVERITIES
from draftdiff.render._layout import Page

if TYPE_CHECKING:
    from draftdiff.model.report import FindingsReport
    from draftdiff.render._contract import View

_STYLE = {"error": "weak", "warning": "notice", "note": "quiet"}


def findings(report: FindingsReport, view: View) -> str:
    """The findings in the order of the drafts, and how many there are of each severity."""
    page = Page(view.width, view.color, view.theme)
    parts = []
    for found in report.findings:
        page.write(
            f"{found.path}:{found.line}:{found.column}: ",
            (f"{found.severity}: ", _STYLE[found.severity]),
            found.message,
            (f" [{found.rule}]", "quiet"),
            rest="  ",
        )
        if found.hint:
            page.write(f"to do: {found.hint}", first="  ", rest="    ")
        parts.append(page.taken())
    page.write(summary(report))
    return "".join(parts) + page.text()


def summary(report: FindingsReport) -> str:
    """One line: how many drafts, how many findings of each severity."""
    drafts = f"{report.checked} draft{'' if report.checked == 1 else 's'} checked"
    counts = Counter(f.severity for f in report.findings)
    if not counts:
        # "Nothing found" and "nothing read" are two sentences.
        new = "new " if report.known else ""
        return f"{drafts}: nothing {new}found." if report.checked else "No draft was checked."
    said = [f"{counts[s]} {s}{'' if counts[s] == 1 else 's'}" for s in SEVERITIES if counts[s]]
    return f"{drafts}: {', '.join(said)}."
