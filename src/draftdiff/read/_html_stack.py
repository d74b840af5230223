"""Which elements are open, and which of them a tag ends: the part of HTML's rules that decides where text belongs.

A tag that is missing is supplied where the rules of HTML supply it (a paragraph ends where a block begins, an item
where the next one does), and one that ends nothing ends nothing. Each question is answered without a search, so that
a page of a million open elements is no harder than another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from draftdiff.read._html_lists import Listing
    from draftdiff.read._html_tables import Table

HEADINGS = {f"h{level}": level for level in range(1, 7)}
VOID = frozenset(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split()
)
BLOCKS = frozenset(
    (
        "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption "
        "figure footer form frameset header hgroup hr html legend li listing main menu nav ol optgroup option p "
        "plaintext pre search section select summary table tbody td textarea tfoot th thead tr ul xmp"
    ).split()
) | frozenset(HEADINGS)
CELLS = frozenset(("td", "th"))
_GROUPS = frozenset(("tbody", "thead", "tfoot"))
_PARTS = CELLS | _GROUPS | {"tr", "caption"}
# What a tag inside cannot end from within: a </p> in a cell ends no paragraph around the table.
_SCOPES = CELLS | {"table", "caption", "html", "template", "object"}
_ITEM_SCOPES = _SCOPES | {"ol", "ul", "menu", "dir", "dl", "blockquote", "section", "article"}
_ENDED_BY_LIKES = {**dict.fromkeys(HEADINGS, frozenset(HEADINGS)), "option": {"option"}, "optgroup": {"option"}}
_NO_SCOPE = frozenset(("html", "body"))


class Element:
    """An element that is open, with what it changes while it is."""

    hidden = False
    secret = False
    apart = False
    titled = False
    column = False
    place = -1
    at = -1
    first = 0
    listing: Listing | None = None
    table: Table | None = None

    def __init__(self, name: str) -> None:
        self.name = name


class Stack:
    """The open elements, the outermost first."""

    def __init__(self) -> None:
        self.open: list[Element] = []
        self._where: dict[str, list[int]] = {}
        self._blocks: list[int] = []
        self._scopes: list[int] = []
        self._items: list[int] = []

    def push(self, element: Element) -> None:
        """Another one is open."""
        at, name = len(self.open), element.name
        self.open.append(element)
        self._where.setdefault(name, []).append(at)
        if name in BLOCKS:
            self._blocks.append(at)
            if name in _SCOPES:
                self._scopes.append(at)
            if name in _ITEM_SCOPES:
                self._items.append(at)

    def pop(self) -> Element:
        """The innermost one is open no more."""
        element = self.open.pop()
        at = len(self.open)
        self._where[element.name].pop()
        for places in (self._blocks, self._scopes, self._items):
            if places and places[-1] == at:
                places.pop()
        return element

    def top(self, name: str) -> int:
        """How many elements are around the innermost one of that name, -1 where none is open."""
        places = self._where.get(name)
        return places[-1] if places else -1

    @property
    def block(self) -> int:
        """The same for the innermost block."""
        return self._blocks[-1] if self._blocks else -1

    def ended_by(self, name: str) -> int:
        """How many elements stay open at the end tag of that name."""
        size = len(self.open)
        if name in _NO_SCOPE:
            return size
        if name in HEADINGS:
            at = max(self.top(h) for h in HEADINGS)
            return at if at > self._barrier(self._scopes) else size
        at = self.top(name)
        if name == "table":
            barrier = -1
        elif name in _PARTS:
            barrier = self.top("table")
        else:
            scopes = self._items if name in ("li", "dt", "dd") else self._scopes
            barrier = self._barrier(scopes) if name in BLOCKS else self.block
        return at if at > barrier else size

    def ended_before(self, name: str) -> int:
        """How many elements stay open where an element of that name begins."""
        if name not in BLOCKS:
            at = self.top("a") if name == "a" else -1
            return at if at > self.block else len(self.open)
        if name in _PARTS:
            return self._ended_in_table(name)
        if name == "table" and self.top("table") > max(self.top("td"), self.top("th"), self.top("caption")):
            return self.top("table")
        stay = len(self.open)
        if name in ("li", "dt", "dd"):
            barrier = self._barrier(self._items)
            ends = max(self.top(n) for n in (("li",) if name == "li" else ("dt", "dd")))
            if ends > barrier:
                return ends
        elif self.open and self.open[-1].name in _ENDED_BY_LIKES.get(name, ()):
            stay -= 1
        paragraph = self.top("p")
        return min(stay, paragraph) if paragraph > self._barrier(self._scopes) else stay

    def _ended_in_table(self, name: str) -> int:
        """A cell ends the one before it, a row the row before it, a group of rows all that stands in the table."""
        table = self.top("table")
        names = {"td": ("td", "th", "caption"), "th": ("td", "th", "caption"), "tr": ("tr", "caption")}
        ends = [at for n in names.get(name, tuple(_PARTS)) if (at := self.top(n)) > table]
        return min(ends, default=len(self.open))

    def _barrier(self, places: list[int]) -> int:
        return places[-1] if places else -1
