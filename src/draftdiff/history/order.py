"""The drafts of a shelf in their order, and what the comparisons of all of them note, each once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.model.note import Note

if TYPE_CHECKING:
    from collections.abc import Mapping

    from draftdiff.history.chain import Chain


def by_date(dates: Mapping[str, str]) -> tuple[list[str], tuple[Note, ...]]:
    """Names of drafts in the order of their dates; of one day, and those without, which come last, by name, noted."""
    ordered = sorted(dates, key=lambda name: (not dates[name], dates[name], name))
    found = list(dates.values())
    unsure = [name for name in ordered if not dates[name] or found.count(dates[name]) > 1]
    if not unsure:
        return ordered, ()
    said = f"{', '.join(unsure)}: no date, or one that another draft has too; these stand in the order of their names"
    return ordered, (Note(said),)


def told_once(chain: Chain, order: str) -> tuple[Note, ...]:
    """The notes of all comparisons; those that end in `order`, which name two drafts each, as one of all drafts."""
    ours = [d.front.id or d.source for d in chain.drafts if d.front.numbering != "as-printed"]
    notes = [Note(f"the order of provisions in {', '.join(ours)} {order}")] if ours else []
    notes += [note for report in chain.reports for note in report.notes if not note.message.endswith(order)]
    return tuple(dict.fromkeys(notes))
