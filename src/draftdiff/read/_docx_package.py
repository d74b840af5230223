"""A Word file's bytes to its parts. python-docx opens the package; what it cannot bear is kept from it.

python-docx reads every part that any relationship names, whatever it unpacks to, and fails where one is missing
(a lost picture), where a part is in the strict form of the format, or in a macro-enabled file. So it is given a
small copy of the package: the parts with words in them and the relationships that lead there.
"""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple

from draftdiff.errors import DraftdiffError
from draftdiff.read._docx_names import W
from draftdiff.read._docx_zip import SAVE_AS, Parts, damaged
from draftdiff.read._extras import need

if TYPE_CHECKING:
    from collections.abc import Callable

    from draftdiff.model.source import Source
    from draftdiff.read._docx_names import Element

_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_MAIN = f"{_RELATED}officeDocument"
_WANTED = ("styles", "numbering", "footnotes", "endnotes")
_CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"


class Package(NamedTuple):
    """The roots of the parts that matter, by kind ("styles"); `lost` names those that are there and no XML."""

    document: Element
    parts: dict[str, Element]
    title: str
    lost: tuple[str, ...] = ()

    def notes(self, kind: str) -> dict[str, Element]:
        """The notes of one kind by id, as the file holds them."""
        root = self.parts.get(kind)
        return {} if root is None else {note.get(f"{W}id", ""): note for note in root if len(note)}


def open_package(source: Source) -> Package:
    """The parts of a Word file that hold its text; DraftdiffError where it is none, is locked or over a limit."""
    opc = need("docx.opc.package", "docx", source)
    parser = need("docx.oxml.parser", "docx", source)
    etree = need("lxml.etree", "docx", source)
    try:
        copy = _Copy(source, parser.parse_xml)
        package = opc.OpcPackage.open(copy.packed())
        main = package.main_document_part
        document = _root(main, parser.parse_xml)
        parts = {rel.reltype.rpartition("/")[2]: _root(rel.target_part, parser.parse_xml) for rel in main.rels.values()}
        title = package.core_properties.title if copy.has_core else ""
    except etree.XMLSyntaxError as fault:
        raise damaged(source, _why(str(fault).lower())) from fault
    except (KeyError, ValueError, AttributeError, TypeError, IndexError, AssertionError) as fault:
        raise damaged(source, "its parts do not fit together") from fault
    if document.tag.rpartition("}")[2] != "document":
        raise _no_document(source)
    return Package(document, parts, title, tuple(copy.lost))


def _root(part: Any, parse: Callable[[bytes], Element]) -> Element:
    """The root of a part: parsed already, or (notes, and the text of macro-enabled files) still bytes."""
    root = getattr(part, "element", None)
    return parse(part.blob) if root is None else root


def _why(fault: str) -> str:
    if "depth" in fault:
        return "its text is nested too deeply"
    return (
        "it holds a run of text of more than ten million characters" if "huge" in fault else "its main part is no XML"
    )


def _no_document(source: Source) -> DraftdiffError:
    return DraftdiffError(
        "this is a package of files but no Word file: it names no text document",
        where=source.name,
        hint=f"{SAVE_AS}; `draftdiff list formats` names what else can be read",
    )


class _Copy:
    """A package of the wanted parts alone, nothing in it dangling, in which python-docx finds its way."""

    def __init__(self, source: Source, parse: Callable[[bytes], Element]) -> None:
        self._source = source
        self._parse = parse
        self._zip = Parts(source)
        self._uris = need("docx.opc.packuri", "docx", source)
        self._etree = need("lxml.etree", "docx", source)
        self.out: dict[str, bytes] = {}
        self.lost: list[str] = []
        self.has_core = False

    def packed(self) -> BytesIO:
        """The copy as a zip of its own, nothing in it compressed."""
        types = "[Content_Types].xml"
        if not self._zip.has("_rels/.rels") or not self._zip.has(types):
            raise _no_document(self._source)
        self.out[types] = self._zip.read(types)
        led = self._follow(self._uris.PACKAGE_URI, (_MAIN, _CORE))
        if _MAIN not in led:
            raise damaged(self._source, "its main document is missing")
        self.has_core = _CORE in led
        self._follow(led[_MAIN], tuple(_RELATED + kind for kind in _WANTED))
        copied = BytesIO()
        with zipfile.ZipFile(copied, "w") as package:
            for name in list(self.out):
                package.writestr(name, self.out.pop(name))  # each held once: a document may be large
        return copied

    def _follow(self, start: Any, kinds: tuple[str, ...]) -> dict[str, Any]:
        """Copy what a part's relationships of these kinds lead to; every other relationship is left out."""
        led: dict[str, Any] = {}
        name = start.rels_uri.membername
        if not self._zip.has(name):
            return led
        rels = self._parse(self._zip.read(name))
        for rel in list(rels):
            said = rel.get("Type", "").rpartition("/")[2] if isinstance(rel.tag, str) else ""
            kind = next((kind for kind in kinds if kind.endswith(f"/{said}")), "")
            kept = kind and kind not in led and rel.get("TargetMode") != "External"
            target = self._uris.PackURI.from_rel_ref(start.baseURI, rel.get("Target", "")) if kept else None
            if target is not None and self._add(target.membername, kind):
                led[kind] = target
                rel.set("Type", kind)  # LibreOffice and the strict form write other addresses before the last word
            else:
                rels.remove(rel)
        self.out[name] = self._etree.tostring(rels, encoding="UTF-8", xml_declaration=True, standalone=True)
        return led

    def _add(self, name: str, kind: str) -> bool:
        """Copy a part; one beside the text that is no XML is named and left, so that the text can still be read."""
        if not self._zip.has(name) or name in self.out:
            return False
        data = self._zip.read(name)
        if kind != _MAIN:
            try:
                self._parse(data)
            except self._etree.XMLSyntaxError:
                self.lost.append(name)
                return False
        self.out[name] = data
        return True
