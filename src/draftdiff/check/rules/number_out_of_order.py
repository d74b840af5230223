"""A number that is lower than the one before it: paragraph 3 after paragraph 5.

A list that begins again at its first number is another list and not found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.check.rules._contract import Rule
from draftdiff.check.series import printed_between, steps
from draftdiff.check.spot import Spot
from draftdiff.check.words import line_span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.model.draft import Draft


def _check(draft: Draft) -> Iterable[Spot]:
    for step in steps(draft):
        if 1 < step.second < step.first and not printed_between(draft, step, step.second - 1):
            said = f"the number {step.after.number} comes after {step.before.number}"
            yield Spot(said, *line_span(draft, step.after.line))


RULE = Rule(
    name="number-out-of-order",
    summary="a number that is lower than the one before it",
    severity="warning",
    check=_check,
    good=("1. The Parties shall meet.\n\n2. They shall act.\n",),
    bad=("1. The Parties shall meet.\n\n2. They shall act.\n\n3. They shall rest.\n\n2. They shall eat.\n",),
    hint="look at the original; if its order is this, say so with a remark",
    alters="number",
)
