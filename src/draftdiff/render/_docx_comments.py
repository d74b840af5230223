"""What a reader is told about each change: the sentences of the terminal's report, as comments of Word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.model.standing import AGREED
from draftdiff.render._comparison import Comparison
from draftdiff.render._contract import View
from draftdiff.render._items import Item
from draftdiff.render._layout import Page
from draftdiff.render._plain_words import aspect_words, labels_of, name_of, standing_words

if TYPE_CHECKING:
    from draftdiff.model.change import Change
    from draftdiff.model.report import Report

# Notes of a report in one comment; a large draft may have hundreds, and the other outputs have them all.
_MOST_NOTES = 100
_WITHOUT_WORDS = ("added", "removed")
_REGROUPED = {"split": "one provision became several", "merged": "several provisions became one"}


class Remarks:
    """The sentences of one report."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.page = Page(None, color=False)
        self.told = Comparison(report, View(), self.page)
        self.items = {item.change.fingerprint: item for item in self.told.items}

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
        return self._grounded(item)

    def _grounded(self, item: Item) -> list[str]:
        """The sentences so far, and on what they rest."""
        self.told.ground(item)
        return [line.strip() for line in self.page.taken().splitlines() if line.strip()]

    def _silent(self, change: Change) -> list[str]:
        """What the reports on one draft do not tell: no change, whoever stands behind the words."""
        if change.old and change.new:
            if change.kind == "unchanged":
                return []
            said = "The content is not reported in both drafts."
        else:
            other = name_of(self.report.old if change.new else self.report.new)
            said = f"No counterpart documented in {other}: neither added nor removed, the reports are silent."
        self.page.write(labels_of(change))
        self.page.write(said)
        side = self.told.new if change.new else self.told.old
        standing = side[(change.new or change.old)[0].id].standing
        if standing != AGREED:
            self.page.write(standing_words(standing, self.told.parties))
        return self._grounded(Item(change, (), ""))

    def _quiet(self, change: Change) -> list[str]:
        """What is of no substance: a number that follows, a place, a spelling, a unit without words of its own."""
        phrases = dict.fromkeys(aspect_words(a, self.told.parties) for a in change.aspects)
        if not phrases and change.kind in ("unchanged", "reworded"):
            return []
        if not phrases and change.kind in _WITHOUT_WORDS:
            self.page.write(f"{change.kind.capitalize()}: {labels_of(change)}")
            self.page.write("It has no words of its own.")
        else:
            self.page.write(f"Not of substance: {labels_of(change)}")
            self.page.write("; ".join(phrases) or _REGROUPED[change.kind])
        return self._grounded(Item(change, (), ""))


def _effect(item: Item) -> str:
    return "Changed otherwise" if item.section == "changed" else item.section.capitalize()
