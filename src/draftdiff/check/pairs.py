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
    before: Provision | None = None
    opened: list[tuple[Provision, int]] = []
    for provision in draft.provisions:
        if opened and before is not None and not _goes_on(draft, before, provision):
            yield from (_spot(draft, *half) for half in opened)
            opened = []
        before = provision
        for sign in signs.finditer(provision.text):
            half = read(provision.text, sign.start(), len(opened))
            if half == "opens":
                opened.append((provision, sign.start()))
            elif half == "closes" and opened:
                opened.pop()
            elif half == "closes":
                yield _spot(draft, provision, sign.start(), "never opened")
    yield from (_spot(draft, *half) for half in opened)


def _goes_on(draft: Draft, before: Provision, after: Provision) -> bool:
    """Whether what one provision opens may close in the next: under one article, or in a text that has not ended."""
    if _top(draft, before) == _top(draft, after):
        return True
    below = before.lines[-1][1] + 1 if before.lines else before.line + 1
    if not after.number and after.line == below:  # lines of one paragraph that end in a semicolon
        return True
    return bool(before.text) and not _ENDED.search(before.text)


def _top(draft: Draft, provision: Provision) -> str:
    """The article that a provision stands in, or else the uppermost that is no mere container."""
    while provision.parent and provision.kind not in ("article", *_CONTAINERS):
        above = draft.by_id[provision.parent]
        if above.kind in _CONTAINERS:
            break
        provision = above
    return provision.id


def _spot(draft: Draft, provision: Provision, at: int, fault: str = "never closed") -> Spot:
    start = place(draft, provision, at)
    return Spot(f"{provision.text[at]} is {fault}", start, start + 1)
