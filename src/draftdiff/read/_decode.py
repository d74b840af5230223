"""Bytes to characters, and characters to lines, for every format that is text."""

from __future__ import annotations

import codecs
import hashlib
import re
from typing import TYPE_CHECKING

from draftdiff.errors import DraftdiffError
from draftdiff.model.note import NOT_UTF8, WIDE_WITHOUT_MARK, Note

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftdiff.model.source import Source

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))

# str.splitlines would also break at form feeds and at U+2028, which occur inside sentences of converted files.
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")

# A text may hold a stray control character from a bad conversion; one byte in ten is no text any more.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_BINARY_SHARE = 0.1

# Encodings before Unicode that texts in our languages come in, with the names people know them by.
_EIGHT_BIT = {
    "cp1252": "Windows-1252", "cp1251": "Windows-1251", "koi8_r": "KOI8-R", "koi8_u": "KOI8-U", "cp866": "CP866",
    "iso8859_5": "ISO 8859-5", "mac_cyrillic": "Mac Cyrillic", "iso8859_15": "ISO 8859-15",
}  # fmt: skip
_TWO_SCRIPTS = re.compile(r"[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]")
_BEYOND_ASCII = re.compile(r"[^\W\d_\x00-\x7f]")
_MIXED_SHARE = 0.1
_LONGEST_GUESS = 1_000_000
# Cyrillic text in UTF-16 has zero bytes at its blanks, digits and marks only: about one character in six.
_SEEN, _FEWEST, _ZERO_SHARE = 65_536, 8, 0.08


def decode(source: Source) -> tuple[str, tuple[Note, ...]]:
    """The text of a source and a note where its encoding had to be guessed.

    Raises DraftdiffError where the bytes are no text at all.
    """
    data = source.data
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _checked(data.decode(encoding, errors="replace"), source), ()
    if wide := _without_mark(data):
        said = f"{WIDE_WITHOUT_MARK} ({wide}); told by its zero bytes"
        return _checked(data.decode(wide, errors="replace"), source), (Note(said, source.name, 1),)
    try:
        return _checked(data.decode("utf-8"), source), ()
    except UnicodeDecodeError as fault:
        _checked(data.decode("latin-1"), source)
        encoding, known = _guessed(data)
        line = data[: fault.start].count(b"\n") + 1
        said = f"{NOT_UTF8}; read as {known}, told by its letters: look at a line with accents or Cyrillic"
        return data.decode(encoding), (Note(said, source.name, line),)


def _without_mark(data: bytes) -> str | None:
    """The form of UTF-16 where every other byte of most characters is zero, which no other text has."""
    start = data[:_SEEN]
    if len(start) < _FEWEST or start.count(0) < _ZERO_SHARE * len(start) / 2:
        return None
    low, high = start[0::2].count(0), start[1::2].count(0)
    if min(low, high) > 0.05 * max(low, high):
        return None
    return "utf-16-le" if high > low else "utf-16-be"


def _guessed(data: bytes) -> tuple[str, str]:
    """The eight-bit encoding that makes words of the bytes, and its usual name; Latin-1 where none does.

    charset-normalizer decides by how the letters of each candidate follow one another; only encodings that
    documents in our languages come in are candidates, since the more there are the more often it errs. Where few
    letters are beyond ASCII it cannot tell, and "régime" would be "rйgime": no word is in two scripts.
    """
    from charset_normalizer import from_bytes

    found = [match.encoding for match in from_bytes(data[:_LONGEST_GUESS], cp_isolation=list(_EIGHT_BIT))]
    for encoding in [*(e for e in found if e in _EIGHT_BIT), "cp1252"]:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if len(_TWO_SCRIPTS.findall(text)) <= _MIXED_SHARE * len(_BEYOND_ASCII.findall(text)):
            return encoding, _EIGHT_BIT[encoding]
    return "latin-1", "Latin-1"


def _checked(text: str, source: Source) -> str:
    start = text[:65536]
    if "\x00" in start or (start and len(_CONTROL.findall(start)) / len(start) > _BINARY_SHARE):
        raise DraftdiffError(
            "this is no text but a binary file",
            where=source.name,
            hint="name its format with --input, or convert it; `draftdiff list formats` names what can be read",
        )
    return text


def cut(text: str) -> Iterator[tuple[int, int, int]]:
    """Lines of a text as (start, end of the words, end with the line break); they tile the text."""
    at, size = 0, len(text)
    if "\r" not in text:  # most texts, and three times as fast
        while at < size:
            words = text.find("\n", at)
            if words < 0:
                words = size
            end = min(words + 1, size)
            yield at, words, end
            at = end
        return
    while at < size:
        match = _LINE.match(text, at)
        assert match is not None  # the pattern matches anywhere
        end = match.end()
        words = end
        while words > at and text[words - 1] in "\r\n":
            words -= 1
        yield at, words, end
        at = end


def sha256(source: Source) -> str:
    """The fingerprint of the bytes as read, in hexadecimal."""
    return hashlib.sha256(source.data).hexdigest()
