"""Workflow commands of GitHub Actions: each finding becomes a mark on its line of a proposed change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.render._contract import Output
from draftdiff.render._findings import summary
from draftdiff.text import one_line, visible

if TYPE_CHECKING:
    from draftdiff.model.finding import Finding
    from draftdiff.model.report import FindingsReport
    from draftdiff.render._contract import View

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def _findings(report: FindingsReport, _: View) -> str:
    return "".join(_command(found) + "\n" for found in report.findings) + summary(report) + "\n"


def _command(found: Finding) -> str:
    places = {"line": found.line, "endLine": found.end_line}
    if found.line == found.end_line:  # columns of another line are refused
        places |= {"col": found.column, "endColumn": found.end_column}
    said = "".join(f"{key}={value}," for key, value in places.items())
    hint = f"; to do: {found.hint}" if found.hint else ""
    rule, path = _property(found.rule), _property(found.path)
    return f"::{_LEVELS[found.severity]} file={path},{said}title={rule}::{_data(found.message + hint)}"


def unread(path: str, message: str) -> str:
    """The annotation, and line, of a draft that could not be read."""
    return f"::error file={_property(path)},title=cannot be read::{_data(message)}\n"


def _data(text: str) -> str:
    """A message as the runner reads it: it ends at a line break and takes "%" for an escape."""
    return visible(one_line(text)).replace("%", "%25")


def _property(text: str) -> str:
    """A property's value, which also ends at a comma and must have no colon. A file's name is found as it is only.

    The runner undoes these escapes and no others (actions/toolkit, packages/core/src/command.ts).
    """
    safe = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A").replace(":", "%3A").replace(",", "%2C")
    return visible(safe)


OUTPUT = Output(
    name="github",
    summary="findings as annotations of GitHub Actions",
    findings=_findings,
)
