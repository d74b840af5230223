"""A draft whose date goes against its number: draft-3 is of March, and draft-4 of February.

Ids that differ in the number at their end only are a series, and their dates go up with it. Numbers that are the days
of their dates ("april12", "april15") are no series.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftdiff.check.front import key_span
from draftdiff.check.rules._contract import Rule
from draftdiff.check.spot import Spot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.check.rules._contract import Neighbours
    from draftdiff.model.draft import Draft

_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")


def _check(draft: Draft) -> Iterable[Spot]:  # noqa: ARG001 - one draft alone cannot tell
    return ()


def _among(draft: Draft, neighbours: Neighbours) -> Iterable[Spot]:
    found = neighbours.before(draft.front.id, draft.source)
    span = key_span(draft, "date")
    if found is None or span is None:
        return
    number, number_before, before = found
    mine, other = _DATE.match(draft.front.date), _DATE.match(before.date)
    if mine is None or other is None or (_is_day(number, mine[0]) and _is_day(number_before, other[0])):
        return
    shared = min(len(mine[0]), len(other[0]))  # a year alone is before no day of it
    if mine[0][:shared] < other[0][:shared]:
        yield Spot(f"{draft.front.id} is of {mine[0]}, and {before.id} of {other[0]}", *span)


def _is_day(number: int, date: str) -> bool:
    return date[8:10] == f"{number:02}"


RULE = Rule(
    name="order-of-shelf",
    summary="a draft whose date goes against the number in its id",
    severity="warning",
    check=_check,
    good=(
        "---\nid: draft-4\ndate: 2020-03-04\n---\n1. The Parties shall meet.\n",
        "---\nid: draft-4\ndate: 2020\n---\n1. The Parties shall meet.\n",
    ),
    bad=("---\nid: draft-4\ndate: 2020-02-03\n---\n1. The Parties shall meet.\n",),
    hint="look at the date again, or give the drafts ids in the order of their dates",
    among=_among,
)
