"""`draftdiff synopsis A B C …`: several drafts side by side."""

from __future__ import annotations

import click

from draftdiff.commands._deliver import deliver_parts, progress
from draftdiff.commands._options import DraftName, Wishes, shared
from draftdiff.commands._written import synopsis_writer
from draftdiff.errors import DraftdiffError


@click.command("synopsis")
@click.argument("drafts", type=DraftName(), nargs=-1, required=True)
@shared
def command(wishes: Wishes, drafts: tuple[str, ...]) -> int:
    """Set two drafts or more side by side: a row a provision, a column a draft.

    Each draft is compared with the one to its left, so name them in their order. A last column says on what all
    drafts agree. What a partial draft is silent on stays so: no counterpart documented.

    \b
    Examples:
      draftdiff synopsis communique april12 april15
      draftdiff synopsis proposal.docx parliament.docx council.docx --format docx --output columns.docx
      draftdiff synopsis 1.md 2.md 3.md 4.md --format html --output columns.html
    """  # noqa: D301 - click knows \b, and a raw string would print it
    if drafts.count("-") > 1:
        raise DraftdiffError(
            "only one draft can come from standard input", where=" ".join(drafts), hint="give the others as paths"
        )
    write = synopsis_writer(wishes)
    sources = [wishes.fetch(draft) for draft in drafts]
    from draftdiff.pipeline.several import synopsis

    with progress("comparing", sum(len(s.data) for s in sources), wishes):
        report = synopsis(sources, wishes.settings())
        parts = write(report)
    deliver_parts(parts, wishes)
    return 0
