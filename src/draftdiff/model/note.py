"""Remarks for the reader of a report: what was doubted, dropped or guessed on the way."""

from dataclasses import dataclass

# How some notes of reading and parsing begin. The checks of a draft recognise them by it.
NOT_UTF8 = "not UTF-8"
WIDE_WITHOUT_MARK = "UTF-16 without a byte order mark"
FRONT_UNREAD = "the front matter"
FRONT_REFUSED = "front matter "
FRONT_UNKNOWN_KEY = "front matter key "
FRONT_WRONG_VALUE = "front matter: "
UNKNOWN_LANGUAGE = "language "
NEVER_CLOSED = "this bracket is never closed"
NEVER_OPENED = "this bracket was never opened"
TOO_DEEP = "brackets nested deeper than is read"
UNKNOWN_ATTRIBUTE = "unknown attribute "


@dataclass(frozen=True, slots=True)
class Note:
    """One sentence, the draft it is about (as typed; "": the whole report), its line from 1 (0: none)."""

    message: str
    draft: str = ""
    line: int = 0
