"""Which few provisions of the other draft come into question for one, and the best of them taken first."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from draftdiff.align.links import Links
    from draftdiff.align.similarity import Words

# A sequence found in more provisions than this names too many to be worth following; of those it names, so
# many are scored. Both bound the work per provision, and with it that of the whole level.
_COMMON = 16
_SCORED = 6
# Up to so many comparisons everything is compared with everything, which finds what shares no rare words.
ALL = 4_000


Features = list[tuple[int, int]]


class Candidate(NamedTuple):
    """An old and a new index, their likeness, and their likeness with what else speaks for them."""

    old: int
    new: int
    similarity: float
    score: float


def features(words: Words) -> Features:
    """Single words and runs of three, each with its weight, the number of its words.

    The first find short provisions, the second long ones among many alike.
    """
    runs = {one << 40 | two << 20 | three for one, two, three in zip(words, words[1:], words[2:], strict=False)}
    return [*((word, 1) for word in set(words)), *((run, 3) for run in runs)]


def pairs(old: dict[int, Words], new: dict[int, Words]) -> set[tuple[int, int]]:
    """The pairs worth comparing: all of them where they are few, else those that share rare words.

    Either side names its candidates: what the one finds among too many alike, the other may know by a rarer word.
    """
    if len(old) * len(new) <= ALL:
        return {(o, n) for o in old for n in new}
    mine, theirs = _featured(old), _featured(new)
    found = {(o, n) for o, others in _named(mine, theirs).items() for n in others}
    return found | {(o, n) for n, others in _named(theirs, mine).items() for o in others}


def named(texts: dict[int, Words], others: dict[int, Words]) -> dict[int, list[int]]:
    """For each text the few others that share its rarest features, most shared first."""
    return _named(_featured(texts), _featured(others))


def _featured(texts: dict[int, Words]) -> dict[int, Features]:
    return {at: features(words) for at, words in texts.items()}


def _named(texts: dict[int, Features], others: dict[int, Features]) -> dict[int, list[int]]:
    index: defaultdict[int, list[int]] = defaultdict(list)
    for at, found in others.items():
        for feature, _ in found:
            index[feature].append(at)
    named_ = {}
    for at, found in texts.items():
        votes: defaultdict[int, int] = defaultdict(int)
        for feature, weight in found:
            there = index.get(feature, ())
            if len(there) <= _COMMON:
                for other in there:
                    votes[other] += weight
        named_[at] = [o for o, _ in sorted(votes.items(), key=lambda v: (-v[1], v[0]))[:_SCORED]]
    return named_


def ranked(found: Iterable[Candidate], drift: Drift) -> list[tuple[int, int]]:
    """The likeliest first; of equals the one nearer in the document, then the earlier."""
    order = sorted((-c.score, drift.apart(c.old, c.new), c.old + c.new, c.old, c.new) for c in found)
    return [(old, new) for *_, old, new in order]


class Drift:
    """Where a provision would stand in the other draft if it stood between the same partners as here."""

    def __init__(self, links: Links) -> None:
        self._there = _expected(len(links.old.provisions), {**links.to_new, **links.home_new})
        self._here = _expected(len(links.new.provisions), {**links.to_old, **links.home_old})

    def apart(self, old: int, new: int) -> int:
        """How far two provisions stand from where their neighbours let them be expected; the same when swapped."""
        return abs(self._there[old] - new) + abs(self._here[new] - old)


def _expected(size: int, partners: dict[int, int]) -> Sequence[int]:
    shift = 0
    found = []
    for index in range(size):
        if index in partners:
            shift = partners[index] - index
        found.append(index + shift)
    return found
