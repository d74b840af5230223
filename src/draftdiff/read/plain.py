"""Plain text, hard-wrapped or not. It says nothing of itself; parsing finds the structure."""

from __future__ import annotations

import re

from draftdiff.model.source import Line, Lines, Source
from draftdiff.read._contract import InputFormat, Wanted
from draftdiff.read._decode import cut, decode, sha256

# A line drawn with typewriter marks, under a heading or between parts.
_RULE = re.compile(r"\s*([-=_*~.])\1{4,}\s*$")


def _read(source: Source, wanted: Wanted) -> Lines:  # noqa: ARG001 - the contract's signature
    text, notes = decode(source)
    lines = tuple(
        Line(line := text[start:words], number, start, end, "rule" if _RULE.match(line) else "text")
        for number, (start, words, end) in enumerate(cut(text), 1)
    )
    return Lines(source.name, sha256(source), text, lines, format="plain", notes=notes)


FORMAT = InputFormat(
    name="plain",
    suffixes=(".txt", ".text"),
    summary="plain text; also whatever has no suffix known here",
    read=_read,
    sample=lambda: b"DRAFT\n\nArticle 1\n\n1. The Parties shall meet.\n",
)
