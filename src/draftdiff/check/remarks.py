"""`<!-- draftdiff: ignore RULE: reason -->`: what the transcriber knows better, for the next provision only."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.check.rules._contract import Rule
    from draftdiff.check.spot import Spot
    from draftdiff.model.draft import Draft

_OURS = re.compile(r"<!--\s*draftdiff:\s*(.*?)\s*-->")
_IGNORE = re.compile(r"ignore\s+([\w-]+)\s*(?::\s*(.*))?$")


class Remark(NamedTuple):
    """A remark to the check: the rule it quiets ("": it cannot be understood), why, and where it stands."""

    rule: str
    reason: str
    start: int
    end: int


def remarks(draft: Draft) -> tuple[Remark, ...]:
    """The remarks of a draft that are meant for the check."""
    found = []
    if "<!--" not in draft.text:
        return ()
    for piece in draft.pieces:
        if piece.role == "remark" and (match := _OURS.search(draft.text, piece.start, piece.end)):
            wish = _IGNORE.match(match[1])
            rule, reason = (wish[1], wish[2] or "") if wish else ("", "")
            found.append(Remark(rule, reason, match.start(), match.end()))
    return tuple(found)


def sifted(
    draft: Draft, said: Iterable[Remark], raised: list[tuple[Rule, Spot]]
) -> tuple[list[tuple[Rule, Spot]], list[Remark]]:
    """What was raised and no remark quiets, and the remarks that quieted nothing."""
    ranges: list[tuple[Remark, int, int]] = []
    begins = [draft.line_starts[p.line - 1] for p in draft.provisions]
    for remark in said:
        at = bisect_right(begins, remark.start)
        if remark.rule and remark.reason and at < len(begins):
            ranges.append((remark, begins[at], begins[at + 1] if at + 1 < len(begins) else len(draft.text)))
    if not ranges:
        return raised, [r for r in said if r.rule and r.reason]
    used: set[Remark] = set()
    kept = []
    starts = [start for _, start, _ in ranges]
    for rule, spot in raised:
        # Remarks above one provision share its range: they lie side by side.
        at = bisect_right(starts, spot.start)
        mine = [r for r, start, end in ranges[max(at - _MOST_ABOVE_ONE, 0) : at] if start <= spot.start < end]
        quiet = [r for r in mine if r.rule == rule.name]
        used.update(quiet)
        if not quiet:
            kept.append((rule, spot))
    return kept, [r for r in said if r.rule and r.reason and r not in used]


# Remarks above one provision that are looked at; the work stays linear.
_MOST_ABOVE_ONE = 20
