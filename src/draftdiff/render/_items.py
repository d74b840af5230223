"""What a report shows, in which section and in which order: the weightiest first."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from draftdiff.render._contract import FILTERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from draftdiff.model.change import Change, StatementChange
    from draftdiff.model.report import Report

SECTIONS = ("weakened", "strengthened", "changed", "removed", "added", "reworded")
_CERTAINTY = ("documented", "reported-absent", "inferred", "silent")
_BINDING = ("obligation", "prohibition")


class Item(NamedTuple):
    """A substantive change with what became of its statements."""

    change: Change
    fates: tuple[StatementChange, ...]
    section: str


def items(report: Report, only: Sequence[str] = ()) -> list[Item]:
    """The substantive changes in the order of a report; `only` keeps those that answer a filter."""
    fates = fates_of(report)
    found = []
    for change in report.changes:
        mine = fates.get(change.fingerprint, ())
        if (change.substantive or only) and change.certainty != "silent" and _wanted(change, mine, only):
            found.append(Item(change, mine, section_of(change, mine)))
    return _ordered(found, report)


def fates_of(report: Report) -> dict[str, tuple[StatementChange, ...]]:
    """What became of the statements of each change that did not keep them, by its fingerprint."""
    fates: defaultdict[str, list[StatementChange]] = defaultdict(list)
    for fate in report.statements:
        if fate.change is not None and fate.kind not in ("kept", "silent"):
            fates[fate.change].append(fate)
    return {fingerprint: tuple(mine) for fingerprint, mine in fates.items()}


def _ordered(found: list[Item], report: Report) -> list[Item]:
    """By weight, then in document order; what came or went with its chapeau stays below it."""
    weights = {(item.section, _first_id(item.change)): _weight(item) for item in found}
    parents = {p.id: p.parent for side in (report.old, report.new) for p in side.provisions or ()}

    def weight(item: Item) -> tuple[int, int, int]:
        own = _weight(item)
        parent = parents.get(_first_id(item.change))
        above = weights.get((item.section, parent)) if parent and item.section in ("added", "removed") else None
        return above or own

    return sorted(found, key=weight)


def _first_id(change: Change) -> str:
    side = change.old or change.new
    return side[0].id if side else ""


def _wanted(change: Change, fates: Sequence[StatementChange], only: Sequence[str]) -> bool:
    return not only or not answers(change, fates).isdisjoint(only)


def answers(change: Change, fates: Sequence[StatementChange]) -> set[str]:
    """The filters that a change answers: names of `FILTERS`."""
    aspects = {a.aspect for a in change.aspects}
    found = {name for name, asked in FILTERS.items() if not aspects.isdisjoint(asked)}
    if any(s.type in _BINDING for f in fates for s in (f.old, f.new) if s is not None):
        found.add("obligations")
    # A new ceiling is a figure although nothing was raised, and a new clause in brackets has a standing.
    whole = [s for f in fates for s in (f.old, f.new) if s is not None and f.kind in ("added", "removed")]
    if any(s.figures or s.deadlines for s in whole):
        found.add("figures")
    if any(s.standing.state != "agreed" for s in whole):
        found.add("standing")
    return found


def section_of(change: Change, fates: Sequence[StatementChange]) -> str:
    """Under which of `SECTIONS` a substantive change is told."""
    if change.kind in ("added", "removed"):
        return change.kind
    effects = {f.effect for f in fates}
    if effects & {"weakened", "strengthened"}:
        return (
            "changed"
            if {"weakened", "strengthened"} <= effects
            else "weakened"
            if "weakened" in effects
            else "strengthened"
        )
    if any(a.aspect not in ("wording", "editorial", "numbering", "place") for a in change.aspects):
        return "changed"
    return "reworded"


def _weight(item: Item) -> tuple[int, int, int]:
    """Section first, then certainty, then what the change does; document order decides among equals.

    A duty of each that came to depend on all weighs most: it is a veto, and no word like "may" betrays it.
    """
    aspects = [a for f in item.fates for a in f.aspects] or list(item.change.aspects)
    if any(a.aspect in ("condition", "exception") and a.note for a in aspects):
        kind = 0
    elif any(a.aspect in ("type", "force") for a in aspects):
        kind = 1
    elif any(s.type in _BINDING for f in item.fates for s in (f.old, f.new) if s is not None):
        kind = 2
    else:
        kind = 3
    return SECTIONS.index(item.section), _CERTAINTY.index(item.change.certainty), kind
