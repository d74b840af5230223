"""What the styles of a Word file say of its paragraphs: outline level, numbering, title, table of contents."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from draftdiff.read._docx_names import VAL, W, number_of, value_of

if TYPE_CHECKING:
    from draftdiff.read._docx_names import Element

# A style that is based on a style ... : chains of templates go five deep, a loop goes on for ever.
_DEEPEST_CHAIN = 20
_DEEPEST_OUTLINE = 8
# The names of built-in styles are English in every language of Word; ids are what other programs use as names.
_HEADING = re.compile(r"heading ?([1-9])$")
_CONTENTS = re.compile(r"(?:toc ?[1-9]|toc ?heading|contents ?(?:[1-9]|heading))$")


class Style(NamedTuple):
    """A paragraph style with what it inherits. `outline` from 0 (-1: none); `num` and `level` of its numbering.

    `chain` are its id and those of the styles it is based on, nearest first.
    """

    chain: tuple[str, ...] = ()
    outline: int = -1
    num: str | None = None
    level: int | None = None
    title: bool = False
    contents: bool = False


class _Own(NamedTuple):
    """What one style says itself; None and "" where it says nothing."""

    based: str
    heading: int
    outline: int | None
    num: str | None
    level: int | None
    title: bool
    contents: bool


class Styles:
    """The styles by id, each resolved when first asked for."""

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._known: dict[str | None, Style] = {}
        self._said: dict[str, _Own] = {}
        self._default: str | None = None
        self.language = ""
        for style in root.findall(f"{W}style") if root is not None else ():
            name = style.get(f"{W}styleId", "")
            self._elements.setdefault(name, style)
            if style.get(f"{W}type", "paragraph") == "paragraph" and style.get(f"{W}default", "0") in (
                "1",
                "true",
                "on",
            ):
                self._default = name
        if root is not None:
            defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
            own = self._elements.get(self._default or "")
            spoken = value_of(own.find(f"{W}rPr"), "lang") if own is not None else None
            self.language = spoken or value_of(defaults, "lang") or ""

    def paragraph(self, name: str | None) -> Style:
        """The style that a paragraph names, or the default one."""
        if name not in self._known:
            self._known[name] = self._resolved(name or self._default or "")
        return self._known[name]

    def numbering(self, name: str) -> str | None:
        """The list that a style of the kind "numbering" leads to."""
        element = self._elements.get(name)
        return None if element is None else value_of(element.find(f"{W}pPr/{W}numPr"), "numId")

    def heads_first_row(self, name: str | None) -> bool:
        """Whether a table style sets its first row apart from the others."""
        for style in self._chain(name or ""):
            element = self._elements.get(style)
            kinds = element.findall(f"{W}tblStylePr") if element is not None else ()
            if any(kind.get(f"{W}type") == "firstRow" and len(kind) for kind in kinds):
                return True
        return False

    def _chain(self, name: str) -> list[str]:
        chain: list[str] = []
        while name and name not in chain and len(chain) < _DEEPEST_CHAIN:
            chain.append(name)
            name = self._own(name).based
        return chain

    def _resolved(self, name: str) -> Style:
        chain = self._chain(name)
        own = [self._own(at) for at in chain]
        named = next((level for each in own if (level := each.heading) >= 0), -1)
        outline = next((each.outline for each in own if each.outline is not None), named)
        return Style(
            tuple(chain),
            outline if 0 <= outline <= _DEEPEST_OUTLINE else -1,
            next((each.num for each in own if each.num is not None), None),
            next((each.level for each in own if each.level is not None), None),
            any(each.title for each in own),
            any(each.contents for each in own),
        )

    def _own(self, name: str) -> _Own:
        """What a style says itself."""
        if name not in self._said:
            element = self._elements.get(name)
            properties = None if element is None else element.find(f"{W}pPr")
            listed = None if properties is None else properties.find(f"{W}numPr")
            outline, level = value_of(properties, "outlineLvl"), value_of(listed, "ilvl")
            called = (value_of(element, "name") or name).lower()
            heading = _HEADING.match(called)
            self._said[name] = _Own(
                value_of(element, "basedOn") or "",
                int(heading[1]) - 1 if heading else -1,
                None if outline is None else number_of(outline, -1),
                value_of(listed, "numId"),
                None if level is None else number_of(level),
                called == "title",
                _CONTENTS.match(called) is not None,
            )
        return self._said[name]


def outline_of(properties: Element | None, style: Style) -> int:
    """The outline level of a paragraph, from 0: its own or its style's; -1 for running text."""
    own = value_of(properties, "outlineLvl")
    if own is None:
        return style.outline
    level = number_of(own, -1)
    return level if 0 <= level <= _DEEPEST_OUTLINE else -1


def style_name(properties: Element | None) -> str | None:
    """The id of the style that the properties of a paragraph or of a table name."""
    if properties is None:
        return None
    child = properties.find(f"{W}pStyle")
    child = properties.find(f"{W}tblStyle") if child is None else child
    return None if child is None else child.get(VAL)
