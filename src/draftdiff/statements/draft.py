"""The statements of a draft, read when they are asked for; a chapeau governs what stands under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.languages import language
from draftdiff.statements.provision import Chapeau, statements_of
from draftdiff.statements.vocabulary import vocabulary

if TYPE_CHECKING:
    from draftdiff.languages import Language
    from draftdiff.model.draft import Draft, Provision
    from draftdiff.model.statement import Statement

_FINISHED = (".", "!", "?", ";")
# Signs after which a sentence waits for its points; also in mid-text, since words after the last point are
# joined to the chapeau's.
_WAITING = (":", " –", " —")
_LONGEST_SUBJECT = 100


class DraftStatements:
    """The statements of one draft by provision, each provision read once, and only if somebody asks.

    Two drafts of one treaty have most of their words in common, and a short report tells nothing of those:
    what is not asked for is most of the work.
    """

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self._spoken = language(draft.language)
        self._told: dict[str, tuple[Statement, ...]] = {}
        self._handed_down: dict[str, Chapeau | None] = {}
        self._points: dict[str, int] = {}

    def of(self, provision: Provision) -> tuple[Statement, ...]:
        """The statements of a provision, by place in its text."""
        told = self._told.get(provision.id)
        if told is None:
            told = self._told[provision.id] = statements_of(provision, self._spoken, self.governing(provision))
        return told

    def governing(self, provision: Provision) -> Chapeau | None:
        """The chapeau that governs a provision: its parent's, else the one that governs the parent."""
        if provision.parent is None:
            return None
        handed = self._handed_down
        if provision.parent not in handed:
            unknown = [self.draft.by_id[provision.parent]]  # from the inside out, without recursion
            while (parent := unknown[-1].parent) is not None and parent not in handed:
                unknown.append(self.draft.by_id[parent])
            for above in reversed(unknown):
                own = _chapeau(above, self.of(above)) or _subject(above, self._spoken) if _waits(above) else None
                handed[above.id] = own or (handed[above.parent] if above.parent else None)
        return handed[provision.parent]

    def governs(self, statement: Statement | None) -> int:
        """How many inherited statements stand under a statement that is a chapeau's own."""
        if statement is None or statement.inherited or statement.provision not in self.draft.children:
            return 0
        counted, children = self._points, self.draft.children
        waiting = [statement.provision]
        while waiting:
            below = children.get(waiting[-1], ())
            unknown = [p.id for p in below if p.id not in counted]
            if unknown:
                waiting += unknown
                continue
            counted[waiting.pop()] = sum(counted[p.id] + sum(s.inherited for s in self.of(p)) for p in below)
        return counted[statement.provision]


def draft_statements(draft: Draft) -> tuple[Statement, ...]:
    """The statements of every provision, in document order."""
    told = DraftStatements(draft)
    return tuple(s for provision in draft.provisions for s in told.of(provision))


def _waits(provision: Provision) -> bool:
    """Whether a sentence of a provision may be unfinished: cheap to say, before its statements are read."""
    text = provision.text.rstrip(" ])")
    return not text.endswith(_FINISHED) or any(sign in text for sign in _WAITING)


def _chapeau(provision: Provision, own: tuple[Statement, ...]) -> Chapeau | None:
    """What a provision with points hands down: the norm of its unfinished sentence, or None."""
    text = provision.text.rstrip(" ])")
    waiting = max(text.rfind(sign) for sign in _WAITING)
    before = [s for s in own if not s.inherited and (s.start < waiting or waiting < 0)]
    if not before or (waiting >= 0 and waiting + 1 < len(text) and _ended_between(text, before[-1], waiting)):
        return None
    last = before[-1]
    return Chapeau(last.type, last.force, last.bearer, last.cue)


def _subject(provision: Provision, spoken: Language) -> Chapeau | None:
    """The subject that a provision without a verb hands down: "The Council:"."""
    words = vocabulary(spoken)
    text = provision.text.rstrip()
    lower = text.lower()
    if not words.closed or not text.endswith(":") or len(text) > _LONGEST_SUBJECT or any(s in text for s in ",;."):
        return None
    if words.fronting.match(lower) or words.oblique.match(lower) or not words.actor.match(lower):
        return None
    return Chapeau("obligation", "binding", text[:-1].rstrip(), "")


def _ended_between(text: str, statement: Statement, waiting: int) -> bool:
    """Whether a statement's sentence was over before the sign, which then announces something else."""
    return statement.end <= waiting and ". " in text[statement.end - 1 : waiting]
