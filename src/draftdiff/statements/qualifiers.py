"""What narrows a statement: its conditions, exceptions, deadlines, figures, and whom it serves."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from draftdiff.model.statement import Part
from draftdiff.statements.quantities import duration_of, figures

if TYPE_CHECKING:
    from draftdiff.model.standing import Standing
    from draftdiff.statements.subjects import Span
    from draftdiff.statements.vocabulary import Vocabulary
    from draftdiff.statements.wording import Wording

# Where a condition ends at the latest.
_STOP = re.compile(r"[,;:](?=\s|$)|(?<=\s)[–—](?=\s)|\)")
_DIGIT = re.compile(r"\d")
_HEAD = ",;:(–—"
_EDGE = " \t\n,;:.–—"


@dataclass(slots=True)
class Qualified:
    """The parts of a statement, and the stretches of its text that hold conditions, exceptions and deadlines."""

    conditions: tuple[Part, ...]
    exceptions: tuple[Part, ...]
    deadlines: tuple[Part, ...]
    figures: tuple[Part, ...]
    spans: list[Span]


def qualified(
    wording: Wording, start: int, end: int, subject: Span | None, cue: Span, words: Vocabulary, outside: Standing
) -> Qualified:
    """The parts found in a statement's words. `outside` is the standing of words in no bracket."""
    cited = [m.span() for m in words.cited.finditer(wording.lower, start, end)] if _DIGIT.search(wording.lower, start, end) else []
    times = [m.span() for m in words.deadline.finditer(wording.lower, start, end) if not _inside(m.start(), cited)]
    found: dict[str, list[Part]] = {"condition": [], "exception": []}
    spans = list(times)
    for kind, a, b in _openings(wording, start, end, subject, cue, times, words):
        text = wording.words(a, b)
        found[kind].append(Part(text, standing=wording.standing_at(a, outside)))
        spans.append((a, b))
    return Qualified(
        tuple(found["condition"]),
        tuple(found["exception"]),
        tuple(
            Part(wording.words(a, b), *duration_of(wording.lower[a:b], words), wording.standing_at(a, outside))
            for a, b in times
        ),
        _figures(wording, start, end, subject, [*cited, *times], words, outside),
        spans,
    )


def beneficiary(wording: Wording, start: int, end: int, words: Vocabulary) -> str:
    """Whom the words after a cue serve, as written; "" where they do not say."""
    best = None
    for match in words.beneficiary.finditer(wording.shadow, start, end):
        if best is None or (match.lastindex or 0) < (best.lastindex or 0):
            best = match
    return wording.words(*best.span(best.lastindex or 0)) if best else ""


def _inside(offset: int, spans: list[Span]) -> bool:
    for a, b in spans:  # a loop: a generator costs five times as much, and this runs for every part
        if a <= offset < b:
            return True
    return False


def _figures(
    wording: Wording, start: int, end: int, subject: Span | None, taken: list[Span], words: Vocabulary, outside: Standing
) -> tuple[Part, ...]:
    found: list[Part] = []
    following, shared = end, ""
    for a, b, value, unit in reversed(list(figures(wording.lower, start, end, words))):
        # Of rival figures side by side, "[342] [800] tanks", only the last has its unit written out.
        if not unit and shared and b < following and wording.shadow[b:following].isspace():
            unit = shared
        following, shared = a, unit
        if _inside(a, taken) or (subject and subject[0] <= a < subject[1] and not wording.shadow[a].isdigit()):
            continue
        found.append(Part(wording.words(a, b), value, unit, wording.standing_at(a, outside)))
    return tuple(reversed(found))


def _openings(
    wording: Wording, start: int, end: int, subject: Span | None, cue: Span, times: list[Span], words: Vocabulary
) -> list[tuple[str, int, int]]:
    """Conditions and exceptions as (kind, start, end), in order."""
    opened = [
        (m.lastgroup or "", m.start(), m.end())
        for m in words.qualifier.finditer(wording.lower, start, end)
        if not _inside(m.start(), times)
        and not (subject and subject[0] < m.start() < subject[1])
        and (m.lastgroup != "loose" or _at_head(wording, m.start(), start, cue))
    ]
    # "except in accordance with", "only if": what follows an opening at once is part of it.
    opened = [o for at, o in enumerate(opened) if not at or wording.shadow[opened[at - 1][2] : o[1]].strip()]
    found: list[tuple[str, int, int]] = []
    for place, (kind, a, after) in enumerate(opened):
        if kind == "limit":
            continue
        bound = opened[place + 1][1] if place + 1 < len(opened) else end
        if a < cue[0]:
            bound = min(bound, subject[0] if subject and a < subject[0] else cue[0])
        if not (subject and a < subject[0]):
            stop = _STOP.search(wording.shadow, after, bound)
            bound = stop.start() if stop else bound
        b = _tail(wording, a, bound, words)
        if b >= after:
            found.append(("exception" if kind == "exception" else "condition", a, b))
    return found


def _at_head(wording: Wording, at: int, start: int, cue: Span) -> bool:
    """Whether a comma segment begins here: after a mark, at the statement's head, or right after the cue."""
    before = wording.shadow[start:at].rstrip()
    return not before or before[-1] in _HEAD or (at > cue[1] and not wording.shadow[cue[1] : at].strip())


def _tail(wording: Wording, start: int, end: int, words: Vocabulary) -> int:
    """The end of a part without its closing marks and a conjunction left hanging."""
    text = wording.lower[start:end].rstrip(_EDGE)
    last = text.rpartition(" ")[2]
    if last and words.conjunction.fullmatch(last):
        text = text[: len(text) - len(last)].rstrip(_EDGE)
    return start + len(text)
