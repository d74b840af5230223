"""A language's words about norms, compiled once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.languages import Language
    from draftdiff.languages._contract import Counting, Cue

_GAP = re.compile(r" \?| ")


@dataclass(frozen=True, slots=True)
class ReadCue:
    """A cue with its patterns: for its words, and for the head of its subject (None: any)."""

    cue: Cue
    pattern: re.Pattern[str]
    subject: re.Pattern[str] | None


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Compiled patterns.

    `cue_word` finds in lower-cased text where a cue may begin (four times as fast as looking for all cues
    everywhere); `cue` matches there, its group number less one indexes `cues`.
    """

    cue_word: re.Pattern[str]
    cue: re.Pattern[str]
    cues: tuple[ReadCue, ...]
    alone: tuple[ReadCue, ...]
    noun_phrase: re.Pattern[str]
    noun_start: re.Pattern[str]
    pronoun: re.Pattern[str]
    preposition_before: re.Pattern[str]
    conjunction: re.Pattern[str]
    leading: re.Pattern[str]
    fronting: re.Pattern[str]
    clausal: re.Pattern[str]
    dependent: re.Pattern[str]
    finite: re.Pattern[str]
    relative: re.Pattern[str]
    reporting: re.Pattern[str]
    infinitive: re.Pattern[str]
    adverbs: re.Pattern[str]
    negative: re.Pattern[str]
    expletive: re.Pattern[str]
    passive: re.Pattern[str]
    agent: re.Pattern[str]
    object: re.Pattern[str]
    abbreviation: re.Pattern[str]
    qualifier: re.Pattern[str]
    deadline: re.Pattern[str]
    beneficiary: re.Pattern[str]
    figure: re.Pattern[str]
    duration: re.Pattern[str]
    dates: tuple[re.Pattern[str], ...]
    cited: re.Pattern[str]
    year_before: re.Pattern[str]
    uncounted: re.Pattern[str]
    counting: Counting


def _spaced(pattern: str) -> str:
    """A blank in a pattern is any white space, an optional blank any or none."""
    return _GAP.sub(lambda m: r"\s*" if m[0] == " ?" else r"\s+", pattern)


def _word(pattern: str, flags: int = 0) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_spaced(pattern)})(?!\w)", flags)


def _any(patterns: Iterable[str]) -> str:
    return "|".join(f"(?:{p})" for p in patterns)


def _read(cue: Cue) -> ReadCue:
    subject = re.compile(_spaced(rf"(?:{cue.subject})")) if cue.subject else None
    return ReadCue(cue, _word(cue.pattern), subject)


def joint_agreement(language: Language) -> re.Pattern[str]:
    """Finds words that make one party's act depend on several agreeing ("all have agreed", "by consensus")."""
    return _joint(language)


@cache
def _joint(language: Language) -> re.Pattern[str]:
    return _word(_any(language.norms.qualifiers.joint), re.IGNORECASE)


def _numbers(counting: Counting) -> tuple[str, str]:
    """Patterns of a number in figures and of one in words."""
    marks = rf"[{re.escape(counting.thousands)}\s\u00a0\u202f'’]"
    figures = rf"\d{{1,3}}(?:{marks}\d{{3}}(?!\d))+(?!\d)|\d+(?:{re.escape(counting.decimal)}\d+)?"
    words = "|".join(sorted(map(re.escape, counting.words), key=len, reverse=True))
    link = rf"(?:[-\s]|\s{counting.link}\s)" if counting.link else r"[-\s]"
    return f"(?:{figures})", rf"(?:{words})(?:{link}(?:{words})){{0,8}}(?!\w)"


def _dates(counting: Counting) -> list[str]:
    months = "|".join(sorted(map(re.escape, counting.months), key=len, reverse=True))
    numeric = (r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})", r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})")
    return [_spaced(d.replace("{months}", months)) for d in (*counting.dates, *numeric)]


def _unnamed(pattern: str) -> str:
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


@cache
def vocabulary(language: Language) -> Vocabulary:
    """The compiled words of a language."""
    norms, syntax, qualifiers, counting = (language.norms, language.norms.syntax, language.norms.qualifiers, language.norms.counting)
    cues = tuple(_read(c) for c in norms.cues if not c.alone)
    figures, words = _numbers(counting)
    dates = _dates(counting)
    times = "|".join(sorted((re.escape(t).replace(r"\ ", r"\s+") for t in counting.times), key=len, reverse=True))
    units = "|".join(sorted((re.escape(t).replace(r"\ ", r"\s+") for t in counting.units), key=len, reverse=True))
    ordinals = "|".join(sorted(map(re.escape, counting.ordinals), key=len, reverse=True))
    number = rf"(?:(?:{figures}\s?[-–]\s?)?{figures}(?:{counting.ordinal_ending})?|{words}|(?:{ordinals})(?!\w))(?:\s*\(\d{{1,4}}\))?"
    duration = rf"(?<!\w)(?:{number}|{counting.single})(?:\s+|-)(?:{times})(?!\w)"
    date = "|".join(_unnamed(d) for d in dates)
    deadline = _spaced(_any(qualifiers.deadlines)).replace("{duration}", duration).replace("{date}", f"(?:{date})")
    start = rf"(?:{syntax.determiners}|{syntax.pronouns})"
    cited = "|".join(sorted({re.escape(w) for ws in language.units.cited.values() for w in ws}, key=len, reverse=True))
    place = r"[\divxlc][\w./-]{0,12}(?:\s?\(\w{1,5}\)){0,4}"
    return Vocabulary(
        cue_word=_word(norms.cue_words),
        cue=re.compile("|".join(rf"({_spaced(c.cue.pattern)})(?!\w)" for c in cues)),
        cues=cues,
        alone=tuple(_read(c) for c in norms.cues if c.alone),
        noun_phrase=re.compile(rf"[\"“‘«'(]*(?:{_spaced(start)})(?!\w)"),
        noun_start=_word(start),
        pronoun=re.compile(rf"(?:{_spaced(syntax.pronouns)})$"),
        preposition_before=re.compile(rf"(?<!\w)(?:{_spaced(syntax.prepositions)})\s+$"),
        conjunction=_word(syntax.conjunctions),
        leading=re.compile(rf"(?:(?:{_spaced(syntax.fillers)})(?!\w)[,\s]*)+"),
        fronting=re.compile(rf"(?:{_spaced(syntax.fronting)})(?!\w)"),
        clausal=re.compile(rf"(?:{_spaced(syntax.clausal)})(?!\w)"),
        dependent=_word(syntax.subordinators),
        finite=_word(syntax.finite),
        relative=re.compile(rf"(?:{_spaced(syntax.relatives)})$"),
        reporting=_word(syntax.reporting),
        infinitive=re.compile(rf"(?<!\w)(?:{_spaced(syntax.infinitive)})\s+$"),
        adverbs=re.compile(rf"(?:(?:^|[\s,])\s*(?:{_spaced(syntax.adverbs)}))+[\s,]*$"),
        negative=re.compile(rf"(?:{_spaced(syntax.negative)})(?!\w)"),
        expletive=re.compile(rf"(?:{_spaced(syntax.expletive)})(?!\w)"),
        passive=re.compile(rf"{_spaced(syntax.passive)}(?!\w)"),
        agent=re.compile(rf"(?<!\w){_spaced(syntax.agent)}"),
        object=re.compile(_spaced(syntax.object)),
        abbreviation=re.compile(rf"(?<!\w)(?:\w|{'|'.join(map(re.escape, syntax.abbreviations))})$"),
        qualifier=re.compile(
            rf"(?<!\w)(?:(?P<condition>{_spaced(_any(qualifiers.conditions))})|(?P<exception>{_spaced(_any(qualifiers.exceptions))})"
            rf"|(?P<loose>{_spaced(_any(qualifiers.loose_conditions))})|(?P<limit>{_spaced(_any(qualifiers.limits))}))(?!\w)"
        ),
        deadline=re.compile(rf"(?<!\w)(?:{deadline})(?!\w)"),
        beneficiary=re.compile(rf"(?<!\w)(?:{_spaced('|'.join(qualifiers.beneficiaries))})"),
        figure=re.compile(
            rf"(?<![\w-])(?:(?P<date>{date})(?!\w)|(?P<figures>{figures})(?P<spelt>)(?!\w|[.,/:]\d|\)|st\b)|(?P<words>{words}))"
            rf"(?:\s*\(\d{{1,6}}\))?(?:(?:\s*|-)(?P<unit>{times}|{units})(?!\w))?"
        ),
        duration=re.compile(rf"(?P<number>{number}|{counting.single})(?:\s+|-)(?P<unit>{times})(?!\w)"),
        dates=tuple(re.compile(rf"(?<!\w)(?:{d})(?!\w)") for d in dates),
        cited=re.compile(rf"(?<!\w)(?:{cited}|{_spaced(counting.cited)})\s?{place}(?:(?:,\s|\s\w{{1,3}}\s){place}){{0,20}}"),
        year_before=re.compile(rf"(?<!\w)(?:{_spaced(counting.years)})\s+$"),
        uncounted=_word(counting.not_counted),
        counting=counting,
    )
