"""`draftdiff check [PATH...]`: what in the drafts is perhaps a mistake of the transcription."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from draftdiff.commands._deliver import counted, deliver
from draftdiff.commands._known import without_known, write_known
from draftdiff.commands._mending import diff, fix
from draftdiff.commands._options import DraftName, Wishes, asked_for, shared
from draftdiff.config import nearest
from draftdiff.errors import DraftdiffError
from draftdiff.registry import names
from draftdiff.shelf import SUFFIX, drafts_in, path_of
from draftdiff.text import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from draftdiff.check import Neighbour, Rule
    from draftdiff.model.finding import Finding, Severity
    from draftdiff.model.note import Note
    from draftdiff.model.report import FindingsReport
    from draftdiff.render import View

_FOUND = 1
# The id stands in the first so many bytes.
_FRONT = 200_000
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


@click.command("check")
@click.argument("paths", nargs=-1, type=DraftName(), metavar="[PATH]...")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "note"]),
    help="End with status 1 if there is a finding as grave as this; else as the settings say, else warning.",
)
@click.option("--select", multiple=True, callback=_chosen, metavar="RULES", help="Ask these rules only.")
@click.option("--ignore", multiple=True, callback=_chosen, metavar="RULES", help="Do not ask these rules.")
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
    from draftdiff.pipeline import findings_report

    if not asked_for("format_") and os.environ.get("GITHUB_ACTIONS") == "true":
        wishes = wishes._replace(format="github")
    write = _writer(wishes)
    typed, asked = _wanted(paths, wishes), _asked(select, ignore, wishes)
    if showing:
        return diff(typed, asked, wishes)
    if fixing:
        fix(typed, asked, wishes)
    found, faults = _checked(typed, asked, wishes)
    notes: list[Note] = []
    passed = 0
    known = baseline or wishes.config.check.baseline
    if write_baseline:
        write_known(found, write_baseline, wishes)
    elif known:
        found, passed, notes = without_known(found, known, typed, asked)
    report = findings_report(found, len(typed) - len(faults), asked, notes, passed)
    _tell(write, report, wishes)
    if faults:  # told when the others are checked: one file that cannot be read must not hide them
        for fault in faults[:-1]:
            click.echo(f"error: {visible(fault.where)}: {visible(fault.message)}", err=True)
        raise faults[-1]
    limit = fail_on or cast("Severity", wishes.config.check.fail_on or "warning")
    return _FOUND if not write_baseline and any(_grave(f, limit) for f in found) else 0


def _writer(wishes: Wishes) -> Callable[[FindingsReport, View], str]:
    from draftdiff.render import output

    write = output(wishes.format).findings
    if write is None:
        raise DraftdiffError(
            f"findings have no {wishes.format} form", where="--format", hint="see `draftdiff list formats`"
        )
    return write


def _asked(select: frozenset[str], ignore: frozenset[str], wishes: Wishes) -> list[Rule]:
    """The rules to ask: of those selected, here or in the settings, all that are ignored in neither."""
    from draftdiff.check import rules

    ours = wishes.config.check
    only = select or frozenset(ours.select)
    # What is asked for by name here is asked, whatever the settings ignore.
    never = ignore | (frozenset(ours.ignore) - select)
    return [rule for rule in rules() if (not only or rule.name in only) and rule.name not in never]


def _tell(write: Callable[[FindingsReport, View], str], report: FindingsReport, wishes: Wishes) -> None:
    from draftdiff.render import View

    deliver(write(report, View(wishes.columns(), wishes.colored())), wishes)
    for note in report.notes if not wishes.quiet else ():
        click.echo(f"note: {visible(note.draft)}: {visible(note.message)}", err=True)


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
    found: dict[Path | str, str] = {}  # a draft that is named twice, in whatever way, is checked once
    for path in paths or (os.path.relpath(wishes.shelf or "."),):  # a report names no path of this machine
        for name in drafts_in(path, suffixes) if Path(path).is_dir() else (path,):
            found.setdefault(path_of(name, wishes.shelf) or name, name)
    return list(found.values())


def _checked(typed: list[str], asked: list[Rule], wishes: Wishes) -> tuple[list[Finding], list[DraftdiffError]]:
    """The findings in all of them, and why some could not be read. Read twice, so that none is kept in memory."""
    from draftdiff.check import Neighbours
    from draftdiff.pipeline import check

    among = Neighbours(_beside(typed, wishes))
    found: list[Finding] = []
    faults: list[DraftdiffError] = []
    with counted("checking", typed, wishes) as each:
        for name in each:
            try:
                found += check(wishes.fetch(name), wishes.settings(), among, asked).findings
            except DraftdiffError as fault:
                faults.append(fault)
    return found, faults


def _beside(typed: list[str], wishes: Wishes) -> Iterator[Neighbour]:
    """The drafts of this run, and of the shelf if one of them is on it: each once, by whatever name."""
    from draftdiff.check import Neighbour, declared

    named = {path_of(name, wishes.shelf) or name: name for name in reversed(typed)}
    shelf = wishes.shelf.resolve() if wishes.shelf is not None else None
    if shelf is not None and any(isinstance(path, Path) and path.parent == shelf for path in named):
        for path in sorted(shelf.glob(f"*{SUFFIX}")):
            named.setdefault(path, Path(os.path.relpath(path)).as_posix())
    if len(named) > 1:
        for name in named.values():
            yield Neighbour(name, *declared(_start(name, wishes)))


def _start(name: str, wishes: Wishes) -> bytes:
    """The beginning of a draft, where its id is; nothing where it cannot be read, which is told later."""
    if name == "-":  # can be read once only
        return b""
    try:
        return wishes.fetch(name).data[:_FRONT]
    except DraftdiffError:
        return b""
