"""The numbers that a word processor prints before paragraphs, computed from the definitions in the file.

No library does this: python-docx knows the definitions only as XML. Counters are those of the abstract list, which
several lists share: one goes on where the other stopped, unless it says where to start anew.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from draftdiff.read._docx_lists import LEVELS, Level, level_of, levels_of
from draftdiff.read._docx_names import W, number_of, value_of
from draftdiff.read._docx_numerals import printed

if TYPE_CHECKING:
    from draftdiff.read._docx_names import Element
    from draftdiff.read._docx_styles import Style, Styles

_PLACE = re.compile(r"%([1-9])")
# A list whose definition refers to a style whose list refers to a style ...
_DEEPEST_LINK = 5


class Label(NamedTuple):
    """What is printed before a paragraph, its level in the list, and whether nothing parts it from the words."""

    text: str = ""
    depth: int = 0
    close: bool = False


class _List(NamedTuple):
    """A list: the abstract one whose counters it uses, its levels, and where it starts anew."""

    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int]


_NO_LABEL = Label()


class Numbering:
    """All lists of a file, and their counters while the paragraphs go by in order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        abstracts = root.findall(f"{W}abstractNum") if root is not None else ()
        nums = root.findall(f"{W}num") if root is not None else ()
        self._abstracts = {a.get(f"{W}abstractNumId", ""): a for a in abstracts}
        self._nums = {n.get(f"{W}numId", ""): n for n in nums}
        self._levels: dict[str, dict[int, Level]] = {}
        self._lists: dict[str, _List | None] = {}
        self._counters: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()
        self.missing: set[str] = set()

    def label(self, properties: Element | None, style: Style, *, original: bool) -> Label:
        """What is printed before the next paragraph; the counters go on."""
        num, level = self._list_of(properties, style, original=original)
        if num is None or num == "0":
            return _NO_LABEL
        found = self._list(num)
        if found is None:
            self.missing.add(num)
            return _NO_LABEL
        if level is None:
            level = _level_by_style(found.levels, style)
        if level not in found.levels:
            return _NO_LABEL
        made = found.levels[level]
        self._count(num, found, level)
        return Label("" if made.hidden else self._text(found, level, made), level, made.close)

    def _list_of(self, properties: Element | None, style: Style, *, original: bool) -> tuple[str | None, int | None]:
        """The list and the level that a paragraph names itself, else those of its style."""
        own = None if properties is None else properties.find(f"{W}numPr")
        if own is not None and original and own.find(f"{W}ins") is not None:
            own = None  # it was numbered by a tracked change
        num, level = value_of(own, "numId"), value_of(own, "ilvl")
        return num or style.num, None if level is None else number_of(level)

    def _list(self, num: str) -> _List | None:
        if num not in self._lists:
            self._lists[num] = self._made(num)
        return self._lists[num]

    def _made(self, num: str, depth: int = 0) -> _List | None:
        element = self._nums.get(num)
        abstract = value_of(element, "abstractNumId") or ""
        definition = self._abstracts.get(abstract)
        if element is None or definition is None:
            return None
        link = value_of(definition, "numStyleLink")
        linked = self._styles.numbering(link) if link else None
        if linked and linked != num and depth < _DEEPEST_LINK:
            target = self._made(linked, depth + 1)
            if target is not None:
                abstract, levels = target.abstract, dict(target.levels)
                return self._overridden(element, abstract, levels)
        if abstract not in self._levels:
            self._levels[abstract] = levels_of(definition)
        return self._overridden(element, abstract, dict(self._levels[abstract]))

    def _overridden(self, element: Element, abstract: str, levels: dict[int, Level]) -> _List:
        starts = {}
        for override in element.findall(f"{W}lvlOverride"):
            at = number_of(override.get(f"{W}ilvl"))
            if 0 <= at < LEVELS and (own := override.find(f"{W}lvl")) is not None:
                levels[at] = level_of(own)
            start = value_of(override, "startOverride")
            if start is not None:
                starts[at] = number_of(start)
        return _List(abstract, levels, starts)

    def _count(self, num: str, found: _List, level: int) -> None:
        counters = self._counters.setdefault(found.abstract, [None] * LEVELS)
        last = counters[level]
        start = found.levels[level].start
        if level in found.starts and (num, level) not in self._begun:
            counters[level] = found.starts[level]
        else:
            counters[level] = found.starts.get(level, start) if last is None else last + 1
        self._begun.add((num, level))
        for deeper in range(level + 1, LEVELS):
            made = found.levels.get(deeper)
            if made is None or made.restart is None or level < made.restart:
                counters[deeper] = None

    def _text(self, found: _List, level: int, made: Level) -> str:
        if made.form == "bullet":
            return made.text
        counters = self._counters[found.abstract]

        def number(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            other = found.levels.get(at)
            if at > level or other is None:
                return ""
            value = counters[at]
            value = found.starts.get(at, other.start) if value is None else value
            legal = made.legal and other.form not in ("none", "bullet")
            return printed(value, "decimal" if legal else other.form)

        return _PLACE.sub(number, made.text)


def _level_by_style(levels: dict[int, Level], style: Style) -> int:
    """The level that is tied to the paragraph's style, else the one its style names, else that of a base style."""
    tied = {made.style: at for at, made in levels.items() if made.style}
    own = next((tied[name] for name in style.chain[:1] if name in tied), style.level)
    return own if own is not None else next((tied[name] for name in style.chain if name in tied), 0)
