"""A table for spreadsheets and data frames: a row a change, each followed by a row a statement; RFC 4180.

What was doubted or left out, and that a draft is a reconstruction, is said in rows of their own ("note"). A cell that a
spreadsheet would take for a formula is disarmed with an apostrophe in front (OWASP, "CSV injection").
"""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from typing import TYPE_CHECKING

from draftdiff.render._contract import Output
from draftdiff.render._plain_words import name_of
from draftdiff.text import one_line, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from draftdiff.model.change import Aspect, Change, Excerpt, StatementChange
    from draftdiff.model.positions import PositionsReport
    from draftdiff.model.report import DraftEntry, Report, StatementsReport
    from draftdiff.model.standing import Standing
    from draftdiff.model.statement import Part, Statement
    from draftdiff.model.synopsis import SynopsisReport
    from draftdiff.render._contract import View

# A tab and a line break do not begin a cell here: blanks are one blank, and none stands at the ends.
_FORMULA = "=+-@＝＋－＠"

_CHANGE = (
    "row", "kind", "effect", "substantive", "certainty", "old", "new", "old_label", "new_label", "renumbered", "moved",
    "aspects", "type", "force", "bearer", "standing", "old_text", "new_text", "change",
)  # fmt: skip
_STATEMENT = (
    "provision", "label", "type", "force", "bearer", "beneficiary", "action", "conditions", "exceptions", "deadlines",
    "figures", "standing", "inherited", "cue", "text", "line",
)  # fmt: skip


def _comparison(report: Report, view: View) -> str:
    said = [*_bases(report.old, report.new), *(n.message for n in report.notes)]
    notes = [["note", *[""] * (len(_CHANGE) - 3), message, ""] for message in said]
    return table(_CHANGE, [*_rows(report, full=view.full), *notes])


def _bases(*drafts: DraftEntry) -> Iterator[str]:
    """What of a draft is not the document's own, since each row quotes it."""
    for draft in drafts:
        if draft.basis == "reconstruction":
            yield f"{name_of(draft)} is a RECONSTRUCTION from reporting, in words that are not the document's"
        elif draft.basis == "translation":
            yield f"{name_of(draft)} is a translation, not the authentic text"


def _rows(report: Report, *, full: bool) -> Iterator[Sequence[str]]:
    fates: defaultdict[str | None, list[StatementChange]] = defaultdict(list)
    for fate in report.statements:
        fates[fate.change].append(fate)
    for change in report.changes:
        if full or change.kind != "unchanged" or change.substantive or change.renumbered or change.moved:
            yield _change(change)
            yield from (_fate(change, fate) for fate in fates[change.fingerprint] if full or fate.kind != "kept")


def _change(change: Change) -> Sequence[str]:
    return (
        "change", change.kind, "", _yes(change.substantive), change.certainty, *_places(change),
        _yes(change.renumbered), _yes(change.moved), _aspects(change.aspects), "", "", "", "",
        _texts(change.old), _texts(change.new), change.fingerprint,
    )  # fmt: skip


def _fate(change: Change, fate: StatementChange) -> Sequence[str]:
    said = fate.new or fate.old
    assert said is not None  # a statement change has a side
    return (
        "statement", fate.kind, fate.effect, _yes(fate.kind not in ("kept", "silent")), fate.certainty,
        *_places(change), _yes(change.renumbered), _yes(change.moved), _aspects(fate.aspects), said.type, said.force,
        said.bearer, _standing(said.standing), fate.old.text if fate.old else "", fate.new.text if fate.new else "",
        fate.change or "",
    )  # fmt: skip


def _places(change: Change) -> tuple[str, str, str, str]:
    ids = ["; ".join(e.id for e in side) for side in (change.old, change.new)]
    labels = ["; ".join(e.label for e in side) for side in (change.old, change.new)]
    return ids[0], ids[1], labels[0], labels[1]


def _aspects(aspects: Iterable[Aspect]) -> str:
    return "; ".join(f"{a.aspect} {a.effect}: {a.old or ''} -> {a.new or ''}" for a in aspects)


def _statements(report: StatementsReport, _: View) -> str:
    said = [*_bases(report.draft), *(n.message for n in report.notes)]
    notes = [["note", *[""] * (len(_STATEMENT) - 3), message, ""] for message in said]
    return table(_STATEMENT, [*map(_statement, report.statements), *notes])


def _statement(s: Statement) -> Sequence[str]:
    return (
        s.provision, s.label, s.type, s.force, s.bearer, s.beneficiary, s.action, *map(
            _parts, (s.conditions, s.exceptions, s.deadlines, s.figures)
        ), _standing(s.standing), _yes(s.inherited), s.cue, s.text, str(s.line),
    )  # fmt: skip


def _parts(parts: Iterable[Part]) -> str:
    return "; ".join(p.text for p in parts)


def _standing(standing: Standing) -> str:
    sides = [("by", standing.by), ("opposed by", standing.opposed_by), ("refused by", standing.refused_by)]
    return "; ".join([standing.state, *(f"{word} {', '.join(who)}" for word, who in sides if who)])


def _texts(side: Iterable[Excerpt]) -> str:
    return " // ".join(e.text for e in side)


def _yes(true: bool) -> str:
    return "yes" if true else "no"


def table(head: Sequence[str] | None, rows: Iterable[Sequence[str]]) -> str:
    """Rows as RFC 4180, each cell disarmed; None: the head was written already."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    if head is not None:
        writer.writerow(head)
    writer.writerows([_disarmed(cell) for cell in row] for row in rows)
    return out.getvalue()


def _disarmed(cell: str) -> str:
    safe = visible(one_line(cell))
    return f"'{safe}" if safe.startswith(tuple(_FORMULA)) else safe


def _positions(report: PositionsReport, _: View) -> str:
    from draftdiff.render._csv_positions import HEAD, rows  # here, so that a comparison pays nothing for it

    return table(HEAD, rows(report))


def _synopsis(report: SynopsisReport, _: View) -> Iterator[str]:
    from draftdiff.render._csv_synopsis import head, rows

    yield table(head(report), ())
    yield from (table(None, (row,)) for row in rows(report))


OUTPUT = Output(
    name="csv",
    summary="a table: a row a change and a row a statement; formulas disarmed",
    comparison=_comparison,
    statements=_statements,
    positions=_positions,
    synopsis_parts=_synopsis,
)
