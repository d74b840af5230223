"""A parsed draft: its provisions in document order, and the text they were read from."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from draftdiff.model.front_matter import FrontMatter
from draftdiff.model.note import Note
from draftdiff.model.standing import AGREED, Bracket, Standing

# Akoma Ntoso's kinds, and four that a flat text needs: the preamble as a container, a row of a table, the closing
# formula (AKN: preamble, tr, conclusions), and one of several alternative wordings ("Option 1").
Kind = Literal[
    "part",
    "title",
    "chapter",
    "section",
    "article",
    "paragraph",
    "subparagraph",
    "point",
    "indent",
    "recital",
    "annex",
    "preamble",
    "row",
    "conclusion",
    "option",
]
_BREAK = re.compile(r"\r\n|\r|\n")
Evidence = Literal["printed", "reported", "unverified", "inferred"]
Confidence = Literal["", "low", "medium", "high"]
Content = Literal["reported", "unreported"]


@dataclass(frozen=True, slots=True)
class Reference:
    """A place in a text that cites another provision.

    `start` and `end` are offsets in `Provision.text`; `target` is the id it names, whether or not the draft
    has a provision of that id (`found`).
    """

    start: int
    end: int
    target: str
    found: bool


@dataclass(frozen=True, slots=True)
class Provision:
    """Any numbered or headed unit, with its own words only.

    `text` is whitespace-normalised: a chapeau with any words after its last point, without number, heading
    and evidence attributes, brackets included as written. `line` is where it begins, from 1. `lines` maps
    offsets in `text` to lines: pairs (offset, line), rising. `certain` is false where the parser doubted
    the number or its place. `id` follows design rules of Akoma Ntoso's eId; `label` is for people.
    """

    id: str
    kind: Kind
    number: str
    label: str
    heading: str
    text: str
    line: int
    parent: str | None
    source_id: str | None = None
    standing: Standing = AGREED
    evidence: Evidence = "printed"
    sources: tuple[str, ...] = ()
    confidence: Confidence = ""
    content: Content = "reported"
    certain: bool = True
    brackets: tuple[Bracket, ...] = ()
    references: tuple[Reference, ...] = ()
    lines: tuple[tuple[int, int], ...] = ()


class Piece(NamedTuple):
    """A stretch of the draft as written: what it is, where it stands, whose it is.

    Pieces tile `Draft.text`; printing them in order gives the input back to the character (law 1).
    `owner` is an index into `Draft.provisions`, -1 for none. Roles: "front", "title", "number", "heading",
    "text", "attributes", "blank", "remark", "unplaced".
    """

    role: str
    start: int
    end: int
    owner: int


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Words that the parser kept but could give to no provision."""

    text: str
    line: int


@dataclass(frozen=True)
class Draft:
    """One document: front matter, provisions in document order, and every character it was read from."""

    source: str
    sha256: str
    front: FrontMatter
    language: str
    text: str
    pieces: tuple[Piece, ...]
    provisions: tuple[Provision, ...]
    unplaced: tuple[Unplaced, ...] = ()
    notes: tuple[Note, ...] = ()

    @cached_property
    def by_id(self) -> dict[str, Provision]:
        """Provisions by id; ids are unique within a draft."""
        return {p.id: p for p in self.provisions}

    @cached_property
    def children(self) -> dict[str | None, list[Provision]]:
        """Provisions by parent id (None: top level), in document order."""
        found: dict[str | None, list[Provision]] = {}
        for provision in self.provisions:
            found.setdefault(provision.parent, []).append(provision)
        return found

    @cached_property
    def line_starts(self) -> list[int]:
        """The offset in `text` at which each line begins."""
        starts = [0]
        text, at = self.text, 0
        if "\r" in text:
            return starts + [m.end() for m in _BREAK.finditer(text)]
        while (at := text.find("\n", at) + 1) > 0:
            starts.append(at)
        return starts

    def printed(self) -> str:
        """The draft as it was written, put together again from its pieces."""
        return "".join(self.text[p.start : p.end] for p in self.pieces)
