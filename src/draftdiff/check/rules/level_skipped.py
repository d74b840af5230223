"""A unit right under one that has a level between them elsewhere: "(i)" under a paragraph, where it stands under "(a)".

The line with the level between is perhaps lost. Found is a single one, where five or more stand as they should. Only a
note: drafters skip levels too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.check.rules._contract import Rule
from draftdiff.check.series import series_of
from draftdiff.check.spot import Spot
from draftdiff.check.words import line_span, number_span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.model.draft import Draft, Provision

_FEWEST = 5
_FIRST = frozenset({"1", "i", "a", "I", "A"})


def _check(draft: Draft) -> Iterable[Spot]:
    heads: dict[str, list[Provision]] = {}
    for series in series_of(draft):
        if series[0].number in _FIRST and series[0].kind != "article":
            heads.setdefault(_printed(draft, series[0]), []).append(series[0])
    for printed, firsts in heads.items():
        above = [_printed(draft, draft.by_id[p.parent]) if p.parent else "" for p in firsts]
        usual = max(sorted(set(above)), key=above.count)
        odd = [(p, other) for p, other in zip(firsts, above, strict=True) if other != usual]
        if len(odd) != 1 or len(firsts) <= _FEWEST or not printed:
            continue
        (provision, found), usual_parent = odd[0], firsts[above.index(usual)].parent
        grand = draft.by_id[usual_parent].parent if usual_parent else None
        if grand and found and found == _printed(draft, draft.by_id[grand]):
            said = f"{printed} stands right under {found}, and under {usual} elsewhere"
            yield Spot(said, *line_span(draft, provision.line))


def _printed(draft: Draft, provision: Provision) -> str:
    """How numbers of its level are written: that of the first one, with its signs."""
    span = number_span(draft, provision)
    number = provision.number
    if not span or not number:
        return ""
    first = "1" if number[0].isdigit() else "a" if number.islower() else "A"
    roman = provision.number in ("i", "I")
    shown = draft.text[slice(*span)].strip(" *_#\t")
    return shown.replace(number, number if roman else first) if number in shown else ""


_UNDER = "".join(f"{n}. The Parties shall:\n\n   (a) act:\n\n      (i) here.\n\n" for n in range(1, 7))

RULE = Rule(
    name="level-skipped",
    summary="a unit right under one that has a level between them elsewhere",
    severity="note",
    check=_check,
    good=(_UNDER,),
    bad=(f"{_UNDER}7. The Parties shall:\n\n   (i) rest.\n",),
    hint="look for a lost line in the original",
)
