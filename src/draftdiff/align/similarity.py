"""How alike two texts are: words and pairs of words, each weighing more the rarer it is."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from itertools import count, pairwise
from operator import add
from typing import TYPE_CHECKING

from draftdiff.text import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# A pair of words is one number: the first word's number times this plus the second's. Words count from 1, so that no
# pair is taken for a word.
_PAIR = 1 << 24
# Weights are whole numbers, so that a sum does not hang on the order of its parts and swapped drafts pair alike.
_SCALE = 1000

Words = tuple[int, ...]


class Bag:
    """A text as weighted features: each of its words and each pair of neighbouring words.

    `weights` by feature, `total` their sum, `size` the number of words; `plain` if no feature occurs twice.
    """

    __slots__ = ("plain", "size", "total", "weights")

    def __init__(self, weights: dict[int, int], size: int, *, plain: bool) -> None:
        self.weights = weights
        self.total = sum(weights.values())
        self.size = size
        self.plain = plain

    def common(self, other: Bag) -> int:
        """The weight of what both have."""
        mine, theirs = self.weights, other.weights
        both = mine.keys() & theirs.keys()
        if self.plain and other.plain:
            return sum(map(mine.__getitem__, both))
        return sum(map(min, map(mine.__getitem__, both), map(theirs.__getitem__, both)))

    def alike(self, other: Bag) -> float:
        """Dice coefficient of two bags, 0 to 1; 1 for two empty ones."""
        total = self.total + other.total
        return 2 * self.common(other) / total if total else 1.0

    def within(self, whole: Bag) -> float:
        """The share of this bag's weight that the whole has too, 0 to 1."""
        return self.common(whole) / self.total if self.total else 0.0

    def without(self, others: Iterable[Bag]) -> Bag:
        """What is left of this bag when the others took from it what they have in common with it."""
        left = dict(self.weights)
        for other in others:
            for feature in left.keys() & other.weights.keys():
                left[feature] = max(0, left[feature] - other.weights[feature])
        return Bag({feature: weight for feature, weight in left.items() if weight}, self.size, plain=False)


class Vocabulary:
    """Words as small numbers, and how telling each is (rarer in the two drafts: more)."""

    def __init__(self) -> None:
        self._numbers: defaultdict[str, int] = defaultdict(count(1).__next__)
        self._seen: Counter[int] = Counter()
        self._texts = 0
        self._weights: list[int] = []

    def read(self, key: str) -> Words:
        """The words of a comparable text, as numbers from 1; blanks and marks are no words."""
        return tuple(map(self._numbers.__getitem__, words(key)))

    def count(self, texts: Iterable[Words]) -> None:
        """Learn from these texts how common each word is."""
        for text in texts:
            self._seen.update(set(text))
            self._texts += 1
        self._weights.clear()

    def weights(self) -> list[int]:
        """By a word's number: inverse document frequency (Spärck Jones 1972), in thousandths.

        A word that was not counted is as rare as can be.
        """
        found, seen = self._weights, self._seen
        for word in range(len(found), len(self._numbers) + 1):
            found.append(round(_SCALE * math.log(1 + (self._texts + 1) / max(1, seen[word]))))
        return found

    def bag(self, text: Sequence[int]) -> Bag:
        """The features of a text, each with its weight.

        Pairs of neighbouring words tell a reworded provision from one that only has the same vocabulary: on
        licences of two versions each, 706 articles, the best F1 of a greedy alignment rose from .980 to .990
        with them. A pair weighs what its words weigh together. What occurs c times counts 1 + ln c times, since
        a term repeated all through an article says little more than the same term said twice.
        """
        by_word = self.weights()
        own = [by_word[word] for word in text]
        pairs = [one * _PAIR + other for one, other in pairwise(text)]
        found = dict(zip(text, own, strict=True))
        found.update(zip(pairs, map(add, own, own[1:]), strict=False))
        plain = len(found) == len(text) + len(pairs)
        if not plain:
            counted = Counter(text)
            counted.update(pairs)
            for feature, times in counted.items():
                if times > 1:
                    found[feature] = round(found[feature] * (1 + math.log(times)))
        return Bag(found, len(text), plain=plain)
