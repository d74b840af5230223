"""No statement that the older draft does not have: a duty that came, or one that came to bind somebody else.

It needs two drafts. A duty that was there and changed counts if it did not answer to the rule before: made binding from
hortatory, laid on Ukraine instead of both, turned from a right into a duty. `type: duty` means obligations and
prohibitions. What stands in the newer draft while the older one, of partial coverage, is silent, cannot be judged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.mandate.fields import Which
from draftdiff.mandate.plain import place, short, sort, whose
from draftdiff.mandate.rules._contract import Example, RuleKind
from draftdiff.mandate.scopes import name_of
from draftdiff.mandate.verdicts import Answer, Unjudged, crossed

if TYPE_CHECKING:
    from draftdiff.mandate.case import Case
    from draftdiff.model.change import StatementChange


def _asked(rule: Which) -> str:
    return f"no new {sort(rule, of='on')} {place(rule)}"


def _judge(rule: Which, case: Case) -> Answer:
    older = case.older()
    scope = case.scope(rule.provision)
    case.check(rule)
    inside = {p.id for p in scope.provisions}
    meant = [
        fate
        for fate in older.fates
        if fate.new is not None and fate.new.provision in inside and case.answers(rule, fate.new, case.told)
    ]
    new = [fate.new for fate in meant if fate.new is not None and _is_new(fate, rule, case)]
    if new:
        parties = case.draft.front.parties
        said = "; ".join(f'"{short(s.text)}"{whose(s.standing, parties)}' for s in new[:3])
        more = f" and {len(new) - 3} more" if len(new) > 3 else ""
        return crossed(f"new since {name_of(older.draft)}: {said}{more}", map(case.stated, new))
    silent = [fate.new for fate in meant if fate.new is not None and fate.kind == "silent"]
    if silent:
        said = f"{len(silent)} such in {scope.said} {'has' if len(silent) == 1 else 'have'} no counterpart documented"
        raise Unjudged(f"{said} in {name_of(older.draft)}: silence is no absence", *map(case.stated, silent))
    return case.clear(scope, f"nothing of the kind is new since {name_of(older.draft)}")


def _is_new(fate: StatementChange, rule: Which, case: Case) -> bool:
    if fate.kind == "added":
        return True
    if fate.kind != "changed" or fate.old is None:
        return False
    assert case.told_before is not None  # there are fates
    return not case.answers(rule, fate.old, case.told_before)


_OLD = "# Annex 1\n\n1. Ukraine shall keep records.\n"

KIND = RuleKind(
    name="forbid-new",
    summary="no new statement of a type or on a bearer",
    fields=Which,
    asked=_asked,
    judge=_judge,
    compares=True,
    holds=(
        Example(
            "{provision: annex_1, type: duty, bearer: Ukraine}",
            "# Annex 1\n\n1. Ukraine shall keep records.\n\n2. The Council shall publish the records of the year.\n",
            _OLD,
        ),
    ),
    crosses=(
        Example(
            "{provision: annex_1, type: duty, bearer: Ukraine}",
            "# Annex 1\n\n1. Ukraine shall keep records.\n\n2. Ukraine shall not host foreign troops.\n",
            _OLD,
        ),
        Example(
            "{type: obligation, bearer: Ukraine}",
            "# Annex 1\n\n1. Ukraine shall keep records.\n",
            "# Annex 1\n\n1. Ukraine may keep records.\n",
        ),
    ),
    unjudged=(
        Example("{provision: annex_1, type: duty}", _OLD),
        Example(
            "{type: duty, bearer: Ukraine}",
            "# Article 1\n\nUkraine shall keep records.\n",
            "---\ncoverage: partial\n---\n# Article 7\n\nThe Council shall meet in May.\n",
        ),
    ),
)
