"""A text cut where an edit may begin or end: before a word, a figure, a date, a mark; never inside one."""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import TYPE_CHECKING

from draftdiff.languages import language

if TYPE_CHECKING:
    from collections.abc import Iterable

# Accents set apart from their letter, soft hyphens and joiners: part of the word that they stand in.
_ACCENTS = (
    "\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u1dc0-\u1dff"
    "\u200b-\u200d\u2060\ufe00-\ufe0f"
)
_IN_WORD = rf"[\w{_ACCENTS}]"
# Hyphens, apostrophes and strokes tie what stands on both sides: "third-party", "l'État", "and/or", "S/2014/136".
_TIED = rf"(?:[-'/\u02bc\u2019\u2010\u2011]{_IN_WORD}+)*"
_LABEL = r"\((?:\d{1,3}\w?|[ivxlc]{1,6}|\w)\)"
# What belongs to a figure before it ("№ 3", "€ 5", "-5 °C") and after it ("50 %", "5(1)(a)", "12 bis" has a blank
# and stays two); groups of three may be set apart by a blank ("1 000"), any other run of figures not.
# The look ahead spares most words the trouble.
_NUMBER = (
    r"(?=[\dNn№§#€$£¥₴₽\-+±\u2212])(?:[№§#€$£¥₴₽]{1,2}\s?|[Nn][°º]\s?|No\.\s?)?(?:(?<!\w)[-+±\u2212])?"
    r"(?:\d{1,3}(?: \d{3}(?!\d))+|\d+)(?:[.,:'/\-\u2019\u2013\u00a0\u2009\u202f]\d+)*"
    rf"{_IN_WORD}*{_TIED}(?:\(\w{{1,4}}\))*(?:[ \u00a0\u202f]?[%‰°]\w?)?"
)
# "§A.6", "J.7(1)": a section of an appendix.
_SECTION = r"(?=[§A-ZА-Я])(?:§{1,2}\s?)?[A-ZА-Я]\.\d{1,3}(?:\.\d{1,3})*(?:\(\w{1,4}\))*"
_INITIALS = r"[^\W\d_]\.(?:[^\W\d_]\.)+"
# "State(s)" is one word, "US$" as well.
_WORD = rf"\w+(?:[{_ACCENTS}]+\w*)*{_TIED}(?:\(\w{{1,3}}\)|\$)?"
_MARK = rf"(?:\.{{2,}}|[^\w\s])[{_ACCENTS}]*"
# Most pieces are this, and found to be so without trying the others.
_PLAIN = r"[^\W\d_]{2,}(?<!º)(?=\s)"
_ANY = "|".join((_PLAIN, _NUMBER, _SECTION, _INITIALS, _WORD, _LABEL, _MARK))
# Each piece has the blanks before it, so that comparing never meets a blank, of which all texts have the same.
_PIECE = re.compile(rf"\s*(?:{_ANY})|\s+")


class Cutter:
    """Cuts texts of some languages into pieces; joined again they are the text.

    The languages give the names of the months, so that "15 April 2022" is one piece.
    """

    def __init__(self, codes: Iterable[str]) -> None:
        self._names = frozenset(_months(codes))
        self._months = frozenset(blank + name for name in self._names for blank in ("", " ", "\n", "\u00a0"))

    @cached_property
    def _dated(self) -> re.Pattern[str]:
        month = f"(?:{'|'.join(sorted(map(re.escape, self._names), reverse=True))})(?!{_IN_WORD})"
        # One small word may stand between the parts of a date: "15 of April", "15 de abril de 2022".
        link, year = r"(?:\w{1,3}\s+)?", r"\d{4}(?!\d)"
        day_first = rf"\d{{1,2}}(?!\d)(?:-?\w{{1,3}})?\s+{link}{month}(?:,?\s+{link}{year})?"
        month_first = rf"{month}\s+(?:\d{{1,2}}(?:\w{{2}})?(?!\w|[.,]\d)(?:,\s+{year})?|{link}{year})"
        return re.compile(rf"\s*(?:{day_first}|{month_first}|{_ANY})|\s+")

    def pieces(self, text: str) -> list[str]:
        """Words, figures, dates and marks, each with the blanks before it; blanks at the end are a piece."""
        found = _PIECE.findall(text)
        # To look for sixty months at every word is slow; few texts have any.
        return found if self._months.isdisjoint(found) else self._dated.findall(text)


@cache
def cutter(codes: tuple[str, ...]) -> Cutter:
    """The cutter of some languages, by their codes."""
    return Cutter(codes)


def _months(codes: Iterable[str]) -> Iterable[str]:
    """Months as they are written; a word that may also bind or allow only with its capital: "5 may", "5 May"."""
    for code in codes:
        spoken = language(code)
        modal = re.compile(spoken.norms.cue_words)
        for month in {*spoken.units.months, *spoken.norms.counting.months}:
            yield from (month.title(), month.upper())
            if not modal.fullmatch(month):
                yield month
