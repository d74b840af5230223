"""How provisions announce themselves: "Article 5. Assistance", "5.", "5.1", "1)", "(a)", "(iv)", "IV.", "§ 5"."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from draftdiff.languages import Language
    from draftdiff.model.draft import Kind

LATIN = r"bis|ter|quater|quat|quinquies|sexies|septies|octies|nonies|decies"
# "3 bis", "3bis", "3-bis": Italian acts print the hyphen, French ones at times.
_APART = r"[\s\-\u2010\u2011]"
# A decimal number has at most nine levels: ids grow with each, and no treaty has more than five.
_SUPER = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_CYRILLIC = "а-яґєії"
_DIGITS = rf"\d{{1,4}}(?:[.\-]\d{{1,3}}){{0,8}}(?:{_APART}?(?:{LATIN})\b|[A-Za-z](?![A-Za-z])|[{_SUPER}]{{1,3}})?"
# "A.1." counts within A, as "2.1." does within 2.
_LETTERED = r"[A-ZА-ЯІЇЄҐ](?:\.\d{1,3}){1,8}"
_LETTERS = (
    rf"[a-z{_CYRILLIC}]{{1,2}}(?:{_APART}?(?:{LATIN}))?|[A-ZА-ЯІЇЄҐ]"
    rf"|[ivxlc]{{1,7}}(?:{_APART}(?:{LATIN}))?|[IVXLCІХС]{{1,7}}"
)
# What may stand before a number or unit word and is no part of it: brackets of negotiators, emphasis of Markdown.
_LEAD = re.compile(r"(?:\[(?!\^)|\*{1,3}(?=\S)|_{1,2}(?=\S))+")
_TRAIL = r"[\]*_]{0,4}"

_NUMERAL = re.compile(
    rf"(?:\((?P<paren>{_DIGITS}|{_LETTERS})\)\.?|(?P<close>{_DIGITS}|{_LETTERS})\)"
    rf"|(?P<degree>\d{{1,3}})\.?[º°ª]\)?[.\-–—]{{0,2}}"
    rf"|(?P<dot>{_DIGITS}|{_LETTERED}|{_LETTERS})\.(?:-|\s?[–—](?=\s))?"
    rf"|§\s?(?P<sign>{_DIGITS})\.?|(?P<decimal>\d{{1,4}}(?:\.\d{{1,3}}){{1,8}}|{_LETTERED})|(?P<bare>\d{{1,3}}(?:\.\d{{1,3}}){{0,8}}{_APART}?(?:{LATIN}))"
    # "1 . The Parties": letters read off print stand apart from their full stop.
    rf"|(?P<dot__>\d{{1,3}})\s\."
    rf"|(?P<tab>\d{{1,3}})(?=\t)|(?P<dash>[-–—•*·●▪◦]))(?:{_TRAIL}\s+|{_TRAIL}$)"
    # "1.Definitions", "(2)The Parties": the blank behind the number was lost.
    rf"|(?:\((?P<paren_>\d{{1,3}}|[a-z])\)|(?P<dot_>\d{{1,3}})\.)(?=[A-ZА-ЯІЇЄҐÀ-Þ][^\W\d_]*(?:[\s,.;:’']|$))",
)
_ROMAN = re.compile(r"(?=[ivxlc])(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$")
_ROMAN_VALUE = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_SUFFIX = re.compile(rf"(.*?){_APART}?({LATIN})$", re.IGNORECASE)
_SUFFIX_ORDER = {name: order for order, name in enumerate(LATIN.replace("quat|", "").split("|"), 2)} | {"quat": 4}
# Latin letters that look like Cyrillic ones: a typist's "c)" after "б)" is the Cyrillic letter.
_ROMAN_IN_CYRILLIC = str.maketrans("іхс", "ixc")
_LOOKALIKE = str.maketrans("aeopcxyi", "аеорсхуі")

# How a rest of a line may be told from the sentence that merely begins with "Article 5 shall ...".
_SEPARATOR = re.compile(
    r"[\]*_]{0,4}\s*(?:[.:–—-]+-?|º\.?|\)\.?)[\]*_]{0,3}(?:\s+|$)|[\]*_]{1,4}(?:\s+|$)|\s*[.:–—-]+\s*"
)
_LONGEST_HEADING = 160
SENTENCE_ENDS = ".;:,"

Form = Literal["marked", "alone", "set-off", "titled", "run-in"]


class Reading(NamedTuple):
    """One way to read a printed number: the series it would belong to and its place there.

    `order` is 3 for "3", 3.02 for "3 bis", 1 for "a" and for "i" read as Roman. `prefix` is "5" of "5.1".
    """

    style: str
    order: float
    prefix: str = ""


class Numeral(NamedTuple):
    """A printed number at the start of a line; `number` without its punctuation, `width` with the blanks after it.

    `opens` counts the brackets that stand before the number ("[2. ...") and are not closed right behind it.
    """

    number: str
    width: int
    readings: tuple[Reading, ...]
    opens: int = 0


class UnitHead(NamedTuple):
    """A unit word with its number ("Article 5"), and where the rest of the line begins, heading or text.

    `form`: how the head is told from a sentence that begins with the same words, from the surest to the weakest:
    marked as a heading by the format, alone on its line, set off by punctuation, followed by a title, run into
    the first sentence. `opens` as in `Numeral`.
    """

    kind: Kind
    word: str
    number: str
    width: int
    rest: Literal["none", "heading", "text"]
    form: Form = "alone"
    opens: int = 0


def lead(words: str) -> int:
    """How many brackets and emphasis marks stand before a possible number."""
    match = _LEAD.match(words)
    return match.end() if match else 0


def numeral(line: str, letters: str = "") -> Numeral | None:
    """The number a line begins with, or None. `line` has no blanks in front; `letters` is a language's alphabet."""
    skip = lead(line)
    match = _NUMERAL.match(line, skip)
    if match is None:
        return None
    style = match.lastgroup or ""
    body, width = match[style], match.end(style)
    style = style.rstrip("_")
    if style == "dash":
        bullet = not skip and match.end() < len(line)
        return Numeral("", match.end(), (Reading("dash" + body, 0),)) if bullet else None
    opens = line[:skip].count("[") - line[width : match.end()].count("]")
    return Numeral(body, match.end(), readings(style, body, letters), max(opens, 0))


@lru_cache(maxsize=4096)
def readings(style: str, body: str, letters: str = "") -> tuple[Reading, ...]:
    """Every series a number could belong to: "(i)" follows "(h)", or opens a series of Roman numerals."""
    suffixed = _SUFFIX.match(body)
    base, extra = (suffixed[1], _SUFFIX_ORDER[suffixed[2].lower()] / 100) if suffixed and suffixed[1] else (body, 0.0)
    if base[0].isdigit() or (base[-1].isdigit() and "." in base):
        if style in ("tab", "bare"):
            style = "dot"
        if base[-1] in _SUPER:
            digits = base.rstrip(_SUPER)
            extra, base = int("".join(str(_SUPER.index(c)) for c in base[len(digits) :])) / 1000, digits
        prefix, _, last = base.replace("-", ".").rpartition(".")
        if last[-1].isalpha():
            extra, last = (ord(last[-1].lower()) - 96) / 100, last[:-1]
        return (Reading(f"{'decimal' if prefix else style}-1", int(last) + extra, prefix),)
    return tuple(_lettered(style, base, extra, letters))


def _lettered(style: str, base: str, extra: float, letters: str) -> list[Reading]:
    found = []
    case = "a" if base.islower() else "A"
    lower = base.lower()
    if len(lower) > 1 and not lower.isascii():
        lower = lower.translate(_ROMAN_IN_CYRILLIC)  # "ІІІ" of a Cyrillic keyboard
    if letters and (cyrillic := lower.translate(_LOOKALIKE))[0] in letters and len(lower) == 1:
        found.append(Reading(f"{style}-{'а' if case == 'a' else 'А'}", letters.index(cyrillic) + 1 + extra))
    if not lower.isascii():
        return found or [Reading(f"{style}-?", ord(lower[0]) + extra)]
    if len(base) == 1 or (len(base) == 2 and base[0] == base[1]) or not _ROMAN.match(lower):
        order = 0
        for letter in lower:
            order = order * 26 + ord(letter) - 96
        found.append(Reading(f"{style}-{case}", order + extra))
        if len(lower) == 2:  # "(da)" was put between "(d)" and "(e)"
            found.append(Reading(f"{style}-{case}", ord(lower[0]) - 96 + (ord(lower[1]) - 96) / 100))
    if _ROMAN.match(lower):
        found.append(Reading(f"{style}-{'i' if case == 'a' else 'I'}", roman(lower) + extra))
    return found


def roman(numeral_: str) -> int:
    """The value of a Roman numeral in lower case."""
    values = [_ROMAN_VALUE[c] for c in numeral_] + [0]
    return sum(-v if v < after else v for v, after in pairwise(values))


@cache
def _unit_pattern(language: Language) -> tuple[re.Pattern[str], dict[str, Kind]]:
    kinds = {
        form: kind
        for kind, words in language.units.words.items()
        for word in words
        for form in (word, unicodedata.normalize("NFD", word))  # converters of print leave letters decomposed
    }
    words = "|".join(re.escape(w) for w in sorted(kinds, key=len, reverse=True))
    ordinals = "|".join(map(re.escape, sorted(language.units.ordinals, key=len, reverse=True)))
    figures = (
        rf"\d{{1,4}}(?:[.\-]\d{{1,4}})*(?:{_APART}?(?:{LATIN})\b|[a-zа-я](?![a-zа-я])|[{_SUPER}]{{1,3}}"
        rf"|\s[A-Z](?=\s*(?:$|[.:–—])))?"
    )
    spelled = rf"(?:{ordinals})\b" if ordinals else "(?!)"
    number = (
        rf"{spelled}|{figures}|[IVXLCІХС]{{1,7}}(?:[.\-](?:\d{{1,4}}|[A-Z](?!\w)))?(?:{_APART}?(?:{LATIN})|[A-Za-z](?!\w))?\b"
        rf"|[A-ZА-ЯІЇЄҐ](?:[.\-]?\d{{1,3}}[a-z]?)?\b"
    )
    named = rf"(?:(?:no\.?|n[°º]|№)\s*)?(?P<number>{number})(?:\s?(?:er|re)\b|\.?[º°ª])?"
    after = rf"(?P<word>{words})(?:(?:\s+|(?=\d)|(?<=\.)){named})?"
    before = rf"(?P<first>{spelled})\s+(?P<unit>{words})"
    return re.compile(rf"(?:{after}|{before})", re.IGNORECASE), kinds


def unit_head(line: str, language: Language, *, heading: bool) -> UnitHead | None:
    """The unit a line announces, or None. `heading`: the format itself says that the line is a heading.

    Without that, a capitalised unit word is taken only where the rest of the line is set off by punctuation,
    is missing, or begins with a capital: "Article 5 shall apply" and "Article 5, paragraph 2" are sentences.
    """
    if not heading and line[:1].islower():  # most lines of a wrapped text
        return None
    skip = lead(line)
    if skip >= len(line) or not (heading or line[skip].isupper()):
        return None
    pattern, kinds = _unit_pattern(language)
    match = pattern.match(line, skip)
    if match is None or (match.end() < len(line) and line[match.end()].isalnum()):
        return None
    word = match["word"] or match["unit"]
    kind = kinds[word.lower()]
    number = match["number"] or match["first"] or ""
    number = language.units.ordinals.get(number.lower(), number)
    if not number and kind != "annex":
        return None
    if line[match.end() : match.end() + 2].strip() == "§" or (
        line[match.end() :].lstrip()[:1] in ("(", ",") and (re.match(r"\s*(?:\(\w{1,3}\)|,)", line[match.end() :]))
    ):
        return None  # "Article 5(2)", "Article 5, ..." cite
    rest = line[match.end() :]
    separator = _SEPARATOR.match(rest)
    width = match.end() + (separator.end() if separator else len(rest) - len(rest.lstrip()))
    words = line[width:].strip()
    opens = line[:width].count("[") - line[:width].count("]")

    def head(what: Literal["none", "heading", "text"], form: Form) -> UnitHead:
        return UnitHead(kind, word, number, width, what, form, opens)

    bare = words.strip("*_[]() ")
    if not bare:
        return head("none", "marked" if heading else "alone")
    if heading:
        return head("heading", "marked")
    titled = looks_like_heading(words)
    if separator and separator[0].strip("*_ "):
        return head("heading" if titled else "text", "set-off")
    if number and (bare[0].isupper() or words[0] in "(*_") and titled:
        return head("heading", "titled")
    if number and words[0].isupper():
        return head("text", "run-in")
    return None


def looks_like_heading(words: str) -> bool:
    """Short, begins with a capital, does not end as a sentence or a clause does."""
    return len(words) <= _LONGEST_HEADING and not words[0].islower() and words.rstrip()[-1] not in SENTENCE_ENDS


def unit_order(number: str, *, lettered: bool) -> tuple[float, ...]:
    """A unit's number as a place among its like: "3 bis" (3.02,), "J.7" (10, 7), "22.5" (22, 5), "IX" (9,).

    `lettered`: single letters are letters (Article I after Article H), not Roman numerals.
    """
    suffixed = _SUFFIX.match(number.strip())
    base, extra = (suffixed[1], _SUFFIX_ORDER[suffixed[2].lower()] / 100) if suffixed and suffixed[1] else (number, 0.0)
    orders: list[float] = []
    for part in re.findall(rf"\d+|[^\W\d_]+|[{_SUPER}]+", base):
        lower = part.lower()
        if lower.translate(_ROMAN_IN_CYRILLIC).isascii():
            lower = lower.translate(_ROMAN_IN_CYRILLIC)
        if part[0] in _SUPER:
            extra = int("".join(str(_SUPER.index(c)) for c in part)) / 1000
        elif part.isdigit():
            orders.append(float(part))
        elif orders and len(part) == 1:
            extra = (ord(lower) % 64) / 100
        elif _ROMAN.match(lower) and not (lettered and len(part) == 1):
            orders.append(float(roman(lower)))
        else:
            orders.append(float(ord(lower[0]) - (96 if lower[0].isascii() else 1071)))
    if orders:
        orders[-1] += extra
    return tuple(orders)
