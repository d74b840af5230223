"""`draftdiff rule NAME`: the manual page of a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from draftdiff.commands._deliver import deliver
from draftdiff.commands._options import Wishes, shared
from draftdiff.errors import DraftdiffError
from draftdiff.registry import names

if TYPE_CHECKING:
    from draftdiff.check import Rule

_RULES = tuple(name.replace("_", "-") for name in names("draftdiff.check.rules"))


@click.command("rule")
@click.argument("name", type=click.Choice(_RULES), metavar="NAME")
@shared
def command(wishes: Wishes, name: str) -> int:
    """Show the manual page of a rule of the check.

    NAME is one of those that `draftdiff list rules` shows.

    \b
    Examples:
      draftdiff rule gap-in-numbering
      draftdiff rule foreign-letter --width 72
    """  # noqa: D301 - click knows \b, and a raw string would print it
    from draftdiff.check import manual, rule

    if wishes.format != "terminal":
        raise DraftdiffError("a manual page is text", where=f"--format {wishes.format}", hint="leave --format out")
    deliver(_page(rule(name), manual(name), wishes), wishes)
    return 0


def _page(rule: Rule, manual: str, wishes: Wishes) -> str:
    from draftdiff.render import page

    written = page(wishes.view())
    written.write((rule.name, "bold"), f" ({rule.severity}): {rule.summary}")
    for paragraph in manual.split("\n\n"):
        written.blank()
        written.write(paragraph.replace("\n", " "))
    if rule.hint:
        written.blank()
        written.write(f"To do: {rule.hint}.")
    for said, examples in (("Found in", rule.bad), ("Not found in", rule.good)):
        for example in examples:
            written.blank()
            written.write(f"{said}:")
            for line in _lines(example):
                written.write(line, first="    ")
    return written.text()


def _lines(example: str | bytes) -> list[str]:
    text = example if isinstance(example, str) else example.decode("latin-1")
    return text.rstrip("\n").split("\n")
