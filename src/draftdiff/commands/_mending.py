"""`check --fix` and `--diff`: what can be put right without a person, shown and written back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import click

from draftdiff.commands._deliver import deliver, rewrite
from draftdiff.errors import DraftdiffError
from draftdiff.shelf import path_of
from draftdiff.text import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from draftdiff.check import Rule
    from draftdiff.commands._options import Wishes
    from draftdiff.model.source import Source

_FOUND = 1
# A run takes the first thousand places of a rule; this bounds the runs over one draft.
_RUNS = 100


class _Mended(NamedTuple):
    name: str
    data: bytes
    diff: str


def fix(typed: Sequence[str], asked: Sequence[Rule], wishes: Wishes) -> None:
    """Write each draft back as far as it can be mended, and show on standard error what was changed."""
    for done in _all(typed, asked, wishes, []):  # the check that follows says what could not be read
        path = path_of(done.name, wishes.shelf)
        if path is None:
            raise DraftdiffError(
                "only a file can be mended", where=done.name, hint="save it as a file, or see what there is with --diff"
            )
        rewrite(path, done.data)
        if not wishes.quiet:
            click.echo(done.diff, err=True, nl=False)


def diff(typed: Sequence[str], asked: Sequence[Rule], wishes: Wishes) -> int:
    """Show what --fix would change; the status is 1 where there is something."""
    faults: list[DraftdiffError] = []
    shown = "".join(done.diff for done in _all(typed, asked, wishes, faults))
    deliver(shown, wishes)
    if faults:
        raise faults[0]
    if not shown and not wishes.quiet:
        click.echo("nothing can be put right without a person", err=True)
    return _FOUND if shown else 0


def _all(
    typed: Sequence[str], asked: Sequence[Rule], wishes: Wishes, faults: list[DraftdiffError]
) -> Iterable[_Mended]:
    from draftdiff.check import shown

    for name in typed:
        try:
            source = wishes.fetch(name)
            after = _mended(source, asked, wishes)
        except DraftdiffError as fault:
            faults.append(fault)
            continue
        if after is not source:
            before, text = source.data.decode(errors="replace"), after.data.decode(errors="replace")
            yield _Mended(name, after.data, shown(before, text, visible(source.name)))


def _mended(source: Source, asked: Sequence[Rule], wishes: Wishes) -> Source:
    from draftdiff.pipeline.checked import mend

    for _ in range(_RUNS):
        after = mend(source, wishes.settings(), asked)
        if after is None:
            break
        source = after
    return source
