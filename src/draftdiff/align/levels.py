"""The levels of alignment, from certain to likely. Their order is their meaning, so it is written by hand."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from typing import TYPE_CHECKING

from draftdiff.align.candidates import similar
from draftdiff.align.groups import splits_and_merges
from draftdiff.align.links import Links
from draftdiff.align.pairs import pairs_of
from draftdiff.align.similarity import NEIGHBOUR, SAME_NUMBER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from draftdiff.align.links import Side
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
    for old, new in _same_place(links, worded=True):
        if links.old.provisions[old].number and links.alike(old, new) >= SAME_NUMBER:
            links.link(old, new, "same-number")


def containers(links: Links) -> None:
    """A provision that holds others is whose partner its children's partners stand under, by their vote."""
    votes: Counter[tuple[int, int]] = Counter()
    fresh = list(links.to_new.items())
    # Round after round upwards: an article votes for its chapter once the article has a partner itself.
    while fresh:
        for old, new in fresh:
            above, over = links.old.parents[old], links.new.parents[new]
            if above >= 0 and over >= 0 and not links.old.shadows[above].key and not links.new.shadows[over].key:
                votes[above, over] += 1
        fresh = []
        for old, new in sorted(votes, key=lambda pair: (-votes[pair], sum(pair), pair)):
            if links.free_old(old) and links.free_new(new):
                links.link(old, new, "children")
                fresh.append((old, new))


def bare_numbers(links: Links) -> None:
    """What is left without words: the same kind and number (or, unnumbered, heading) under partner parents."""
    for old, new in _same_place(links, worded=False):
        links.link(old, new, "same-number" if links.old.provisions[old].number else "same-heading")


def _same_place(links: Links, *, worded: bool) -> Iterator[tuple[int, int]]:
    """Free provisions of one kind and number (or, unnumbered, heading) under partner parents, first with first.

    Links made on the way count: a provision is asked for once its parent has been.
    """

    def place(side: Side, index: int) -> tuple[str, str, str]:
        number = side.provisions[index].number.lower()
        return side.provisions[index].kind, number, number or side.shadows[index].heading

    waiting: defaultdict[tuple[object, ...], deque[int]] = defaultdict(deque)
    for new, shadow in enumerate(links.new.shadows):
        if links.free_new(new) and bool(shadow.key) == worded:
            waiting[links.new.parents[new], *place(links.new, new)].append(new)
    for old, shadow in enumerate(links.old.shadows):
        if links.free_old(old) and bool(shadow.key) == worded:
            parent = links.old.parents[old]
            above = links.to_new.get(parent, -2) if parent >= 0 else -1
            queue = waiting.get((above, *place(links.old, old)))
            if queue:
                yield old, queue.popleft()


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
    same_number,
)
