"""What a language file must say. Each file ends in one `LANGUAGE = Language(...)`.

Patterns are regular expressions matched against lower-cased text. A blank in a pattern stands for any run
of white space (do not write one inside a character class or a look-behind); a line break and the blanks
around it are dropped, so that a long pattern may be written over several lines; word boundaries at both ends
are added by the reader. No group captures unless the field says so. Repetitions of open length must be
bounded (`{0,120}`), so that no text, long or odd, makes reading slow.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from draftdiff.model.draft import Kind
    from draftdiff.model.statement import Force, StatementType

BearerPlace = Literal["subject", "agent", "object", "addressed"]

_BREAK = re.compile(r"\s*\n\s*")
NEVER = "(?!)"


class _Patterns:
    """Holds patterns: what was written over several lines is kept as one."""

    __slots__ = ()

    def __post_init__(self) -> None:
        for each in fields(self):  # type: ignore[arg-type]  # the dataclasses below are the only heirs
            value = getattr(self, each.name)
            if isinstance(value, str) and "\n" in value:
                object.__setattr__(self, each.name, _BREAK.sub("", value))
            elif isinstance(value, tuple) and any(isinstance(v, str) and "\n" in v for v in value):
                object.__setattr__(self, each.name, tuple(_BREAK.sub("", v) for v in value))


@dataclass(frozen=True, slots=True)
class Units:
    """Words that announce a numbered unit, lower-case, longest first within a kind.

    `ordinals` are numbers written as words after a unit word ("first" of "Article first") with their figure.
    `preamble` and `annex` head those parts without needing a number; `closing` begins the closing formula;
    `recital` begins a recital ("recalling"); `enacting` ends the preamble ("have agreed as follows").
    `cited` has every form in which a reference names a unit ("articles"); `own_instrument` the words after
    "of" by which a document names itself ("this treaty"): a reference to any other instrument is left alone.
    `deeper` are unit words one step below the others of their kind ("subsection"); `contents` head a table of
    contents; `options` head one of several wordings ("option"); `months` are the twelve as dates name them;
    `letters` is the alphabet by which points are lettered where it is not Latin; `common` are frequent words that
    tell the language from others.
    """

    words: Mapping[Kind, tuple[str, ...]]
    ordinals: Mapping[str, str]
    preamble: tuple[str, ...]
    closing: tuple[str, ...]
    recital: tuple[str, ...]
    enacting: tuple[str, ...]
    cited: Mapping[Kind, tuple[str, ...]]
    own_instrument: tuple[str, ...]
    deeper: tuple[str, ...] = ()
    contents: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    months: tuple[str, ...] = ()
    letters: str = ""
    common: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cue(_Patterns):
    """Words that carry a statement's type and force.

    `type` None marks a phrase that looks like a cue and is none ("as the case may be"). `bearer` says where
    the one who is bound stands: the grammatical subject, the agent of a passive, the object ("nothing
    prevents X from"), or one addressed in a case of its own (the dative of "it is forbidden to"). `negated` is
    the type under a negative subject ("No State may"). `lexical`: a full verb, which may itself be an
    infinitive under another cue ("shall undertake to") and then is no cue.
    `subject`: a pattern that the head of the subject must match, or the next cue in order is tried.
    `alone`: a plain present that counts only where its sentence has no other cue; its pattern sees the
    text's own capitals. `acts`: the cue's own verb says what is done, and the action begins with it.
    """

    pattern: str
    type: StatementType | None
    force: Force = "binding"
    bearer: BearerPlace = "subject"
    negated: StatementType | None = None
    lexical: bool = False
    subject: str = ""
    alone: bool = False
    acts: bool = False


@dataclass(frozen=True, slots=True)
class Syntax(_Patterns):
    """How a clause is built around its cue: patterns for single words or short phrases.

    `determiners` and `pronouns` begin a noun phrase; `prepositions` keep the phrase after them from being a
    subject; `conjunctions` join clauses; `fronting` begins an adverbial at the head of a comma segment;
    `subordinators` make the clause after them dependent, `relatives` also stand for its subject; a clause
    after one of the `reporting` phrases ("agree that") is a main one all the same. `infinitive` is what
    stands before an infinitive ("to"), `adverbs` may stand between a subject and its cue, `fillers` at a
    sentence's head before the subject; `clausal` are those of `fronting` that begin a clause with a verb of
    its own ("if"), `finite` verbs that show such a clause to be whole. `negative` begins a subject that
    denies, `expletive` is one that names nobody ("there"). `passive` follows a cue where the subject is
    acted on. `agent` finds who acts, `object` who is prevented or urged: group 1, in the text's own capitals.

    The rest is for languages with cases or a free order of words. `closed`: commas enclose every dependent
    clause, and cues are finite verbs that need no conjunction of their own kind before them. `oblique` begins
    a phrase whose case is no subject's, `addressed` (group 1) one in the case of those spoken to, before or
    behind the cue. `inverted` finds a subject behind a cue that has none before it; `acting` one that is
    preferred to whatever stands before the cue and does not begin like an `actor`: both group 1, in the
    text's own capitals. `adjuncts` begin an adverbial between subject and cue, `apposition` the words that
    after a dash still belong to the noun before it.

    `behind` is for languages whose subject may follow its verb or be left out: it finds one right behind a cue
    that has none before it, group 1, in the text's own capitals. `tail` ends the head phrase of a bearer (a
    relative clause); where a language has none, a bearer is told with it. `denial` are words before a cue that
    deny its clause as a negative subject does ("in no case"); `defined` begins a subject that is a word and not
    what it stands for ("the term X"): its clause defines, and is no statement. `recitals`: a text that opens with
    one of the units' `recital` words and ends in a comma or semicolon tells why, wherever it stands.
    """

    determiners: str
    pronouns: str
    prepositions: str
    conjunctions: str
    fronting: str
    subordinators: str
    relatives: str
    reporting: str
    infinitive: str
    adverbs: str
    fillers: str
    clausal: str
    finite: str
    negative: str
    expletive: str
    passive: str
    agent: str
    object: str
    abbreviations: tuple[str, ...]
    closed: bool = False
    oblique: str = NEVER
    addressed: str = NEVER
    inverted: str = NEVER
    acting: str = NEVER
    actor: str = NEVER
    adjuncts: str = NEVER
    apposition: str = NEVER
    behind: str = NEVER
    tail: str = NEVER
    denial: str = NEVER
    defined: str = NEVER
    recitals: bool = False


@dataclass(frozen=True, slots=True)
class Qualifiers(_Patterns):
    """What narrows a statement.

    `conditions` and `exceptions` begin a part that runs to the next comma or qualifier; `loose_conditions`
    do so only at the head of a comma segment ("where", elsewhere a relative); `limits` end a part. `words` is
    a pattern of every word with which one of these four can begin.

    A length of time or a date is a deadline if `before_time` stands before it ("within", "not later than") or
    `anchored` after it ("thirty days after the deposit"); `after_time` is then part of it. `events` are
    deadlines without a number ("upon signature"), `event_words` every word with which they can begin.

    `beneficiaries` find who gains, group 1, in order of trust, in the text's own capitals. `joint` marks that
    several must agree before one is bound.
    """

    conditions: str
    loose_conditions: str
    exceptions: str
    limits: str
    words: str
    before_time: str
    after_time: str
    anchored: str
    events: str
    event_words: str
    beneficiaries: tuple[str, ...]
    joint: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Counting(_Patterns):
    """Numbers, dates and units. Values of `times` and `units` are the singular that a Part carries.

    `words` gives number words their value; 100, 1000 and 1 000 000 multiply what stands before them.
    `dates` are patterns with the groups day, month, year (day may be missing); `months` maps month words to
    1..12. `ordinals` and figures with an `ordinal_ending` count a unit of time as numbers do ("the thirtieth
    day"). `link` may stand inside a number in words ("and"), `ranges` between
    the ends of a range of figures ("to"), `single` is an article that counts as 1 before a
    unit of time. `plurals` are (ending, singular ending), first match wins; equal ones mark words that are no
    plural, and a noun with none of the endings counts nothing.
    `years` are words before a bare year, `not_counted` words that are no unit although one would stand there;
    `cited` announces a number that names a document or place and is no figure ("resolution 242"). `scales`
    are words that multiply a number written in figures before them ("85 thousand"); `repeated`: such a number
    may be said again in words in brackets ("30 (thirty) days").
    """

    words: Mapping[str, float]
    ordinals: Mapping[str, float]
    ordinal_ending: str
    link: str
    ranges: str
    single: str
    thousands: str
    decimal: str
    times: Mapping[str, str]
    units: Mapping[str, str]
    plurals: tuple[tuple[str, str], ...]
    months: Mapping[str, int]
    dates: tuple[str, ...]
    years: str
    not_counted: str
    cited: str
    scales: Mapping[str, float] = field(default_factory=dict)
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class Norms(_Patterns):
    """The vocabulary by which statements are read; `cues` in order, the longest and most specific first.

    `cue_words` is a pattern of every word with which a cue can begin: cues are tried there and nowhere else.
    """

    cues: tuple[Cue, ...]
    cue_words: str
    syntax: Syntax
    qualifiers: Qualifiers
    counting: Counting


@dataclass(frozen=True, slots=True)
class Sample:
    """A sentence and the one statement to be read from it; `type` None: none at all. Each is a test."""

    sentence: str
    type: StatementType | None
    force: Force = "binding"
    bearer: str = ""


# For a language whose units are known and whose duties are not read yet: nothing matches.
NO_NORMS = Norms(
    cues=(),
    cue_words=NEVER,
    syntax=Syntax(
        determiners=NEVER, pronouns=NEVER, prepositions=NEVER, conjunctions=NEVER, fronting=NEVER,
        subordinators=NEVER, relatives=NEVER, reporting=NEVER, infinitive=NEVER, adverbs=NEVER, fillers=NEVER,
        clausal=NEVER, finite=NEVER, negative=NEVER, expletive=NEVER, passive=NEVER, agent=NEVER, object=NEVER,
        abbreviations=(),
    ),
    qualifiers=Qualifiers(
        conditions=NEVER, loose_conditions=NEVER, exceptions=NEVER, limits=NEVER, words=NEVER,
        before_time=NEVER, after_time=NEVER, anchored=NEVER, events=NEVER, event_words=NEVER,
        beneficiaries=(), joint=(),
    ),
    counting=Counting(
        words={}, ordinals={}, ordinal_ending=NEVER, link=NEVER, ranges=NEVER, single=NEVER, thousands=NEVER,
        decimal=NEVER, times={}, units={}, plurals=(), months={}, dates=(), years=NEVER,
        not_counted=NEVER, cited=NEVER,
    ),
)  # fmt: skip


def spelled(forms: Sequence[Sequence[str]], first: int = 1) -> dict[str, str]:
    """Number words to figures: the forms of `first`, of the number after it, and so on."""
    return {form: str(number) for number, words in enumerate(forms, first) for form in words}


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """One language. `code` is its ISO 639-1 code and the file's name, `name` what its speakers call it.

    `norms` may wait (`NO_NORMS`): its drafts are then parsed, aligned and diffed, and have no statements.
    Compared and hashed by identity, so that what is compiled from it can be kept.

    `spellings` are (pattern, replacement) by which variants of a word's spelling become one, in lower-cased text; no
    two words of different meaning may become the same.
    """

    code: str
    name: str
    units: Units
    norms: Norms = NO_NORMS
    samples: tuple[Sample, ...] = ()
    spellings: tuple[tuple[str, str], ...] = ()
