"""Numbers that stand beside one another, in the order of the text: what each of them is taken to be."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain, pairwise
from typing import TYPE_CHECKING, NamedTuple
from weakref import ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftdiff.model.draft import Draft, Provision

_PLAIN = re.compile(
    r"(\d{1,6})$|([ivxlc]{1,7})$|([a-z])$|(?P<within>(?:[a-z]|\d{1,4})\.(?:\d{1,3}\.){0,7})(?P<last>\d{1,3})$"
)
_ROMAN = re.compile(r"(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})$|c{1,3}(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})$")
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_COPYRIGHT = re.compile(r"copyright\b.{0,80}\d{4}|\d{4}", re.IGNORECASE)  # "(c) Copyright 1986", "(c) 1986"
# A longer jump is no series any more: a year, a section of another law.
_FARTHEST = 100

_LETTERS = 26
_DIGITS = 6
# What stands before a number that heads an item, and not before one that cites it.
_ITEM_AFTER = r"(?:^|[;:,.*#|>]|\b(?:and|or|et|ou|y|o|и|или|та|або|und|oder))[\s*#|>]*\(?"
# So many lists inside one another are kept in mind.
_DEPTH = 8
# Brackets, full stop and blanks around a number.
_SIGNS = 4

# How a number may be read ("1", "a", "i") and its place in that order.
Readings = dict[str, int]


class Step(NamedTuple):
    """Two numbers one after the other in a series: their provisions and places (1 for "a", 3 for "iii")."""

    before: Provision
    after: Provision
    first: int
    second: int


def steps(draft: Draft) -> tuple[Step, ...]:
    """Every two neighbours of every series, each number read as its series reads it.

    Articles go on through parts and chapters; all else is a series under its parent. Numbers that are no plain
    figure, letter, Roman numeral or decimal ("3 bis", "J-7") are in none, and make no gap either.
    """
    known = _LAST[0][0]() if _LAST else None
    if known is not draft:
        _LAST[:] = [(ref(draft), tuple(chain.from_iterable(map(_read, series_of(draft)))))]
    return _LAST[0][1]


# Several rules ask about the series of one draft, one after the other: they are read once.
_LAST: list[tuple[ref[Draft], tuple[Step, ...]]] = []


def printed_between(draft: Draft, step: Step, number: int) -> bool:
    """Whether a number that the series lacks is printed between the two after all.

    It then heads an item inside a line, or stands in a box or under something else, where the parser did not take it
    for one of the series: nothing was lost or typed wrong.
    """
    within, _, last = step.after.number.rpartition(".")
    shown = f"{within}.{number}" if within and last.isdigit() else _shown(step.after.number, number)
    starts = draft.line_starts
    begin, end = starts[min(step.before.line, len(starts) - 1)], starts[step.after.line - 1]
    begin = min(begin, starts[step.before.line - 1] + len(step.before.number) + _SIGNS)
    item = re.compile(rf"{_ITEM_AFTER}{re.escape(shown)}[.)]", re.IGNORECASE | re.MULTILINE)
    return item.search(draft.text, begin, end) is not None


def _shown(like: str, number: int) -> str:
    """A number printed as another of its series is."""
    style = "1" if like.isdigit() else "i" if len(like) > 1 else "a"
    return str(number) if style == "1" else chr(96 + number) if style == "a" and number <= _LETTERS else _roman(number)


def _roman(number: int) -> str:
    tens, ones = divmod(number, 10)
    return "x" * tens + ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")[ones]


def series_of(draft: Draft) -> Iterator[list[Provision]]:
    """Provisions beside one another that are numbered alike."""
    found: dict[tuple[object, ...], list[Provision]] = {}
    annexes: dict[str | None, str] = {None: ""}
    for p in draft.provisions:
        annexes[p.id] = p.id if p.kind == "annex" else annexes[p.parent]
        if p.number and p.kind not in ("row", "option", "indent"):
            where = annexes[p.parent] if p.kind == "article" else p.parent
            found.setdefault((where, p.kind, _signs(p)), []).append(p)
    return iter(found.values())


def _signs(provision: Provision) -> str:
    """The case and kind of a number: "a" and "A" are two series, "(1)" and "1." are one to the parser."""
    number = provision.number
    if number[:1].isdigit():
        return "1"
    return "A" if number.isupper() else "a"


def readings_of(provision: Provision) -> Readings:
    """What a number may be: "i" is the ninth letter and the first Roman numeral."""
    number = provision.number.lower()
    if number == "c" and _COPYRIGHT.match(provision.text):
        return {}
    return _readings(number)


@lru_cache(4096)
def _readings(number: str) -> Readings:
    match = _PLAIN.match(number)
    if match is None:
        return {}
    if match[1]:
        return {"1": int(match[1])}
    if match["within"]:
        return {match["within"]: int(match["last"])}
    found: Readings = {}
    if len(number) == 1:
        found["a"] = ord(number) - 96
    if _ROMAN.match(number) and (len(number) > 1 or number in "ivx"):
        found["i"] = sum(-v if v < w else v for v, w in pairwise([*(_VALUES[c] for c in number), 0]))
    return found


def _read(series: list[Provision]) -> Iterator[Step]:
    """Choose for each number the reading in which it follows the last one so read, while there is one.

    A first number begins a list inside the list ("i" after "b", "1" after "4"), which may go on behind it.
    """
    outer: dict[str, list[int]] = {}  # where the lists stopped in which another one began
    last: dict[str, tuple[int, Provision]] = {}
    for provision in series:
        number = provision.number
        if number.isdecimal() and "1" in last and len(number) <= _DIGITS and int(number) == last["1"][0] + 1:
            last["1"] = int(number), provision  # what nearly every number is
            continue
        found = readings_of(provision)
        if not found:
            if "1" in last and (figure := re.match(r"\d+", provision.number)):
                last["1"] = max(last["1"][0], int(figure[0])), provision
            continue
        going = {style: at for style, at in found.items() if style in last and at == last[style][0] + 1}
        known = {style: at for style, at in found.items() if style in last}
        first = {style: at for style, at in found.items() if at == 1 and style not in last}
        if known and not going and not first:
            style, at = next(iter(known.items()))
            before, other = last[style]
            waiting = outer.setdefault(style, [])
            if at == 1 and style == "1":  # lists of letters inside one another are lettered otherwise
                waiting.append(before)
            if at - 1 in waiting[-_DEPTH:]:
                del waiting[waiting.index(at - 1) :]
            elif abs(at - before) <= _FARTHEST:
                yield Step(other, provision, before, at)
        last.update({style: (at, provision) for style, at in (going or first or found).items()})
