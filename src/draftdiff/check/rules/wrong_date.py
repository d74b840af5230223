"""A date that is none: the 31st of April, the month 13, or one that is not written as 2022-04-15.

A year and a month alone (2022-04) or a year (2022) is right where no more is known.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from draftdiff.check.front import key_span
from draftdiff.check.rules._contract import Rule
from draftdiff.check.spot import Spot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.model.draft import Draft

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ]\d\d:\d\d.*)?)?)?$")


def _check(draft: Draft) -> Iterable[Spot]:
    written = draft.front.date
    if not written or not (span := key_span(draft, "date")):
        return
    match = _DATE.match(written)
    if match is None:
        yield Spot(f"{written!r} is not written as a date", *span)
    elif not _exists(int(match[1]), int(match[2] or 1), int(match[3] or 1)):
        yield Spot(f"there is no date {written}", *span)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


RULE = Rule(
    name="wrong-date",
    summary="a date that does not exist or is not written as 2022-04-15",
    severity="error",
    check=_check,
    good=(
        "---\ndate: 2024-02-29\n---\n1. The Parties shall meet.\n",
        "---\ndate: 2022-04\n---\n1. The Parties shall meet.\n",
    ),
    bad=(
        "---\ndate: 2023-02-29\n---\n1. The Parties shall meet.\n",
        "---\ndate: 15 April 2022\n---\n1. The Parties shall meet.\n",
    ),
    hint="write year, month and day, as in 2022-04-15",
)
