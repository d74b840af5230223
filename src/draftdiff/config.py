"""Settings of a project: draftdiff.toml or [tool.draftdiff] in pyproject.toml, the nearest file upward."""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from draftdiff.errors import DraftdiffError
from draftdiff.registry import names

FILES = ("draftdiff.toml", "pyproject.toml")
# Of the text for people; what they look like is in `render/_layout.py`.
THEMES = ("standard", "dark", "blue-orange", "mono")
_CHOICES = {
    "color": ("auto", "always", "never"),
    "fail_on": ("any", "substantive", "weakened"),
    "theme": THEMES,
}


@dataclass(frozen=True, slots=True)
class Config:
    """What a project sets once; an option on the command line wins over each. None: not set."""

    shelf: str | None = None
    language: str | None = None
    color: str | None = None
    fail_on: str | None = None
    theme: str | None = None


def load_config(start: Path | None = None) -> Config:
    """Find the settings that hold in a folder (default: here); raises DraftdiffError naming file and key."""
    here = start or Path.cwd()
    for folder in (here, *here.parents):
        for name in FILES:
            path = folder / name
            if path.is_file() and (table := _table(path)) is not None:
                return _checked(table, path)
    return Config()


def _table(path: Path) -> dict[str, Any] | None:
    """The settings in one file; None where a pyproject.toml is about other tools only."""
    own = path.name != "pyproject.toml"
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        if not own:
            return None
        hint = "make it a readable file of TOML in UTF-8"
        raise DraftdiffError(f"the settings cannot be read: {fault}", where=str(path), hint=hint) from fault
    if not own and "tool.draftdiff" not in text:
        return None
    import tomllib

    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise DraftdiffError(f"the settings cannot be read: {fault}", where=str(path), hint="mend the TOML") from fault
    if own:
        return data
    table = data.get("tool", {}).get("draftdiff")
    return table if isinstance(table, dict) else None


def _checked(table: dict[str, Any], path: Path) -> Config:
    known = [f.name for f in fields(Config)]
    values = {}
    for key, value in table.items():
        name = key.replace("-", "_")
        if name not in known:
            raise DraftdiffError(
                f"unknown setting {key!r}",
                where=str(path),
                hint=f"known are: {', '.join(k.replace('_', '-') for k in known)}",
            )
        if not isinstance(value, str):
            raise DraftdiffError(f"{key} must be a text", where=str(path), hint=f'write {key} = "..."')
        choices = names("draftdiff.languages") if name == "language" else _CHOICES.get(name)
        if choices is not None and value not in choices:
            raise DraftdiffError(f"{key} = {value!r}", where=str(path), hint=f"use one of: {', '.join(choices)}")
        values[name] = str(path.parent / value) if name == "shelf" else value
    return Config(**values)
