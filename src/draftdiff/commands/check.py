"""`draftdiff check [PATH...]`: what in the drafts is perhaps a mistake of the transcription."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from draftdiff.commands._completing import after_commas
from draftdiff.commands._deliver import counted, deliver
from draftdiff.commands._options import DraftName, F, Wishes, asked_for, shared
from draftdiff.errors import DraftdiffError
from draftdiff.registry import names
from draftdiff.shelf import drafts_in
from draftdiff.text import visible

if TYPE_CHECKING:
    from collections.abc import Callable

    from draftdiff.check import Rule
    from draftdiff.model.finding import Finding, Severity
    from draftdiff.model.report import FindingsReport

_FOUND = 1
# The id stands in the first so many bytes.
_FRONT = 200_000
_RULES = tuple(name.replace("_", "-") for name in names("draftdiff.check.rules"))


def _chosen(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> frozenset[str]:  # noqa: ARG001
    """Names of rules, several in one option or several options."""
    wanted = [name for part in value for name in part.replace(",", " ").split()]
    for name in wanted:
        if name not in _RULES:
            from difflib import get_close_matches

            near = get_close_matches(name, _RULES, n=1)
            raise click.BadParameter(
                f"there is no rule {name!r}"
                + (f"; did you mean {near[0]!r}?" if near else ", see `draftdiff list rules`")
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
    default="warning",
    show_default=True,
    help="End with status 1 if there is a finding as grave as this.",
)
@_rules_option("--select", "Ask these rules only.")
@_rules_option("--ignore", "Do not ask these rules.")
@shared
def command(
    wishes: Wishes, paths: tuple[str, ...], fail_on: Severity, select: frozenset[str], ignore: frozenset[str]
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
    """  # noqa: D301 - click knows \b, and a raw string would print it
    from draftdiff.check import rules
    from draftdiff.render import output

    if not asked_for("format_") and os.environ.get("GITHUB_ACTIONS") == "true":
        wishes = wishes._replace(format="github")
    write = output(wishes.format).findings
    if write is None:
        raise DraftdiffError(
            f"findings have no {wishes.format} form", where="--format", hint="see `draftdiff list formats`"
        )
    asked = [r for r in rules() if (not select or r.name in select) and r.name not in ignore]
    report, faults = _checked(_wanted(paths, wishes), asked, wishes)
    deliver(write(report, wishes.view()), wishes)
    if faults:  # told when the others are checked: one file that cannot be read must not hide them
        for fault in faults[:-1]:
            click.echo(f"error: {visible(fault.where)}: {visible(fault.message)}", err=True)
        raise faults[-1]
    return _FOUND if any(_grave(f, fail_on) for f in report.findings) else 0


def _grave(finding: Finding, fail_on: Severity) -> bool:
    from draftdiff.model.finding import SEVERITIES

    return SEVERITIES.index(finding.severity) <= SEVERITIES.index(fail_on)


def _wanted(paths: tuple[str, ...], wishes: Wishes) -> list[str]:
    """The drafts meant, as typed; what lies in a folder by its path, sorted."""
    if not paths and wishes.shelf is None:
        raise DraftdiffError(
            "there is no shelf here to check", where="draftdiff check", hint="give drafts, or folders, as paths"
        )
    from draftdiff.read import formats

    suffixes = frozenset(s for f in formats() for s in f.suffixes)
    found: dict[str, None] = {}
    for path in paths or (os.path.relpath(wishes.shelf or "."),):  # a report names no path of this machine
        if Path(path).is_dir():
            found.update(dict.fromkeys(drafts_in(path, suffixes)))
        else:
            found[path] = None
    return list(found)


def _checked(typed: list[str], asked: list[Rule], wishes: Wishes) -> tuple[FindingsReport, list[DraftdiffError]]:
    """The findings in all of them, and why some could not be read. Read twice, so that none is kept in memory."""
    from draftdiff.check import Neighbour, declared_id
    from draftdiff.pipeline import check, findings_report

    many = len(typed) > 1
    ids = [Neighbour(name, id_) for name in typed if many and (id_ := declared_id(_start(name, wishes)))]
    found: list[Finding] = []
    faults: list[DraftdiffError] = []
    with counted("checking", typed, wishes) as each:
        for name in each:
            try:
                found += check(wishes.fetch(name), wishes.settings(), ids, asked).findings
            except DraftdiffError as fault:
                faults.append(fault)
    return findings_report(found, len(typed) - len(faults), asked), faults


def _start(name: str, wishes: Wishes) -> bytes:
    """The beginning of a draft, where its id is; nothing where it cannot be read, which is told later."""
    if name == "-":  # can be read once only
        return b""
    try:
        return wishes.fetch(name).data[:_FRONT]
    except DraftdiffError:
        return b""
