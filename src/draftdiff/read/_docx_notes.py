"""What a reader of the report must be told of a Word file: what was chosen, left out or doubted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.model.note import Note
from draftdiff.read._docx_names import W

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from draftdiff.model.source import Source
    from draftdiff.read._contract import Revisions
    from draftdiff.read._docx_names import Element
    from draftdiff.read._docx_numbering import Numbering
    from draftdiff.read._docx_package import Package
    from draftdiff.read._docx_words import Words

_INSERTIONS, _DELETIONS = (f"{W}ins", f"{W}moveTo"), (f"{W}del", f"{W}moveFrom")
_COMMENT = f"{W}commentReference"
_EMBEDDED = (
    f"{W}altChunk",
    f"{W}subDoc",
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart",
    "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds",
)
_MOST_NAMED = 5


def told(
    source: Source,
    package: Package,
    words: Words,
    numbering: Numbering,
    revisions: Revisions,
    *,
    remarks: list[int],
    unworded: list[str],
) -> tuple[Note, ...]:
    """All notes on one file. `remarks` are the lines of tables of contents, `unworded` the marks of empty notes."""
    parts = [package.document, *(package.parts[kind] for kind in ("footnotes", "endnotes") if kind in package.parts)]
    found = [(_tracked(parts, revisions), 0), (_contents(remarks), remarks[0] if remarks else 0)]
    found += [(message, 0) for message in _left_out(parts, words)]
    if unworded:
        found.append((f"{_count(len(unworded), 'note')} without words in the file: {_some(unworded)}", 0))
    if numbering.missing:
        lists = _some(sorted(numbering.missing))
        found.append((f"numbers may be missing: the file does not define the lists that it uses ({lists})", 0))
    if package.lost:
        found.append((f"parts of the file are damaged and were not read: {_some(package.lost)}", 0))
    return tuple(Note(message, source.name, line) for message, line in found if message)


def _tracked(parts: Iterable[Element], revisions: Revisions) -> str:
    added = removed = 0
    for part in parts:
        added += _how_many(part, _INSERTIONS)
        removed += _how_many(part, _DELETIONS)
    if not added + removed:
        return ""
    counted = f"{_count(added, 'insertion')} and {_count(removed, 'deletion')}"
    if revisions == "final":
        return f"tracked changes ({counted}) are read as accepted; --revisions original reads the text before them"
    return f"tracked changes ({counted}) are read as rejected; --revisions final reads the text with them"


def _contents(remarks: list[int]) -> str:
    if not remarks:
        return ""
    lines = f"line {remarks[0]}" if len(remarks) == 1 else f"{len(remarks)} lines from line {remarks[0]}"
    return f"table of contents kept as a remark, no part of the text: {lines}"


def _left_out(parts: list[Element], words: Words) -> Iterator[str]:
    if comments := sum(_how_many(part, (_COMMENT,)) for part in parts):
        yield f"{_count(comments, 'comment')} left out: no part of the text"
    if embedded := sum(_how_many(part, _EMBEDDED) for part in parts):
        yield f"{_count(embedded, 'embedded file, chart or diagram', 'embedded files, charts or diagrams')} not read"
    if hidden := words.met["hidden"]:
        yield f"words formatted as hidden are read as text ({_count(hidden, 'place')})"
    if codes := words.met["in codes"]:
        yield f"{_count(codes, 'word')} inside field codes left out: Word does not print them"
    if signs := words.met["symbols"]:
        yield f"{_count(signs, 'symbol')} left out: the file does not say which"


def _how_many(part: Element, tags: tuple[str, ...]) -> int:
    return sum(1 for _ in part.iter(*tags))


def _count(number: int, one: str, more: str = "") -> str:
    return f"{number} {one if number == 1 else more or one + 's'}"


def _some(names: Iterable[str]) -> str:
    named = list(names)
    return ", ".join(named[:_MOST_NAMED]) + (", …" if len(named) > _MOST_NAMED else "")
