"""The cells of a row: what each draft has there, against what its left neighbour has."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from draftdiff.model.synopsis import PlacedProvision, SynopsisCell, heading_of, unreported, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence, Set

    from draftdiff.history.chain import Chain, Node
    from draftdiff.model.change import Certainty, Change, Edit, ReportedAbsent
    from draftdiff.model.draft import Draft, Provision
    from draftdiff.model.history import Step

# The certainties of a claim, from firm to none: that of several changes is the least firm of theirs.
_FIRM: tuple[Certainty, ...] = ("documented", "reported-absent", "inferred", "silent")


class Stages(NamedTuple):
    """What other stages know and the pipeline lends: the edits between two texts, and what is reported absent.

    `absent` answers for a provision of the first draft whether a source says that it is not in the second.
    """

    words: Callable[[str, str], tuple[Edit, ...]]
    absent: Callable[[Provision, Draft, Draft], ReportedAbsent | None]


class Cells:
    """Makes cells of the provisions of one chain."""

    def __init__(self, chain: Chain, stages: Stages) -> None:
        self.drafts = chain.drafts
        self.steps = chain.steps()
        self.stages = stages

    def row(self, family: Sequence[Node], astray: Set[int]) -> tuple[SynopsisCell, ...]:
        """A cell for each draft; `astray` are the drafts, from 0, in which the row stands elsewhere."""
        by_draft: dict[int, list[int]] = {}
        for draft, place in family:
            by_draft.setdefault(draft, []).append(place)
        cells: list[SynopsisCell] = []
        left: SynopsisCell | None = None
        for draft in range(len(self.drafts)):
            if places := by_draft.get(draft):
                cell = self._standing(draft, places, left, out_of_order=draft in astray)
                left = left if unreported(cell) else cell
            else:
                cell = self._empty(draft, by_draft)
            cells.append(cell)
        return tuple(cells)

    def _empty(self, draft: int, by_draft: dict[int, list[int]]) -> SynopsisCell:
        """Why a draft has nothing here, asked of the nearest draft that has: silence is not absence."""
        if self.drafts[draft].front.coverage == "complete":
            return SynopsisCell(draft + 1, "absent")
        nearest = min(by_draft, key=lambda other: (abs(other - draft), other))
        there = self.drafts[nearest]
        absent = self.stages.absent(there.provisions[by_draft[nearest][0]], there, self.drafts[draft])
        return SynopsisCell(draft + 1, "reported-absent" if absent else "silent", absent=absent)

    def _standing(
        self, draft: int, places: Sequence[int], left: SynopsisCell | None, *, out_of_order: bool
    ) -> SynopsisCell:
        mine = tuple([_placed(self.drafts[draft].provisions[place], place) for place in places])
        cell = SynopsisCell(draft + 1, "stands", mine, out_of_order=out_of_order)
        if left is None or unreported(cell):
            return cell
        changes = self._changes(draft, mine) if left.draft == draft else []
        step, ids = self.steps[draft - 1], {p.id for p in mine}
        return SynopsisCell(
            draft=draft + 1,
            state="stands",
            provisions=mine,
            against=left.draft,
            edits=self._edits(words_of(left), words_of(cell), changes),
            heading_edits=self._heading_edits(left, cell),
            step=_step(left, cell),
            renumbered=left.draft == draft and not step.renumbered.isdisjoint(ids),
            moved=left.draft == draft and not step.moved.isdisjoint(ids),
            substantive=any(change.substantive for change in changes),
            certainty=max((c.certainty for c in changes), key=_FIRM.index, default=None),
            out_of_order=out_of_order,
        )

    def _changes(self, draft: int, mine: Sequence[PlacedProvision]) -> list[Change]:
        """The changes that led to some provisions, each once."""
        found = self.steps[draft - 1].new
        return list({id(found[p.id]): found[p.id] for p in mine if p.id in found}.values())

    def _edits(self, old: str, new: str, changes: Sequence[Change]) -> tuple[Edit, ...]:
        """Those of the change where one change is all that happened; else the texts are compared as they stand."""
        if len(changes) == 1 and _adds_up(changes[0].edits, old, new):
            return tuple(e for e in changes[0].edits if e.text)
        return tuple(e for e in self.stages.words(old, new) if e.text)

    def _heading_edits(self, left: SynopsisCell, cell: SynopsisCell) -> tuple[Edit, ...]:
        if any(self.drafts[c.draft - 1].front.basis == "reconstruction" for c in (left, cell)):
            return ()
        old, new = heading_of(left), heading_of(cell)
        return tuple(e for e in self.stages.words(old, new) if e.text) if old != new else ()


def _adds_up(edits: Sequence[Edit], old: str, new: str) -> bool:
    return (
        "".join([e.text for e in edits if e.op != "added"]) == old
        and "".join([e.text for e in edits if e.op != "removed"]) == new
    )


def _step(left: SynopsisCell, cell: SynopsisCell) -> Step:
    before, after = len(left.provisions), len(cell.provisions)
    if before == after == 1:
        same = words_of(left) == words_of(cell)
        return "unchanged" if same else "reworded"
    if before == after:
        return "regrouped"
    return "split" if after > before else "merged"


def _placed(provision: Provision, place: int) -> PlacedProvision:
    return PlacedProvision(
        place=place + 1,
        id=provision.id,
        label=provision.label,
        heading=provision.heading,
        text=provision.text,
        line=provision.line,
        evidence=provision.evidence,
        sources=provision.sources,
        confidence=provision.confidence,
        content=provision.content,
    )
