"""Two statements, field by field: every respect in which they differ."""

from __future__ import annotations

import re
from operator import attrgetter
from typing import TYPE_CHECKING

from draftdiff.classify.parts import clauses, quantities
from draftdiff.classify.strength import step
from draftdiff.model.change import Aspect
from draftdiff.statements.vocabulary import spaced
from draftdiff.text import comparable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from draftdiff.languages import Language
    from draftdiff.model.statement import Statement

_FIELDS = attrgetter("type", "force", "bearer", "beneficiary", "conditions", "exceptions", "deadlines", "figures")


def compare_statements(
    old: Statement, new: Statement, language: Language, masked: Callable[[str], str] = comparable
) -> tuple[Aspect, ...]:
    """The aspects of a changed statement.

    What both sides inherit from a chapeau is the chapeau's own change and is not repeated here. `masked`
    gives the form in which words are compared, cross-references left out.
    """
    found: list[Aspect] = []
    if not (old.inherited and new.inherited):
        found += _force(old, new)
        found += _bearer(old, new, language, masked)
    # A beneficiary stands in the statement's own words, and is found by its capitals: those alone change none.
    if masked(old.beneficiary) != masked(new.beneficiary) and comparable(old.text) != comparable(new.text):
        found.append(Aspect("beneficiary", "changed", old.beneficiary or None, new.beneficiary or None))
    found += clauses("condition", old.conditions, new.conditions, language, masked)
    found += clauses("exception", old.exceptions, new.exceptions, language, masked)
    found += quantities("deadline", old.deadlines, new.deadlines)
    found += quantities("figure", old.figures, new.figures)
    return tuple(found)


def same_fields(old: Statement, new: Statement) -> bool:
    """Whether two statements differ in nothing that `compare_statements` looks at; most do not."""
    return _FIELDS(old) == _FIELDS(new)


def existence(statement: Statement, effect: str) -> Aspect:
    """A whole statement that came or went."""
    words = statement.text
    return Aspect(
        "existence",
        effect,
        words if effect == "removed" else None,
        words if effect == "added" else None,
        statement.standing,
    )


def _force(old: Statement, new: Statement) -> Iterator[Aspect]:
    if old.type != new.type:
        yield Aspect("type", step(old, new), old.cue, new.cue, new.standing, f"{old.type} to {new.type}")
    elif old.force != new.force:
        yield Aspect("force", step(old, new), old.cue, new.cue, new.standing, f"{old.force} to {new.force}")


def _bearer(old: Statement, new: Statement, language: Language, masked: Callable[[str], str]) -> Iterator[Aspect]:
    if masked(old.bearer) == masked(new.bearer):
        return
    before, after = _members(masked(old.bearer), language), _members(masked(new.bearer), language)
    if before == after:
        return
    effect = "widened" if before < after and before else "narrowed" if after < before and after else "changed"
    yield Aspect("bearer", effect, old.bearer or None, new.bearer or None, new.standing)


def _members(bearer: str, language: Language) -> frozenset[str]:
    """The parties a bearer names: "Ukraine and the Russian Federation" is two."""
    parts = re.split(rf"\s*[,;]\s*|\s+(?:{spaced(language.norms.syntax.conjunctions)})\s+", bearer)
    return frozenset(p for p in parts if p)
