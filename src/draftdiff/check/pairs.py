"""Signs that come in pairs: each that opens has one that closes it, in the same article or in what is under it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from draftdiff.check.spot import Spot
from draftdiff.check.words import place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from draftdiff.model.draft import Draft, Provision

Half = Literal["opens", "closes"] | None
# A text that ends with none of these goes on in the next: it was cut by a line break or a bullet.
_ENDED = re.compile(r"[.;:!?](?:[)\]”\"»’'*_])*$")
_CONTAINERS = ("part", "title", "chapter", "section", "annex", "preamble")


def unpaired(draft: Draft, signs: re.Pattern[str], read: Callable[[str, int, int], Half]) -> Iterator[Spot]:
    """The halves that lack the other one. `read` says what a sign is: of a text, at an offset, so many being open."""
    group: str | None = None
    goes_on = False
    tops: dict[str, str] = {}
    opened: list[tuple[Provision, int]] = []
    for provision in draft.provisions:
        above = tops.get(provision.parent or "")
        tops[provision.id] = top = above if above and provision.kind not in ("article", *_CONTAINERS) else provision.id
        if provision.kind in _CONTAINERS:
            tops[provision.id] = ""
        if top != group and not goes_on:
            yield from (_spot(draft, *half) for half in opened)
            opened = []
        group, goes_on = top, bool(provision.text) and not _ENDED.search(provision.text)
        for sign in signs.finditer(provision.text):
            half = read(provision.text, sign.start(), len(opened))
            if half == "opens":
                opened.append((provision, sign.start()))
            elif half == "closes" and opened:
                opened.pop()
            elif half == "closes":
                yield _spot(draft, provision, sign.start(), "never opened")
    yield from (_spot(draft, *half) for half in opened)


def _spot(draft: Draft, provision: Provision, at: int, fault: str = "never closed") -> Spot:
    start = place(draft, provision, at)
    return Spot(f"{provision.text[at]} is {fault}", start, start + 1)
