"""A comparison, or a synopsis, in the output that was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.errors import DraftdiffError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from draftdiff.commands._options import Wishes
    from draftdiff.model.report import Report
    from draftdiff.model.synopsis import SynopsisReport
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
    if form.comparison_bytes is not None:
        _file_form(form, wishes, "redline")
    return form


def synopsis_writer(wishes: Wishes) -> Callable[[SynopsisReport], Iterator[str] | Iterator[bytes]]:
    """What writes a synopsis, as text or as bytes; raises DraftdiffError where the output writes none."""
    from draftdiff.render import output

    form, view = output(wishes.format), wishes.view()
    if as_bytes := form.synopsis_bytes:
        _file_form(form, wishes, "synopsis")
        return lambda report: iter((as_bytes(report, view),))
    if as_parts := form.synopsis_parts:
        return lambda report: as_parts(report, view)
    raise DraftdiffError(
        f"a synopsis has no {wishes.format} form", where="--format", hint="see `draftdiff list formats`"
    )


def _file_form(form: Output, wishes: Wishes, name: str) -> None:
    """A file that is no text is not for a terminal, and may need a library that is not there."""
    if wishes.to_terminal():
        raise DraftdiffError(
            "this format is a file and no text, and standard output is a terminal",
            where=f"--format {wishes.format}",
            hint=f"name a file: --output {name}.{wishes.format}",
        )
    if form.needs is not None:
        from draftdiff.registry import library

        library(*form.needs, "write", f"--format {wishes.format}")


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
