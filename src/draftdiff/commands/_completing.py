"""What a shell offers where more is asked for than a name of click's own: ids of provisions, lists with commas."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any

import click

from draftdiff.errors import DraftdiffError
from draftdiff.text import one_line, visible

if TYPE_CHECKING:
    from collections.abc import Sequence

if TYPE_CHECKING:
    _Text = click.ParamType[str]
else:
    _Text = click.ParamType  # not subscriptable in older versions of click

# A draft of so many bytes is parsed in well under a second; nobody waits longer for a tab.
_LARGEST = 1_000_000


class ProvisionPlace(_Text):
    """A provision of the draft that was named before; the shell completes ids."""

    name = "provision"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[Any]:  # noqa: ARG002
        """Ids that begin so, each with its heading; none where the draft cannot be read, is `-` or is large."""
        from click.shell_completion import CompletionItem

        from draftdiff.commands._options import named_shelf
        from draftdiff.shelf import fetch

        # Behind an option that still lacks its value, click leaves the arguments unread.
        typed = ctx.params.get("draft") or ctx.params.get("old") or next(iter(ctx.args), None)
        if not typed or typed == "-":
            return []
        with contextlib.suppress(DraftdiffError):  # nobody reads a complaint while typing
            source = fetch(typed, named_shelf(ctx.params.get("shelf")))
            if len(source.data) <= _LARGEST:
                from draftdiff.pipeline import read_draft

                return [
                    CompletionItem(p.id, help=one_line(visible(p.heading or p.label)))
                    for p in read_draft(source).provisions
                    if p.id.startswith(incomplete)
                ]
        return []


def after_commas(known: Sequence[str], incomplete: str) -> list[str]:
    """What a list with commas may go on with: the names that it has not got yet, behind the ones that it has."""
    before, comma, begun = incomplete.rpartition(",")
    got = before.split(",")
    return [f"{before}{comma}{name}" for name in known if name.startswith(begun) and name not in got]
