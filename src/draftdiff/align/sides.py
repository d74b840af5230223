"""One draft as alignment sees it: by index, in the form in which its texts are compared."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING
from zlib import crc32

from draftdiff.text import comparable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from draftdiff.align.similarity import Bag, Vocabulary, Words
    from draftdiff.model.draft import Draft, Provision

# Kinds that only divide a text: what they hold is compared, not they. The kinds are Akoma Ntoso's.
DIVISIONS = frozenset({"part", "title", "chapter", "section", "annex", "nn"})


class Side:
    """One draft, by index: its provisions, what they are compared by, and how they hang together.

    `keys` are comparable texts ("" where there is none to compare), `headings` comparable headings, `parents`
    indices (-1 at the top), `worded` those with a text, `rank` their order.
    """

    def __init__(self, draft: Draft, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.provisions: tuple[Provision, ...] = draft.provisions
        self.keys = [text_key(p) for p in self.provisions]
        self.headings = [_heading(p) for p in self.provisions]
        at = {p.id: i for i, p in enumerate(self.provisions)}
        self.parents = [at[p.parent] if p.parent is not None else -1 for p in self.provisions]
        self.children: list[list[int]] = [[] for _ in self.provisions]
        for index, above in enumerate(self.parents):
            if above >= 0:
                self.children[above].append(index)
        self.worded = [i for i, key in enumerate(self.keys) if key]
        self.rank = {i: r for r, i in enumerate(self.worded)}
        self._words: dict[int, Words] = {}
        self._bags: dict[int, Bag] = {}
        self._wholes: dict[int, Bag] = {}

    @cached_property
    def units(self) -> list[int]:
        """For each provision the unit that it is or stands in: an article, or what stands in place of articles.

        -1 for divisions above units. A section or an unnumbered heading that holds no article is a unit itself.
        """
        holds = [False] * len(self.provisions)
        for index in range(len(self.provisions) - 1, -1, -1):
            above = self.parents[index]
            divides = self.provisions[index].kind in DIVISIONS and holds[index]
            if above >= 0 and (divides or self.provisions[index].kind == "article"):
                holds[above] = True
        found: list[int] = []
        for index, provision in enumerate(self.provisions):
            above = self.parents[index]
            if above >= 0 and found[above] >= 0:
                found.append(found[above])
            else:
                found.append(-1 if provision.kind in DIVISIONS and holds[index] else index)
        return found

    @cached_property
    def sizes(self) -> list[int]:
        """For each provision with all that stands under it: how many letters."""
        found = [len(key) for key in self.keys]
        for index in range(len(found) - 1, -1, -1):
            if self.parents[index] >= 0:
                found[self.parents[index]] += found[index]
        return found

    @cached_property
    def marks(self) -> list[int]:
        """For each provision with all that stands under it: a number made of its texts."""
        found = [crc32(f"{h}\n{k}".encode()) for h, k in zip(self.headings, self.keys, strict=True)]
        for index in range(len(found) - 1, -1, -1):
            if self.parents[index] >= 0:
                found[self.parents[index]] += found[index]
        return found

    @cached_property
    def unreported(self) -> set[int]:
        """Provisions of which not all words are reported, themselves or under them."""
        found: set[int] = set()
        for index in range(len(self.provisions) - 1, -1, -1):
            if self.provisions[index].content == "unreported" or index in found:
                found.add(index)
                found.add(self.parents[index])
        return found

    def words(self, index: int) -> Words:
        """The words of its own text."""
        found = self._words.get(index)
        if found is None:
            found = self._words[index] = self.vocabulary.read(self.keys[index]) if self.keys[index] else ()
        return found

    def bag(self, index: int) -> Bag:
        """Its own text as weighted features."""
        found = self._bags.get(index)
        if found is None:
            found = self._bags[index] = self.vocabulary.bag(self.words(index))
        return found

    def whole(self, index: int) -> Bag:
        """Its heading, text and all that stands under it as weighted features."""
        if not self.children[index] and not self.headings[index]:
            return self.bag(index)
        found = self._wholes.get(index)
        if found is None:
            found = self._wholes[index] = self.vocabulary.bag(self.all_words(index))
        return found

    def all_words(self, index: int) -> Words:
        """The words of its heading, its text and of all that stands under it, in document order."""
        if not self.children[index] and not self.headings[index]:
            return self.words(index)
        return tuple([w for i in self.under(index) for w in (*self.heading_words(i), *self.words(i))])

    def together(self, indices: Sequence[int], *, units: bool) -> Bag:
        """Several provisions as if they were one; `units` with all that stands in them."""
        if len(indices) == 1:
            return self.whole(indices[0]) if units else self.bag(indices[0])
        return self.vocabulary.bag([w for i in indices for w in (self.all_words(i) if units else self.words(i))])

    def heading_words(self, index: int) -> Words:
        """The words of its heading; a row of a table has them in its text already."""
        if not self.headings[index] or self.provisions[index].kind == "row":
            return ()
        return self.vocabulary.read(self.headings[index])

    def under(self, index: int) -> Iterable[int]:
        """The provision and all that stands under it, in document order."""
        yield index
        for child in self.children[index]:
            yield from self.under(child)

    def beside(self, index: int, step: int) -> int:
        """The next provision with words before (-1) or after (+1) this one; -1 where there is none."""
        rank = self.rank[index] + step
        return self.worded[rank] if 0 <= rank < len(self.worded) else -1

    def below(self, index: int) -> list[int]:
        """What stands right under a provision; under none (-1) what has no parent."""
        return self.children[index] if index >= 0 else self.tops

    def siblings(self, index: int) -> list[int]:
        """What stands under the same parent, itself too; at the top of the draft everything there."""
        return self.below(self.parents[index])

    def sibling(self, index: int, step: int) -> int:
        """The one before (-1) or after (+1) under the same parent; -1 where there is none."""
        siblings = self.siblings(index)
        at = self.places[index] + step
        return siblings[at] if 0 <= at < len(siblings) else -1

    @cached_property
    def places(self) -> list[int]:
        """For each provision its place among its siblings, from 0."""
        found = [0] * len(self.provisions)
        for siblings in (self.tops, *self.children):
            for place, index in enumerate(siblings):
                found[index] = place
        return found

    def headed_once(self, index: int) -> bool:
        """Whether no sibling has the same heading, or first cell of a row."""
        return self._headed[self.parents[index], self.headings[index]] == 1

    @cached_property
    def _headed(self) -> Counter[tuple[int, str]]:
        return Counter(zip(self.parents, self.headings, strict=True))

    @cached_property
    def tops(self) -> list[int]:
        """What has no parent."""
        return [i for i, above in enumerate(self.parents) if above < 0]


def text_key(provision: Provision) -> str:
    """A text that is a remark on the text is no text; which kind of quotation marks it has is typography."""
    return "" if provision.content == "unreported" else comparable(masked(provision)).replace('"', "'")


def _heading(provision: Provision) -> str:
    """A row of a table goes by its first cell, as an article by its heading."""
    return comparable(provision.text.partition("|")[0] if provision.kind == "row" else provision.heading)


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
