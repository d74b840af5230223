"""The levels of alignment, from certain to likely. Their order is their meaning, so it is written by hand."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from draftdiff.align.candidates import similar
from draftdiff.align.groups import splits_and_merges
from draftdiff.align.links import Links
from draftdiff.align.pairs import pairs_of
from draftdiff.align.similarity import NEIGHBOUR, SAME_NUMBER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from draftdiff.model.alignment import Alignment
    from draftdiff.model.draft import Draft


def align_drafts(old: Draft, new: Draft) -> Alignment:
    """Pair every provision of both drafts. Time and memory grow with the number of provisions, not its square."""
    links = Links(old, new)
    for level in LEVELS:
        level(links)
    return pairs_of(links, old, new)


def same_text(links: Links) -> None:
    """The same words, found once in either draft."""
    there = _once((links.new.shadows[i].key, i) for i in links.new.worded)
    for key, index in _once((links.old.shadows[i].key, i) for i in links.old.worded).items():
        partner = there.get(key, -1)
        if partner >= 0 and index >= 0:
            links.link(index, partner, "same-text")


def same_heading(links: Links) -> None:
    """The same heading, found once in either draft, both with words or both without."""

    def headed(side: int) -> Iterable[tuple[tuple[str, bool], int]]:
        one = links.old if side == 0 else links.new
        return (
            ((s.heading, bool(p.text)), i)
            for i, (s, p) in enumerate(zip(one.shadows, one.provisions, strict=True))
            if s.heading
        )

    there = _once(headed(1))
    for key, index in _once(headed(0)).items():
        partner = there.get(key, -1)
        if partner >= 0 and index >= 0 and links.free_old(index) and links.free_new(partner):
            links.link(index, partner, "same-heading")


def repeated_text(links: Links) -> None:
    """Boiler-plate: the same words several times over, joined in partner parents first, then in order."""
    loose_old, loose_new = links.loose()
    waiting: defaultdict[str, list[int]] = defaultdict(list)
    for index in loose_new:
        waiting[links.new.shadows[index].key].append(index)
    for by_parent in (True, False):
        for index in loose_old:
            if not links.free_old(index):
                continue
            parent = links.to_new.get(links.old.parents[index], -2)
            queue = waiting.get(links.old.shadows[index].key, [])
            for place, partner in enumerate(queue[:50]):
                if not by_parent or links.new.parents[partner] == parent:
                    links.link(index, partner, "same-text")
                    queue.pop(place)
                    break


def neighbours(links: Links) -> None:
    """Next to partners stand partners: the same words, or similar ones, one step before or after a link."""
    for step, pairs in ((1, list(links.worded_links())), (-1, list(links.worded_links())[::-1])):
        for old, new in pairs:
            _walk(links, old, new, step)


def _walk(links: Links, old: int, new: int, step: int) -> None:
    while True:
        old, new = links.old.beside(old, step), links.new.beside(new, step)
        if not (links.free_old(old) and links.free_new(new)):
            return
        if links.old.shadows[old].key == links.new.shadows[new].key:
            links.link(old, new, "same-text")
        elif links.alike(old, new) >= NEIGHBOUR:
            links.link(old, new, "neighbour")
        else:
            return


def same_number(links: Links) -> None:
    """The same number under partner parents (or at the top), with words that are not wholly other ones."""
    there = {
        (links.new.parents[i], p.kind, p.number.lower()): i
        for i, p in enumerate(links.new.provisions)
        if p.number and links.free_new(i)
    }
    for index, provision in enumerate(links.old.provisions):
        if not provision.number or not links.free_old(index):
            continue
        parent = links.old.parents[index]
        above = links.to_new.get(parent, -2) if parent >= 0 else -1
        partner = there.get((above, provision.kind, provision.number.lower()), -1)
        if not links.free_new(partner):
            continue
        if links.old.shadows[index].key and links.alike(index, partner) >= SAME_NUMBER:
            links.link(index, partner, "same-number")


def containers(links: Links) -> None:
    """A provision that holds others is whose partner its children's partners stand under, by their vote."""
    votes: defaultdict[int, Counter[int]] = defaultdict(Counter)
    for old in sorted(links.to_new, reverse=True):
        parent, partner = links.old.parents[old], links.new.parents[links.to_new[old]]
        if parent >= 0 and partner >= 0:
            votes[parent][partner] += 1
    # From the leaves up: an article's vote for its chapter counts once the article has a partner itself.
    for old in sorted(votes, reverse=True):
        for new, _ in sorted(votes[old].items(), key=lambda v: (-v[1], v[0])):
            bare = not links.old.shadows[old].key and not links.new.shadows[new].key
            if links.free_old(old) and links.free_new(new) and bare:
                links.link(old, new, "children")
                above, over = links.old.parents[old], links.new.parents[new]
                if above >= 0 and over >= 0:
                    votes[above][over] += 1
                break


def bare_numbers(links: Links) -> None:
    """What is left without words or children in common: the same kind and number under partner parents."""
    for index, provision in enumerate(links.old.provisions):
        if not links.free_old(index) or links.old.shadows[index].key or not provision.number:
            continue
        parent = links.old.parents[index]
        above = links.to_new.get(parent, -2) if parent >= 0 else -1
        partner = next((i for i in _numbered(links, above, provision.kind, provision.number) if links.free_new(i)), -1)
        if partner >= 0 and not links.new.shadows[partner].key:
            links.link(index, partner, "same-number")


def _numbered(links: Links, parent: int, kind: str, number: str) -> list[int]:
    table = getattr(links, "_by_number", None)
    if table is None:
        table = defaultdict(list)
        for i, p in enumerate(links.new.provisions):
            table[links.new.parents[i], p.kind, p.number.lower()].append(i)
        links._by_number = table  # type: ignore[attr-defined]
    found: list[int] = table.get((parent, kind, number.lower()), [])
    return found


def _once(items: Iterable[tuple[object, int]]) -> dict[object, int]:
    """Keys that occur once, with their index; -1 for the others."""
    found: dict[object, int] = {}
    for key, index in items:
        found[key] = -1 if key in found else index
    return found


LEVELS: tuple[Callable[[Links], None], ...] = (
    same_text,
    same_heading,
    containers,
    neighbours,
    repeated_text,
    same_number,
    similar,
    neighbours,
    splits_and_merges,
    containers,
    same_number,
    bare_numbers,
)
