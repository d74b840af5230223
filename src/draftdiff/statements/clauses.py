"""The clauses of a sentence that carry a norm: each with its cue, its subject and where it ends."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from draftdiff.statements.subjects import REACH, Place, first_place, next_place
from draftdiff.statements.words import CUE, within

if TYPE_CHECKING:
    from draftdiff.languages._contract import Cue
    from draftdiff.model.statement import StatementType
    from draftdiff.statements.segments import Span
    from draftdiff.statements.vocabulary import Vocabulary
    from draftdiff.statements.wording import Wording

# ", which shall include ..." is a norm of its own, ", which may include ..." describes.
_RELATED = ("obligation", "prohibition")
_QUOTES = "\"“”‘’'«»„"


@dataclass(slots=True)
class Clause:
    """One norm's stretch of a sentence.

    `start` and `end` enclose its words, `cue_start` and `cue_end` the cue; `joins` is where the clause before
    it is over. `subject` is the noun phrase before the cue (None: there is none), that of an earlier clause
    where the two share it. `type` has a negative subject worked in. `wording` is the one to read it in: with
    the rivals of its brackets blank.
    """

    cue: Cue
    type: StatementType
    cue_start: int
    cue_end: int
    joins: int
    start: int
    end: int
    subject: Span | None
    shared: bool
    wording: Wording


def clauses(wording: Wording, start: int, end: int, words: Vocabulary, *, begun: bool) -> list[Clause]:
    """The norms of one sentence, by place. `begun`: its head continues a sentence that a chapeau began."""
    found: list[Clause] = []
    reach = start
    for at, kinds in within(wording.hits, start, end):
        match = words.cue.match(wording.lower, at, end) if kinds & CUE and at >= reach else None
        if match is None:
            continue
        reach, first = match.end(), (match.lastindex or 1) - 1
        nothing = words.cues[first].cue.type is None and not words.cues[first].cue.subject
        if nothing or _is_no_cue(wording, at, reach, start):
            continue
        clause = _clause(wording, (start, end), (at, reach), first, found, words, begun)
        if clause is not None:
            found.append(clause)
            reach = max(reach, clause.cue_end)
    if not found and not begun:
        found = _alone(wording, start, end, words)
    for before, after in pairwise(found):
        if after.joins >= before.cue_end:
            before.end = after.joins
    return found


def _clause(
    whole: Wording, sentence: Span, hit: Span, first: int, found: list[Clause], words: Vocabulary, begun: bool
) -> Clause | None:
    at, reach = hit
    wording = whole.masked(at) or whole
    before = _last_visible(found, wording)
    if before is None and not begun:
        place = first_place(wording, sentence[0], at, words)
    else:
        place = next_place(wording, before.cue_end if before else sentence[0], at, words, first=before is None)
    if place is None:
        return None
    shared = _shared(wording, place, found, before, words) if before and place.shared else None
    subject = _subject(wording, place, before, shared, (reach, sentence[1]), words)
    chosen = _chosen(wording, subject, at, sentence[1], first, words)
    if chosen is None:
        return None
    cue, cue_end = chosen
    if subject and cue.type not in _RELATED and words.relative.match(wording.lower, *subject):
        return None
    if subject and words.defined.match(wording.lower, *subject):
        return None
    if cue.lexical and not _stands_alone(wording, place, (at, cue_end), before, words):
        return None
    kind = cue.negated if cue.negated and _denied(wording, place, subject, at, words) else cue.type
    if kind is None:
        return None
    return Clause(
        cue,
        kind,
        at,
        cue_end,
        place.start,
        _first_word(wording, place, at),
        sentence[1],
        subject,
        place.shared,
        wording,
    )


def _denied(wording: Wording, place: Place, subject: Span | None, at: int, words: Vocabulary) -> bool:
    """Whether a clause is denied by its own subject ("no State") or by words in front ("in no case")."""
    if subject is not None and not place.shared and words.negative.match(wording.lower, *subject):
        return True
    return words.denial.search(wording.lower, max(place.start, at - REACH), at) is not None


def _last_visible(found: list[Clause], wording: Wording) -> Clause | None:
    """The clause before, alternatives to the one at hand left out."""
    return next((c for c in reversed(found) if not wording.lower[c.cue_start : c.cue_end].isspace()), None)


def _shared(wording: Wording, place: Place, found: list[Clause], before: Clause, words: Vocabulary) -> Span | None:
    """The subject of the clause before; past a comma that of the main clause, not of ", which shall ...,"."""
    if not wording.shadow[before.cue_end : place.start].rstrip().endswith(","):
        return before.subject
    main = (c.subject for c in reversed(found) if c.subject and not words.relative.match(wording.lower, *c.subject))
    return next(main, before.subject)


def _subject(
    wording: Wording, place: Place, before: Clause | None, shared: Span | None, behind: Span, words: Vocabulary
) -> Span | None:
    """The subject of a clause: its own, or one it shares, unless that stands behind its cue as this one's may."""
    if before is None or not place.shared:
        return _own_subject(wording, place.subject, *behind, words)
    if shared and shared[0] >= before.cue_end:
        return _own_subject(wording, None, *behind, words) or shared
    return shared


def _own_subject(wording: Wording, before: Span | None, cue_end: int, end: int, words: Vocabulary) -> Span | None:
    """The phrase before the cue, or the one behind it where the order of words is free and that one is likelier."""
    if before and words.oblique.match(wording.lower, *before):
        if words.addressed.match(wording.shadow, *before):
            return before
        before = None
    if before and words.actor.match(wording.lower, *before):
        return before
    behind = (words.acting if before else words.inverted).match(wording.shadow, cue_end, end)
    return behind.span(1) if behind else before


def _chosen(
    wording: Wording, subject: Span | None, at: int, end: int, first: int, words: Vocabulary
) -> tuple[Cue, int] | None:
    """The first cue in order, from the one found on, that fits at its place with this subject."""
    for candidate in words.cues[first:] if words.cues[first].subject else (words.cues[first],):
        match = candidate.pattern.match(wording.lower, at, end)
        if match is None:
            continue
        if candidate.subject is None or (subject and candidate.subject.match(wording.lower, *subject)):
            return (candidate.cue, match.end()) if candidate.cue.type else None
    return None


def _stands_alone(wording: Wording, place: Place, cue: Span, before: Clause | None, words: Vocabulary) -> bool:
    """Whether a full verb is finite here: it has a subject, or shares one with another full verb."""
    if words.infinitive.search(wording.lower, max(0, cue[0] - 12), cue[0]):
        return False
    if place.shared:
        return before is None or before.cue.lexical
    return place.subject is not None or words.behind.match(wording.shadow, cue[1]) is not None


def _first_word(wording: Wording, place: Place, at: int) -> int:
    """Where the clause's own words begin: after its conjunction; at the cue where it shares a subject."""
    if place.shared:
        return at
    text = wording.shadow[place.start : at]
    return place.start + len(text) - len(text.lstrip(" \t\n,;:"))


def _is_no_cue(wording: Wording, start: int, end: int, sentence: int) -> bool:
    """Whether words only look like a cue: quoted ("'shall' means"), or a name with a capital ("5 May")."""
    shadow = wording.shadow
    if start > 0 and shadow[start - 1] in _QUOTES and not shadow[max(0, start - 2) : start - 1].isalpha():
        return True  # a letter before the sign makes it an apostrophe ("l'informe"), as one behind it does
    if shadow[end : end + 1] in _QUOTES and end < len(shadow) and not shadow[end + 1 : end + 2].isalpha():
        return True
    if shadow[max(0, start - 2) : start].startswith("«") or shadow[end : end + 2].endswith("»"):
        return True  # French sets a blank inside its quotation marks
    word = shadow[start : start + 2]
    return start > sentence and word[:1].isupper() and not word[1:2].isupper()


def _alone(wording: Wording, start: int, end: int, words: Vocabulary) -> list[Clause]:
    """A plain present that states who is what, in a sentence without any other cue."""
    for read in words.alone:
        match = read.pattern.search(wording.shadow, start, end)
        if match is None or match.start() == start or _is_no_cue(wording, match.start(), match.end(), start):
            continue
        place = first_place(wording, start, match.start(), words)
        if place and place.subject and read.cue.type and not words.defined.match(wording.lower, *place.subject):
            return [Clause(read.cue, read.cue.type, *match.span(), start, start, end, place.subject, False, wording)]
    return []
