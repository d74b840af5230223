"""`draftdiff list`: what there is to compare, and with what."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from draftdiff.commands._deliver import deliver
from draftdiff.commands._options import Wishes, shared
from draftdiff.errors import DraftdiffError

if TYPE_CHECKING:
    from collections.abc import Callable

Rows = list[tuple[str, str]]


def _drafts(wishes: Wishes) -> Rows:
    from draftdiff.pipeline import read_draft
    from draftdiff.shelf import names

    rows = []
    for name in names(wishes.shelf):
        try:
            front = read_draft(wishes.fetch(name)).front
        except DraftdiffError as fault:  # one bad file must not hide the others
            rows.append((name, fault.message))
            continue
        about = ", ".join(part for part in (front.date, front.basis, f"{front.coverage} coverage") if part)
        rows.append((name, f"{front.title} ({about})" if front.title else about))
    return sorted(rows, key=lambda r: (r[1].rpartition("(")[2], r[0]))


def _languages(_: Wishes) -> Rows:
    from draftdiff.languages import known, language

    return [(code, language(code).name) for code in known()]


def _formats(_: Wishes) -> Rows:
    from draftdiff.read import formats
    from draftdiff.render import outputs

    rows = [(f"read {f.name}", f"{f.summary} ({', '.join(f.suffixes)})") for f in formats()]
    return rows + [(f"write {o.name}", o.summary) for o in outputs()]


def _rules(_: Wishes) -> Rows:
    from draftdiff.check import rules

    return [(rule.name, rule.summary) for rule in rules()]


_WHAT: dict[str, Callable[[Wishes], Rows]] = {
    "drafts": _drafts,
    "languages": _languages,
    "formats": _formats,
    "rules": _rules,
}


@click.command("list")
@click.argument("what", type=click.Choice([*_WHAT]), required=False)
@shared
def command(wishes: Wishes, what: str | None) -> int:
    """List the drafts on the shelf, and the languages, formats and rules there are.

    \b
    Examples:
      draftdiff list
      draftdiff list drafts --format json
    """  # noqa: D301 - click knows \b, and a raw string would print it
    if wishes.format not in ("terminal", "json"):
        raise DraftdiffError(
            f"a list has no {wishes.format} form", where="--format", hint="leave it out, or say --format json"
        )
    found = {name: rows(wishes) for name, rows in _WHAT.items() if what in (None, name)}
    if wishes.format == "json":
        text = json.dumps({k: [{"name": n, "about": a} for n, a in rows] for k, rows in found.items()}, indent=2) + "\n"
    else:
        text = _page(found, wishes)
    deliver(text, wishes)
    return 0


def _page(found: dict[str, Rows], wishes: Wishes) -> str:
    from draftdiff.render import page

    written = page(wishes.view())
    for name, rows in found.items():
        written.blank()
        written.write((f"{name} ({len(rows)})", "bold"))
        wide = max((len(n) for n, _ in rows), default=0)
        for label, about in rows:
            written.write(label.ljust(wide) + "  " + about, first="  ", rest=" " * (wide + 4))
        if not rows:
            written.write("none", first="  ")
    return written.text()
