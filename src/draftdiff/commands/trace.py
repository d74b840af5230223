"""`draftdiff trace`: a provision, or all of them, through more than two drafts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from draftdiff.commands._deliver import deliver, progress
from draftdiff.commands._options import DraftName, Wishes, shared
from draftdiff.commands._series import series
from draftdiff.errors import DraftdiffError
from draftdiff.places import find_provision

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from draftdiff.model.draft import Draft
    from draftdiff.model.source import Source


@click.command("trace")
@click.argument("place", type=DraftName(), nargs=-1, metavar="[DRAFT] PROVISION")
@click.option("--all", "everything", is_flag=True, help="Every provision; the drafts are named instead of a place.")
@click.option(
    "--through", metavar="DRAFT,...", help="Through these drafts, in this order, instead of the shelf's by date."
)
@click.option("--obligation", metavar="BEARER", help="The duties, bans and rights of a bearer, instead of a provision.")
@shared
def command(
    wishes: Wishes, place: tuple[str, ...], everything: bool, through: str | None, obligation: str | None
) -> int:
    """Follow a provision, or a bearer's duties, through all drafts.

    They are those of the shelf, in the order of their dates.

    PROVISION is an id (art_5__para_1) or a label (5(1), 5.1, or a heading) in DRAFT; without DRAFT in the newest draft
    that has it. DRAFT:PROVISION is the same.

    \b
    Examples:
      draftdiff trace "Decision on assistance"
      draftdiff trace april15 5
      draftdiff trace april15:8 --through communique,april12,april15
      draftdiff trace --obligation Ukraine
      draftdiff trace --all communique april12 april15 --format json
    """  # noqa: D301 - click knows \b, and a raw string would print it
    if obligation is not None and (place or everything or not obligation.strip()):
        raise DraftdiffError(
            "--obligation follows a bearer through all provisions",
            where="trace --obligation",
            hint="name a bearer after it, without a provision or --all; drafts go after --through",
        )
    named = list(place) if everything else (through or "").split(",")
    sources, notes = series(wishes, [name.strip() for name in named if name.strip()])
    pick = None if everything or obligation else _picked(wishes, place, sources)
    if len(sources) < 2:
        raise DraftdiffError(
            "nothing to follow", where="trace", hint="name two drafts or more, in their order, after --all or --through"
        )
    from draftdiff.pipeline.several import trace
    from draftdiff.render import output

    write = output(wishes.format).history
    if write is None:
        raise DraftdiffError(
            f"biographies have no {wishes.format} form", where="--format", hint="see `draftdiff list formats`"
        )
    with progress("following", sum(len(s.data) for s in sources), wishes):
        report = trace(sources, wishes.settings(), pick, obligation or "")
    report = replace(report, notes=(*notes, *report.notes))
    deliver(write(report, wishes.view()), wishes)
    return 0


def _picked(
    wishes: Wishes, place: tuple[str, ...], sources: list[Source]
) -> Callable[[Sequence[Draft]], tuple[int, str]]:
    """What finds the provision meant in the drafts once they are read."""
    if len(place) not in (1, 2):
        raise DraftdiffError(
            "no provision to follow" if not place else "more than a draft and a provision",
            where=f"trace {' '.join(place)}".strip(),
            hint="write `draftdiff trace april15 5.1`, a heading in quotation marks, or --all and drafts",
        )
    known = [source.name for source in sources]
    draft, provision = place if len(place) == 2 else _divided(place[0], known)
    if draft and draft not in known:
        wishes.fetch(draft)  # says so where there is no such draft
        raise DraftdiffError(
            "this draft is none of those that are followed",
            where=draft,
            hint=f"name it in --through; now: {', '.join(known)}",
        )

    def pick(drafts: Sequence[Draft]) -> tuple[int, str]:
        if draft:
            at = known.index(draft)
            return at, find_provision(provision, drafts[at].provisions, draft).id
        missing = None
        for at in range(len(drafts) - 1, -1, -1):
            try:
                return at, find_provision(provision, drafts[at].provisions, drafts[at].source).id
            except DraftdiffError as fault:
                missing = missing or fault
        assert missing is not None  # there are two drafts or more
        raise DraftdiffError(missing.message, where=f"{', '.join(known)}", hint=f"in {known[-1]} {missing.hint}")

    return pick


def _divided(typed: str, known: Sequence[str]) -> tuple[str, str]:
    """A draft and a provision of "april15:5.1"; no draft where none stands before a colon ("Article 5: aid")."""
    for at in range(len(typed) - 1, 0, -1):
        if typed[at] == ":" and (typed[:at] in known or ("/" in typed[:at] and Path(typed[:at]).exists())):
            return typed[:at], typed[at + 1 :]
    return "", typed
