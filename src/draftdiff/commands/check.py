"""`draftdiff check [PATH...]`: what in the drafts is perhaps a mistake of the transcription."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from draftdiff.commands._checking import (
    as_in_actions,
    asked_rules,
    baseline_of,
    checked,
    failed,
    tell,
    tell_faults,
    wanted,
    writer,
)
from draftdiff.commands._completing import after_commas
from draftdiff.commands._known import without_known, write_known
from draftdiff.commands._mending import diff, fix
from draftdiff.commands._options import DraftName, F, Wishes, shared
from draftdiff.config import nearest
from draftdiff.registry import names

if TYPE_CHECKING:
    from collections.abc import Callable

    from draftdiff.model.finding import Severity
    from draftdiff.model.note import Note

_FOUND = 1
_RULES = tuple(name.replace("_", "-") for name in names("draftdiff.check.rules"))


def _chosen(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> frozenset[str]:  # noqa: ARG001
    """Names of rules, several in one option or several options."""
    wanted = [name for part in value for name in part.replace(",", " ").split()]
    for name in wanted:
        if name not in _RULES:
            near = nearest(name, _RULES)
            raise click.BadParameter(
                f"there is no rule {name!r}" + (f"; {near.strip()}" if near else ", see `draftdiff list rules`")
            )
    return frozenset(wanted)


def _rules_option(name: str, about: str) -> Callable[[F], F]:
    return click.option(
        name, multiple=True, callback=_chosen, metavar="RULES", help=about,
        shell_complete=lambda ctx, param, incomplete: after_commas(_RULES, incomplete),  # noqa: ARG005
    )  # fmt: skip


@click.command("check")
@click.argument("paths", nargs=-1, type=DraftName(), metavar="[PATH]...")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "note"]),
    help="End with status 1 if there is a finding as grave as this; else as the settings say, else warning.",
)
@_rules_option("--select", "Ask these rules only.")
@_rules_option("--ignore", "Do not ask these rules.")
@click.option("--baseline", metavar="FILE", help="Pass over the findings that FILE knows already.")
@click.option("--write-baseline", metavar="FILE", help="Write all findings to FILE as known, and end with status 0.")
@click.option("--fix", "fixing", is_flag=True, help="Put right what no meaning hangs on, and show it; check the rest.")
@click.option("--diff", "showing", is_flag=True, help="Show what --fix would change, and write nothing.")
@shared
def command(
    wishes: Wishes,
    paths: tuple[str, ...],
    fail_on: Severity | None,
    select: frozenset[str],
    ignore: frozenset[str],
    baseline: str | None,
    write_baseline: str | None,
    fixing: bool,
    showing: bool,
) -> int:
    """Look for mistakes of the transcription in drafts.

    PATH is a draft, or a folder of drafts; without one the whole shelf is checked. Notes are shown and do not fail.
    `draftdiff list rules` names the rules, `draftdiff rule NAME` explains one.

    \b
    Examples:
      draftdiff check
      draftdiff check drafts/april15.md --fail-on note
      draftdiff check scans/ --ignore gap-in-numbering,empty-provision
      draftdiff check --format json --output findings.json
      draftdiff check --write-baseline known.json
      draftdiff check --baseline known.json
      draftdiff check --fix --diff
    """  # noqa: D301 - click knows \b, and a raw string would print it
    from draftdiff.pipeline.checked import findings_report

    wishes = as_in_actions(wishes)
    write = writer(wishes)
    typed, asked = wanted(paths, wishes), asked_rules(select, ignore, wishes)
    if showing:
        return diff(typed, asked, wishes)
    if fixing:
        fix(typed, asked, wishes)
    found, faults = checked(typed, asked, wishes)
    notes: list[Note] = []
    passed = 0
    known = baseline or baseline_of(wishes)
    if write_baseline:
        write_known(found, write_baseline, wishes)
    elif known:
        found, passed, notes = without_known(found, known, typed, asked)
    report = findings_report(found, len(typed) - len(faults), asked, notes, passed)
    tell(write, report, wishes)
    tell_faults(faults, wishes)
    return _FOUND if not write_baseline and failed(report, fail_on, wishes) else 0
