"""A chain of drafts to the rows of a synopsis: each provision of each draft in exactly one cell of exactly one row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.history.agreement import agreement
from draftdiff.history.cells import Cells
from draftdiff.history.row_order import Standing, in_sequence, row_order
from draftdiff.model.synopsis import SynopsisRow

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from draftdiff.history.cells import Stages
    from draftdiff.history.chain import Chain, Node
    from draftdiff.model.draft import Draft
    from draftdiff.model.synopsis import RowKind, SynopsisCell


def synopsis_rows(chain: Chain, stages: Stages) -> tuple[SynopsisRow, ...]:
    """The rows from top to bottom. Time and room grow with the provisions of all drafts together."""
    families = _families(chain)
    depths = [_depths(draft) for draft in chain.drafts]
    order = row_order(list(_standings(families, depths)))
    astray = _astray(families, order)
    made = Cells(chain, stages)
    rows = []
    for number, at in enumerate(order, 1):
        family = families[at]
        cells = made.row(family, {draft for draft in range(len(depths)) if (draft, at) in astray})
        last = family[-1][0]
        depth = min(depths[d][i] for d, i in family if d == last)
        kind = _kind(cells)
        rows.append(SynopsisRow(number, kind, depth, cells, agreement(chain, cells, kind)))
    return tuple(rows)


def _kind(cells: Sequence[SynopsisCell]) -> RowKind:
    found = (p for cell in cells for p in cell.provisions)
    return "provision" if any(p.text or p.content == "unreported" for p in found) else "heading"


def _families(chain: Chain) -> list[list[Node]]:
    """The chain's families, and with each the provisions that are compared together with one of its own.

    A paragraph put before an article's first makes that one a paragraph under the article: a row that had the article
    alone would show its words as removed.
    """
    found = chain.families()
    home = {node: at for at, family in enumerate(found) for node in family}
    above = list(range(len(found)))

    def first(at: int) -> int:
        while above[at] != at:
            above[at] = at = above[above[at]]
        return at

    for at, report in enumerate(chain.reports):
        for pair in report.alignment:
            if pair.old_with or pair.new_with:
                nodes = [(at, chain.places[at][i]) for i in (*pair.old, *pair.old_with)]
                nodes += [(at + 1, chain.places[at + 1][i]) for i in (*pair.new, *pair.new_with)]
                one, *others = {first(home[node]) for node in nodes}
                for other in others:
                    one, higher = sorted((first(one), first(other)))
                    above[higher] = one
    joined: dict[int, list[Node]] = {}
    for at, family in enumerate(found):
        joined.setdefault(first(at), []).extend(family)
    return [sorted(family) for family in joined.values()]


def _depths(draft: Draft) -> list[int]:
    """How many units stand above each provision."""
    found: dict[str | None, int] = {None: -1}
    for provision in draft.provisions:
        found[provision.id] = found.get(provision.parent, -1) + 1
    return [found[p.id] for p in draft.provisions]


def _standings(families: Sequence[Sequence[Node]], depths: Sequence[Sequence[int]]) -> Iterator[Standing]:
    """Of each draft the rows that stand in it, by the first of their provisions there."""
    for draft, found in enumerate(_columns(families, len(depths))):
        yield Standing([row for _, row in found], [depths[draft][place] for place, _ in found])


def _columns(families: Sequence[Sequence[Node]], drafts: int) -> list[list[tuple[int, int]]]:
    """Of each draft the places that begin a cell, and in which row, in the order of the draft."""
    columns: list[dict[int, int]] = [{} for _ in range(drafts)]
    for row, family in enumerate(families):
        for draft, place in family:
            columns[draft].setdefault(row, place)
    return [sorted((place, row) for row, place in column.items()) for column in columns]


def _astray(families: Sequence[Sequence[Node]], order: Sequence[int]) -> set[tuple[int, int]]:
    """The cells, by draft and row, that stand elsewhere in their draft than the rows around them say."""
    drafts = 1 + max((draft for family in families for draft, _ in family), default=-1)
    position = {row: at for at, row in enumerate(order)}
    found = set()
    for draft, column in enumerate(_columns(families, drafts)):
        run = in_sequence([position[row] for _, row in column])
        found |= {(draft, row) for at, (_, row) in enumerate(column) if at not in run}
    return found
