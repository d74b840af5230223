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
    places = {"file": found.path, "line": found.line, "endLine": found.end_line}
    if found.line == found.end_line:  # columns of another line are refused
        places |= {"col": found.column, "endColumn": found.end_column}
    said = ",".join(f"{key}={_property(str(value))}" for key, value in (places | {"title": found.rule}).items())
    hint = f"; to do: {found.hint}" if found.hint else ""
    return f"::{_LEVELS[found.severity]} {said}::{_data(found.message + hint)}"


def _data(text: str) -> str:
    """A message as the runner reads it: it ends at a line break and takes "%" for an escape."""
    return visible(one_line(text)).replace("%", "%25")


def _property(text: str) -> str:
    """A property's value, which also ends at a comma and must have no colon."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")


OUTPUT = Output(
    name="github",
    summary="findings as annotations of GitHub Actions",
    findings=_findings,
)
