"""The levels of alignment, from certain to likely. Their order is their meaning, so it is written by hand."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from draftdiff.align.candidates import Candidate, Drift, pairs, ranked
from draftdiff.align.certain import repeated_text, same_text
from draftdiff.align.containers import bare_numbers, containers
from draftdiff.align.groups import split_texts, split_units
from draftdiff.align.inside import children_of_partners, same_places
from draftdiff.align.links import Links
from draftdiff.align.pairs import pairs_of
from draftdiff.align.slots import own_words
from draftdiff.align.thresholds import BETWEEN, HEADED, asked
from draftdiff.align.units import (
    headed_units,
    repeated_units,
    similar_units,
    units_between,
    units_by_texts,
    units_in_place,
)
from draftdiff.model.alignment import Explanation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from draftdiff.model.alignment import Alignment
    from draftdiff.model.draft import Draft


def align_drafts(old: Draft, new: Draft) -> Alignment:
    """Pair every provision of both drafts. Time and memory grow with the number of provisions, not its square."""
    links = Links(old, new)
    for level in LEVELS:
        level(links)
    return pairs_of(links, old, new)


def explain(old: Draft, new: Draft, old_id: str | None, new_id: str | None) -> Explanation:
    """The pairs of an old and of a new provision, and what was weighed for them on the way."""
    ids = [p.id for p in old.provisions], [p.id for p in new.provisions]
    watched = ids[0].index(old_id) if old_id else -1, ids[1].index(new_id) if new_id else -1
    links = Links(old, new, watched)
    for level in LEVELS:
        level(links)
    pairs = pairs_of(links, old, new).pairs
    mine = [p for p in pairs if old_id in (*p.old, *p.old_with) or new_id in (*p.new, *p.new_with)]
    return Explanation(tuple(mine), tuple(dict.fromkeys(links.considered)))


def neighbours(links: Links) -> None:
    """Next to partners stand partners: the same words, or similar ones, one step before or after a link."""
    for step, found in ((1, list(links.worded_links())), (-1, list(links.worded_links())[::-1])):
        for old, new in found:
            _walk(links, old, new, step)


def _walk(links: Links, old: int, new: int, step: int) -> None:
    while True:
        old, new = links.old.beside(old, step), links.new.beside(new, step)
        if not links.free(old, new):
            return
        if links.old.keys[old] == links.new.keys[new]:
            links.link(old, new, "same-text")
            continue
        one, other = links.old.whole(old), links.new.whole(new)
        if not links.consider(old, new, "neighbour", one.alike(other), BETWEEN * asked(one.size, other.size)):
            return
        links.link(old, new, "neighbour")


def same_heading(links: Links) -> None:
    """The same heading, once in either draft, wherever it stands: an article that became a paragraph, and back.

    Where the content of either is not reported, the heading is all that there is to go by.
    """
    once = Counter(links.old.headings), Counter(links.new.headings)
    there = {h: i for i, h in enumerate(links.new.headings) if h and once[1][h] == 1 and links.free_new(i)}
    for index, heading in enumerate(links.old.headings):
        other = there.get(heading, -1)
        if other < 0 or once[0][heading] != 1 or not links.free_old(index):
            continue
        one, two = links.old.whole(index), links.new.whole(other)
        unknown = index in links.old.unreported or other in links.new.unreported
        least = 0.0 if unknown else HEADED * asked(one.size, two.size)
        told = bool(links.old.sizes[index] and links.new.sizes[other])
        if links.consider(index, other, "same-heading", one.alike(two), least) and (unknown or told):
            links.link(index, other, "same-heading")


def similar(links: Links) -> None:
    """The most alike first, whatever their place; of equals the one nearer in the document."""
    old, new = links.loose()
    found = pairs({i: links.old.words(i) for i in old}, {i: links.new.words(i) for i in new})
    for one, other in ranked(_weighed(links, found), Drift(links)):
        if links.free(one, other):
            links.link(one, other, "similar")


def _weighed(links: Links, found: set[tuple[int, int]]) -> Iterator[Candidate]:
    for old, new in sorted(found):
        one, other = links.old.whole(old), links.new.whole(new)
        similarity = one.alike(other)
        if links.consider(old, new, "similar", similarity, asked(one.size, other.size)):
            yield Candidate(old, new, similarity, similarity)


LEVELS: tuple[Callable[[Links], None], ...] = (
    units_by_texts,
    repeated_units,
    units_in_place,
    similar_units,
    headed_units,
    units_between,
    split_units,
    own_words,
    same_text,
    children_of_partners,
    neighbours,
    repeated_text,
    same_heading,
    similar,
    neighbours,
    split_texts,
    containers,
    children_of_partners,
    bare_numbers,
    children_of_partners,
    same_places,
)
