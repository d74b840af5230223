"""A number written in another way than its neighbours: "1." and "2.", then "(3)", then "4." again.

One typed by hand among those that were copied. Found is a single one between neighbours that are written alike.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from draftdiff.check.rules._contract import Rule
from draftdiff.check.series import readings_of, series_of
from draftdiff.check.spot import Spot
from draftdiff.check.words import number_span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from draftdiff.model.draft import Draft

_FEWEST = 4
# A full stop more or less is no other way of writing.
_PLAIN = " .*_\t"
_NUMBER = re.compile(r"\w+")


def _check(draft: Draft) -> Iterable[Spot]:
    yield from _among_equals(draft)
    yield from _taken_for_a_list(draft)


def _among_equals(draft: Draft) -> Iterator[Spot]:
    for series in series_of(draft):
        if len(series) < _FEWEST or not all(map(readings_of, series)):  # "(c) 1995" is no number
            continue
        spans = [number_span(draft, p) for p in series]
        styles = [_NUMBER.sub("1", draft.text[slice(*span)]).strip(_PLAIN) if span else "" for span in spans]
        usual = max(sorted(set(styles)), key=styles.count)
        odd = [at for at, style in enumerate(styles) if style != usual]
        if len(odd) == 1 and 0 < odd[0] < len(series) - 1 and (span := spans[odd[0]]):
            yield _spot(draft, span)


def _taken_for_a_list(draft: Draft) -> Iterator[Spot]:
    """One that is written so otherwise that it was taken for a list of its own under the one before it."""
    for series in series_of(draft):
        for before, after in pairwise(series):
            inner = draft.children.get(before.id, ())
            if not (len(inner) == 1 and before.number.isdecimal() and inner[0].number.isdecimal()):
                continue
            numbers = int(before.number), int(inner[0].number), int(after.number) if after.number.isdecimal() else 0
            if numbers == tuple(range(numbers[0], numbers[0] + 3)) and (span := number_span(draft, inner[0])):
                yield _spot(draft, span)


def _spot(draft: Draft, span: tuple[int, int]) -> Spot:
    shown = draft.text[slice(*span)].strip()
    return Spot(f"{shown!r} is written in another way than the numbers beside it", *span)


RULE = Rule(
    name="numbering-style",
    summary="a number written in another way than its neighbours",
    severity="warning",
    check=_check,
    good=("1. One.\n\n2. Two.\n\n3. Three.\n\n4. Four.\n",),
    bad=("1. One.\n\n2. Two.\n\n3) Three.\n\n4. Four.\n",),
    hint="look at the original",
)
