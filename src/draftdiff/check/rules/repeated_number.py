"""The same number twice beside one another: Article 5 after Article 5, or two paragraphs 2.

A list that begins again at its first number is another list and not found.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from draftdiff.check.rules._contract import Rule
from draftdiff.check.series import printed_between, steps
from draftdiff.check.spot import Spot
from draftdiff.check.words import line_span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.model.draft import Draft


def _check(draft: Draft) -> Iterable[Spot]:
    beside = {b.id: a.id for around in draft.children.values() for a, b in pairwise(around)}
    for step in steps(draft):
        if step.first != step.second:
            continue
        if step.second == 1:  # a list of one that begins again has words before it
            twice = beside.get(step.after.id) == step.before.id
        else:
            twice = not printed_between(draft, step, step.second - 1)
        if twice:
            yield Spot(f"the number {step.after.number} stands here twice", *line_span(draft, step.after.line))


RULE = Rule(
    name="repeated-number",
    summary="the same number twice beside one another",
    severity="error",
    check=_check,
    good=("1. The Parties shall meet.\n\n2. They shall act.\n",),
    bad=("1. The Parties shall meet.\n\n2. They shall act.\n\n2. They shall rest.\n",),
    hint="look at the original; if it repeats the number, say so with a remark",
    alters="number",
)
