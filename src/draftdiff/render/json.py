"""JSON: the contract for programs (docs/report.schema.json). Compact unless --full."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

from draftdiff.model.report import LinesReport, ProvisionsReport, Report, StatementsReport
from draftdiff.render._contract import Output

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import TypeAdapter

    from draftdiff.render._contract import View

# JSON lets these stand raw inside a string; a terminal would obey them (C1 controls, direction overrides).
_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")

# So many items of a long list are written at a time.
_AT_ONCE = 1000


@cache
def adapter(kind: type[Any]) -> TypeAdapter[Any]:
    """Pydantic's writer and reader of one kind of report."""
    # The values are plain dataclasses; building pydantic's machinery for them takes a tenth of a second,
    # which only a run that writes JSON should pay.
    from pydantic import TypeAdapter

    return TypeAdapter(kind)


def schema() -> dict[str, Any]:
    """One JSON Schema for the four reports, told apart by their keys; definitions are shared."""
    from pydantic import TypeAdapter

    kinds = {
        "comparison": Report,
        "provisions": ProvisionsReport,
        "lines": LinesReport,
        "statements": StatementsReport,
    }
    keys, schemas = TypeAdapter.json_schemas(
        [(name, "serialization", adapter(kind)) for name, kind in kinds.items()],
        title="draftdiff reports",
        description="What `draftdiff compare`, `show` and `statements` print with --format json.",
    )
    choices = [keys[name, "serialization"] for name in kinds]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schemas, "anyOf": choices}


def _written(report: Any, leave_out: Any = None, only: Any = None) -> str:
    text: str = adapter(report.__class__).dump_json(report, indent=2, exclude=leave_out, include=only).decode()
    return _UNSAFE.sub(lambda m: f"\\u{ord(m[0]):04x}", text)


def _comparison_parts(report: Report, view: View) -> Iterator[str]:
    """A comparison piece by piece: whole, the text of a large one takes more room than all that it is made from."""
    if not view.full:
        report = replace(
            report,
            old=replace(report.old, provisions=None),
            new=replace(report.new, provisions=None),
            changes=tuple(c for c in report.changes if c.kind != "unchanged" or c.substantive),
            statements=tuple(s for s in report.statements if s.kind != "kept"),
        )
    without = {"old": {"provisions"}, "new": {"provisions"}}
    rest = _written(replace(report, alignment=(), changes=(), statements=()), None if view.full else without)
    for key in ("alignment", "changes", "statements"):
        # No value can look like this: within a string a quotation mark is escaped, and a line break.
        before, empty, rest = rest.partition(f'\n  "{key}": []')
        yield before
        yield from _listed(report, key) if getattr(report, key) else (empty,)
    yield rest + "\n"


def _listed(report: Report, key: str) -> Iterator[str]:
    """One list of a comparison with its key, as it stands in the whole."""
    opening, closing = f'\n  "{key}": [', "\n  ]"
    items = getattr(report, key)
    yield opening
    for at in range(0, len(items), _AT_ONCE):
        some: Any = {key: items[at : at + _AT_ONCE]}
        text = _written(replace(report, **some), only={key})
        yield ("," if at else "") + text[len("{" + opening) : -len(closing + "\n}")]
    yield closing


def _comparison(report: Report, view: View) -> str:
    return "".join(_comparison_parts(report, view))


def _provisions(report: ProvisionsReport, _: View) -> str:
    return _written(report, {"draft": {"provisions"}}) + "\n"


def _lines(report: LinesReport, _: View) -> str:
    return _written(report, {"draft": {"provisions"}}) + "\n"


def _statements(report: StatementsReport, _: View) -> str:
    return _written(report, {"draft": {"provisions"}}) + "\n"


OUTPUT = Output(
    name="json",
    summary="the JSON contract, for programs; schema in docs/report.schema.json",
    comparison=_comparison,
    comparison_parts=_comparison_parts,
    provisions=_provisions,
    lines=_lines,
    statements=_statements,
    brief=True,
)
