"""One provision become several, or several become one: found by what the one holds of the others."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from draftdiff.align.candidates import ALL, named
from draftdiff.align.slots import attach
from draftdiff.align.thresholds import GAIN, LEFT_OVER, PARAGRAPHS, WHOLE, contained
from draftdiff.align.units import free_units

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from draftdiff.align.links import Links
    from draftdiff.align.sides import Side
    from draftdiff.align.similarity import Bag

# Parts of fewer words are in anything.
_FEWEST = 3
# How many neighbours on either side of a partner may be parts that broke off it.
_NEAR = 3
# How many other provisions may have come between the parts of a paragraph.
_BETWEEN = 2


class _View(NamedTuple):
    """The drafts seen from the side that has the whole: of a split the old one, of a merge the new one."""

    one: Side
    many: Side
    partner_of_one: dict[int, int]
    partner_of_many: dict[int, int]
    merge: bool

    @property
    def level(self) -> str:
        """What a group seen so is called."""
        return "merge" if self.merge else "split"


class _Group(NamedTuple):
    gain: float
    whole: int
    parts: tuple[int, ...]


def split_units(links: Links) -> None:
    """Articles that became several, or several that became one, wherever the parts went."""
    old, new = free_units(links)
    split, merge = _unit_views(links)
    for view, free, singles in ((split, new, old), (merge, old, new)):
        if free:
            _make(links, view, _unit_candidates(view, free, singles), units=True)


def split_texts(links: Links) -> None:
    """Provisions that became several or were made one with others, among neighbours under one parent."""
    for view in _views(links):
        _make(links, view, _text_candidates(links, view), units=False)


def _views(links: Links) -> tuple[_View, _View]:
    return (
        _View(links.old, links.new, links.to_new, links.to_old, merge=False),
        _View(links.new, links.old, links.to_old, links.to_new, merge=True),
    )


def _unit_views(links: Links) -> tuple[_View, _View]:
    return (
        _View(links.old, links.new, links.home_new, links.home_old, merge=False),
        _View(links.new, links.old, links.home_old, links.home_new, merge=True),
    )


def _make(links: Links, view: _View, candidates: dict[int, set[int]], *, units: bool) -> None:
    found = [
        g for whole in sorted(candidates) if (g := _group(links, view, whole, sorted(candidates[whole]), units=units))
    ]
    for _, whole, parts in sorted(found, key=lambda g: (-g.gain, g.whole, g.parts)):
        old, new = ([*parts], [whole]) if view.merge else ([whole], [*parts])
        if units and _open_units(links, old, new):
            _group_units(links, old, new, view.level)
        elif not units and _open(links, old, new):
            links.group(old, new, view.level)


def _group_units(links: Links, old: list[int], new: list[int], how: str) -> None:
    """Units as wholes; what stands under one side and is an own text of the other is compared with the group."""
    for index in old:
        links.home_old.pop(links.home_new.pop(index, -1), None)
    links.homes.append((old, new))
    links.group(old, new, how)
    attach(links, old, new)


def _group(links: Links, view: _View, whole: int, candidates: list[int], *, units: bool) -> _Group | None:
    """The parts of which the whole is made, its partner among them; None where no other has a share in it."""

    def bag(side: Side, index: int) -> Bag:
        return side.whole(index) if units else side.bag(index)

    partner = view.partner_of_one.get(whole, -1)
    if partner >= 0 and not units and view.one.keys[whole] == view.many.keys[partner]:
        return None
    body = bag(view.one, whole)
    more = 1.0 if units else PARAGRAPHS
    inside = {}
    for part in candidates:
        piece = bag(view.many, part)
        share = piece.within(body)
        ends = (part, whole) if view.merge else (whole, part)
        if part != partner and links.consider(*ends, view.level, share, contained(piece.size)):
            inside[part] = share
    parts = [partner] if partner >= 0 else []
    if len(inside) + len(parts) < 2:
        return None
    rest = body.without([bag(view.many, p) for p in parts])
    for part in sorted(inside, key=lambda p: (-inside[p], p)):
        piece = bag(view.many, part)
        if piece.size >= _FEWEST and piece.within(rest) >= more * LEFT_OVER:
            parts.append(part)
            rest = rest.without([piece])
    if len(parts) < 2 or (not units and not _near(view.many, parts)):
        return None
    parts.sort()
    together = view.many.together(parts, units=units).alike(body)
    alone = max(bag(view.many, p).alike(body) for p in parts)
    return _Group(together, whole, tuple(parts)) if together >= more * WHOLE and together >= alone + GAIN else None


def _near(side: Side, parts: Iterable[int]) -> bool:
    """Whether they stand under one parent, with little that was put between them."""
    ordered = sorted(parts)
    if len({side.parents[p] for p in ordered}) != 1:
        return False
    return side.places[ordered[-1]] - side.places[ordered[0]] < len(ordered) + _BETWEEN


def _unit_candidates(view: _View, free: list[int], singles: list[int]) -> dict[int, set[int]]:
    """For each unit that may be a whole, the free ones that may be parts: near its partner, or of its words."""
    order = [i for i, unit in enumerate(view.many.units) if unit == i]
    place = {unit: rank for rank, unit in enumerate(order)}
    found: defaultdict[int, set[int]] = defaultdict(set)
    for part in free:
        rank = place[part]
        for near in order[max(0, rank - _NEAR) : rank + _NEAR + 1]:
            if near in view.partner_of_many:
                found[view.partner_of_many[near]].add(part)
    wholes = [i for i, unit in enumerate(view.one.units) if unit == i and view.one.sizes[i]]
    if len(free) * len(wholes) <= ALL:
        for whole in wholes:
            found[whole].update(free)
    else:
        texts = {i: view.many.all_words(i) for i in free}
        for part, others in named(texts, {i: view.one.all_words(i) for i in singles}).items():
            for whole in others:
                found[whole].add(part)
    return found


def _text_candidates(links: Links, view: _View) -> dict[int, set[int]]:
    loose_old, loose_new = links.loose()
    leftovers, singles = (loose_old, loose_new) if view.merge else (loose_new, loose_old)
    found: defaultdict[int, set[int]] = defaultdict(set)
    words = {i: view.one.words(i) for i in singles}
    wholes = named({i: view.many.words(i) for i in leftovers}, words)
    for part in leftovers:
        for whole in (*_wholes_near(view, part), *wholes[part]):
            found[whole].add(part)
    return found


def _wholes_near(view: _View, part: int) -> Iterator[int]:
    """What the neighbours under the same parent are partners of, and what that parent itself is partner of."""
    siblings = view.many.siblings(part)
    at = view.many.places[part]
    for near in siblings[max(0, at - _NEAR) : at + _NEAR + 1]:
        if near in view.partner_of_many:
            yield view.partner_of_many[near]


def _open(links: Links, old: list[int], new: list[int]) -> bool:
    """Nobody of them has a partner outside, nor is in another split or merge."""
    return all(links.free_old(i) or links.to_new.get(i) in new for i in old) and all(
        links.free_new(i) or links.to_old.get(i) in old for i in new
    )


def _open_units(links: Links, old: list[int], new: list[int]) -> bool:
    """None of the units has a partner outside, nor is in another split or merge."""
    return all(links.free_old(i) and links.home_new.get(i, new[0]) in new for i in old) and all(
        links.free_new(i) and links.home_old.get(i, old[0]) in old for i in new
    )
