"""Phrases before a cue: whether one is an adverbial, a dependent clause, a noun phrase, and where it begins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftdiff.statements.segments import Span, bare
from draftdiff.statements.words import CUE, within

if TYPE_CHECKING:
    from draftdiff.statements.vocabulary import Vocabulary
    from draftdiff.statements.wording import Wording

# A clause that depends on the words before it has a short subject ("that the Parties may"); a longer stretch
# after such a word holds a verb of its own.
_DEPENDENT_WORDS = 8
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


def last_match(pattern: re.Pattern[str], wording: Wording, start: int, end: int) -> re.Match[str] | None:
    """The last match of a pattern in a stretch of the lower-cased text."""
    found = None
    for match in pattern.finditer(wording.lower, start, end):
        found = match
    return found


def before_list(wording: Wording, segments: list[Span], at: int, words: Vocabulary) -> int:
    """The segment before a list that an adverbial began: "men and women, without limits of race, creed or sex,"."""
    first = at
    if at < 2 or adverbial(wording, *segments[at], words) or not words.conjunction.search(wording.lower, *segments[at]):
        return at
    while first > 1 and not adverbial(wording, *segments[first], words):
        first -= 1
    begins = all(adverbial(wording, *segment, words) for segment in segments[:first])
    return at if begins or words.clausal.match(wording.lower, segments[first][0]) else first


def unfinished(wording: Wording, start: int, end: int, words: Vocabulary) -> bool:
    """Whether a dependent clause begins in a segment and has no verb yet: "if an act, of which ..., is"."""
    if words.clausal.match(wording.lower, start) is None or words.finite.search(wording.lower, start, end):
        return False
    return not any(kinds & CUE for _, kinds in within(wording.hits, start, end))


def adverbial(wording: Wording, start: int, end: int, words: Vocabulary) -> bool:
    """Whether a segment begins as an adverbial, a conjunction before it set aside ("while" can be either)."""
    if words.fronting.match(wording.lower, start):
        return True
    rest = after_conjunction(wording, start, end, words)
    return rest is not None and words.fronting.match(wording.lower, rest) is not None


def after_conjunction(wording: Wording, start: int, end: int, words: Vocabulary) -> int | None:
    """Where the words behind a conjunction at the head of a segment begin; None where it has none."""
    match = words.conjunction.match(wording.lower, start, end)
    if match is None:
        return None
    rest = wording.lower[match.end() : end]
    return match.end() + len(rest) - len(rest.lstrip())


def phrase_at(wording: Wording, start: int, words: Vocabulary) -> bool:
    """Whether a noun phrase may begin here: a determiner, a pronoun, a name."""
    return wording.shadow[start : start + 1].isupper() or words.noun_phrase.match(wording.lower, start) is not None


def dependent(wording: Wording, start: int, end: int, words: Vocabulary) -> bool:
    """Whether the words before a cue end in "that the Parties", "which", "if it": no main clause."""
    last = last_match(words.dependent, wording, start, end)
    if last is None:
        return False
    rest = wording.lower[last.end() : end].strip(" ,")
    if words.reporting.search(wording.lower, start, last.end() + 1):
        return False
    if words.closed:
        return True
    if not rest:
        return last.start() > start or not wording.shadow[start].isupper() or words.clausal.match(rest) is not None
    count = rest.count(" ") + 1
    if count > _DEPENDENT_WORDS or words.finite.search(rest):
        return False
    head = last.end() + len(wording.lower[last.end() : end]) - len(wording.lower[last.end() : end].lstrip())
    if last.start() == start and not words.clausal.match(wording.lower, start):
        return False
    return phrase_at(wording, head, words) or count <= 2


def inner_phrase(wording: Wording, start: int, end: int, words: Vocabulary) -> Span | None:
    """The subject after a fronted adverbial without a comma: the last noun phrase no preposition governs."""
    found = None
    previous = start
    for match in _WORD.finditer(wording.shadow, start, end):
        at = match.start()
        named = match[0][0].isupper() and not wording.shadow[previous].isupper()
        if (
            at > start
            and not _led(wording, found, at, words)  # a name behind a determiner ("no Party", "the other States")
            and (named or words.noun_start.match(wording.lower, at))
            and not words.preposition_before.search(wording.lower, max(start, at - 20), at)
            and not bare(wording, (at, end), words)
        ):
            found = at
        previous = at
    return (found, end) if found is not None else None


def _led(wording: Wording, found: int | None, at: int, words: Vocabulary) -> bool:
    """Whether nothing but determiners stands between the phrase found and a word."""
    if found is None:
        return False
    return all(words.noun_start.match(wording.lower, m.start()) for m in _WORD.finditer(wording.shadow, found, at))
