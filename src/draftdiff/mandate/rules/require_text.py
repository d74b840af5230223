"""Words that must occur: every one of the phrases, as whole words, whatever their case and typography.

Words in brackets count, unless `standing: agreed`. In a reconstruction the words are the transcriber's and not the
document's: that they are not found there tells nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.mandate.fields import Anywhere, Lines
from draftdiff.mandate.plain import quoted, subject, undisputed
from draftdiff.mandate.rules._contract import Example, RuleKind
from draftdiff.mandate.verdicts import Answer, Unjudged, held
from draftdiff.mandate.wordings import place_of

if TYPE_CHECKING:
    from draftdiff.mandate.case import Case
    from draftdiff.model.mandate import Witness


class _Text(Anywhere):
    text: Lines


def _asked(rule: _Text) -> str:
    return f"{subject(rule.provision)} says {quoted(rule.text)}{undisputed(rule)}"


def _judge(rule: _Text, case: Case) -> Answer:
    scope = case.scope(rule.provision)
    found: list[Witness] = []
    missing = []
    for phrase in rule.text:
        hits = (
            case.witness(p)
            for p in scope.provisions
            if place_of(phrase, p, agreed_only=rule.standing == "agreed") is not None
        )
        first = next(hits, None)
        missing += [phrase] if first is None else []
        found += [first] if first is not None else []
    if not missing:
        return held("it is said", dict.fromkeys(found))
    said = f"{quoted(missing)} is not said in {scope.said}"
    if case.draft.front.basis == "reconstruction" and not scope.gone:
        raise Unjudged(f"{said}, but the words of a reconstruction are not the document's", *case.roots(scope))
    return case.absent(scope, said)


KIND = RuleKind(
    name="require-text",
    summary="words must occur",
    fields=_Text,
    asked=_asked,
    judge=_judge,
    holds=(
        Example(
            "{provision: 5, text: on its own  decision}", "# Article 5\n\nEach Party acts [UA: on its own] Decision.\n"
        ),
        Example("{text: [Kyiv, Istanbul]}", "# Article 5\n\nDone at Kyiv.\n\n# Article 6\n\nSigned at Istanbul.\n"),
    ),
    crosses=(
        Example(
            "{provision: 5, text: own}", "# Article 5\n\nEach Party is known.\n\n# Article 6\n\nIts own decision.\n"
        ),
        Example(
            "{provision: 5, text: on its own decision, standing: agreed}",
            "# Article 5\n\nEach Party acts [UA: on its own decision].\n",
        ),
    ),
    unjudged=(
        Example(
            "{provision: 5, text: consensus}",
            "---\nbasis: reconstruction\ncoverage: partial\n---\n# Article 5\n\nAll decide.\n",
        ),
    ),
)
