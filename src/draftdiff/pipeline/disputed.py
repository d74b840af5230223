"""Disputed words: who holds what open, and what each side stands behind."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from draftdiff import positions as disputes
from draftdiff.model.positions import PositionsReport, SideText
from draftdiff.model.report import SCHEMA_VERSION, Settings
from draftdiff.pipeline import DEFAULTS, TOOL, compare_drafts, entry, read_draft

if TYPE_CHECKING:
    from collections.abc import Sequence

    from draftdiff.model.source import Source


def positions(sources: Sequence[Source], settings: Settings = DEFAULTS) -> PositionsReport:
    """What is disputed in each of some drafts, in the order given, and what became of it between neighbours."""
    drafts = [read_draft(source, settings) for source in sources]
    found = [disputes.disputed(draft) for draft in drafts]
    states = [disputes.positions_of(f, entry(d, full=False)) for f, d in zip(found, drafts, strict=True)]
    steps, notes = [], list(drafts[0].notes) if len(drafts) == 1 else []
    for at, (one, other) in enumerate(pairwise(drafts)):
        report = compare_drafts(one, other, settings, whole=False)
        compared = disputes.Compared(report.alignment, report.changes)
        steps.append(disputes.step(at + 1, (found[at], found[at + 1]), (states[at], states[at + 1]), compared))
        notes += report.notes
    told = {(sign.message, state.draft.source, sign.line) for state in states for sign in state.loose}
    rest = dict.fromkeys(note for note in notes if (note.message, note.draft, note.line) not in told)
    return PositionsReport(SCHEMA_VERSION, TOOL, settings, tuple(states), tuple(steps), tuple(rest))


def side_text(source: Source, side: str, settings: Settings = DEFAULTS) -> SideText:
    """A draft as the text that one side stands behind; "" asks for the agreed text alone.

    Raises DraftdiffError where no bracket names the side.
    """
    draft = read_draft(source, settings)
    found = disputes.disputed(draft)
    name = disputes.side_named(side, found) if side else ""
    counted = disputes.lots(found, name)
    front = next((p.end for p in reversed(draft.pieces) if p.role == "front"), 0)
    return SideText(
        SCHEMA_VERSION,
        TOOL,
        settings,
        entry(draft, full=False),
        side=name,
        name=draft.front.parties.get(name, name),
        taken_in=counted.count("in"),
        left_out=counted.count("out"),
        still_open=counted.count("open"),
        front=draft.text[:front],
        body=disputes.rendered(found, name, front),
        notes=draft.notes,
    )
