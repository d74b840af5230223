"""What became of statements between two drafts, as far as a rule is about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.mandate.plain import fate_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from draftdiff.mandate.case import Case
    from draftdiff.mandate.scopes import Scope
    from draftdiff.model.change import StatementChange
    from draftdiff.model.mandate import Witness

_MOST_NAMED = 3


def fates_in(scope: Scope, case: Case) -> list[StatementChange]:
    """The fates of the statements that stand in the scope, or stood there."""
    inside = {p.id for p in scope.provisions}
    return [
        fate
        for fate in case.older().fates
        if (fate.old is not None and fate.old.provision in scope.old_ids)
        or (fate.new is not None and fate.new.provision in inside)
    ]


def told(fates: Sequence[StatementChange], case: Case) -> tuple[str, list[Witness]]:
    """What happened to some statements, and where they stand now; those that are gone, where they stood."""
    words = [fate_words(fate) for fate in fates]
    more = f"; and {len(words) - _MOST_NAMED} more" if len(words) > _MOST_NAMED else ""
    witnesses = []
    for fate in fates:
        if fate.new is not None:
            witnesses.append(case.stated(fate.new))
        elif fate.old is not None:
            witnesses.append(case.stated(fate.old, old=True))
    return "; ".join(words[:_MOST_NAMED]) + more, witnesses
