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

    from draftdiff.model.draft import Draft, Provision

_HEADING = 60


def _check(draft: Draft) -> Iterable[Spot]:
    beside = {b.id: a.id for around in draft.children.values() for a, b in pairwise(around)}
    for step in steps(draft):
        if step.first != step.second:
            continue
        if step.second == 1:  # a list of one that begins again has words before it
            twice = beside.get(step.after.id) == step.before.id and not _heads(draft, step.before)
        else:
            twice = not printed_between(draft, step, step.second - 1)
        if twice and not _is_section(draft, step.after):
            yield Spot(f"the number {step.after.number} stands here twice", *line_span(draft, step.after.line))


def _heads(draft: Draft, provision: Provision) -> bool:
    """Whether a text is the heading of the list that begins below ("1. Definitions"), or one stands above that list."""
    text = provision.text.removesuffix(" .")  # a lone full stop is an empty line in some files
    if len(text) < _HEADING and text[-1:] not in (".", ";"):
        return True
    return any("." in p.number for p in draft.children.get(provision.id, ()) if not _is_under(p, provision))


def _is_section(draft: Draft, provision: Provision) -> bool:
    """Whether "7.1" stands under it: then it is the section 7, and not the item 7 of the list before it."""
    return any(_is_under(p, provision) for p in draft.children.get(provision.id, ()))


def _is_under(inner: Provision, outer: Provision) -> bool:
    return inner.number.startswith(f"{outer.number}.")


RULE = Rule(
    name="repeated-number",
    summary="the same number twice beside one another",
    severity="error",
    check=_check,
    good=("1. The Parties shall meet.\n\n2. They shall act.\n",),
    bad=(
        "1. The Parties shall meet.\n\n2. They shall act.\n\n2. They shall rest.\n",
        "3. The Parties\n\n3.1 They shall meet.\n\n3.2 They shall act.\n\n3.2 They shall rest.\n",
    ),
    hint="look at the original; if it repeats the number, say so with a remark",
    alters="number",
)
