"""No condition on a statement: none at all, none with some words (`says`), none that several must agree (`joint: yes`).

A condition that several must agree to turns everybody's own duty into a veto for each. Conditions in brackets count,
unless `standing: agreed`. `duty-says` narrows it to statements with some words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.mandate.fields import Lines, Which
from draftdiff.mandate.plain import place, saying, short, sort, whose
from draftdiff.mandate.rules._contract import Example, RuleKind
from draftdiff.mandate.verdicts import Answer, crossed
from draftdiff.mandate.wordings import says_all
from draftdiff.model.standing import AGREED
from draftdiff.statements import joint_agreement

if TYPE_CHECKING:
    from draftdiff.mandate.case import Case
    from draftdiff.model.statement import Part


class _Condition(Which):
    duty_says: Lines = ()
    joint: bool = False


def _statements(rule: _Condition) -> Which:
    return Which(provision=rule.provision, type=rule.type, force=rule.force, bearer=rule.bearer, says=rule.duty_says)


def _asked(rule: _Condition) -> str:
    which = _statements(rule)
    what = "condition that several must agree" if rule.joint else "condition"
    dry = ", outside brackets" if rule.standing == "agreed" else ""
    return f"no {what}{saying(rule.says)} on a {sort(which)} {place(rule)}{dry}"


def _judge(rule: _Condition, case: Case) -> Answer:
    scope = case.scope(rule.provision)
    found = [
        (part, statement)
        for statement in case.meant(_statements(rule), scope)
        for part in statement.conditions
        if _meant(rule, part, case)
    ]
    if not found:
        return case.clear(scope, f"there is none in {scope.said}")
    parties = case.draft.front.parties
    said = dict.fromkeys(f'"{short(part.text)}"{whose(part.standing, parties)}' for part, _ in found)
    return crossed("; ".join(said), dict.fromkeys(case.stated(s, part.standing) for part, s in found))


def _meant(rule: _Condition, part: Part, case: Case) -> bool:
    if rule.standing == "agreed" and part.standing != AGREED:
        return False
    if rule.joint and not joint_agreement(case.language).search(part.text.lower()):
        return False
    return says_all(rule.says, part.text)


KIND = RuleKind(
    name="forbid-condition",
    summary="no condition, or none that several must agree, on a statement",
    fields=_Condition,
    asked=_asked,
    judge=_judge,
    holds=(
        Example(
            "{provision: 5, bearer: Guarantor States, joint: yes}",
            "# Article 5\n\nIf Ukraine so asks, each Guarantor State shall assist it.\n",
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
