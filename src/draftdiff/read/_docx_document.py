"""A Word file from its package to its lines: the order of the work."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftdiff.read._build import Builder
from draftdiff.read._docx_blocks import Paragraph
from draftdiff.read._docx_body import Body
from draftdiff.read._docx_lines import Writer
from draftdiff.read._docx_names import W
from draftdiff.read._docx_notes import told
from draftdiff.read._docx_numbering import Numbering
from draftdiff.read._docx_package import open_package
from draftdiff.read._docx_styles import Styles
from draftdiff.read._docx_words import Words, mark_of

if TYPE_CHECKING:
    from collections import Counter

    from draftdiff.model.source import Lines, Source
    from draftdiff.read._contract import Wanted
    from draftdiff.read._docx_blocks import Block
    from draftdiff.read._docx_package import Package

_CYRILLIC = re.compile("[\u0400-\u052f]")
_LATIN = re.compile("[A-Za-z]")
# So many paragraphs tell the script of a text.
_SAMPLE = 400
_IN_CYRILLIC = frozenset({"ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg"})


def read_document(source: Source, wanted: Wanted) -> Lines:
    """The lines of a Word file; raises DraftdiffError where it is none, is damaged, or is over a limit."""
    package = open_package(source)
    styles = Styles(package.parts.get("styles"))
    numbering = Numbering(package.parts.get("numbering"), styles)
    words = Words(source, wanted.revisions)
    body = Body(source, styles, numbering, words, original=wanted.revisions == "original")
    out = Builder()
    writer = Writer(out)
    blocks = [block for part in package.document.findall(f"{W}body") for block in body.blocks(part)]
    _settle(blocks)
    writer.blocks(blocks)
    unworded = _write_notes(package, body, words, writer)
    language = _language(words.languages, styles.language, blocks)
    notes = told(source, package, words, numbering, wanted.revisions, remarks=writer.remarks, unworded=unworded)
    return out.lines(source, "docx", notes=notes, declared={"title": package.title, "language": language})


def _settle(blocks: list[Block]) -> None:
    """Decide what only the whole file tells: where a table of contents ends, and whether a title is the title.

    Some files set the headings of articles in the style "Title"; then it says nothing of the document's title.
    """
    runs, before = 0, ""
    paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
    for block in paragraphs:
        runs += block.role == "title" and before != "title"
        before = block.role
        if block.contents is not None and block.contents.closed:
            block.role, block.level = "remark", 0
    for block in paragraphs:
        if block.role == "title" and runs > 1:
            block.role = "text"


def _write_notes(package: Package, body: Body, words: Words, writer: Writer) -> list[str]:
    """Write the notes in the order of their marks, footnotes first; gives the marks of those without words.

    A note may hold the mark of another one, which then comes after the last that is known.
    """
    unworded = []
    written = dict.fromkeys(words.noted, 0)
    while kind := next((kind for kind, ids in words.noted.items() if len(ids) > written[kind]), None):
        elements = package.notes(kind)
        for known in words.noted[kind][written[kind] :]:
            written[kind] += 1
            body.count(1)
            mark = mark_of(kind, written[kind])
            element = elements.get(known)
            if not writer.note(mark, () if element is None else body.blocks(element)):
                unworded.append(mark)
    return unworded


def _language(said: Counter[str], default: str, blocks: list[Block]) -> str:
    """The language that most words are marked with, else that of the default style.

    A default of English is no evidence: it is what templates say, whatever is written on them.
    """
    text = [block.text for block in blocks if isinstance(block, Paragraph)]
    (most, count), *_ = sorted(said.items(), key=lambda item: (-item[1], item[0]))[:1] or [("", 0)]
    code = most if count * 2 >= sum(map(len, text)) and count else default
    code = code.partition("-")[0].lower()
    if re.fullmatch("[a-z]{2}", code) is None or (code == "en" and code != most.partition("-")[0].lower()):
        return ""
    sample = " ".join(text[:_SAMPLE])
    cyrillic = len(_CYRILLIC.findall(sample)) > len(_LATIN.findall(sample))
    return code if cyrillic == (code in _IN_CYRILLIC) else ""
