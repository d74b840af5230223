"""The links found so far between two drafts, and what every level may ask of them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from draftdiff.align.sides import Side
from draftdiff.align.similarity import Vocabulary
from draftdiff.model.alignment import Considered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftdiff.model.draft import Draft

# So many texts of either side, evenly spread, teach which words are common. More would tell no more, and reading
# the words of every text would cost as much as all levels together.
_SAMPLE = 500


class Links:
    """Partners by index, each with the level that joined them. A level only adds; it never unmakes.

    `watched` are an old and a new index (-1: none) for which every candidate is kept in `considered`.
    """

    def __init__(self, old: Draft, new: Draft, watched: tuple[int, int] = (-1, -1)) -> None:
        self.vocabulary = Vocabulary()
        self.old = Side(old, self.vocabulary)
        self.new = Side(new, self.vocabulary)
        for side in (self.old, self.new):
            step = max(1, len(side.worded) // _SAMPLE)
            self.vocabulary.count(side.words(i) for i in side.worded[::step])
        self.to_new: dict[int, int] = {}
        self.to_old: dict[int, int] = {}
        self.how: dict[int, str] = {}
        self.more_new: dict[int, list[int]] = {}
        self.more_old: dict[int, list[int]] = {}
        # Units by all that stands in them; what their own words are compared with is settled apart (`slots`).
        self.home_new: dict[int, int] = {}
        self.home_old: dict[int, int] = {}
        self.home_how: dict[int, str] = {}
        self.shared: Counter[tuple[int, int]] = Counter()  # letters that two units have in the same words
        self.homes: list[tuple[list[int], list[int]]] = []
        self.with_old: dict[int, list[int]] = {}
        self.with_new: dict[int, list[int]] = {}
        self.first_old: dict[int, int] = {}  # the first of a group for each of its old members
        self._grouped_old: set[int] = set()
        self._grouped_new: set[int] = set()
        self.bounds: dict[str, None] = {}  # what was not looked at since it would have taken too long
        self.watched = watched
        self.considered: list[Considered] = []

    def pair_units(self, old: int, new: int, how: str) -> None:
        """Make two units partners as wholes; both must be free as such."""
        self.home_new[old] = new
        self.home_old[new] = old
        self.home_how[old] = how

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
        self.home_new.update(dict.fromkeys(old, new[0]))
        self.home_old.update(dict.fromkeys(new, old[0]))
        self.first_old.update(dict.fromkeys(old, old[0]))
        self.more_old[old[0]] = old
        self.more_new[old[0]] = new
        self.how[old[0]] = how

    def attach(self, old: int, below_old: list[int], below_new: list[int]) -> None:
        """Let provisions under a pair or group (by its first old index) be compared with it, not for themselves."""
        for below, attached, free, grouped in (
            (below_old, self.with_old, self.free_old, self._grouped_old),
            (below_new, self.with_new, self.free_new, self._grouped_new),
        ):
            found = [i for i in below if free(i)]
            if found:
                attached[old] = found
                grouped.update(found)

    def free_old(self, index: int) -> bool:
        """No partner yet."""
        return index >= 0 and index not in self.to_new and index not in self._grouped_old

    def free_new(self, index: int) -> bool:
        """No partner yet."""
        return index >= 0 and index not in self.to_old and index not in self._grouped_new

    def free(self, old: int, new: int) -> bool:
        """Neither has a partner yet."""
        return self.free_old(old) and self.free_new(new)

    def loose(self) -> tuple[list[int], list[int]]:
        """Provisions with words and without a partner, in document order, old and new."""
        return [i for i in self.old.worded if self.free_old(i)], [i for i in self.new.worded if self.free_new(i)]

    def partner_parents(self, old: int, new: int) -> bool:
        """Both stand under partners, or both at the top."""
        above, over = self.old.parents[old], self.new.parents[new]
        if above < 0 or over < 0:
            return above == over
        return self.home_new.get(above, self.to_new.get(above)) == over or self.home_old.get(over) == above

    def parent_of(self, old: int) -> int:
        """The first old index of the pair or group that a provision stands under; -1 at the top."""
        above = self.old.parents[old]
        return self.first_old.get(above, above)

    def same_number(self, old: int, new: int) -> bool:
        """The same printed number and kind."""
        one, other = self.old.provisions[old], self.new.provisions[new]
        return bool(one.number) and one.number.lower() == other.number.lower() and one.kind == other.kind

    def alike(self, old: list[int], new: list[int]) -> float:
        """How like the own words of both sides are, each side's taken together."""
        if [self.old.keys[i] for i in old] == [self.new.keys[i] for i in new]:
            return 1.0
        return self.old.together(old, units=False).alike(self.new.together(new, units=False))

    def consider(self, old: int, new: int, level: str, similarity: float, asked: float) -> bool:
        """Whether a candidate is like enough; remembered where somebody wants to know why."""
        if old == self.watched[0] or new == self.watched[1]:
            ids = self.old.provisions[old].id, self.new.provisions[new].id
            self.considered.append(Considered(*ids, level, similarity, asked))
        return similarity >= asked

    def worded_links(self) -> Iterator[tuple[int, int]]:
        """Links between provisions that both have words, in old order."""
        return ((o, n) for o in self.old.worded if (n := self.to_new.get(o)) is not None and n in self.new.rank)
