"""Whether the letters that a PDF's fonts name are the letters that they draw.

A font may number its glyphs and not say which letters they are. PDFium tells most of these cases. Two it cannot tell.
Where the numbers come for letters ("WKH" for "the"), the page has hardly any vowels, and no language does without. And
Cyrillic letters may be stored under the numbers of Western ones, so that "Статья" comes as "Ñòàòüÿ"; read as
Windows-1251 they are words again.
"""

from __future__ import annotations

import re
from typing import Any, Literal

Trust = Literal["letters", "cyrillic", "none"]

# So many letters of a page, evenly spread, tell whether its fonts say what they draw.
_PROBES = 400
_UNKNOWN = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]")
_UNKNOWN_SHARE, _FEWEST = 0.12, 20
# French and Spanish have such letters at most once in ten.
_WESTERN = re.compile("[\u00a1-\u00ff]")
_LETTER = re.compile(r"[^\W\d_]")
_WESTERN_SHARE = 0.5
# Of Russian and Ukrainian letters four in ten are these; of other letters taken for Cyrillic, far fewer.
_COMMON, _COMMON_SHARE = re.compile("[оеаині]", re.IGNORECASE), 0.3
_CYRILLIC = re.compile("[а-яёіїєґ]", re.IGNORECASE)
# More than a third of the letters of a language in Latin letters are vowels; so many are needed to count.
_LATIN, _VOWEL = re.compile("[a-z]", re.IGNORECASE), re.compile("[aeiouy]", re.IGNORECASE)
_VOWEL_SHARE, _COUNTED = 0.22, 200


def _table() -> dict[int, str]:
    """Letters of Windows-1252 to those of Windows-1251 with the same numbers."""
    found = {}
    for byte in range(128, 256):
        western, cyrillic = (bytes([byte]).decode(code, "ignore") for code in ("cp1252", "cp1251"))
        if western and cyrillic:
            found[ord(western)] = cyrillic
    return found


_AS_CYRILLIC = _table()


def as_cyrillic(words: str) -> str:
    """Words whose Cyrillic letters were stored as Western ones."""
    return words.translate(_AS_CYRILLIC)


def trust(raw: Any, textpage: Any, text: str) -> Trust:
    """What to make of a page's text: take it as it is, take it for Cyrillic in disguise, or leave it out."""
    unknown = len(_UNKNOWN.findall(text)) - text.count("\x02")  # PDFium's sign for a hyphen at a line's end
    if len(text) >= _FEWEST and unknown > _UNKNOWN_SHARE * len(text):
        return "none"
    count = textpage.count_chars()
    probes = range(0, count, max(1, count // _PROBES))
    wrong = sum(raw.FPDFText_HasUnicodeMapError(textpage, at) == 1 for at in probes)
    if len(probes) >= _FEWEST and wrong > _UNKNOWN_SHARE * len(probes):
        return "none"
    return of_words(text)


def of_words(text: str) -> Trust:
    """The same by the words alone."""
    latin = len(_LATIN.findall(text))
    if latin >= _COUNTED and len(_VOWEL.findall(text)) < _VOWEL_SHARE * latin:
        return "none"
    letters = _LETTER.findall(text)
    if len(letters) < _FEWEST or len(_WESTERN.findall("".join(letters))) <= _WESTERN_SHARE * len(letters):
        return "letters"
    cyrillic = _CYRILLIC.findall(as_cyrillic(text))
    common = _COMMON.findall("".join(cyrillic))
    return "cyrillic" if len(common) >= _COMMON_SHARE * len(cyrillic) else "none"
