"""A language's words about norms, compiled once."""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from draftdiff.languages._contract import NEVER
from draftdiff.statements.words import CITED, CUE, CURRENCIES, EVENT, NUMBER, QUALIFIER, WordKinds

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.languages import Language
    from draftdiff.languages._contract import Counting, Cue


class ReadCue:
    """A cue with its patterns, for its words and for the head of its subject; compiled when first needed."""

    def __init__(self, cue: Cue) -> None:
        self.cue = cue

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The cue's words: searched for where it counts alone, else matched at a place."""
        return _word(self.cue.pattern) if self.cue.alone else _at(self.cue.pattern)

    @cached_property
    def subject(self) -> re.Pattern[str] | None:
        """What the subject must begin with."""
        return re.compile(rf"(?:{spaced(self.cue.subject)})") if self.cue.subject else None


class Vocabulary(NamedTuple):
    """Compiled patterns, named after the fields of the language they come from.

    `kinds` tells where it pays to look for what. `cue` matches at one place; its group number less one
    indexes `cues`. `qualifier` names its group by what it opens. In `figure` the group that matched tells how
    the number is written.
    """

    kinds: WordKinds
    cue: re.Pattern[str]
    cues: tuple[ReadCue, ...]
    alone: tuple[ReadCue, ...]
    noun_phrase: re.Pattern[str]
    noun_start: re.Pattern[str]
    pronoun: re.Pattern[str]
    preposition: re.Pattern[str]
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
    closed: bool
    oblique: re.Pattern[str]
    addressed: re.Pattern[str]
    inverted: re.Pattern[str]
    acting: re.Pattern[str]
    actor: re.Pattern[str]
    adjunct: re.Pattern[str]
    apposition: re.Pattern[str]
    behind: re.Pattern[str]
    inverts: bool
    tail: re.Pattern[str]
    denial: re.Pattern[str]
    defined: re.Pattern[str]
    recital: re.Pattern[str]
    abbreviation: re.Pattern[str]
    list_item: re.Pattern[str]
    qualifier: re.Pattern[str]
    before_time: re.Pattern[str]
    after_time: re.Pattern[str]
    anchored: re.Pattern[str]
    event: re.Pattern[str]
    beneficiary: re.Pattern[str]
    figure: re.Pattern[str]
    dates: tuple[re.Pattern[str], ...]
    cited: re.Pattern[str]
    year_before: re.Pattern[str]
    uncounted: re.Pattern[str]
    counting: Counting


def spaced(pattern: str) -> str:
    """A pattern as the contract writes it, for `re`: a blank is any white space."""
    return pattern.replace(" ", r"\s+")


def _at(pattern: str) -> re.Pattern[str]:
    """To be matched at a place; whole words."""
    return re.compile(rf"(?:{spaced(pattern)})(?!\w)")


def _word(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """To be searched for; whole words."""
    return re.compile(rf"(?<!\w)(?:{spaced(pattern)})(?!\w)", flags)


def _before(pattern: str) -> re.Pattern[str]:
    """To be searched for just before a place; whole words."""
    return re.compile(rf"(?<!\w)(?:{spaced(pattern)})\s+$")


def _whole(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{spaced(pattern)})$")


@cache
def joint_agreement(language: Language) -> re.Pattern[str]:
    """Find words that make one party's act depend on several agreeing ("all have agreed", "by consensus")."""
    return _word("|".join(language.norms.qualifiers.joint) or "(?!)", re.IGNORECASE)


def _either(words: Iterable[str]) -> str:
    """Plain words as a pattern, the longest first; of no words, one that never matches (an empty one always does)."""
    return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in sorted(words, key=len, reverse=True)) or "(?!)"


def _dates(counting: Counting) -> list[str]:
    months = _either(counting.months)
    numeric = (
        r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})",
        r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})",
    )
    return [spaced(d.replace("{months}", months)) for d in (*counting.dates, *numeric)]


def _figure(counting: Counting, dates: list[str]) -> re.Pattern[str]:
    marks = rf"[{re.escape(counting.thousands)}\s\u00a0\u202f'’]"
    units = _either({**counting.units, **CURRENCIES})
    # Translations of one text keep its decimal comma: "0,5 %" is half a per cent wherever it stands.
    half = rf"[.,]\d{{1,2}}(?=\s?(?:{units})(?!\w))"
    figures = rf"(?:\d{{1,3}}(?:{marks}\d{{3}}(?!\d))+|\d+(?:{re.escape(counting.decimal)}\d+|{half})?)"
    words = f"(?:{_either(counting.words)})"
    again = rf"(?:\d{{1,6}}|{words}(?:[-\s]{words}){{0,3}})" if counting.repeated else r"\d{1,6}"
    link = rf"(?:[-\s]|\s{counting.link}\s)" if counting.link else r"[-\s]"
    times = _either(counting.times)
    timed = rf"(?=(?:\s+|-)(?:{times})(?!\w))"
    money = f"(?:{_either(CURRENCIES)})"
    date = "|".join(re.sub(r"\(\?P<\w+>", "(?:", d) for d in dates)
    return re.compile(
        rf"(?<![\w-])(?<!\w\.)(?<!\d:)(?:(?P<date>{date})(?!\w)"
        rf"|(?:{figures}(?:\s?[-–]\s?|\s(?:{counting.ranges})\s))?(?P<figures>{figures})(?:(?:{counting.ordinal_ending}){timed})?(?!(?!{money}(?!\w))\w|[.,/:]\d|\))"
        rf"(?:\s(?P<scale>{_either(counting.scales)})(?!\w))?"
        rf"|(?P<ordinal>{_either(counting.ordinals)}){timed}|(?P<single>{counting.single}){timed}"
        rf"|(?P<words>{words}(?:{link}{words}){{0,8}})(?!\w))"
        rf"(?:\s*\({again}\))?(?:(?:\s*|-)(?P<unit>{times}|{units})(?!\w))?"
    )


def _qualifier(language: Language) -> re.Pattern[str]:
    parts = language.norms.qualifiers
    opening = (
        ("condition", parts.conditions),
        ("exception", parts.exceptions),
        ("loose", parts.loose_conditions),
    )
    named = "|".join(f"(?P<{name}>{spaced(p)})" for name, p in (*opening, ("limit", parts.limits)))
    return re.compile(rf"(?:{named})(?!\w)")


def _kinds(language: Language) -> WordKinds:
    norms, counting = language.norms, language.norms.counting
    units = {re.split(r"\W", w)[0] for ws in language.units.cited.values() for w in ws}
    numbers = {re.split(r"[\W_]", n)[0] for ns in (counting.words, counting.ordinals, counting.months) for n in ns}
    patterns = {
        CUE: spaced(norms.cue_words),
        QUALIFIER: spaced(norms.qualifiers.words),
        EVENT: spaced(norms.qualifiers.event_words),
        NUMBER: rf"\d.*|{_either(numbers)}|{counting.single}",
        CITED: rf"{_either(units)}|{spaced(counting.cited)}",
    }
    return WordKinds({kind: re.compile(pattern) for kind, pattern in patterns.items()})


@cache
def vocabulary(language: Language) -> Vocabulary:
    """The compiled words of a language."""
    norms, syntax, parts, counting = (
        language.norms,
        language.norms.syntax,
        language.norms.qualifiers,
        language.norms.counting,
    )
    cues = tuple(ReadCue(c) for c in norms.cues if not c.alone)
    dates = _dates(counting)
    cited = f"{_either({w for ws in language.units.cited.values() for w in ws})}|{spaced(counting.cited)}"
    place = r"(?:\d|[ivxlc]{1,7}(?![^\W\d_]))[\w./-]{0,12}(?:\s?\(\w{1,5}\)){0,4}"
    abbreviations = "|".join(map(re.escape, syntax.abbreviations)) or "(?!)"
    return Vocabulary(
        kinds=_kinds(language),
        cue=re.compile("|".join(rf"({spaced(c.cue.pattern)})(?!\w)" for c in cues) or "(?!)"),
        cues=cues,
        alone=tuple(ReadCue(c) for c in norms.cues if c.alone),
        noun_phrase=re.compile(rf"[\"“‘«'(]*(?:{spaced(f'{syntax.determiners}|{syntax.pronouns}')})(?!\w)"),
        noun_start=_word(f"{syntax.determiners}|{syntax.pronouns}"),
        pronoun=_whole(syntax.pronouns),
        preposition=_at(syntax.prepositions),
        preposition_before=_before(syntax.prepositions),
        conjunction=_word(syntax.conjunctions),
        leading=re.compile(rf"(?:(?:{spaced(syntax.fillers)})(?!\w)[,\s]*)+"),
        fronting=_at(syntax.fronting),
        clausal=_at(syntax.clausal),
        dependent=_word(syntax.subordinators),
        finite=_word(syntax.finite),
        relative=_whole(syntax.relatives),
        reporting=_word(syntax.reporting),
        infinitive=_before(syntax.infinitive),
        adverbs=re.compile(rf"(?:(?:^|[\s,])\s*(?:{spaced(syntax.adverbs)}))+[\s,]*$"),
        negative=_at(syntax.negative),
        expletive=_at(syntax.expletive),
        passive=_at(syntax.passive),
        agent=re.compile(rf"(?<!\w){spaced(syntax.agent)}"),
        object=re.compile(spaced(syntax.object)),
        closed=syntax.closed,
        oblique=_at(syntax.oblique),
        addressed=re.compile(rf"\s*(?:{spaced(syntax.addressed)})"),
        inverted=re.compile(rf"\s*(?:{spaced(syntax.inverted)})"),
        acting=re.compile(rf"\s*(?:{spaced(syntax.acting)})"),
        actor=_at(syntax.actor),
        adjunct=_word(syntax.adjuncts),
        apposition=re.compile(rf"\s+(?:{spaced(syntax.apposition)})"),
        behind=re.compile(spaced(syntax.behind)),
        inverts=syntax.behind != NEVER,
        tail=_word(syntax.tail),
        denial=_word(syntax.denial),
        defined=re.compile(spaced(syntax.defined)),
        recital=re.compile(
            rf"\s*(?:{_either(w.strip() for w in language.units.recital)})\w{{0,3}}(?!\w).*[,;]\s*$"
            if syntax.recitals
            else NEVER,
            re.DOTALL,
        ),
        # "сім'ю" ends in no initial, and "paragraphs 1 and 2" in no number of an item, which has no word before it.
        abbreviation=re.compile(rf"(?<![\w'’ʼ])(?:[^\W\d]|{abbreviations})$|(?:^|[^\w\s]\s*)\d$"),
        list_item=re.compile(rf"\s+(?:(?:{spaced(syntax.conjunctions)})\s+)?(?:{spaced(syntax.determiners)})(?!\w)"),
        qualifier=_qualifier(language),
        before_time=_before(parts.before_time),
        after_time=re.compile(rf"\s+(?:{spaced(parts.after_time)})(?!\w)"),
        anchored=re.compile(rf"\s+(?:{spaced(parts.anchored)})(?!\w)"),
        event=_at(parts.events),
        beneficiary=re.compile(rf"(?<!\w)(?:{spaced('|'.join(parts.beneficiaries) or '(?!)')})"),
        figure=_figure(counting, dates),
        dates=tuple(re.compile(rf"(?<!\w)(?:{d})(?!\w)") for d in dates),
        cited=re.compile(rf"(?:{cited})\s?{place}(?:(?:,\s|\s\w{{1,3}}\s){place}){{0,20}}"),
        year_before=_before(counting.years),
        uncounted=_word(counting.not_counted),
        counting=counting,
    )
