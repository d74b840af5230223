"""The statements of a whole draft: one pass, in which a chapeau governs what stands under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.languages import language
from draftdiff.statements.provision import Chapeau, statements_of

if TYPE_CHECKING:
    from draftdiff.model.draft import Draft, Provision
    from draftdiff.model.statement import Statement

_FINISHED = ".!?;"
# Signs after which a sentence waits for its points; also in mid-text, since words after the last point are
# joined to the chapeau's.
_WAITING = (":", " –", " —")


def draft_statements(draft: Draft) -> tuple[Statement, ...]:
    """The statements of every provision, in document order."""
    spoken = language(draft.language)
    found: list[Statement] = []
    governing: dict[str, Chapeau] = {}
    for provision in draft.provisions:
        above = governing.get(provision.parent) if provision.parent else None
        own = statements_of(provision, spoken, above)
        found += own
        if provision.id in draft.children:
            chapeau = _chapeau(provision, own) or above
            if chapeau:
                governing[provision.id] = chapeau
    return tuple(found)


def _chapeau(provision: Provision, own: tuple[Statement, ...]) -> Chapeau | None:
    """What a provision with points hands down: the norm of its unfinished sentence, or None."""
    text = provision.text.rstrip(" ])")
    waiting = max(text.rfind(sign) for sign in _WAITING)
    if text.endswith(tuple(_FINISHED)) and waiting < 0:
        return None
    before = [s for s in own if not s.inherited and (s.start < waiting or waiting < 0)]
    if not before or (waiting >= 0 and waiting + 1 < len(text) and _ended_between(text, before[-1], waiting)):
        return None
    last = before[-1]
    return Chapeau(last.type, last.force, last.bearer, last.cue)


def _ended_between(text: str, statement: Statement, waiting: int) -> bool:
    """Whether a statement's sentence was over before the sign, which then announces something else."""
    return statement.end <= waiting and ". " in text[statement.end - 1 : waiting]
