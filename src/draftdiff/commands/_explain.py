"""`draftdiff compare OLD NEW --explain ID`: why a provision has the partner it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.errors import DraftdiffError
from draftdiff.places import find_provision

if TYPE_CHECKING:
    from draftdiff.commands._options import Wishes
    from draftdiff.model.draft import Draft
    from draftdiff.model.source import Source


def explained(old: Source, new: Source, typed: str, wishes: Wishes) -> str:
    """The explanation as text. The place is looked for in both drafts; it must be in one of them."""
    from draftdiff.pipeline import explain
    from draftdiff.render import explanation

    def pick(before: Draft, after: Draft) -> tuple[str | None, str | None]:
        found = _found(before, typed), _found(after, typed)
        if found == (None, None):
            near = ", ".join([p.label for p in before.provisions[:5]]) or "none"
            raise DraftdiffError(
                f"there is no provision {typed!r} in either draft",
                where=f"{old.name}, {new.name}",
                hint=f"the old draft begins with: {near}; `draftdiff show {old.name}` names all",
            )
        return found

    before, after, why = explain(old, new, pick, wishes.settings())
    labels, others = ({p.id: p.label for p in draft.provisions} for draft in (before, after))
    return explanation(why, labels, others, wishes.view())


def _found(draft: Draft, typed: str) -> str | None:
    try:
        return find_provision(typed, draft.provisions, draft.source).id
    except DraftdiffError:
        return None
