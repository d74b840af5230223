"""What a reader is told about each change: the sentences of the terminal's report, as comments of Word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.render._comparison import Comparison
from draftdiff.render._contract import View
from draftdiff.render._items import Item, items
from draftdiff.render._layout import Page
from draftdiff.render._plain_words import aspect_words, labels_of, name_of

if TYPE_CHECKING:
    from draftdiff.model.change import Change
    from draftdiff.model.report import Report

# Notes of a report in one comment; a large draft may have hundreds, and the other outputs have them all.
_MOST_NOTES = 100


class Remarks:
    """The sentences of one report."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.page = Page(None, color=False)
        self.told = Comparison(report, View(), self.page)
        self.items = {item.change.fingerprint: item for item in items(report)}

    def front(self) -> list[str]:
        """What stands on top of the report."""
        self.told.front()
        return [line for line in self.page.taken().splitlines() if line]

    def changes(self) -> dict[int, list[str]]:
        """The sentences for each change that has some, by its index."""
        found = {}
        for at, change in enumerate(self.report.changes):
            if said := self._said(change):
                found[at] = said
        return found

    def notes(self) -> list[str]:
        """What was doubted or could not be done."""
        notes = self.report.notes
        said = [
            f"{f'{n.draft}:{n.line}: ' if n.draft and n.line else f'{n.draft}: ' if n.draft else ''}{n.message}"
            for n in notes[:_MOST_NOTES]
        ]
        if len(notes) > _MOST_NOTES:
            said.append(f"and {len(notes) - _MOST_NOTES} more; the other formats have them all")
        return said

    def _said(self, change: Change) -> list[str]:
        if change.certainty == "silent":
            return self._silent(change)
        item = self.items.get(change.fingerprint)
        if item is None:
            return self._quiet(change)
        self.page.write(f"{_effect(item)}: {labels_of(change)}")
        self.told.said(item)
        self.told.ground(item)
        return [line.strip() for line in self.page.taken().splitlines() if line.strip()]

    def _silent(self, change: Change) -> list[str]:
        if change.old and change.new:
            said = [] if change.kind == "unchanged" else ["The content is not reported in both drafts."]
        else:
            other = name_of(self.report.old if change.new else self.report.new)
            said = [f"No counterpart documented in {other}: neither added nor removed, the reports are silent."]
        return said and [labels_of(change), *said]

    def _quiet(self, change: Change) -> list[str]:
        """What is of no substance: a number that follows, a place, a spelling."""
        phrases = dict.fromkeys(aspect_words(a, self.told.parties) for a in change.aspects)
        if not phrases and change.kind == "unchanged":
            return []
        what = change.kind if not phrases else "; ".join(phrases)
        return [f"Not of substance: {what}", labels_of(change)]


def _effect(item: Item) -> str:
    return "Changed otherwise" if item.section == "changed" else item.section.capitalize()
