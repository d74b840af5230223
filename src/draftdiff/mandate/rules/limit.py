"""Figures, lengths of time and dates held to a limit: `at-most`, `at-least`, `exactly`, each a quantity with its unit.

Every quantity in the provision that can be held against the limit must keep it, disputed ones too: a rival figure in
brackets crosses the line, and the verdict says whose it is. `says`, `bearer`, `type` and `force` narrow it to the
quantities of such statements, `standing: agreed` to those outside brackets.

Units are compared honestly. A month has 28 to 31 days: "one month" is within 31 days, is not within 27, and against 30
days cannot be judged. Months and years are reckoned exactly, so are minutes, hours, days and weeks; working days are
not days. A bare number is held against whatever is counted there. Where nothing can be compared, the rule cannot be
judged: that a figure stands there at all is for `keep` or `require-text` to ask.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from pydantic import model_validator

from draftdiff.errors import DraftdiffError
from draftdiff.languages import language
from draftdiff.mandate.fields import Line, Which
from draftdiff.mandate.measures import comparable_kinds, measures, ordering, related
from draftdiff.mandate.plain import quoted, sort, subject, undisputed, whose
from draftdiff.mandate.rules._contract import Example, RuleKind
from draftdiff.mandate.verdicts import Answer, Unjudged, crossed, held
from draftdiff.mandate.wordings import says_all, shadow
from draftdiff.model.standing import AGREED
from draftdiff.statements.amounts import Amount, amount_of, amounts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftdiff.mandate.case import Case
    from draftdiff.mandate.measures import Measure, Ordering
    from draftdiff.mandate.scopes import Scope
    from draftdiff.model.draft import Provision

# What a quantity may not be, by the limit's name.
_BEYOND: dict[str, tuple[Ordering, ...]] = {
    "at most": ("above",),
    "at least": ("below",),
    "exactly": ("above", "below"),
}
_MOST_NAMED = 3


class _Limit(Which):
    at_most: Line | None = None
    at_least: Line | None = None
    exactly: Line | None = None

    @model_validator(mode="after")
    def _one_at_least(self) -> Self:
        if not self.limits():
            raise ValueError("a limit needs one of at-most, at-least, exactly, as in `at-most: 30 days`")
        return self

    def limits(self) -> dict[str, str]:
        """The limits given, by their names in plain words."""
        asked = {"at most": self.at_most, "at least": self.at_least, "exactly": self.exactly}
        return {name: value for name, value in asked.items() if value is not None}


def _asked(rule: _Limit) -> str:
    limits = " and ".join(f"{name} {value}" for name, value in rule.limits().items())
    narrowed = rule.type or rule.force or rule.bearer
    of = (
        f" in the {sort(rule)}"
        if narrowed
        else (f" beside {quoted(rule.says)}" if rule.says else "") + undisputed(rule)
    )
    return f"{subject(rule.provision)}: every figure{of} is {limits}"


def _judge(rule: _Limit, case: Case) -> Answer:
    scope = case.scope(rule.provision)
    limits = {name: _limit(value, name, case) for name, value in rule.limits().items()}
    over, unclear, within = [], [], []
    for provision, amount in _amounts(rule, case, scope):
        ends = measures(amount, case.language)
        witness = case.witness(provision, _around(provision, amount), amount.part.standing)
        told = f"{amount.part.text}{whose(amount.part.standing, case.draft.front.parties)}", witness
        pairs = [(name, end, limit) for end in ends for name, limit in limits.items() if comparable_kinds(end, limit)]
        if any(ordering(end, limit) in _BEYOND[name] for name, end, limit in pairs):
            over.append(told)
        elif any(_open(*pair) for pair in pairs) or (
            not pairs and any(related(end, limit) for end in ends for limit in limits.values())
        ):
            unclear.append(told)
        elif pairs:
            within.append(told)
    asked = " and ".join(f"{name} {value}" for name, value in rule.limits().items())
    if over:
        return crossed(f"{_listed(over)}, not {asked}", [w for _, w in over])
    if unclear:
        raise Unjudged(f"{_listed(unclear)} cannot be reckoned against {asked}", *(w for _, w in unclear))
    if not within:
        why = scope.gone or f"there is no figure in {scope.said} to hold against {asked}"
        raise Unjudged(why + (f"; {scope.silent}" if scope.silent else ""), *case.roots(scope))
    if scope.silent:
        raise Unjudged(f"{_listed(within)}: within the limit, but {scope.silent}", *(w for _, w in within))
    return held(_listed(within), [w for _, w in within])


def _open(name: str, found: Measure, limit: Measure) -> bool:
    """Whether it depends on the calendar if a quantity keeps a limit."""
    if ordering(found, limit) != "unclear":
        return False
    if isinstance(found.low, str) or isinstance(limit.low, str) or name == "exactly":
        return True
    return not (float(found.high) <= limit.low if name == "at most" else found.low >= float(limit.high))


def _limit(value: str, name: str, case: Case) -> Measure:
    """A limit as a measure: read in the draft's language, else in English."""
    amount = amount_of(value, case.language) or amount_of(value, language("en"))
    found = measures(amount, case.language) if amount else ()
    if len(found) != 1:
        raise DraftdiffError(
            f"{value!r} is no quantity that can be compared",
            where=name.replace(" ", "-"),
            hint="write a number with its unit, as in 30 days, 40 km, 250,000, or a date as in 2030-01-31",
        )
    return found[0]


def _amounts(rule: _Limit, case: Case, scope: Scope) -> Iterator[tuple[Provision, Amount]]:
    """The quantities that the rule means."""
    narrowed = rule.type or rule.force or rule.bearer
    spans: dict[str, list[tuple[int, int]]] = {}
    if narrowed:
        for statement in case.meant(rule.model_copy(update={"standing": "any"}), scope):
            spans.setdefault(statement.provision, []).append((statement.start, statement.end))
    for provision in scope.provisions:
        if not narrowed and rule.says and not says_all(rule.says, f"{provision.heading}\n{shadow(provision)}"):
            continue
        for amount in amounts(provision, case.language):
            if narrowed and not any(a <= amount.start < b for a, b in spans.get(provision.id, ())):
                continue
            if rule.standing == "any" or amount.part.standing == AGREED:
                yield provision, amount


def _around(provision: Provision, amount: Amount) -> tuple[int, int]:
    return (0, len(provision.text)) if len(provision.text) <= 300 else (amount.start, amount.end)


def _listed(found: list[tuple[str, Any]]) -> str:
    said = list(dict.fromkeys(words for words, _ in found))
    more = f" and {len(said) - _MOST_NAMED} more" if len(said) > _MOST_NAMED else ""
    return ", ".join(said[:_MOST_NAMED]) + more


KIND = RuleKind(
    name="limit",
    summary="figures, deadlines and dates must keep a limit",
    fields=_Limit,
    asked=_asked,
    judge=_judge,
    holds=(
        Example("{provision: 1, at-most: 30 days}", "# Article 1\n\nThe Parties shall give notice within two weeks.\n"),
        Example("{provision: 1, at-most: 31 days}", "# Article 1\n\nThe Parties shall give notice within one month.\n"),
        Example("{provision: 1, exactly: 12 months}", "# Article 1\n\nThe term is one year.\n"),
        Example(
            "{provision: 1, at-most: 2030-12-31, standing: agreed}",
            "# Article 1\n\nEach Party shall withdraw by 1 March 2030 [RU: or by 1 March 2031].\n",
        ),
    ),
    crosses=(
        Example("{provision: 1, at-most: 30 days}", "# Article 1\n\nThe Parties shall give notice within 45 days.\n"),
        Example("{provision: 1, at-most: 27 days}", "# Article 1\n\nThe Parties shall give notice within one month.\n"),
        Example(
            "{provision: 1, at-least: 250 000, bearer: Ukraine}",
            "# Article 1\n\nUkraine shall keep at most [RU: 85,000] [UA: 250,000] soldiers.\n",
        ),
    ),
    unjudged=(
        Example("{provision: 1, at-most: 30 days}", "# Article 1\n\nThe Parties shall give notice within one month.\n"),
        Example(
            "{provision: 1, at-most: 30 days}", "# Article 1\n\nThe Parties shall give notice within 9 working days.\n"
        ),
        Example("{provision: 1, at-most: 30 days}", "# Article 1\n\nThe Parties shall give notice.\n"),
    ),
)
