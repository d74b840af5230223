"""`draftdiff ci [BASE]`: what a proposed change does to the drafts, for those who read it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from draftdiff.commands._changed import Changed, base_of_event, changed_since
from draftdiff.commands._checking import FRONT, asked_rules, checked, grave
from draftdiff.commands._deliver import deliver
from draftdiff.commands._options import Wishes, asked_for, shared
from draftdiff.commands._step_summary import Summary, append
from draftdiff.errors import DraftdiffError
from draftdiff.shelf import NOT_DRAFTS, SUFFIX

if TYPE_CHECKING:
    from draftdiff.model.finding import Severity
    from draftdiff.model.report import FindingsReport

_FOUND = 1


@click.command("ci")
@click.argument("base", required=False)
@click.option("--summary", metavar="FILE", help="Append Markdown to FILE; else to what GITHUB_STEP_SUMMARY names.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "note"]),
    default="warning",
    show_default=True,
    help="End with status 1 if there is a finding as grave as this.",
)
@shared
def command(wishes: Wishes, base: str | None, summary: str | None, fail_on: Severity) -> int:
    """Check the drafts that a change adds or alters, and compare each new one with the draft before it.

    BASE is the revision that the change is measured against; in GitHub Actions the event tells it. Without either the
    whole shelf is checked and nothing compared. The findings go to standard output, the summary to a file.

    \b
    Examples:
      draftdiff ci origin/main
      draftdiff ci origin/main --summary summary.md
      draftdiff ci HEAD~1 --format json
    """  # noqa: D301 - click knows \b, and a raw string would print it
    if wishes.shelf is None:
        raise DraftdiffError(
            "there is no shelf here to check", where="draftdiff ci", hint="name its folder with --shelf"
        )
    if not asked_for("format_") and os.environ.get("GITHUB_ACTIONS") == "true":
        wishes = wishes._replace(format="github")
    changed = _changed(base or base_of_event(), wishes)
    report, faults = _findings([file.path for file in changed], wishes)
    _tell(report, wishes)
    told = Summary(report, faults)
    for file in changed:
        if file.added:
            told.new_draft(file.path, _before(file.path, wishes), wishes)
    append(told.text(), summary or os.environ.get("GITHUB_STEP_SUMMARY"))
    if faults:
        raise faults[-1]
    return _FOUND if any(grave(found, fail_on) for found in report.findings) else 0


def _changed(base: str | None, wishes: Wishes) -> list[Changed]:
    """The drafts of the change, or all that are on the shelf where nothing tells what changed."""
    from draftdiff.read import formats

    suffixes = {suffix for form in formats() for suffix in form.suffixes}
    assert wishes.shelf is not None  # the command has seen to it
    shelf = Path(os.path.relpath(wishes.shelf))
    files = (
        changed_since(base, [str(shelf)])
        if base
        else [Changed(path.as_posix(), added=False) for path in sorted(shelf.iterdir())]
    )
    return [f for f in files if Path(f.path).suffix in suffixes and Path(f.path).name not in NOT_DRAFTS]


def _before(path: str, wishes: Wishes) -> str | None:
    """The draft of the shelf that has the last date before a draft's own; of one day the first by name comes first."""
    from draftdiff.check import declared

    dated: dict[tuple[str, str], str] = {}
    for file in sorted(Path(path).parent.glob(f"*{SUFFIX}")):
        if file.name not in NOT_DRAFTS and (date := declared(wishes.fetch(file.as_posix()).data[:FRONT])[1]):
            dated[date, file.name] = file.as_posix()
    own = next((key for key, name in dated.items() if name == path), None)
    earlier = [key for key in dated if own and key < own]
    return dated[max(earlier)] if earlier else None


def _findings(paths: list[str], wishes: Wishes) -> tuple[FindingsReport, list[DraftdiffError]]:
    from draftdiff.pipeline import findings_report

    asked = asked_rules(frozenset(), frozenset(), wishes)
    found, faults = checked(paths, asked, wishes)
    return findings_report(found, len(paths) - len(faults), asked), faults


def _tell(report: FindingsReport, wishes: Wishes) -> None:
    from draftdiff.render import output

    write = output(wishes.format).findings
    if write is None:
        raise DraftdiffError(
            f"findings have no {wishes.format} form", where="--format", hint="see `draftdiff list formats`"
        )
    deliver(write(report, wishes.view()), wishes)
