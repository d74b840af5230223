"""The YAML above a draft, checked into FrontMatter; what is wrong becomes a note and the rest is kept.

Checked by hand and not by pydantic: of twelve flat keys the check is short, its notes can say what to write
instead, and pydantic's import alone would take a fifth of a whole small comparison (docs/architecture.md).
"""

from __future__ import annotations

import re
from dataclasses import fields
from typing import TYPE_CHECKING, Any, get_args

from draftdiff.model.front_matter import Absent, Basis, Coverage, FrontMatter, Numbering
from draftdiff.model.note import FRONT_REFUSED, FRONT_UNKNOWN_KEY, FRONT_UNREAD, FRONT_WRONG_VALUE, Note

if TYPE_CHECKING:
    from collections.abc import Callable

    from draftdiff.model.source import Lines

# YAML lets a few lines expand to gigabytes through anchors, and its C loader ends the whole process where
# collections are nested ten thousands deep; front matter needs neither.
_LONGEST = 200_000
_DEEPEST = 50
_FLOW = re.compile(r"[\[\]{}]")
_BLOCKS = re.compile(rf"(?:[-?][ \t]+){{{_DEEPEST}}}")


class _WrongValueError(ValueError):
    """What a value should have been."""


def front_matter(lines: Lines) -> tuple[FrontMatter, list[Note]]:
    """The front matter of a draft; defaults where there is none or it cannot be read."""
    if lines.front is None or not lines.front.strip():
        return FrontMatter(), []
    if len(lines.front) > _LONGEST or "\n&" in lines.front or ": &" in lines.front:
        return FrontMatter(), [Note(f"{FRONT_REFUSED}too long or with YAML anchors; it was not read", lines.source, 1)]
    if _too_deep(lines.front):
        return FrontMatter(), [Note(f"{FRONT_REFUSED}nested too deep; it was not read", lines.source, 1)]
    values, fault = _loaded(lines.front, lines.source)
    if fault is not None:
        return FrontMatter(), [fault]
    return _checked(values, lines)


def _too_deep(text: str) -> bool:
    if _BLOCKS.search(text):
        return True
    depth = 0
    for sign in _FLOW.findall(text):
        depth = depth + 1 if sign in "[{" else max(0, depth - 1)
        if depth > _DEEPEST:
            return True
    return False


def _loaded(text: str, source: str) -> tuple[dict[str, Any], Note | None]:
    import yaml

    # The base loader keeps every value as typed: the party code NO stays "NO" and 2022-04-15 a text, where
    # YAML 1.1 would make them False and a date. The C loader is several times faster where libyaml is there.
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        values = yaml.load(text, Loader=loader)  # noqa: S506 - the base loader builds texts, lists and dicts only
    except (yaml.YAMLError, RecursionError, ValueError) as fault:
        mark = getattr(fault, "problem_mark", None)
        line = mark.line + 2 if mark is not None else 1
        problem = getattr(fault, "problem", None) or "not valid YAML"
        return {}, Note(f"{FRONT_UNREAD} cannot be read: {problem}; none of it was used", source, line)
    if not isinstance(values, dict):
        return {}, Note(f"{FRONT_UNREAD} is no list of `key: value` lines; none of it was used", source, 1)
    return values, None


def _checked(values: dict[Any, Any], lines: Lines) -> tuple[FrontMatter, list[Note]]:
    """The keys that are right; a note for each of the others, on its line."""
    known = {f.name for f in fields(FrontMatter)}
    notes: list[Note] = []
    good: dict[str, Any] = {}
    for key, value in values.items():
        if key not in known:
            notes.append(Note(f"{FRONT_UNKNOWN_KEY}{key!r} is not known here", lines.source, _line_of(key, lines)))
        elif value not in ("", None):
            check: Callable[[Any], Any] = _CHECKS.get(key, _words)
            try:
                good[key] = check(value)
            except _WrongValueError as wrong:
                notes.append(
                    Note(f"{FRONT_WRONG_VALUE}{key} {wrong}; it was not used", lines.source, _line_of(key, lines))
                )
    return FrontMatter(**good), notes


def _line_of(key: object, lines: Lines) -> int:
    """The line on which a key stands; the fence is line 1."""
    rows = (lines.front or "").splitlines()
    return next((at for at, row in enumerate(rows, 2) if row.startswith(f"{key}:")), 1)


def _words(value: Any) -> str:
    if not isinstance(value, str):
        raise _WrongValueError("must be a text")
    return value


def _one_of(choices: tuple[str, ...]) -> Callable[[Any], str]:
    def check(value: Any) -> str:
        if _words(value) not in choices:
            raise _WrongValueError(f"is {value!r}, not one of: {', '.join(choices)}")
        return str(value)

    return check


def _names(value: Any) -> dict[str, str]:
    if not isinstance(value, dict) or not all(isinstance(v, str) for kv in value.items() for v in kv):
        raise _WrongValueError("must map each code to a name, as in {UA: Ukraine}")
    return dict(value)


def _keys(value: Any) -> tuple[str, ...]:
    """A list of keys; a single word, "NYT, WSJ" and "NYT WSJ" are accepted for one."""
    found = value.replace(",", " ").split() if isinstance(value, str) else value
    if not isinstance(found, list) or not all(isinstance(v, str) for v in found):
        raise _WrongValueError("must be a list of keys, as in [NYT, WSJ]")
    return tuple(found)


def _sentences(value: Any) -> tuple[str, ...]:
    found = [value] if isinstance(value, str) else value
    if not isinstance(found, list) or not all(isinstance(v, str) for v in found):
        raise _WrongValueError("must be a list of sentences")
    return tuple(found)


def _absent(value: Any) -> tuple[Absent, ...]:
    entries = value if isinstance(value, list) else [value]
    if not all(isinstance(e, dict) and isinstance(e.get("what"), str) for e in entries):
        raise _WrongValueError("must be a list, as in - {what: the clause on talks, sources: [NYT]}")
    return tuple(Absent(e["what"], _keys(e.get("sources") or [])) for e in entries)


_CHECKS: dict[str, Callable[[Any], Any]] = {
    "basis": _one_of(get_args(Basis)),
    "coverage": _one_of(get_args(Coverage)),
    "numbering": _one_of(get_args(Numbering)),
    "absent": _absent,
    "parties": _names,
    "sources": _names,
    "notes": _sentences,
    "origin": _names,
}
