"""Rules asked of one draft, and their answers as findings in the order of the text."""

from __future__ import annotations

import hashlib
from collections import Counter
from itertools import chain, islice
from typing import TYPE_CHECKING

from draftdiff.check.remarks import Remark, remarks, sifted
from draftdiff.check.rules._contract import Neighbours
from draftdiff.check.spot import Spot
from draftdiff.check.words import line_at, line_span
from draftdiff.model.finding import Finding
from draftdiff.text import comparable, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.check.rules._contract import Rule
    from draftdiff.model.draft import Draft
    from draftdiff.model.note import Note

ALONE = Neighbours()
UNUSED = "unused-remark"
# So many findings of one rule in one draft are told: to look up the places of more would not be linear any more.
_MOST = 1000
# So many characters before and behind a finding make its fingerprint.
_NEAR = 200


def check_draft(draft: Draft, rules: Iterable[Rule], neighbours: Neighbours = ALONE) -> tuple[Finding, ...]:
    """What the rules doubt in a draft, but for what its remarks ask to pass over."""
    asked = {rule.name: rule for rule in rules}
    kept, unused = doubted(draft, asked.values(), neighbours)
    if (own := asked.get(UNUSED)) is not None:
        kept += [
            (own, Spot(f"nothing is found by {r.rule} in the provision after this remark", r.start, r.end))
            for r in unused
            if r.rule in asked
        ]
    kept.sort(key=lambda found: (found[1].start, found[1].end, found[0].name, found[1].message))
    return tuple(_findings(draft, dict.fromkeys(kept)))


def doubted(
    draft: Draft, rules: Iterable[Rule], neighbours: Neighbours = ALONE
) -> tuple[list[tuple[Rule, Spot]], list[Remark]]:
    """The places that the rules doubt and no remark quiets, rule by rule, and the remarks that quieted none."""
    raised: list[tuple[Rule, Spot]] = []
    spans: dict[int, tuple[int, int]] = {}
    for rule in rules:
        more = rule.among(draft, neighbours) if rule.among else ()
        spots = [_spot(draft, found, spans) for found in islice(chain(rule.check(draft), more), _MOST + 1)]
        if len(spots) > _MOST:
            spots[_MOST] = spots[_MOST]._replace(message=f"from here on more is found by {rule.name}, and not shown")
        raised += [(rule, spot) for spot in spots]
    return sifted(draft, remarks(draft), raised)


def _spot(draft: Draft, found: Spot | Note, spans: dict[int, tuple[int, int]]) -> Spot:
    """A note's line as a spot; each line is looked at once, since a long one may have a thousand notes."""
    if isinstance(found, Spot):
        return found
    if found.line not in spans:
        spans[found.line] = line_span(draft, found.line)
    return Spot(found.message, *spans[found.line])


def _findings(draft: Draft, found: Iterable[tuple[Rule, Spot]]) -> Iterable[Finding]:
    seen: Counter[tuple[str, str]] = Counter()
    for rule, spot in found:
        line, column = _position(draft, spot.start)
        end_line, end_column = _position(draft, max(spot.end, spot.start))
        key = rule.name, _around(draft, spot, line)
        fingerprint = hashlib.sha256("\0".join((*key, str(seen[key]))).encode("utf-8", "replace")).hexdigest()[:16]
        seen[key] += 1
        message = one_line(spot.message)
        hint = spot.hint or rule.hint
        yield Finding(
            rule.name, rule.severity, draft.source, line, column, end_line, end_column, message, hint, fingerprint
        )


def _around(draft: Draft, spot: Spot, line: int) -> str:
    """The words by which a finding is known again: its line, and of a long one what stands near."""
    starts = draft.line_starts
    end = starts[line] if line < len(starts) else len(draft.text)
    near = max(starts[line - 1], spot.start - _NEAR), min(end, spot.start + _NEAR)
    return comparable(draft.text[slice(*near)])


def _position(draft: Draft, offset: int) -> tuple[int, int]:
    """Line and column of an offset, from 1; one behind a line break is still on its line."""
    line = line_at(draft, offset)
    return line, offset - draft.line_starts[line - 1] + 1
