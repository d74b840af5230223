"""The parts of a Word file around its body: styles, headers, comments; python-docx builds them, and we pack them.

The file that python-docx saves has the time of day in it. Ours has a fixed one, and the large parts, which are made
elsewhere, never become a tree.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any, NamedTuple

from draftdiff.registry import library
from draftdiff.render._docx_atoms import DEEPEST
from draftdiff.render._xml import safe

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

EXTRA = "docx"
# The width of the text on A4 laid sideways between margins of 1.5 cm, in twentieths of a point.
LANDSCAPE_WIDTH = 15136
# The earliest time that a zip can hold.
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_DOCUMENT, _COMMENTS = "word/document.xml", "word/comments.xml"
# Parts of python-docx's template that say nothing of this file: old styles again, a picture of it, bookkeeping.
_NEEDLESS = ("stylesWithEffects", "thumbnail", "customXml")
_SIZES = (15, 13, 12, 11, 11, 11)


class Front(NamedTuple):
    """What the file says of itself outside the text: shown on top of page one, of each page, and as properties."""

    lines: Sequence[str]
    running: str
    title: str
    language: str
    date: str
    landscape: bool = False


def package(front: Front, body: Iterable[str], comments: Iterable[str]) -> bytes:
    """The bytes of a Word file."""
    parts = _parts(front)
    head, _, rest = parts[_DOCUMENT].decode().partition("<w:body>")
    parts[_DOCUMENT] = f"{head}<w:body>{''.join(body)}{rest[rest.index('<w:sectPr') :]}".encode()
    head = parts[_COMMENTS].decode().removesuffix("</w:comments>").rstrip()
    head = f"{head.removesuffix('/>')}>" if head.endswith("/>") else head
    parts[_COMMENTS] = f"{head}{''.join(comments)}</w:comments>".encode()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name, _NO_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            entry.create_system = 3  # whatever the system is
            packed.writestr(entry, data)
    return out.getvalue()


def _parts(front: Front) -> dict[str, bytes]:
    """A document without a body, part by part."""
    document = library("docx", EXTRA, "write", "--format docx").Document()
    _drop_needless(document)
    _properties(document, front)
    _styles(document, front.language)
    _page(document.sections[0], front)
    if front.landscape:
        _sideways(document)
    document.comments  # noqa: B018 - the part is made when it is asked for
    out = io.BytesIO()
    document.save(out)
    with zipfile.ZipFile(out) as saved:
        return {name: saved.read(name) for name in saved.namelist()}


def _drop_needless(document: Any) -> None:
    for holder in (document.part.package, document.part):
        for key, relation in list(holder.rels.items()):
            if not relation.is_external and any(name in relation.target_part.partname for name in _NEEDLESS):
                del holder.rels[key]


def _properties(document: Any, front: Front) -> None:
    """Title, author, language and, where the draft has a date, the time; never the time of day."""
    properties = document.core_properties
    properties.title, properties.author, properties.last_modified_by = _plain(front.title), "draftdiff", "draftdiff"
    properties.comments, properties.keywords = "", ""
    properties.language = _plain(front.language)
    for element in list(properties._element):
        if element.tag.endswith(("}created", "}modified")):
            properties._element.remove(element)
    if front.date:
        from datetime import datetime

        properties.created = properties.modified = datetime.fromisoformat(front.date.removesuffix("Z"))


def _plain(text: str) -> str:
    """Text for an interface that escapes: what XML forbids is written out here."""
    from xml.sax.saxutils import unescape

    return unescape(safe(text), {"&quot;": '"'})


def _styles(document: Any, language: str) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt, RGBColor

    styles = document.styles
    for style in [s for s in styles if s.type == WD_STYLE_TYPE.TABLE and s.name not in ("Normal Table", "Table Grid")]:
        style.delete()
    for spoken in styles.element.iter(qn("w:lang")):
        spoken.set(qn("w:val"), _plain(language))
    normal = styles["Normal"].paragraph_format
    normal.space_after, normal.line_spacing = Pt(6), 1.1
    for level, size in enumerate(_SIZES[:DEEPEST], 1):
        style = styles[f"Heading {level}"]
        # Colour is for what changed.
        style.font.size, style.font.color.rgb, style.font.italic = Pt(size), RGBColor(0, 0, 0), level > 3
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(14 if level < 3 else 10), Pt(4)
    for level in range(1, 6):
        for name, hanging in (("Provision", 1.0), ("Words", 0.0)):
            style = _added(styles, f"{name} {level}", f"{name}{level}", WD_STYLE_TYPE.PARAGRAPH)
            style.paragraph_format.left_indent = Cm(level - 1 + hanging)
            style.paragraph_format.first_line_indent = Cm(-hanging)
    for name, bold in (("Cell", False), ("Cell Heading", True)):
        cell = _added(styles, name, name.replace(" ", ""), WD_STYLE_TYPE.PARAGRAPH)
        cell.paragraph_format.space_after, cell.font.bold = Pt(2), bold
    _added(styles, "annotation text", "CommentText", WD_STYLE_TYPE.PARAGRAPH).font.size = Pt(10)
    _added(styles, "annotation reference", "CommentReference", WD_STYLE_TYPE.CHARACTER).font.size = Pt(8)


def _added(styles: Any, name: str, key: str, kind: Any) -> Any:
    style = styles.add_style(name, kind, builtin=name.startswith("annotation"))
    style.element.styleId = key
    if name.startswith("annotation"):
        style.hidden = False
    else:
        style.base_style = styles["Normal"]
    return style


def _page(section: Any, front: Front) -> None:
    """A4, what is to be known on top of the first page, the names on top of the others, numbers at the foot."""
    from docx.shared import Cm, Pt

    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2.2)
    section.different_first_page_header_footer = True
    first = section.first_page_header
    for number, line in enumerate(front.lines):
        paragraph = first.paragraphs[0] if not number else first.add_paragraph()
        run = paragraph.add_run(_plain(line))
        run.bold, run.font.size = not number, Pt(9 if number else 13)
        paragraph.paragraph_format.space_after = Pt(3)
    section.header.paragraphs[0].add_run(_plain(front.running)).font.size = Pt(9)
    for footer in (section.first_page_footer, section.footer):
        _numbered(footer.paragraphs[0])


def _sideways(document: Any) -> None:
    """The page on its long side, and a small style for the columns of a table."""
    from docx.enum.section import WD_ORIENT
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Cm, Pt

    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(1.5)
    section.header.paragraphs[0].paragraph_format.space_after = Pt(6)
    section.first_page_header.paragraphs[-1].paragraph_format.space_after = Pt(8)
    style = _added(document.styles, "Column", "Column", WD_STYLE_TYPE.PARAGRAPH)
    style.font.size = Pt(9)
    style.paragraph_format.space_after, style.paragraph_format.line_spacing = Pt(2), 1.0


def _numbered(paragraph: Any) -> None:
    """The number of the page: the one field in the file."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)
