"""The rows of the page: every change with what a reader may filter by, in groups by unit, long quiet runs together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from draftdiff.render._contract import FILTERS
from draftdiff.render._items import SECTIONS, Item, answers, fates_of, section_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from draftdiff.model.change import Change, Excerpt, StatementChange
    from draftdiff.model.draft import Provision
    from draftdiff.model.report import Report

# What became of a provision (one of these), what its change is about, and on what it rests: a bit each, in this order.
OUTCOMES = {
    "weakened": "weakened",
    "strengthened": "strengthened",
    "changed": "changed otherwise",
    "removed": "removed",
    "added": "added",
    "reworded": "reworded",
    "silent": "no counterpart documented",
    "quiet": "changed, not of substance",
    "same": "unchanged",
}
SUBJECTS = {
    "obligations": "duties and bans",
    "strength": "strength: shall, may, should",
    "bearers": "who is bound or gains",
    "conditions": "conditions and exceptions",
    "figures": "figures and deadlines",
    "names": "lists of names",
    "references": "cross-references",
    "standing": "brackets: what is disputed",
    "existence": "statements that came or went",
    "wording": "other words",
    "places": "moved or renumbered",
    "disputed": "still disputed in the new draft",
    "joined": "split or merged",
}
GROUNDS = {
    "documented": "documented",
    "reported-absent": "a source says it was not there",
    "inferred": "not documented, inferred",
    "printed": "printed text",
    "reported": "reported text",
    "unverified": "unverified text",
    "deduced": "inferred text",
}
FACETS: dict[str, Mapping[str, str]] = {
    "What became of it": OUTCOMES,
    "What the change is about": SUBJECTS,
    "What it rests on": GROUNDS,
}
_BITS = {name: 1 << at for at, name in enumerate(name for names in FACETS.values() for name in names)}
assert FILTERS.keys() <= SUBJECTS.keys()

# Units with a name of their own begin a group, and stand in the outline.
_UNITS = frozenset({"part", "title", "chapter", "section", "article", "annex", "preamble"})
# So many unchanged provisions in a row are folded.
LONG = 8


def bit(name: str) -> int:
    """The bit of something to filter by."""
    return _BITS[name]


class Row(NamedTuple):
    """A change, what became of it, its bits, how deep its unit stands (-1: it begins no group)."""

    change: Change
    outcome: str
    bits: int
    depth: int
    item: Item | None = None
    arrivals: tuple[Change, ...] = ()


class Rows:
    """The changes of a report as rows; provisions of both sides by id, and how deep they stand."""

    def __init__(self, report: Report) -> None:
        self.old = {p.id: p for p in report.old.provisions or ()}
        self.new = {p.id: p for p in report.new.provisions or ()}
        self._depths = _depths(self.old), _depths(self.new)
        fates = fates_of(report)
        arrivals = _arrivals(report, self.new)
        self.rows = [
            self._row(change, fates.get(change.fingerprint, ()), arrivals.get(at, ()))
            for at, change in enumerate(report.changes)
        ]

    def _row(self, change: Change, mine: tuple[StatementChange, ...], arrivals: Sequence[Change]) -> Row:
        outcome = _outcome(change, mine)
        bits = bit(outcome)
        found = self.provisions(change)
        if mine or change.aspects:
            for name in answers(change, mine):
                bits |= bit(name)
        for provision in found:
            bits |= bit("deduced" if provision.evidence == "inferred" else provision.evidence)
        if change.certainty in GROUNDS:
            bits |= bit(change.certainty)
        if any(self.new[e.id].brackets for e in change.new if e.id in self.new):
            bits |= bit("disputed")
        if change.kind in ("split", "merged"):
            bits |= bit("joined")
        if change.moved or change.renumbered:
            bits |= bit("places")
        item = Item(change, mine, outcome) if outcome in SECTIONS else None
        return Row(change, outcome, bits, self._depth(change), item, tuple(arrivals))

    def provisions(self, change: Change) -> list[Provision]:
        """The provisions of a change, old ones first."""
        sides = ((change.old, self.old), (change.new, self.new))
        return [side[e.id] for excerpts, side in sides for e in excerpts if e.id in side]

    def _depth(self, change: Change) -> int:
        """How many units stand above a unit; -1 for what is none."""
        for side, known, depths in (
            (change.new, self.new, self._depths[1]),
            (change.old, self.old, self._depths[0]),
        ):
            if side and side[0].id in known:
                provision = known[side[0].id]
                if provision.heading or provision.kind in _UNITS:
                    return depths[provision.id]
        return -1

    def groups(self) -> Iterator[list[Row]]:
        """The rows, each unit with what stands under it up to the next one."""
        group: list[Row] = []
        for row in self.rows:
            if row.depth >= 0 and group:
                yield group
                group = []
            group.append(row)
        if group:
            yield group


def _outcome(change: Change, fates: tuple[StatementChange, ...]) -> str:
    if change.certainty == "silent":
        return "silent"
    if change.substantive:
        return section_of(change, fates)
    loud = change.kind != "unchanged" or change.aspects or change.renumbered or change.moved or change.heading_edits
    return "quiet" if loud else "same"


def _depths(side: Mapping[str, Provision]) -> dict[str, int]:
    """How many units stand above each provision; one stands after what it stands in."""
    depths: dict[str, int] = {}
    for provision in side.values():
        above = side.get(provision.parent or "")
        if above is not None:
            depths[provision.id] = depths.get(above.id, 0) + (above.kind in _UNITS or bool(above.heading))
        else:
            depths[provision.id] = 0
    return depths


def _arrivals(report: Report, new: Mapping[str, Provision]) -> dict[int, list[Change]]:
    """After which row what was moved stands in the new draft; rows are in the order of the old one. -1: before all."""
    place = {e.id: at for at, change in enumerate(report.changes) for e in change.new}
    found: dict[int, list[Change]] = {}
    before = -1
    told: set[str] = set()
    for id_ in new:
        at = place.get(id_, before)
        if at < 0 or not (report.changes[at].moved and report.changes[at].old):
            before = at
            continue
        change = report.changes[at]
        if change.fingerprint not in told:
            told.add(change.fingerprint)
            found.setdefault(max(before, 0), []).append(change)
    return found


def quiet(row: Row) -> bool:
    """Whether a row may be folded: it is unchanged, rests on no inference, and nothing arrives at it."""
    return row.outcome == "same" and not row.arrivals and row.change.certainty != "inferred"


def runs(rows: Sequence[Row]) -> Iterator[tuple[bool, list[Row]]]:
    """The rows in runs; True with those that are long and quiet."""
    loud: list[Row] = []
    at = 0
    while at < len(rows):
        end = at
        while end < len(rows) and quiet(rows[end]):
            end += 1
        if end - at >= LONG:
            if loud:
                yield False, loud
                loud = []
            yield True, list(rows[at:end])
        else:
            end = max(end, at + 1)
            loud += rows[at:end]
        at = end
    if loud:
        yield False, loud


def first(change: Change) -> Excerpt:
    """The provision that a change is found by: the first of the new draft, else of the old one."""
    return (change.new or change.old)[0]
