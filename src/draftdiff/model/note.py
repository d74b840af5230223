"""Remarks for the reader of a report: what was doubted, dropped or guessed on the way."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Note:
    """One sentence, the draft it is about (as typed; "": the whole report), its line from 1 (0: none)."""

    message: str
    draft: str = ""
    line: int = 0
