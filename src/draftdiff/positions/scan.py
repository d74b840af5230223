"""The bracket signs of a draft as written, each with its place, and which of them belong together."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from draftdiff.brackets import DEEPEST, links_of, signs_of
from draftdiff.model.note import NEVER_CLOSED, NEVER_OPENED, TOO_DEEP

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftdiff.model.draft import Draft, Piece

# Front matter, remarks, page furniture and evidence attributes are not words of the document.
BODY = frozenset({"title", "number", "heading", "text", "unplaced"})
_WORD = re.compile(r"\w")
_MARK = re.compile(r"\S")
# Evidence at the end of a line, in the form that the parser takes off a provision's words; a table's bar may follow.
_EVIDENCE = re.compile(r'\{\s*(?:[\w-]+=(?:"[^"{}]*"|[^\s"{}]+)(?:\s+|(?=\})))+\}(?=[\s|]*$)')


class Sign(NamedTuple):
    """A bracket sign: its offset in the draft's text, what piece it stands in, whose (-1: no provision's)."""

    offset: int
    opens: bool
    role: str
    owner: int


class Loose(NamedTuple):
    """A sign without its other half, and what is wrong with it."""

    sign: Sign
    message: str


class Layout:
    """Where the words of a draft stand: pieces by provision, and how far each unit and what is under it reaches."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.body: list[Piece] = []
        self.evidence: list[Piece] = []
        for piece in draft.pieces:
            if piece.role in BODY and piece.start < piece.end:
                self._put(piece)
        self.places = {p.id: at for at, p in enumerate(draft.provisions)}
        self.above = [self.places.get(p.parent or "", -1) for p in draft.provisions]

    def _put(self, piece: Piece) -> None:
        """A piece of the body, evidence that the parser took for attributes cut off."""
        text = self.draft.text
        at = text.rfind("{", piece.start, piece.end) if piece.owner >= 0 and piece.role in ("text", "heading") else -1
        found = _EVIDENCE.match(text[at : piece.end]) if at >= 0 else None
        if found is not None:
            owner = self.draft.provisions[piece.owner]
            words = owner.text if piece.role == "text" else owner.heading
            if not words.endswith(found[0]):
                self.evidence.append(piece._replace(role="attributes", start=at, end=at + found.end()))
                self.body.append(piece._replace(end=at))
                return
        self.body.append(piece)

    @cached_property
    def texts(self) -> list[list[Piece]]:
        """The pieces of each provision's own words."""
        found: list[list[Piece]] = [[] for _ in self.draft.provisions]
        for piece in self.body:
            if piece.role == "text" and piece.owner >= 0:
                found[piece.owner].append(piece)
        return found

    @cached_property
    def ends(self) -> list[int]:
        """Where each unit ends, all that stands under it included."""
        found = [0] * len(self.above)
        for piece in self.body:
            if piece.owner >= 0:
                words = self.draft.text[piece.start : piece.end].rstrip()
                found[piece.owner] = max(found[piece.owner], piece.start + len(words))
        for at in range(len(found) - 1, -1, -1):
            if self.above[at] >= 0:
                found[self.above[at]] = max(found[self.above[at]], found[at])
        return found

    @cached_property
    def starts(self) -> list[int]:
        """Where each provision begins with its number, heading or words, rising."""
        found = [0] * len(self.above)
        for piece in reversed(self.body):
            if piece.owner >= 0:
                found[piece.owner] = piece.start
        for at in range(1, len(found)):  # one without a word of its own begins where the one before did
            found[at] = max(found[at], found[at - 1])
        return found

    @cached_property
    def groups(self) -> list[int]:
        """For each provision the article, or other topmost unit, that it stands in."""
        provisions = self.draft.provisions
        found: list[int] = []
        for at, p in enumerate(provisions):
            above = self.above[at]
            top = above < 0 or p.kind in ("article", "annex") or provisions[above].kind in ("part", "title", "chapter")
            found.append(at if top else found[above])
        return found

    def group(self, owner: int) -> int:
        """The topmost unit of a provision; -1 for what is no provision's."""
        return self.groups[owner] if owner >= 0 else -1

    def begins(self, sign: Sign) -> bool:
        """Whether a provision begins with the sign: nothing of its own words stands before it."""
        if sign.owner < 0 or sign.role not in ("number", "text"):
            return False
        if sign.role == "number":
            return True
        found = self._first(sign.owner)
        return found is not None and found == sign.offset

    def ends_with(self, sign: Sign) -> bool:
        """Whether no word of the provision stands behind the sign."""
        if sign.owner < 0 or sign.role != "text":
            return False
        text = self.draft.text
        return not any(
            _WORD.search(text, max(p.start, sign.offset + 1), p.end)
            for p in reversed(self.texts[sign.owner])
            if p.end > sign.offset
        )

    def covers(self, start: int, end: int, owner: int) -> bool:
        """Whether every word of the provision's own stands between two offsets, and there is one."""
        text, found = self.draft.text, False
        for piece in self.texts[owner]:
            if _WORD.search(text, piece.start, min(piece.end, max(start, piece.start))):
                return False
            if _WORD.search(text, max(piece.start, min(end, piece.end)), piece.end):
                return False
            found = True
        return found

    def _first(self, owner: int) -> int | None:
        for piece in self.texts[owner]:
            if (mark := _MARK.search(self.draft.text, piece.start, piece.end)) is not None:
                return mark.start()
        return None


def signs(layout: Layout) -> Iterator[Sign]:
    """Every drafting bracket sign of the document's words, in order; links and footnote marks are none."""
    draft = layout.draft
    if "[" not in draft.text and "]" not in draft.text:
        return
    pieces = iter(layout.body)
    piece = next(pieces, None)
    for found in signs_of(links_of(draft.text)).finditer(draft.text):
        if found.end() - found.start() > 1:
            continue
        while piece is not None and piece.end <= found.start():
            piece = next(pieces, None)
        if piece is None:
            return
        if piece.start <= found.start():
            yield Sign(found.start(), found[0] == "[", piece.role, piece.owner)


class Pairing:
    """Opening signs on a stack until what closes them comes, by the rules of the parser.

    A bracket may close in a later provision of the same article. From one article into another reaches only what opens
    at the very beginning of a provision, or before its number, and closes at the very end of one. An opening sign that
    is never closed stays a character, so that it never swallows what follows.
    """

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.pairs: list[tuple[Sign, Sign]] = []
        self.loose: list[Loose] = []
        self._stack: list[Sign] = []
        self._waiting: list[Sign] = []
        self._deeper = 0
        for sign in signs(layout):
            self._read(sign)
        self.loose += [Loose(sign, NEVER_CLOSED) for sign in self._waiting + self._stack]
        self.loose.sort()
        self.pairs.sort()

    def _read(self, sign: Sign) -> None:
        group = self.layout.group
        if self._stack and group(self._stack[-1].owner) != group(sign.owner):
            self._leave_group()
        if not sign.opens:
            self._close(sign)
        elif len(self._stack) < DEEPEST:
            self._stack.append(sign)
        else:
            self.loose.append(Loose(sign, TOO_DEEP))
            self._deeper += 1

    def _leave_group(self) -> None:
        kept = [s for s in self._stack if self.layout.begins(s)][: DEEPEST - len(self._waiting)]
        self._waiting += kept
        self.loose += [Loose(s, NEVER_CLOSED) for s in self._stack if s not in kept]
        self._stack.clear()
        self._deeper = 0

    def _close(self, sign: Sign) -> None:
        if self._deeper:
            self._deeper -= 1
            self.loose.append(Loose(sign, TOO_DEEP))
            return
        opened = self._stack
        if not opened and self._waiting and self.layout.ends_with(sign):
            opened = self._waiting
        if opened:
            self.pairs.append((opened.pop(), sign))
        else:
            self.loose.append(Loose(sign, NEVER_OPENED))
