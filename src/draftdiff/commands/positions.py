"""`draftdiff positions DRAFT...`: what is in dispute, between whom, and what became of it from draft to draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from draftdiff.commands._deliver import deliver, progress
from draftdiff.commands._options import DraftName, Wishes, shared
from draftdiff.errors import DraftdiffError

if TYPE_CHECKING:
    from draftdiff.model.source import Source


@click.command("positions")
@click.argument("drafts", type=DraftName(), nargs=-1, required=True)
@click.option(
    "--as", "side", metavar="SIDE",
    help="The draft as the text of one side (a code, or a name under `parties`): its own words in, what others "
    "propose and what it opposes out.",
)  # fmt: skip
@click.option("--agreed", is_flag=True, help="The agreed text alone: nothing that stands in brackets, and no option.")
@click.option(
    "--all", "everything", is_flag=True, help="Also list what stayed as it was, or of which a draft is silent."
)
@shared
def command(wishes: Wishes, drafts: tuple[str, ...], side: str | None, agreed: bool, everything: bool) -> int:
    """Say what is in dispute, between whom, and what became of it from draft to draft.

    With one DRAFT, its brackets and options: who proposes, opposes or refuses each, what the alternatives say, and
    counts by article and side. With several, in their order, what happened to each between neighbours: opened,
    introduced, agreed, dropped, taken over, narrowed, widened, moved, kept. Brackets that name no side stay as printed
    in a side's text, since nobody can say whose they are. --format markdown writes such a text as a draft file.

    \b
    Examples:
      draftdiff positions april15
      draftdiff positions april12 april15
      draftdiff positions april15 --as UA
      draftdiff positions april15 --as RU --format markdown --output as-ru.md
      draftdiff positions april15 --agreed
    """  # noqa: D301 - click knows \b, and a raw string would print it
    if drafts.count("-") > 1:
        raise DraftdiffError(
            "only one draft can come from standard input", where="draftdiff positions", hint="give the others as paths"
        )
    if side is not None and agreed:
        raise DraftdiffError("--as and --agreed are two texts", where="draftdiff positions", hint="ask for one of them")
    one_text = agreed or side is not None
    if one_text and len(drafts) > 1:
        raise DraftdiffError(
            "a side's text is that of one draft",
            where="draftdiff positions",
            hint="name one draft with --as or --agreed",
        )
    if side is not None and not side.strip():
        raise DraftdiffError("--as names no side", where="draftdiff positions", hint="give a code, such as UA")
    sources = [wishes.fetch(draft) for draft in drafts]
    with progress("reading", sum(len(s.data) for s in sources), wishes):
        text = _side_text(sources[0], side or "", wishes) if one_text else _positions(sources, wishes, everything)
    deliver(text, wishes)
    return 0


def _side_text(source: Source, side: str, wishes: Wishes) -> str:
    from draftdiff.pipeline.disputed import side_text
    from draftdiff.render import output

    write = output(wishes.format).side
    if write is None:
        raise DraftdiffError(
            f"a side's text has no {wishes.format} form", where="--format", hint="take terminal, markdown or json"
        )
    return write(side_text(source, side, wishes.settings()), wishes.view())


def _positions(sources: list[Source], wishes: Wishes, everything: bool) -> str:
    from draftdiff.pipeline.disputed import positions
    from draftdiff.render import output

    write = output(wishes.format).positions
    if write is None:
        raise DraftdiffError(
            f"disputed text has no {wishes.format} form", where="--format", hint="see `draftdiff list formats`"
        )
    return write(positions(sources, wishes.settings()), wishes.view()._replace(everything=everything))
