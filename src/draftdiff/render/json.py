"""JSON: the contract for programs (docs/report.schema.json). Compact unless --full."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from functools import cache
from json import JSONEncoder
from operator import attrgetter
from types import NoneType
from typing import TYPE_CHECKING, Any

from draftdiff.model.report import (
    DraftEntry,
    FindingsReport,
    LinesReport,
    MandateReport,
    ProvisionsReport,
    Report,
    StatementsReport,
)
from draftdiff.render._contract import Output

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pydantic import TypeAdapter

    from draftdiff.model.history import HistoryReport
    from draftdiff.model.positions import PositionsReport, SideText
    from draftdiff.model.story import StoryReport
    from draftdiff.model.synopsis import SynopsisReport
    from draftdiff.render._contract import View

# JSON lets these stand raw inside a string; a terminal would obey them (C1 controls, direction overrides).
_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")

# So many items of a long list are written at a time.
_AT_ONCE = 1000
_ATOMS = frozenset({str, int, float, bool, NoneType})
# One item of a list a line: whole on it, since the C encoder, five times as fast, writes no indentation.
_ENCODER = JSONEncoder(ensure_ascii=False)


@cache
def adapter(kind: type[Any]) -> TypeAdapter[Any]:
    """Pydantic's reader of one kind of report, and what describes it."""
    # The values are plain dataclasses, and written without pydantic: to import it and to build its machinery
    # takes 0.2 s, half of what it takes to compare two drafts of 1 000 provisions. A test holds both to the same.
    from pydantic import TypeAdapter

    return TypeAdapter(kind)


def schema() -> dict[str, Any]:
    """One JSON Schema for all reports, told apart by their keys; definitions are shared."""
    from pydantic import TypeAdapter

    from draftdiff.model.history import HistoryReport
    from draftdiff.model.positions import PositionsReport, SideText
    from draftdiff.model.story import StoryReport
    from draftdiff.model.synopsis import SynopsisReport

    kinds = {
        "comparison": Report,
        "provisions": ProvisionsReport,
        "lines": LinesReport,
        "statements": StatementsReport,
        "findings": FindingsReport,
        "history": HistoryReport,
        "synopsis": SynopsisReport,
        "mandate": MandateReport,
        "story": StoryReport,
        "positions": PositionsReport,
        "side": SideText,
    }
    keys, schemas = TypeAdapter.json_schemas(
        [(name, "serialization", adapter(kind)) for name, kind in kinds.items()],
        title="draftdiff reports",
        description="What the commands print with --format json: compare, show, statements, check, trace and more.",
    )
    choices = [keys[name, "serialization"] for name in kinds]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schemas, "anyOf": choices}


def quoted(value: dict[str, str]) -> str:
    """A small object as JSON on one line, inert on a terminal."""
    return _written(value)


def plain(value: Any) -> Any:
    """A report as dicts, lists and plain values: what its JSON has, None where a list was not asked for."""
    return _plain(value)


def _written(value: Any) -> str:
    """One value on one line."""
    return escaped(_ENCODER.encode(_plain(value)))


def escaped(text: str) -> str:
    """Text of JSON with what could act on a terminal written as its escape."""
    return _UNSAFE.sub(lambda m: f"\\u{ord(m[0]):04x}", text)


def _plain(value: Any) -> Any:
    """A value of plain types: records, frozen or named tuples, as dicts by the names of their fields."""
    kind = value.__class__
    if kind in _ATOMS:
        return value
    if kind is tuple or kind is list:
        return [item if item.__class__ in _ATOMS else _plain(item) for item in value]
    if kind is dict:
        return {key: _plain(item) for key, item in value.items()}
    names, values = _fields(kind)
    return {name: v if v.__class__ in _ATOMS else _plain(v) for name, v in zip(names, values(value), strict=True)}


@cache
def _fields(kind: Any) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]:
    """The names of a record's fields, and what reads them all at once."""
    names = _names(kind)
    return names, attrgetter(*names) if len(names) > 1 else lambda value: (getattr(value, names[0]),)


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(f.name for f in fields(kind)) if is_dataclass(kind) else kind._fields


def _parts(report: Any, leave_out: frozenset[str] = frozenset({"provisions"})) -> Iterator[str]:
    """A report piece by piece: whole, the text of a large one takes more room than all that it is made from.

    What is left out is left out of the drafts.
    """
    opening = "{"
    for name in _names(report.__class__):
        value = getattr(report, name)
        yield f'{opening}\n  "{name}": '
        opening = ","
        if value.__class__ is tuple and value:
            drafts = value[0].__class__ is DraftEntry
            yield from _listed(tuple(_without(draft, leave_out) for draft in value) if drafts else value)
        elif value.__class__ is DraftEntry:
            yield _written(_without(value, leave_out))
        else:
            yield _written(value)
    yield "\n}\n"


def _without(draft: DraftEntry, leave_out: frozenset[str]) -> dict[str, Any]:
    return {key: getattr(draft, key) for key in _names(DraftEntry) if key not in leave_out}


def _listed(items: tuple[Any, ...]) -> Iterator[str]:
    for at in range(0, len(items), _AT_ONCE):
        yield ("," if at else "[") + ",".join([f"\n    {_written(item)}" for item in items[at : at + _AT_ONCE]])
    yield "\n  ]"


def _comparison_parts(report: Report, view: View) -> Iterator[str]:
    return _parts(*_asked(report, view))


def _asked(report: Report, view: View) -> tuple[Report, frozenset[str]]:
    """What of a report is wanted, and the keys that are left out of its drafts."""
    if view.full:
        return report, frozenset()
    short = replace(
        report,
        changes=tuple(c for c in report.changes if c.kind != "unchanged" or c.substantive),
        statements=tuple(s for s in report.statements if s.kind != "kept"),
    )
    return short, frozenset({"provisions"})


def one_line(report: Report, view: View) -> str:
    """A comparison with the same keys and values on one line, without its line break."""
    asked, left_out = _asked(report, view)
    plain = _plain(asked)
    for side in ("old", "new"):
        plain[side] = {key: value for key, value in plain[side].items() if key not in left_out}
    return escaped(_ENCODER.encode(plain))


def _comparison(report: Report, view: View) -> str:
    return "".join(_comparison_parts(report, view))


def _one_draft(report: ProvisionsReport | LinesReport | StatementsReport, _: View) -> str:
    return "".join(_parts(report))


def _whole(
    report: FindingsReport | HistoryReport | MandateReport | StoryReport | PositionsReport | SideText, _: View
) -> str:
    return "".join(_parts(report))


def _synopsis_parts(report: SynopsisReport, _: View) -> Iterator[str]:
    return _parts(report)


OUTPUT = Output(
    name="json",
    summary="the JSON contract, for programs; schema in docs/report.schema.json",
    comparison=_comparison,
    comparison_parts=_comparison_parts,
    provisions=_one_draft,
    lines=_one_draft,
    statements=_one_draft,
    brief=True,
    findings=_whole,
    history=_whole,
    story=_whole,
    mandate=_whole,
    positions=_whole,
    side=_whole,
    synopsis_parts=_synopsis_parts,
)
