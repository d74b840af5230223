"""A character that nobody sees: a control character, one of no width, one that turns the direction of writing.

A search misses the word that holds it, and a terminal or a browser may show other words than there are. Marks of
direction are let pass in a text that has letters written from right to left, joiners where a script needs them, and
soft hyphens that part a word at the end of a line, as texts read off print have them.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from draftdiff.check.rules._contract import Mend, Rule
from draftdiff.check.spot import Spot

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from draftdiff.model.draft import Draft

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_MARKS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_HIDDEN = f"\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\xad\u200b\u2060\u180e\u2028\u2029\ufeff{_MARKS}"
# Joiners are letters' business in Persian or Hindi; beside Latin, Greek and Cyrillic letters they are stray.
_PLAIN = re.compile(f"[{_HIDDEN}]|(?<=[A-Za-z\u00c0-\u052f])[\u200c\u200d]")
_ANY = re.compile(f"[{_HIDDEN}\u200c\u200d]")
_AMONG_HEBREW = re.compile(f"[{_HIDDEN.replace(_MARKS, '')}\u202d\u202e]")

_PARTED = re.compile(r"[ \t]{0,8}(?:\r\n?|\n)[ \t]{0,80}[^\W\d_]")


def _check(draft: Draft) -> Iterable[Spot]:
    text = draft.text
    if not _ANY.search(text):
        return
    hidden = _AMONG_HEBREW if _RIGHT_TO_LEFT.search(text) else _PLAIN
    for match in hidden.finditer(text):
        if match.start() == 0 and match[0] == "\ufeff":
            continue  # the mark of UTF-8 at the head of a file
        if match[0] == "\xad" and _PARTED.match(text, match.end()):
            continue  # without it the word would be two
        name = unicodedata.name(match[0], "control character").lower()
        yield Spot(f"invisible character U+{ord(match[0]):04X} ({name})", match.start(), match.end())


# What has no width and means nothing between the letters of our scripts. A control character is left to a person: a
# letter may have stood there. So is a mark of direction: the text may have been read in the order it shows.
_MEANS_NOTHING = frozenset("\xad\u200b\u200c\u200d\u2060\ufeff")
# Scripts without blanks between words, or with joiners that are letters' business.
_NEEDED = "[\u0590-\u08ff\u0900-\u109f\u1780-\u17ff\u1800-\u18af\u3040-\ud7ff\ufb1d-\ufefc\U0001f000-\U0001faff]"


def _mend(draft: Draft, places: Sequence[tuple[int, int]]) -> Iterable[Mend]:
    for start, end in places:
        around = draft.text[max(start - 2, 0) : start] + draft.text[end : end + 2]
        if draft.text[start:end] in _MEANS_NOTHING and not re.search(_NEEDED, around):
            yield Mend(start, end, "")


RULE = Rule(
    name="invisible-character",
    summary="a character that nobody sees: control, no width, direction",
    severity="error",
    check=_check,
    good=(
        "# Article 1\n\n1. The Parties shall meet.\n",
        "1. שלום\u200f (peace)\n",
        "1. The Par\u00ad\nties shall meet.\n",
    ),
    bad=(
        "1. The Par\u200bties shall meet.\n",
        "1. The Par\u00adties shall meet.\n",
        "1. The Parties \u202eshall meet.\n",
        "1. The Parties \x1b[31mshall meet.\n",
    ),
    hint="take it out; where it has no width and no meaning, `draftdiff check --fix` does",
    alters="words",
    local=True,
    mend=_mend,
)
