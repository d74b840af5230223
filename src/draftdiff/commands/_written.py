"""A comparison in the output that was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.errors import DraftdiffError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftdiff.commands._options import Wishes
    from draftdiff.model.report import Report
    from draftdiff.render import Output

# Outputs for people, which leave out what is not asked for.
_FOR_PEOPLE = frozenset({"terminal", "markdown"})


def comparison_form(wishes: Wishes, *, shaped: bool) -> Output:
    """The output by its name; raises DraftdiffError where it writes no comparison, or not one so shaped."""
    from draftdiff.render import output

    if shaped and wishes.format not in _FOR_PEOPLE:
        raise DraftdiffError(
            "--all, --only and --explain are for the text report",
            where=f"--format {wishes.format}",
            hint="leave them out; --full gives programs everything",
        )
    form = output(wishes.format)
    if form.comparison is None and form.comparison_bytes is None:
        raise DraftdiffError(
            f"a comparison has no {wishes.format} form",
            where="--format",
            hint="see `draftdiff list formats`",
        )
    if form.comparison_bytes is not None and wishes.to_terminal():
        raise DraftdiffError(
            "this format is a file and no text, and standard output is a terminal",
            where=f"--format {wishes.format}",
            hint=f"name a file: --output redline.{wishes.format}",
        )
    if form.needs is not None:
        from draftdiff.registry import library

        library(*form.needs, "write", f"--format {wishes.format}")
    return form


def comparison_parts(
    report: Report, wishes: Wishes, *, everything: bool, only: tuple[str, ...], full: bool
) -> Iterator[str] | Iterator[bytes]:
    """A comparison piece by piece, as text, or as bytes where it is a file of another kind."""
    form = comparison_form(wishes, shaped=bool(everything or only))
    view = wishes.view()._replace(everything=everything, full=full, only=only)
    if form.comparison_bytes is not None:
        return iter((form.comparison_bytes(report, view),))
    if form.comparison_parts is not None:
        return form.comparison_parts(report, view)
    assert form.comparison is not None  # comparison_form has seen to it
    return iter((form.comparison(report, view),))
