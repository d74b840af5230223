"""The statements of one provision."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from draftdiff.languages import NO_NORMS
from draftdiff.model.statement import Statement
from draftdiff.statements.clauses import clauses
from draftdiff.statements.qualifiers import beneficiary, qualified
from draftdiff.statements.sentences import sentences
from draftdiff.statements.vocabulary import vocabulary
from draftdiff.statements.wording import Wording

if TYPE_CHECKING:
    from draftdiff.languages import Language
    from draftdiff.model.draft import Provision
    from draftdiff.model.standing import Bracket, Standing
    from draftdiff.model.statement import Force, StatementType
    from draftdiff.statements.clauses import Clause
    from draftdiff.statements.segments import Span
    from draftdiff.statements.vocabulary import Vocabulary

_EDGE = " ,;:.–—-"
# What "we were told why" says, not what anyone owes.
_SILENT_KINDS = frozenset({"recital", "preamble"})


@dataclass(frozen=True, slots=True)
class Chapeau:
    """What a chapeau hands down to the points under it: the norm of its unfinished sentence.

    Without a cue it is a subject alone ("The Council:"), whose verbs stand in the points.
    """

    type: StatementType
    force: Force
    bearer: str
    cue: str


def statements_of(provision: Provision, language: Language, governing: Chapeau | None = None) -> tuple[Statement, ...]:
    """The statements of one provision, by place in its text.

    `governing` is the chapeau above it: words that carry no norm of their own are then one statement with the
    chapeau's type, force, bearer and cue. Text that is not reported, and recitals, hold none.
    """
    if not provision.text or provision.content == "unreported" or provision.kind in _SILENT_KINDS:
        return ()
    if language.norms is NO_NORMS:
        return ()
    found = _read(provision.text, provision.brackets, provision.standing, language, governing)
    return tuple(_placed(statement, provision) for statement in found)


def _placed(s: Statement, provision: Provision) -> Statement:
    """A statement that was read without a place in a draft; `dataclasses.replace` takes three times as long."""
    return Statement(
        provision.id,
        provision.label,
        s.type,
        s.force,
        s.bearer,
        s.beneficiary,
        s.action,
        s.conditions,
        s.exceptions,
        s.deadlines,
        s.figures,
        s.standing,
        s.inherited,
        s.cue,
        s.text,
        line_at(provision, s.start),
        s.start,
        s.end,
    )


# Partners that read alike are asked for one after the other: each text is read once.
@lru_cache(maxsize=1 << 10)
def _read(
    text: str,
    brackets: tuple[Bracket, ...],
    standing: Standing,
    language: Language,
    governing: Chapeau | None,
) -> tuple[Statement, ...]:
    """The statements of a text, without a place in a draft."""
    words = vocabulary(language)
    wording = Wording(text, words, brackets, standing)
    if governing is None and words.recital.match(wording.lower):
        return ()
    found: list[Statement] = []
    for at, (start, end) in enumerate(sentences(wording.shadow, words)):
        above = governing if at == 0 else None
        normed = above is not None and above.cue != ""
        begun = normed and not _opens_anew(wording, start, words)
        norms = clauses(wording, start, end, words, begun=begun)
        if above is not None and normed:
            stop = norms[0].start if norms else end
            if wording.words(start, stop).strip(_EDGE):
                found.append(_inherited(wording, (start, stop), above, words))
        found += _told(norms, words, above.bearer if above is not None and not normed else "")
    return tuple(found)


def _opens_anew(wording: Wording, start: int, words: Vocabulary) -> bool:
    """Whether a point begins like a sentence of its own: with a determiner, a pronoun or a capital."""
    return wording.shadow[start].isupper() or words.noun_phrase.match(wording.lower, start) is not None


def _told(norms: list[Clause], words: Vocabulary, above: str) -> list[Statement]:
    """The statements of clauses; `above` is the subject of those that have none before their cue."""
    found: list[Statement] = []
    bearer = ""
    for clause in norms:
        subject, bearer = _bearer(clause, bearer, words)
        if above and (clause.subject is None or clause.subject[0] >= clause.cue_end):
            clause.subject, subject, bearer = None, above, above
        found.append(_statement(clause, subject, bearer, words))
    return found


def _bearer(clause: Clause, before: str, words: Vocabulary) -> tuple[str, str]:
    """The grammatical subject of a clause, and who bears its norm.

    The subject of a passive is acted on: its agent bears the norm, or nobody named does. A pronoun stands for
    the bearer of the clause before it in the sentence, else it stays as written.
    """
    wording = clause.wording
    if clause.cue.bearer == "object":
        match = words.object.match(wording.shadow, clause.cue_end, clause.end)
        return "", wording.words(*match.span(1)) if match else ""
    subject = _named(clause, words) or _behind(clause, words)
    if clause.cue.bearer == "addressed":
        return _addressed(clause, subject, words)
    if subject and words.pronoun.fullmatch(subject.lower()) and before and not words.relative.match(subject.lower()):
        subject = before
    if words.expletive.match(subject.lower()):
        subject = ""
    passive = clause.cue.bearer == "agent" or words.passive.match(wording.lower, clause.cue_end, clause.end)
    if passive and clause.type != "declaration":
        agent = words.agent.search(wording.shadow, clause.cue_end, _reach(clause, words))
        return subject, wording.words(*agent.span(1)) if agent else ""
    return subject, subject


def _reach(clause: Clause, words: Vocabulary) -> int:
    """How far an agent may stand: one behind a comma is another verb's where commas enclose dependent clauses."""
    comma = clause.wording.shadow.find(",", clause.cue_end, clause.end) if words.closed else -1
    return clause.end if comma < 0 else comma


def _addressed(clause: Clause, subject: str, words: Vocabulary) -> tuple[str, str]:
    """The subject, and the one spoken to: before the cue in the subject's place, or right behind it."""
    if words.addressed.match(subject):
        return subject, subject
    behind = words.addressed.match(clause.wording.shadow, clause.cue_end, clause.end)
    return subject, clause.wording.words(*behind.span(1)) if behind else ""


def _named(clause: Clause, words: Vocabulary) -> str:
    """The subject as written, without adverbs and marks at its ends."""
    if clause.subject is None:
        return ""
    text = _without_adverbs(clause.wording.words(*clause.subject).strip(_EDGE), words)
    adjunct = words.adjunct.search(text.lower(), 1)
    text = _without_adverbs(text[: adjunct.start()].strip(_EDGE), words) if adjunct else text
    tail = words.tail.search(text.lower())
    return text[: tail.start()].strip(_EDGE) if tail and tail.start() else text


def _without_adverbs(text: str, words: Vocabulary) -> str:
    trailing = words.adverbs.search(text.lower())
    return text[: trailing.start()].strip(_EDGE) if trailing else text


def _behind(clause: Clause, words: Vocabulary) -> str:
    """The subject that follows its verb, in languages that let it."""
    if clause.shared or clause.cue.bearer != "subject":
        return ""
    match = words.behind.match(clause.wording.shadow, clause.cue_end, clause.end)
    return clause.wording.words(*match.span(1)).strip(_EDGE) if match else ""


def _statement(clause: Clause, subject: str, bearer: str, words: Vocabulary) -> Statement:
    wording = clause.wording
    start, end = _edges(wording, clause.start, clause.end)
    standing = wording.standing_at(clause.cue_start)
    parts = qualified(wording, start, end, clause.subject, (clause.cue_start, clause.cue_end), words)
    behind = [clause.subject] if clause.subject and clause.subject[0] >= clause.cue_end and subject else []
    action = _action(wording, clause.cue_start if clause.cue.acts else clause.cue_end, end, parts.spans + behind)
    return Statement(
        provision="",
        label="",
        type=clause.type,
        force=clause.cue.force,
        bearer=bearer,
        beneficiary=beneficiary(wording, clause.cue_start if clause.cue.acts else clause.cue_end, end, words),
        action=f"{subject} {action}".strip() if subject != bearer else action,
        conditions=parts.conditions,
        exceptions=parts.exceptions,
        deadlines=parts.deadlines,
        figures=parts.figures,
        standing=standing,
        inherited=False,
        cue=wording.words(clause.cue_start, clause.cue_end),
        text=wording.text[start:end],
        line=0,
        start=start,
        end=end,
    )


def _inherited(wording: Wording, span: Span, chapeau: Chapeau, words: Vocabulary) -> Statement:
    start, end = _edges(wording, *span)
    parts = qualified(wording, start, end, None, (start, start), words)
    return Statement(
        provision="",
        label="",
        type=chapeau.type,
        force=chapeau.force,
        bearer=chapeau.bearer,
        beneficiary=beneficiary(wording, start, end, words),
        action=_action(wording, start, end, parts.spans),
        conditions=parts.conditions,
        exceptions=parts.exceptions,
        deadlines=parts.deadlines,
        figures=parts.figures,
        standing=_standing_of_whole(wording, start, end),
        inherited=True,
        cue=chapeau.cue,
        text=wording.text[start:end],
        line=0,
        start=start,
        end=end,
    )


def _standing_of_whole(wording: Wording, start: int, end: int) -> Standing:
    """The standing of the bracket that holds all of a stretch, else the provision's."""
    at = wording.bracket_at(start)
    whole = at >= 0 and wording.bracket_at(end - 1) == at and not wording.shadow[wording.brackets[at].end : end].strip()
    return wording.brackets[at].standing if whole else wording.standing


def _edges(wording: Wording, start: int, end: int) -> Span:
    """A stretch without blanks, and the blank place of bracket signs, at its ends."""
    text = wording.shadow[start:end]
    left = start + len(text) - len(text.lstrip())
    return left, max(left, start + len(text.rstrip()))


def _action(wording: Wording, start: int, end: int, parts: list[Span]) -> str:
    """The words after the cue without those of conditions, exceptions and deadlines; figures stay in."""
    kept: list[str] = []
    at = start
    for a, b in sorted(parts):
        if b > at:
            kept.append(wording.shadow[at : max(at, a)].rstrip(" ,"))
            at = max(at, b)
    kept.append(wording.shadow[at:end])
    return " ".join(" ".join(kept).replace(" ,", ",").split()).strip(_EDGE)


def line_at(provision: Provision, offset: int) -> int:
    """The line, from 1, on which a place in a provision's text stands in the file."""
    if not provision.lines:
        return provision.line
    at = bisect_right(provision.lines, (offset, 1 << 60)) - 1
    return provision.lines[max(at, 0)][1]
