"""A side in an attribution, "[RU: ...]", that `parties` does not declare. It is often a slip of the pen.

A draft that declares no parties is not asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.check.rules._contract import Rule
from draftdiff.check.spot import Spot
from draftdiff.check.words import place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.model.draft import Draft


def _check(draft: Draft) -> Iterable[Spot]:
    declared = draft.front.parties
    if not declared:
        return
    for provision in draft.provisions:
        for bracket in provision.brackets:
            whose = bracket.standing
            for side in (*whose.by, *whose.opposed_by, *whose.refused_by):
                at = provision.text.find(side, bracket.start, bracket.inner)
                if side not in declared and at >= 0:
                    start = place(draft, provision, at)
                    yield Spot(f"the side {side!r} is not declared under parties", start, start + len(side))


RULE = Rule(
    name="undeclared-party",
    summary="a side in an attribution that is not declared",
    severity="warning",
    check=_check,
    good=("---\nparties: {RU: Russia}\n---\n1. The Parties [RU: shall] meet.\n",),
    bad=("---\nparties: {RU: Russia}\n---\n1. The Parties [RO: shall] meet.\n",),
    hint="declare it under parties, or spell it as it is declared",
    alters="words",
)
