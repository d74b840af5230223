"""`draftdiff story`: a whole negotiation on one page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from draftdiff.commands._deliver import deliver, progress
from draftdiff.commands._options import DraftName, Wishes, reading
from draftdiff.commands._series import series
from draftdiff.errors import DraftdiffError
from draftdiff.registry import names

if TYPE_CHECKING:
    from draftdiff.model.source import Source


@click.command("story")
@click.argument("drafts", nargs=-1, type=DraftName(), metavar="[DRAFT ...]")
@click.option(
    "--format", "format_", type=click.Choice(names("draftdiff.render")),
    default="html", show_default=True, help="How to write the story.",
)  # fmt: skip
@reading
def command(wishes: Wishes, drafts: tuple[str, ...]) -> int:
    """Write the story of a negotiation as one page: its drafts, and what happened in them, first things first.

    The drafts are told in the order in which they are named; without a name, all of the shelf by their dates. The page
    needs no network and no script.

    \b
    Examples:
      draftdiff story -o story.html
      draftdiff story communique april12 april15 -o story.html
      draftdiff story --format json
    """  # noqa: D301 - click knows \b, and a raw string would print it
    sources, notes = series(wishes, drafts)
    if len(sources) < 2:
        raise DraftdiffError(
            "one draft has no story" if sources else "no drafts",
            where=_where(sources),
            hint="name two drafts or more, in their order",
        )
    from draftdiff.pipeline.several import story
    from draftdiff.render import output

    write = output(wishes.format).story
    if write is None:
        raise DraftdiffError(
            f"a story has no {wishes.format} form", where="--format", hint="use html, or json for programs"
        )
    with progress("telling", sum(len(s.data) for s in sources), wishes):
        report = story(sources, wishes.settings())
    deliver(write(replace(report, notes=(*notes, *report.notes)), wishes.view()), wishes)
    return 0


def _where(sources: list[Source]) -> str:
    return ", ".join(source.name for source in sources) or "story"
