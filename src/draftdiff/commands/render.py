"""`draftdiff render REPORT`: a saved report in any output, as if straight from the drafts."""

from __future__ import annotations

import click

from draftdiff.commands._deliver import deliver_parts
from draftdiff.commands._only import only_option
from draftdiff.commands._options import Wishes, shared
from draftdiff.commands._saved import read_report
from draftdiff.commands._written import comparison_form, comparison_parts


@click.command("render")
@click.argument("report", type=click.Path(dir_okay=False, allow_dash=True))
@click.option("--all", "everything", is_flag=True, help="Leave nothing out of the text report.")
@only_option
@click.option("--full", is_flag=True, help="JSON with provisions, unchanged pairs and kept statements.")
@shared
def command(wishes: Wishes, report: str, everything: bool, only: tuple[str, ...], full: bool) -> int:
    """Write a saved report again, in any format, as if straight from the drafts.

    REPORT is a file that `draftdiff compare OLD NEW --full --format json` wrote, or "-".

    \b
    Examples:
      draftdiff compare april12 april15 --full --format json -o report.json
      draftdiff render report.json
      draftdiff render report.json --format csv
    """  # noqa: D301 - click knows \b, and a raw string would print it
    comparison_form(wishes, shaped=bool(everything or only))
    _, saved = read_report(report)
    deliver_parts(comparison_parts(saved, wishes, everything=everything, only=only, full=full), wishes)
    return 0
