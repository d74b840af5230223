"""One draft in figures: its provisions, its duties by type, its brackets by the side that put them there."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from draftdiff.model.story import Portrait
from draftdiff.statements import draft_statements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftdiff.model.draft import Draft, Provision
    from draftdiff.model.standing import Bracket

TYPES = ("obligation", "prohibition", "permission", "exemption", "declaration")


def portrait(draft: Draft, place: int) -> Portrait:
    """The figures of one draft; `place` counts from 1."""
    held = [p for p in draft.provisions if p.text or p.content == "unreported"]
    types: Counter[str] = Counter(s.type for s in draft_statements(draft))
    brackets = [b for p in draft.provisions for b in opened(p)]
    sides = Counter(side for b in brackets for side in (b.standing.by or ("",)))
    return Portrait(
        draft=place,
        provisions=len(held),
        unreported=sum(p.content == "unreported" for p in held),
        duties={name: types[name] for name in TYPES},
        brackets=len(brackets),
        by_side=dict(sorted(sides.items(), key=lambda s: (not s[0], s[0]))),
    )


def opened(provision: Provision) -> Iterator[Bracket]:
    """The brackets that open in a provision; one that began further up is counted there."""
    for bracket in provision.brackets:
        if not bracket.open or provision.text[bracket.start : bracket.start + 1] == "[":
            yield bracket
