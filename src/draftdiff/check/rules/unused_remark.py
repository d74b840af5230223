"""A remark to the check that does nothing: `<!-- draftdiff: ignore gap-in-numbering: the original skips 4 -->`.

It holds for the next provision only. It needs the name of a rule and a reason; one whose rule finds nothing
there can go.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.check.remarks import remarks
from draftdiff.check.rules._contract import Rule
from draftdiff.check.spot import Spot
from draftdiff.registry import names

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.model.draft import Draft


def _check(draft: Draft) -> Iterable[Spot]:
    known = {name.replace("_", "-") for name in names(__package__ or "")}
    for remark in remarks(draft):
        if not remark.rule:
            yield Spot("this remark to the check cannot be understood", remark.start, remark.end)
        elif remark.rule not in known:
            yield Spot(f"there is no rule {remark.rule!r} to ignore", remark.start, remark.end)
        elif not remark.reason:
            yield Spot(f"no reason is given for ignoring {remark.rule}", remark.start, remark.end)


RULE = Rule(
    name="unused-remark",
    summary="a remark to the check that does nothing",
    severity="warning",
    check=_check,
    good=(
        "<!-- page 3 -->\n\n1. The Parties shall meet.\n",
        "<!-- draftdiff: ignore doubled-word: so printed -->\n\n1. The the Parties shall meet.\n",
    ),
    bad=(
        "<!-- draftdiff: ignore doubled-word -->\n\n1. The the Parties shall meet.\n",
        "<!-- draftdiff: ignore no-such-rule: so printed -->\n\n1. The Parties shall meet.\n",
    ),
    hint="write <!-- draftdiff: ignore RULE: reason --> before the provision, or take it out",
)
