"""What stands at the entrance: bytes with a name, and the lines read from them."""

from dataclasses import dataclass

from draftdiff.model.note import Note


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes of one draft. `name` is what the user typed, `suffix` tells the format (".md", "" if unknown)."""

    name: str
    data: bytes
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line as written. `start` and `end` are offsets in `Lines.text`, `end` after the line break.

    `text` has no line break. `role` is what the format itself says the line is: "text", "heading" (with
    its `level` from 1), "row" of a table, "rule" (the dashes under a table's head, a thematic break),
    "front" matter, "remark" (a comment that is no part of the document).
    """

    text: str
    number: int
    start: int
    end: int
    role: str = "text"
    level: int = 0


@dataclass(frozen=True, slots=True)
class Lines:
    """A draft as read: the whole text, its lines (they tile the text exactly) and its front matter.

    `front` is the front matter as typed, without its fences (None: there is none). `format` names the reader.
    """

    source: str
    sha256: str
    text: str
    lines: tuple[Line, ...]
    front: str | None = None
    format: str = "plain"
    notes: tuple[Note, ...] = ()
