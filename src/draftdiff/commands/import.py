"""`draftdiff import FILE -o drafts/NAME.md`: a Word, PDF, web or other file as a draft file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from draftdiff.commands._deliver import deliver, progress
from draftdiff.commands._options import DraftName, Wishes, reading
from draftdiff.errors import DraftdiffError
from draftdiff.text import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.model.note import Note

# So many notes are told one by one.
_MOST_NOTES = 20
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?$")


def _date(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:  # noqa: ARG001 - click's
    if value is not None and not _DATE.match(value):
        raise click.BadParameter("write it as 2022-04-15")
    return value


@click.command("import")
@click.argument("file", type=DraftName())
@click.option(
    "--basis", type=click.Choice(["transcription", "translation", "reconstruction"]), help="What the text is."
)
@click.option("--id", "id_", metavar="NAME", help="The draft's id; else the name of the file that is written.")
@click.option("--title", metavar="TEXT", help="The document's title; else the one that the file has.")
@click.option("--date", metavar="YYYY-MM-DD", callback=_date, help="The draft's date; else the one that is printed.")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@reading
def command(
    wishes: Wishes, file: str, basis: str | None, id_: str | None, title: str | None, date: str | None, force: bool
) -> int:
    """Write any file as a draft file, in Markdown with front matter.

    What is known of the draft (title, date, language, the file it came from) goes into the front matter; look it
    over, and say with --basis if the text is a translation or a reconstruction. What was doubtful is said on
    standard error.

    \b
    Examples:
      draftdiff import ministry.docx -o drafts/may3.md
      draftdiff import scan.pdf --title "Draft of May" --date 2022-05-03 -o drafts/may3.md
      draftdiff import page.html --language fr
    """  # noqa: D301 - click knows \b, and a raw string would print it
    if wishes.output is not None and Path(wishes.output).exists() and not force:
        raise DraftdiffError(
            "there is such a file already", where=wishes.output, hint="give another name, or --force to write over it"
        )
    source = wishes.fetch(file)
    from draftdiff.pipeline.imported import import_draft

    stem = Path(wishes.output or source.name).stem
    known = {"basis": basis or "", "id": id_ or "", "title": title or "", "date": date or ""}
    with progress(f"reading {file}", len(source.data), wishes):
        done = import_draft(source, stem, known, wishes.settings())
    deliver(done.text, wishes)
    if not wishes.quiet:
        _tell((*done.draft.notes, *done.notes))
    return 0


def _tell(notes: Iterable[Note]) -> None:
    """What was doubtful, on standard error."""
    told = [visible(f"{n.draft}:{n.line}: {n.message}" if n.line else f"{n.draft}: {n.message}") for n in notes]
    for line in told[:_MOST_NOTES]:
        click.echo(f"note: {line}", err=True)
    if len(told) > _MOST_NOTES:
        click.echo(f"note: and {len(told) - _MOST_NOTES} more; `draftdiff show` tells them all", err=True)
