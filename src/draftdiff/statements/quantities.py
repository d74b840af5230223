"""Numbers, dates and units: "thirty (30) days" is 30 days, "5 000 special drawing rights" 5000 of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftdiff.statements.vocabulary import Vocabulary

Value = float | str | None

_PARENTHESIS = re.compile(r"\(\d{1,6}\)")
_SEPARATORS = re.compile(r"[\s\u00a0\u202f'’]")
_WORD = re.compile(r"\s+([^\W\d_][\w-]*)")
# A figure counts the first plural noun after it: "342 battle tanks". More words than this between the two
# are no longer one noun phrase.
_NOUN_WITHIN = 3
_LETTERS = "".join(map(chr, range(97, 123)))
_YEARS = range(1500, 2200)


def number_of(text: str, words: Vocabulary) -> float | None:
    """The value of a number in figures ("1,029", "5 000", "3.5") or words ("twenty-five"); None if it is none.

    Of a range ("10-15") it is the upper end.
    """
    counting = words.counting
    if text[:1].isdigit():
        text = re.split(r"[-–]", text)[-1]
        plain = _SEPARATORS.sub("", text.replace(counting.thousands, "")).rstrip(_LETTERS)
        try:
            return float(plain.replace(counting.decimal, "."))
        except ValueError:
            return None
    total, current, known = 0.0, 0.0, False
    for word in re.split(r"[-\s]+", text):
        value = counting.words.get(word, counting.ordinals.get(word))
        if value is None:
            continue
        known = True
        if value >= 1000:
            total, current = total + (current or 1) * value, 0.0
        elif value == 100:
            current = (current or 1) * 100
        else:
            current += value
    return total + current if known else None


def date_of(text: str, words: Vocabulary) -> str | None:
    """The date in a lower-cased text as ISO 8601, "2030-04" where no day is given; None if there is none."""
    for pattern in words.dates:
        match = pattern.search(text)
        if match is None:
            continue
        groups = match.groupdict()
        month = groups["month"]
        at = words.counting.months.get(month) or (int(month) if month.isdigit() else 0)
        day = int(groups.get("day") or 0)
        if 1 <= at <= 12 and day <= 31:
            return f"{int(groups['year']):04d}-{at:02d}" + (f"-{day:02d}" if day else "")
    return None


def duration_of(text: str, words: Vocabulary) -> tuple[Value, str]:
    """Value and unit of the date or the length of time in a lower-cased text; (None, "") if there is neither."""
    date = date_of(text, words)
    if date:
        return date, "date"
    match = words.duration.search(text)
    if match is None:
        return None, ""
    number = number_of(_PARENTHESIS.sub("", match["number"]).strip(), words)
    unit = words.counting.times.get(" ".join(match["unit"].split()), "")
    return 1.0 if number is None else number, unit


def figures(text: str, start: int, end: int, words: Vocabulary) -> Iterator[tuple[int, int, Value, str]]:
    """The figures in a stretch of lower-cased text: start, end, value, unit. Citations are for the caller to drop."""
    for match in words.figure.finditer(text, start, end):
        if match["date"]:
            date = date_of(match["date"], words)
            if date:
                yield match.start("date"), match.end("date"), date, "date"
            continue
        number = number_of(match["figures"] or match["words"], words)
        if number is None:
            continue
        unit, stop = _unit(text, match, end, words)
        if match["figures"] or unit:
            yield match.start(), stop, number, unit


def _unit(text: str, match: re.Match[str], end: int, words: Vocabulary) -> tuple[str, int]:
    """The singular of what a figure counts, and where its words end."""
    if match["unit"]:
        unit = " ".join(match["unit"].split())
        return words.counting.times.get(unit) or words.counting.units[unit], match.end()
    after_number = match.end()
    if _is_year(text, match, words):
        return "year", after_number
    at = after_number
    for _ in range(_NOUN_WITHIN):
        word = _WORD.match(text, at, min(end, at + 60))
        if word is None or words.uncounted.fullmatch(word[1]):
            break
        at = word.end()
        singular = _singular(word[1], words)
        if singular:
            return singular, at
    return "", after_number


def _is_year(text: str, match: re.Match[str], words: Vocabulary) -> bool:
    """A bare number of four figures in the range of years after "in", "the", "of" ..., as in "the 1990 level"."""
    figure = match["figures"]
    if figure is None or not (figure.isdigit() and len(figure) == 4 and int(figure) in _YEARS):
        return False
    if not words.year_before.search(text, max(0, match.start() - 12), match.start()):
        return False
    after = _WORD.match(text, match.end(), match.end() + 60)
    return after is None or words.uncounted.fullmatch(after[1]) is not None or not _singular(after[1], words)


def _singular(noun: str, words: Vocabulary) -> str:
    for ending, replacement in words.counting.plurals:
        if noun.endswith(ending) and len(noun) > len(ending) + 1:
            return noun[: len(noun) - len(ending)] + replacement if replacement != ending else ""
    return ""
