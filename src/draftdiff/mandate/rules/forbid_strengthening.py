"""Nothing is made stricter: no duty hardened, no condition or exception of one struck out.

It needs two drafts. Duties that are new are for `forbid-new`. The fields say which statements of the newer draft are
meant.
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
    return f"no {sort(rule, of='on')} {place(rule)} is made stricter"


def _judge(rule: Which, case: Case) -> Answer:
    older = case.older()
    scope = case.scope(rule.provision)
    case.check(rule)
    mine = [f for f in fates_in(scope, case) if f.new is not None and case.answers(rule, f.new, case.told)]
    stricter = [f for f in mine if f.effect == "strengthened"]
    if stricter:
        said, witnesses = told(stricter, case)
        return crossed(f"since {name_of(older.draft)}: {said}", witnesses)
    silent = [f.new for f in mine if f.kind == "silent" and f.new is not None]
    if silent:
        said = f"{len(silent)} such in {scope.said} {'has' if len(silent) == 1 else 'have'} no counterpart documented"
        raise Unjudged(f"{said} in {name_of(older.draft)}: silence is no absence", *map(case.stated, silent))
    return case.clear(scope, f"nothing of the kind is stricter than in {name_of(older.draft)}")


_OLD = "# Article 5\n\n1. The Council should meet.\n\n2. Ukraine should keep records.\n"

KIND = RuleKind(
    name="forbid-strengthening",
    summary="no statement is made stricter",
    fields=Which,
    asked=_asked,
    judge=_judge,
    compares=True,
    holds=(
        Example(
            "{bearer: Ukraine}", "# Article 5\n\n1. The Council shall meet.\n\n2. Ukraine should keep records.\n", _OLD
        ),
    ),
    crosses=(
        Example(
            "{provision: art_5, bearer: Ukraine}",
            "# Article 5\n\n1. The Council should meet.\n\n2. Ukraine shall keep records.\n",
            _OLD,
        ),
    ),
    unjudged=(
        Example("{bearer: Ukraine}", _OLD),
        Example("{bearer: Ukraine}", _OLD, "---\ncoverage: partial\n---\n# Article 7\n\nThe seat is in a town.\n"),
    ),
)
