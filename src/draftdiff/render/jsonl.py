"""JSON of one line, for many comparisons in one file: the same keys and values as `json`, nothing between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.render._contract import Output
from draftdiff.render.json import one_line

if TYPE_CHECKING:
    from draftdiff.model.report import Report
    from draftdiff.render._contract import View


def _comparison(report: Report, view: View) -> str:
    return one_line(report, view) + "\n"


OUTPUT = Output(
    name="jsonl",
    summary="the JSON contract on one line, for many comparisons in one file (`compare --pairs`)",
    comparison=_comparison,
    brief=True,
)
