"""Which atom of the old draft is which of the new one, and the edits between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from draftdiff.model.alignment import WITH_PARENT
from draftdiff.model.change import Edit
from draftdiff.render._docx_atoms import Side
from draftdiff.render._rows import BETWEEN, cells_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from draftdiff.model.alignment import Pair
    from draftdiff.model.change import Change
    from draftdiff.model.report import Report

Edits = tuple[Edit, ...]


class Link(NamedTuple):
    """Two places, the edits between them (a row has some for each cell, an end none), and the change they belong to."""

    old: int
    new: int
    cells: tuple[Edits, ...]
    change: int


class Cut(NamedTuple):
    """A piece of the words of a change: whose it is on either side ("" for nobody's), and its edits."""

    old: str
    new: str
    piece: int
    edits: Edits


class Links:
    """Both sides of a report with what joins them."""

    def __init__(self, report: Report) -> None:
        self.changes = report.changes
        self.by_old = {e.id: at for at, c in enumerate(report.changes) for e in c.old}
        self.by_new = {e.id: at for at, c in enumerate(report.changes) for e in c.new}
        cuts = {at: _cut(c) for at, c in enumerate(report.changes) if len(c.old) > 1 or len(c.new) > 1}
        before: dict[str, list[tuple[int, str]]] = {}
        after: dict[str, list[tuple[int, str]]] = {}
        for pieces in cuts.values():
            for cut in pieces:
                before.setdefault(cut.old, []).append((cut.piece, _text(cut.edits, "removed")))
                after.setdefault(cut.new, []).append((cut.piece, _text(cut.edits, "added")))
        self.old, self.new = Side(report.old, before), Side(report.new, after)
        self.found: list[Link] = []
        for pair in report.alignment:
            if pair.how == WITH_PARENT:
                continue
            at = self._change(pair)
            if pair.old and pair.new:
                self._heads(pair, at)
                if at is not None:
                    self._words(at, cuts.get(at))
            for ids, known in ((pair.old, self.by_old), (pair.new, self.by_new)):
                for i in ids if at is not None else ():
                    known.setdefault(i, at)  # type: ignore[arg-type]
        self.found.sort()

    def _change(self, pair: Pair) -> int | None:
        for ids, known in (
            ((*pair.old, *pair.old_with), self.by_old),
            ((*pair.new, *pair.new_with), self.by_new),
        ):
            for i in ids:
                if i in known:
                    return known[i]
        return None

    def _heads(self, pair: Pair, at: int | None) -> None:
        """Numbers and headings; of a split or merge the first ones are partners, for lack of better."""
        old, new = pair.old[0], pair.new[0]
        key = -1 if at is None else at
        single = len(pair.old) == len(pair.new) == 1
        told = self.changes[at].heading_edits if at is not None and single else ()
        row = self.old.place(old, "row"), self.new.place(new, "row")
        if row[0] is not None and row[1] is not None:
            if at is not None and single:
                self._row(row[0], row[1], at)
            return
        for part in ("number", "gap", "heading", "heading-end"):
            left, right = self.old.place(old, part), self.new.place(new, part)
            if left is None or right is None:
                continue
            texts = self.old.atoms[left].text, self.new.atoms[right].text
            edits = () if part == "heading-end" else told if part == "heading" and told else _replaced(*texts)
            self.found.append(Link(left, right, (edits,), key))

    def _row(self, old: int, new: int, at: int) -> None:
        """A row is the same row where its cells are; else one goes and another comes."""
        change = self.changes[at]
        heading = self.old.by_id[self.old.atoms[old].owner].heading
        if bool(heading) != bool(self.new.by_id[self.new.atoms[new].owner].heading):
            return
        edits = change.edits if not heading else change.heading_edits or (Edit("kept", heading),)
        cells = _cells(edits)
        for op, atom in (("removed", self.old.atoms[old]), ("added", self.new.atoms[new])):
            if [_text(cell, op) for cell in cells] != cells_of(atom.text):
                return
        self.found.append(Link(old, new, cells, at))

    def _words(self, at: int, cuts: Sequence[Cut] | None) -> None:
        change = self.changes[at]
        if not change.old or not change.new:
            return
        if cuts is None:
            cuts = (Cut(change.old[0].id, change.new[0].id, 0, change.edits),)
        for cut in cuts:
            left, right = self.old.place(cut.old, "words", cut.piece), self.new.place(cut.new, "words", cut.piece)
            if left is not None and right is not None and (len(cuts) == 1 or telling(cut.edits)):
                self.found.append(Link(left, right, (cut.edits,), at))
        ends = self.old.place(change.old[-1].id, "words-end"), self.new.place(change.new[-1].id, "words-end")
        if ends[0] is not None and ends[1] is not None:
            self.found.append(Link(ends[0], ends[1], ((),), at))


def _text(edits: Edits, op: str) -> str:
    return "".join([e.text for e in edits if e.op in ("kept", op)])


def telling(edits: Edits) -> bool:
    """Whether anything is kept but blanks and marks."""
    return any(e.op == "kept" and any(map(str.isalnum, e.text)) for e in edits)


def _cut(change: Change) -> list[Cut]:
    """The edits of joined texts, cut where one text ends and the next begins on either side."""
    found: list[Cut] = []
    mine: list[Edit] = []
    at = [0, 0]

    def close() -> None:
        old, new = (side[i].id if i < len(side) else "" for side, i in zip((change.old, change.new), at, strict=True))
        if mine:
            found.append(Cut(old, new, len(found), tuple(mine)))
            mine.clear()

    for edit in change.edits:
        for number, text in enumerate(edit.text.split("\n")):
            if number:
                close()
                at[0] += edit.op != "added"
                at[1] += edit.op != "removed"
            if text:
                mine.append(Edit(edit.op, text))
    close()
    return found


def _cells(edits: Edits) -> tuple[Edits, ...]:
    """The edits of a row for each of its cells, where what stands between cells was kept."""
    found: list[list[Edit]] = [[]]
    for edit in edits:
        for number, text in enumerate(edit.text.split(BETWEEN) if edit.op == "kept" else (edit.text,)):
            if number:
                found.append([])
            if text:
                found[-1].append(Edit(edit.op, text))
    return tuple(map(tuple, found))


def _replaced(old: str, new: str) -> Edits:
    """A number as an edit: "Article" stays, "3" goes and "4" comes."""
    if old == new:
        return (Edit("kept", old),)
    left, right = old.split(" "), new.split(" ")
    same = 0
    for one, other in zip(left[:-1], right[:-1], strict=False):
        if one != other:
            break
        same += 1
    kept = "".join(f"{word} " for word in left[:same])
    edits = (Edit("kept", kept), Edit("removed", old[len(kept) :]), Edit("added", new[len(kept) :]))
    return tuple(e for e in edits if e.text)
