"""The encoding of a page: a byte order mark, else what the page declares, else UTF-8, else as for any text."""

from __future__ import annotations

import codecs
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from draftdiff.model.note import Note
from draftdiff.read._decode import decode

if TYPE_CHECKING:
    from draftdiff.model.source import Source

# Browsers look so far for the declaration.
_HEAD = 4096
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_DECLARED = re.compile(
    rb"<meta\b[^>]{0,400}?\bcharset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:\-]{1,40})"
    rb"|<\?xml\b[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}[\"']([\w.:\-]{1,40})",
    re.IGNORECASE,
)
# Encodings of text; Python also has codecs that are none ("rot13", "punycode").
_TEXT = tuple(
    "ascii big5 cp euc gb hp-roman8 iso8859 iso2022 johab koi8 kz1048 mac- ptcp154 shift tis-620 utf-8".split()
)
# What browsers read for these names, since pages that say the one mean the other.
_MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "tis-620": "cp874", "gb2312": "gb18030"}
# A page may have a stray NUL, which HTML ignores; a file of other data has many.
_MOST_NULS = 0.001


def page_text(source: Source) -> tuple[str, list[Note]]:
    """The characters of a page and notes on what was doubted. Raises DraftdiffError where it is no text at all."""
    data, notes = source.data, list[Note]()
    nuls = data.count(b"\0")
    if nuls and nuls <= max(1, _MOST_NULS * len(data)) and not data.startswith(_MARKS):
        data = data.replace(b"\0", b"")
        notes.append(Note(f"NUL characters, left out: {nuls}", source.name, 1))
    declared = None if data.startswith(_MARKS) else _DECLARED.search(data[:_HEAD])
    if declared:
        name = (declared[1] or declared[2]).decode("ascii", "replace")
        text, doubt = _as_declared(data, name)
        if doubt:
            notes.append(Note(doubt, source.name, 1))
        if text is not None:
            return text, notes
    text, more = decode(replace(source, data=data))
    return text.removeprefix("\ufeff"), [*notes, *more]


def _as_declared(data: bytes, name: str) -> tuple[str | None, str]:
    """The text in the encoding that the page names, None where it cannot be; and what is doubtful about it."""
    if name.lower().replace("-", "").startswith(("utf16", "unicode")):
        return None, ""  # browsers know better: the declaration could not be read if it were true
    try:
        found = codecs.lookup(name).name
    except (LookupError, ValueError):
        found = ""
    if not found.startswith(_TEXT):
        return None, f"the page declares the encoding {name!r}, which is not known here"
    if found != "utf-8" and not data.isascii():
        try:
            return data.decode("utf-8"), f"the page declares the encoding {name!r} but is UTF-8; read as that"
        except UnicodeDecodeError:
            pass
    try:
        return data.decode(_MEANT.get(found, found)), ""
    except UnicodeDecodeError:
        if found == "utf-8":
            return None, f"the page declares the encoding {name!r}, but is in another"
        return data.decode(
            _MEANT.get(found, found), "replace"
        ), f"the page has bytes that are no text in its encoding {name!r}"
