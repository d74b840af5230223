"""Where a unit with a word of its own belongs: Article 12 after Annex 2.2 is an article of the treaty again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.parse.series import next_in_series

if TYPE_CHECKING:
    from draftdiff.model.draft import Kind
    from draftdiff.parse.nesting import Node
    from draftdiff.parse.series import Found

Order = tuple[float, ...]

# The level of a heading without number in plain text: it holds the articles that follow.
CROSSHEADING = -1


class Units:
    """The last number of every kind of unit, in the treaty itself (-1) and in each annex."""

    def __init__(
        self, nodes: list[Node], open_nodes: list[int], ranks: dict[Kind, int], deeper: tuple[str, ...]
    ) -> None:
        self.nodes = nodes
        self.open = open_nodes
        self.ranks = ranks
        self.deeper = deeper
        self._last: dict[tuple[int, Kind], Order] = {}

    def place(self, found: Found, level: int) -> tuple[int, str]:
        """The parent of a unit (-1: top), and what is doubtful about its number ("" if nothing)."""
        kind = found.head.kind
        if kind == "annex":
            return self._annex(found), ""
        scope = self._scope(kind, found.order)
        last = self._last.get((scope, kind))
        self._last[scope, kind] = found.order
        doubt = ""
        if last is not None and found.order and found.order <= last and found.order[-1] != 1:
            doubt = "out of sequence"
        return self._parent(kind, found.head.word, level, scope), doubt

    def _scope(self, kind: Kind, order: Order) -> int:
        """The annex whose series of this kind the number goes on with, or -1 for the treaty itself."""
        scopes = [i for i in reversed(self.open) if self.nodes[i].kind == "annex"] + [-1]
        lasts = [(scope, self._last.get((scope, kind))) for scope in scopes]
        for scope, last in lasts:
            if last is not None and order and next_in_series(last, order):
                return scope
        if lasts[0][1] is None and not (order and order[0] > 1 and any(last for _, last in lasts)):
            return scopes[0]
        return next((scope for scope, last in lasts if last is not None and order > last), scopes[0])

    def _parent(self, kind: Kind, word: str, level: int, scope: int) -> int:
        """The innermost open unit of higher rank within the scope, or heading of a higher level."""
        rank = self._rank(kind, word)
        for index in reversed(self.open):
            node = self.nodes[index]
            if index == scope:
                return scope
            if node.kind in ("preamble", "conclusion", "annex") or node.reading is not None:
                continue
            if node.number:
                if self._rank(node.kind, node.word) < rank:
                    return index
            elif 0 < node.level < level or (node.level == CROSSHEADING and kind == "article"):
                return index
        return scope

    def _rank(self, kind: Kind, word: str) -> float:
        return self.ranks.get(kind, 9) + (0.5 if word.lower() in self.deeper else 0)

    def _annex(self, found: Found) -> int:
        """An appendix belongs to the annex it stands in; annexes stand beside one another."""
        word = found.head.word.lower()
        if word in self.deeper:
            for index in reversed(self.open):
                if self.nodes[index].kind == "annex" and self.nodes[index].word.lower() != word:
                    return index
        return -1


def parent_of_heading(level: int, nodes: list[Node], open_nodes: list[int]) -> int:
    """The innermost open unit that was itself headed at a higher level of headings; -1 at the top."""
    for index in reversed(open_nodes):
        if 0 < nodes[index].level < level:
            return index
    return -1
