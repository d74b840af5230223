"""Bytes to Lines: one file an input format, nothing interpreted beyond what the format itself says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.errors import DraftdiffError
from draftdiff.read._contract import InputFormat
from draftdiff.registry import entries, entry, names

if TYPE_CHECKING:
    from draftdiff.model.source import Lines, Source

FOLDER = "draftdiff.read"
FALLBACK = "plain"


def formats() -> tuple[InputFormat, ...]:
    """Every input format there is, by name."""
    return entries(FOLDER, "FORMAT", InputFormat)


def format_of(source: Source, wanted: str | None = None) -> InputFormat:
    """The format asked for by name, else the one of the source's suffix, else plain text."""
    if wanted is not None:
        if wanted not in names(FOLDER):
            raise DraftdiffError(
                f"there is no input format {wanted!r}", where="--input", hint=f"use one of: {', '.join(names(FOLDER))}"
            )
        return entry(FOLDER, wanted, "FORMAT", InputFormat)
    suffix = source.suffix.lower()
    return next((f for f in formats() if suffix in f.suffixes), entry(FOLDER, FALLBACK, "FORMAT", InputFormat))


def read_lines(source: Source, wanted: str | None = None) -> Lines:
    """Read a source with the format asked for, or with the one its suffix names.

    Raises DraftdiffError only where the bytes are no text at all or `wanted` names no format.
    """
    return format_of(source, wanted).read(source)
