"""Two provisions with the same words. Perhaps one was typed twice.

Only a note: drafters repeat clauses on purpose.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.check.rules._contract import Rule
from draftdiff.check.spot import Spot
from draftdiff.check.words import line_span
from draftdiff.text import comparable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.model.draft import Draft

# Shorter texts are alike by chance ("None.", "Reserved.").
_SHORTEST = 40


def _check(draft: Draft) -> Iterable[Spot]:
    seen: dict[str, str] = {}
    for provision in draft.provisions:
        if len(provision.text) < _SHORTEST or provision.kind == "row" or provision.content == "unreported":
            continue
        text = comparable(provision.text)
        if text in seen:
            yield Spot(f"{provision.label} has the same words as {seen[text]}", *line_span(draft, provision.line))
        seen.setdefault(text, provision.label)


RULE = Rule(
    name="equal-provisions",
    summary="two provisions with the same words",
    severity="note",
    check=_check,
    good=(
        "1. The Parties shall meet once a year in the capital.\n\n"
        "2. The Parties shall meet twice a year in the capital.\n",
    ),
    bad=(
        "1. The Parties shall meet once a year in the capital.\n\n"
        "2. The Parties shall meet once a year in the capital.\n",
    ),
    hint="look at the original",
)
