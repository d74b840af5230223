"""Disputed text for people: who stands behind what, and what became of it from draft to draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.render._layout import Page, width_of
from draftdiff.render._plain_words import name_of
from draftdiff.render._positions_words import (
    LEGEND,
    MEANINGS,
    QUIET,
    Table,
    by_article,
    fate_place,
    fate_standing,
    head_of,
    position_words,
    shortened,
    side_head,
    step_words,
    through_drafts,
    totals,
)
from draftdiff.text import visible

if TYPE_CHECKING:
    from draftdiff.model.note import Note
    from draftdiff.model.positions import DraftPositions, Fate, LooseSign, PositionsReport, PositionsStep, SideText
    from draftdiff.model.report import DraftEntry
    from draftdiff.render._contract import View

_STYLES = {"opened": "weak", "introduced": "weak", "agreed": "strong", "dropped": "removed", "taken-over": "notice"}


def positions(report: PositionsReport, view: View) -> str:
    """One draft: its tables and its list. Several: their tables, and the fates between neighbours."""
    page = Page(view.width, view.color, view.theme)
    names = [name_of(state.draft) for state in report.drafts]
    title = report.drafts[0].draft.title if len(names) == 1 else ""
    page.write((" -> ".join(names), "bold"), f"  {title}" if title else "")
    for state in report.drafts:
        _basis(page, state.draft)
    if len(names) == 1:
        _one(page, report)
    else:
        page.blank()
        _table(page, totals(report))
        rows = through_drafts(report)
        if rows.rows:
            page.blank()
            page.write(("BY ARTICLE", "bold"), " (brackets and options; articles by their number in each draft)")
            _table(page, rows)
            page.write((LEGEND, "quiet"), first="  ")
        for step in report.steps:
            _step(page, report, step, everything=view.everything)
    for state in report.drafts:
        _loose(page, state)
    _notes(page, report.notes)
    return page.text()


def side_text(text: SideText, view: View) -> str:
    """A head that says what it is, then the text as written, without its front matter."""
    page = Page(view.width, view.color, view.theme)
    page.write((name_of(text.draft), "bold"))
    _basis(page, text.draft)
    page.write(side_head(text))
    _notes(page, text.notes)
    page.blank()
    return page.text() + "\n" + _safe(text.body).strip("\n") + "\n"


def side_file(text: SideText, _: View) -> str:
    """A draft file: front matter as written, a remark that says what it is, the text."""
    # Only the sentence on counts: a name in a remark could end it.
    said = side_head(text).replace("--", "- -").replace(">", "")
    notes = "".join(f"<!-- note: {visible(n.message).replace('--', '- -').replace('>', '')} -->\n" for n in text.notes)
    front = _safe(text.front)
    return f"{front}<!-- {visible(' '.join(said.split()))} -->\n{notes}\n{_safe(text.body).strip(chr(10))}\n"


def _safe(words: str) -> str:
    return visible(words.replace("\r\n", "\n").replace("\r", "\n"))


def _basis(page: Page, draft: DraftEntry) -> None:
    if draft.basis == "reconstruction":
        said = f"{name_of(draft)} is a RECONSTRUCTION from reporting, in words that are not the document's."
        page.write((said, "notice"), first="! ", rest="! ")


def _one(page: Page, report: PositionsReport) -> None:
    (state,) = report.drafts
    page.blank()
    page.write(head_of(state))
    if not state.positions:
        return
    page.blank()
    _table(page, totals(report))
    page.blank()
    page.write(("BY ARTICLE", "bold"))
    _table(page, by_article(state))
    page.write((LEGEND, "quiet"), first="  ")
    page.blank()
    page.write((f"IN DISPUTE ({len(state.positions)})", "bold"))
    _list(page, state)


def _list(page: Page, state: DraftPositions) -> None:
    where = ""
    told: set[str] = set()
    for position in state.positions:
        if position.label != where:
            where = position.label
            page.write((where, "bold"), f", line {position.line}", first="  ")
        mark = "|" if told & set(position.alternatives) else "*"
        told.add(position.id)
        lead = "    " + "  " * min(position.depth, 6)
        words = position_words(position, state.draft.parties)
        page.write((f"{words}: ", "quiet"), f'"{shortened(position.text)}"', first=f"{lead}{mark} ", rest=f"{lead}  ")
    if any(p.alternatives for p in state.positions):
        page.write(("| another wording of the place above it", "quiet"), first="  ")


def _step(page: Page, report: PositionsReport, step: PositionsStep, *, everything: bool) -> None:
    old, new = report.drafts[step.old - 1].draft, report.drafts[step.new - 1].draft
    page.blank()
    page.write((f"{name_of(old)} -> {name_of(new)}", "bold"), f": {step_words(step)}")
    for count in step.counts:
        name = count.fate
        if name in QUIET and not everything:
            continue
        page.write(
            (f"{name.upper().replace('-', ' ')} ({count.count})", _STYLES.get(name, "bold")),
            f"  {MEANINGS[name]}",
            first="  ",
        )
        for fate in step.fates:
            if fate.fate == name:
                _fate(page, fate, old, new)
    left = [c for c in step.counts if c.fate in QUIET]
    if left and not everything:
        said = "; ".join(f"{c.count} {c.fate} ({MEANINGS[c.fate]})" for c in left)
        page.write((f"not listed: {said}. --all lists them.", "quiet"), first="  ", rest="    ")


def _fate(page: Page, fate: Fate, old: DraftEntry, new: DraftEntry) -> None:
    standing = fate_standing(fate, old.parties, new.parties)
    both = fate.old_text and fate.new_text and fate.old_text != fate.new_text
    words = f'"{shortened(fate.old_text)}" -> ' if both else ""
    words += f'"{shortened(fate.new_text or fate.old_text)}"'
    place = fate_place(fate) + (" (moved)" if fate.place_moved and fate.fate != "moved" else "")
    page.write((place, "bold"), f": {words}", (f"  {standing}", "quiet"), first="    * ", rest="      ")


def _loose(page: Page, state: DraftPositions) -> None:
    if not state.loose:
        return
    page.blank()
    page.write((f"WITHOUT THEIR OTHER HALF ({len(state.loose)})", "weak"), f"  in {name_of(state.draft)}; to put right")
    for sign in state.loose:
        page.write(_sign(sign), first="  ! ", rest="    ")


def _sign(sign: LooseSign) -> str:
    return f'line {sign.line}, {sign.label}: "{sign.sign}": {sign.message}; it is kept as a character'


def _notes(page: Page, notes: tuple[Note, ...]) -> None:
    if notes:
        page.blank()
    for note in notes:
        where = f"{note.draft}:{note.line}: " if note.draft and note.line else f"{note.draft}: " if note.draft else ""
        page.write(f"note: {where}{note.message}", rest="  ")


def _table(page: Page, table: Table) -> None:
    """Columns where they fit the width; else a line a row, its cells named."""
    rows = [tuple(visible(c) for c in row) for row in (table.head, *table.rows)]
    widths = [max(width_of(row[at]) for row in rows) for at in range(len(table.head))]
    most = page.width or 160
    room = most - 2 - sum(widths[1:]) - 2 * (len(widths) - 1)
    if room < 16:
        for row in table.rows:
            cells = "; ".join(f"{name} {c}" for name, c in zip(table.head[1:], row[1:], strict=True) if c)
            page.write(f"{row[0].strip()}: {cells}", first="  " if row[0][:1] != " " else "    ", rest="      ")
        return
    widths[0] = min(widths[0], room)
    for at, row in enumerate(rows):
        name = _cut(row[0], widths[0])
        cells = "".join(f"  {' ' * (w - width_of(c))}{c}" for c, w in zip(row[1:], widths[1:], strict=True))
        indent = len(name) - len(name.lstrip())
        pad = " " * (widths[0] - width_of(name))
        page.write((f"{name.lstrip()}{pad}{cells}", "" if at else "quiet"), first="  " + " " * indent)


def _cut(name: str, width: int) -> str:
    if width_of(name) <= width:
        return name
    while width_of(name) > width - 3:
        name = name[:-1]
    return name + "..."
