"""No disputed words: none at all, none that a side proposes (`by`), opposes (`opposed-by`) or refuses to discuss.

A side is named by its code or its full name. Where a draft declares its sides, an unknown one is an error.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.mandate.fields import Fields, Line
from draftdiff.mandate.plain import short, subject, whose
from draftdiff.mandate.rules._contract import Example, RuleKind
from draftdiff.mandate.verdicts import Answer, crossed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftdiff.mandate.case import Case
    from draftdiff.mandate.scopes import Scope
    from draftdiff.model.draft import Provision
    from draftdiff.model.standing import Bracket

_MOST_NAMED = 3


class _Brackets(Fields):
    provision: Line | None = None
    by: Line | None = None
    opposed_by: Line | None = None
    refused_by: Line | None = None


def _asked(rule: _Brackets) -> str:
    who = "".join(f" {how} {side}" for how, side in (("by", rule.by), ("opposed by", rule.opposed_by)) if side)
    who += f" that {rule.refused_by} refuses to discuss" if rule.refused_by else ""
    return f"no bracket{who} in {subject(rule.provision)}"


def _judge(rule: _Brackets, case: Case) -> Answer:
    scope = case.scope(rule.provision)
    found = list(_found(rule, case, scope))
    if not found:
        return case.clear(scope, f"there is none in {scope.said}")
    parties = case.draft.front.parties
    told = [f'"{short(_words(p, b))}"{whose(b.standing, parties)}' for p, b in found]
    more = f" and {len(told) - _MOST_NAMED} more" if len(told) > _MOST_NAMED else ""
    return crossed(
        f"disputed: {'; '.join(told[:_MOST_NAMED])}{more}",
        [case.witness(p, (b.start, b.end), b.standing) for p, b in found],
    )


def _found(rule: _Brackets, case: Case, scope: Scope) -> Iterator[tuple[Provision, Bracket]]:
    asked = [case.side(side) if side else None for side in (rule.by, rule.opposed_by, rule.refused_by)]
    for provision in scope.provisions:
        for bracket in provision.brackets:
            whose_ = bracket.standing
            sides = (whose_.by, whose_.opposed_by, whose_.refused_by)
            if all(side is None or side in there for side, there in zip(asked, sides, strict=True)):
                yield provision, bracket


def _words(provision: Provision, bracket: Bracket) -> str:
    return provision.text[bracket.inner : bracket.end].strip(" ,]")


_SIDES = "---\nparties: {UA: Ukraine, RU: Russian Federation}\n---\n"

KIND = RuleKind(
    name="forbid-bracket",
    summary="no disputed words, or none of a side's",
    fields=_Brackets,
    asked=_asked,
    judge=_judge,
    holds=(
        Example(
            "{provision: art_5}",
            "# Article 5\n\nEach Party shall assist.\n\n# Article 6\n\nThe Parties [shall] meet.\n",
        ),
        Example("{provision: art_5, by: RU}", f"{_SIDES}# Article 5\n\nEach Party shall assist [UA: at once].\n"),
    ),
    crosses=(
        Example("{}", "# Article 5\n\nEach Party [shall][should] assist.\n"),
        Example(
            "{provision: art_5, by: Russian Federation, opposed-by: UA}",
            f"{_SIDES}# Article 5\n\n1. Each Party shall assist [RU propose; UA oppose: once all agree].\n",
        ),
    ),
    unjudged=(Example("{}", "---\ncoverage: partial\n---\n# Article 5\n\nEach Party shall assist.\n"),),
)
