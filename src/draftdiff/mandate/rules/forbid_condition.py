"""No condition on a statement: none at all, none with some words (`says`), none that several must agree (`joint: yes`).

A condition that several must agree turns everybody's own duty into a veto for each. Conditions in brackets count,
unless `standing: agreed`. `duty-says` narrows it to statements with some words.
That several must agree may be said anywhere in the statement.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.mandate.conditions import Condition, conditions_in, told
from draftdiff.mandate.rules._contract import Example, RuleKind
from draftdiff.mandate.verdicts import Answer, crossed

if TYPE_CHECKING:
    from draftdiff.mandate.case import Case


def _judge(rule: Condition, case: Case) -> Answer:
    scope = case.scope(rule.provision)
    found = list(conditions_in(rule, case, scope))
    if not found:
        return case.clear(scope, f"there is none in {scope.said}")
    return crossed(*told(found, case))


KIND = RuleKind(
    name="forbid-condition",
    summary="no condition, or none that several must agree, on a statement",
    fields=Condition,
    asked=lambda rule: rule.said("no"),
    judge=_judge,
    holds=(
        Example(
            "{provision: 5, bearer: Guarantor States, joint: yes}",
            "# Article 5\n\nIf Ukraine so asks, each Guarantor State shall assist it.\n",
        ),
        Example(
            "{provision: 5, joint: yes, standing: agreed}",
            "# Article 5\n\nUkraine shall not hold exercises without the consent of [RU: all] the States.\n",
        ),
        Example("{provision: 5, standing: agreed}", "# Article 5\n\nEach Party shall assist [RU: if all agree].\n"),
    ),
    crosses=(
        Example(
            "{provision: 5, bearer: Guarantor States, joint: yes}",
            "# Article 5\n\nEach Guarantor State shall act [RU: only once all Guarantor States have agreed].\n",
        ),
        Example(
            "{says: Ukraine so asks, duty-says: assist}",
            "# Article 5\n\nIf Ukraine so asks, each Guarantor State shall assist it.\n",
        ),
    ),
    unjudged=(Example("{joint: yes}", "---\ncoverage: partial\n---\n# Article 5\n\nEach Party shall assist.\n"),),
)
