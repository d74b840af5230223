"""Conditions, exceptions, figures and deadlines of two statements, compared one with one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.model.change import Aspect
from draftdiff.statements import joint_agreement
from draftdiff.text import comparable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from draftdiff.languages import Language
    from draftdiff.model.statement import Part


def clauses(
    aspect: str,
    old: Sequence[Part],
    new: Sequence[Part],
    language: Language,
    masked: Callable[[str], str] = comparable,
) -> Iterator[Aspect]:
    """Conditions or exceptions: those with the same words are the same; of the rest, first with first."""
    gone, come = _unmatched(old, new, lambda p: masked(p.text))
    for before, after in zip(gone, come, strict=False):
        note = joint(before.text, after.text, language)
        yield Aspect(aspect, "changed", before.text, after.text, after.standing, note)
    for before in gone[len(come) :]:
        yield Aspect(aspect, "removed", before.text, None, before.standing, joint(before.text, None, language))
    for after in come[len(gone) :]:
        yield Aspect(aspect, "added", None, after.text, after.standing, joint(None, after.text, language))


def quantities(aspect: str, old: Sequence[Part], new: Sequence[Part]) -> Iterator[Aspect]:
    """Figures or deadlines: same value and unit is the same; of the rest, one unit, then first with first.

    Raised and lowered are said of one unit only: 30 days and one month are told apart, not ranked.
    """
    gone, come = _unmatched(old, new, _value)
    # Rival figures (one unit, several sides) are compared side by side: which of them 60 replaces, nobody can say.
    rivals = len({p.standing.by for p in gone}) > 1 or len({p.standing.by for p in come}) > 1
    for before in list(gone):
        after = next(
            (a for a in come if a.unit == before.unit and (not rivals or a.standing.by == before.standing.by)), None
        )
        if after is not None:
            gone.remove(before)
            come.remove(after)
            yield Aspect(aspect, _direction(before, after), before.text, after.text, after.standing)
    together = 0 if rivals else min(len(gone), len(come))
    for before, after in zip(gone[:together], come[:together], strict=True):
        yield Aspect(aspect, "changed", before.text, after.text, after.standing)
    for before in gone[together:]:
        yield Aspect(aspect, "removed", before.text, None, before.standing)
    for after in come[together:]:
        yield Aspect(aspect, "added", None, after.text, after.standing)


def _unmatched(
    old: Sequence[Part], new: Sequence[Part], key: Callable[[Part], object]
) -> tuple[list[Part], list[Part]]:
    """The parts of either side without an equal on the other, in order."""
    come = list(new)
    gone = []
    for before in old:
        same = next((a for a in come if key(a) == key(before)), None)
        if same is None:
            gone.append(before)
        else:
            come.remove(same)
    return gone, come


def _value(part: Part) -> tuple[object, str]:
    return (part.value, part.unit) if part.value is not None else (comparable(part.text), part.unit)


def _direction(before: Part, after: Part) -> str:
    low, high = before.value, after.value
    if isinstance(low, float | int) and isinstance(high, float | int):
        return "raised" if high > low else "lowered"
    if isinstance(low, str) and isinstance(high, str):
        return "raised" if high > low else "lowered"  # ISO dates order as texts
    return "changed"


def joint(before: str | None, after: str | None, language: Language) -> str:
    """Says so where a duty comes to depend, or no longer depends, on the agreement of several."""
    pattern = joint_agreement(language)
    was = before is not None and pattern.search(before.lower()) is not None
    now = after is not None and pattern.search(after.lower()) is not None
    if was == now:
        return ""
    return (
        "individual to joint: depends on the agreement of all"
        if now
        else "joint to individual: no longer depends on the agreement of all"
    )
