"""A source of a provision, or of something absent, that `sources` does not declare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.check.front import key_span
from draftdiff.check.rules._contract import Rule
from draftdiff.check.spot import Spot
from draftdiff.check.words import line_span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.model.draft import Draft


def _check(draft: Draft) -> Iterable[Spot]:
    declared = draft.front.sources
    for provision in draft.provisions:
        for key in provision.sources:
            if key not in declared:
                said = f"{provision.label} names the source {key!r}, which is not declared"
                yield Spot(said, *line_span(draft, provision.line))
    for absent in draft.front.absent:
        for key in absent.sources:
            if key not in declared and (span := key_span(draft, "absent")):
                yield Spot(f"the source {key!r} of {absent.what!r} is not declared", *span)


RULE = Rule(
    name="undeclared-source",
    summary="a source that is not declared",
    severity="warning",
    check=_check,
    good=('---\nsources: {NYT: New York Times}\n---\n1. The Parties shall meet. {evidence=reported sources="NYT"}\n',),
    bad=('---\nsources: {NYT: New York Times}\n---\n1. The Parties shall meet. {evidence=reported sources="NTY"}\n',),
    hint="declare it under sources, or spell it as it is declared",
)
