"""Settings of a project: draftdiff.toml or [tool.draftdiff] in pyproject.toml, the nearest file upward."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from draftdiff.errors import DraftdiffError
from draftdiff.registry import names

if TYPE_CHECKING:
    from collections.abc import Iterable

FILES = ("draftdiff.toml", "pyproject.toml")
# Of the text for people; what they look like is in `render/_layout.py`.
THEMES = ("standard", "dark", "blue-orange", "mono")
_CHOICES = {
    "color": ("auto", "always", "never"),
    "fail_on": ("any", "substantive", "weakened"),
    "theme": THEMES,
}
_CHECK_CHOICES = {"fail_on": ("error", "warning", "note")}
_PATHS = ("shelf", "baseline")  # relative to the file that names them
_RULES = ("select", "ignore")


@dataclass(frozen=True, slots=True)
class CheckConfig:
    """What a project sets for `draftdiff check`, in the table `check`. None, or empty: not set."""

    fail_on: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    baseline: str | None = None


@dataclass(frozen=True, slots=True)
class Config:
    """What a project sets once; an option on the command line wins over each. None: not set."""

    shelf: str | None = None
    language: str | None = None
    color: str | None = None
    fail_on: str | None = None
    check: CheckConfig = field(default_factory=CheckConfig)
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
    values: dict[str, Any] = {}
    for key, value in table.items():
        name = _known(key, Config, path)
        if name == "check":
            values[name] = _check_table(value, path)
            continue
        choices = names("draftdiff.languages") if name == "language" else _CHOICES.get(name)
        values[name] = _text(name, key, value, choices, path)
    return Config(**values)


def _check_table(table: Any, path: Path) -> CheckConfig:
    if not isinstance(table, dict):
        raise DraftdiffError("check must be a table", where=str(path), hint='write fail-on = "..." below [check]')
    values: dict[str, Any] = {}
    for key, value in table.items():
        name, shown = _known(key, CheckConfig, path, "check."), f"check.{key}"
        if name in _RULES:
            values[name] = _rule_names(shown, value, path)
        else:
            values[name] = _text(name, shown, value, _CHECK_CHOICES.get(name), path)
    return CheckConfig(**values)


def _known(key: str, table: type[Any], path: Path, above: str = "") -> str:
    """The field that a key sets; "_" and "-" are one, as in the options."""
    name = key.replace("-", "_")
    known = [f.name for f in fields(table)]
    if name not in known:
        every = [k.replace("_", "-") for k in known]
        raise DraftdiffError(
            f"unknown setting {above + key!r}",
            where=str(path),
            hint=f"{nearest(key.replace('_', '-'), every)}known are: {', '.join(every)}",
        )
    return name


def _text(name: str, key: str, value: Any, choices: tuple[str, ...] | None, path: Path) -> str:
    if not isinstance(value, str):
        shown = key.rpartition(".")[2]
        raise DraftdiffError(f"{key} must be a text", where=str(path), hint=f'write {shown} = "..."')
    if choices is not None and value not in choices:
        hint = f"{nearest(value, choices)}use one of: {', '.join(choices)}"
        raise DraftdiffError(f"{key} = {value!r}", where=str(path), hint=hint)
    return str(path.parent / value) if name in _PATHS else value


def _rule_names(key: str, value: Any, path: Path) -> tuple[str, ...]:
    if not (isinstance(value, list) and all(isinstance(each, str) for each in value)):
        hint = f'write {key.rpartition(".")[2]} = ["gap-in-numbering"]'
        raise DraftdiffError(f"{key} must be a list of names of rules", where=str(path), hint=hint)
    there = [name.replace("_", "-") for name in names("draftdiff.check.rules")]
    for each in value:
        if each not in there:
            hint = f"{nearest(each, there)}see `draftdiff list rules`"
            raise DraftdiffError(f"{key}: there is no rule {each!r}", where=str(path), hint=hint)
    return tuple(value)


def nearest(typed: str, there: Iterable[str]) -> str:
    """The beginning of a hint that names what was perhaps meant; "" where nothing is near."""
    from difflib import get_close_matches

    near = get_close_matches(typed, list(there), n=1)
    return f"did you mean {near[0]!r}? " if near else ""
