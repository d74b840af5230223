"""Whose clause a cue stands in: the noun phrase before it, past fronted conditions and parentheses.

No grammar is parsed. The words before a cue are cut at their commas into segments; a segment is an adverbial
("in the event of ...", "where appropriate"), or a noun phrase, or the rest of the clause before.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from draftdiff.statements.phrases import (
    adverbial,
    after_conjunction,
    before_list,
    dependent,
    inner_phrase,
    last_match,
    phrase_at,
    unfinished,
)
from draftdiff.statements.segments import Span, bare, cut, rejoined, trimmed

if TYPE_CHECKING:
    from draftdiff.statements.vocabulary import Vocabulary
    from draftdiff.statements.wording import Wording

# Farther back than this no subject is looked for: it bounds the work a single endless sentence can make.
REACH = 1200
_ELISION = ("'", "’")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a clause begins and its subject stands. `shared`: the subject is that of the clause before."""

    start: int
    subject: Span | None
    shared: bool = False


def first_place(wording: Wording, floor: int, cue: int, words: Vocabulary) -> Place | None:
    """The place of a cue whose clause opens a sentence at `floor`; None in a dependent clause."""
    segments, hard = cut(wording, max(floor, cue - REACH), cue, words)
    joined = rejoined(wording, segments, words)
    if len(joined) < len(segments) and (place := _first_place(wording, floor, joined, hard, words)):
        return place
    return _first_place(wording, floor, segments, hard, words)


def _first_place(wording: Wording, floor: int, segments: list[Span], hard: int, words: Vocabulary) -> Place | None:
    at = _holder(wording, segments, words)
    if at < 0:
        return _listed(wording, floor, hard, words) if words.closed and hard > floor else Place(floor, None)
    start, end = segments[at]
    for report in words.reporting.finditer(wording.lower, segments[0][0], end):
        if report.end() > start:
            if report.start() < start:
                segments, at = segments[at:], 0
            # "qu'elles": the sign belongs to the word before it.
            elided = wording.shadow[report.end() : report.end() + 1] in _ELISION
            start = trimmed(wording, report.end() + elided, end)[0]
            segments[at] = (start, end)
    if dependent(wording, start, end, words):
        return None
    if adverbial(wording, start, end, words):
        inner = inner_phrase(wording, start, end, words)
        if words.clausal.match(wording.lower, start):
            # "Once it has been made the Council may": the verb of the clause in front is past.
            whole = inner and not words.closed and words.finite.search(wording.lower, start, inner[0])
            return Place(floor, inner) if whole else None
        if inner is None and not words.preposition.match(wording.lower, start):
            inner = (start, end)  # "Fishing vessels": it only looked like an adverbial
        return Place(floor, inner) if inner or words.closed or words.inverts else None
    return Place(floor, _run(wording, segments, at, words))


def _listed(wording: Wording, floor: int, hard: int, words: Vocabulary) -> Place | None:
    """The place of a verb that opens the first item of a list: its subject stands before the colon."""
    before = wording.shadow[floor : hard - 1].rstrip()
    if wording.shadow[hard - 1] != ":" or before[-1:] in (":", ";", ",", ""):
        return Place(floor, None)
    return first_place(wording, floor, hard - 1, words)


def next_place(wording: Wording, floor: int, cue: int, words: Vocabulary, *, first: bool) -> Place | None:
    """The place of a cue after another clause whose cue ends at `floor`; None where no new clause begins.

    `first`: that clause is the chapeau's, and its cue stands there.
    """
    segments, hard = cut(wording, max(floor, cue - REACH), cue, words)
    at = _holder(wording, segments, words)
    if hard > floor:
        if at < 0:
            return Place(hard, None, shared=True)
        place = first_place(wording, hard, cue, words)
        rest = after_conjunction(wording, *segments[at], words)
        if place is None or (rest is not None and not wording.lower[rest : segments[at][1]].strip()):
            return None if place is None else Place(hard, None, shared=True)
        return place
    if words.closed and not first:
        return _closed_place(wording, segments, at, words)
    if at < 0:
        return None
    start, end = segments[at]
    if at < len(segments) - 1 and _goes_on(wording, segments[-2], words):
        return Place(segments[-2][1], None, shared=True)
    place = _after_comma(wording, segments, at, words) if at > 0 else None
    return place or _after_inner_conjunction(wording, start, end, words)


def _closed_place(wording: Wording, segments: list[Span], at: int, words: Vocabulary) -> Place | None:
    """The place of a finite verb after another clause, where commas enclose every dependent one.

    Such a verb is a predicate of its own: what may be asked is only whether it brings a subject.
    """
    ended = segments[-1][0] == segments[-1][1] and len(segments) > 1
    if at < 0 or (at == 0 and ended):
        return None if at == 0 and dependent(wording, *segments[0], words) else _shared_at(segments, ended=ended)
    start, end = segments[at]
    if dependent(wording, start, end, words):
        return None
    head = after_conjunction(wording, start, end, words) if at else None
    if head is None and (not at or not phrase_at(wording, start, words)):
        last = last_match(words.conjunction, wording, start, end)
        if last is None and not at:
            return None
        start, head = (last.start(), trimmed(wording, last.end(), end)[0]) if last else (start, start)
    head = start if head is None else head
    text = wording.lower[head:end].strip()
    if not text or words.adverbs.fullmatch(text):
        return Place(start, None, shared=True)
    if words.fronting.match(wording.lower, head):
        inner = inner_phrase(wording, head, end, words)
        return Place(start, inner, shared=inner is None)
    if bare(wording, (head, end), words):
        return Place(start, None, shared=True)
    return Place(start, (head, end))


def _shared_at(segments: list[Span], *, ended: bool) -> Place:
    return Place(segments[-2][1] if ended else segments[-1][0], None, shared=True)


def _goes_on(wording: Wording, before: Span, words: Vocabulary) -> bool:
    """Whether a cue right after a comma goes on with the clause before: "shall not host bases, shall not ..."."""
    return (
        not adverbial(wording, *before, words)
        and words.conjunction.match(wording.lower, *before) is None
        and not dependent(wording, *before, words)
    )


def _after_comma(wording: Wording, segments: list[Span], at: int, words: Vocabulary) -> Place | None:
    """The place of a cue whose segment, headed by a subject or a conjunction, follows a comma."""
    start, end = segments[at]
    rest = after_conjunction(wording, start, end, words)
    head = start if rest is None else rest
    text = wording.lower[head:end].strip()
    if rest is not None and (not text or words.adverbs.fullmatch(text)):
        return Place(start, None, shared=True)
    if rest is None and words.relative.match(text):
        return Place(start, (head, end))
    if dependent(wording, head, end, words) or adverbial(wording, head, end, words):
        return None
    return Place(_fronted(wording, segments, at, words), (head, end)) if phrase_at(wording, head, words) else None


def _after_inner_conjunction(wording: Wording, start: int, end: int, words: Vocabulary) -> Place | None:
    """The place after the last conjunction of a segment: "... adopt measures and the Council shall"."""
    if dependent(wording, start, end, words):
        return None
    last = last_match(words.conjunction, wording, start, end)
    if last is None:
        return None
    rest = wording.lower[last.end() : end]
    if not rest.strip() or words.adverbs.fullmatch(rest.strip()):
        return Place(last.start(), None, shared=True)
    head = last.end() + len(rest) - len(rest.lstrip())
    return Place(last.start(), (head, end)) if phrase_at(wording, head, words) else None


def _holder(wording: Wording, segments: list[Span], words: Vocabulary) -> int:
    """Which segment holds the end of the subject: the last, or that before a parenthesis; -1: none."""
    at = len(segments) - 1
    if segments[at][0] < segments[at][1]:
        return at
    at = before_list(wording, segments, at - 1, words)
    while at > 0 and adverbial(wording, *segments[at], words):
        if words.closed and unfinished(wording, *segments[at], words):
            return at
        at -= 1
    return at if at > 0 or (at == 0 and not adverbial(wording, *segments[0], words)) else -1


def _run(wording: Wording, segments: list[Span], at: int, words: Vocabulary) -> Span:
    """The subject that ends in a segment: it, or the list of names it closes, or what it explains."""
    first = at
    while first > 0 and not adverbial(wording, *segments[first - 1], words):
        first -= 1
    if first == at:
        return _past_leading(wording, segments[at], words)
    listed = words.conjunction.search(wording.lower, *segments[at]) is not None
    parenthesis = at < len(segments) - 1
    if listed and (first == 0 or _shape(wording, segments[first], words) == _shape(wording, segments[at], words)):
        return _past_leading(wording, (segments[first][0], segments[at][1]), words)
    explained = parenthesis and not listed and first == 0
    return _past_leading(wording, segments[first] if explained else segments[at], words)


def _past_leading(wording: Wording, span: Span, words: Vocabulary) -> Span:
    match = words.leading.match(wording.lower, *span)
    start = match.end() if match and match.end() < span[1] else span[0]
    return _before_finite(wording, start, span[1], words)


def _before_finite(wording: Wording, start: int, end: int, words: Vocabulary) -> Span:
    """The subject alone where a verb that is no cue comes first: "Every treaty is binding and (must be kept)"."""
    last = last_match(words.conjunction, wording, start, end)
    if last is None or wording.lower[last.end() : end].strip():
        return start, end
    finite = words.finite.search(wording.lower, start, end)
    return trimmed(wording, start, finite.start() if finite and finite.start() > start else last.start())


def _shape(wording: Wording, span: Span, words: Vocabulary) -> str:
    """How a segment begins: its determiner, or whether it is a name."""
    match = words.noun_start.match(wording.lower, *span)
    return match[0] if match else "name" if wording.shadow[span[0] : span[0] + 1].isupper() else ""


def _fronted(wording: Wording, segments: list[Span], at: int, words: Vocabulary) -> int:
    """Where a later clause begins: at "and if ...," before its subject where there is one."""
    first = at
    while first > 1 and adverbial(wording, *segments[first - 1], words):
        first -= 1
        if words.conjunction.match(wording.lower, segments[first][0]):
            return segments[first][0]
    return segments[at][0]
