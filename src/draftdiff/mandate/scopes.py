"""The place that a rule names, found in the draft, and followed there from an older one."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, NamedTuple

from draftdiff.errors import DraftdiffError
from draftdiff.mandate.verdicts import Unjudged
from draftdiff.model.alignment import WITH_PARENT
from draftdiff.places import nearest, provision_named
from draftdiff.text import comparable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from draftdiff.model.alignment import Pair
    from draftdiff.model.change import Change, StatementChange
    from draftdiff.model.draft import Draft, Provision

# A name so like one that there is, is a slip of the pen and not a provision of which the draft is silent.
_SLIP = 0.85
_NUMBERED = re.compile(r"\d")


class Compared(NamedTuple):
    """An older draft, who is whose partner in it, and what became of provisions and statements."""

    draft: Draft
    pairs: tuple[Pair, ...]
    changes: tuple[Change, ...]
    fates: tuple[StatementChange, ...]


class Scope(NamedTuple):
    """What a rule is about: provisions of the draft that is judged, and their partners in the older one.

    `silent`: why what is not found in them may be there all the same; "" where silence is absence. `gone`: why there
    are none.
    """

    said: str
    roots: tuple[Provision, ...]
    provisions: tuple[Provision, ...]
    old_ids: frozenset[str] = frozenset()
    silent: str = ""
    gone: str = ""


def name_of(draft: Draft) -> str:
    """What a draft is called: its id, else what the user typed."""
    return draft.front.id or draft.source


def whole(draft: Draft, compared: Compared | None) -> Scope:
    """Everything in the draft."""
    older = frozenset(compared.draft.by_id) if compared else frozenset()
    return Scope("the draft", (), draft.provisions, older, _silence(draft, draft.provisions, part=True))


def scope_of(typed: str, draft: Draft, compared: Compared | None, *, may_be_missing: bool = False) -> Scope:
    """The place named, in a comparison by what it was in the older draft.

    Raises Unjudged where the draft is silent on it, DraftdiffError where there is no such place; `may_be_missing`: that
    there is none is then an answer.
    """
    before = provision_named(typed, compared.draft.provisions) if compared else None
    if compared is not None and before is not None:
        return _followed(typed, before, draft, compared)
    found = provision_named(typed, draft.provisions)
    if found is not None:
        older = _partners((found.id,), compared.pairs, back=True) if compared else ()
        return _within(found.label, (found,), draft, compared, older)
    return _missing(typed, draft, may_be_missing)


def _followed(typed: str, before: Provision, draft: Draft, compared: Compared) -> Scope:
    """The provision where it stands now, whatever its number."""
    now = [draft.by_id[i] for i in _partners((before.id,), compared.pairs)]
    if not now:
        again = provision_named(typed, draft.provisions)
        # One of the same name that is the partner of another provision has that one's words, under this one's number.
        now = [again] if again is not None and not _partners((again.id,), compared.pairs, back=True) else []
    older = name_of(compared.draft)
    if now:
        label = " and ".join(p.label for p in now)
        said = label if label == before.label else f"{label} ({before.label} in {older})"
        return _within(said, tuple(now), draft, compared, (before.id,))
    ids = frozenset(p.id for p in _below((before,), compared.draft))
    fate = next((c for c in compared.changes if not c.new and any(e.id == before.id for e in c.old)), None)
    if draft.front.coverage == "complete" or (fate is not None and fate.certainty != "silent"):
        source = f"; reported absent ({', '.join(fate.absent.sources)})" if fate and fate.absent else ""
        return Scope(before.label, (), (), ids, gone=f"{before.label} of {older} is gone from {name_of(draft)}{source}")
    raise Unjudged(f"{before.label} of {older} has no counterpart documented in {name_of(draft)}")


def _partners(ids: tuple[str, ...], pairs: Iterable[Pair], *, back: bool = False) -> tuple[str, ...]:
    """Ids of the partners; words that went to what stands above are followed there."""
    found: dict[str, None] = {}
    for pair in pairs:
        mine, theirs = (pair.new, pair.old) if back else (pair.old, pair.new)
        joined = pair.new_with if back else pair.old_with
        if (pair.how != WITH_PARENT and any(i in mine for i in ids)) or any(i in joined for i in ids):
            found.update(dict.fromkeys(theirs))
    return tuple(found)


def _within(
    said: str, roots: tuple[Provision, ...], draft: Draft, compared: Compared | None, older: tuple[str, ...]
) -> Scope:
    inside = tuple(_below(roots, draft))
    old = compared.draft if compared else None
    ids = frozenset(p.id for p in _below([old.by_id[i] for i in older], old)) if old else frozenset()
    part = any(draft.children.get(root.id) for root in roots)
    return Scope(said, roots, inside, ids, _silence(draft, inside, part=part))


def _below(roots: Iterable[Provision], draft: Draft) -> Iterator[Provision]:
    """Some provisions with all that stands under them."""
    waiting = list(reversed(tuple(roots)))
    while waiting:
        provision = waiting.pop()
        yield provision
        waiting += reversed(draft.children.get(provision.id, []))


def _silence(draft: Draft, inside: Iterable[Provision], *, part: bool) -> str:
    """Why something may stand there that is not found; `part`: there may be more provisions than are known."""
    unreported = [p.label for p in inside if p.content == "unreported"]
    if unreported:
        more = f" (nor what {len(unreported) - 1} more say)" if len(unreported) > 1 else ""
        return f"what {unreported[0]} says is not reported{more}"
    if part and draft.front.coverage == "partial":
        return f"{name_of(draft)} is of partial coverage: its silence is no absence"
    return ""


def _missing(typed: str, draft: Draft, may_be_missing: bool) -> Scope:
    """A place that the draft does not have: it is reported absent, unknown, or simply not there."""
    name = name_of(draft)
    wanted = comparable(typed)
    for entry in draft.front.absent:
        if comparable(entry.what) == wanted:
            return Scope(
                typed, (), (), gone=f'"{entry.what}" is reported absent from {name} ({", ".join(entry.sources)})'
            )
    names = {comparable(words) for p in draft.provisions for words in (p.label, p.heading) if words}
    slip = not _NUMBERED.search(typed) and get_close_matches(wanted, names, n=1, cutoff=_SLIP)
    if not slip and draft.front.coverage == "partial":
        raise Unjudged(f"{name} is of partial coverage and documents no {typed!r}: silence is not absence")
    if may_be_missing and not slip:
        return Scope(typed, (), (), gone=f"{name} has no {typed!r}")
    near = ", ".join(nearest(typed, draft.provisions))
    raise DraftdiffError(
        f"{name} has no provision {typed!r}", where="provision", hint=f"the nearest: {near}; `draftdiff show` names all"
    )
