"""The order of strength: what weighs more on the one who is bound, and which way a change goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.model.change import Aspect, Effect
    from draftdiff.model.statement import Statement

# How much a statement demands of its bearer. Treaty practice: "shall" binds to a result, "shall endeavour"
# to an effort, an intention and "should" to nothing that could be breached (Aust, Modern Treaty Law and
# Practice, on the words of treaties; the Paris talks of 2015 on "shall" and "should" in Article 4.4). An
# intention that parties confirm commits its speaker more than an invitation addressed to somebody.
_FORCES = {"binding": 4, "best-efforts": 3, "intent": 2, "hortatory": 1}
_DEMANDING = ("obligation", "prohibition")

# Effect of an aspect on the statement, for one that demands: a condition or an exception narrows it.
_NARROWING = {
    ("condition", "added"): "weakened",
    ("condition", "removed"): "strengthened",
    ("exception", "added"): "weakened",
    ("exception", "removed"): "strengthened",
}

# Aspects that never make a change of substance.
QUIET = frozenset({("numbering", "renumbered"), ("place", "moved"), ("reference", "followed")})


def demand(statement: Statement) -> int:
    """How much a statement asks of its bearer: 4 for a binding duty or ban, 0 where it asks nothing."""
    return _FORCES[statement.force] if statement.type in _DEMANDING else 0


def step(old: Statement, new: Statement) -> Effect:
    """Which way a change of type or force goes; "altered" where neither asks more (a duty made a ban)."""
    before, after = demand(old), demand(new)
    if before == after:
        return "altered"
    return "strengthened" if after > before else "weakened"


def is_substantive(aspect: Aspect) -> bool:
    """Whether an aspect by itself makes a change one of substance."""
    return aspect.aspect != "editorial" and (aspect.aspect, aspect.effect) not in QUIET


def effect_of(aspects: Iterable[Aspect]) -> Effect:
    """The effect on a statement of all its aspects together; opposite ones make it "altered"."""
    loud = [a for a in aspects if is_substantive(a)]
    ways = {
        _NARROWING.get((a.aspect, a.effect), a.effect)
        for a in loud
        if a.aspect in ("type", "force", "condition", "exception")
    }
    if not loud:
        return "none"
    if ways == {"weakened"}:
        return "weakened"
    return "strengthened" if ways == {"strengthened"} else "altered"
