"""The parts of a package unpacked, piece by piece, under limits that trust nothing the file says of its sizes."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING

from draftdiff.errors import DraftdiffError
from draftdiff.read._docx_names import spaced, too_large

if TYPE_CHECKING:
    from draftdiff.model.source import Source

_MIB = 1 << 20
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SAVE_AS = "open it in a word processor and save it as .docx"
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


class Parts:
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
            raise damaged(source, "the list of its parts is broken") from fault
        self._entries = {e.filename.replace("\\", "/").lstrip("/").lower(): e for e in entries}

    def has(self, name: str) -> bool:
        """Whether there is a part of this name; capitals do not count, and Windows' strokes are right too."""
        return name.lower() in self._entries

    def read(self, name: str) -> bytes:
        """One part unpacked. What the file says of sizes is checked first, and not trusted afterwards."""
        entry = self._entries[name.lower()]
        if entry.flag_bits & 1:
            raise locked(self._source)
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise damaged(self._source, f"its part {name} is packed in a way that Word files are not")
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
                hint=f"it may be meant to do harm; if you trust it, {SAVE_AS}",
            )
        return data

    def _unpacked(self, name: str, entry: zipfile.ZipInfo) -> bytes:
        """Zipfile ends a part where the file says that it ends, and, read in pieces, unpacks no more than that.

        Read at once it would unpack the whole part first, whatever it grows to.
        """
        try:
            with self._zip.open(entry) as stream:
                data = b"".join(iter(lambda: stream.read(_CHUNK), b""))
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as fault:
            raise damaged(self._source, f"its part {name} cannot be unpacked") from fault
        self._left -= len(data)
        return data

    def _large(self) -> DraftdiffError:
        most = f"{_MOST_BYTES // _MIB} MiB of text and markup, or to more than {spaced(_MOST_WEIGHT // _TAG)} tags"
        return too_large(self._source, f"it unpacks to more than {most}")

    def _bomb(self, name: str) -> DraftdiffError:
        return DraftdiffError(
            f"the part {name} of this file unpacks to more than {_MOST_RATIO} times its size, as no document does",
            where=self._source.name,
            hint=f"it may be meant to do harm; if you trust it, {SAVE_AS}",
        )


def _check_kind(source: Source) -> None:
    """Refuse what is no package at all, and say what it is where that can be told."""
    data = source.data
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise locked(source)
        raise DraftdiffError("this is a file of the old Word format (.doc)", where=source.name, hint=SAVE_AS)
    if not zipfile.is_zipfile(BytesIO(data)):
        raise DraftdiffError(
            "this is no Word file (.docx)" if data else "this file is empty, and no Word file (.docx)",
            where=source.name,
            hint=f"{SAVE_AS}; `draftdiff list formats` names what else can be read",
        )
    if data.count(_ENTRY) > _MOST_ENTRIES:
        raise DraftdiffError(
            f"this package has more than {spaced(_MOST_ENTRIES)} parts", where=source.name, hint=SAVE_AS
        )


def locked(source: Source) -> DraftdiffError:
    """The fault of a file that only its password opens."""
    return DraftdiffError(
        "this file is protected with a password",
        where=source.name,
        hint="open it in a word processor, take the password off, and save it",
    )


def damaged(source: Source, what: str) -> DraftdiffError:
    """The fault of a file that is broken; `what` says where."""
    return DraftdiffError(f"this Word file is damaged: {what}", where=source.name, hint=SAVE_AS)


def _strictless(data: bytes) -> bytes:
    if b"purl.oclc.org" in data[:_CHUNK]:
        for strict, usual in _STRICT:
            data = data.replace(strict, usual)
    return data
