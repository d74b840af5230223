"""Word files for tests, written element by element: what a test is about stands in it, the rest is made here."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from draftdiff.model.source import Source
from draftdiff.read import Wanted, read_lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from draftdiff.model.source import Lines
    from draftdiff.read import Revisions

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
XMLNS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{OFFICE}/relationships" xmlns:m="{OFFICE}/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
_KINDS = ("styles", "numbering", "footnotes", "endnotes")


def run(text: str, properties: str = "", tag: str = "t") -> str:
    props = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{props}<w:{tag} xml:space="preserve">{escape(text)}</w:{tag}></w:r>'


def p(content: str = "", *, style: str = "", num: tuple[int | str, int] | None = None, more: str = "") -> str:
    """A paragraph. `content` is XML where it begins with a tag, else words; `num` is a list and a level."""
    inner = content if content.startswith("<") else run(content) if content else ""
    props = f'<w:pStyle w:val="{style}"/>' if style else ""
    props += f'<w:numPr><w:ilvl w:val="{num[1]}"/><w:numId w:val="{num[0]}"/></w:numPr>' if num else ""
    props += more
    return f"<w:p><w:pPr>{props}</w:pPr>{inner}</w:p>" if props else f"<w:p>{inner}</w:p>"


def tracked(kind: str, content: str) -> str:
    """A tracked change around runs or, without any, of a mark, a row or a cell."""
    head = f'w:{kind} w:id="1" w:author="Ada" w:date="2027-01-01T00:00:00Z"'
    return f"<{head}>{content}</w:{kind}>" if content else f"<{head}/>"


def mark(kind: str) -> str:
    """The properties of a paragraph whose mark is a tracked change."""
    return f"<w:rPr>{tracked(kind, '')}</w:rPr>"


def level(at: int, text: str, form: str = "decimal", more: str = "", start: int | str | None = 1) -> str:
    begins = "" if start is None else f'<w:start w:val="{start}"/>'
    return f'<w:lvl w:ilvl="{at}">{begins}<w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{escape(text)}"/></w:lvl>'


def numbering(*levels: str, nums: str = "", more: str = "") -> str:
    """One abstract list (0) of these levels; list 1 uses it."""
    return (
        f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{more}'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{nums}'
    )


def style(name: str, inside: str = "", *, based: str = "", kind: str = "paragraph", shown: str = "") -> str:
    on = f'<w:basedOn w:val="{based}"/>' if based else ""
    return f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{shown or name}"/>{on}{inside}</w:style>'


def cell(*blocks: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(b if b.startswith('<') else p(b) for b in blocks)}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    inner = "".join(c if c.startswith("<") else cell(c) for c in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


def table(*rows: str, properties: str = "") -> str:
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(rows)}</w:tbl>"


def field(code: str, result: str, *, separate: bool = True) -> str:
    """A complex field with its code and its result."""
    char = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    shown = char("separate") + result if separate else result
    return char("begin") + run(code, tag="instrText") + shown + char("end")


def zipped(parts: Mapping[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", compression) as package:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name)
            info.compress_type = compression
            package.writestr(info, data)
    return out.getvalue()


def parts_of(body: str, *, title: str = "", main: str = MAIN.format("document.main"), **parts: str) -> dict[str, str]:
    """The parts of a package: `body` is the inside of w:body, the others the inside of their roots."""
    types = f'<Override PartName="/word/document.xml" ContentType="{main}"/>'
    rels, files = "", {}
    for kind in _KINDS:
        if kind in parts:
            types += f'<Override PartName="/word/{kind}.xml" ContentType="{MAIN.format(kind)}"/>'
            rels += f'<Relationship Id="{kind}" Type="{OFFICE}/relationships/{kind}" Target="{kind}.xml"/>'
            files[f"word/{kind}.xml"] = f"<w:{kind} {XMLNS}>{parts[kind]}</w:{kind}>"
    top = f'<Relationship Id="r1" Type="{OFFICE}/relationships/officeDocument" Target="word/document.xml"/>'
    if title:
        types += (
            '<Override PartName="/docProps/core.xml" '
            'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        )
        top += f'<Relationship Id="r2" Type="{PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
        files["docProps/core.xml"] = (
            f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
            f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></cp:coreProperties>'
        )
    default = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
    )
    return {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">{default}{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{top}</Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{rels}</Relationships>',
        "word/document.xml": f"<w:document {XMLNS}><w:body>{body}<w:sectPr/></w:body></w:document>",
        **files,
    }


def docx(*body: str, title: str = "", main: str = MAIN.format("document.main"), **parts: str) -> bytes:
    """A Word file, see `parts_of`."""
    return zipped(parts_of("".join(body), title=title, main=main, **parts))


def read(data: bytes, revisions: Revisions = "final", suffix: str = ".docx") -> Lines:
    return read_lines(Source("draft", data, suffix), wanted=Wanted(revisions))


def text(*body: str, revisions: Revisions = "final", **parts: str) -> list[str]:
    """The lines that a body is read as."""
    return read(docx(*body, **parts), revisions).text.splitlines()


def told(*body: str, revisions: Revisions = "final", **parts: str) -> list[str]:
    """The notes that a body gives rise to."""
    return [note.message for note in read(docx(*body, **parts), revisions).notes]
