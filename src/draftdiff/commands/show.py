"""`draftdiff show DRAFT [PROVISION]`: what the parser saw."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from draftdiff.commands._completing import ProvisionPlace
from draftdiff.commands._deliver import deliver, deliver_parts, progress
from draftdiff.commands._options import DraftName, Wishes, shared
from draftdiff.errors import DraftdiffError
from draftdiff.places import find_provision

if TYPE_CHECKING:
    from draftdiff.model.report import LinesReport, ProvisionsReport, Settings
    from draftdiff.model.source import Source


@click.command("show")
@click.argument("draft", type=DraftName())
@click.argument("provision", required=False, type=ProvisionPlace())
@click.option(
    "--stage", type=click.Choice(["lines", "provisions"]), default="provisions", show_default=True,
    help="What to show: the provisions, or each line as written with what it was taken for.",
)  # fmt: skip
@shared
def command(wishes: Wishes, draft: str, provision: str | None, stage: str) -> int:
    """Show the provisions of a draft as the parser sees them, or one of them.

    PROVISION is an id (art_5__para_1) or a label (5(1), 5.1, or a heading).

    \b
    Examples:
      draftdiff show april15
      draftdiff show april15 5
      draftdiff show treaty.txt --stage lines
      draftdiff show treaty.txt --format json
    """  # noqa: D301 - click knows \b, and a raw string would print it
    source = wishes.fetch(draft)
    from draftdiff.render import output

    settings = wishes.settings()
    form = output(wishes.format)
    write = form.lines if stage == "lines" else form.provisions
    if write is None:
        raise DraftdiffError(
            f"the {stage} of a draft have no {wishes.format} form",
            where="--format",
            hint="see `draftdiff list formats`",
        )
    with progress("reading", len(source.data), wishes):
        report = _report(source, settings, stage, provision, draft)
    view = wishes.view()
    if form.parts is not None:
        deliver_parts(form.parts(report, view), wishes)
    else:
        deliver(write(report, view), wishes)  # type: ignore[arg-type]  # the one that belongs to the stage
    return 0


def _report(
    source: Source, settings: Settings, stage: str, provision: str | None, draft: str
) -> ProvisionsReport | LinesReport:
    """The whole draft, or one provision with what is under it and the units it stands in."""
    from draftdiff.pipeline.shown import show, show_lines

    if stage == "provisions":
        report = show(source, settings)
        if provision is None:
            return report
        chosen = find_provision(provision, report.provisions, draft)
        below = tuple(p for p in report.provisions if p.id == chosen.id or p.id.startswith(f"{chosen.id}__"))
        by_id = {p.id: p for p in report.provisions}
        above = []
        while chosen.parent is not None:
            chosen = by_id[chosen.parent]
            above.append(chosen)
        return replace(report, provisions=below, within=tuple(reversed(above)))
    lines = show_lines(source, settings)
    if provision is None:
        return lines
    wanted = find_provision(provision, show(source, settings).provisions, draft).id
    mine = [
        line
        for line in lines.lines
        if any(p.provision and (p.provision == wanted or p.provision.startswith(f"{wanted}__")) for p in line.pieces)
    ]
    return replace(lines, lines=tuple(mine))
