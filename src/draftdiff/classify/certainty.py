"""On what the claim of a change rests: silence is not absence, and a reconstruction is not a text."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from draftdiff.languages import language
from draftdiff.model.change import ReportedAbsent
from draftdiff.statements.vocabulary import spaced
from draftdiff.text import comparable, tokens

if TYPE_CHECKING:
    from draftdiff.languages import Language
    from draftdiff.model.change import Certainty
    from draftdiff.model.draft import Draft, Provision

# What weak evidence on either side makes of any claim.
_WEAK = ("inferred", "unverified")
# A word is met by another form of itself: "ceilings" by "ceiling", "lawsuits" by "lawsuit".
_ENDING = 2
_SHORTEST = 4


class Ground(NamedTuple):
    """The certainty of a claim and, where a source reports absence, what it reports."""

    certainty: Certainty
    absent: ReportedAbsent | None = None


def ground(mine: list[Provision], theirs: list[Provision], draft: Draft, other: Draft) -> Ground:
    """The ground of what is said about some provisions of `draft` and their partners in `other`."""
    if any(p.content == "unreported" for p in mine + theirs) and [p.text for p in mine] != [p.text for p in theirs]:
        return Ground("silent")
    weak = any(p.evidence in _WEAK for p in mine + theirs)
    if theirs or other.front.coverage == "complete":
        return Ground("inferred" if weak else "documented")
    absent = reported_absent(mine[0], draft, other)
    if absent is None:
        return Ground("silent")
    return Ground("inferred" if weak else "reported-absent", absent)


def reported_absent(provision: Provision, draft: Draft, other: Draft) -> ReportedAbsent | None:
    """The entry under `absent` of the other draft that speaks of this provision, if there is one.

    An entry covers a provision when every telling word of its `what` stands in the provision's words, its
    heading, or the headings above it. Of several the one closest to the provision's own heading is meant.
    """
    if not other.front.absent:
        return None
    own = _words(provision.heading)
    words = own | _words(" ".join((provision.text, *_headings(provision, draft))))
    small = _small_words(language(other.language))
    best: tuple[int, int] = (-1, 0)
    found = None
    for entry in other.front.absent:
        asked = [w for w in _words(entry.what) if not small.fullmatch(w)]
        closeness = sum(_met(w, own) for w in asked), len(asked)
        if asked and closeness > best and all(_met(w, words) for w in asked):
            best, found = closeness, ReportedAbsent(entry.what, entry.sources)
    return found


def _met(word: str, words: frozenset[str]) -> bool:
    return any(_same(word, there) for there in words)


@cache
def _small_words(spoken: Language) -> re.Pattern[str]:
    # "the clause on talks" speaks of talks: words for parts of a document tell nothing either.
    syntax, counting = spoken.norms.syntax, spoken.norms.counting
    units = "|".join(re.escape(word) for words in spoken.units.cited.values() for word in words)
    patterns = (syntax.determiners, syntax.prepositions, syntax.conjunctions, counting.cited)
    return re.compile("|".join((*map(spaced, patterns), units)))


def _headings(provision: Provision, draft: Draft) -> list[str]:
    found = [provision.heading]
    parent = provision.parent
    while parent is not None:
        above = draft.by_id[parent]
        found.append(above.heading)
        parent = above.parent
    return found


@cache
def _words(text: str) -> frozenset[str]:
    return frozenset(w for w in tokens(comparable(text)) if w[0].isalpha())


def _same(one: str, other: str) -> bool:
    shorter = min(len(one), len(other))
    stem = shorter if shorter < _SHORTEST else max(_SHORTEST, shorter - _ENDING)
    return one[:stem] == other[:stem] and abs(len(one) - len(other)) <= _ENDING
