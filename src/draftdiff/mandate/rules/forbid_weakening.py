"""Nothing is weakened or lost: no duty made softer, conditional or subject to an exception, no statement struck out.

It needs two drafts. `bearer` narrows it to what binds somebody, the other fields to such statements as the older draft
had. A figure or deadline that changed is for `limit`. What the newer draft, of partial coverage, is silent on, cannot
be judged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.mandate.fates import fates_in, told
from draftdiff.mandate.fields import Which
from draftdiff.mandate.plain import place, sort
from draftdiff.mandate.rules._contract import Example, RuleKind
from draftdiff.mandate.scopes import name_of
from draftdiff.mandate.verdicts import Answer, Unjudged, crossed

if TYPE_CHECKING:
    from draftdiff.mandate.case import Case


def _asked(rule: Which) -> str:
    return f"no {sort(rule)} {place(rule)} is weakened or lost"


def _judge(rule: Which, case: Case) -> Answer:
    older = case.older()
    scope = case.scope(rule.provision)
    case.check(rule)
    mine = [f for f in fates_in(scope, case) if f.old is not None and case.answers_before(rule, f.old)]
    worse = [f for f in mine if f.effect == "weakened" or f.kind == "removed"]
    if worse:
        said, witnesses = told(worse, case)
        return crossed(f"since {name_of(older.draft)}: {said}", witnesses)
    silent = [f.old for f in mine if f.kind == "silent" and f.old is not None]
    if silent:
        said = f"{len(silent)} such of {name_of(older.draft)} {'has' if len(silent) == 1 else 'have'} no counterpart"
        raise Unjudged(
            f"{said} documented in {name_of(case.draft)}: silence is no absence",
            *(case.stated(s, old=True) for s in silent),
        )
    return case.clear(scope, f"nothing of the kind is weaker than in {name_of(older.draft)}")


_OLD = "# Article 5\n\n1. Each Guarantor State shall assist Ukraine.\n\n2. Ukraine shall keep records.\n"

KIND = RuleKind(
    name="forbid-weakening",
    summary="no statement is weakened or lost",
    fields=Which,
    asked=_asked,
    judge=_judge,
    compares=True,
    holds=(
        Example(
            "{provision: art_5, bearer: Guarantor States}",
            "# Article 5\n\n1. Each Guarantor State shall assist Ukraine.\n\n2. Ukraine should keep records.\n",
            _OLD,
        ),
    ),
    crosses=(
        Example(
            "{provision: art_5, bearer: Guarantor States}",
            "# Article 5\n\n1. Each Guarantor State should assist Ukraine.\n\n2. Ukraine shall keep records.\n",
            _OLD,
        ),
        Example("{bearer: Ukraine}", "# Article 5\n\n1. Each Guarantor State shall assist Ukraine.\n", _OLD),
    ),
    unjudged=(
        Example("{provision: art_5}", _OLD),
        Example(
            "{bearer: Ukraine}",
            "---\ncoverage: partial\n---\n# Article 5\n\n1. Each Guarantor State shall assist Ukraine.\n",
            _OLD,
        ),
    ),
)
