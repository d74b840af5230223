"""`draftdiff verify REPORT`: whether a saved report still follows from the drafts it names."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from draftdiff.commands._deliver import deliver, progress
from draftdiff.commands._options import Wishes, reading
from draftdiff.commands._saved import read_report

if TYPE_CHECKING:
    from draftdiff.model.report import Report

_HOLDS, _FAILS = 0, 1
# Of a long value only so much is shown.
_SHOWN = 80


@click.command("verify")
@click.argument("report", type=click.Path(dir_okay=False, allow_dash=True))
@reading
def command(wishes: Wishes, report: str) -> int:
    """Derive a saved report again from its drafts and say whether it still holds.

    REPORT is a file that `draftdiff compare OLD NEW --full --format json` wrote. The drafts are looked for where the
    report says they were. Exit status 1 if it does not hold; the first difference is named.

    \b
    Examples:
      draftdiff compare april12 april15 --full --format json -o report.json
      draftdiff verify report.json
      draftdiff verify report.json --shelf archive
    """  # noqa: D301 - click knows \b, and a raw string would print it
    data, saved = read_report(report)
    sources = wishes.fetch(saved.old.source), wishes.fetch(saved.new.source)
    from draftdiff.pipeline import compare
    from draftdiff.render import View, output

    with progress("verifying", sum(len(s.data) for s in sources), wishes):
        again = compare(*sources, saved.settings)
        write = output("json").comparison
        assert write is not None  # the contract has it
        text = write(again, View(full=True))
    if text.encode() == data:
        deliver(f"The report holds: {saved.old.source} and {saved.new.source} give it again, byte for byte.\n", wishes)
        return _HOLDS
    deliver(f"The report does not hold: {_reason(saved, again, data, text)}.\n", wishes)
    return _FAILS


def _reason(saved: Report, again: Report, data: bytes, text: str) -> str:
    for before, after in ((saved.old, again.old), (saved.new, again.new)):
        if before.sha256 != after.sha256:
            return f"the draft {after.source} is not the one that was compared (its SHA-256 differs)"
    if saved.tool != again.tool:
        return f"it was made by {saved.tool.name} {saved.tool.version}, this is {again.tool.version}"
    found = _first(json.loads(data), json.loads(text), "")
    if found:
        return found
    lines = zip(data.decode("utf-8", "replace").splitlines(), text.splitlines(), strict=False)
    line = next((n for n, (one, other) in enumerate(lines, 1) if one != other), 1)
    return f"its values are right, but line {line} is not written so"


def _first(saved: Any, again: Any, path: str) -> str:
    """Where two values differ first, as a path with both values; "" where they do not."""
    if type(saved) is type(again) and isinstance(saved, dict):
        keys = [*saved, *(k for k in again if k not in saved)]
        return next((f for k in keys if (f := _first(saved.get(k), again.get(k), f"{path}.{k}"))), "")
    if type(saved) is type(again) and isinstance(saved, list):
        pairs = zip(saved, again, strict=False)
        found = next((f for i, (a, b) in enumerate(pairs) if (f := _first(a, b, f"{path}[{i}]"))), "")
        return found or (
            f"{path.lstrip('.')} has {len(saved)} items, not {len(again)}" if len(saved) != len(again) else ""
        )
    return "" if saved == again else f"{path.lstrip('.')} is {_short(saved)}, not {_short(again)}"


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _SHOWN else text[: _SHOWN - 3] + "..."
