"""The YAML above a draft, checked into FrontMatter; what is wrong becomes a note and the rest is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from draftdiff.model.front_matter import FrontMatter
from draftdiff.model.note import Note

if TYPE_CHECKING:
    from draftdiff.model.source import Lines

# YAML lets a few lines expand to gigabytes through anchors; front matter needs none.
_LONGEST = 200_000


def front_matter(lines: Lines) -> tuple[FrontMatter, list[Note]]:
    """The front matter of a draft; defaults where there is none or it cannot be read."""
    if lines.front is None or not lines.front.strip():
        return FrontMatter(), []
    if len(lines.front) > _LONGEST or "\n&" in lines.front or ": &" in lines.front:
        return FrontMatter(), [Note("front matter too long or with YAML anchors; it was not read", lines.source, 1)]
    values, fault = _loaded(lines.front, lines.source)
    if fault is not None:
        return FrontMatter(), [fault]
    return _checked(values, lines.source)


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
        return {}, Note(f"the front matter cannot be read: {problem}; none of it was used", source, line)
    if not isinstance(values, dict):
        return {}, Note("the front matter is no list of `key: value` lines; none of it was used", source, 1)
    return values, None


def _checked(values: dict[str, Any], source: str) -> tuple[FrontMatter, list[Note]]:
    """Validate; a key with a bad value falls back to its default, and says so."""
    from pydantic import ValidationError

    notes: list[Note] = []
    unknown = sorted(str(k) for k in values if k not in FrontMatter.model_fields)
    if unknown:
        notes.append(Note(f"front matter keys not known here: {', '.join(unknown)}", source, 1))
    usable = {k: v for k, v in values.items() if k in FrontMatter.model_fields and v not in ("", None)}
    try:
        return FrontMatter.model_validate(usable), notes
    except ValidationError as faults:
        for fault in faults.errors():
            key = str(fault["loc"][0])
            usable.pop(key, None)
            notes.append(Note(f"front matter: {'.'.join(map(str, fault['loc']))}: {fault['msg']}; it was not used", source, 1))
        return FrontMatter.model_validate(usable), notes
