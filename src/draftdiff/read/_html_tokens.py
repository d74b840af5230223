"""HTML as a stream of tags and text, in time that grows with the length of the page and with nothing else.

Tags, attributes, comments and character references are found as browsers find them, with one difference: what
browsers give up for lost because a file is cut off (a comment, a tag or a script that never ends) is read as text.

The parsers that there are do not fit: a conforming tree builder repeats open <b> elements in each paragraph, so that
75 kB of "<p><b id=1>x<p><b id=2>x" become a tree of 3 GB, and `html.parser` needs 23 s for 100 kB of "<a x='" in
Pythons that are in use, and reads broken comments differently from one Python to the next.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

# Elements whose content is no markup; of the first ones it is no text of the page either.
_CODE = frozenset("script style iframe noembed noframes".split())
_PLAIN = frozenset("title textarea xmp".split())
# What is kept of the attributes; a page has megabytes of others.
_KEPT = frozenset(
    "id name class style hidden href type start value reversed role lang xml:lang content property http-equiv".split()
)

_TAG = re.compile(r"(/?)([A-Za-z][^\s/>]*)")
# An unclosed quotation mark is no quotation: it would swallow the page.
_ATTRIBUTE = re.compile(
    r"[\s/]*+(?P<name>[^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?:\"(?P<double>[^\"]*+)\"|'(?P<single>[^']*+)'|(?P<bare>[^\s>]*+)))?+"
)
_ATTRIBUTES = re.compile(r"(?:[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>]*+))?+)*+")
_TAG_END = re.compile(r"[\s/]*+>")
_COMMENT_END = re.compile(r"--!?>")
_COMMENT_EMPTY = re.compile(r"-{0,1}>")
# More digits than any character has; Python refuses to count thousands of them.
_ENDLESS = re.compile(r"&#(?:[0-9]{8,}+|[xX][0-9a-fA-F]{7,}+);?")
_UNKNOWN = "\ufffd"
# References are read in pieces of this size, since all at once they take many times the memory of the text.
_CHUNK = 100_000
# Attributes beyond so many of a tag are passed over.
_MOST_ATTRIBUTES = 200


class Tag(NamedTuple):
    """A start tag, or an end tag (`ends`). `closed`: written <p/>, which ends an element in XHTML alone."""

    name: str
    attributes: dict[str, str]
    ends: bool = False
    closed: bool = False


class Torn(NamedTuple):
    """Something that never ends, so that what follows is read as text: what it is, and where it begins."""

    what: str
    offset: int


def characters(text: str) -> str:
    """The text with its character references read: "&eacute;", "&#1046;"."""
    if "&" not in text:
        return text
    if "&#" in text:
        text = _ENDLESS.sub(_UNKNOWN, text)
    if len(text) <= _CHUNK:
        return html.unescape(text)
    found, at = [], 0
    while at < len(text):
        end = text.find("&", at + _CHUNK)
        end = len(text) if end < 0 else end
        found.append(html.unescape(text[at:end]))
        at = end
    return "".join(found)


def tokens(page: str, *, xhtml: bool = False) -> Iterator[Tag | str | Torn]:
    """The tags of a page and the text between them, in order; comments and scripts are passed over."""
    return _Scanner(page, xhtml=xhtml).run()


class _Scanner:
    """`missing` holds the ends that were sought in vain, so that none is sought twice: the scan stays linear."""

    def __init__(self, page: str, *, xhtml: bool) -> None:
        self.page = page
        self.xhtml = xhtml
        self.missing: set[str] = set()

    def run(self) -> Iterator[Tag | str | Torn]:
        page, at, size = self.page, 0, len(self.page)
        while at < size:
            mark = page.find("<", at)
            if mark < 0:
                yield characters(page[at:])
                return
            if mark > at:
                yield characters(page[at:mark])
            after = page[mark + 1 : mark + 2]
            if after == "!" or after == "?" or (after == "/" and not page[mark + 2 : mark + 3].isalpha()):
                text, at, torn = self._declaration(mark)
                if torn:
                    yield torn
                if text:
                    yield text
                continue
            tag, at = self._tag(mark)
            if tag is None:
                # Either no tag ("a < b") or one that the end of the file cut off.
                yield characters(page[mark:at])
                continue
            if tag.ends or not (tag.name in _CODE or tag.name in _PLAIN) or (self.xhtml and tag.closed):
                yield tag
                continue
            content, at, torn = self._raw(tag.name, at)
            if torn:
                yield torn
            if content is not None:
                yield tag
                yield content

    def _tag(self, mark: int) -> tuple[Tag | None, int]:
        page = self.page
        found = _TAG.match(page, mark + 1)
        if found is None or not found[2].isascii():
            return None, mark + 1
        at = found.end()
        attributes: dict[str, str] = {}
        end = _TAG_END.match(page, at)
        for _ in range(_MOST_ATTRIBUTES):
            one = None if end else _ATTRIBUTE.match(page, at)
            if one is None:
                break
            name = one["name"].lower()
            if name in _KEPT and name not in attributes:
                attributes[name] = characters(one["double"] or one["single"] or one["bare"] or "")
            at = one.end()
            end = _TAG_END.match(page, at)
        if end is None and (rest := _ATTRIBUTES.match(page, at)):
            end = _TAG_END.match(page, rest.end())
        if end is None:
            return None, len(page)
        return Tag(found[2].lower(), attributes, found[1] == "/", "/" in end[0]), end.end()

    def _declaration(self, mark: int) -> tuple[str, int, Torn | None]:
        """A comment, a declaration or an instruction: the text in it (of a CDATA section), and where it ends."""
        page = self.page
        if page.startswith("<!--", mark):
            empty = _COMMENT_EMPTY.match(page, mark + 4)
            if empty:
                return "", empty.end(), None
            end = None if "comment" in self.missing else _COMMENT_END.search(page, mark + 4)
            if end:
                return "", end.end(), None
            return "", mark + 4, self._torn("comment", mark)
        if self.xhtml and page.startswith("<![CDATA[", mark):
            close = -1 if "section" in self.missing else page.find("]]>", mark + 9)
            if close >= 0:
                return page[mark + 9 : close], close + 3, None
            return "", mark + 9, self._torn("section", mark)
        close = -1 if "declaration" in self.missing else page.find(">", mark + 2)
        if close >= 0:
            return "", close + 1, None
        return page[mark : mark + 2], mark + 2, self._torn("declaration", mark)

    def _raw(self, name: str, at: int) -> tuple[str | None, int, Torn | None]:
        """The content of an element that holds no markup: its text where it is shown, and where it ends.

        None for one that never ends, which is none.
        """
        found = (
            None if name in self.missing else re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(self.page, at)
        )
        if found is None:
            return None, at, self._torn(name, at)
        text = self.page[at : found.start()]
        return ("" if name in _CODE else text if name == "xmp" else characters(text)), found.start(), None

    def _torn(self, what: str, mark: int) -> Torn | None:
        """Said once for each kind: after the first, all others are known to have no end either."""
        if what in self.missing:
            return None
        self.missing.add(what)
        return Torn(what, mark)
