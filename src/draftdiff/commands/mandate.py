"""`draftdiff mandate FILE DRAFT` and `draftdiff mandate FILE OLD NEW`: which red lines hold."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from draftdiff.commands._deliver import deliver, progress
from draftdiff.commands._options import DraftName, Wishes, asked_for, shared, shelf_in
from draftdiff.errors import DraftdiffError
from draftdiff.registry import names

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from draftdiff.model.source import Source

_FOUND = 1
_KINDS = ", ".join(name.replace("_", "-") for name in names("draftdiff.mandate.rules"))
_SUFFIXES = (".yaml", ".yml")


class _MandateName(DraftName):
    """A mandate as the user names it; the shell completes those on the shelf, and paths."""

    name = "mandate"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG002
        """Mandates on the shelf that begin so; where none does, files."""
        from click.shell_completion import CompletionItem

        found = [n for n in _on_shelf(shelf_in(ctx)) if n.startswith(incomplete)]
        return [CompletionItem(n) for n in found] or [CompletionItem(incomplete, type="file")]


@click.command("mandate", epilog=f"Kinds of rules: {_KINDS}. docs/mandates.md is their manual.")
@click.argument("file", type=_MandateName())
@click.argument("draft", type=DraftName())
@click.argument("new", type=DraftName(), required=False)
@click.option(
    "--fail-on",
    type=click.Choice(["crossed", "unjudged"]),
    default="crossed",
    show_default=True,
    help="End with status 1 if a line is crossed, or also if one cannot be judged.",
)
@shared
def command(wishes: Wishes, file: str, draft: str, new: str | None, fail_on: str) -> int:
    """Hold a delegation's red lines against a draft, or against two.

    FILE is a mandate: YAML with rules, each with a name and a reason; a path, a name on the shelf, or "-". With one
    DRAFT the rules are judged in it. With a second, NEW, they are judged in that one, and rules that compare ask what
    became of the first. Every rule is held, crossed, or cannot be judged: silence is not absence.

    \b
    Examples:
      draftdiff mandate mandate-ua april15
      draftdiff mandate red-lines.yaml old.md new.md --fail-on unjudged
      draftdiff mandate red-lines.yaml HEAD~1:drafts/april15.md drafts/april15.md --format sarif
    """  # noqa: D301 - click knows \b, and a raw string would print it
    if [file, draft, new].count("-") > 1:
        raise DraftdiffError(
            "only one file can come from standard input", where="draftdiff mandate", hint="give the others as paths"
        )
    from draftdiff.render import mandate_writer, output

    if not asked_for("format_") and os.environ.get("GITHUB_ACTIONS") == "true":
        wishes = wishes._replace(format="github")
    write = mandate_writer(output(wishes.format))
    if write is None:
        raise DraftdiffError(
            f"a mandate has no {wishes.format} form", where="--format", hint="see `draftdiff list formats`"
        )
    mandate = _mandate(file, wishes)
    sources = [wishes.fetch(name) for name in (draft, new) if name is not None]
    from draftdiff.pipeline.checked import judge_mandate

    with progress("judging", sum(len(s.data) for s in sources), wishes):
        report = judge_mandate(mandate, sources[-1], sources[0] if new is not None else None, wishes.settings())
    deliver(write(report, wishes.view()), wishes)
    counts = report.counts
    return _FOUND if counts.crossed or (fail_on == "unjudged" and counts.unjudged) else 0


def _mandate(typed: str, wishes: Wishes) -> Source:
    """The bytes of a mandate: a file as typed, or one of the shelf by its name."""
    if wishes.shelf is not None and not Path(typed).exists():
        for suffix in _SUFFIXES:
            if (path := wishes.shelf / f"{typed}{suffix}").is_file():
                # A report names what was typed, and no path of this machine.
                return replace(wishes.fetch(str(path)), name=typed)
    if typed == "-" or Path(typed).exists() or ":" in typed:
        return wishes.fetch(typed)
    from difflib import get_close_matches

    near = get_close_matches(Path(typed).stem, _on_shelf(wishes.shelf), n=1, cutoff=0.5)
    hint = f"did you mean {near[0]!r}?" if near else "give the path of a YAML file"
    raise DraftdiffError("there is no such mandate", where=typed, hint=hint)


def _on_shelf(shelf: Path | None) -> list[str]:
    return sorted(p.stem for suffix in _SUFFIXES for p in (shelf.glob(f"*{suffix}") if shelf else ()))
