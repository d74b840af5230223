"""Conditions of statements, as far as a rule is about them: those with some words, those that several must agree.

No postponed annotations here: pydantic reads them.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from draftdiff.mandate.case import Case
from draftdiff.mandate.fields import Lines, Which
from draftdiff.mandate.plain import place, saying, short, sort, whose
from draftdiff.mandate.scopes import Scope
from draftdiff.mandate.wordings import agreed, place_of, says_all, shadow
from draftdiff.model.draft import Provision
from draftdiff.model.mandate import Witness
from draftdiff.model.standing import AGREED, Standing
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


class Found(NamedTuple):
    """A condition, its statement, and whose wording it is: also where a bracket in it makes it what it is."""

    part: Part
    statement: Statement
    standing: Standing


def conditions_in(rule: Condition, case: Case, scope: Scope) -> Iterator[Found]:
    """The conditions that a rule means, each with its statement."""
    for statement in case.meant(rule.statements(), scope):
        provision = case.draft.by_id[statement.provision]
        for part in (*statement.conditions, *(_agreement(statement, provision, case) if rule.joint else ())):
            if not _meant(rule, part.text, case):
                continue
            undisputed, standing = _undisputed(part, provision)
            if rule.standing == "any" or _meant(rule, undisputed, case):
                yield Found(part, statement, standing)


def _agreement(statement: Statement, provision: Provision, case: Case) -> Iterator[Part]:
    """Words of joint agreement that stand in a statement and in none of its conditions.

    What is a condition is told by the words that open one, and a veto that is missed is worse than one too many.
    """
    words = shadow(provision)[statement.start : statement.end]
    for match in joint_agreement(case.language).finditer(words.lower()):
        found = " ".join(words[match.start() : match.end()].split())
        if not any(found.lower() in part.text.lower() for part in statement.conditions):
            around = [b.standing for b in provision.brackets if b.start <= statement.start + match.start() < b.end]
            yield Part(found, standing=around[-1] if around else statement.standing)


def told(found: Iterable[Found], case: Case) -> tuple[str, list[Witness]]:
    """The conditions in plain words, and where they stand."""
    parties = case.draft.front.parties
    said = dict.fromkeys(f'"{short(part.text)}"{whose(standing, parties)}' for part, _, standing in found)
    return "; ".join(said), [case.stated(statement, standing) for _, statement, standing in found]


def _meant(rule: Condition, words: str, case: Case) -> bool:
    if rule.joint and not joint_agreement(case.language).search(words.lower()):
        return False
    return bool(words) and says_all(rule.says, words)


def _undisputed(part: Part, provision: Provision) -> tuple[str, Standing]:
    """The words of a condition that stand in no bracket, and whose those are that do."""
    if part.standing != AGREED:
        return "", part.standing
    span = place_of(part.text, provision, agreed_only=False)
    inside = [b for b in provision.brackets if span and b.start < span[1] and b.end > span[0]]
    if span is None or not inside:
        return part.text, AGREED
    return " ".join(agreed(provision)[slice(*span)].split()), inside[0].standing
