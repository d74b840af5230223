"""`draftdiff statements DRAFT`: who must, must not and may do what."""

from __future__ import annotations

import click

from draftdiff.commands._deliver import deliver, progress
from draftdiff.commands._options import DraftName, Wishes, shared
from draftdiff.errors import DraftdiffError


@click.command("statements")
@click.argument("draft", type=DraftName())
@click.option(
    "--by",
    type=click.Choice(["bearer", "type", "provision"]),
    default="bearer",
    show_default=True,
    help="How to group them.",
)
@shared
def command(wishes: Wishes, draft: str, by: str) -> int:
    """List who must, must not and may do what in a draft.

    \b
    Examples:
      draftdiff statements april15
      draftdiff statements april15 --by type
      draftdiff statements treaty.md --format json
    """  # noqa: D301 - click knows \b, and a raw string would print it
    source = wishes.fetch(draft)
    from draftdiff.pipeline import statements
    from draftdiff.render import output

    with progress("reading", len(source.data), wishes):
        report = statements(source, wishes.settings())
    write = output(wishes.format).statements
    if write is None:
        raise DraftdiffError(
            f"statements have no {wishes.format} form", where="--format", hint="see `draftdiff list formats`"
        )
    deliver(write(report, wishes.view()._replace(by=by)), wishes)
    return 0
