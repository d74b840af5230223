"""Provisions that come back: which of those that ended are, by their words, those that begin later."""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from draftdiff.align.candidates import named, pairs
from draftdiff.align.sides import text_key
from draftdiff.align.similarity import Vocabulary
from draftdiff.align.thresholds import AGAIN, AGAIN_MARGIN, AGAIN_SURE, AGAIN_WEIGHT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from draftdiff.align.similarity import Words
    from draftdiff.model.draft import Provision

# So many texts teach which words are common, as in comparing two drafts.
_SAMPLE = 500
# Fewer words than this come together by chance, unless the texts are equal.
_FEWEST = 5
# Beyond so many comparisons of words in one pair their order is left aside: it bounds the work of a text of one word
# repeated.
_MOST = 250_000


def likely_again(
    gone: Sequence[Sequence[Provision]], back: Sequence[Sequence[Provision]], known: Iterable[Sequence[Provision]]
) -> list[tuple[int, int, float]]:
    """Places in both lists of what is like enough to be the same, with the likeness; the most alike first.

    Each place has one or several provisions that stood together, and so has `known`, all there are: from them is
    learnt which words are common, and which texts merely have a phrase in common. Only what shares rare words is
    compared, so that the work does not grow with the square of the numbers.
    """
    vocabulary = Vocabulary()
    others = list(dict.fromkeys(_read(known, vocabulary).values()))
    vocabulary.count(others[:: max(1, len(others) // _SAMPLE)])
    old, new = _read(gone, vocabulary), _read(back, vocabulary)
    weights = vocabulary.weights()
    found = []
    for one, other in sorted(pairs(old, new)):
        kept, weight = _kept(old[one], new[other], weights)
        if kept >= AGAIN and weight >= AGAIN_WEIGHT:
            found.append((one, other, kept))
    found = _telling(found, old, new, others)
    return sorted(found, key=lambda f: (-f[2], f[0], f[1]))


def _telling(
    found: list[tuple[int, int, float]], old: dict[int, Words], new: dict[int, Words], others: list[Words]
) -> list[tuple[int, int, float]]:
    """Those that are sure, and those of which neither side is as like to a text that stayed."""
    doubtful = {text for one, other, kept in found if kept < AGAIN_SURE for text in (old[one], new[other])}
    if not doubtful:
        return found
    moving = {*old.values(), *new.values()}
    stayed = {at: text for at, text in enumerate(others) if text not in moving}
    texts = dict(enumerate(sorted(doubtful)))
    likest = {
        texts[at]: max((_kept(texts[at], stayed[n], ())[0] for n in near), default=0.0)
        for at, near in named(texts, stayed).items()
    }
    return [
        (one, other, kept)
        for one, other, kept in found
        if kept >= AGAIN_SURE or kept > max(likest[old[one]], likest[new[other]]) - AGAIN_MARGIN
    ]


def _kept(one: Words, other: Words, weights: Sequence[int]) -> tuple[float, float]:
    """The share of two texts' words that both have in the same order, and the share of their weight."""
    if one == other:
        return 1.0, 1.0
    first, second = sorted((one, other))  # the same when swapped
    common = _in_order(first, second)
    if len(common) < _FEWEST:
        return 0.0, 0.0
    share = 2 * len(common) / (len(one) + len(other))
    if not weights:
        return share, share
    return share, 2 * sum(weights[w] for w in common) / sum(weights[w] for text in (one, other) for w in text)


def _in_order(one: Words, other: Words) -> list[int]:
    """The words that both have in the same order; in any order where they are too many to look for it."""
    if len(one) * len(other) > _MOST:
        return list((Counter(one) & Counter(other)).elements())
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return [word for at, _, size in blocks for word in one[at : at + size]]


def _read(texts: Iterable[Sequence[Provision]], vocabulary: Vocabulary) -> dict[int, Words]:
    """The words of those that have a text; a heading alone is too little to know a provision by."""
    found = {}
    for at, provisions in enumerate(texts):
        keys = [text_key(p) for p in provisions]
        if any(keys):
            found[at] = tuple(word for key in keys for word in vocabulary.read(key))
    return found
