"""A provision that must be there. In a comparison it is followed from the older draft, whatever its number is now.

That it is not weakened is for `forbid-weakening` to ask. A draft of partial coverage that does not have it says
nothing, unless its front matter lists it under `absent`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.mandate.fields import Fields, Line
from draftdiff.mandate.plain import subject
from draftdiff.mandate.rules._contract import Example, RuleKind
from draftdiff.mandate.verdicts import Answer, Unjudged, crossed, held

if TYPE_CHECKING:
    from draftdiff.mandate.case import Case


class _Provision(Fields):
    provision: Line


def _asked(rule: _Provision) -> str:
    return f"{subject(rule.provision)} stays in the draft"


def _judge(rule: _Provision, case: Case) -> Answer:
    scope = case.scope(rule.provision, may_be_missing=True)
    if scope.gone:
        lost = case.lost(scope)
        return crossed(scope.gone, lost)
    if all(root.content == "unreported" for root in scope.roots):
        raise Unjudged(f"{scope.said} is known to be there, and {scope.silent}", *case.roots(scope))
    return held(f"{scope.said} is there", case.roots(scope))


_OLD = "# Article 1\n\nThe Parties shall meet.\n\n# Article 2\n\nThe Council shall publish the records.\n"

KIND = RuleKind(
    name="keep-provision",
    summary="a provision must be there",
    fields=_Provision,
    asked=_asked,
    judge=_judge,
    holds=(
        Example("{provision: Article 2}", _OLD),
        Example(
            "{provision: Article 2}",
            "# Article 1\n\nThe Parties shall meet.\n\n# Article 2\n\nA Secretariat is set up here.\n\n"
            "# Article 3\n\nThe Council shall publish the records.\n",
            _OLD,
        ),
    ),
    crosses=(
        Example("{provision: Article 3}", _OLD),
        Example("{provision: Article 2}", "# Article 1\n\nThe Parties shall meet.\n", _OLD),
        Example(
            "{provision: talks on Crimea}",
            "---\ncoverage: partial\nabsent: [{what: talks on Crimea, sources: [X]}]\n---\n# Article 1\n\nPeace.\n",
        ),
    ),
    unjudged=(
        Example("{provision: Article 3}", f"---\ncoverage: partial\n---\n{_OLD}"),
        Example("{provision: Article 4}", "# Article 4\n\nContent not reported. {content=unreported}\n"),
    ),
)
