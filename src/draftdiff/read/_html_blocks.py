"""What a page is made of while it is read: blocks of text, with signs in them for what is settled at its end.

Whether a line break was made on purpose, whether "(1)" refers to a note, how many items a list that counts down has:
all that only the whole page tells. Until then signs stand in the text. They are lone surrogates, which no decoded
text contains, so that they can be found again whatever the page holds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

# A link within the page: LINK number SIGN ... LINK_END. A place that links lead to: PLACE number SIGN, and LEFT number
# SIGN where the element ends. COUNT list,item SIGN: the number of an item of a list that counts down.
LINK, LINK_END, SIGN, PLACE, LEFT, BREAK, COUNT = "\ud800", "\ud801", "\ud802", "\ud803", "\ud804", "\ud805", "\ud806"
_SURROGATES = re.compile("[\ud800-\udfff]")
_SIGNS = re.compile(f"[{LINK}{PLACE}{LEFT}][0-9]+{SIGN}|{LINK_END}")
_PLACES = re.compile(f"(?:\\s*+[{PLACE}{LEFT}][0-9]+{SIGN})*+")
# What browsers take for blanks, and the blank at which no line breaks.
_BLANKS = "\t\n\f\r\xa0"

# Numbers as points of a text have them; "1" alone may be anything, "No." is a word.
_NUMBER = (
    r"(?:[0-9]{1,4}(?:[.\-][0-9]{1,3})*[\s\-]?(?:bis|ter|quater|quinquies|[a-zа-яєіїґ])?|[a-zа-яєіїґ]{1,2}"
    r"|[A-ZА-ЯЄІЇҐ]|[ivxlc]{1,7}|[IVXLCІХ]{1,7}|[ivxlc]{1,5}\s?bis)"
)
_LONE = re.compile(
    rf"[\[“„«‘'\"]{{0,2}}(?:[(\[]{_NUMBER}[)\]][.)]?|{_NUMBER}\)|(?:[0-9]{{1,4}}(?:[.\-][0-9]{{1,3}})*(?:-?(?:bis|ter|quater|quinquies)|[a-z])?"
    r"|[A-Za-zА-Яа-яЄІЇҐєіїґ]|[ivxlc]{1,7}|[IVXLCІХ]{1,7})\.|§\s?[0-9]{1,4}\.?|[0-9]{1,3}(?:\.[0-9]{1,3})+|[0-9]{1,3}[º°]\.?)"
)
_DASH = re.compile(r"[-–—•*·●▪◦○■□o§]|\(\s?[-–—]\s?\)")
# What follows a mark put before a line, so that the item's own number can be compared with it.
_OWN = re.compile(rf"[\[“„«‘'\"]{{0,2}}(?:\(({_NUMBER})\)|({_NUMBER})[.)])(?:\s|$)")


@dataclass(slots=True)
class Block:
    """A paragraph, a heading or a row: `text` with its signs, of a row `cells`.

    `role` as in `Line`, and "pre" for text whose line breaks are as typed. `head`: the row names the columns.
    `nested`: of two elements that are furniture of the page, one stands in the other. `indent`: how many open lists
    count in the same way as the one whose number the block begins with.
    """

    text: str
    role: str = "text"
    level: int = 0
    cells: list[str] = field(default_factory=list)
    head: bool = False
    nested: bool = False
    indent: int = 0


def without_surrogates(text: str) -> str:
    """The text of a page, in which no sign can be counterfeited."""
    return _SURROGATES.sub("\ufffd", text)


def collapsed(text: str) -> str:
    """Runs of blanks and line breaks as one blank, as browsers show them."""
    for blank in _BLANKS:
        text = text.replace(blank, " ")
    while "  " in text:  # a pattern would keep each word of a long text apart, in ten times its memory
        text = text.replace("  ", " ")
    return text


def unsigned(text: str) -> str:
    """The text without the signs in it that stand for no character."""
    return _SIGNS.sub("", text)


def prefixed(mark: str, text: str) -> str:
    """The text with the mark of its item in front of its words; what ends or begins before them stays before it."""
    places = _PLACES.match(text)
    at = places.end() if places else 0
    return f"{text[:at].strip()}{mark} {text[at:].lstrip()}"


def signs_of(text: str) -> str:
    """Only the signs of a text that has no words."""
    return "".join(_SIGNS.findall(text))


def is_number(words: str) -> bool:
    """Whether words are nothing but the number of a point: "(a)", "1.", "iv)"."""
    return len(words) <= 16 and _LONE.fullmatch(words) is not None


def is_mark(words: str) -> bool:
    """Whether words are nothing but the number of a point, or its dash or bullet."""
    return is_number(words) or _DASH.fullmatch(words) is not None


def own_number(words: str) -> str:
    """The number that words begin with ("" for none), without its signs."""
    found = _OWN.match(words[:24])
    return (found[1] or found[2]) if found else ""
