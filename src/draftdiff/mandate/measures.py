"""Quantities held against a limit, honestly: a month is 28 to 31 days, and a working day is no day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from draftdiff.statements import numerals

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from draftdiff.languages import Language
    from draftdiff.statements.amounts import Amount

Ordering = Literal["below", "equal", "above", "unclear"]

# In days, in months, in metres, in kilograms: exact within one kind.
_CLOCK = {"minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0}
_CALENDAR = {"month": 1.0, "quarter": 3.0, "year": 12.0, "decade": 120.0}
_EXACT = {
    "length": {"mm": 0.001, "cm": 0.01, "m": 1.0, "km": 1000.0, "mile": 1609.344, "nautical mile": 1852.0},
    "mass": {"g": 0.001, "kg": 1.0, "tonne": 1000.0},
}
_MEASURED = {unit for table in (_CLOCK, _CALENDAR, *_EXACT.values()) for unit in table} | {
    "working day", "per cent", "percentage point", "date",
}  # fmt: skip
_CALENDAR_YEAR = re.compile(r"[12]\d{3}")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
# Months in days, four years in a row; a century's missing leap day would be outside what treaties count in months.
_MONTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_CYCLE = _MONTHS * 3 + (31, 29, *_MONTHS[2:])
_CYCLE_DAYS = sum(_CYCLE)


class Measure(NamedTuple):
    """A quantity as an interval of one kind; `months` where it is counted in them, exactly."""

    kind: str
    low: float | str
    high: float | str
    months: float | None = None


def measures(amount: Amount, language: Language) -> tuple[Measure, ...]:
    """What an amount measures: of a range both ends. Nothing for a bare year ("since 2014"), and without a number."""
    value, unit = amount.part.value, amount.part.unit
    if value is None or (unit == "year" and _CALENDAR_YEAR.fullmatch(amount.part.text.strip())):
        return ()
    if isinstance(value, str):
        return (Measure("date", value, value),)
    return tuple(_measure(end, unit) for end in dict.fromkeys(_ends(amount.part.text, value, language)))


def _measure(value: float, unit: str) -> Measure:
    if unit in _CLOCK:
        return Measure("time", value * _CLOCK[unit], value * _CLOCK[unit])
    if unit in _CALENDAR:
        months = value * _CALENDAR[unit]
        return Measure("time", _days(int(months), min), _days(-int(-months // 1), max), months)
    for kind, table in _EXACT.items():
        if unit in table:
            return Measure(kind, value * table[unit], value * table[unit])
    kind = unit if unit in _MEASURED else f"count of {unit}" if unit else "count"
    return Measure(kind, value, value)


def comparable_kinds(one: Measure, limit: Measure) -> bool:
    """Whether two quantities can be held against each other. A bare number counts whatever is counted there."""
    if one.kind == limit.kind:
        return True
    return "count" in (one.kind, limit.kind) and all(m.kind.startswith("count") for m in (one, limit))


def related(one: Measure, limit: Measure) -> bool:
    """Whether they are of a kind and cannot be reckoned into each other all the same."""
    return {one.kind, limit.kind} in ({"time", "working day"}, {"per cent", "percentage point"}, {"date", "time"})


def ordering(one: Measure, limit: Measure) -> Ordering:
    """How a quantity stands to a limit; "unclear" where it depends on which month it is."""
    if one.months is not None and limit.months is not None:
        return _order(one.months, one.months, limit.months, limit.months)
    if isinstance(one.low, str) or isinstance(limit.low, str):
        return _dates(str(one.low), str(limit.low))
    return _order(one.low, float(one.high), limit.low, float(limit.high))


def _order(low: float, high: float, least: float, most: float) -> Ordering:
    if high < least:
        return "below"
    if low > most:
        return "above"
    return "equal" if low == high == least == most else "unclear"


def _dates(one: str, limit: str) -> Ordering:
    """Dates order as texts; of "2030-04" and a day in it nobody can say which is earlier."""
    both = min(len(one), len(limit))
    if one[:both] != limit[:both]:
        return "below" if one < limit else "above"
    return "equal" if one == limit else "unclear"


def _days(months: int, pick: Callable[[Iterable[int]], int]) -> float:
    """The fewest, or the most, days that so many months in a row can have."""
    cycles, rest = divmod(months, len(_CYCLE))
    around = _CYCLE * 2
    return float(cycles * _CYCLE_DAYS + pick(sum(around[at : at + rest]) for at in range(len(_CYCLE))))


def _ends(text: str, value: float, language: Language) -> tuple[float, float]:
    """Both ends of a range ("10 to 15 years", whose value is 15); twice the value where it is none."""
    numbers = [float(n) for n in _NUMBER.findall(numerals(text.lower(), language))]
    return (min(numbers), max(numbers)) if value in numbers else (value, value)
