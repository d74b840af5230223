"""A number has words of its own or something under it. An empty one is often a line that got lost.

A provision whose content no source reports says so: `{content=unreported}`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.check.rules._contract import Rule
from draftdiff.check.spot import Spot
from draftdiff.check.words import line_span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.model.draft import Draft


def _check(draft: Draft) -> Iterable[Spot]:
    for provision in draft.provisions:
        if (
            provision.text
            or provision.heading
            or provision.kind in ("row", "option")
            or provision.content != "reported"
        ):
            continue
        if provision.number and provision.id not in draft.children:
            yield Spot(f"{provision.label} has nothing under it", *line_span(draft, provision.line))


RULE = Rule(
    name="empty-provision",
    summary="a number without words and without anything under it",
    severity="warning",
    check=_check,
    good=("# Article 1\n\n1. The Parties shall meet.\n\n2. {content=unreported}\n",),
    bad=("# Article 1\n\n1.\n",),
    hint="add its words, or {content=unreported}",
    alters="provision",
)
