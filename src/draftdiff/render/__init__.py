"""A report to text: one file an output, every one made from the report and from nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.registry import entries, entry, names
from draftdiff.render._contract import Output, View

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from draftdiff.model.alignment import Explanation
    from draftdiff.model.report import MandateReport, ProvisionsReport, StatementsReport
    from draftdiff.render._layout import Page

FOLDER = "draftdiff.render"

__all__ = ["Output", "View", "explanation", "formats", "mandate_writer", "outline", "output", "outputs", "page"]


def formats() -> tuple[str, ...]:
    """Names of the outputs, for --format; nothing is imported."""
    return names(FOLDER)


def output(name: str) -> Output:
    """The output of a name from `formats`."""
    return entry(FOLDER, name, "OUTPUT", Output)


def outputs() -> tuple[Output, ...]:
    """Every output there is, by name."""
    return entries(FOLDER, "OUTPUT", Output)


def mandate_writer(form: Output) -> Callable[[MandateReport, View], str] | None:
    """What writes the verdicts on a mandate in an output: its own form, else that of findings; None without either."""
    if form.mandate is not None or form.findings is None:
        return form.mandate
    from draftdiff.model.report import FindingsReport

    write = form.findings
    return lambda report, view: write(
        FindingsReport(report.schema_version, report.tool, report.findings, report.checked, report.rules), view
    )


def page(view: View) -> Page:
    """An empty page for a small list that is no report."""
    from draftdiff.render._layout import Page

    return Page(view.width, view.color, view.theme)


def outline(shown: ProvisionsReport, told: StatementsReport) -> str:
    """A draft for line-by-line tools: provisions, their sentences, the duties in them, a line each."""
    from draftdiff.render._outline import outlined

    return outlined(shown, told)


def explanation(found: Explanation, labels: Mapping[str, str], others: Mapping[str, str], view: View) -> str:
    """Why provisions have the partners they have, for people; labels by old and by new id."""
    from draftdiff.render._explanation import explained

    written = page(view)
    explained(found, labels, others, written)
    return written.text()
