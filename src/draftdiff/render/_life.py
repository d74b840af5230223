"""The life of one provision as a page of text: each draft with what became of it there, then its words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from draftdiff.render._comparison import Comparison, weighty
from draftdiff.render._contract import FILTERS
from draftdiff.render._items import items
from draftdiff.render._layout import width_of
from draftdiff.render._legs import as_report
from draftdiff.render._plain_words import evidence_words, labels_of, return_words, short_names
from draftdiff.render._quotes import quoted

if TYPE_CHECKING:
    from draftdiff.model.change import Change
    from draftdiff.model.history import Absence, Biography, HistoryReport, Leg, Life, Run, Stage, Station
    from draftdiff.render._contract import View
    from draftdiff.render._items import Item
    from draftdiff.render._layout import Page

_NO_WORDS = "(no words of its own)"
_STEPS = {
    "split": "split",
    "merged": "merged",
    "regrouped": "put together otherwise",
}


class LifePage:
    """One biography on one page; the methods are its parts from top to bottom."""

    def __init__(self, report: HistoryReport, life: Life, view: View, page: Page) -> None:
        self.report = report
        self.told = life
        self.view = view
        self.page = page
        self.life: Biography = report.biographies[0]
        self.names = short_names(report.drafts)
        self.stations = {s.draft: s for s in self.life.stations}
        self.stages = {s.draft: s for s in life.stages}
        self.parties = {code: name for draft in report.drafts for code, name in draft.parties.items()}

    def write(self) -> None:
        """All of it but the notes."""
        self._head()
        for draft in range(1, len(self.report.drafts) + 1):
            self._draft(draft)
        if self.told.below:
            self.page.blank()
            self.page.write(f"What stands in it is traced by itself: {'; '.join(self.told.below)}.", rest="  ")
        self._returns()
        self._words()
        self._swings()
        self._settled()
        self._direct()

    def _name(self, draft: int) -> str:
        return self.names[draft - 1]

    def _labels(self, station: Station) -> str:
        return " + ".join(station.labels)

    def _head(self) -> None:
        stage = self.stages[self.told.draft]
        asked = next(p for p in stage.provisions if p.id == self.told.provision)
        heading = f"  {asked.heading}" if asked.heading and not asked.label.endswith(asked.heading) else ""
        self.page.write((asked.label, "bold"), f"{heading}, as in {self._name(self.told.draft)}")
        self.page.blank()
        first, last = self.life.stations[0], self.life.stations[-1]
        said = f"It is in {len(self.life.stations)} of {len(self.report.drafts)} drafts"
        said += f", first in {self._name(first.draft)}"
        if last is not first:
            said += f", last in {self._name(last.draft)}"
        self.page.write(f"{said}.")
        made = [n for n, d in zip(self.names, self.report.drafts, strict=True) if d.basis == "reconstruction"]
        if made:
            said = "is a RECONSTRUCTION" if len(made) == 1 else "are RECONSTRUCTIONS"
            notice = (
                f"{', '.join(made)} {said} from reporting, in words that are not the document's; "
                "silence of the reports is not absence."
            )
            self.page.blank()
            self.page.write((notice, "notice"), first="! ", rest="! ")
        self.page.blank()

    def _draft(self, draft: int) -> None:
        entry = self.report.drafts[draft - 1]
        date = f"  ({entry.date})" if entry.date else ""
        station = self.stations.get(draft)
        if station is None:
            self.page.write((f"{self._name(draft)}{date}", "bold"), f": {self._away(draft)}", first="  * ", rest="    ")
            return
        title = f"{self._name(draft)}{date}: {self._labels(station)}"
        self.page.write((title, "bold"), first="  * ", rest="    ")
        stage = self.stages[draft]
        if not station.since:
            self._beginning(stage)
        for leg in stage.legs:
            self._leg(station, stage, leg)
        if station.since:
            self._parts(station, stage)

    def _away(self, draft: int) -> str:
        first, last = self.life.stations[0].draft, self.life.stations[-1].draft
        absent = self.life.absent_before if draft < first else self.life.absent_after
        if absent is not None and absent.draft == draft:
            return self._absence(absent)
        beside = draft == first - 1 or draft == last + 1
        if beside and "with-parent" in (self.life.begins if draft < first else self.life.ends):
            return "its words are with those of the provision above it"
        if self.report.drafts[draft - 1].coverage == "complete":
            return "not in it"
        return "nothing documented"

    def _absence(self, absent: Absence) -> str:
        if absent.reported is None:
            return "not in it"
        sources = f" ({', '.join(absent.reported.sources)})" if absent.reported.sources else ""
        return f'not in it; reported absent: "{absent.reported.what}"{sources}'

    def _beginning(self, stage: Stage) -> None:
        for provision in stage.provisions:
            self.page.write(provision.text or _NO_WORDS, first="    | ", rest="    | ")
        self._ground(evidence_words(stage.provisions))

    def _ground(self, said: str) -> None:
        if said and said != "printed":
            self.page.write((said, "quiet"), first="    ", rest="      ")

    def _leg(self, station: Station, stage: Stage, leg: Leg) -> None:
        since = f"since {self._name(leg.since)}"
        if station.step in _STEPS:
            self.page.write(_STEPS[station.step], first="    ", rest="      ")
        if station.renumbered or station.moved:
            said = " and ".join(w for w, so in (("renumbered", station.renumbered), ("moved", station.moved)) if so)
            self.page.write(said, first="    ", rest="      ")
        comparison = self._comparison(stage, leg)
        found = {item.change.fingerprint: item for item in items(comparison.report, tuple(FILTERS))}
        several = sum(len(lg.changes) for lg in stage.legs) > 1
        for change in leg.changes:
            lead = f"joined by {labels_of(change)}" if not change.old else f"{since}, {labels_of(change)}"
            self._change(
                change, found.get(change.fingerprint), comparison, lead if several or not change.old else since
            )

    def _change(self, change: Change, item: Item | None, comparison: Comparison, lead: str) -> None:
        kept = all(edit.op == "kept" for edit in change.edits)
        loud = item if change.certainty != "silent" and weighty(change.aspects) else None
        if loud is not None:
            self.page.write(f"{lead}:", first="    ", rest="      ")
            comparison.said(loud)
        else:
            quiet = "what it says is not reported" if change.certainty == "silent" else "nothing of substance"
            self.page.write(f"{lead}: {'unchanged' if kept else quiet}", first="    ", rest="      ")
        if not kept:
            self._quoted(change)
        if loud is not None:
            comparison.ground(loud)
        else:
            self._ground(evidence_words([comparison.new[e.id] for e in change.new if e.id in comparison.new]))

    def _quoted(self, change: Change) -> None:
        self.page.write(*quoted(change.edits, everything=self.view.everything), first="    | ", rest="    | ")

    def _parts(self, station: Station, stage: Stage) -> None:
        """Parts of the station before that have no successor here."""
        followed = {(leg.since, p.id) for leg in stage.legs for p in leg.old}
        lost = [p.label for p in self.stages[station.since].provisions if (station.since, p.id) not in followed]
        silent = self.report.drafts[station.draft - 1].coverage == "partial"
        if lost:
            said = "nothing documented of" if silent else "not in it any more:"
            self.page.write(f"{said} {', '.join(lost)}", first="    ", rest="      ")

    def _comparison(self, stage: Stage, leg: Leg) -> Comparison:
        """What happened between two stations, which is written like any other comparison."""
        return Comparison(as_report(self.report, stage, leg), self.view, self.page)

    def _returns(self) -> None:
        for back in self.report.returns:
            was, now = " + ".join(back.old_labels), " + ".join(back.new_labels)
            self.page.blank()
            self.page.write(("CAME BACK (1)", "strong"))
            said = (
                f"gone after {self._name(back.ended)} ({was}), back in {self._name(back.back)} ({now}), "
                f"{return_words(back)}"
            )
            self.page.write(said, first="  * ", rest="    ")
            self.page.write(*quoted(back.edits, everything=True), first="    | ", rest="    | ")

    def _words(self) -> None:
        runs = [run for worded in self.told.words for run in worded.runs]
        if len({run.first for run in runs}) < 2:
            return
        shown: list[Run] = []
        for run in runs:
            # A mark alone tells nothing, and reads better behind the words before it.
            if shown and not any(c.isalnum() for c in run.text):
                shown[-1] = replace(shown[-1], text=shown[-1].text + run.text)
            else:
                shown.append(run)
        self.page.blank()
        self.page.write((f"WORDS BY THE DRAFT IN WHICH THEY FIRST APPEARED ({len(shown)})", "bold"))
        width = max(width_of(self._name(run.first)) for run in shown)
        for run in shown:
            name = self._name(run.first)
            back = f"  (back in {self._name(run.back)})" if run.back else ""
            lead = name + " " * (width - width_of(name) + 2)
            self.page.write((lead, "quiet"), run.text.strip(), back, first="  - ", rest=" " * (width + 6))

    def _swings(self) -> None:
        if not self.told.reversals:
            return
        self.page.blank()
        self.page.write((f"SWUNG BACK ({len(self.told.reversals)})", "bold"))
        for r in self.told.reversals:
            first, gone, back = (self._name(draft) for draft in (r.first, r.gone, r.back))
            said = f'"{r.text}": there in {first}, gone in {gone}, back in {back}'
            self.page.write(said, first="  * ", rest="    ")

    def _settled(self) -> None:
        if not self.told.settled:
            return
        self.page.blank()
        self.page.write((f"WHOSE WORDING SURVIVED ({len(self.told.settled)})", "bold"))
        for found in self.told.settled:
            sides = " and ".join(self.parties.get(c, c) for c in found.by)
            fate = "stayed, no longer disputed" if found.stayed else "went"
            said = f'{self._name(found.draft)}: the wording of {sides} {fate}: "{found.text}"'
            self.page.write(said, first="  * ", rest="    ")

    def _direct(self) -> None:
        first, last = self._name(1), self._name(len(self.report.drafts))
        came_back = {back.new for back in self.report.returns}
        for apart in self.report.disagreements:
            if apart.direct in came_back:
                continue  # told already, in better words
            led, straight = (" + ".join(labels) for labels in (apart.chained_labels, apart.direct_labels))
            step = f"step by step it becomes {led}" if led else "step by step it ends on the way"
            said = f"Compared directly, {first} and {last} pair it otherwise: {step}, directly "
            said += f"it becomes {straight}" if straight else "it has no partner"
            self.page.blank()
            self.page.write((f"{said}. Either may be right.", "notice"), first="! ", rest="! ")
