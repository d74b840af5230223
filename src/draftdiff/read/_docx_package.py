"""A Word file's bytes to its parts. python-docx opens the package; what it cannot bear is kept from it.

python-docx reads every part that any relationship names, whatever it unpacks to, and fails where one is missing
(a lost picture), where a part is in the strict form of the format, or in a macro-enabled file. So it is given a
small copy of the package: the parts with words in them and the relationships that lead there. They are unpacked
here, piece by piece, under limits that trust nothing the file says of its sizes.
"""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple

from draftdiff.errors import DraftdiffError
from draftdiff.read._docx_names import W, spaced, too_large
from draftdiff.read._extras import need

if TYPE_CHECKING:
    from collections.abc import Callable

    from draftdiff.model.source import Source
    from draftdiff.read._docx_names import Element

_MIB = 1 << 20
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SAVE_AS = "open it in a word processor and save it as .docx"
_ENTRY = b"PK\x01\x02"
_MOST_ENTRIES = 20_000
_MOST_BYTES = 48 * _MIB
# The lists of parts and of relationships are short: a document has some dozens.
_MOST_LISTED = 2 * _MIB
# XML of a real document packs 5 to 40 times smaller; deflate ends at about 1000.
_MOST_RATIO, _FREE_BYTES = 250, 4 * _MIB
# Tags and attributes make the tree in memory: about 130 bytes for the one, 220 for the other.
_MOST_WEIGHT, _TAG, _ATTRIBUTE = 3_000_000, 2, 3
_CHUNK = 256 * 1024
_DOCTYPES = tuple("<!DOCTYPE".encode(code) for code in ("ascii", "utf-16-le", "utf-16-be"))
# The strict form of the format has other names for the same things.
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
    (b"http://purl.oclc.org/ooxml/drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
)  # fmt: skip
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


class _Zip:
    """The entries of a package by name, unpacked under the limits that hold for all of them together."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._left = _MOST_BYTES
        self._weight = _MOST_WEIGHT
        _check_kind(source)
        try:
            self._zip = zipfile.ZipFile(BytesIO(source.data))
            entries = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError) as fault:
            raise _damaged(source, "the list of its parts is broken") from fault
        self._entries = {e.filename.replace("\\", "/").lstrip("/").lower(): e for e in entries}

    def has(self, name: str) -> bool:
        return name.lower() in self._entries

    def read(self, name: str) -> bytes:
        """One part unpacked. What the file says of sizes is checked first, and not trusted afterwards."""
        entry = self._entries[name.lower()]
        if entry.flag_bits & 1:
            raise _locked(self._source)
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise _damaged(self._source, f"its part {name} is packed in a way that Word files are not")
        listing = name.endswith((".rels", "[Content_Types].xml"))
        if entry.file_size > (_MOST_LISTED if listing else self._left):
            raise self._large()
        if entry.file_size > _FREE_BYTES and entry.file_size > _MOST_RATIO * max(entry.compress_size, 1):
            raise self._bomb(name)
        data = _strictless(self._unpacked(name, entry))
        self._weight -= _TAG * data.count(b"<") + _ATTRIBUTE * data.count(b"=")
        if self._weight < 0:
            raise self._large()
        if any(mark in data for mark in _DOCTYPES):
            raise DraftdiffError(
                f"the part {name} of this file declares a document type, which no Word file may",
                where=self._source.name,
                hint=f"it may be meant to do harm; if you trust it, {_SAVE_AS}",
            )
        return data

    def _unpacked(self, name: str, entry: zipfile.ZipInfo) -> bytes:
        found, size = [], 0
        try:
            with self._zip.open(entry) as stream:
                while chunk := stream.read(_CHUNK):
                    size += len(chunk)
                    self._left -= len(chunk)
                    if self._left < 0:
                        raise self._large()
                    if size > _FREE_BYTES and size > _MOST_RATIO * len(self._source.data):
                        raise self._bomb(name)
                    found.append(chunk)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as fault:
            raise _damaged(self._source, f"its part {name} cannot be unpacked") from fault
        return b"".join(found)

    def _large(self) -> DraftdiffError:
        most = f"{_MOST_BYTES // _MIB} MiB of text and markup, or to more than {spaced(_MOST_WEIGHT // _TAG)} tags"
        return too_large(self._source, f"it unpacks to more than {most}")

    def _bomb(self, name: str) -> DraftdiffError:
        return DraftdiffError(
            f"the part {name} of this file unpacks to more than {_MOST_RATIO} times its size, as no document does",
            where=self._source.name,
            hint=f"it may be meant to do harm; if you trust it, {_SAVE_AS}",
        )


def _check_kind(source: Source) -> None:
    """Refuse what is no package at all, and say what it is where that can be told."""
    data = source.data
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise _locked(source)
        raise DraftdiffError("this is a file of the old Word format (.doc)", where=source.name, hint=_SAVE_AS)
    if not zipfile.is_zipfile(BytesIO(data)):
        raise DraftdiffError(
            "this is no Word file (.docx)" if data else "this file is empty, and no Word file (.docx)",
            where=source.name,
            hint=f"{_SAVE_AS}; `draftdiff list formats` names what else can be read",
        )
    if data.count(_ENTRY) > _MOST_ENTRIES:
        raise DraftdiffError(
            f"this package has more than {spaced(_MOST_ENTRIES)} parts", where=source.name, hint=_SAVE_AS
        )


def _locked(source: Source) -> DraftdiffError:
    return DraftdiffError(
        "this file is protected with a password",
        where=source.name,
        hint="open it in a word processor, take the password off, and save it",
    )


def _damaged(source: Source, what: str) -> DraftdiffError:
    return DraftdiffError(f"this Word file is damaged: {what}", where=source.name, hint=_SAVE_AS)


def _strictless(data: bytes) -> bytes:
    if b"purl.oclc.org" in data[:_CHUNK]:
        for strict, usual in _STRICT:
            data = data.replace(strict, usual)
    return data


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
        raise _damaged(source, _why(str(fault).lower())) from fault
    except (KeyError, ValueError, AttributeError, TypeError, IndexError, AssertionError) as fault:
        raise _damaged(source, "its parts do not fit together") from fault
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
        hint=f"{_SAVE_AS}; `draftdiff list formats` names what else can be read",
    )


class _Copy:
    """A package of the wanted parts alone, nothing in it dangling, in which python-docx finds its way."""

    def __init__(self, source: Source, parse: Callable[[bytes], Element]) -> None:
        self._source = source
        self._parse = parse
        self._zip = _Zip(source)
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
            raise _damaged(self._source, "its main document is missing")
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
