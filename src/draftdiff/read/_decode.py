"""Bytes to characters, and characters to lines, for every format that is text."""

from __future__ import annotations

import codecs
import hashlib
import re
from typing import TYPE_CHECKING

from draftdiff.errors import DraftdiffError
from draftdiff.model.note import Note

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftdiff.model.source import Source

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))

# str.splitlines would also break at form feeds and at U+2028, which occur inside sentences of converted files.
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")

# A text may hold a stray control character from a bad conversion; one byte in ten is no text any more.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_BINARY_SHARE = 0.1


def decode(source: Source) -> tuple[str, tuple[Note, ...]]:
    """The text of a source and a note where its encoding had to be guessed.

    Raises DraftdiffError where the bytes are no text at all.
    """
    data = source.data
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _checked(data.decode(encoding, errors="replace"), source), ()
    try:
        return _checked(data.decode("utf-8"), source), ()
    except UnicodeDecodeError as fault:
        text = _checked(data.decode("latin-1"), source)
        line = data[: fault.start].count(b"\n") + 1
        return text, (Note("not UTF-8; read as Latin-1, so letters beyond English may be wrong", source.name, line),)


def _checked(text: str, source: Source) -> str:
    start = text[:65536]
    if "\x00" in start or (start and len(_CONTROL.findall(start)) / len(start) > _BINARY_SHARE):
        raise DraftdiffError(
            "this is no text but a binary file",
            where=source.name,
            hint="give a Markdown or plain text file; `draftdiff list formats` names what can be read",
        )
    return text


def cut(text: str) -> Iterator[tuple[int, int, int]]:
    """Lines of a text as (start, end of the words, end with the line break); they tile the text."""
    at, size = 0, len(text)
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
