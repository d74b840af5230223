"""The kinds of rules there are; each is imported when a mandate asks for it."""

from __future__ import annotations

from importlib import import_module

from draftdiff.mandate.rules._contract import RuleKind
from draftdiff.registry import entries, entry, names

FOLDER = "draftdiff.mandate.rules"


def kind_names() -> tuple[str, ...]:
    """The names of the kinds; nothing is imported."""
    return tuple(name.replace("_", "-") for name in names(FOLDER))


def rule_kinds() -> tuple[RuleKind, ...]:
    """Every kind there is, by name."""
    return entries(FOLDER, "KIND", RuleKind)


def rule_kind(name: str) -> RuleKind:
    """The kind of a name from `kind_names`."""
    return entry(FOLDER, name.replace("-", "_"), "KIND", RuleKind)


def manual(name: str) -> str:
    """The page of a kind in the manual: what its file says of itself."""
    return (import_module(f"{FOLDER}.{name.replace('-', '_')}").__doc__ or "").strip()
