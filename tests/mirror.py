"""A report seen in a mirror: what comparing new with old must say, given what comparing old with new says."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from draftdiff.model.alignment import Pair
    from draftdiff.model.change import Aspect, Change, ChangeKind
    from draftdiff.model.report import Report

_MIRRORS = (
    ("added", "removed"),
    ("raised", "lowered"),
    ("strengthened", "weakened"),
    ("widened", "narrowed"),
    ("bracketed", "agreed"),
    ("attributed", "withdrawn"),
    ("split", "merged"),
    ("split", "merge"),
)
MIRRORED = {one: other for pair in _MIRRORS for one, other in (pair, pair[::-1])} | {"split": "merge"}
KINDS: dict[ChangeKind, ChangeKind] = {"split": "merged", "merged": "split", "added": "removed", "removed": "added"}

Seen = tuple[object, ...]


def pairs(report: Report) -> Counter[Pair]:
    """Who is whose partner and why."""
    return Counter(report.alignment)


def mirrored_pairs(report: Report) -> Counter[Pair]:
    return Counter(_mirrored_pair(p) for p in report.alignment)


def _mirrored_pair(pair: Pair) -> Pair:
    turned = replace(pair, old=pair.new, new=pair.old, old_with=pair.new_with, new_with=pair.old_with)
    return replace(turned, how=MIRRORED.get(pair.how, pair.how))


def changes(report: Report, without: set[Seen]) -> Counter[Seen]:
    """Every change by its sides, its kind and its aspects, in no order."""
    return Counter(_seen(c) for c in report.changes if _sides(c) not in without)


def mirrored_changes(report: Report, without: set[Seen]) -> Counter[Seen]:
    return Counter(_seen(m) for c in report.changes if _sides(m := _mirrored(c)) not in without)


def dangling(report: Report) -> set[Seen]:
    """Changes with a reference that lost its target: the one finding without a mirror, since none is a find."""
    return {_sides(c) for c in report.changes if any(a.effect == "dangling" for a in c.aspects)}


def _sides(change: Change) -> Seen:
    return tuple(e.id for e in change.old), tuple(e.id for e in change.new)


def _mirrored(change: Change) -> Change:
    return replace(
        change,
        kind=KINDS.get(change.kind, change.kind),
        old=change.new,
        new=change.old,
        doubted=tuple(replace(d, side="new" if d.side == "old" else "old") for d in change.doubted),
        aspects=tuple(
            replace(a, effect=MIRRORED.get(a.effect, a.effect), old=a.new, new=a.old) for a in change.aspects
        ),
    )


def _seen(change: Change) -> Seen:
    aspects = Counter(_aspect(a) for a in change.aspects)
    flags = change.renumbered, change.moved, change.substantive, change.doubts, frozenset(change.doubted)
    return *_sides(change), change.kind, *flags, frozenset(aspects.items())


def _aspect(aspect: Aspect) -> Seen:
    """Without its note, which may tell a reader which way, and without the standing, which is that of the new words.

    Words that one side claimed and another claims now are attributed to the one and withdrawn by the other: which
    of the two it is called has no mirror.
    """
    passed_on = aspect.aspect == "standing" and aspect.old is not None and aspect.old == aspect.new
    effect = "passed on" if passed_on and aspect.effect in ("attributed", "withdrawn") else aspect.effect
    return aspect.aspect, effect, aspect.old, aspect.new
