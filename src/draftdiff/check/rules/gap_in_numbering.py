"""A number is left out: paragraph 4 after paragraph 2.

Perhaps a line was lost. A draft that gives only the numbers that are reported (`numbering: as-reported`) or covers
the document in part (`coverage: partial`) has gaps, and is
not asked. A number that is printed somewhere between the two is not left out.
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
    if draft.front.numbering == "as-reported" or draft.front.coverage == "partial":
        return
    for step in steps(draft):
        missing = range(step.first + 1, step.second)
        if missing and not all(printed_between(draft, step, number) for number in missing):
            said = f"the number {step.after.number} comes after {step.before.number}"
            yield Spot(said, *line_span(draft, step.after.line))


RULE = Rule(
    name="gap-in-numbering",
    summary="a number is left out",
    severity="warning",
    check=_check,
    good=("1. The Parties shall meet.\n\n2. They shall act.\n",),
    bad=("1. The Parties shall meet.\n\n2. They shall act.\n\n5. They shall rest.\n",),
    hint="look for a lost line; if the original leaves it out, say so with a remark",
    alters="number",
)
