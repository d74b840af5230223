"""`draftdiff show DRAFT [PROVISION]`: what the parser saw."""

from __future__ import annotations

from dataclasses import replace

import click

from draftdiff.commands._deliver import deliver
from draftdiff.commands._options import DraftName, Wishes, shared
from draftdiff.commands._places import find_provision
from draftdiff.errors import DraftdiffError


@click.command("show")
@click.argument("draft", type=DraftName())
@click.argument("provision", required=False)
@shared
def command(wishes: Wishes, draft: str, provision: str | None) -> int:
    """Show the provisions of a draft as the parser sees them, or one of them.

    PROVISION is an id (art_5__para_1) or a label (5(1), 5.1, or a heading).

    \b
    Examples:
      draftdiff show april15
      draftdiff show april15 5
      draftdiff show treaty.txt --format json
    """  # noqa: D301 - click knows \b, and a raw string would print it
    source = wishes.fetch(draft)
    from draftdiff.model.report import Settings
    from draftdiff.pipeline import show
    from draftdiff.render import View, output

    report = show(source, Settings(wishes.language, wishes.input))
    if provision is not None:
        chosen = find_provision(provision, report.provisions, draft)
        below = tuple(p for p in report.provisions if p.id == chosen.id or p.id.startswith(f"{chosen.id}__"))
        report = replace(report, provisions=below)
    write = output(wishes.format).provisions
    if write is None:
        raise DraftdiffError(
            f"a draft has no {wishes.format} form", where="--format", hint="see `draftdiff list formats`"
        )
    deliver(write(report, View(wishes.columns(), wishes.colored())), wishes)
    return 0
