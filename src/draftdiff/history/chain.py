"""A chain of drafts: each compared with the next, and which provisions belong together in all of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from draftdiff.model.alignment import Pair
    from draftdiff.model.change import Change
    from draftdiff.model.draft import Draft
    from draftdiff.model.history import Absence
    from draftdiff.model.report import Report

# A provision of the chain: the place of its draft, from 0, and its own place in it.
Node = tuple[int, int]
# Provisions by the place of their draft, from 0, and their id, with the draft that documents their absence.
Documented = Mapping[tuple[int, str], "Absence"]


class Bridge(NamedTuple):
    """Pairs of a draft with a later one over drafts that are silent on them, and the comparison that found them."""

    at: int
    to: int
    pairs: tuple[Pair, ...]
    steps: Steps


class Chain:
    """Drafts in order, the comparison of each with the next (so one fewer), and bridges over silent drafts.

    `gone` and `come`: provisions that a draft beyond silent ones documents not to be in it, by the place of their
    draft, from 0, and their id.
    Raises ValueError where the comparisons are not those of neighbours.
    """

    def __init__(
        self,
        drafts: Sequence[Draft],
        reports: Sequence[Report],
        bridges: Sequence[Bridge] = (),
        gone: Documented | None = None,
        come: Documented | None = None,
    ) -> None:
        if len(reports) != len(drafts) - 1:
            raise ValueError(f"{len(drafts)} drafts have {len(drafts) - 1} neighbours, not {len(reports)}")
        self.drafts = tuple(drafts)
        self.reports = tuple(reports)
        self.bridges = tuple(bridges)
        self.gone, self.come = gone or {}, come or {}
        self._steps = [Steps(report) for report in reports]
        self.places = [{p.id: i for i, p in enumerate(draft.provisions)} for draft in drafts]
        self._bridged = {(b.to, i): b for b in bridges for pair in b.pairs for i in (*pair.new, *pair.new_with)}

    def families(self) -> list[list[Node]]:
        """The provisions of all drafts, those that became one another together, each family in the chain's order.

        Families are in the order of their first members. A union-find over the pairs: what is split and merged again
        stays one family, however often.
        """
        joined = _Joined()
        legs = [(at, at + 1, report.alignment) for at, report in enumerate(self.reports)]
        for at, to, pairs in (*legs, *((b.at, b.to, b.pairs) for b in self.bridges)):
            before, after = self.places[at], self.places[to]
            for pair in pairs:
                nodes = [(at, before[i]) for i in pair.old] + [(to, after[i]) for i in pair.new]
                for node in nodes[1:]:
                    joined.join(nodes[0], node)
        found: dict[Node, list[Node]] = {}
        for at, draft in enumerate(self.drafts):
            for index in range(len(draft.provisions)):
                found.setdefault(joined.first((at, index)), []).append((at, index))
        return list(found.values())

    def steps(self) -> list[Steps]:
        """What the comparison of each neighbouring pair says of its provisions."""
        return self._steps

    def arrival(self, at: int, provision: str) -> tuple[int, Steps]:
        """The draft that a provision is compared with, from 0, and that comparison: the one before, or over a gap."""
        bridge = self._bridged.get((at, provision))
        return (bridge.at, bridge.steps) if bridge else (at - 1, self._steps[at - 1])

    def changes(self, at: int, ids: Sequence[str]) -> Iterator[Change]:
        """The changes that led to some provisions of a draft, each once."""
        seen: set[int] = set()
        for provision in ids:
            change = self.arrival(at, provision)[1].new.get(provision)
            if change is not None and id(change) not in seen:
                seen.add(id(change))
                yield change


class Steps:
    """The changes of one comparison and its pairs, by the provisions of either side."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.old = {p.id: c for c in report.changes for p in c.old}
        self.new = {p.id: c for c in report.changes for p in c.new}
        self.moved = {i for pair in report.alignment if pair.moved for i in pair.new}
        self.renumbered = {i for pair in report.alignment if pair.renumbered for i in pair.new}
        self.with_parent = {i for pair in report.alignment for i in (*pair.old_with, *pair.new_with)}


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
