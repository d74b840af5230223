"""The order of strength, and what the aspects of a statement come to together."""

from __future__ import annotations

import pytest

from draftdiff.classify.strength import demand, effect_of, is_substantive, step
from draftdiff.model.change import Aspect
from draftdiff.model.standing import AGREED
from draftdiff.model.statement import Force, Statement, StatementType


def statement(kind: StatementType, force: Force = "binding") -> Statement:
    return Statement("art_1", "Art. 1", kind, force, "", "", "", (), (), (), (), AGREED, False, "", "", 1, 0, 0)


def test_forces_in_order() -> None:
    order: list[Force] = ["binding", "best-efforts", "intent", "hortatory"]
    demands = [demand(statement("obligation", force)) for force in order]
    assert demands == sorted(demands, reverse=True)
    assert len(set(demands)) == 4
    assert demands[-1] > 0


@pytest.mark.parametrize("kind", ["permission", "exemption", "declaration"])
def test_what_asks_nothing_is_below_what_asks_least(kind: StatementType) -> None:
    assert demand(statement(kind)) == 0
    assert step(statement("prohibition", "hortatory"), statement(kind)) == "weakened"
    assert step(statement(kind), statement("obligation", "hortatory")) == "strengthened"
    assert step(statement(kind), statement("permission")) == "altered"


@pytest.mark.parametrize(
    ("aspects", "effect"),
    [
        ([], "none"),
        (
            [("editorial", "changed"), ("numbering", "renumbered"), ("place", "moved"), ("reference", "followed")],
            "none",
        ),
        ([("force", "weakened")], "weakened"),
        ([("force", "weakened"), ("deadline", "raised")], "weakened"),
        ([("force", "weakened"), ("condition", "added"), ("exception", "added")], "weakened"),
        ([("type", "strengthened"), ("exception", "removed"), ("condition", "removed")], "strengthened"),
        ([("force", "strengthened"), ("condition", "added")], "altered"),
        ([("force", "weakened"), ("condition", "changed")], "altered"),
        ([("figure", "raised")], "altered"),
        ([("wording", "changed")], "altered"),
        ([("standing", "bracketed")], "altered"),
    ],
)
def test_effects_together(aspects: list[tuple[str, str]], effect: str) -> None:
    assert effect_of(Aspect(*a) for a in aspects) == effect


@pytest.mark.parametrize(
    ("aspect", "effect", "substantive"),
    [
        ("editorial", "changed", False),
        ("numbering", "renumbered", False),
        ("place", "moved", False),
        ("reference", "followed", False),
        ("reference", "stale", True),
        ("reference", "re-pointed", True),
        ("reference", "dangling", True),
        ("wording", "changed", True),
        ("standing", "withdrawn", True),
        ("beneficiary", "changed", True),
    ],
)
def test_what_is_of_substance(aspect: str, effect: str, substantive: bool) -> None:
    assert is_substantive(Aspect(aspect, effect)) is substantive
