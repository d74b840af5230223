"""`draftdiff ci [BASE]`: what a proposed change does to the drafts, for those who read it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from draftdiff.commands._changed import Changed, base_of_event, changed_since, is_own
from draftdiff.commands._checking import (
    as_in_actions,
    asked_rules,
    baseline_of,
    checked,
    failed,
    suffixes,
    tell,
    tell_faults,
    writer,
)
from draftdiff.commands._known import without_known
from draftdiff.commands._options import Wishes, shared
from draftdiff.commands._predecessor import Order
from draftdiff.commands._step_summary import MOST_COMPARED, Summary, append
from draftdiff.errors import DraftdiffError
from draftdiff.shelf import NOT_DRAFTS, drafts_in

if TYPE_CHECKING:
    from draftdiff.model.finding import Severity
    from draftdiff.model.note import Note
    from draftdiff.model.report import FindingsReport

_FOUND = 1


@click.command("ci")
@click.argument("base", required=False)
@click.option("--summary", metavar="FILE", help="Append Markdown to FILE; else to what GITHUB_STEP_SUMMARY names.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "note"]),
    help="End with status 1 if there is a finding as grave as this; else as the settings say, else warning.",
)
@shared
def command(wishes: Wishes, base: str | None, summary: str | None, fail_on: Severity | None) -> int:
    """Check the drafts that a change adds or alters, and compare each new one with the draft before it.

    BASE is the revision that the change is measured against; in GitHub Actions the event tells it. Without either the
    whole shelf is checked and nothing compared. The findings go to standard output, the summary to a file. What the
    settings say of `check` holds here too.

    \b
    Examples:
      draftdiff ci origin/main
      draftdiff ci origin/main --summary summary.md
      draftdiff ci HEAD~1 --format json
    """  # noqa: D301 - click knows \b, and a raw string would print it
    shelf = wishes.shelf
    if shelf is None:
        raise DraftdiffError(
            "there is no shelf here to check", where="draftdiff ci", hint="name its folder with --shelf"
        )
    wishes = as_in_actions(wishes)
    write = writer(wishes)
    changed = _changed(base or base_of_event(), shelf)
    report, faults = _findings([file.path for file in changed], wishes)
    tell(write, report, wishes)
    place = summary or os.environ.get("GITHUB_STEP_SUMMARY")
    if place:
        append(_summary(changed, report, faults, wishes), place)
    tell_faults(faults, wishes)
    return _FOUND if failed(report, fail_on, wishes) else 0


def _changed(base: str | None, folder: Path) -> list[Changed]:
    """The drafts of the change, or all that are on the shelf where nothing tells what changed."""
    readable = suffixes()
    shelf = Path(os.path.relpath(folder))  # a report names no path of this machine
    if not base:
        return [Changed(name, added=False) for name in drafts_in(str(shelf), readable) if is_own(Path(name))]
    return [file for file in changed_since(base, shelf) if _is_draft(Path(file.path), shelf, readable)]


def _is_draft(path: Path, shelf: Path, readable: frozenset[str]) -> bool:
    """Whether a file counts as a draft where a folder is checked: hidden ones do not."""
    hidden = any(part.startswith(".") and part != ".." for part in Path(os.path.relpath(path, shelf)).parts)
    return path.suffix.lower() in readable and path.name not in NOT_DRAFTS and not hidden


def _findings(paths: list[str], wishes: Wishes) -> tuple[FindingsReport, list[DraftdiffError]]:
    from draftdiff.pipeline.checked import findings_report

    asked = asked_rules(frozenset(), frozenset(), wishes)
    found, faults = checked(paths, asked, wishes)
    notes: list[Note] = []
    passed = 0
    if known := baseline_of(wishes):
        found, passed, notes = without_known(found, known, paths, asked)
    return findings_report(found, len(paths) - len(faults), asked, notes, passed), faults


def _summary(changed: list[Changed], report: FindingsReport, faults: list[DraftdiffError], wishes: Wishes) -> Summary:
    told = Summary(report, faults)
    order = Order(wishes)
    unread = {fault.where for fault in faults}
    added = [file.path for file in changed if file.added and file.path not in unread]
    for path in added[:MOST_COMPARED]:
        told.new_draft(path, order.before(path), wishes)
    if len(added) > MOST_COMPARED:
        told.not_compared(len(added) - MOST_COMPARED)
    return told
