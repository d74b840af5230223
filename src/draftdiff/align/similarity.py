"""How alike two provisions are, and in what form they are compared."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from draftdiff.text import comparable, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from draftdiff.model.draft import Draft, Provision

# Thresholds, all in one place. "Similar" candidates come from anywhere in the document and must earn it;
# where number or neighbours already speak for a pair, less likeness is asked. Set by
# judgement and checked on generated pairs, not fitted to them (docs/benchmarks.md).
SIMILAR = 0.60
NEIGHBOUR = 0.45
SAME_NUMBER = 0.35
CONTAINED = 0.80
WHOLE = 0.80


class Shadow(NamedTuple):
    """One provision as it is compared: cross-references masked, attributions of brackets left out.

    `key` is the comparable text ("" where there is none to compare), `words` its words as numbers shared by
    both drafts, `heading` the comparable heading.
    """

    key: str
    words: tuple[int, ...]
    heading: str


class Vocabulary:
    """Words as small numbers, and how telling each is (rarer in the two drafts: more)."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._seen: Counter[int] = Counter()
        self._texts = 0
        self.weights: list[float] = []

    def read(self, key: str) -> tuple[int, ...]:
        """The words of a comparable text, as numbers; blanks and marks are no words."""
        numbers = self._numbers
        words = tuple(numbers.setdefault(w, len(numbers)) for w in tokens(key) if w[0].isalnum() or w[0] == "§")
        self._seen.update(set(words))
        self._texts += 1
        return words

    def weigh(self) -> None:
        """Fix the weights (inverse document frequency, Spärck Jones 1972) once all texts were read."""
        total = self._texts + 1
        self.weights = [math.log(1 + total / self._seen[i]) for i in range(len(self._numbers))]

    def alike(self, left: Sequence[int], right: Sequence[int]) -> float:
        """Weighted Dice coefficient of two bags of words, 0 to 1; 1 for two empty ones."""
        if left == right:
            return 1.0
        total = self._sum(left) + self._sum(right)
        return 2 * self._common(left, right) / total if total else 0.0

    def contained(self, part: Sequence[int], whole: Sequence[int]) -> float:
        """The weighted share of the part's words that the whole has too, 0 to 1."""
        size = self._sum(part)
        return self._common(part, whole) / size if size else 0.0

    def _common(self, left: Sequence[int], right: Sequence[int]) -> float:
        if len(left) > len(right):
            left, right = right, left
        there = Counter(right)
        common = []
        for word in left:
            if there[word] > 0:
                there[word] -= 1
                common.append(word)
        return self._sum(common)

    def _sum(self, words: Iterable[int]) -> float:
        # Exact, since a sum that hangs on the order of its words would let swapped drafts pair differently.
        weights = self.weights
        return math.fsum([weights[w] for w in words])


def shadows(draft: Draft, vocabulary: Vocabulary) -> list[Shadow]:
    """The shadow of every provision, in document order. A text that is a remark on the text is no text."""
    found = []
    for provision in draft.provisions:
        key = "" if provision.content == "unreported" else comparable(masked(provision))
        # A row of a table goes by its first cell, as an article by its heading.
        heading = provision.text.partition("|")[0] if provision.kind == "row" else provision.heading
        found.append(Shadow(key, vocabulary.read(key) if key else (), comparable(heading)))
    return found


def masked(provision: Provision) -> str:
    """The text with each cross-reference as "§" and without bracket signs and attributions.

    A renumbering must not make neighbours unlike, nor a bracket the words inside it.
    """
    if not provision.references and not provision.brackets:
        return provision.text
    holes = [(r.start, r.end, "§") for r in provision.references]
    holes += _signs(provision)
    holes.sort()
    parts, at = [], 0
    for start, end, fill in holes:
        if start >= at:
            parts += [provision.text[at:start], fill]
            at = end
    parts.append(provision.text[at:])
    return "".join(parts)


def _signs(provision: Provision) -> Iterable[tuple[int, int, str]]:
    for bracket in provision.brackets:
        if bracket.inner > bracket.start:
            yield bracket.start, bracket.inner, " "
        if provision.text[bracket.end - 1 : bracket.end] == "]":
            yield bracket.end - 1, bracket.end, " "
