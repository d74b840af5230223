"""Biographies as a page of text: one in full, or all of them a line each."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from draftdiff.render._duties import duties
from draftdiff.render._life import LifePage
from draftdiff.render._plain_words import return_words, short_names
from draftdiff.render._quotes import quoted

if TYPE_CHECKING:
    from draftdiff.model.history import Biography, HistoryReport
    from draftdiff.render._contract import View
    from draftdiff.render._layout import Page

# Without --format json a report of a large treaty stays readable: so many notes.
_MOST_NOTES = 5
_ENDS = {
    "removed": "  (ended: not in {next})",
    "silent": "  (nothing documented after it)",
    "with-parent": "  (then with the provision above it)",
    "last-draft": "",
}


def history(report: HistoryReport, view: View, page: Page) -> str:
    """The report on a page, which is a terminal's or one of another kind."""
    if report.life is not None:
        LifePage(report, report.life, view, page).write()
    elif report.bearer:
        duties(report, page)
    else:
        _all(report, page)
    page.blank()
    shown = report.notes if view.everything else report.notes[:_MOST_NOTES]
    for note in shown:
        page.write(f"note: {note.message}", first="  . ", rest="    ")
    if len(shown) < len(report.notes):
        page.write(f"and {len(report.notes) - len(shown)} more notes; --format json has all", first="  . ", rest="    ")
    return page.text()


def _all(report: HistoryReport, page: Page) -> None:
    names = short_names(report.drafts)
    page.write((f"{len(report.biographies)} provisions through {len(names)} drafts", "bold"), f": {', '.join(names)}")
    page.blank()
    ends = Counter(life.ends for life in report.biographies)
    through = sum(life.begins == "first-draft" and life.ends == "last-draft" for life in report.biographies)
    page.write(
        f"{through} from the first draft to the last; {ends['removed']} ended on the way, {ends['silent']} where the "
        f"next drafts are silent; {len(report.returns)} came back."
    )
    if report.returns:
        page.blank()
        page.write((f"CAME BACK ({len(report.returns)})", "strong"))
    for back in report.returns:
        was, now = (
            f"{names[back.ended - 1]} {_named(back.old_labels)}",
            f"{names[back.back - 1]} {_named(back.new_labels)}",
        )
        page.write((f"{was} -> {now}", "bold"), f"  {return_words(back)}", first="  * ", rest="    ")
        page.write(*quoted(back.edits, everything=False), first="    | ", rest="    | ")
    page.blank()
    page.write((f"EACH PROVISION ({len(report.biographies)})", "bold"))
    for life in report.biographies:
        page.write(*_line(life, names), first="  * ", rest="    ")


def _line(life: Biography, names: list[str]) -> tuple[str, str]:
    """ "april12 Art. 5 -> april15 Art. 6": a draft is named again only with what changed since."""
    parts = []
    for station in life.stations:
        mark = "" if station.step in ("first", "unchanged") else f" ({station.step})"
        parts.append(f"{names[station.draft - 1]} {_named(station.labels)}{mark}")
    absent = life.absent_after
    return " -> ".join(parts), _ENDS[life.ends].format(next=names[absent.draft - 1] if absent else "the next")


def _named(labels: tuple[str, ...]) -> str:
    return " + ".join(labels)
