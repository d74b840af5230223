"""Disputed text as rows of a table: a row a position, and between drafts a row a fate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.render._plain_words import name_of, standing_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from draftdiff.model.positions import DraftPositions, PositionsReport, PositionsStep

HEAD = (
    "row", "draft", "id", "article", "label", "line", "form", "option", "depth", "inside", "alternatives", "by",
    "opposed_by", "refused_by", "text", "fate", "old", "new", "old_standing", "new_standing", "old_text", "new_text",
)  # fmt: skip


def rows(report: PositionsReport) -> Iterator[Sequence[str]]:
    """The positions of every draft, then what became of them, then what is to be put right and the notes."""
    for state in report.drafts:
        yield from _positions(state)
    for step in report.steps:
        yield from _fates(report, step)
    for state in report.drafts:
        for s in state.loose:
            yield _row("loose", name_of(state.draft), label=s.label, line=str(s.line), text=f"{s.sign} {s.message}")
        if state.draft.basis == "reconstruction":
            said = "a RECONSTRUCTION from reporting, in words that are not the document's"
            yield _row("note", name_of(state.draft), text=said)
    for note in report.notes:
        yield _row("note", note.draft, line=str(note.line or ""), text=note.message)


def _positions(state: DraftPositions) -> Iterator[Sequence[str]]:
    for p in state.positions:
        yield _row(
            "position", name_of(state.draft), id=p.id, article=p.article, label=p.label, line=str(p.line),
            form=p.form, option=p.option, depth=str(p.depth), inside=p.parent or "",
            alternatives=" ".join(p.alternatives), by=", ".join(p.standing.by),
            opposed_by=", ".join(p.standing.opposed_by), refused_by=", ".join(p.standing.refused_by), text=p.text,
        )  # fmt: skip


def _fates(report: PositionsReport, step: PositionsStep) -> Iterator[Sequence[str]]:
    old, new = report.drafts[step.old - 1].draft, report.drafts[step.new - 1].draft
    for f in step.fates:
        yield _row(
            "fate", f"{name_of(old)} -> {name_of(new)}", label=f.new_label or f.old_label, fate=f.fate,
            old=f.old or "", new=f.new or "",
            old_standing=standing_words(f.old_standing, old.parties) if f.old_standing else "",
            new_standing=standing_words(f.new_standing, new.parties) if f.new_standing else "",
            old_text=f.old_text, new_text=f.new_text,
        )  # fmt: skip


def _row(row: str, draft: str, **cells: str) -> Sequence[str]:
    known = {"row": row, "draft": draft, **cells}
    return [known.get(name, "") for name in HEAD]
