"""A synopsis as a table of GitHub Flavored Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.render._plain_words import name_of
from draftdiff.render._synopsis import (
    Marks,
    about,
    agreement_words,
    counted,
    empty_words,
    heading_edits,
    parts_of,
    unknown,
    warnings,
)
from draftdiff.render.markdown import escaped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from draftdiff.model.change import Edit
    from draftdiff.model.synopsis import SynopsisCell, SynopsisReport, SynopsisRow

_BREAK = "<br>"


def synopsis(report: SynopsisReport) -> Iterator[str]:
    """The page row by row."""
    yield f"# {escaped(' | '.join(name_of(draft) for draft in report.drafts))}\n\n"
    for draft in report.drafts:
        if draft.title:
            said = ", ".join(about(draft))
            yield f"- **{escaped(name_of(draft))}**: {escaped(draft.title)}{f' ({escaped(said)})' if said else ''}\n"
    yield "\n"
    for warning in warnings(report):
        yield f"> {escaped(warning)}\n\n"
    yield f"{escaped(counted(report))}\n\n"
    names = [escaped(name_of(draft)) for draft in report.drafts]
    heads = [_BREAK.join([f"{name}", *map(escaped, about(d))]) for name, d in zip(names, report.drafts, strict=True)]
    yield f"| | {' | '.join(heads)} | all drafts |\n|{' --- |' * (len(heads) + 2)}\n"
    marks = Marks(report)
    for row in report.rows:
        yield _row(row, report, marks)
    if report.notes:
        yield "\n"
    for note in report.notes:
        where = f"{note.draft}:{note.line}: " if note.draft and note.line else f"{note.draft}: " if note.draft else ""
        yield f"- {escaped(where + note.message)}\n"


def _row(row: SynopsisRow, report: SynopsisReport, marks: Marks) -> str:
    said = escaped(agreement_words(row.agreement, report.drafts))
    agreed = f"**{said}**{_BREAK}{escaped(row.agreement.text)}" if row.agreement.text else said
    cells = " | ".join(_cell(cell, marks) for cell in row.cells)
    return f"| {row.number} | {cells} | {agreed} |\n"


def _cell(cell: SynopsisCell, marks: Marks) -> str:
    if not cell.provisions:
        return f"*{escaped(empty_words(cell))}*"
    lines = []
    for provision, edits in parts_of(cell):
        heading = _marked(heading_edits(cell, provision))
        said = escaped(", ".join(marks.of(cell, provision)))
        parts = [f"**{escaped(provision.label)}**", heading, f"*({said})*" if said else ""]
        lines.append(" ".join(part for part in parts if part))
        if edits:
            lines.append(_marked(edits).strip())
        elif words := unknown(provision):
            lines.append(f"*{escaped(words)}*")
    return _BREAK.join(lines)


def _marked(edits: Sequence[Edit]) -> str:
    """Words struck out and in bold; blanks at the ends of an edit stay outside its marks, as Markdown wants it."""
    out = []
    for edit in edits:
        core = edit.text.strip()
        if not core:
            out.append(" " if edit.text else "")
            continue
        said = escaped(core)
        if edit.op != "kept":
            said = f"~~{said}~~" if edit.op == "removed" else f"**{said}**"
        out.append((" " if edit.text[0].isspace() else "") + said + (" " if edit.text[-1].isspace() else ""))
    return "".join(out)
