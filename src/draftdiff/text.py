"""Text as written and its shadows: the form used for comparing, the tokens of a word diff, the safe form for eyes."""

from __future__ import annotations

import re
import unicodedata

# Numbers keep their separators ("1,029", "3.5", "2022-04-15") and what a citation puts behind them
# ("7(3)(b)"), words their inner hyphens and apostrophes: an edit never cuts through either. Space is a token
# of its own so that the words of both sides, which may differ in what surrounds them, still meet.
_TOKEN = re.compile(
    r" (?!\s)|[A-Za-z]++(?=[ ,.;])|"  # most tokens are one of these two: found by these they take half the time
    r"\d+(?:[.,\u00a0\u202f\-/:]\d+)*(?:\(\w{1,4}\))*|[^\W\d_]+(?:[-'\u2019\u2010\u2011][^\W\d_]+)*|\s+|[^\w\s]|_|\w",
)
_WORD = re.compile(r"\d+(?:[.,\-/:]\d+)*|[^\W\d_]+(?:[-'][^\W\d_]+)*|§")

# Typography that carries no meaning: comparing ignores it, showing keeps it.
_TYPOGRAPHY = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        **dict.fromkeys("\u00a0\u2009\u202f", " "),
        **dict.fromkeys("\u00ad\u200b", None),
        "\u2026": "...",
    }
)

_TYPOGRAPHIC = re.compile(f"[{re.escape(''.join(map(chr, _TYPOGRAPHY)))}]")

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_UNSAFE = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f{_BIDI}\u2028\u2029\ufeff]")


def tokens(text: str) -> list[str]:
    """Words, numbers, marks and runs of blanks; joined again they are the text."""
    return _TOKEN.findall(text)


def words(text: str) -> list[str]:
    """Words, numbers and "§" alone, of a comparable text."""
    return _WORD.findall(text)


def one_line(text: str) -> str:
    """The text with every run of blanks and line breaks as one blank, none at the ends."""
    return " ".join(text.split())


def comparable(text: str) -> str:
    """The shadow used for comparing: one case, one typography, one blank between words, composed letters."""
    if text.isascii():  # as it is, and a fifth of the time: all that is folded below lies beyond ASCII
        return one_line(text.lower())
    text = unicodedata.normalize("NFC", text)
    return one_line((text.translate(_TYPOGRAPHY) if _TYPOGRAPHIC.search(text) else text).casefold())


def visible(text: str) -> str:
    """The text with whatever could act on a terminal or reorder a line written out as <U+001B>.

    Covers C0 and C1 controls, DEL, direction overrides and the Unicode line separators; tab and line feed stay.
    """
    return _UNSAFE.sub(lambda m: f"<U+{ord(m[0]):04X}>", text)
