"""A side of a comparison as atoms: numbers, headings, words and ends of paragraphs, in the order of the draft.

What is cut here is never cut again: a redline is the atoms of both sides put into one order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from draftdiff.render._printed import printed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from draftdiff.model.draft import Provision
    from draftdiff.model.report import DraftEntry

# Units whose number stands on a line of its own even where they have no heading.
_HEADED = frozenset({"part", "title", "chapter", "section", "article", "annex"})
# Word knows nine levels of headings; a treaty that is deeper than this is read by its numbers.
DEEPEST = 6
_DEEPEST_CLAUSE = 5
TAB = "\t"


class Atom(NamedTuple):
    """A stretch of one side. `part` is "number", "gap", "heading", "heading-end", "words", "words-end" or "row".

    `text` of an end is the style of the paragraph that it ends.
    """

    part: str
    text: str
    owner: str
    piece: int = 0

    @property
    def ends(self) -> bool:
        """Whether a paragraph or a row ends here."""
        return self.part in ("heading-end", "words-end", "row")


class Side:
    """The atoms of one draft and where each is; `cuts` are the words of provisions that are compared in pieces."""

    def __init__(self, draft: DraftEntry, cuts: Mapping[str, Sequence[tuple[int, str]]]) -> None:
        provisions = draft.provisions or ()
        self.language = draft.language
        self.by_id = {p.id: p for p in provisions}
        self.holding = {p.parent for p in provisions}
        self.atoms: list[Atom] = []
        # How many headings stand above what is under a provision, and how many clauses below the last of them.
        self.depths: dict[str | None, tuple[int, int]] = {None: (0, 0)}
        for p in provisions:
            self._add(p, [(piece, text) for piece, text in cuts.get(p.id) or ((0, p.text),) if text])
        self.places = {(a.owner, a.part, a.piece): at for at, a in enumerate(self.atoms)}

    def place(self, provision: str, part: str, piece: int = 0) -> int | None:
        """Where an atom is; None where there is no such one."""
        return self.places.get((provision, part, piece))

    def is_row(self, p: Provision) -> bool:
        """A row of a table; one that numbers stand under is none, and neither is one with more than its cells."""
        return p.kind == "row" and p.id not in self.holding and not p.number and not (p.heading and p.text)

    def _add(self, p: Provision, words: Sequence[tuple[int, str]]) -> None:
        headings, clauses = self.depths.get(p.parent, (0, 0))
        if self.is_row(p):
            self.depths[p.id] = headings, clauses + 1
            if p.heading or p.text:
                self.atoms.append(Atom("row", p.heading or p.text, p.id))
            return
        number = printed(p, self.by_id, self.language)
        headed = bool(p.heading or (number and p.kind in _HEADED))
        self.depths[p.id] = (headings + 1, 0) if headed else (headings, clauses + 1)
        found = [("number", number, 0)] if number else []
        if headed:
            if number and p.heading:
                found.append(("gap", ". " if number[-1].isalnum() else " ", 0))
            found += [("heading", p.heading, 0)] if p.heading else []
            found.append(("heading-end", f"Heading{min(headings + 1, DEEPEST)}", 0))
        elif number and words:
            found.append(("gap", TAB, 0))
        found += [("words", text, piece) for piece, text in words]
        if words or (number and not headed):
            kind = "Provision" if number and not headed else "Words"
            level = 0 if headed else min(clauses, _DEEPEST_CLAUSE - 1)
            found.append(("words-end", f"{kind}{level + 1}", 0))
        self.atoms += [Atom(part, text, p.id, piece) for part, text, piece in found]
