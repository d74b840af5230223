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
    """A text as weighted features: each of its words and each pair of neighbouring words, however often.

    `weights` by feature, `total` their sum, `size` the number of words.
    """

    __slots__ = ("size", "total", "weights")

    def __init__(self, weights: dict[int, int], size: int) -> None:
        self.weights = weights
        self.total = sum(weights.values())
        self.size = size

    def common(self, other: Bag) -> int:
        """The weight of what both have."""
        return sum(map(self.weights.__getitem__, self.weights.keys() & other.weights.keys()))

    def alike(self, other: Bag) -> float:
        """Dice coefficient of two bags, 0 to 1; 1 for two empty ones."""
        total = self.total + other.total
        return 2 * self.common(other) / total if total else 1.0

    def within(self, whole: Bag) -> float:
        """The share of this bag's weight that the whole has too, 0 to 1."""
        return self.common(whole) / self.total if self.total else 0.0

    def without(self, others: Iterable[Bag]) -> Bag:
        """What is left of this bag when what the others have too is taken from it."""
        left = self.weights.keys() - {feature for other in others for feature in other.weights}
        return Bag({feature: self.weights[feature] for feature in left}, self.size)


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
        with them. A pair weighs what its words weigh together. How often a feature occurs is left out: counting
        it told no more on the same licences (.987), counting it by its logarithm neither (.990).
        """
        by_word = self.weights()
        own = [by_word[word] for word in text]
        found = dict(zip(text, own, strict=True))
        pairs = [one * _PAIR + other for one, other in pairwise(text)]
        found.update(zip(pairs, map(add, own, own[1:]), strict=False))
        return Bag(found, len(text))
