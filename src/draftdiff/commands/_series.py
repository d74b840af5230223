"""The drafts of a negotiation in their order: as named, or as their dates say."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from draftdiff.commands._options import Wishes
    from draftdiff.model.note import Note
    from draftdiff.model.source import Source


def series(wishes: Wishes, named: Sequence[str]) -> tuple[list[Source], tuple[Note, ...]]:
    """The drafts named, in that order; where none is, those of the shelf by date."""
    if named:
        return [wishes.fetch(name) for name in named], ()
    from draftdiff.history import by_date
    from draftdiff.pipeline import read_draft
    from draftdiff.shelf import names

    sources = {name: wishes.fetch(name) for name in names(wishes.shelf)}
    ordered, notes = by_date({n: read_draft(s, wishes.settings()).front.date for n, s in sources.items()})
    return [sources[name] for name in ordered], notes
