"""The links found so far between two drafts, and what every level may ask of them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING
from zlib import crc32

from draftdiff.align.similarity import Vocabulary, shadows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftdiff.model.draft import Draft, Provision


class Side:
    """One draft, by index: its provisions, their shadows, parents, and the order of those with words."""

    def __init__(self, draft: Draft, vocabulary: Vocabulary) -> None:
        self.provisions: tuple[Provision, ...] = draft.provisions
        self.shadows = shadows(draft, vocabulary)
        at = {p.id: i for i, p in enumerate(self.provisions)}
        self.parents = [at[p.parent] if p.parent is not None else -1 for p in self.provisions]
        self.worded = [i for i, s in enumerate(self.shadows) if s.key]
        self.rank = {i: r for r, i in enumerate(self.worded)}

    @cached_property
    def bulks(self) -> list[tuple[int, int]]:
        """For each provision with all that stands under it: how many words, and a number made of the texts."""
        found = [(len(s.words), crc32(f"{s.heading}\n{s.key}".encode())) for s in self.shadows]
        for index in range(len(found) - 1, -1, -1):
            above = self.parents[index]
            if above >= 0:
                found[above] = found[above][0] + found[index][0], found[above][1] + found[index][1]
        return found

    def beside(self, index: int, step: int) -> int:
        """The next provision with words before (-1) or after (+1) this one; -1 where there is none."""
        rank = self.rank[index] + step
        return self.worded[rank] if 0 <= rank < len(self.worded) else -1


class Links:
    """Partners by index, each with the level that joined them. A level only adds; it never unmakes."""

    def __init__(self, old: Draft, new: Draft) -> None:
        self.vocabulary = Vocabulary()
        self.old = Side(old, self.vocabulary)
        self.new = Side(new, self.vocabulary)
        self.vocabulary.weigh()
        self.to_new: dict[int, int] = {}
        self.to_old: dict[int, int] = {}
        self.how: dict[int, str] = {}
        self.more_new: dict[int, list[int]] = {}
        self.more_old: dict[int, list[int]] = {}
        self._grouped_old: set[int] = set()
        self._grouped_new: set[int] = set()

    def link(self, old: int, new: int, how: str) -> None:
        """Make two provisions partners; both must be free."""
        self.to_new[old] = new
        self.to_old[new] = old
        self.how[old] = how

    def group(self, old: list[int], new: list[int], how: str) -> None:
        """Make one provision and several the sides of a split or a merge; a link between them is dissolved.

        None of them may have a partner outside the group.
        """
        for index in old:
            partner = self.to_new.pop(index, None)
            if partner is not None:
                self.to_old.pop(partner, None)
        self._grouped_old.update(old)
        self._grouped_new.update(new)
        self.more_old[old[0]] = old
        self.more_new[old[0]] = new
        self.how[old[0]] = how

    def free_old(self, index: int) -> bool:
        """No partner yet."""
        return index >= 0 and index not in self.to_new and index not in self._grouped_old

    def free_new(self, index: int) -> bool:
        """No partner yet."""
        return index >= 0 and index not in self.to_old and index not in self._grouped_new

    def loose(self) -> tuple[list[int], list[int]]:
        """Provisions with words and without a partner, in document order, old and new."""
        return [i for i in self.old.worded if self.free_old(i)], [i for i in self.new.worded if self.free_new(i)]

    def alike(self, old: int, new: int) -> float:
        """Likeness of two provisions' words, 0 to 1."""
        return self.vocabulary.alike(self.old.shadows[old].words, self.new.shadows[new].words)

    def worded_links(self) -> Iterator[tuple[int, int]]:
        """Links between provisions that both have words, in old order."""
        return ((o, n) for o in self.old.worded if (n := self.to_new.get(o)) in self.new.rank and n is not None)
