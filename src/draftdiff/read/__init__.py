"""Bytes to Lines: one file an input format, nothing interpreted beyond what the format itself says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.errors import DraftdiffError
from draftdiff.read._contract import InputFormat, Revisions, Wanted
from draftdiff.read._decode import cut
from draftdiff.registry import entries, entry, names

if TYPE_CHECKING:
    from draftdiff.model.source import Lines, Source

__all__ = ["InputFormat", "Revisions", "Wanted", "cut", "format_of", "formats", "read_lines"]

# What is read where nobody says otherwise.
USUAL = Wanted()
FOLDER = "draftdiff.read"
FALLBACK = "plain"
# So many bytes tell a format; the rest of a large document need not be looked at for it.
_SNIFFED = 4096


def formats() -> tuple[InputFormat, ...]:
    """Every input format there is, by name."""
    return entries(FOLDER, "FORMAT", InputFormat)


def format_of(source: Source, wanted: str | None = None) -> InputFormat:
    """The format asked for by name, else by the source's suffix, else by its first bytes, else plain text."""
    if wanted is not None:
        if wanted not in names(FOLDER):
            raise DraftdiffError(
                f"there is no input format {wanted!r}", where="--input", hint=f"use one of: {', '.join(names(FOLDER))}"
            )
        return entry(FOLDER, wanted, "FORMAT", InputFormat)
    suffix = source.suffix.lower()
    there = formats()
    by_suffix = next((f for f in there if suffix in f.suffixes), None)
    start = source.data[:_SNIFFED]
    by_content = (f for f in there if f.recognises is not None and f.recognises(start))
    return by_suffix or next(by_content, None) or entry(FOLDER, FALLBACK, "FORMAT", InputFormat)


def read_lines(source: Source, format_: str | None = None, wanted: Wanted = USUAL) -> Lines:
    """Read a source with the format asked for, or with the one its suffix names.

    Raises DraftdiffError only where the bytes are no text at all or `format_` names no format.
    """
    return format_of(source, format_).read(source, wanted)
