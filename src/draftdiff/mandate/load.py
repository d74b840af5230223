"""Bytes of a mandate's file to a Mandate; every complaint names the line and the nearest thing that there is."""

from __future__ import annotations

import hashlib
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, NamedTuple, get_args

from draftdiff.errors import DraftdiffError
from draftdiff.mandate.kinds import kind_names, rule_kind
from draftdiff.mandate.nodes import line_of, read_yaml
from draftdiff.model.mandate import MandateEntry

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pydantic import ValidationError

    from draftdiff.mandate.fields import Fields
    from draftdiff.mandate.nodes import Path
    from draftdiff.mandate.rules._contract import RuleKind
    from draftdiff.model.source import Source

_TOP = ("title", "about", "rules")
_OWN = ("name", "reason")
_MOST_RULES = 1000
_LONGEST_NAME = 80


class MandateRule(NamedTuple):
    """One red line: its name, why it is one, what it asks, and its line in the file."""

    name: str
    reason: str
    kind: RuleKind
    fields: Fields
    line: int


class Mandate(NamedTuple):
    """A delegation's red lines, in the order of the file."""

    entry: MandateEntry
    rules: tuple[MandateRule, ...]


class _Place(NamedTuple):
    """Where in the file something stands, for complaints."""

    source: str
    lines: Mapping[Path, int]

    def fault(self, path: Path, message: str, hint: str) -> DraftdiffError:
        return DraftdiffError(message, where=f"{self.source}, line {line_of(path, self.lines)}", hint=hint)

    def known(self, path: Path, key: str, names: Iterable[str], what: str) -> None:
        """Raise where a key is none of those there are."""
        there = [*names]
        if key not in there:
            raise self.fault(path, f"unknown {what} {key!r}", _nearest(key, there))


def read_mandate(source: Source) -> Mandate:
    """Read a mandate; raises DraftdiffError with the line of whatever is wrong in it."""
    values, lines = read_yaml(source.data, source.name)
    place = _Place(source.name, lines)
    if not isinstance(values, dict):
        raise place.fault((), "this is no mandate", "begin with `title: …`, then `rules:` and a list of them")
    for key in values:
        place.known((key,), key, _TOP, "key")
    rules = values.get("rules")
    if not isinstance(rules, list) or not rules:
        raise place.fault(("rules",), "the mandate has no rules", "write `rules:` and below it `- name: …`")
    if len(rules) > _MOST_RULES:
        raise place.fault(("rules", _MOST_RULES), f"more than {_MOST_RULES} rules", "split the mandate into files")
    title, about = (_text(values, key, (), place) for key in ("title", "about"))
    found: dict[str, MandateRule] = {}
    for at, value in enumerate(rules):
        rule = _rule(value, ("rules", at), place)
        if rule.name in found:
            first = found[rule.name].line
            raise place.fault(
                ("rules", at), f"two rules are called {rule.name!r}", f"rename one; the first is on line {first}"
            )
        found[rule.name] = rule
    entry = MandateEntry(source.name, hashlib.sha256(source.data).hexdigest(), title, about)
    return Mandate(entry, tuple(found.values()))


def _rule(value: Any, path: Path, place: _Place) -> MandateRule:
    if not isinstance(value, dict):
        raise place.fault(path, "a rule has a name, a reason, and what it asks", "write `- name: …`")
    name = _text(value, "name", path, place)
    if not name or len(name) > _LONGEST_NAME:
        hint = f"add `name: …`, a few words by which it is known (at most {_LONGEST_NAME} characters)"
        raise place.fault(path, "a rule needs a name", hint)
    if not _text(value, "reason", path, place):
        raise place.fault(path, f"the rule {name!r} needs a reason", "add `reason: …`: why this is a red line")
    asked = [key for key in value if key not in _OWN]
    for key in asked:
        place.known((*path, key), key, (*kind_names(), *_OWN), "kind of rule")
    if len(asked) != 1:
        said = "asks for nothing" if not asked else f"asks for several things: {', '.join(asked)}"
        raise place.fault(path, f"the rule {name!r} {said}", f"give it one of: {', '.join(kind_names())}")
    kind = rule_kind(asked[0])
    fields = _fields(kind, value[kind.name], (*path, kind.name), name, place)
    return MandateRule(name, value["reason"].strip(), kind, fields, line_of(path, place.lines))


def _text(value: dict[str, Any], key: str, path: Path, place: _Place) -> str:
    """A value that must be a text; "" where it is not given."""
    found = value.get(key, "")
    if not isinstance(found, str):
        raise place.fault((*path, key), f"{key} must be a text", f"write `{key}: …` on one line, or in quotation marks")
    return " ".join(found.split())


def _fields(kind: RuleKind, value: Any, path: Path, name: str, place: _Place) -> Fields:
    from pydantic import ValidationError

    given = {} if value == "" else value
    if not isinstance(given, dict):
        raise place.fault(path, f"{kind.name} has fields", f"write `{kind.name}: {{{_known(kind)[0]}: …}}`")
    try:
        return kind.fields.model_validate(given)
    except ValidationError as fault:
        raise _complaint(fault, kind, path, name, place) from fault


def _known(kind: RuleKind) -> list[str]:
    return [field.alias or key for key, field in kind.fields.model_fields.items()]


def _complaint(fault: ValidationError, kind: RuleKind, path: Path, name: str, place: _Place) -> DraftdiffError:
    """The first thing that pydantic found wrong, in our words; an unknown key goes before what it should have been."""
    errors = fault.errors(include_url=False)
    error = next((e for e in errors if e["type"] == "extra_forbidden"), errors[0])
    loc = error["loc"]
    field = str(loc[0]) if loc else ""
    where = (*path, *loc)
    if error["type"] == "extra_forbidden":
        return place.fault(where, f"{kind.name} has no field {field!r}", _nearest(field, _known(kind)))
    if error["type"] == "missing":
        return place.fault(path, f"the rule {name!r} needs {field}", f"add `{field}: …` under {kind.name}")
    if error["type"] == "literal_error":
        choices = [c for c in _choices(kind, field) if isinstance(c, str)]
        return place.fault(where, f"{field} is {error['input']!r}", _nearest(str(error["input"]), choices))
    if error["type"] == "bool_parsing":
        return place.fault(where, f"{field} is {error['input']!r}", "write yes or no")
    if error["type"] == "value_error":
        return place.fault(path, f"the rule {name!r}: {error['msg'].removeprefix('Value error, ')}", "add the field")
    hint = "write a text, in quotation marks where it has a colon or a bracket"
    return place.fault(where, f"{field} must be a text, or where several are meant a list of texts", hint)


def _choices(kind: RuleKind, field: str) -> list[Any]:
    """The values a field may have: those of the Literal in its annotation, however deep it is."""
    waiting = [f.annotation for key, f in kind.fields.model_fields.items() if field in (key, f.alias)]
    found: list[Any] = []
    while waiting:
        for part in get_args(waiting.pop()):
            (found if isinstance(part, str) else waiting).append(part)
    return sorted(found)


def _nearest(key: str, names: list[str]) -> str:
    near = get_close_matches(key, names, n=1, cutoff=0.5)
    known = f"known are: {', '.join(names)}"
    return f"did you mean {near[0]!r}? {known}" if near else known
