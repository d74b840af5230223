"""Footnotes: "(1)" is the mark of a note where it leads to a paragraph that begins with it and leads back."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from draftdiff.read._html_blocks import LEFT, LINK, LINK_END, PLACE, SIGN, Block, unsigned

if TYPE_CHECKING:
    from collections.abc import Sequence

_LINKED = re.compile(
    f"((?:\\( ?)?)(?:[{PLACE}{LEFT}][0-9]+{SIGN})*+{LINK}([0-9]+){SIGN}([^{LINK}{LINK_END}]*+){LINK_END}((?: ?\\))?)"
)
_EVENT = re.compile(f"([{PLACE}{LEFT}])([0-9]+){SIGN}")
_MARK = re.compile(r"[\[(]{0,2}\s?([0-9]{1,4}|[a-z]|[ivxlc]{1,6}|\*{1,5}|[†‡]{1,3})\s?[\])]{0,2}[.:]?")
_FIGURES = re.compile(r"[0-9]{1,4}")
_SUPERIOR = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# A note of more paragraphs than this is no note.
_LONGEST = 12
# So much of a paragraph is looked at for the mark that it begins with.
_OPENING = 400


@dataclass(slots=True)
class _Links:
    """Where the links and the places are, by number: the index of the block; of links the words, of places the end."""

    line: dict[int, int] = field(default_factory=dict)
    words: dict[int, str] = field(default_factory=dict)
    inside: dict[int, list[int]] = field(default_factory=dict)
    place: dict[int, int] = field(default_factory=dict)
    end: dict[int, int] = field(default_factory=dict)


def with_notes(blocks: list[Block], links: Sequence[tuple[int, bool]]) -> list[Block]:
    """The blocks with the marks of notes as "[^1]" and their paragraphs as "[^1]: ..."; other links as their words.

    Of each link, the number of the place it leads to and whether it is set high.
    """
    found = _found(blocks)
    marks: dict[int, str] = {}
    notes: dict[int, tuple[str, int]] = {}
    back: set[int] = set()
    opening: dict[int, str] = {}
    led: set[tuple[int, int]] = set()
    leading: dict[tuple[int, int], dict[int, list[int]]] = {}
    for link, at in found.line.items():
        target, superior = links[link]
        mark = _MARK.fullmatch(found.words[link])
        note = found.place.get(target, -1)
        if mark is None or note <= at or blocks[note].role not in ("text", "remark"):
            continue
        end = max(note, min(found.end.get(target, note), note + _LONGEST - 1))
        if (note, end) not in leading:
            leading[note, end] = _leading(links, range(note, end + 1), found)
        backward = leading[note, end].pop(at, [])
        led.update((note, at) for _ in backward[:1])
        if note not in opening:
            opening[note] = unsigned(blocks[note].text[:_OPENING]).lstrip()
        begins = _own_mark(opening[note], mark[1]) > 0
        if begins + ((note, at) in led) + superior < 2:
            continue
        label, _ = notes.setdefault(note, (mark[1], end))
        marks[link] = label
        back.update(backward)
    return _written(blocks, links, marks, back, notes)


def _found(blocks: list[Block]) -> _Links:
    found = _Links()
    for index, block in enumerate(blocks):
        for text in (block.text, *block.cells):
            for match in _LINKED.finditer(text):
                number = int(match[2])
                found.line[number] = index
                found.words[number] = unsigned(match[3]).strip()
                found.inside.setdefault(index, []).append(number)
            for match in _EVENT.finditer(text):
                if match[1] == PLACE:
                    found.place.setdefault(int(match[2]), index)
                elif unsigned(text[: match.start()]).strip():
                    found.end[int(match[2])] = index
                else:
                    found.end[int(match[2])] = index - 1
    return found


def _leading(links: Sequence[tuple[int, bool]], lines: range, found: _Links) -> dict[int, list[int]]:
    """The links in those blocks by the block that they lead to."""
    leading: dict[int, list[int]] = {}
    for line in lines:
        for link in found.inside.get(line, ()):
            leading.setdefault(found.place.get(links[link][0], -1), []).append(link)
    return leading


def _own_mark(words: str, mark: str) -> int:
    """How many characters of a note are its own mark, 0 where it does not begin with it."""
    match = _MARK.match(words)
    if match is None or match[1] != mark:
        return 0
    end = len(match[0].rstrip())
    return 0 if words[end : end + 1].strip() else end


def _written(
    blocks: list[Block],
    links: Sequence[tuple[int, bool]],
    marks: dict[int, str],
    back: set[int],
    notes: dict[int, tuple[str, int]],
) -> list[Block]:
    def word(match: re.Match[str]) -> str:
        link = int(match[2])
        if link in back and link not in marks:
            return "" if match[1] and match[4] else f"{match[1]}{match[4]}"
        if link in marks:
            mark = f"[^{marks[link]}]"
            return mark if match[1] and match[4] else f"{match[1]}{mark}{match[4]}"
        words = match[3]
        if links[link][1] and _FIGURES.fullmatch(words):
            words = words.translate(_SUPERIOR)
        return f"{match[1]}{words}{match[4]}"

    written: list[Block] = []
    until = -1
    for index, block in enumerate(blocks):
        if LINK in block.text:
            block.text = _LINKED.sub(word, block.text)
        block.cells = [_LINKED.sub(word, cell) for cell in block.cells]
        if index <= until and block.role in ("text", "remark"):
            written[-1].text = f"{written[-1].text} {unsigned(block.text).strip()}"
            continue
        until = -1  # a table in a note, or the note's end
        if index in notes:
            label, until = notes[index]
            words = unsigned(block.text).strip()
            block.text = f"[^{label}]: {words[_own_mark(words, label) :].strip()}"
            block.role = "text"
        written.append(block)
    return written
