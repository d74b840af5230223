"""The walk down a page: which words make a block, what is hidden, what is navigation, where lists and tables stand."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from draftdiff.read import _html_blocks as signs
from draftdiff.read._html_blocks import Block, collapsed, is_mark, is_number, signs_of, unsigned
from draftdiff.read._html_lists import Listing, listing, marked
from draftdiff.read._html_stack import BLOCKS, CELLS, HEADINGS, VOID, Element, Stack
from draftdiff.read._html_tables import Table, led

if TYPE_CHECKING:
    from draftdiff.read._html_tokens import Tag

# No words of the page; the head of a page needs no place here, since what it may hold is named.
_DROPPED = frozenset("script style template noscript title iframe noembed noframes datalist svg annotation rp".split())
_PICTURES = frozenset("img svg canvas video audio object embed".split())
_PREFORMATTED = frozenset("pre listing xmp plaintext textarea".split())
_APART = frozenset(("nav", "aside", "header", "footer"))
_APART_ROLES = frozenset("navigation banner contentinfo complementary search".split())
# A header or footer inside one of these is its own and no furniture of the page.
_CONTENT = frozenset("main article section".split())
_NO_DISPLAY = re.compile(r"display\s*+:\s*+none", re.IGNORECASE)
# Classes of official journals: the document's title; the columns that hold a point's mark.
_TITLES = frozenset("oj-doc-ti doc-ti title-doc-first title-doc-last".split())
_MARK_COLUMNS = frozenset("grid-list-column-1 no-parag".split())
# A change of the consolidated text, as its publisher marks it.
_CONSOLIDATED = re.compile(r"[▼►]\s?[A-Z][0-9]{0,3}(?:\s?◄)?|◄")
_LINK = re.compile(r"#(.+)", re.DOTALL)
_SUPERIOR = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# Deeper than this, a table is read as the words in it.
_DEEPEST_TABLE = 40
# Numbers that stand one before the other ("1. (a) (i)") are no longer than this.
_LONGEST_MARK = 24
# Links within a page, beyond which none is taken for the mark of a note.
_MOST_LINKS = 40_000


@dataclass(slots=True)
class _Mark:
    """A number that waits for the words it stands before: to be printed alone where `kept` and none come.

    It waits as long as `height` elements are open.
    """

    text: str
    height: int
    kept: bool
    computed: bool


@dataclass(slots=True)
class Page:
    """The state of the walk; at its end `blocks` are the page, and `found` counts what a note should tell.

    `targets` are the places within the page that links lead to, by name.
    """

    dropped_change: str
    targets: dict[str, int]
    blocks: list[Block] = field(default_factory=list)
    links: list[tuple[int, bool]] = field(default_factory=list)
    countdowns: list[Listing] = field(default_factory=list)
    found: Counter[str] = field(default_factory=Counter)
    size: int = 0
    added: int = 0
    _stack: Stack = field(default_factory=Stack)
    _parts: list[str] = field(default_factory=list)
    _sink: list[Block] = field(default_factory=list)
    _tables: list[Table] = field(default_factory=list)
    _lists: list[Listing] = field(default_factory=list)
    _levels: list[int] = field(default_factory=list)
    _placed: set[int] = field(default_factory=set)
    _hidden: int = 0
    _apart: int = 0
    _pre: int = 0
    _linked: int = 0
    _secret: int = 0
    _deep: int = 0
    _titled: int = 0
    _columns: int = 0
    _content: int = 0
    _mark: _Mark | None = None
    _title: bool | None = None

    def __post_init__(self) -> None:
        self._sink = self.blocks

    def text(self, text: str) -> None:
        """Words, or blanks between tags."""
        if self._hidden:
            if self._secret:
                self.found["hidden"] += len(text.split())
            return
        if self._pre:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
            if not self._parts and text.startswith("\n") and self._stack.open[-1].at == self.size:
                text = text[1:]
            self._parts.append(text.replace("\n", signs.BREAK))
            self.added += text.count("\n")
        else:
            self._parts.append(text)
        self.size += len(text)

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
        if name in BLOCKS or name == "br":
            self._flush()
        self._cut(self._stack.ended_by(name))

    def _void(self, name: str, attributes: dict[str, str]) -> None:
        if self._hidden:
            return
        if name == "br":
            self._parts.append(signs.BREAK)
            self.added += 1
        elif name in _PICTURES:
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
        if name in _DROPPED:
            self.found["picture"] += name == "svg" and not self._hidden
            return True
        if name in ("del", "ins") and not self._hidden:
            self.found[name] += 1
            return name == self.dropped_change
        if "hidden" in attributes or ("style" in attributes and _NO_DISPLAY.search(attributes["style"])):
            element.secret = True
            return True
        return False

    def _shown(self, element: Element, name: str, attributes: dict[str, str]) -> None:
        """An element whose words are read begins."""
        self.found["picture"] += name in _PICTURES
        element.apart = self._is_apart(name, attributes)
        self._apart += element.apart
        self._content += name in _CONTENT
        element.place = self._place(attributes)
        if element.place >= 0:
            self._parts.append(f"{signs.PLACE}{element.place}{signs.SIGN}")
        if name in HEADINGS:
            self._levels.append(HEADINGS[name])
        elif name in _PREFORMATTED:
            self._pre += 1
            element.at = self.size
        elif name == "a":
            self._link(element, attributes)
        elif name == "sup":
            element.at = len(self._parts)
            self._note()
        elif name == "q":
            self._parts.append("“")
        elif name in ("ol", "ul", "menu", "dir"):
            self._list(element, name, attributes)
        elif name == "li":
            self._item(attributes)
        elif name == "table":
            self._table(element)
        elif name in CELLS and self._tables and not self._deep:
            self._sink = self._tables[-1].cell(head=name == "th")
        elif name == "tr" and self._tables and not self._deep:
            self._tables[-1].in_row = False
        if "class" in attributes:
            self._classes(element, attributes["class"])

    def _is_apart(self, name: str, attributes: dict[str, str]) -> bool:
        role = attributes.get("role", "").strip().lower()
        if role:
            return role in _APART_ROLES
        return name in _APART and not (name in ("header", "footer") and self._content)

    def _classes(self, element: Element, said: str) -> None:
        for name in said.split():
            if name in _TITLES and element.name in BLOCKS:
                element.titled = True
            elif name in _MARK_COLUMNS:
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
            self._wait(text, len(self._stack.open) + 1, kept=numbered, computed=True)

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
        self._titled -= element.titled
        self._columns -= element.column
        self._content -= name in _CONTENT
        if element.place >= 0:
            self._parts.append(f"{signs.LEFT}{element.place}{signs.SIGN}")
        if name in HEADINGS:
            self._levels.pop()
        elif name in _PREFORMATTED:
            self._pre -= 1
        elif name == "a" and element.at >= 0:
            self._linked -= 1
            self._parts.append(signs.LINK_END)
        elif name == "sup":
            self._raised(element.at)
        elif name == "q":
            self._parts.append("”")
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

    def _raised(self, at: int) -> None:
        """Figures set high are set high in plain text too: "10²" is not 102, nor is Article 22¹ Article 221."""
        words = "".join(self._parts[at:])
        if words.isascii() and words.isdigit() and not self._linked:
            self._parts[at:] = [words.translate(_SUPERIOR)]

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

    def _flush(self) -> None:
        """End the block whose words were gathered, if there are any."""
        if not self._parts:
            return
        text = "".join(self._parts)
        self._parts.clear()
        if not self._pre:
            text = collapsed(text)
        if not unsigned(text).replace(signs.BREAK, "").strip(" \t\xa0"):
            if left := signs_of(text):
                self._parts.append(left)
            return
        block = Block(text, "text")
        if self._apart:
            block.role = "remark"
        elif self._pre:
            block.role = "pre"
        elif self._levels:
            block.role, block.level = "heading", self._levels[-1]
        self._add(block)

    def _add(self, block: Block) -> None:
        words = unsigned(block.text[:400]).replace(signs.BREAK, " ").strip()
        if block.role == "text" and _CONSOLIDATED.fullmatch(words):
            block.role = "remark"
            self.found["consolidated"] += 1
        elif block.role == "text" and self._is_title():
            block.role = "title"
        elif block.role == "text" and self._stands_alone(words):
            self._wait(block.text.strip(), self._stack.block, kept=True, computed=False)
            return
        if self._mark and block.role == "pre":
            self._release()
        if self._mark and block.role in ("text", "heading"):
            mark, self._mark = self._mark, None
            if not mark.computed or marked(mark.text, words):
                block.text = f"{mark.text} {block.text.lstrip()}"
        self._sink.append(block)
        self.added += 1

    def _is_title(self) -> bool:
        """The first paragraphs of that class are the document's title; annexes have titles of the class too."""
        said = self._title is not False and self._titled > 0
        if self._title and not said:
            self._title = False
        elif said:
            self._title = True
        return said

    def _stands_alone(self, words: str) -> bool:
        """Whether the words are a number that its text follows as a block of its own."""
        return is_mark(words) if self._columns else is_number(words)

    def _wait(self, text: str, height: int, *, kept: bool, computed: bool) -> None:
        before = self._mark
        if before and len(before.text) > _LONGEST_MARK:
            self._release()
        elif before and before.kept and not (before.computed and not computed and not marked(before.text, f"{text} ")):
            text, computed = f"{before.text} {text}", computed and before.computed
        self._mark = _Mark(text, height, kept, computed)

    def _release(self) -> None:
        """The number waited in vain: it stands alone."""
        mark, self._mark = self._mark, None
        if mark and mark.kept:
            self._sink.append(Block(mark.text))
            self.added += 1
