"""Words compared without the places they cite, so that a renumbering changes no condition."""

from __future__ import annotations

import re
from functools import partial
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

from draftdiff.text import comparable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from draftdiff.model.draft import Provision, Reference

# The word before a cross-reference, and what stands between; no word is longer than _FAR.
_WORD_BEFORE = re.compile(r"\w*\W{0,3}$")
_FAR = 80

# The words before a reference, and its own.
Cited = tuple[str, str]


def masking(provisions: Iterable[Provision]) -> Callable[[str], str]:
    """Comparable words with the provisions' references as "§".

    A reference is known by the word it follows: the "1" of "paragraph 1" is one, that of "1 day" is not.
    """
    found = {_cited(provision.text, r) for provision in provisions for r in provision.references if r.end > r.start}
    return partial(_masked, cited=sorted(found, key=_longest_first)) if found else comparable


def _cited(text: str, reference: Reference) -> Cited:
    before = _WORD_BEFORE.search(text, max(0, reference.start - _FAR), reference.start)
    return before[0] if before else "", text[reference.start : reference.end]


def _longest_first(cited: Cited) -> tuple[int, Cited]:
    return -len(re.escape("".join(cited))), cited


def _masked(words: str, cited: Sequence[Cited]) -> str:
    # Sought one by one: a pattern of them all is compiled for one pair and used twice, which costs ten times as much.
    spots = [(spot, rank) for rank, one in enumerate(cited) if (spot := _next(words, one, 0)) >= 0]
    heapify(spots)
    parts = []
    at = 0
    while spots:
        start, rank = heappop(spots)
        if start >= at:
            parts += [words[at:start], "§"]
            at = start + len(cited[rank][1])
        if (spot := _next(words, cited[rank], at)) >= 0:
            heappush(spots, (spot, rank))
    return comparable("".join((*parts, words[at:])))


def _next(words: str, cited: Cited, at: int) -> int:
    """Where some words stand next after those before them, as whole words; -1: nowhere."""
    before, wanted = cited
    while (at := words.find(wanted, at)) >= 0:
        after = words[at + len(wanted) : at + len(wanted) + 1]
        if words.endswith(before, 0, at) and not (after.isalnum() or after == "_"):
            return at
        at += 1
    return -1
