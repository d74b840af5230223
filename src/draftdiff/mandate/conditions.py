"""Conditions of statements, as far as a rule is about them: those with some words, those that several must agree.

No postponed annotations here: pydantic reads them.
"""

from collections.abc import Iterator

from draftdiff.mandate.case import Case
from draftdiff.mandate.fields import Lines, Which
from draftdiff.mandate.plain import place, saying, sort
from draftdiff.mandate.scopes import Scope
from draftdiff.mandate.wordings import says_all
from draftdiff.model.standing import AGREED
from draftdiff.model.statement import Part, Statement
from draftdiff.statements import joint_agreement


class Condition(Which):
    """Which conditions, `says` and `joint`, of which statements: the other fields, and `duty-says` for their words."""

    duty_says: Lines = ()
    joint: bool = False

    def statements(self) -> Which:
        """Which statements are meant, whatever condition they have."""
        return Which(
            provision=self.provision, type=self.type, force=self.force, bearer=self.bearer, says=self.duty_says
        )

    def said(self, article: str) -> str:
        """The rule in plain words, after its article."""
        what = "condition that several must agree" if self.joint else "condition"
        dry = ", outside brackets" if self.standing == "agreed" else ""
        return f"{article} {what}{saying(self.says)} on a {sort(self.statements())} {place(self)}{dry}"


def conditions_in(rule: Condition, case: Case, scope: Scope) -> Iterator[tuple[Part, Statement]]:
    """The conditions that a rule means, each with its statement."""
    for statement in case.meant(rule.statements(), scope):
        for part in statement.conditions:
            if _meant(rule, part, case):
                yield part, statement


def _meant(rule: Condition, part: Part, case: Case) -> bool:
    if rule.standing == "agreed" and part.standing != AGREED:
        return False
    if rule.joint and not joint_agreement(case.language).search(part.text.lower()):
        return False
    return says_all(rule.says, part.text)
