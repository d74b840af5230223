"""PDF files with a text layer, through PDFium: printed lines in their order, running heads and notes told apart.

PDFium (by pypdfium2) reads what Chrome reads, says where each letter stands and whether its font says which letter
it is. pdfminer.six, in Python alone, needs many times as long; PyMuPDF may not be passed on under our licence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.model.note import Note
from draftdiff.read._contract import InputFormat, Wanted

if TYPE_CHECKING:
    from draftdiff.model.source import Lines, Source
    from draftdiff.read._build import Builder
    from draftdiff.read._pdf_document import Content
    from draftdiff.read._pdf_layout import Laid
    from draftdiff.read._pdf_page import Print

# What PDFium writes for a hyphen that it takes for one of a line's end.
_HYPHENS = {0x02: "-", 0xFFFE: "-"}
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_OCR = "use a program of character recognition (ocrmypdf --force-ocr), or ask for the Word file"


def _read(source: Source, wanted: Wanted) -> Lines:  # noqa: ARG001 - the contract's signature
    # Every command looks at all formats; only a run that reads this one pays for what it needs.
    from draftdiff.read._pdf_layout import lay_out
    from draftdiff.read._pdf_process import drawn

    found = drawn(source)
    laid = lay_out(found.lines)
    notes = _notes(laid, found, source)
    return _built(laid).lines(source, "pdf", notes=notes, blocks=False, declared={"title": found.title})


def _built(laid: Laid) -> Builder:
    from draftdiff.read._build import Builder

    built = Builder()
    known = frozenset(mark for mark, _ in laid.notes)
    for at, (line, gap) in enumerate(laid.text):
        if gap:
            built.add("")
        built.add(_words(line, known), "remark" if at in laid.furniture else "text")
    for mark, lines in laid.notes:
        built.add("")
        first = lines[0].words.removeprefix("[").removeprefix(mark).lstrip("]). \t")
        built.add(f"[^{mark}]: {first.translate(_HYPHENS)}")
        for line in lines[1:]:
            built.add(_words(line, known))
    return built


def _words(line: Print, known: frozenset[str]) -> str:
    """The words with the marks of `known` notes as "[^1]", and a hyphen at the line's end as printed.

    Other small figures stay as they are ("km2"), raised where they would make another figure of the one before them.
    """
    words = line.words
    for start, end in reversed(line.marks):
        mark, before = words[start:end], words[:start]
        if mark in known:
            words = f"{before.rstrip()}[^{mark}]{words[end:]}"
        elif before[-1:].isdigit():
            words = f"{before}{mark.translate(_RAISED)}{words[end:]}"
    return words.translate(_HYPHENS)


def _notes(laid: Laid, pages: Content, source: Source) -> tuple[Note, ...]:
    notes = []
    if pages.damaged:
        said = f"page {_listed(pages.damaged)} is damaged; left out: open the file in a viewer and save it anew"
        notes.append(Note(said, source.name, 0))
    if pages.garbled:
        said = f"the fonts of page {_listed(pages.garbled)} do not say which letters they draw; left out: {_OCR}"
        notes.append(Note(said, source.name, 0))
    if pages.disguised:
        said = f"the letters of page {_listed(pages.disguised)} are stored as Western ones; read as Windows-1251"
        notes.append(Note(said, source.name, 0))
    if pages.scanned:
        said = f"page {_listed(pages.scanned)} is a picture without text; left out: {_OCR}"
        notes.append(Note(said, source.name, 0))
    if laid.furniture:
        said = f"{len(laid.furniture)} lines are page numbers or running heads; no provisions"
        notes.append(Note(said, source.name, 0))
    return tuple(notes)


def _listed(pages: list[int]) -> str:
    """ "1 to 4, 7": the numbers with their runs together."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and runs[-1][1] == page - 1:
            runs[-1][1] = page
        else:
            runs.append([page, page])
    return ", ".join(str(a) if a == b else f"{a} to {b}" for a, b in runs[:20]) + (", …" if len(runs) > 20 else "")


def _sample() -> bytes:
    """One page of two lines, written by hand."""
    drawn = b"BT /F 12 Tf 72 720 Td (Article 1) Tj 0 -28 Td (1. The Parties shall meet.) Tj ET"
    bodies = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
        table,
        len(out),
    )


FORMAT = InputFormat(
    name="pdf",
    suffixes=(".pdf",),
    summary="PDF files with a text layer",
    read=_read,
    sample=_sample,
    recognises=lambda start: start.lstrip()[:5] == b"%PDF-",
    extra="pdf",
)
