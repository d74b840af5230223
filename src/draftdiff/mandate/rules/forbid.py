"""A statement that must not be there, of a type or force, binding somebody, saying something.

In brackets it counts, and the verdict says whose it is; with `standing: agreed` it does not. Where the rule needs two
drafts, and only what came since counts, `forbid-new` is meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.mandate.fields import Which
from draftdiff.mandate.plain import place, short, sort, whose
from draftdiff.mandate.rules._contract import Example, RuleKind
from draftdiff.mandate.verdicts import Answer, crossed

if TYPE_CHECKING:
    from draftdiff.mandate.case import Case

_MOST_NAMED = 3


def _asked(rule: Which) -> str:
    return f"no {sort(rule)} {place(rule)}"


def _judge(rule: Which, case: Case) -> Answer:
    scope = case.scope(rule.provision)
    found = list(case.meant(rule, scope))
    if not found:
        return case.clear(scope, f"there is none in {scope.said}")
    parties = case.draft.front.parties
    said = "; ".join(f'"{short(s.text)}"{whose(s.standing, parties)}' for s in found[:_MOST_NAMED])
    more = f" and {len(found) - _MOST_NAMED} more" if len(found) > _MOST_NAMED else ""
    return crossed(f"there is {said}{more}", map(case.stated, found))


KIND = RuleKind(
    name="forbid",
    summary="no statement of a type, force or bearer",
    fields=Which,
    asked=_asked,
    judge=_judge,
    holds=(
        Example("{type: duty, bearer: Ukraine}", "# Article 5\n\nEach Party shall assist. Ukraine may ask for more.\n"),
        Example("{provision: 5, standing: agreed}", "# Article 5\n\n[UA: Each Party shall close the airspace.]\n"),
    ),
    crosses=(
        Example(
            "{provision: 5, says: close the airspace}", "# Article 5\n\n[UA: Each Party shall close the airspace.]\n"
        ),
        Example("{type: duty, bearer: Ukraine}", "# Article 5\n\nUkraine shall not host foreign bases.\n"),
    ),
    unjudged=(
        Example(
            "{type: duty, bearer: Ukraine}", "---\ncoverage: partial\n---\n# Article 5\n\nEach Party shall assist.\n"
        ),
    ),
)
