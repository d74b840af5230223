"""Both sides in one order: what is kept, what goes, what comes, and what moves, each atom where it stands.

Without what comes the stream is the old draft, without what goes the new one: by construction, whatever the report
says. The report decides only which atoms are shown as one.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Literal, NamedTuple
from zlib import crc32

from draftdiff.model.change import Edit
from draftdiff.render._docx_links import Links, telling
from draftdiff.render._docx_order import in_order, runs
from draftdiff.render._rows import cells_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftdiff.model.report import Report
    from draftdiff.render._docx_atoms import Atom, Side
    from draftdiff.render._docx_links import Edits, Link

# "from" and "to": words that moved, where they stood and where they stand.
Mark = Literal["kept", "removed", "added", "from", "to"]


class Piece(NamedTuple):
    """A piece of the redline: words ("run"), the end of a paragraph, a row, or where a move begins or ends.

    `text` of an end is the paragraph's style, that of a row "heading" or nothing. `change` is the index of the change
    that it belongs to, -1 for none. `move` numbers the move that begins ("start") or ends ("stop") here, on the side
    that `mark` names. `quiet`: no difference between the documents, but one that the reports are silent on, or that the
    transcriber made.
    """

    part: Literal["run", "end", "row", "start", "stop"]
    mark: Mark
    text: str = ""
    change: int = -1
    cells: tuple[Edits, ...] = ()
    move: int = 0
    quiet: bool = False


def stream(report: Report) -> list[Piece]:
    """The redline of a comparison, in order."""
    return list(_Stream(report).pieces())


class Silence:
    """What differs in two texts without a difference between the documents that is documented."""

    def __init__(self, report: Report) -> None:
        numbering = {report.old.numbering, report.new.numbering}
        self.changes = {at for at, change in enumerate(report.changes) if change.certainty == "silent"}
        # Whose the order, the numbers and the headings are: of these a report claims nothing where they are ours.
        self.order = numbering != {"as-printed"}
        self.numbers = "reconstructed" in numbering
        self.headings = "reconstruction" in (report.old.basis, report.new.basis)

    def on(self, part: str, change: int, *, alone: bool = False) -> bool:
        """Whether a difference here says nothing; `alone`: the other side has no such part at all."""
        if change in self.changes:
            return True
        if part in ("number", "gap"):
            return self.numbers or (alone and self.order)
        return part in ("heading", "heading-end") and self.headings


class _Stream:
    """The links of a report, sorted into those that keep their order and those that move."""

    def __init__(self, report: Report) -> None:
        self.links = Links(report)
        self.silence = Silence(report)
        self.old, self.new = self.links.old, self.links.new
        shifted = _below([i for p in report.alignment if p.moved for i in p.old], self.old)
        found = self.links.found
        stay = in_order([link.new for link in found], [self._weight(link, shifted) for link in found])
        self.stay = [found[i] for i in sorted(stay)]
        self.moved = self._moved([found[i] for i in range(len(found)) if i not in stay])
        self.from_old = {link.old: link for link in self.moved}
        self.to_new = {link.new: link for link in self.moved}
        self.starts, self.stops = self._ranges()

    def _weight(self, link: Link, shifted: set[str]) -> int:
        """How much speaks for showing a link in its place: its letters, less where the report says that it moved.

        A number made of the texts decides the rest, so that it is the same words that move when the drafts are swapped.
        """
        mine, theirs = self.old.atoms[link.old], self.new.atoms[link.new]
        letters = len(mine.text) + len(theirs.text)
        loud = 0 if mine.owner in shifted else letters
        return (loud << 80) + (letters << 40) + crc32(mine.text.encode()) + crc32(theirs.text.encode())

    def _moved(self, others: list[Link]) -> list[Link]:
        """What moved as a whole and keeps words; parts of what stays, and rows, go here and come there instead."""
        staying = {self._owners(link) for link in self.stay}
        by_whole: defaultdict[tuple[str, str], list[Link]] = defaultdict(list)
        for link in others:
            if self.old.atoms[link.old].part != "row":
                by_whole[self._owners(link)].append(link)
        found = [
            link
            for whole, links in by_whole.items()
            if whole not in staying and any(telling(cell) for link in links for cell in link.cells)
            for link in links
        ]
        return sorted(found)

    def _owners(self, link: Link) -> tuple[str, str]:
        return self.old.atoms[link.old].owner, self.new.atoms[link.new].owner

    def _ranges(self) -> tuple[dict[tuple[str, int], int], dict[tuple[str, int], int]]:
        """Where each move begins and ends on either side: neighbours that moved together are one move."""
        every = sorted([*self.stay, *self.moved])
        moving = {link.old for link in self.moved}
        starts: dict[tuple[str, int], int] = {}
        stops: dict[tuple[str, int], int] = {}
        number = 0
        for run in runs([link.new for link in every]):
            links = [every[i] for i in run]
            if links[0].old not in moving:
                continue
            number += 1
            starts["from", links[0].old] = starts["to", links[0].new] = number
            stops["from", links[-1].old] = stops["to", links[-1].new] = number
        return starts, stops

    def pieces(self) -> Iterator[Piece]:
        """What stays, and between two places that stay what goes and what comes."""
        old = new = 0
        for link in self.stay:
            yield from self._between(range(old, link.old), range(new, link.new))
            yield from self._linked(link)
            old, new = link.old + 1, link.new + 1
        yield from self._between(range(old, len(self.old.atoms)), range(new, len(self.new.atoms)))

    def _between(self, gone: range, come: range) -> Iterator[Piece]:
        """First what goes, then what comes, whole paragraphs before the beginnings of one that both share.

        So a number that goes stands beside the one that comes, and not in front of a new paragraph between them.
        """
        left, right = _whole(self.old, gone), _whole(self.new, come)
        yield from self._gone(range(gone.start, left))
        yield from self._come(range(come.start, right))
        yield from self._gone(range(left, gone.stop))
        yield from self._come(range(right, come.stop))

    def _gone(self, places: range) -> Iterator[Piece]:
        for at in places:
            atom, link = self.old.atoms[at], self.from_old.get(at)
            if link is None:
                yield self._alone(atom, "removed", self.links.by_old.get(atom.owner, -1))
            else:
                yield from self._side(atom, at, link, "from", "removed")

    def _come(self, places: range) -> Iterator[Piece]:
        for at in places:
            atom, link = self.new.atoms[at], self.to_new.get(at)
            if link is None:
                yield self._alone(atom, "added", self.links.by_new.get(atom.owner, -1))
            else:
                yield from self._side(atom, at, link, "to", "added")

    def _alone(self, atom: Atom, mark: Literal["removed", "added"], change: int) -> Piece:
        quiet = self.silence.on(atom.part, change, alone=True)
        if atom.part == "row":
            cells = tuple((Edit(mark, cell),) for cell in cells_of(atom.text))
            return Piece(
                "row", mark, _titled(atom, self.old if mark == "removed" else self.new), change, cells, 0, quiet
            )
        return Piece("end" if atom.part.endswith("-end") else "run", mark, atom.text, change, quiet=quiet)

    def _linked(self, link: Link) -> Iterator[Piece]:
        """Atoms of both sides in one place; a paragraph's style is that of the new draft."""
        atom = self.new.atoms[link.new]
        quiet = self.silence.on(atom.part, link.change)
        if atom.part == "row":
            yield Piece("row", "kept", _titled(atom, self.new), link.change, link.cells, quiet=quiet)
        elif atom.part.endswith("-end"):
            yield Piece("end", "kept", atom.text, link.change)
        else:
            for edit in link.cells[0]:
                yield Piece("run", edit.op, edit.text, link.change, quiet=quiet)

    def _side(
        self, atom: Atom, at: int, link: Link, moving: Literal["from", "to"], lone: Literal["removed", "added"]
    ) -> Iterator[Piece]:
        """One side of something that moved: its kept words move, the others go or come."""
        placed = self.silence.order
        if number := self.starts.get((moving, at)):
            yield Piece("start", moving, move=number, quiet=placed)
        if atom.part.endswith("-end"):
            yield Piece("end", moving, atom.text, link.change, quiet=placed)
        quiet = self.silence.on(atom.part, link.change)
        for edit in link.cells[0]:
            if edit.op == "kept":
                yield Piece("run", moving, edit.text, link.change, quiet=placed)
            elif edit.op == lone:
                yield Piece("run", lone, edit.text, link.change, quiet=quiet)
        if number := self.stops.get((moving, at)):
            yield Piece("stop", moving, move=number, quiet=placed)


def _whole(side: Side, places: range) -> int:
    """Where the last paragraph or row that ends in a range ends; its start where none does."""
    return next((at + 1 for at in reversed(places) if side.atoms[at].ends), places.start)


def _titled(row: Atom, side: Side) -> str:
    return "heading" if side.by_id[row.owner].heading else ""


def _below(moved: list[str], side: Side) -> set[str]:
    """Provisions that moved and all that stands under them."""
    found = set(moved)
    if found:
        for p in side.by_id.values():  # in document order: a parent before what it holds
            if p.parent in found:
                found.add(p.id)
    return found
