"""A condition that must be there: with some words (`says`), or that several must agree (`joint: yes`).

Conditions in brackets count, and the verdict says whose they are; with `standing: agreed` they do not. `duty-says`
narrows it to statements with some words. That several must agree may be said anywhere in the statement.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.mandate.conditions import Condition, conditions_in, told
from draftdiff.mandate.rules._contract import Example, RuleKind
from draftdiff.mandate.verdicts import Answer, held

if TYPE_CHECKING:
    from draftdiff.mandate.case import Case


def _judge(rule: Condition, case: Case) -> Answer:
    scope = case.scope(rule.provision)
    found = list(conditions_in(rule, case, scope))
    if not found:
        without = [case.stated(s) for s in case.meant(rule.statements(), scope)]
        return case.absent(scope, f"there is none in {scope.said}", without)
    return held(*told(found, case))


KIND = RuleKind(
    name="require-condition",
    summary="a condition, or one that several must agree, on a statement",
    fields=Condition,
    asked=lambda rule: rule.said("a"),
    judge=_judge,
    holds=(
        Example(
            "{provision: 5, bearer: Parties, says: Ukraine so asks}",
            "# Article 5\n\nIf Ukraine so asks, the Parties shall assist it.\n",
        ),
        Example(
            "{provision: 5, joint: yes}",
            "# Article 5\n\nEach Party shall act [RU: only once all Parties have agreed].\n",
        ),
    ),
    crosses=(
        Example("{provision: 5, joint: yes}", "# Article 5\n\nIf Ukraine so asks, each Party shall assist it.\n"),
        Example(
            "{provision: 5, joint: yes, standing: agreed}",
            "# Article 5\n\nEach Party shall act [RU: only once all Parties have agreed].\n",
        ),
    ),
    unjudged=(
        Example(
            "{provision: 5, joint: yes}",
            "---\ncoverage: partial\n---\n# Article 5\n\n1. Each Party shall assist.\n",
        ),
    ),
)
