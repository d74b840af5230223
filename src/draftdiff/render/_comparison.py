"""The comparison as a page of text: the answer first, then each change with its words and its ground."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from draftdiff.model.standing import AGREED
from draftdiff.render._items import Item, items
from draftdiff.render._layout import Page, Span
from draftdiff.render._plain_words import aspect_words, doubt_words, ground_words, labels_of, name_of, standing_words
from draftdiff.render._quotes import quoted
from draftdiff.render._tail import Tail

if TYPE_CHECKING:
    from collections.abc import Sequence

    from draftdiff.model.change import Aspect, Change
    from draftdiff.model.report import Report
    from draftdiff.model.standing import Standing
    from draftdiff.render._contract import View

_TITLES = {
    "weakened": ("WEAKENED", "weak"),
    "strengthened": ("STRENGTHENED", "strong"),
    "changed": ("CHANGED OTHERWISE", "bold"),
    "removed": ("REMOVED", "weak"),
    "added": ("ADDED", "strong"),
    "reworded": ("REWORDED", "bold"),
}
# Without --all a report of a large treaty stays readable: so many changes a section, so many kept duties.
_MOST = 40
# And so many of the provisions that use a changed term.
_USES = 8
# The labels show a new number, the quoted words a reference that follows its target.
_SHOWN_ELSEWHERE = {("numbering", "renumbered"), ("reference", "followed")}


class Comparison:
    """One report on one page; the methods are its parts from top to bottom."""

    def __init__(self, report: Report, view: View, page: Page) -> None:
        self.report = report
        self.view = view
        self.page = page
        self.items = items(report, view.only)
        self.parties = {**report.old.parties, **report.new.parties}
        self.old = {p.id: p for p in report.old.provisions or ()}
        self.new = {p.id: p for p in report.new.provisions or ()}

    def text(self) -> str:
        """The whole page."""
        self.front()
        by_section = defaultdict(list)
        for item in self.items:
            by_section[item.section].append(item)
        for section, (title, style) in _TITLES.items():
            if by_section[section]:
                self._section(title, style, by_section[section])
        tail = Tail(self.page, self.report, self.view)
        if not self.view.only:
            tail.kept()
            tail.silent()
            tail.quiet()
        tail.notes()
        return self.page.text()

    def front(self) -> None:
        """What stands on top: which drafts, the answer in a sentence, what they are, how much changed."""
        self.head()
        self.notice()
        self.counts()

    def head(self) -> None:
        """Which drafts are compared, and the answer."""
        old, new = self.report.old, self.report.new
        self.page.write((f"{name_of(old)} -> {name_of(new)}", "bold"), *self._dates())
        if old.title or new.title:
            both = old.title if old.title == new.title else f"{old.title or '?'} -> {new.title or '?'}"
            self.page.write(both)
        self.page.blank()
        self._answer()

    def _dates(self) -> list[Span | str]:
        old, new = self.report.old.date, self.report.new.date
        return [f"  ({old or 'no date'} -> {new or 'no date'})"] if old or new else []

    def _answer(self) -> None:
        """The weightiest change in one sentence, or that there is none; never the same words for two things."""
        if self.items:
            first = self.items[0]
            who = who_of(first)
            what = _loudest(first, self.parties)
            label = (first.change.new or first.change.old)[0].label
            subject = f"{who}: {what}" if who else what
            lead = _TITLES[first.section][0].split()[0].capitalize()
            weak = " (not documented)" if first.change.certainty == "inferred" else ""
            self.page.write((f"{lead}: ", _TITLES[first.section][1]), (f"{subject} [{label}]", "bold"), weak)
        elif self.view.only:
            self.page.write((f"Nothing to report for --only {','.join(self.view.only)}.", "bold"))
        elif all(c.kind == "unchanged" and not c.renumbered and not c.moved for c in self.report.changes):
            self.page.write(("No difference: both drafts say the same.", "bold"))
        elif self.report.summary.silent and not self.report.summary.reworded:
            self.page.write(("No documented change; what has no counterpart is named below.", "bold"))
        else:
            self.page.write(("The drafts differ, but in nothing of substance.", "bold"))

    def notice(self) -> None:
        """That a draft is not the document itself."""
        self.page.blank()
        made = [d for d in (self.report.old, self.report.new) if d.basis != "transcription"]
        for basis in ("reconstruction", "translation"):
            names = [name_of(d) for d in made if d.basis == basis]
            if not names:
                continue
            are = "are RECONSTRUCTIONS" if len(names) > 1 else "is a RECONSTRUCTION"
            said = (
                f"{' and '.join(names)} {are} from reporting, in words that are not the document's. "
                "Each change names the reports it rests on; silence of the reports is not absence."
                if basis == "reconstruction"
                else f"{' and '.join(names)}: translation, not the authentic text."
            )
            self.page.write((said, "notice"), first="! ", rest="! ")

    def counts(self) -> None:
        """What became of how many statements, and of how many provisions."""
        s = self.report.summary
        duties = s.statements
        self.page.blank()
        parts = [f"{duties.weakened} weakened", f"{duties.strengthened} strengthened"]
        parts += [f"{duties.changed - duties.weakened - duties.strengthened} changed otherwise"]
        parts += [f"{duties.removed} removed", f"{duties.added} added"]
        self.page.write(("Statements: ", "bold"), ", ".join(parts), rest="  ")
        parts = [
            f"{s.unchanged} unchanged",
            f"{s.reworded} reworded",
            f"{s.removed} removed",
            f"{s.added} added",
        ]
        parts += [f"{n} {name}" for n, name in ((s.split, "split"), (s.merged, "merged")) if n]
        if s.silent:
            parts.append(f"{s.silent} without a documented counterpart")
        self.page.write(("Provisions: ", "bold"), ", ".join(parts), rest="  ")

    def _section(self, title: str, style: str, found: list[Item]) -> None:
        self.page.blank()
        self.page.write((f"{title} ({len(found)})", style))
        shown = found if self.view.everything else found[:_MOST]
        chapeau = ""
        for item in shown:
            if self._is_point_of(item, chapeau):
                self._point(item)
                continue
            chapeau = _one_id(item.change)
            self._item(item)
        if len(shown) < len(found):
            self.page.write(f"... and {len(found) - len(shown)} more; --all shows them", first="   ")

    def _is_point_of(self, item: Item, chapeau: str) -> bool:
        """A point that came or went with its chapeau is one line under it."""
        if item.section not in ("added", "removed") or not chapeau:
            return False
        side = self.old if item.section == "removed" else self.new
        found = side.get(_one_id(item.change))
        return found is not None and found.parent == chapeau

    def _point(self, item: Item) -> None:
        words = (item.change.old or item.change.new)[0].text
        weak = "  (not documented)" if item.change.certainty == "inferred" else ""
        self.page.write(words, (weak, "quiet"), first="     - ")

    def _item(self, item: Item) -> None:
        self.page.write((labels_of(item.change), "bold"), first="  * ", rest="    ")
        self.said(item)
        self.page.write(*quoted(item.change.edits, everything=self.view.everything), first="    | ", rest="    | ")
        self.ground(item)

    def said(self, item: Item) -> None:
        """What the change does, and to whom."""
        change = item.change
        if change.kind in ("split", "merged"):
            many = len(change.old) + len(change.new) - 1
            said = f"one provision became {many}" if change.kind == "split" else f"{many} provisions became one"
            self.page.write(said, first="    ")
        who = who_of(item)
        phrases = list(dict.fromkeys(aspect_words(a, self.parties) for a in _told(item)))
        for at, phrase in enumerate(phrases):
            lead = f"{who}: " if who and not at else ""
            self.page.write(lead, phrase, first="    ", rest="      ")
        if not phrases:
            whose = standing_words(_standing(item), self.parties)
            said = "; ".join(part for part in (f"{who}: {_kind(item)}" if who else _kind(item), whose) if part)
            if said:
                self.page.write(said, first="    ", rest="      ")
        self._uses(item)

    def ground(self, item: Item) -> None:
        """On what the claim of the change rests, and what there is to doubt."""
        self.rests(item.change)

    def rests(self, change: Change) -> None:
        """On what rests what is said of a change, or that there is none."""
        grounds = ground_words(change, self.report.old, self.report.new, self.new, self.old)
        if grounds:
            self.page.write((grounds, "quiet"), first="    ", rest="      ")
        if change.doubts:
            self.page.write(
                (doubt_words(change, self.report.old, self.report.new), "notice"), first="    ", rest="      "
            )

    def _uses(self, item: Item) -> None:
        """A changed definition: whose duties it changes."""
        ids = list(dict.fromkeys(i for fate in item.fates for i in fate.uses))
        if ids:
            shown = ", ".join(self.new[i].label for i in ids[:_USES] if i in self.new)
            more = f" and {len(ids) - _USES} more" if len(ids) > _USES else ""
            self.page.write(f"the term stands in duties of {shown}{more}", first="    ", rest="      ")


def _one_id(change: Change) -> str:
    side = change.old or change.new
    return side[0].id if side else ""


def who_of(item: Item) -> str:
    """Who is bound, and for whom, by the first statement that names anybody."""
    for fate in item.fates:
        for statement in (fate.new, fate.old):
            if statement is not None and statement.bearer:
                gains = f", for {statement.beneficiary}" if statement.beneficiary else ""
                below = "point" if fate.governs == 1 else f"{fate.governs} points"
                points = f", with the {below} below it" if fate.governs else ""
                return f"{statement.bearer}{gains}{points}"
    return ""


def _kind(item: Item) -> str:
    """ "obligation", "prohibition (best-efforts)": of the first statement that came or went."""
    for fate in item.fates:
        statement = fate.new or fate.old
        if statement is not None:
            return statement.type if statement.force == "binding" else f"{statement.type} ({statement.force})"
    return ""


def _told(item: Item) -> list[Aspect]:
    return told_of(item.change.aspects, whole=item.section in ("added", "removed"))


def told_of(found: Sequence[Aspect], *, whole: bool) -> list[Aspect]:
    """The aspects worth a line: a statement that came or went whole is quoted anyway."""
    return weighty([a for a in found if not (whole and a.aspect == "existence")])


def weighty(aspects: Sequence[Aspect]) -> list[Aspect]:
    """The weightiest first, without what another one says already."""
    said = [a.new for a in aspects if a.aspect != "standing" and a.new]
    listed = [a for a in aspects if not _repeats(a, said) and (a.aspect, a.effect) not in _SHOWN_ELSEWHERE]
    order = {"condition": 0, "exception": 0, "type": 1, "force": 1, "bearer": 2}
    return sorted(listed, key=lambda a: order.get(a.aspect, 3))


def _repeats(aspect: Aspect, said: list[str]) -> bool:
    """New disputed words that another aspect quotes already, with whose they are."""
    if aspect.aspect != "standing" or aspect.effect != "attributed" or aspect.new is None:
        return False
    return any(aspect.new.strip(" ,;.") in s for s in said)


def _standing(item: Item) -> Standing:
    """The standing of what came or went whole."""
    for fate in item.fates:
        statement = fate.new or fate.old
        if statement is not None:
            return statement.standing
    return item.change.aspects[0].standing if item.change.aspects else AGREED


def _loudest(item: Item, parties: dict[str, str]) -> str:
    told = _told(item)
    if told:
        return aspect_words(told[0], parties)
    words = (item.change.new or item.change.old)[0].text
    return words if len(words) < 160 else words[:157].rsplit(" ", 1)[0] + " ..."


def comparison(report: Report, view: View) -> str:
    """The report on a comparison as text."""
    return Comparison(report, view, Page(view.width, view.color, view.theme)).text()
