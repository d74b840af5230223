"""How provisions announce themselves: "Article 5. Assistance", "5.", "5.1", "1)", "(a)", "(iv)", "IV.", "§ 5"."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from draftdiff.languages import Language
    from draftdiff.model.draft import Kind

_LATIN = r"bis|ter|quater|quinquies|sexies|septies|octies"
_DIGITS = rf"\d{{1,4}}(?:\.\d{{1,3}})*(?:\s?(?:{_LATIN})\b|[A-Za-z](?![A-Za-z]))?"
_LETTERS = rf"[a-z]{{1,2}}(?:\s(?:{_LATIN}))?|[A-Z]|[ivxlc]{{1,7}}|[IVXLC]{{1,7}}"

_NUMERAL = re.compile(
    rf"(?:\((?P<paren>{_DIGITS}|{_LETTERS})\)|(?P<close>{_DIGITS}|{_LETTERS})\)|(?P<dot>{_DIGITS}|{_LETTERS})\.-?"
    rf"|§\s?(?P<sign>{_DIGITS})\.?|(?P<decimal>\d{{1,4}}(?:\.\d{{1,3}})+)|(?P<dash>[-–—•*·]))(?:\s+|$)",
)
_ROMAN = re.compile(r"(?=[ivxlc])(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$")
_ROMAN_VALUE = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_SUFFIX = re.compile(rf"(.*?)\s?({_LATIN})$")
_SUFFIX_ORDER = {name: order for order, name in enumerate(_LATIN.split("|"), 2)}

# How a rest of a line may be told from the sentence that merely begins with "Article 5 shall ...".
_SEPARATOR = re.compile(r"\s*[.:–—-]+-?\s*|\s*º\.?\s*")
_LONGEST_HEADING = 160
SENTENCE_ENDS = ".;:,"


class Reading(NamedTuple):
    """One way to read a printed number: the series it would belong to and its place there.

    `order` is 3 for "3", 3.02 for "3 bis", 1 for "a" and for "i" read as Roman. `prefix` is "5" of "5.1".
    """

    style: str
    order: float
    prefix: str = ""


class Numeral(NamedTuple):
    """A printed number at the start of a line; `number` without its punctuation, `width` with the blanks after it."""

    number: str
    width: int
    readings: tuple[Reading, ...]


class UnitHead(NamedTuple):
    """A unit word with its number ("Article 5"), and where the rest of the line begins, heading or text."""

    kind: Kind
    word: str
    number: str
    width: int
    rest: Literal["none", "heading", "text"]


def numeral(line: str) -> Numeral | None:
    """The number a line begins with, or None. `line` has no blanks in front."""
    match = _NUMERAL.match(line)
    if match is None:
        return None
    style = match.lastgroup or ""
    body = match[style]
    if style == "dash":
        return Numeral("", match.end(), (Reading("dash" + body, 0),)) if match.end() < len(line) else None
    return Numeral(body, match.end(), readings(style, body))


def readings(style: str, body: str) -> tuple[Reading, ...]:
    """Every series a number could belong to: "(i)" follows "(h)", or opens a series of Roman numerals."""
    suffixed = _SUFFIX.match(body)
    base, extra = (suffixed[1], _SUFFIX_ORDER[suffixed[2]] / 100) if suffixed else (body, 0.0)
    if base[0].isdigit():
        prefix, _, last = base.rpartition(".")
        if last[-1].isalpha():
            extra, last = (ord(last[-1].lower()) - 96) / 100, last[:-1]
        return (Reading(f"{'decimal' if prefix else style}-1", int(last) + extra, prefix),)
    found = []
    case = "a" if base.islower() else "A"
    lower = base.lower()
    if len(base) == 1 or (len(base) == 2 and base[0] == base[1]) or not _ROMAN.match(lower):
        order = 0
        for letter in lower:
            order = order * 26 + ord(letter) - 96
        found.append(Reading(f"{style}-{case}", order + extra))
    if _ROMAN.match(lower):
        values = [_ROMAN_VALUE[c] for c in lower] + [0]
        total = sum(-v if v < after else v for v, after in pairwise(values))
        found.append(Reading(f"{style}-{'i' if case == 'a' else 'I'}", total + extra))
    return tuple(found)


@cache
def _unit_pattern(language: Language) -> tuple[re.Pattern[str], dict[str, Kind]]:
    kinds = {word: kind for kind, words in language.units.words.items() for word in words}
    words = "|".join(re.escape(w) for w in sorted(kinds, key=len, reverse=True))
    ordinals = "|".join(sorted(language.units.ordinals, key=len, reverse=True))
    figures = rf"\d{{1,4}}(?:[.\-]\d{{1,4}})*(?:\s?(?:{_LATIN})\b|[a-z](?![a-z]))?"
    number = rf"{figures}|[IVXLC]{{1,7}}\b|[A-Z](?:[.\-]?\d+)?\b|(?:{ordinals})\b"
    pattern = re.compile(rf"(?P<word>{words})(?:\s*(?P<number>{number}))?", re.IGNORECASE)
    return pattern, kinds


def unit_head(line: str, language: Language, *, heading: bool) -> UnitHead | None:
    """The unit a line announces, or None. `heading`: the format itself says that the line is a heading.

    Without that, a capitalised unit word is taken only where the rest of the line is set off by punctuation,
    is missing, or is written as a title: "Article 5 shall apply" is a sentence.
    """
    first = line[:1]
    if not (heading or first.isupper()):
        return None
    pattern, kinds = _unit_pattern(language)
    match = pattern.match(line)
    if match is None or (match.end() < len(line) and line[match.end()].isalnum()):
        return None
    kind = kinds[match["word"].lower()]
    number = match["number"] or ""
    number = language.units.ordinals.get(number.lower(), number)
    if not number and kind != "annex":
        return None
    rest = line[match.end() :]
    separator = _SEPARATOR.match(rest)
    width = match.end() + (separator.end() if separator else len(rest) - len(rest.lstrip()))
    words = line[width:].strip()
    if not words:
        return UnitHead(kind, match["word"], number, width, "none")
    if heading:
        return UnitHead(kind, match["word"], number, width, "heading")
    if not separator and not (number and words[0].isupper() and looks_like_heading(words)):
        return None
    return UnitHead(kind, match["word"], number, width, "heading" if looks_like_heading(words) else "text")


def looks_like_heading(words: str) -> bool:
    """Short, begins with a capital, does not end as a sentence or a clause does."""
    return len(words) <= _LONGEST_HEADING and not words[0].islower() and words.rstrip()[-1] not in SENTENCE_ENDS
