"""Where in a draft its words are, and how the words of a provision are found again in the text as written."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from draftdiff.check.spot import Spot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from draftdiff.model.draft import Draft, Piece, Provision
    from draftdiff.model.note import Note

# What the document itself says; not front matter, attributes, comments.
WORDS = frozenset({"text", "heading", "title", "unplaced", "number"})

TEXT = frozenset({"text", "heading", "title", "unplaced"})
LINES = WORDS | {"blank"}
ANYWHERE = WORDS | {"front", "remark", "attributes", "blank"}


def is_draft_file(draft: Draft) -> bool:
    """Whether it is a file of Markdown, written for us; a name on the shelf has no suffix, and front matter."""
    if draft.source.endswith((".md", ".markdown")):
        return True
    return not re.search(r"[./\\]", draft.source) and bool(draft.pieces) and draft.pieces[0].role == "front"


def piece_at(draft: Draft, offset: int) -> Piece:
    """The piece that holds an offset of the text."""
    return draft.pieces[max(bisect_right(draft.pieces, offset, key=lambda p: p.start) - 1, 0)]


def matches(draft: Draft, pattern: re.Pattern[str], roles: frozenset[str] = WORDS) -> Iterator[re.Match[str]]:
    """Matches that begin in the document's own words.

    The whole text is searched at once and the few hits are looked up: to search piece by piece takes ten times as long.
    """
    for match in pattern.finditer(draft.text):
        if piece_at(draft, match.start()).role in roles:
            yield match


def spots(
    draft: Draft, pattern: re.Pattern[str], said: Callable[[re.Match[str]], str], roles: frozenset[str] = WORDS
) -> Iterator[Spot]:
    """A spot for each match in the document's words of which something is said; "" passes it over."""
    for match in matches(draft, pattern, roles):
        if message := said(match):
            yield Spot(message, match.start(), match.end())


def noted(draft: Draft, *beginnings: str) -> Iterator[Note]:
    """What reading and parsing doubted already, by how their notes begin."""
    return (note for note in draft.notes if note.message.startswith(beginnings))


def line_at(draft: Draft, offset: int) -> int:
    """The line of an offset of the text, from 1."""
    return bisect_right(draft.line_starts, min(offset, len(draft.text)))


def line_span(draft: Draft, line: int) -> tuple[int, int]:
    """The offsets of a line's words, its outer blanks left out."""
    starts = draft.line_starts
    at = min(max(line, 1), len(starts)) - 1
    end = starts[at + 1] if at + 1 < len(starts) else len(draft.text)
    words = draft.text[starts[at] : end]
    if not words.strip():
        return starts[at], starts[at]
    return starts[at] + len(words) - len(words.lstrip()), starts[at] + len(words.rstrip())


def number_span(draft: Draft, provision: Provision) -> tuple[int, int] | None:
    """Where the number of a provision is printed; None where it has none of its own line."""
    start = draft.line_starts[provision.line - 1]
    first = max(bisect_right(draft.pieces, start, key=lambda p: p.start) - 1, 0)
    for piece in draft.pieces[first : first + 12]:
        if piece.role == "number" and draft.provisions[piece.owner].id == provision.id:
            return piece.start, piece.end
    return None


def place(draft: Draft, provision: Provision, offset: int) -> int:
    """Where in the text as written a character of a provision's words stands."""
    begin, line = 0, provision.line
    for first, at in provision.lines:
        if first > offset:
            break
        begin, line = first, at
    start, end = line_span(draft, line)
    first_piece = max(bisect_right(draft.pieces, start, key=lambda p: p.start) - 1, 0)
    for piece in draft.pieces[first_piece : first_piece + 12]:
        if piece.role == "text" and piece.end > start and draft.provisions[piece.owner].id == provision.id:
            return _along(draft.text, max(piece.start, start), end, offset - begin)
    return start


def _along(text: str, at: int, end: int, steps: int) -> int:
    """So many characters on, a run of blanks as one."""
    while at < end and text[at].isspace():
        at += 1
    words = text[at : min(at + steps, end)]
    if len(" ".join(words.split())) == len(words.rstrip()):  # no run of blanks: as many characters on
        return at + len(words)
    while steps > 0 and at < end:
        blank = text[at].isspace()
        at += 1
        while blank and at < end and text[at].isspace():
            at += 1
        steps -= 1
    return at
