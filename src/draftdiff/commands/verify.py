"""`draftdiff verify REPORT`: whether a saved report still follows from the drafts it names."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from draftdiff.commands._deliver import deliver, progress
from draftdiff.commands._options import Wishes, reading
from draftdiff.commands._saved import read_report
from draftdiff.text import visible

if TYPE_CHECKING:
    from draftdiff.model.report import DraftEntry, Report

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
    # As it is delivered: half a surrogate pair, which a draft may hold, is no UTF-8.
    written = text.encode("utf-8", "backslashreplace")
    if written == data:
        deliver(f"The report holds: {saved.old.source} and {saved.new.source} give it again, byte for byte.\n", wishes)
        return _HOLDS
    # What a report says, its keys too, is whatever somebody wrote there.
    deliver(f"The report does not hold: {visible(_reason(saved, again, data, written))}.\n", wishes)
    return _FAILS


def _reason(saved: Report, again: Report, data: bytes, written: bytes) -> str:
    for before, after in ((saved.old, again.old), (saved.new, again.new)):
        if before.sha256 != after.sha256:
            said = f"the draft {after.source} is not the one that was compared (its SHA-256 differs)"
            return f"{said}; {_altered(before, after)}"
    if saved.tool != again.tool:
        return f"it was made by {saved.tool.name} {saved.tool.version}, this is {again.tool.version}"
    found = _first(json.loads(data), json.loads(written), "")
    if found:
        return found
    at = next((at for at, (one, other) in enumerate(zip(data, written, strict=False)) if one != other), len(written))
    line, column = data.count(b"\n", 0, at) + 1, at - data.rfind(b"\n", 0, at)
    return f"its values are right, but line {line} is not written so, from byte {column} on"


def _altered(before: DraftEntry, after: DraftEntry) -> str:
    """Where a draft that was compared, and the one that is there now, are read differently first."""
    for one, other in zip(before.provisions or (), after.provisions or (), strict=False):
        if one != other:
            return f"it reads otherwise from line {other.line} on, {other.label}"
    here, there = len(before.provisions or ()), len(after.provisions or ())
    if here != there:
        return f"it has {there} provisions, not {here}"
    return "all its provisions are read as before"


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
