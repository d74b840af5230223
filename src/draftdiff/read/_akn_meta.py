"""What an Akoma Ntoso file says of itself: its date, its language, its other name, its notes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, get_args

from draftdiff.languages._codes import TWO_LETTERS
from draftdiff.model.front_matter import Basis, Coverage, Numbering

if TYPE_CHECKING:
    from collections.abc import Callable

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?=T|$)")
# Akoma Ntoso has no word for "no date"; this one stands for it.
_NO_DATE = "0001-01-01"
# What our own output says beyond Akoma Ntoso's words (render/akn.py).
SPACE = "urn:x-draftdiff:1"
_TOLD = {"basis": get_args(Basis), "coverage": get_args(Coverage), "numbering": get_args(Numbering)}


class Meta:
    """The block `meta`, of which no word is the document's. The first one counts, others are of annexes.

    `captures` collect words, `kept_notes` are the notes that the block holds, by id: mark and words.
    """

    def __init__(self) -> None:
        self.captures: list[list[str]] = [[]]
        self.mute = 0
        self.in_meta = False
        self.told = ""
        self.kept_notes: dict[str, tuple[str, str]] = {}
        self._blocks = 0
        self._level = ""
        self._dates: dict[str, str] = {}
        self._found: dict[str, str] = {}

    @property
    def declared(self) -> dict[str, str]:
        """Title, date and language; the date of the work before that of this expression of it."""
        return self._found | {"date": self._dates.get("FRBRWork") or self._dates.get("FRBRExpression", "")}

    def begin_meta(self) -> Callable[[], None]:
        """The block begins; gives what is to be done at its end."""
        self.mute += 1
        self.in_meta = True
        self._blocks += 1
        return self._end_meta

    def _end_meta(self) -> None:
        self.mute -= 1
        self.in_meta = False

    def in_block(self, space: str, element: str, attributes: dict[str, str]) -> Callable[[], None] | None:
        """An element in the block."""
        if element == "note":
            return self._kept_note(attributes)
        if self._blocks > 1:
            return None
        if space == SPACE and element == "draft":
            told = [(key, attributes.get(key, "")) for key in _TOLD]
            self.told = "".join(f"{key}: {value}\n" for key, value in told if value in _TOLD[key])
        elif element in ("FRBRWork", "FRBRExpression", "FRBRManifestation", "FRBRItem"):
            self._level = element
        elif element == "FRBRdate":
            date = _DATE.match(attributes.get("date", ""))
            if date and date[0] != _NO_DATE:
                self._dates.setdefault(self._level, date[0])
        elif element == "FRBRlanguage":
            code = attributes.get("language", "").lower()
            self._found.setdefault("language", TWO_LETTERS.get(code.partition("-")[0], code))
        elif element == "FRBRalias":
            self._found.setdefault("title", attributes.get("value", ""))
        return None

    def _kept_note(self, attributes: dict[str, str]) -> Callable[[], None]:
        pieces: list[str] = []
        muted, self.mute = self.mute, 0
        self.captures.append(pieces)

        def kept() -> None:
            self.captures.pop()
            self.mute = muted
            name = attributes.get("eId") or attributes.get("id") or ""
            self.kept_notes.setdefault(name, (attributes.get("marker", ""), "".join(pieces)))

        return kept
