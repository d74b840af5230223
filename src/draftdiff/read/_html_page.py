"""The walk down a page: which words make a block, what is hidden, what is navigation, where lists and tables stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftdiff.read import _html_blocks as signs
from draftdiff.read import _html_kinds as kinds
from draftdiff.read._html_blocks import Block
from draftdiff.read._html_lists import Listing, listing
from draftdiff.read._html_stack import BLOCKS, CELLS, HEADINGS, VOID, Element
from draftdiff.read._html_tables import Table, led
from draftdiff.read._html_words import Words

if TYPE_CHECKING:
    from draftdiff.read._html_tokens import Tag

_LINK = re.compile(r"#(.+)", re.DOTALL)
# Deeper than this, a table is read as the words in it.
_DEEPEST_TABLE = 40
# Lists around an item that are looked at; lists of treaties go three deep, and a line's blanks need a bound.
_DEEPEST_INDENT = 6
# Links within a page, beyond which none is taken for the mark of a note.
_MOST_LINKS = 40_000


class Page(Words):
    """The state of the walk; at its end `blocks` are the page, and `found` counts what a note should tell.

    `targets` are the places within the page that links lead to, by name, `links` the links: the place that each leads
    to and whether it is set high. Of `dropped_change`, "del" or "ins", the words are left out.
    """

    def __init__(self, dropped_change: str, targets: dict[str, int]) -> None:
        super().__init__()
        self.dropped_change = dropped_change
        self.targets = targets
        self.links: list[tuple[int, bool]] = []
        self.countdowns: list[Listing] = []
        self._tables: list[Table] = []
        self._lists: list[Listing] = []
        self._placed: set[int] = set()
        self._size = 0
        # How many open elements hide their words: all of them, and those that the page shows on demand.
        self._hidden = self._secret = 0
        self._content = self._deep = 0

    def text(self, text: str) -> None:
        """Words, or blanks between tags."""
        if self._hidden:
            if self._secret:
                self.found["hidden"] += len(text.split())
            return
        if self._pre:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
            if not self._parts and text.startswith("\n") and self._stack.open[-1].at == self._size:
                text = text[1:]
            self._parts.append(text.replace("\n", signs.BREAK))
            self.added += text.count("\n")
        else:
            self._parts.append(text)
        self._size += len(text)

    def tag(self, tag: Tag, *, closed: bool) -> None:
        """A tag; `closed` where it ends the element that it begins."""
        name = tag.name
        if tag.ends:
            self._end(name)
            return
        if name in BLOCKS:
            self._flush()
        self._cut(self._stack.ended_before(name))
        if name in VOID:
            self._void(name, tag.attributes)
            return
        if not self._tables and name in ("td", "th", "tr", "tbody", "thead", "tfoot", "caption"):
            return
        self._begin(name, tag.attributes)
        if closed:
            self._cut(len(self._stack.open) - 1)

    @property
    def depth(self) -> int:
        """How many elements are open."""
        return len(self._stack.open)

    def finish(self) -> None:
        """The page ends, and whatever is open in it."""
        self._flush()
        self._cut(0)
        self._release()

    def _end(self, name: str) -> None:
        height = self._stack.ended_by(name)
        if height < self.depth or name == "p":
            if name in BLOCKS:
                self._flush()
            self._cut(height)
        elif name == "br":
            self._void(name, {})

    def _void(self, name: str, attributes: dict[str, str]) -> None:
        if self._hidden:
            return
        if name == "br":
            self._parts.append(signs.BREAK)
            self.added += 1
        elif name in kinds.PICTURES:
            self.found["picture"] += 1
        elif (place := self._place(attributes)) >= 0:
            self._parts.append(f"{signs.PLACE}{place}{signs.SIGN}")

    def _place(self, attributes: dict[str, str]) -> int:
        """The number of the place that an element is, -1 where no link leads to it; each is one element alone."""
        if "id" in attributes or "name" in attributes:
            found = self.targets.get(attributes.get("id", ""), self.targets.get(attributes.get("name", ""), -1))
            if found >= 0 and found not in self._placed:
                self._placed.add(found)
                return found
        return -1

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        element = Element(name)
        if self._is_hidden(element, name, attributes):
            element.hidden = True
            self._hidden += 1
            self._secret += element.secret
        elif not self._hidden:
            self._shown(element, name, attributes)
        self._stack.push(element)

    def _is_hidden(self, element: Element, name: str, attributes: dict[str, str]) -> bool:
        if name in kinds.DROPPED:
            self.found["picture"] += name == "svg" and not self._hidden
            return True
        if name in ("del", "ins") and not self._hidden:
            self.found[name] += 1
            return name == self.dropped_change
        if kinds.is_hidden(attributes):
            element.secret = True
            return True
        return False

    def _shown(self, element: Element, name: str, attributes: dict[str, str]) -> None:
        """An element whose words are read begins."""
        self.found["picture"] += name in kinds.PICTURES
        element.apart = kinds.is_apart(name, attributes, inside=self._content > 0)
        self._apart += element.apart
        element.first = len(self.blocks)
        self._content += name in kinds.CONTENT
        element.place = self._place(attributes)
        if element.place >= 0:
            self._parts.append(f"{signs.PLACE}{element.place}{signs.SIGN}")
        if name in HEADINGS:
            self._levels.append(HEADINGS[name])
        elif name in kinds.PREFORMATTED:
            self._pre += 1
            element.at = self._size
        elif name in ("a", "sup", "q"):
            self._inline(element, name, attributes)
        elif name in ("ol", "ul", "menu", "dir"):
            self._list(element, name, attributes)
        elif name == "li":
            self._item(attributes)
        elif name == "table":
            self._table(element)
        elif (name in CELLS or name == "tr") and self._tables and not self._deep:
            self._part(name)
        if "class" in attributes:
            self._classes(element, attributes["class"])

    def _inline(self, element: Element, name: str, attributes: dict[str, str]) -> None:
        if name == "a":
            self._link(element, attributes)
        elif name == "sup":
            element.at = len(self._parts)
            self._note()
        else:
            self._parts.append("“")

    def _classes(self, element: Element, said: str) -> None:
        for name in said.split():
            if name in kinds.TITLES and element.name in BLOCKS:
                element.titled = True
            elif name in kinds.MARK_COLUMNS:
                element.column = True
            elif "super" in name or "note" in name.lower():
                self._note()
        self._titled += element.titled
        self._columns += element.column

    def _note(self) -> None:
        """What is set high, or called a note, is likely one: the link that is open, if there is one."""
        if self._linked:
            self.links[-1] = (self.links[-1][0], True)

    def _link(self, element: Element, attributes: dict[str, str]) -> None:
        found = _LINK.match(attributes.get("href", ""))
        target = self.targets.get(found[1], -1) if found else -1
        if target >= 0 and len(self.links) < _MOST_LINKS:
            raised = self._stack.top("sup") > self._stack.block or "super" in attributes.get("style", "")
            superior = raised or attributes.get("role") == "doc-noteref"
            self._parts.append(f"{signs.LINK}{len(self.links)}{signs.SIGN}")
            self.links.append((target, superior))
            element.at = len(self.links) - 1
            self._linked += 1

    def _list(self, element: Element, name: str, attributes: dict[str, str]) -> None:
        depth = sum(open_.style[:1] in "•◦▪" for open_ in self._lists[-3:])
        element.listing = listing(name, attributes, depth, len(self.countdowns))
        if element.listing.place >= 0:
            self.countdowns.append(element.listing)
        self._lists.append(element.listing)

    def _item(self, attributes: dict[str, str]) -> None:
        text = self._lists[-1].mark(attributes) if self._lists else "•"
        if text:
            numbered = text[-1:] == "." or self._mark is not None
            # "1." inside "1." is told from the next of the outer list by how far in it stands, and by nothing else.
            around = self._lists[-_DEEPEST_INDENT - 1 : -1]
            alike = sum(outer.style == self._lists[-1].style for outer in around) if numbered else 0
            self._wait(text, len(self._stack.open) + 1, kept=numbered, computed=True, indent=alike)

    def _table(self, element: Element) -> None:
        if len(self._tables) >= _DEEPEST_TABLE:
            self.found["deep"] += 1
            self._deep += 1
            element.at = 0
            return
        table = Table(self._sink)
        if self._mark:
            table.mark = self._mark.text
            self._mark = None
        element.table = table
        self._tables.append(table)
        self._sink = table.before

    def _part(self, name: str) -> None:
        if name == "tr":
            self._tables[-1].in_row = False
        else:
            self._sink = self._tables[-1].cell(head=name == "th")

    def _cut(self, height: int) -> None:
        """End the elements beyond the first `height`."""
        open_ = self._stack.open
        while len(open_) > height:
            if open_[-1].name in BLOCKS:
                self._flush()
            element = self._stack.pop()
            if element.hidden:
                self._hidden -= 1
                self._secret -= element.secret
            elif not self._hidden:
                self._left(element)
            if self._mark and len(open_) < self._mark.height:
                self._release()

    def _left(self, element: Element) -> None:
        """An element whose words were read ends."""
        name = element.name
        self._apart -= element.apart
        if name == "header" and element.apart and not self._apart:
            self._prose_head(element.first)
        self._titled -= element.titled
        self._columns -= element.column
        self._content -= name in kinds.CONTENT
        if element.place >= 0:
            self._parts.append(f"{signs.LEFT}{element.place}{signs.SIGN}")
        if name in HEADINGS:
            self._levels.pop()
        elif name in kinds.PREFORMATTED:
            self._pre -= 1
        elif name in ("a", "sup", "q"):
            self._inline_ends(element, name)
        elif element.listing is not None:
            self._lists.pop()
        elif element.table is not None:
            self._table_ends(element.table)
        elif name == "table" and element.at == 0:
            self._deep -= 1
        elif name in CELLS and self._tables and not self._deep:
            self._release()
            self._sink = self._tables[-1].before
        elif name == "tr" and self._tables and not self._deep:
            self._tables[-1].in_row = False

    def _inline_ends(self, element: Element, name: str) -> None:
        if name == "sup":
            self._raised(element.at)
        elif name == "q":
            self._parts.append("”")
        elif element.at >= 0:
            self._linked -= 1
            self._parts.append(signs.LINK_END)

    def _table_ends(self, table: Table) -> None:
        self._tables.pop()
        self._sink = table.outside
        blocks = table.blocks()
        if table.mark:
            if blocks and blocks[0].role == "text":
                led([table.mark], blocks)
            else:
                blocks.insert(0, Block(table.mark))
        self._sink += blocks
