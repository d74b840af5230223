"""A report that was saved as JSON, read back."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from draftdiff.errors import DraftdiffError

if TYPE_CHECKING:
    from draftdiff.model.report import Report

_HINT = "give what `draftdiff compare OLD NEW --full --format json` wrote"


def read_report(typed: str) -> tuple[bytes, Report]:
    """The bytes of a saved comparison and what they say; raises DraftdiffError where they say none, or not all."""
    data = _bytes(typed)
    from pydantic import ValidationError

    from draftdiff.model.report import SCHEMA_VERSION, Report
    from draftdiff.render.json import adapter

    try:
        report: Report = adapter(Report).validate_json(data)
    except ValidationError as fault:
        first = fault.errors(include_url=False, include_input=False)[0]
        # What is no JSON at all has no key to name; the reader of JSON says the line.
        broken = re.search(r"line \d+ column \d+", first["msg"])
        place = ".".join(map(str, first["loc"])) or (broken[0] if broken else "at its beginning")
        raise DraftdiffError(
            f"this is no saved comparison: {first['msg']}", where=f"{typed}, {place}", hint=_HINT
        ) from fault
    if report.schema_version != SCHEMA_VERSION:
        raise DraftdiffError(
            f"this report has version {report.schema_version} of the contract, this program speaks {SCHEMA_VERSION}",
            where=typed,
            hint=f"use the draftdiff that wrote it, {report.tool.version}",
        )
    if report.old.provisions is None or report.new.provisions is None:
        raise DraftdiffError(
            "this report is a short one: it lacks the provisions of the drafts", where=typed, hint=_HINT
        )
    return data, report


def _bytes(typed: str) -> bytes:
    if typed == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(typed).read_bytes()
    except OSError as fault:
        raise DraftdiffError(
            f"cannot read the report: {fault.strerror}", where=typed, hint="name a file that exists"
        ) from fault
