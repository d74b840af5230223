"""`draftdiff trace`: provisions through more than two drafts."""

from __future__ import annotations

import click

from draftdiff.commands._deliver import deliver, progress
from draftdiff.commands._options import DraftName, Wishes, shared
from draftdiff.errors import DraftdiffError


@click.command("trace")
@click.argument("drafts", type=DraftName(), nargs=-1)
@click.option("--all", "everything", is_flag=True, help="Every provision of the drafts named, in their order.")
@shared
def command(wishes: Wishes, drafts: tuple[str, ...], everything: bool) -> int:
    """Follow provisions through more than two drafts.

    \b
    Examples:
      draftdiff trace --all communique april12 april15 --format json
      draftdiff trace --all 1.md 2.md 3.md --format json --output lives.json
    """  # noqa: D301 - click knows \b, and a raw string would print it
    if not everything or len(drafts) < 2:
        raise DraftdiffError(
            "nothing to follow", where="trace", hint="name two drafts or more, in their order, after --all"
        )
    sources = [wishes.fetch(draft) for draft in drafts]
    from draftdiff.pipeline import trace
    from draftdiff.render import output

    write = output(wishes.format).history
    if write is None:
        raise DraftdiffError(
            f"biographies have no {wishes.format} form", where="--format", hint="see `draftdiff list formats`"
        )
    with progress("following", sum(len(s.data) for s in sources), wishes):
        report = trace(sources, wishes.settings())
    deliver(write(report, wishes.view()), wishes)
    return 0
