"""Words that must not occur: none of the phrases, as whole words, whatever their case and typography.

Words in brackets count, unless `standing: agreed`. In a reconstruction the words are the transcriber's and not the
document's: that they are not found there tells nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.mandate.fields import Anywhere, Lines
from draftdiff.mandate.plain import quoted, subject, undisputed, whose
from draftdiff.mandate.rules._contract import Example, RuleKind
from draftdiff.mandate.verdicts import Answer, Unjudged, crossed
from draftdiff.mandate.wordings import place_of

if TYPE_CHECKING:
    from draftdiff.mandate.case import Case
    from draftdiff.model.draft import Provision
    from draftdiff.model.standing import Standing


class _Text(Anywhere):
    text: Lines


def _asked(rule: _Text) -> str:
    return f"{subject(rule.provision)} does not say {' or '.join(quoted([p]) for p in rule.text)}{undisputed(rule)}"


def _judge(rule: _Text, case: Case) -> Answer:
    scope = case.scope(rule.provision)
    said, found = [], []
    for phrase in rule.text:
        for provision in scope.provisions:
            span = place_of(phrase, provision, agreed_only=rule.standing == "agreed")
            if span is not None:
                standing = _standing(provision, span)
                said.append(f'"{phrase}"{whose(standing, case.draft.front.parties)}')
                found.append(case.witness(provision, standing=standing))
    if found:
        return crossed(f"{', '.join(dict.fromkeys(said))} is said", dict.fromkeys(found))
    told = f"it is not said in {scope.said}"
    if case.draft.front.basis == "reconstruction" and not scope.gone:
        raise Unjudged(f"{told}, but the words of a reconstruction are not the document's", *case.roots(scope))
    return case.clear(scope, told)


def _standing(provision: Provision, span: tuple[int, int]) -> Standing:
    """Whose words they are: those of the innermost bracket that holds them."""
    around = [b for b in provision.brackets if b.start < span[1] and b.end > span[0]]
    return min(around, key=lambda b: b.end - b.start).standing if around else provision.standing


KIND = RuleKind(
    name="forbid-text",
    summary="words must not occur",
    fields=_Text,
    asked=_asked,
    judge=_judge,
    holds=(
        Example("{text: unanimity}", "# Article 5\n\nEach Party decides.\n"),
        Example(
            "{provision: 5, text: all, standing: agreed}", "# Article 5\n\nEach Party shall decide [RU: with all].\n"
        ),
    ),
    crosses=(
        Example("{text: [consensus, Unanimity]}", "# Article 5\n\nThe Parties decide by unanimity.\n"),
        Example("{provision: 5, text: consent of all}", "# Article 5\n\nWith the consent of [RU: all] the Parties.\n"),
    ),
    unjudged=(
        Example(
            "{provision: 5, text: consensus}",
            "---\nbasis: reconstruction\ncoverage: partial\n---\n# Article 5\n\nAll decide.\n",
        ),
    ),
)
