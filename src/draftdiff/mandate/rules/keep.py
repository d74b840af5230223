"""A statement that must be there: of a type, of at least a force, binding whom it should, saying what it should.

A force is the least that is enough: who asks for best-efforts is content with binding. Words in brackets count, and the
verdict says whose they are; with `standing: agreed` they do not.

In a draft of partial coverage a statement that is not found under an article may stand in what is not reported. It is
missed only where the provision has no others under it, or where one with the words of `says` is there and is weaker.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.mandate.fields import Which
from draftdiff.mandate.plain import article, sort, subject, whose
from draftdiff.mandate.rules._contract import Example, RuleKind
from draftdiff.mandate.verdicts import Answer, crossed, held
from draftdiff.model.standing import AGREED

if TYPE_CHECKING:
    from draftdiff.mandate.case import Case


def _asked(rule: Which) -> str:
    return f"{subject(rule.provision)} keeps {article(sort(rule))}"


def _judge(rule: Which, case: Case) -> Answer:
    scope = case.scope(rule.provision)
    found = list(case.meant(rule, scope))
    firm = [s for s in found if s.standing == AGREED]
    if found:
        best = firm or found
        told = "it is there" if firm else f"it is there, disputed{whose(best[0].standing, case.draft.front.parties)}"
        return held(told, map(case.stated, best))
    # What is found when nothing is asked but the words, or the bearer: the same duty, weaker or for another.
    bearer = None if rule.says else rule.bearer
    same = Which(standing=rule.standing, says=rule.says, bearer=bearer)
    near = list(case.meant(same, scope)) if rule.says or bearer else []
    said = f"there is no {sort(rule)} in {scope.said}"
    if near and (rule.says or not scope.silent):
        first = near[0]
        return crossed(f"{said}; it has {article(f'{first.force} {first.type}')}", map(case.stated, near))
    return case.absent(scope, said, tuple(map(case.stated, near)))


KIND = RuleKind(
    name="keep",
    summary="a statement of a type, force or bearer must be in a provision",
    fields=Which,
    asked=_asked,
    judge=_judge,
    holds=(
        Example(
            "{provision: art_5, bearer: Guarantor States, force: binding}",
            "# Article 5\n\nEach Guarantor State shall assist Ukraine.\n",
        ),
        Example(
            "{provision: 5, bearer: Guarantor States, force: best-efforts}",
            "# Article 5\n\n1. [UA: The Guarantor States shall assist Ukraine.]\n",
        ),
    ),
    crosses=(
        Example(
            "{provision: art_5, bearer: Guarantor States, force: binding}",
            "# Article 5\n\nEach Guarantor State should assist Ukraine.\n",
        ),
        Example(
            "{provision: art_5, bearer: Guarantor States, type: obligation, standing: agreed}",
            "# Article 5\n\n[UA: Each Guarantor State shall assist Ukraine.]\n",
        ),
        Example(
            "{provision: art_5, bearer: Parties, says: assist}",
            "# Article 6\n\nEach State shall assist Ukraine.\n",
            "# Article 5\n\nThe Parties shall assist it.\n\n# Article 6\n\nEach State shall assist Ukraine.\n",
        ),
    ),
    unjudged=(
        Example(
            "{provision: art_5, bearer: Guarantor States, says: airspace}",
            "---\ncoverage: partial\n---\n# Article 5\n\n1. Each Guarantor State shall assist Ukraine.\n",
        ),
    ),
)
