"""Which drafts are checked by which rules, and what was found: shared by the commands that check."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from draftdiff.commands._deliver import counted
from draftdiff.errors import DraftdiffError
from draftdiff.shelf import SUFFIX, drafts_in, path_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftdiff.check import Neighbour, Rule
    from draftdiff.commands._options import Wishes
    from draftdiff.model.finding import Finding, Severity

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


def grave(finding: Finding, fail_on: Severity) -> bool:
    from draftdiff.model.finding import SEVERITIES

    return SEVERITIES.index(finding.severity) <= SEVERITIES.index(fail_on)


def wanted(paths: tuple[str, ...], wishes: Wishes) -> list[str]:
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


def checked(typed: list[str], asked: list[Rule], wishes: Wishes) -> tuple[list[Finding], list[DraftdiffError]]:
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
        return wishes.fetch(name).data[:FRONT]
    except DraftdiffError:
        return b""
