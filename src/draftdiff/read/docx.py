"""Word files: paragraphs with the numbers that Word would print, tables, notes, tracked changes either way.

Page headers and footers are no part of the text. Nothing in the file is executed or fetched.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.read._contract import InputFormat, Wanted

if TYPE_CHECKING:
    from draftdiff.model.source import Lines, Source


def _read(source: Source, wanted: Wanted) -> Lines:
    # Every command looks at all formats; only a run that reads this one pays for what it needs.
    from draftdiff.read._docx_document import read_document

    return read_document(source, wanted)


def _recognises(start: bytes) -> bool:
    """A zip that begins with the parts of an office package; EPUB and OpenDocument begin with "mimetype"."""
    return start.startswith(b"PK\x03\x04") and (b"[Content_Types].xml" in start or b"_rels/.rels" in start)


def _sample() -> bytes:
    """The smallest Word file: a main part, and how to find it."""
    from draftdiff.read._docx_names import W

    office, package = "http://schemas.openxmlformats.org/", "http://schemas.openxmlformats.org/package/2006/"
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    texts = "".join(
        f"<w:p><w:r><w:t>{t}</w:t></w:r></w:p>" for t in ("Article 1. Meetings", "1. The Parties shall meet.")
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}content-types"><Default Extension="rels" ContentType="{rels}"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}relationships"><Relationship Id="rId1" '
        f'Type="{office}officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{W[1:-1]}"><w:body>{texts}</w:body></w:document>',
    }
    import zipfile
    from io import BytesIO

    out = BytesIO()
    with zipfile.ZipFile(out, "w") as zipped:
        for name, xml in parts.items():
            zipped.writestr(zipfile.ZipInfo(name), xml)
    return out.getvalue()


FORMAT = InputFormat(
    name="docx",
    suffixes=(".docx", ".docm"),
    summary="Word files, with automatic numbers, notes, tables and tracked changes",
    read=_read,
    recognises=_recognises,
    sample=_sample,
    extra="docx",
)
