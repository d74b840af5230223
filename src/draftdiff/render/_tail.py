"""The end of a comparison's page: what stayed, what the reports are silent on, what is of no substance, notes."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from draftdiff.render._plain_words import aspect_words, doubt_words, labels_of, name_of

if TYPE_CHECKING:
    from draftdiff.model.change import Change, StatementChange
    from draftdiff.model.draft import Provision
    from draftdiff.model.report import Report
    from draftdiff.render._contract import View
    from draftdiff.render._layout import Page

# Without --all a report of a large treaty stays readable: so many labels in a list, kept duties, notes.
_MOST_LABELS = 40
_MOST_KEPT = 15
_MOST_NOTES = 5
_MOST_DOUBTED = 5
# So many silent provisions under one article are a count.
_GROUPED = 3


class Tail:
    """The quieter parts of one report, written on a page that others began."""

    def __init__(self, page: Page, report: Report, view: View) -> None:
        self.page = page
        self.report = report
        self.view = view
        self.old = {p.id: p for p in report.old.provisions or ()}
        self.new = {p.id: p for p in report.new.provisions or ()}
        self.parties = {**report.old.parties, **report.new.parties}

    def kept(self) -> None:
        """Duties that stay as they were: also an answer. What rests on inference is named apart, by its label."""
        kept, weak = same_in_both(self.report)
        if kept:
            self.page.blank()
            self.page.write((f"THE SAME IN BOTH ({len(kept)})", "bold"))
        shown = list(kept.values()) if self.view.everything else list(kept.values())[:_MOST_KEPT]
        for fate in shown:
            self._same(fate)
        if len(shown) < len(kept):
            self.page.write(f"... and {len(kept) - len(shown)} more; --all shows them", first="   ")
        if weak:
            self.page.blank()
            self.page.write(
                (f"THE SAME BY INFERENCE ONLY ({len(weak)})", "bold"),
                f": {self._listed(weak)}",
                rest="    ",
            )

    def _same(self, fate: StatementChange) -> None:
        assert fate.new is not None
        provision = self.new.get(fate.new.provision)
        words = provision.text if provision is not None and len(provision.text) < 240 else fate.new.text
        self.page.write(f"{fate.new.label}: {words}", first="  = ", rest="    ")

    def _listed(self, labels: list[str]) -> str:
        shown = labels if self.view.everything else labels[:_MOST_LABELS]
        more = f"; and {len(labels) - len(shown)} more" if len(shown) < len(labels) else ""
        return "; ".join(shown) + more

    def silent(self) -> None:
        silent = [c for c in self.report.changes if c.certainty == "silent" and any(e.text for e in c.old + c.new)]
        if not silent:
            return
        self.page.blank()
        self.page.write(
            (f"NO COUNTERPART DOCUMENTED ({len(silent)})", "bold"),
            ": neither added nor removed, the reports are silent.",
        )
        sides = (
            (name_of(self.report.old), [c for c in silent if c.old and not c.new]),
            (name_of(self.report.new), [c for c in silent if c.new and not c.old]),
            ("both, content not reported in one", [c for c in silent if c.old and c.new]),
        )
        for name, found in sides:
            if found:
                self._silent_in(name, found)

    def _silent_in(self, name: str, found: list[Change]) -> None:
        """Labels, several under one article or annex as a count unless --all."""
        sides = self.new if found[0].new else self.old
        by_top: defaultdict[str, list[str]] = defaultdict(list)
        for change in found:
            provision = (change.new or change.old)[0]
            by_top[_top(provision.id, sides)].append(provision.label)
        labels = []
        for top, mine in by_top.items():
            if self.view.everything or len(mine) < _GROUPED:
                labels += mine
            else:
                labels.append(
                    f"{sides[top].label} ({len(mine)} provisions)" if top in sides else f"{len(mine)} provisions"
                )
        self.page.write(f"in {name} ({len(found)}): {self._listed(labels)}", first="  ~ ", rest="    ")

    def quiet(self) -> None:
        parts = quiet_counts(self.report)
        if parts:
            self.page.blank()
            self.page.write(("Not of substance: ", "bold"), ", ".join(parts))
        self._doubted()
        if self.view.everything:
            self._quiet_changes()

    def _doubted(self) -> None:
        """A wrong number makes a renumbering that never was: no change of substance, and still to be looked at."""
        found = [c for c in self.report.changes if c.doubts and not c.substantive and c.certainty != "silent"]
        shown = found if self.view.everything else found[:_MOST_DOUBTED]
        for change in shown:
            said = doubt_words(change, self.report.old, self.report.new)
            self.page.write(f"{labels_of(change)}: ", (said, "notice"), first="  . ", rest="    ")
        if len(shown) < len(found):
            self.page.write(
                f"... and {len(found) - len(shown)} more, perhaps the transcription; --all shows them", first="   "
            )

    def _quiet_changes(self) -> None:
        for change in self.report.changes:
            if change.substantive or change.certainty == "silent" or not change.aspects:
                continue
            phrases = "; ".join(dict.fromkeys(aspect_words(a, self.parties) for a in change.aspects))
            self.page.write(f"{labels_of(change)}: {phrases}", first="  . ", rest="    ")

    def notes(self) -> None:
        notes = self.report.notes
        if not notes:
            return
        self.page.blank()
        shown = notes if self.view.everything else notes[:_MOST_NOTES]
        for note in shown:
            where = (
                f"{note.draft}:{note.line}: " if note.draft and note.line else f"{note.draft}: " if note.draft else ""
            )
            self.page.write(f"note: {where}{note.message}", rest="  ")
        if len(shown) < len(notes):
            self.page.write(f"note: and {len(notes) - len(shown)} more; --all shows them")


def same_in_both(report: Report) -> tuple[dict[str, StatementChange], list[str]]:
    """Duties that stay as they were, by provision of the new draft; labels of those that rest on inference."""
    kept: dict[str, StatementChange] = {}
    told = {c.fingerprint for c in report.changes if c.substantive}
    weak: dict[str, None] = {}
    for fate in report.statements:
        if (
            fate.kind != "kept"
            or fate.new is None
            or fate.new.inherited
            or fate.certainty == "silent"
            or fate.change in told
        ):
            continue
        if fate.certainty == "inferred":
            weak[fate.new.label] = None
        else:
            kept.setdefault(fate.new.provision, fate)
    return kept, list(weak)


def quiet_counts(report: Report) -> list[str]:
    """What changed without substance, counted: "2 renumbered"."""
    editorial = sum(not c.substantive and any(a.aspect == "editorial" for a in c.aspects) for c in report.changes)
    followed = sum(a.effect == "followed" for c in report.changes for a in c.aspects)
    counted = (
        # Articles and chapters without words of their own too, which the summary's counts leave out.
        (sum(c.renumbered for c in report.changes), "renumbered"),
        (report.summary.moved, "moved"),
        (editorial, "editorial only"),
        (followed, "references that follow their target"),
    )
    return [f"{n} {name}" for n, name in counted if n]


def _top(provision: str, side: dict[str, Provision]) -> str:
    """The topmost provision above one, itself if it stands at the top."""
    while provision in side and (parent := side[provision].parent) is not None:
        provision = parent
    return provision
