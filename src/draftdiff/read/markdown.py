"""Markdown with optional YAML front matter: the format of the shelf (docs/transcribing.md).

Only what marks structure is recognised (headings, table rows, rules, comments); emphasis and the rest stay
part of the words, as in any other text. A Markdown library would hand back a tree without the exact place
of every character, which law 1 needs, and would read "5." after "4." as a list to renumber.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftdiff.model.source import Line, Lines, Source
from draftdiff.read._contract import InputFormat, Wanted
from draftdiff.read._decode import cut, decode, sha256

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]|$)")
_ROW = re.compile(r"\s*\|.*\|\s*$")
_RULE = re.compile(r"\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?)?$|([-*_])(?:\s*\1){2,}$")
# A comment that shares its line with words is left to the words; one that never closes is no comment, or it
# would swallow the rest of the document.
_REMARK = re.compile(r"\s*<!--(?:(?!-->).)*(?:-->\s*)?$")


def _front_end(rows: list[tuple[int, int, int]], text: str) -> int:
    """How many of the first lines are front matter, its fences included; 0 where there is none."""
    if not rows or text[rows[0][0] : rows[0][1]].rstrip() != "---":
        return 0
    for index, (start, words, _) in enumerate(rows[1:], 1):
        if text[start:words].rstrip() in ("---", "..."):
            return index + 1
    return 0


def _roles(text: str, rows: list[tuple[int, int, int]], front: int) -> Iterator[Line]:
    in_remark = False
    last_close = text.rfind("-->")
    for index, (start, words, end) in enumerate(rows):
        line = text[start:words]
        role, level = "text", 0
        if index < front:
            role = "front"
        elif not in_remark and (not line or line[0].isalnum() or line[0] == "("):
            pass  # most lines: no mark of Markdown begins so
        elif in_remark or (start < last_close and _REMARK.match(line)):
            role = "remark"
            in_remark = "-->" not in line
        elif heading := _HEADING.match(line):
            role, level = "heading", len(heading[1])
        elif _RULE.match(line.strip()):
            role = "rule"
        elif _ROW.match(line):
            role = "row"
        yield Line(line, index + 1, start, end, role, level)


def _read(source: Source, wanted: Wanted) -> Lines:  # noqa: ARG001 - the contract's signature
    text, notes = decode(source)
    rows = list(cut(text))
    front = _front_end(rows, text)
    yaml = text[rows[1][0] : rows[front - 1][0]] if front else None
    lines = tuple(_roles(text, rows, front))
    return Lines(source.name, sha256(source), text, lines, front=yaml, format="markdown", notes=notes)


def _recognises(start: bytes) -> bool:
    """Front matter, or a heading at the very top: nothing that plain text has."""
    return re.match(rb"(?:\xef\xbb\xbf)?\s*(?:---[ \t]*\r?\n|#{1,6} )", start) is not None


FORMAT = InputFormat(
    name="markdown",
    suffixes=(".md", ".markdown"),
    summary="Markdown with YAML front matter, the format of the shelf",
    read=_read,
    recognises=_recognises,
    sample=lambda: b"---\nid: sample\n---\n# Article 1. Meetings\n\n1. The Parties shall meet.\n",
)
