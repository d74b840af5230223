"""A provision of a reconstruction that is said to be reported and names no source.

What rests on no source cannot be checked by a reader.
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
    if draft.front.basis != "reconstruction":
        return
    for provision in draft.provisions:
        if provision.text and provision.evidence == "reported" and not provision.sources:
            yield Spot(f"{provision.label} is reported and no source is named", *line_span(draft, provision.line))


RULE = Rule(
    name="reconstruction-without-source",
    summary="a reported provision of a reconstruction without a source",
    severity="warning",
    check=_check,
    good=(
        "---\nbasis: reconstruction\nsources: {NYT: New York Times}\n---\n"
        '1. The Parties shall meet. {evidence=reported sources="NYT"}\n',
    ),
    bad=("---\nbasis: reconstruction\n---\n1. The Parties shall meet. {evidence=reported}\n",),
    hint='name it, as in {evidence=reported sources="NYT"}',
)
