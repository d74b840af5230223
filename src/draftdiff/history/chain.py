"""A chain of drafts: each compared with the next, and which provisions belong together in all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from draftdiff.model.change import Change
    from draftdiff.model.draft import Draft
    from draftdiff.model.report import Report

# A provision of the chain: the place of its draft, from 0, and its own place in it.
Node = tuple[int, int]


class Chain:
    """Drafts in order, and the comparison of each with the next (so one fewer).

    Raises ValueError where the comparisons are not those of neighbours.
    """

    def __init__(self, drafts: Sequence[Draft], reports: Sequence[Report]) -> None:
        if len(reports) != len(drafts) - 1:
            raise ValueError(f"{len(drafts)} drafts have {len(drafts) - 1} neighbours, not {len(reports)}")
        self.drafts = tuple(drafts)
        self.reports = tuple(reports)
        self.places = [{p.id: i for i, p in enumerate(draft.provisions)} for draft in drafts]

    def families(self) -> list[list[Node]]:
        """The provisions of all drafts, those that became one another together, each family in the chain's order.

        Families are in the order of their first members. A union-find over the pairs: what is split and merged again
        stays one family, however often.
        """
        joined = _Joined()
        for at, report in enumerate(self.reports):
            before, after = self.places[at], self.places[at + 1]
            for pair in report.alignment:
                nodes = [(at, before[i]) for i in pair.old] + [(at + 1, after[i]) for i in pair.new]
                for node in nodes[1:]:
                    joined.join(nodes[0], node)
        found: dict[Node, list[Node]] = {}
        for at, draft in enumerate(self.drafts):
            for index in range(len(draft.provisions)):
                found.setdefault(joined.first((at, index)), []).append((at, index))
        return list(found.values())

    def steps(self) -> list[Steps]:
        """What the comparison of each neighbouring pair says of its provisions."""
        return [Steps(report) for report in self.reports]


class Steps:
    """The changes of one comparison and its pairs, by the provisions of either side."""

    def __init__(self, report: Report) -> None:
        self.old = {p.id: c for c in report.changes for p in c.old}
        self.new = {p.id: c for c in report.changes for p in c.new}
        self.moved = {i for pair in report.alignment if pair.moved for i in pair.new}
        self.renumbered = {i for pair in report.alignment if pair.renumbered for i in pair.new}
        self.with_parent = {i for pair in report.alignment for i in (*pair.old_with, *pair.new_with)}

    def changes(self, ids: tuple[str, ...]) -> Iterator[Change]:
        """The changes that led to some provisions of the newer draft, each once."""
        seen: set[int] = set()
        for found in (self.new[i] for i in ids if i in self.new):
            if id(found) not in seen:
                seen.add(id(found))
                yield found


class _Joined:
    """Nodes joined to families; the first node of a family stands for it."""

    def __init__(self) -> None:
        self.above: dict[Node, Node] = {}

    def first(self, node: Node) -> Node:
        while (higher := self.above.get(node, node)) != node:
            self.above[node] = self.above.get(higher, higher)
            node = higher
        return node

    def join(self, one: Node, other: Node) -> None:
        first, second = sorted((self.first(one), self.first(other)))
        if first != second:
            self.above[second] = first
