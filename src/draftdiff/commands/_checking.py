"""Which drafts are checked by which rules, and what was found: shared by the commands that check."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from draftdiff.commands._deliver import counted, deliver
from draftdiff.commands._options import asked_for
from draftdiff.errors import DraftdiffError
from draftdiff.shelf import SUFFIX, drafts_in, path_of
from draftdiff.text import one_line, visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from draftdiff.check import Neighbour, Rule
    from draftdiff.commands._options import Wishes
    from draftdiff.model.finding import Finding, Severity
    from draftdiff.model.report import FindingsReport
    from draftdiff.render import View

# The id stands in the first so many bytes.
FRONT = 200_000


def asked_rules(select: frozenset[str], ignore: frozenset[str], wishes: Wishes) -> list[Rule]:
    """The rules to ask: of those selected, here or in the settings, all that are ignored in neither."""
    from draftdiff.check import rules

    ours = wishes.config.check
    only = select or frozenset(ours.select)
    # What is asked for by name here is asked, whatever the settings ignore.
    never = ignore | (frozenset(ours.ignore) - select)
    return [rule for rule in rules() if (not only or rule.name in only) and rule.name not in never]


def baseline_of(wishes: Wishes) -> str | None:
    """The file of known findings that the settings name, by its path from here: a report names none of the machine."""
    known = wishes.config.check.baseline
    return os.path.relpath(known) if known else None


def suffixes() -> frozenset[str]:
    """How the names of files end that can be read."""
    from draftdiff.read import formats

    return frozenset(suffix for form in formats() for suffix in form.suffixes)


def wanted(paths: tuple[str, ...], wishes: Wishes) -> list[str]:
    """The drafts meant, as typed; what lies in a folder by its path, sorted."""
    if not paths and wishes.shelf is None:
        raise DraftdiffError(
            "there is no shelf here to check", where="draftdiff check", hint="give drafts, or folders, as paths"
        )
    readable = suffixes()
    found: dict[Path | str, str] = {}  # a draft that is named twice, in whatever way, is checked once
    for path in paths or (os.path.relpath(wishes.shelf or "."),):  # a report names no path of this machine
        for name in drafts_in(path, readable) if Path(path).is_dir() else (path,):
            found.setdefault(path_of(name, wishes.shelf) or name, name)
    return list(found.values())


def checked(typed: list[str], asked: list[Rule], wishes: Wishes) -> tuple[list[Finding], list[DraftdiffError]]:
    """The findings in all of them, and why some could not be read. Read twice, so that none is kept in memory."""
    from draftdiff.check import Neighbours
    from draftdiff.pipeline.checked import check

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
        return wishes.fetch(name).data[:FRONT]
    except DraftdiffError:
        return b""


def as_in_actions(wishes: Wishes) -> Wishes:
    """Inside GitHub Actions findings are annotations, unless the user asked for a format."""
    inside = os.environ.get("GITHUB_ACTIONS") == "true" and not asked_for("format_")
    return wishes._replace(format="github") if inside else wishes


def writer(wishes: Wishes) -> Callable[[FindingsReport, View], str]:
    """How findings are written in the format that was asked for."""
    from draftdiff.render import output

    write = output(wishes.format).findings
    if write is None:
        raise DraftdiffError(
            f"findings have no {wishes.format} form", where="--format", hint="see `draftdiff list formats`"
        )
    return write


def tell(write: Callable[[FindingsReport, View], str], report: FindingsReport, wishes: Wishes) -> None:
    """Write the findings where they are wanted, and what is to be said of them on standard error."""
    deliver(write(report, wishes.view()), wishes)
    for note in report.notes if not wishes.quiet else ():
        click.echo(f"note: {_said(note.draft)}: {_said(note.message)}", err=True)


def tell_faults(faults: Sequence[DraftdiffError], wishes: Wishes) -> None:
    """Say which drafts could not be read, by raising the last of their faults.

    Told when the others are checked: one file that cannot be read must not hide them. Annotations go where the
    findings went, if that is standard output: of what is on standard error nobody sees the file in a proposed change.
    """
    if not faults:
        return
    if wishes.format == "github" and wishes.output is None:
        from draftdiff.render.github import unread

        deliver("".join(unread(f.where, f"{f.message}; to do: {f.hint}") for f in faults), wishes)
    for fault in faults[:-1]:
        click.echo(f"error: {_said(fault.where)}: {_said(fault.message)}", err=True)
    raise faults[-1]


def failed(report: FindingsReport, fail_on: Severity | None, wishes: Wishes) -> bool:
    """Whether a finding is as grave as asked for: here, else in the settings, else a warning."""
    from draftdiff.model.finding import SEVERITIES

    limit = fail_on or cast("Severity", wishes.config.check.fail_on or "warning")
    return any(SEVERITIES.index(found.severity) <= SEVERITIES.index(limit) for found in report.findings)


def _said(text: str) -> str:
    """Words of a file's name, or about it, on one line."""
    return visible(one_line(text))
