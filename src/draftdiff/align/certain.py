"""Partners by their words alone: the same text, once in either draft or several times over."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from draftdiff.align.candidates import Drift

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from draftdiff.align.links import Links

# A text of fewer letters ("services;", "repealed") may well be the same by chance; it waits for its surroundings.
_TELLING = 20
# Up to so many pairs of equal texts the nearest are joined first; more are joined in order.
_NEAREST = 2_500


def same_text(links: Links) -> None:
    """The same words, found once in either draft."""
    for old, new in once_alike(links):
        if links.free(old, new):
            links.link(old, new, "same-text")


def once_alike(links: Links) -> Iterator[tuple[int, int]]:
    """Provisions of the same words, of which either draft has but one, in old order."""
    there = _once((links.new.keys[i], i) for i in links.new.worded)
    for key, old in _once((links.old.keys[i], i) for i in links.old.worded).items():
        new = there.get(key, -1)
        if old >= 0 and new >= 0 and len(key) >= _TELLING:
            yield old, new


def repeated_text(links: Links) -> None:
    """Boiler-plate: the same words several times over, joined under partner parents first, then the nearest."""
    waiting: defaultdict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, loose in enumerate(links.loose()):
        keys = (links.old, links.new)[side].keys
        for index in loose:
            waiting[keys[index]][side].append(index)
    drift = Drift(links)
    for olds, news in waiting.values():
        if olds and news:
            for old, new in join_equals(links, drift, olds, news):
                links.link(old, new, "same-text")


def join_equals(links: Links, drift: Drift, olds: list[int], news: list[int]) -> list[tuple[int, int]]:
    """Partners among provisions of the same words: under partner parents first; as many as there are in order."""
    if len(olds) * len(news) > _NEAREST:
        links.bounds["provisions that read the same were too many to look at their surroundings: joined in order"] = (
            None
        )
        return list(zip(olds, news, strict=False))
    found: list[tuple[int, int]] = []
    for alike in (links.partner_parents, _anywhere):
        left, right = (
            [i for i in side if i not in {pair[at] for pair in found}] for at, side in enumerate((olds, news))
        )
        allowed = [(o, n) for o in left for n in right if alike(o, n)]
        if len(allowed) == len(left) * len(right) and len(left) == len(right):
            found += zip(left, right, strict=True)
            break
        for _, _, old, new in sorted((drift.apart(o, n), o + n, o, n) for o, n in allowed):
            if all(old != o and new != n for o, n in found):
                found.append((old, new))
    return found


def _anywhere(_old: int, _new: int) -> bool:
    return True


def _once(items: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Keys that occur once, with their index; -1 for the others."""
    found: dict[str, int] = {}
    for key, index in items:
        found[key] = -1 if key in found else index
    return found
