"""What stands at the entrance: bytes with a name, and the lines read from them."""

from dataclasses import dataclass, field
from typing import NamedTuple

from draftdiff.model.note import Note


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes of one draft. `name` is what the user typed, `suffix` tells the format (".md", "" if unknown)."""

    name: str
    data: bytes
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """A unit that the format itself marks, so that nothing need be guessed (Akoma Ntoso's elements).

    `kind` is a kind of provision; "" says that the line goes on with the unit open at `level`. `level` is the
    depth, from 0. The first `width` characters of the line are the printed number; the rest is the unit's heading
    where the line's role is "heading", else its words. `source_id` is the id that the file publishes.
    """

    kind: str
    level: int
    width: int = 0
    source_id: str | None = None


class Line(NamedTuple):
    """One line as written (a tuple, quick to make: a draft has a hundred thousand of them).

    `start` and `end` are offsets in `Lines.text`, `end` after the line break.
    `text` has no line break. `role` is what the format itself says the line is: "text", "heading" (with
    its `level` from 1), "title" of the document, "row" of a table, "rule" (the dashes under a table's head, a thematic
    break), "front" matter, "remark" (a comment or page furniture, no part of the document). `given` is the unit that
    the format says the line begins or goes on with (None: parsing finds out).
    """

    text: str
    number: int
    start: int
    end: int
    role: str = "text"
    level: int = 0
    given: Given | None = None


@dataclass(frozen=True, slots=True)
class Lines:
    """A draft as read: the whole text, its lines (they tile the text exactly) and its front matter.

    `front` is the front matter as typed, without its fences (None: there is none). `format` names the reader.
    `blocks`: every line is a whole paragraph of the format, never a wrapped part of one. `declared` is what the
    file says of itself outside its text: "title", "date" (ISO), "language"; front matter goes before it.
    """

    source: str
    sha256: str
    text: str
    lines: tuple[Line, ...]
    front: str | None = None
    format: str = "plain"
    notes: tuple[Note, ...] = ()
    blocks: bool = False
    declared: dict[str, str] = field(default_factory=dict)
