"""One row of the page as a card: its labels, what is said of it, its words with the edit inside, its ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.render._comparison import Comparison
from draftdiff.render._contract import View
from draftdiff.render._html_rows import OUTCOMES, Row, first
from draftdiff.render._html_text import Paragraphs, apart, marked, safe, sentence, styled
from draftdiff.render._plain_words import aspect_words, ground_words, labels_of, name_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from draftdiff.model.change import Change, Edit, Excerpt
    from draftdiff.model.report import Report
    from draftdiff.render._html_rows import Rows

# A sign before each outcome, so that none is told by its colour alone.
SIGNS = {
    "weakened": "▼",
    "strengthened": "▲",
    "changed": "◆",
    "removed": "−",
    "added": "+",
    "reworded": "≈",
    "silent": "?",
    "quiet": "·",
    "same": "=",
}


class Cards:
    """Cards of one report. Its sentences are made by the same code that makes the terminal's."""

    def __init__(self, report: Report, rows: Rows) -> None:
        self.page = Paragraphs()
        self.comparison = Comparison(report, View(everything=True), self.page)
        self.rows = rows
        self.report = report
        self._tongues = _tongue(report.old.language), _tongue(report.new.language)
        # Within the new draft's words those of the same language need no attribute of their own.
        old, new = self._tongues
        self._inner = ("" if old == new else old or ' lang="en"'), ""
        self._level = 2

    def card(self, row: Row) -> str:
        """A row with everything that is known of it."""
        change = row.change
        parts = [
            f'<div class="p {row.outcome}" id="{safe(change.fingerprint)}" data-f="{row.bits}">',
            self._label(row),
            self._said(row),
            self._words(change, row.outcome),
            self._ground(row),
            "</div>\n",
        ]
        if row.arrivals:
            parts += [self._arrival(moved) for moved in row.arrivals]
        return "".join(parts)

    def _label(self, row: Row) -> str:
        change = row.change
        old = " + ".join(_named("old", e) for e in change.old)
        if [e.label for e in change.old] == [e.label for e in change.new] and len(change.old) == 1:
            e, other = change.old[0], change.new[0]
            label = f'<span id="old.{safe(e.id)}"><span id="new.{safe(other.id)}">{apart(e.label)}</span></span>'
        else:
            new = " + ".join(_named("new", e) for e in change.new)
            label = f"{old} → {new}" if old and new else old or new
        inside = f'<a href="#{safe(change.fingerprint)}">{label}</a>{self._heading(change)}{_badge(row)}'
        if row.depth < 0:
            return f'<p class="l">{inside}</p>'
        # A level is never passed over, whatever stands where in the drafts.
        self._level = min(self._level + 1, 3 + row.depth, 6)
        return f'<h{self._level} class="l">{inside}</h{self._level}>'

    def _heading(self, change: Change) -> str:
        """The heading of a unit, unless its label says it; both where they differ and nothing is claimed of it."""
        if any(e.text.strip() for e in change.heading_edits) and change.certainty != "silent":
            return f' <span class="h" dir="auto">{marked(change.heading_edits, self._inner)}</span>'
        found: dict[str, None] = {}
        for provision in self.rows.provisions(change):
            if provision.heading and not provision.label.endswith(provision.heading):
                found[provision.heading] = None
        if not found:
            return ""
        said = " → ".join(f"<bdi>{safe(heading)}</bdi>" for heading in found)
        return f' <span class="h"{self._tongues[1]}>{said}</span>'

    def _said(self, row: Row) -> str:
        if row.item is not None:
            self.comparison.said(row.item)
            said = [styled(spans) for spans in self.page.paragraphs()]
        elif row.outcome == "quiet":
            phrases = dict.fromkeys(aspect_words(a, self.comparison.parties) for a in row.change.aspects)
            said = [styled([(phrase, "")]) for phrase in phrases]
        else:
            return ""
        return f'<ul class="s">{"".join(f"<li>{line}</li>" for line in said)}</ul>' if said else ""

    def _words(self, change: Change, outcome: str) -> str:
        edits = change.edits
        if not edits or not any(e.text for e in edits):
            return ""
        ops = {e.op for e in edits}
        if outcome == "silent" and ops != {"kept"}:
            return self._unclaimed(edits)
        whole = len(ops) == 1
        if whole and ops != {"kept"}:
            return self._whole(edits)
        mixed = "" if whole else " x"
        return f'<p class="t{mixed}"{self._tongues[1]} dir="auto">{marked(edits, self._inner)}</p>'

    def _whole(self, edits: Sequence[Edit]) -> str:
        """Words of one side only: all of them came, or went."""
        old = edits[0].op == "removed"
        tag, side, tongue = ("del", "o", self._tongues[0]) if old else ("ins", "n", self._tongues[1])
        words = "".join(safe(e.text) for e in edits)
        return f'<p class="t"{tongue} dir="auto"><{tag} class="{side}">{words}</{tag}></p>'

    def _unclaimed(self, edits: Sequence[Edit]) -> str:
        """Where one side is silent, nothing is claimed to have come or gone: each side's words as they are."""
        sides = []
        for name, gone, tongue in (("o", "added", self._tongues[0]), ("n", "removed", self._tongues[1])):
            words = "".join(safe(e.text) for e in edits if e.op != gone)
            sides.append(f'<span class="{name}"{tongue} dir="auto">{words}</span>' if words else "")
        return f'<p class="t" dir="auto">{"".join(sides)}</p>'

    def _ground(self, row: Row) -> str:
        change = row.change
        # Of a unit without words of its own nothing is claimed; a number may be doubted still.
        if row.item is None and not change.doubts and not any(e.text for e in change.old + change.new):
            return ""
        if row.outcome == "silent":
            return self._silence(change)
        self.comparison.rests(change)
        return "".join(f'<p class="g">{styled(spans)}</p>' for spans in self.page.paragraphs())

    def _silence(self, change: Change) -> str:
        """Which side alone is known, and from where."""
        grounds = ground_words(change, self.report.old, self.report.new, self.rows.new, self.rows.old)
        known = self.report.old if not change.new else self.report.new
        place = "content not reported in one of them" if change.old and change.new else f"only in {name_of(known)}"
        said = grounds.removeprefix("silent: ")
        return f'<p class="g">{sentence(f"{place}: {said}" if said else place)}</p>'

    def _arrival(self, moved: Change) -> str:
        """In the place that a moved provision has in the new draft: where its words are shown."""
        there = safe(" + ".join(e.label for e in moved.new))
        return (
            f'<p class="m"><a href="#{safe(moved.fingerprint)}">{there}</a> stands here in '
            f"{apart(name_of(self.report.new))}; moved, see {sentence(labels_of(moved))}</p>\n"
        )


def _named(side: str, excerpt: Excerpt) -> str:
    return f'<span id="{side}.{safe(excerpt.id)}">{apart(excerpt.label)}</span>'


def _badge(row: Row) -> str:
    if row.outcome == "same":
        weak = row.change.certainty == "inferred" and any(e.text for e in row.change.new)
        return ' <span class="b">= the same by inference only</span>' if weak else ""
    said = [f"{SIGNS[row.outcome]} {OUTCOMES[row.outcome]}"]
    if row.change.moved:
        said.append("moved")
    if row.change.renumbered:
        said.append("renumbered")
    return "".join(f' <span class="b">{words}</span>' for words in said)


def _tongue(language: str) -> str:
    """The attribute for words in a language other than the page's."""
    return "" if language in ("", "en") else f' lang="{safe(language)}"'


def link(change: Change, name: str = "") -> str:
    """A link to a change, by its label unless another name is given."""
    return f'<a href="#{safe(change.fingerprint)}">{apart(name or first(change).label)}</a>'
