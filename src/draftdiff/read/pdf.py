"""PDF files with a text layer, through PDFium: printed lines in their order, running heads and notes told apart.

PDFium (by pypdfium2) reads what Chrome reads, says where each letter stands and whether its font says which letter
it is. pdfminer.six, in Python alone, needs many times as long; PyMuPDF may not be passed on under our licence.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from draftdiff.errors import DraftdiffError
from draftdiff.model.note import Note
from draftdiff.read._contract import InputFormat, Wanted
from draftdiff.read._extras import need

if TYPE_CHECKING:
    from draftdiff.model.source import Lines, Source
    from draftdiff.read._build import Builder
    from draftdiff.read._pdf_layout import Laid
    from draftdiff.read._pdf_page import Print

# A convention has some hundred pages; these bound memory and time.
MOST_PAGES = 5_000
MOST_LETTERS = 10_000_000
# Titles that a word processor or a printer driver wrote, not an author.
_NO_TITLE = re.compile(
    r"microsoft|untitled|^document\d*$|\.(?:docx?|rtf|wpd|odt|indd|qxd|pdf|html?)$|^\W*$", re.IGNORECASE
)
# What PDFium writes for a hyphen that it takes for one of a line's end.
_HYPHENS = {0x02: "-", 0xFFFE: "-"}
_OCR = "use a program of character recognition (ocrmypdf --force-ocr), or ask for the Word file"


def _read(source: Source, wanted: Wanted) -> Lines:  # noqa: ARG001 - the contract's signature
    # Every command looks at all formats; only a run that reads this one pays for what it needs.
    from draftdiff.read._pdf_layout import lay_out

    pdfium = need("pypdfium2", "pdf", source)
    if b"%PDF-" not in source.data[:1024]:
        raise DraftdiffError("this is no PDF file", where=source.name, hint="name its format with --input")
    document = _opened(pdfium, source)
    try:
        found = _pages(pdfium, document, source)
        title = document.get_metadata_value("Title").strip()
    finally:
        document.close()
    laid = lay_out(found.lines)
    built = _built(laid)
    notes = _notes(laid, found, source)
    declared = {"title": "" if _NO_TITLE.search(title) else title}
    return built.lines(source, "pdf", notes=notes, blocks=False, declared=declared)


def _opened(pdfium: Any, source: Source) -> Any:
    try:
        document = pdfium.PdfDocument(source.data)
    except pdfium.PdfiumError as fault:
        if "password" in str(fault).lower():
            said, hint = "this PDF file is locked with a password", "save a copy without the password"
        else:
            said, hint = "this PDF file is damaged and cannot be opened", "open it in a viewer and save it anew"
        raise DraftdiffError(said, where=source.name, hint=hint) from fault
    if len(document) > MOST_PAGES:
        count = len(document)
        document.close()
        hint = "compare it in parts"
        raise DraftdiffError(f"the PDF has {count} pages, more than {MOST_PAGES}", where=source.name, hint=hint)
    return document


class Pages(NamedTuple):
    """The lines of every page; pages that cannot be opened, whose letters cannot be known, that are pictures."""

    lines: list[list[Print]]
    damaged: list[int]
    garbled: list[int]
    scanned: list[int]


def _pages(pdfium: Any, document: Any, source: Source) -> Pages:
    from draftdiff.read._pdf_page import lines_of, readable

    found = Pages([], [], [], [])
    letters = 0
    for number in range(1, len(document) + 1):
        found.lines.append([])
        try:
            page = document[number - 1]
        except pdfium.PdfiumError:
            found.damaged.append(number)
            continue
        textpage = page.get_textpage()
        try:
            letters += textpage.count_chars()
            if letters > MOST_LETTERS:
                hint = "compare it in parts"
                raise DraftdiffError(f"the PDF has more than {MOST_LETTERS} letters", where=source.name, hint=hint)
            text = textpage.get_text_range(errors="replace")
            if not text.strip():
                found.scanned.extend([number] if _has_picture(pdfium, page) else [])
            elif readable(pdfium.raw, textpage, text):
                found.lines[-1] = lines_of(pdfium.raw, textpage, number)
            else:
                found.garbled.append(number)
        finally:
            textpage.close()
            page.close()
    return found


def _has_picture(pdfium: Any, page: Any) -> bool:
    return any(True for _ in page.get_objects(filter=[pdfium.raw.FPDF_PAGEOBJ_IMAGE], max_depth=3))


def _built(laid: Laid) -> Builder:
    from draftdiff.read._build import Builder

    built = Builder()
    for at, (line, gap) in enumerate(laid.text):
        if gap:
            built.add("")
        built.add(_words(line), "remark" if at in laid.furniture else "text")
    for mark, lines in laid.notes:
        built.add("")
        first = lines[0].words.removeprefix("[").removeprefix(mark).lstrip("]). \t")
        built.add(f"[^{mark}]: {first.translate(_HYPHENS)}")
        for line in lines[1:]:
            built.add(_words(line))
    return built


def _words(line: Print) -> str:
    """The words with the marks of notes as "[^1]", and a hyphen at the line's end as printed."""
    words = line.words
    for start, end in reversed(line.marks):
        words = f"{words[:start]}[^{words[start:end]}]{words[end:]}"
    return words.translate(_HYPHENS)


def _notes(laid: Laid, pages: Pages, source: Source) -> tuple[Note, ...]:
    notes = []
    if pages.damaged:
        said = f"page {_listed(pages.damaged)} is damaged; left out: open the file in a viewer and save it anew"
        notes.append(Note(said, source.name, 0))
    if pages.garbled:
        said = f"the fonts of page {_listed(pages.garbled)} do not say which letters they draw; left out: {_OCR}"
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
