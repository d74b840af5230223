"""A number in the forms in which a word processor prints it: "iv", "aa", "05", "г", "3rd", "Three"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_LATIN = "abcdefghijklmnopqrstuvwxyz"
# Word leaves out ё, й, ъ, ы and ь when it letters a list.
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"
_GREEK = "αβγδεζηθικλμνξοπρστυφχψω"
_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
_ODD = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
        "twelve": "twelfth"}  # fmt: skip
# Beyond these a word processor prints figures too, and a hostile start value would make endless numbers.
_MOST_ROMAN, _MOST_LETTERS, _MOST_IN_WORDS = 32767, 780, 99
# Figures in a ring, in brackets, with a full stop: so many have a character of their own.
_MOST_ENCLOSED = 20


def _decimal(value: int) -> str:
    return str(value)


def roman(value: int) -> str:
    """A Roman number in capitals: "XIV"."""
    if not 0 < value <= _MOST_ROMAN:
        return str(value)
    out = []
    for worth, sign in _ROMAN:
        times, value = divmod(value, worth)
        out.append(sign * times)
    return "".join(out)


def _lettered(alphabet: str) -> Callable[[int], str]:
    """Letters as word processors count on after the last one: aa, bb, cc."""

    def letters(value: int) -> str:
        if not 0 < value <= _MOST_LETTERS:
            return str(value)
        times, place = divmod(value - 1, len(alphabet))
        return alphabet[place] * (times + 1)

    return letters


def _ordinal(value: int) -> str:
    teens = value % 100 in (11, 12, 13)
    return f"{value}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(value % 10, 'th')}"


def _cardinal(value: int) -> str:
    if not 0 <= value <= _MOST_IN_WORDS:
        return str(value)
    tens, ones = divmod(value, 10)
    if value < len(_SMALL):
        return _SMALL[value].capitalize()
    return _TENS[tens].capitalize() + (f"-{_SMALL[ones]}" if ones else "")


def _ordinal_words(value: int) -> str:
    if not 0 < value <= _MOST_IN_WORDS:
        return _ordinal(value)
    before, hyphen, last = _cardinal(value).rpartition("-")
    word = last.lower()
    word = _ODD.get(word) or (f"{word[:-1]}ieth" if word.endswith("y") else f"{word}th")
    return f"{before}{hyphen}{word}" if hyphen else word.capitalize()


def _enclosed(first: str, otherwise: str) -> Callable[[int], str]:
    def sign(value: int) -> str:
        return chr(ord(first) + value - 1) if 0 < value <= _MOST_ENCLOSED else otherwise.format(value)

    return sign


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": _decimal,
    "decimalZero": lambda value: f"{value:02d}",
    "lowerLetter": _lettered(_LATIN),
    "upperLetter": _lettered(_LATIN.upper()),
    "lowerRoman": lambda value: roman(value).lower(),
    "upperRoman": roman,
    "russianLower": _lettered(_RUSSIAN),
    "russianUpper": _lettered(_RUSSIAN.upper()),
    "greekLower": _lettered(_GREEK),
    "greekUpper": _lettered(_GREEK.upper()),
    "ordinal": _ordinal,
    "cardinalText": _cardinal,
    "ordinalText": _ordinal_words,
    "numberInDash": lambda value: f"- {value} -",
    "decimalEnclosedCircle": _enclosed("①", "{}"),
    "decimalEnclosedParen": _enclosed("⑴", "({})"),
    "decimalEnclosedFullstop": _enclosed("⒈", "{}."),
    "hex": lambda value: f"{value:X}" if value >= 0 else str(value),
    "none": lambda _: "",
    "bullet": lambda _: "",
}


def printed(value: int, form: str) -> str:
    """A number in a form that Word names ("lowerRoman"); in figures where the form is not known here."""
    return _FORMATS.get(form, _decimal)(value)
