"""A PDF file opened with PDFium: its bounds, its pages one by one, and the title that it says it has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from draftdiff.errors import DraftdiffError
from draftdiff.read._pdf_letters import as_cyrillic, trust
from draftdiff.read._pdf_page import lines_of

if TYPE_CHECKING:
    from draftdiff.model.source import Source
    from draftdiff.read._pdf_page import Print

# A convention has some hundred pages; these bound memory and time.
MOST_PAGES = 5_000
MOST_LETTERS = 5_000_000
# Titles that a word processor or a printer driver wrote, not an author.
_NO_TITLE = re.compile(
    r"microsoft|untitled|^document\d*$|\.(?:docx?|rtf|wpd|odt|indd|qxd|pdf|html?)$|^\W*$", re.IGNORECASE
)


class Content(NamedTuple):
    """The lines of every page, and the pages with which something is wrong.

    These cannot be opened, do not say their letters, are pictures, or had Cyrillic letters stored as Western ones.
    """

    lines: list[list[Print]]
    damaged: list[int]
    garbled: list[int]
    scanned: list[int]
    disguised: list[int]
    title: str = ""


def content(source: Source, pdfium: Any) -> Content:
    """What a PDF file draws; raises DraftdiffError where it is none, is locked, damaged, or over a limit."""
    if b"%PDF-" not in source.data[:1024]:
        raise DraftdiffError("this is no PDF file", where=source.name, hint="name its format with --input")
    document = _opened(pdfium, source)
    try:
        title = document.get_metadata_value("Title").strip()
        found = _pages(pdfium, document, source)
    finally:
        document.close()
    return found._replace(title="" if _NO_TITLE.search(title) else title)


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


def _pages(pdfium: Any, document: Any, source: Source) -> Content:
    found = Content([], [], [], [], [])
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
                continue
            verdict = trust(pdfium.raw, textpage, text)
            if verdict == "none":
                found.garbled.append(number)
                continue
            found.lines[-1] = lines_of(pdfium.raw, textpage, number)
            if verdict == "cyrillic":
                found.disguised.append(number)
                found.lines[-1] = [line._replace(words=as_cyrillic(line.words)) for line in found.lines[-1]]
        finally:
            textpage.close()
            page.close()
    return found


def _has_picture(pdfium: Any, page: Any) -> bool:
    return any(True for _ in page.get_objects(filter=[pdfium.raw.FPDF_PAGEOBJ_IMAGE], max_depth=3))
