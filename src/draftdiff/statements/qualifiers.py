"""What narrows a statement: its conditions, exceptions, deadlines, figures, and whom it serves."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from draftdiff.model.standing import AGREED
from draftdiff.model.statement import Part
from draftdiff.statements.quantities import figures
from draftdiff.statements.words import CITED, EVENT, NUMBER, QUALIFIER, within

if TYPE_CHECKING:
    from draftdiff.statements.quantities import Figure
    from draftdiff.statements.segments import Span
    from draftdiff.statements.vocabulary import Vocabulary
    from draftdiff.statements.wording import Wording
    from draftdiff.statements.words import Hit

# Where a condition ends at the latest.
_STOP = re.compile(r"[,;:](?=\s|$)|[–—](?<=\s.)(?=\s)|[()]")
_HEAD = ",;:(–—"
# A condition with more items than this is no list.
_LONGEST_LIST = 12
# How far before a number the words that make it a deadline can begin.
_LEAD = 80
_EDGE = " \t\n,;:.–—"
# What a condition, an exception, a deadline or a figure begins with.
_TELLING = QUALIFIER | EVENT | NUMBER


@dataclass(slots=True)
class Qualified:
    """The parts of a statement; `spans` are the places of its conditions, exceptions and deadlines."""

    conditions: tuple[Part, ...]
    exceptions: tuple[Part, ...]
    deadlines: tuple[Part, ...]
    figures: tuple[Part, ...]
    spans: list[Span]


def qualified(wording: Wording, start: int, end: int, subject: Span | None, cue: Span, words: Vocabulary) -> Qualified:
    """The parts found in a statement's words; those in no bracket are agreed."""
    hits = within(wording.hits, start, end)
    if not any(kinds & _TELLING for _, kinds in hits):
        return Qualified((), (), (), (), [])
    cited = cited_spans(wording, hits, end, words)
    counted = [f for f in figures(wording.lower, hits, end, words) if not _inside(f.start, cited)]
    timed = _timed(wording, counted, hits, (start, end), words)
    times = [(a, b) for a, b, _ in timed]
    found: dict[str, list[Part]] = {"condition": [], "exception": []}
    spans = list(times)
    for kind, a, b in _openings(wording, hits, start, end, subject, cue, times, words):
        found[kind].append(Part(wording.words(a, b), standing=wording.standing_at(a, AGREED)))
        spans.append((a, b))
    return Qualified(
        tuple(found["condition"]),
        tuple(found["exception"]),
        tuple(_deadline_part(wording, *t) for t in timed),
        _figures(wording, counted, subject, times, end),
        spans,
    )


def beneficiary(wording: Wording, start: int, end: int, words: Vocabulary) -> str:
    """Whom the words after a cue serve, as written; "" where they do not say."""
    best = None
    for match in words.beneficiary.finditer(wording.shadow, start, end):
        if best is None or (match.lastindex or 0) < (best.lastindex or 0):
            best = match
    return wording.words(*best.span(best.lastindex or 0)) if best else ""


def cited_spans(wording: Wording, hits: list[Hit], end: int, words: Vocabulary) -> list[Span]:
    """Places that announce a number which names a document or place and is no figure."""
    return _matches(words.cited, CITED, wording, hits, end)


def _matches(pattern: re.Pattern[str], kind: int, wording: Wording, hits: list[Hit], end: int) -> list[Span]:
    found: list[Span] = []
    for at, kinds in hits:
        if kinds & kind and not (found and at < found[-1][1]):
            match = pattern.match(wording.lower, at, end)
            if match:
                found.append(match.span())
    return found


def _inside(offset: int, spans: list[Span]) -> bool:
    return bool(spans) and any(a <= offset < b for a, b in spans)


def _timed(
    wording: Wording, counted: list[Figure], hits: list[Hit], stretch: Span, words: Vocabulary
) -> list[tuple[int, int, Figure | None]]:
    """The deadlines as (start, end, the figure in it), in order; none overlaps another."""
    start, end = stretch
    found: list[tuple[int, int, Figure | None]] = []
    for figure in counted:
        span = _deadline(wording, figure, found[-1][1] if found else start, end, words) if figure.timed else None
        if span:
            found.append((*span, figure))
    numbered = [(a, b) for a, b, _ in found]
    for a, b in _matches(words.event, EVENT, wording, hits, end):
        if not any(a < stop and b > begin for begin, stop in numbered):
            found.append((a, b, None))
    return sorted(found, key=lambda t: t[0])


def _deadline(wording: Wording, figure: Figure, start: int, end: int, words: Vocabulary) -> Span | None:
    """The words around a length of time or a date if they make it a deadline."""
    lower = wording.lower
    before = words.before_time.search(lower, max(start, figure.start - _LEAD), figure.start)
    if before:
        after = words.after_time.match(lower, figure.end, end)
        return before.start(), after.end() if after else figure.end
    after = words.anchored.match(lower, figure.end, end)
    return (figure.start, after.end()) if after else None


def _deadline_part(wording: Wording, start: int, end: int, figure: Figure | None) -> Part:
    value, unit = (figure.value, figure.unit) if figure else (None, "")
    return Part(wording.words(start, end), value, unit, wording.standing_at(start, AGREED))


def _figures(
    wording: Wording, counted: list[Figure], subject: Span | None, times: list[Span], end: int
) -> tuple[Part, ...]:
    found: list[Part] = []
    for figure, unit in shared_units(wording, counted, end):
        a, b = figure.start, figure.end
        if _inside(a, times) or (subject and subject[0] <= a < subject[1] and not wording.shadow[a].isdigit()):
            continue
        found.append(Part(wording.words(a, b), figure.value, unit, wording.standing_at(a, AGREED)))
    return tuple(found)


def shared_units(wording: Wording, counted: list[Figure], end: int) -> list[tuple[Figure, str]]:
    """Each figure with its unit: of rivals side by side, "[342] [800] tanks", only the last has it written out."""
    found: list[tuple[Figure, str]] = []
    following, shared = end, ""
    for figure in reversed(counted):
        unit = figure.unit
        if not unit and shared and figure.end < following and wording.shadow[figure.end : following].isspace():
            unit = shared
        following, shared = figure.start, unit
        found.append((figure, unit))
    return found[::-1]


def _openings(
    wording: Wording,
    hits: list[Hit],
    start: int,
    end: int,
    subject: Span | None,
    cue: Span,
    times: list[Span],
    words: Vocabulary,
) -> list[tuple[str, int, int]]:
    """Conditions and exceptions as (kind, start, end), in order."""
    opened: list[tuple[str, int, int]] = []
    for at, kinds in hits:
        if not kinds & QUALIFIER or (opened and at < opened[-1][2]) or _inside(at, times):
            continue
        match = words.qualifier.match(wording.lower, at, end)
        if match is None or (subject and subject[0] < at < subject[1]) or cue[0] <= at < cue[1]:
            continue
        if match.lastgroup != "loose" or _at_head(wording, at, start, cue):
            opened.append((match.lastgroup or "", at, match.end()))
    # "except in accordance with", "only if": what follows an opening at once is part of it.
    opened = [o for at, o in enumerate(opened) if not at or wording.shadow[opened[at - 1][2] : o[1]].strip()]
    found: list[tuple[str, int, int]] = []
    for place, (kind, a, after) in enumerate(opened):
        if kind == "limit":
            continue
        bound = opened[place + 1][1] if place + 1 < len(opened) else end
        if a < cue[0]:
            bound = min(bound, cue[0], subject[0] if subject and a < subject[0] else cue[0])
        if not (subject and a < subject[0]):
            bound = _stop(wording, a, after, bound, words)
        b = _tail(wording, a, bound, words)
        if b >= after:
            found.append(("exception" if kind == "exception" else "condition", a, b))
    return found


def _at_head(wording: Wording, at: int, start: int, cue: Span) -> bool:
    """Whether a comma segment begins here: after a mark, at the statement's head, or right after the cue."""
    before = wording.shadow[start:at].rstrip()
    return not before or before[-1] in _HEAD or (at > cue[1] and not wording.shadow[cue[1] : at].strip())


def _stop(wording: Wording, opening: int, start: int, end: int, words: Vocabulary) -> int:
    """Where the first mark stands that ends a part, marks within parentheses aside.

    "apply in the event of aggression, any attack or any raid": the commas of a list end none, unless a comma
    before the part says that the next one closes it.
    """
    marks: list[int] = []
    depth = 0
    for mark in _STOP.finditer(wording.shadow, start, end):
        depth += (mark[0] == "(") - (mark[0] == ")")
        if depth < 0 or (not depth and mark[0] != ")"):
            marks.append(mark.start())
            if mark[0] != "," or len(marks) > _LONGEST_LIST:
                break
    if not marks or wording.shadow[:opening].rstrip()[-1:] == ",":
        return marks[0] if marks else end
    for item, following in pairwise([*marks, end]):
        if wording.shadow[item] != "," or not words.list_item.match(wording.lower, item + 1, following):
            break
        if words.conjunction.search(wording.lower, item + 1, following):
            return following
    return marks[0]


def _tail(wording: Wording, start: int, end: int, words: Vocabulary) -> int:
    """The end of a part without its closing marks and a conjunction left hanging."""
    text = wording.lower[start:end].rstrip(_EDGE)
    last = text.rpartition(" ")[2]
    if last and words.conjunction.fullmatch(last):
        text = text[: len(text) - len(last)].rstrip(_EDGE)
    return start + len(text)
