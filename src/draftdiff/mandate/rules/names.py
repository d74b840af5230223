"""A list of names: who must be on it (`include`), who must not (`exclude`), or who alone may (`only`).

Names in brackets count as on the list, and the verdict says whose they are; with `standing: agreed` they do not. A list
has three names or more; of a shorter one `only` cannot be judged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from pydantic import model_validator

from draftdiff.mandate.fields import Anywhere, Line, Lines
from draftdiff.mandate.plain import subject, undisputed, whose
from draftdiff.mandate.rules._contract import Example, RuleKind
from draftdiff.mandate.verdicts import Answer, Unjudged, crossed, held
from draftdiff.model.standing import AGREED, Standing
from draftdiff.statements.name_lists import name_list
from draftdiff.text import comparable

if TYPE_CHECKING:
    from draftdiff.mandate.case import Case
    from draftdiff.mandate.scopes import Scope

_ASKED = ("include", "exclude", "only")


class _Names(Anywhere):
    provision: Line
    include: Lines = ()
    exclude: Lines = ()
    only: Lines = ()

    @model_validator(mode="after")
    def _one_at_least(self) -> Self:
        if not any(getattr(self, asked) for asked in _ASKED):
            raise ValueError("names needs one of include, exclude, only, as in `include: [Turkey]`")
        return self


def _asked(rule: _Names) -> str:
    parts = [f"{how} {', '.join(names)}" for how in _ASKED if (names := getattr(rule, how))]
    words = {"include": "has", "exclude": "has not", "only": "has only"}
    said = " and ".join(words[part.partition(" ")[0]] + " " + part.partition(" ")[2] for part in parts)
    return f"the list in {subject(rule.provision)} {said}{undisputed(rule)}"


def _judge(rule: _Names, case: Case) -> Answer:
    scope = case.scope(rule.provision)
    listed = _listed(rule, case, scope)
    missing = [n for n in rule.include if comparable(n) not in listed]
    unwanted = [n for n in rule.exclude if comparable(n) in listed]
    if rule.only and listed:
        allowed = {comparable(n) for n in (*rule.only, *rule.include)}
        unwanted += [name for key, (name, _) in listed.items() if key not in allowed]
    if rule.only and not listed and not scope.gone:
        raise Unjudged(f"there is no list of three names or more in {scope.said}", *case.roots(scope))
    if unwanted:
        parties = case.draft.front.parties
        said = ", ".join(f"{n}{whose(listed[comparable(n)][1], parties)}" for n in dict.fromkeys(unwanted))
        return crossed(f"on the list: {said}", case.roots(scope))
    if missing:
        return case.absent(scope, f"not on the list: {', '.join(missing)}")
    if not rule.include:
        return case.clear(scope, f"none of them is on the list in {scope.said}")
    disputed = [f"{n}{w}" for n in rule.include if (w := whose(listed[comparable(n)][1], case.draft.front.parties))]
    told = f", disputed: {', '.join(disputed)}" if disputed else ""
    return held(f"they are on the list{told}", case.roots(scope))


def _listed(rule: _Names, case: Case, scope: Scope) -> dict[str, tuple[str, Standing]]:
    """The names in the longest lists of the scope's provisions."""
    return {
        key: (name, standing)
        for provision in scope.provisions
        for key, (name, standing) in name_list(provision, case.language).items()
        if rule.standing == "any" or (standing == AGREED and provision.standing == AGREED)
    }


_SIDES = "---\nparties: {UA: Ukraine, RU: Russian Federation}\n---\n"

KIND = RuleKind(
    name="names",
    summary="a list of names must have some, or must not",
    fields=_Names,
    asked=_asked,
    judge=_judge,
    holds=(
        Example(
            "{provision: 1, include: [France, Turkey], exclude: Belarus}",
            f"{_SIDES}# Article 1\n\nThe Guarantor States are China, France, Israel [UA: , Turkey].\n",
        ),
        Example("{provision: 1, only: [China, France, Israel]}", "# Article 1\n\nThey are China, France and Israel.\n"),
    ),
    crosses=(
        Example(
            "{provision: 1, include: Turkey, standing: agreed}",
            f"{_SIDES}# Article 1\n\nThe Guarantor States are China, France, Israel [UA: , Turkey].\n",
        ),
        Example("{provision: 1, exclude: [Israel]}", "# Article 1\n\nThey are China, France and Israel.\n"),
        Example("{provision: 1, only: [China, France]}", "# Article 1\n\nThey are China, France and Israel.\n"),
    ),
    unjudged=(Example("{provision: 1, only: [China, France]}", "# Article 1\n\nThe Parties shall meet.\n"),),
)
