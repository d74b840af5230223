"""Numbers, dates and units: "thirty (30) days" is 30 days, "5 000 special drawing rights" 5000 of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from draftdiff.statements.words import CURRENCIES, NUMBER

if TYPE_CHECKING:
    from draftdiff.statements.vocabulary import Vocabulary
    from draftdiff.statements.words import Hit

_SEPARATORS = re.compile(r"[\s\u00a0\u202f'’]")
# One or two figures behind a mark are no thousands, whichever mark the language has for those.
_HALF = re.compile(r"[0-9]+[.,][0-9]{1,2}")
_WORD = re.compile(r"\s+([^\W\d_][\w-]*)")
_PIECES = re.compile(r"[-\s]+")
# A figure counts the first plural noun after it: "342 battle tanks". More words than this between the two
# are no longer one noun phrase.
_NOUN_WITHIN = 3
_YEARS = range(1500, 2200)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number or date at a place in a text. `timed`: it is a date, or its unit is one of time."""

    start: int
    end: int
    value: float | str
    unit: str
    timed: bool


def figures(lower: str, hits: list[Hit], end: int, words: Vocabulary) -> list[Figure]:
    """The figures that begin at some hits in lower-cased text, in order; numbers of citations among them."""
    found: list[Figure] = []
    reach = 0
    for at, kinds in hits:
        if not kinds & NUMBER or at < reach:
            continue
        match = words.figure.match(lower, at, end)
        figure = _figure(lower, match, end, words) if match else None
        if figure:
            found.append(figure)
            reach = figure.end
    return found


def _figure(lower: str, match: re.Match[str], end: int, words: Vocabulary) -> Figure | None:
    if match["date"]:
        date = _date(match["date"], words)
        return Figure(match.start(), match.end("date"), date, "date", timed=True) if date else None
    value = 1.0 if match["single"] else _value(match["figures"] or match["words"] or match["ordinal"], words)
    if value is None:
        return None
    if match["scale"]:
        value *= words.counting.scales[match["scale"]]
    if match["unit"]:
        unit = " ".join(match["unit"].split())
        time = words.counting.times.get(unit)
        counted = time or words.counting.units.get(unit) or CURRENCIES[unit]
        return Figure(match.start(), match.end(), value, counted, timed=time is not None)
    if match["figures"] and _is_year(lower, match, words):
        return Figure(match.start(), match.end(), value, "year", timed=False)
    unit, stop = _noun(lower, match.end(), end, words)
    if not match["figures"] and not unit:
        return None
    return Figure(match.start(), stop, value, unit, timed=False)


def _value(text: str, words: Vocabulary) -> float | None:
    """The value of a number in figures ("1,029", "5 000") or words ("twenty-five"); None if it has none."""
    counting = words.counting
    if text[:1].isdigit():
        if _HALF.fullmatch(text):
            return float(text.replace(",", "."))
        plain = _SEPARATORS.sub("", text.replace(counting.thousands, "")).replace(counting.decimal, ".")
        try:
            return float(plain)
        except ValueError:  # figures of a script that float() does not read
            return None
    total, current = 0.0, 0.0
    for word in _PIECES.split(text):
        value = counting.words.get(word, counting.ordinals.get(word, 0.0))
        if value >= 1000:
            total, current = total + (current or 1) * value, 0.0
        elif value == 100:
            current = (current or 1) * 100
        else:
            current += value
    return total + current


def _date(text: str, words: Vocabulary) -> str | None:
    """The date in a lower-cased text as ISO 8601, "2030-04" where no day is given; None if it is none."""
    for pattern in words.dates:
        match = pattern.fullmatch(text)
        if match is None:
            continue
        groups = match.groupdict()
        named = " ".join(groups["month"].split())
        month = words.counting.months.get(named) or (int(named) if named.isdigit() else 0)
        day = int(groups.get("day") or 0)
        if 1 <= month <= 12 and day <= 31:
            return f"{int(groups['year']):04d}-{month:02d}" + (f"-{day:02d}" if day else "")
    return None


def _noun(lower: str, start: int, end: int, words: Vocabulary) -> tuple[str, int]:
    """The singular of the plural noun that a number counts, and where the noun ends."""
    at = start
    for _ in range(_NOUN_WITHIN):
        word = _WORD.match(lower, at, min(end, at + 60))
        if word is None or words.uncounted.fullmatch(word[1]):
            break
        at = word.end()
        singular = _singular(word[1], words)
        if singular:
            return singular, at
    return "", start


def _is_year(lower: str, match: re.Match[str], words: Vocabulary) -> bool:
    """Whether it is a bare number in the range of years after "in", "the" ...: "the 1990 level"."""
    figure = match["figures"]
    if not (figure.isdigit() and len(figure) == 4 and int(figure) in _YEARS):
        return False
    if not words.year_before.search(lower, max(0, match.start() - 12), match.start()):
        return False
    after = _WORD.match(lower, match.end(), match.end() + 60)
    return after is None or words.uncounted.fullmatch(after[1]) is not None or not _singular(after[1], words)


def _singular(noun: str, words: Vocabulary) -> str:
    """The singular of a plural noun; "" for a word that is none, which a plural of its own ending marks."""
    for ending, replacement in words.counting.plurals:
        if noun.endswith(ending) and len(noun) > len(ending) + 1:
            return noun[: len(noun) - len(ending)] + replacement if replacement != ending else ""
    return ""


def numerals(lower: str, words: Vocabulary) -> str:
    """A lower-cased text with every number, in figures or in words, as plain figures: "twenty-five" as "25"."""
    parts = []
    at = 0
    for match in words.figure.finditer(lower):
        group = next((g for g in ("figures", "words") if match[g]), None)
        value = _value(match[group], words) if group and match.start(group) >= at else None
        if group and value is not None:
            parts += [lower[at : match.start(group)], f"{value:g}"]
            at = match.end(group)
    return "".join((*parts, lower[at:]))
