"""Articles, and what stands in place of articles: partners by all that stands in them."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from draftdiff.align.candidates import ALL, Candidate, Drift, pairs, ranked
from draftdiff.align.certain import join_equals, once_alike
from draftdiff.align.thresholds import (
    ALIKE,
    ALONE,
    BETWEEN,
    HELD,
    HELD_ALONE,
    INSIDE,
    SAME_HEADING,
    SAME_NUMBER,
    SUPPORT,
    asked,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from draftdiff.align.links import Links
    from draftdiff.align.sides import Side

# What the same heading adds when several partners come into question, and the same number.
_HEADING, _NUMBER = 0.15, 0.02
_MANY = "articles between the same partners were too many to compare each with each"


def units_by_texts(links: Links) -> None:
    """An article whose partner has most of its letters, word for word, or by far the most of all articles."""
    shared: Counter[tuple[int, int]] = Counter()
    for old, new in once_alike(links):
        unit, partner = links.old.units[old], links.new.units[new]
        if unit >= 0 and partner >= 0:
            shared[unit, partner] += len(links.old.keys[old])
    links.shared = shared
    rivals = Counter[tuple[int, int]]()
    for (old, new), letters in shared.items():
        for side in ((0, old), (1, new)):
            rivals[side] += letters
    for (old, new), letters in sorted(shared.items()):
        share = letters / max(links.old.sizes[old], links.new.sizes[new])
        rival = max(rivals[0, old], rivals[1, new]) - letters
        if _free(links, old, new) and (share >= HELD or (share >= HELD_ALONE and rival * 3 <= letters)):
            links.pair_units(old, new, "same-text" if links.old.keys[old] == links.new.keys[new] != "" else "children")


def repeated_units(links: Links) -> None:
    """Units that are the same in all their words, when there are several of them."""
    waiting: defaultdict[tuple[str, ...], tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, free in enumerate(free_units(links)):
        draft = (links.old, links.new)[side]
        for index in free:
            words = tuple(s for i in draft.under(index) for s in (draft.headings[i], draft.keys[i]))
            waiting[words][side].append(index)
    drift = Drift(links)
    for olds, news in waiting.values():
        for old, new in join_equals(links, drift, olds, news):
            links.pair_units(old, new, "same-text")


def similar_units(links: Links) -> None:
    """The most alike first, wherever they stand; the same heading, once in either draft, speaks for a pair."""
    old, new = free_units(links)
    words = pairs({i: links.old.all_words(i) for i in old}, {i: links.new.all_words(i) for i in new})
    headed = set(_same_headings(links, old, new))
    _pair(links, _weighed(links, words | headed, headed, 1.0, "similar"), "similar")
    left, right = map(set, free_units(links))
    # The same opening words, once in either draft: of a list of which most items are new.
    opened = {(o, n) for o, n in once_alike(links) if o in left and n in right}
    _pair(links, _weighed(links, opened, set(), SAME_NUMBER, "similar"), "similar")


def units_in_place(links: Links) -> None:
    """What stands between the same partners and is much alike: sure, and fewer are left to look for elsewhere."""
    drift = Drift(links)
    for old, new in list(_gaps(links)):
        found = _weighed(links, {(o, n) for o in old for n in new}, set(), 1.0, "similar")
        _pair(links, [c for c in found if c.similarity >= ALIKE], "similar", drift)


def headed_units(links: Links) -> None:
    """The same heading, once in either draft, where no likelier partner was found."""
    headed = set(_same_headings(links, *free_units(links)))
    _pair(links, _weighed(links, headed, headed, SAME_HEADING, "same-heading"), "same-heading")


def units_between(links: Links) -> None:
    """What stands between partners on both sides needs less likeness to be partners too."""
    drift = Drift(links)
    links.bounds.pop(_MANY, None)  # what was many when the gaps were gone through before may be few by now
    for old, new in list(_gaps(links)):
        between = {(o, n) for o in old for n in new}
        alone = len(old) == len(new) == 1
        _pair(links, _weighed(links, between, set(), BETWEEN, "neighbour", alone=alone), "neighbour", drift)


def free_units(links: Links) -> tuple[list[int], list[int]]:
    """Units with words somewhere in them and without a partner, old and new."""
    sides = (links.old, links.home_new), (links.new, links.home_old)
    old, new = ([i for i, u in enumerate(s.units) if u == i and i not in taken and s.sizes[i]] for s, taken in sides)
    return old, new


def _pair(links: Links, found: Iterable[Candidate], how: str, drift: Drift | None = None) -> None:
    for old, new in ranked(found, drift or Drift(links)):
        if _free(links, old, new):
            links.pair_units(old, new, how)


def _free(links: Links, old: int, new: int) -> bool:
    return old not in links.home_new and new not in links.home_old


def _weighed(
    links: Links,
    found: Iterable[tuple[int, int]],
    headed: set[tuple[int, int]],
    factor: float,
    level: str,
    *,
    alone: bool = False,
) -> Iterator[Candidate]:
    for old, new in sorted(found):
        one, other = links.old.whole(old), links.new.whole(new)
        similarity = one.alike(other)
        numbered = links.same_number(old, new)
        least = (min(factor, SAME_NUMBER) if factor == BETWEEN and numbered else factor) * asked(one.size, other.size)
        if alone and numbered:
            least = min(least, ALONE)
        enough = links.consider(old, new, level, similarity, least)
        if enough and (similarity >= ALIKE or (old, new) in headed or _shared(links, old, new)):
            bonus = _HEADING * ((old, new) in headed) + _NUMBER * numbered
            yield Candidate(old, new, similarity, similarity + bonus)


def _shared(links: Links, old: int, new: int) -> bool:
    """Whether some paragraphs of two units are like each other, and not only the units' vocabulary as a whole.

    Treaties say most things in the same few words: two articles of many paragraphs can be alike though no
    paragraph of the one has a counterpart in the other.
    """
    left = [i for i in links.old.under(old) if links.old.keys[i]]
    right = [i for i in links.new.under(new) if links.new.keys[i]]
    if min(len(left), len(right)) < 2 or len(left) * len(right) > ALL:
        return True
    least = SUPPORT * min(links.old.sizes[old], links.new.sizes[new])
    if links.shared[old, new] >= least:
        return True
    likes = [
        (one, other)
        for one, bag in zip(left, map(links.old.bag, left), strict=True)
        for other, b in zip(right, map(links.new.bag, right), strict=True)
        if bag.alike(b) >= INSIDE * asked(bag.size, b.size)
    ]
    ones, others = {one for one, _ in likes}, {other for _, other in likes}
    return min(sum(len(links.old.keys[i]) for i in ones), sum(len(links.new.keys[i]) for i in others)) >= least


def _same_headings(links: Links, old: list[int], new: list[int]) -> Iterator[tuple[int, int]]:
    once = []
    for side, units in ((links.old, old), (links.new, new)):
        times = Counter(side.headings)
        once.append({side.headings[i]: i for i in units if side.headings[i] and times[side.headings[i]] == 1})
    for heading, index in once[0].items():
        if heading in once[1]:
            yield index, once[1][heading]


def _gaps(links: Links) -> Iterator[tuple[list[int], list[int]]]:
    """Free units of either side that stand between the same two pairs of partners, in order on both sides."""
    there = {(before, after): run for before, run, after in _runs(links.new, links.home_old, free_units(links)[1])}
    for before, run, after in _runs(links.old, links.home_new, free_units(links)[0]):
        between = there.get((links.home_new.get(before, -1), links.home_new.get(after, -1)))
        if between and len(run) * len(between) <= ALL:
            yield run, between
        elif between:
            # Those that share rare words were compared all the same, if with more likeness asked.
            links.bounds[_MANY] = None


def _runs(side: Side, partners: dict[int, int], free: list[int]) -> Iterator[tuple[int, list[int], int]]:
    """Free units, with the unit before and the unit after them that have partners (-1: none)."""
    wanted = set(free)
    run: list[int] = []
    before = -1
    for index, unit in enumerate(side.units):
        if index in wanted:
            run.append(index)
        elif unit == index and index in partners:
            if run:
                yield before, run, index
            before, run = index, []
    if run:
        yield before, run, -1
