"""A synopsis for Word: a landscape table whose head is repeated on each page, and whose last column is to be filled in.

Words that came are bold and underlined, words that went struck out, as in the documents of trilogues. They are
formatted and not tracked: a column is a draft, and accepting changes in it would make another one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.render._docx_package import LANDSCAPE_WIDTH, Front, package
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
from draftdiff.render._xml import safe

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from draftdiff.model.change import Edit
    from draftdiff.model.synopsis import SynopsisCell, SynopsisReport, SynopsisRow

# Twentieths of a point.
_NUMBER = 620
_AGREED_SHARE = 0.8
# A row with fewer characters in each cell is not divided between two pages.
_WHOLE = 1200
_FORMAT = {
    "kept": "",
    "removed": '<w:rPr><w:strike/><w:color w:val="A3151D"/></w:rPr>',
    "added": '<w:rPr><w:b/><w:color w:val="11622B"/><w:u w:val="single"/></w:rPr>',
}
_BOLD, _QUIET = "<w:rPr><w:b/></w:rPr>", '<w:rPr><w:i/><w:color w:val="57606A"/></w:rPr>'
_HEAD_GROUND, _HEADING_GROUND = "DDE4EB", "F1F4F7"
# As in trilogues, and said in words too: what is agreed is green, what is disputed yellow.
_GROUNDS = {"agreed": "E2F3E6", "bracketed": "FFF3D6"}


def synopsis(report: SynopsisReport, when: str) -> bytes:
    """The bytes of the file; `when` is the time it bears, that of the last draft, "" for none."""
    names = " | ".join(name_of(draft) for draft in report.drafts)
    front = Front(
        lines=list(_front(report, names)),
        running=f"{names}, synopsis by draftdiff",
        title=names,
        language=report.drafts[-1].language,
        date=when,
        landscape=True,
    )
    return package(front, _body(report), ())


def _front(report: SynopsisReport, names: str) -> Iterator[str]:
    yield names
    for draft in report.drafts:
        if draft.title:
            said = ", ".join(about(draft))
            yield f"{name_of(draft)}: {draft.title}{f' ({said})' if said else ''}"
    yield from warnings(report)
    yield (
        f"{counted(report)} Against the draft to its left, words that came are bold and underlined, words that went "
        "are struck out."
    )


def _body(report: SynopsisReport) -> Iterator[str]:
    count = len(report.drafts)
    column = int((LANDSCAPE_WIDTH - _NUMBER) / (count + _AGREED_SHARE))
    widths = [_NUMBER, *[column] * count, LANDSCAPE_WIDTH - _NUMBER - column * count]
    grid = "".join([f'<w:gridCol w:w="{width}"/>' for width in widths])
    yield (
        '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
    )
    heads = [_paragraph(_run(name_of(d), _BOLD)) + _about(about(d)) for d in report.drafts]
    cells = [_paragraph(_run("no.", _BOLD)), *heads, _paragraph(_run("all drafts", _BOLD))]
    yield _line(cells, widths, [_HEAD_GROUND] * len(widths), "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")
    marks = Marks(report)
    for row in report.rows:
        yield _row(row, report, marks, widths)
    yield "</w:tbl>"
    yield _paragraph(_run("Notes", _BOLD) if report.notes else "")
    for note in report.notes:
        where = f"{note.draft}:{note.line}: " if note.draft and note.line else f"{note.draft}: " if note.draft else ""
        yield _paragraph(_run(where + note.message))


def _about(said: Sequence[str]) -> str:
    return _paragraph(_run(", ".join(said), _QUIET)) if said else ""


def _row(row: SynopsisRow, report: SynopsisReport, marks: Marks, widths: Sequence[int]) -> str:
    said, text = agreement_words(row.agreement, report.drafts), row.agreement.text
    agreed = _paragraph(_run(said, _BOLD if row.agreement.state in ("agreed", "open", "bracketed") else _QUIET))
    if text:
        agreed += "".join(_paragraph(_run(words)) for words in text.split("\n"))
    ground = _HEADING_GROUND if row.kind == "heading" else ""
    grounds = [ground] * (len(widths) - 1) + [_GROUNDS.get(row.agreement.state, ground)]
    cells = [_paragraph(_run(str(row.number), _QUIET)), *(_cell(cell, marks) for cell in row.cells), agreed]
    longest = max(sum(len(p.text) for p in cell.provisions) for cell in row.cells)
    return _line(cells, widths, grounds, "<w:trPr><w:cantSplit/></w:trPr>" if longest < _WHOLE else "")


def _line(cells: Sequence[str], widths: Sequence[int], grounds: Sequence[str], properties: str = "") -> str:
    out = [f"<w:tr>{properties}"]
    for cell, width, ground in zip(cells, widths, grounds, strict=True):
        fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{ground}"/>' if ground else ""
        out.append(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{fill}</w:tcPr>{cell}</w:tc>')
    return "".join((*out, "</w:tr>"))


def _cell(cell: SynopsisCell, marks: Marks) -> str:
    if not cell.provisions:
        return _paragraph(_run(empty_words(cell), _QUIET))
    parts = []
    for provision, edits in parts_of(cell):
        label = _run(provision.label, _BOLD)
        if heading := heading_edits(cell, provision):
            label += _run(" ") + _runs(heading)
        if said := marks.of(cell, provision):
            label += _run(f" ({', '.join(said)})", _QUIET)
        parts.append(_paragraph(label))
        if edits:
            parts.append(_paragraph(_runs(edits)))
        elif words := unknown(provision):
            parts.append(_paragraph(_run(words, _QUIET)))
    return "".join(parts)


def _paragraph(runs: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="Column"/></w:pPr>{runs}</w:p>'


def _runs(edits: Sequence[Edit]) -> str:
    return "".join([_run(e.text, _FORMAT[e.op]) for e in edits])


def _run(text: str, style: str = "") -> str:
    return f'<w:r>{style}<w:t xml:space="preserve">{safe(text)}</w:t></w:r>' if text else ""
