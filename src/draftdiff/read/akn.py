"""Akoma Ntoso, the XML of parliaments and of the UN: its elements are the provisions, nothing need be guessed.

Read with expat alone, event by event: no tree is built, nothing outside the file is opened, and a file that
declares entities of its own is refused, since a few lines of them can stand for gigabytes.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from draftdiff.errors import DraftdiffError
from draftdiff.model.note import Note
from draftdiff.read._contract import InputFormat, Wanted

if TYPE_CHECKING:
    from draftdiff.model.source import Lines, Source
    from draftdiff.read._akn_walk import Walk

# Fifty thousand provisions are 15 million bytes.
_LARGEST = 20_000_000
_LONGEST_TAG = 100_000
_TAG = re.compile(rb"<\x00?[\w:][^<>]{%d}" % _LONGEST_TAG)
_DECLARED = re.compile(rb"\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})[\"']")
# Codecs that turn bytes into letters one by one; others of Python's undo a compression or an escape.
_LETTERS = re.compile(r"(?:iso|windows|cp|koi8|mac|latin|big5|gb|shift|sjis|euc|utf|us|ascii)[\w.:-]*", re.IGNORECASE)
_UTF_16 = (
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)


def _read(source: Source, wanted: Wanted) -> Lines:
    # Every command looks at all formats; only a run that reads this one pays for what it needs.
    from draftdiff.read._akn_walk import Walk
    from draftdiff.read._build import Builder

    built = Builder()
    if not source.data.strip():
        return built.lines(source, "akn")
    _check_size(source)
    data, notes = _utf8(source)
    walk = Walk(source.name, built, wanted)
    _parse(data, walk, source)
    lines = built.lines(source, "akn", notes=(*notes, *walk.notes()), declared=walk.declared)
    return replace(lines, front=walk.told) if walk.told else lines


def _check_size(source: Source) -> None:
    if len(source.data) > _LARGEST:
        raise DraftdiffError(
            f"this file has more than {_LARGEST // 1_000_000} million bytes",
            where=source.name,
            hint="so many are about 70 000 provisions; take it apart, and compare the parts",
        )
    if _TAG.search(source.data):
        raise DraftdiffError(
            f"this file has a tag of more than {_LONGEST_TAG} characters",
            where=source.name,
            hint="no Akoma Ntoso file has one; look for a quotation mark or a > that is missing",
        )


def _utf8(source: Source) -> tuple[bytes, tuple[Note, ...]]:
    """The document in UTF-8, from the encoding that its first bytes or its declaration name."""
    data = source.data
    named = next((encoding for start, encoding in _UTF_16 if data.startswith(start)), "")
    if not named and (declared := _DECLARED.match(data)):
        named = declared[1].decode("ascii", "replace")
    if not named or named.lower() in ("utf-8", "utf8"):
        return data, ()
    try:
        if not _LETTERS.fullmatch(named):
            raise LookupError
        text = data.decode(named, "replace")
    except (LookupError, UnicodeError) as fault:
        raise DraftdiffError(
            f"the encoding {named!r} that the file names is not known",
            where=f"{source.name}, line 1",
            hint="save the file as UTF-8",
        ) from fault
    odd = text.find("\ufffd")
    notes = (Note(f"some bytes are no {named}", source.name, text.count("\n", 0, odd) + 1),) if odd >= 0 else ()
    return text.lstrip("\ufeff").encode("utf-8", "replace"), notes


def _parse(data: bytes, walk: Walk, source: Source) -> None:
    from xml.parsers import expat

    parser = expat.ParserCreate("utf-8", " ")
    parser.buffer_text = True
    parser.StartElementHandler = walk.start
    parser.EndElementHandler = walk.end
    parser.CharacterDataHandler = walk.data
    parser.SkippedEntityHandler = walk.entity

    def doctype(_name: str, _system: str | None, _public: str | None, internal: int) -> None:
        if internal:
            raise DraftdiffError(
                "this file declares entities of its own, which are never read",
                where=f"{source.name}, line {parser.CurrentLineNumber}",
                hint="remove the DOCTYPE, from <!DOCTYPE to its closing ]>",
            )

    parser.StartDoctypeDeclHandler = doctype
    walk.line = lambda: parser.CurrentLineNumber
    try:
        # In one go: expat looks at a long token anew for every part it gets.
        parser.Parse(data, True)
    except expat.ExpatError as fault:
        place = f"line {fault.lineno}, column {fault.offset + 1}"
        what = expat.ErrorString(fault.code)
        raise DraftdiffError(
            f"this is no well-formed XML: {what}",
            where=f"{source.name}, {place}",
            hint="mend the file there, or give it as text with --input plain",
        ) from fault
    walk.close()


def _recognises(start: bytes) -> bool:
    """An XML declaration, or the root element; a page of HTML may have the first and is none."""
    bare = start.replace(b"\0", b"").removeprefix(codecs.BOM_UTF8).lstrip(b"\xff\xfe \t\r\n")
    if re.search(rb"<(?:[\w.-]+:)?akomaNtoso[\s>]", bare):
        return True
    return bare.startswith(b"<?xml") and re.search(rb"<(?:!DOCTYPE\s+)?html[\s>]", bare, re.IGNORECASE) is None


def _sample() -> bytes:
    return (
        b'<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="treaty"><body>'
        b'<article eId="art_1"><num>Article 1</num><heading>Meetings</heading><paragraph eId="art_1__para_1">'
        b"<num>1.</num><content><p>The Parties shall meet.</p></content></paragraph></article>"
        b"</body></act></akomaNtoso>"
    )


FORMAT = InputFormat(
    name="akn",
    suffixes=(".akn", ".xml"),
    summary="Akoma Ntoso 2.0 and 3.0; of other XML the words",
    read=_read,
    sample=_sample,
    recognises=_recognises,
)
