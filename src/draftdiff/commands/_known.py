"""`check --baseline` and `--write-baseline`: findings that are known already."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from draftdiff.commands._deliver import rewrite
from draftdiff.errors import DraftdiffError
from draftdiff.model.note import Note

if TYPE_CHECKING:
    from collections.abc import Sequence

    from draftdiff.check import Rule
    from draftdiff.commands._options import Wishes
    from draftdiff.model.finding import Finding

# So many stale findings are named; the others are counted.
_NAMED = 3


def read_known(path: str) -> bytes:
    """The bytes of a baseline; raises DraftdiffError where there is none."""
    try:
        return Path(path).read_bytes()
    except OSError as fault:
        raise DraftdiffError(
            f"the baseline cannot be read: {fault.strerror}",
            where=path,
            hint=f"write it with `draftdiff check --write-baseline {path}`, or leave --baseline out",
        ) from fault


def write_known(found: Sequence[Finding], path: str, wishes: Wishes) -> None:
    """Write all findings down as known, whole or not at all."""
    from draftdiff.check import baseline

    rewrite(Path(path), baseline.written(found).encode())
    if not wishes.quiet:
        click.echo(f"{len(found)} finding{'' if len(found) == 1 else 's'} written to {path}", err=True)


def without_known(
    found: list[Finding], path: str, typed: Sequence[str], asked: Sequence[Rule]
) -> tuple[list[Finding], int, list[Note]]:
    """The findings that a baseline does not know, how many it knows, and what is to be said of those."""
    from draftdiff.check import baseline

    known = baseline.read(read_known(path), path)
    sifted = baseline.sifted(found, known, typed, [rule.name for rule in asked])
    notes = []
    if sifted.passed:
        said = f"{sifted.passed} known finding{' is' if sifted.passed == 1 else 's are'} passed over"
        notes.append(Note(said, path))
    if stale := sifted.stale:
        shown = "; ".join(f"{k.path}: {k.rule}" for k in stale[:_NAMED])
        more = f" and {len(stale) - _NAMED} more" if len(stale) > _NAMED else ""
        one = "1 finding of the baseline is" if len(stale) == 1 else f"{len(stale)} findings of the baseline are"
        notes.append(Note(f"{one} there no more ({shown}{more}); write it anew with --write-baseline", path))
    return list(sifted.fresh), sifted.passed, notes
