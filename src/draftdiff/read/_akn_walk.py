"""The walk over an XML document, event by event: which words belong to which unit of Akoma Ntoso."""

from __future__ import annotations

from html.entities import html5
from typing import TYPE_CHECKING

from draftdiff.errors import DraftdiffError
from draftdiff.model.note import Note
from draftdiff.read import _akn_names as names
from draftdiff.read._akn_meta import Meta
from draftdiff.read._akn_units import DEEPEST, Unit, Units, clean

if TYPE_CHECKING:
    from collections.abc import Callable

    from draftdiff.read._build import Builder
    from draftdiff.read._contract import Wanted

    End = Callable[[], None] | None

_DEEPEST_XML = 1000
_MOST_ELEMENTS = 600_000
_FAMILY = ("akomantoso", "/akn/", "legaldocml")
_HTML = "http://www.w3.org/1999/xhtml"
_LONGEST_MARK = 20


class Walk(Meta):
    """Handlers for expat. `start` keeps what is to be done at the element's end, `end` does it.

    Words go into the last of `captures`: the document's own flow first, above it a number, a heading, a cell or a
    note that has begun. In all but the flow an element inside is only a blank.
    """

    def __init__(self, source: str, built: Builder, wanted: Wanted) -> None:
        super().__init__()
        self.source = source
        self.built = built
        self.units = Units(built, source)
        self.line: Callable[[], int] = lambda: 0
        self._dropped = "del" if wanted.revisions == "final" else "ins"
        self._changes = {"ins": 0, "del": 0}
        self._ends: list[End] = []
        self._elements = 0
        self._known = False
        self._root = ""
        self._quoted = self._front = self._contents = 0
        self._words = self._titled = False  # of the flow since the last break: has it words, is there a title among them
        self._remark = 0  # 1: in a remark that began the paragraph, 2: behind it, nothing else has come
        self._cells: list[str] = []
        self._heads = 0
        self._in_number = 0  # the capture that is a number's
        self._noted: dict[str, str] = {}
        self._entities: dict[str, int] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        self._elements += 1
        if self._elements > _MOST_ELEMENTS or len(self._ends) >= _DEEPEST_XML:
            self._refuse()
        space, _, element = tag.rpartition(" ")
        if self.mute:
            self._ends.append(self.in_block(space, element, attributes) if self.in_meta else None)
            return
        if not self._ends:
            self._root = space
        self._known = self._known or element == "akomaNtoso" or any(part in space for part in _FAMILY)
        ours = space in (self._root, _HTML) or any(part in space for part in _FAMILY)
        self._ends.append(self._begin(element if ours else "", attributes))

    def end(self, _tag: str) -> None:
        """An element ends."""
        if (done := self._ends.pop()) is not None:
            done()

    def data(self, text: str) -> None:
        """Characters between the elements."""
        if self.mute:
            return
        self.captures[-1].append(text)
        if len(self.captures) == 1 and text.strip():
            self._words = True
            self._remark %= 2  # more stands behind the remark: it is one among other words

    def entity(self, name: str, is_parameter: int) -> None:
        """An entity that a DTD outside the file declares: those of HTML are known, others stay as written."""
        if is_parameter:
            return
        found = html5.get(f"{name};")
        if found is None:
            self._entities.setdefault(name, self.line())
        self.data(found or f"&{name};")

    def close(self) -> None:
        """The document is over: its last words, and the notes to it."""
        self._flush()
        for mark, words in self._noted.items():
            self.units.say(f"[^{mark}]: {words}".strip())

    def notes(self) -> tuple[Note, ...]:
        """What a reader should know of how the file was read."""
        said: list[tuple[str, int]] = []
        if not self._known:
            said.append(("XML, but not Akoma Ntoso: its words are read, what its elements mean is not", 1))
        if any(self._changes.values()):
            how = "accepted" if self._dropped == "del" else "rejected"
            words = f"{self._changes['ins']} insertions and {self._changes['del']} deletions"
            said.append((f"tracked changes are read as {how}: {words}", 0))
        if self.units.flattened:
            said.append((f"{self.units.flattened} units stand deeper than {DEEPEST} levels; put side by side there", 0))
        if self.units.long_numbers:
            said.append((f"{self.units.long_numbers} numbers are too long for one; read as headings", 0))
        said += [(f"the file does not say what &{name}; stands for; kept as written", n) for name, n in self._entities.items()]
        return tuple(Note(words, self.source, line) for words, line in said)

    def _refuse(self) -> None:
        deep = len(self._ends) >= _DEEPEST_XML
        what = f"elements are nested more than {_DEEPEST_XML} deep" if deep else f"there are more than {_MOST_ELEMENTS} elements"
        raise DraftdiffError(
            f"{what}, which no document has" if deep else what,
            where=f"{self.source}, line {self.line()}",
            hint="look for an end tag that is missing" if deep else "take the file apart, and compare the parts",
        )

    def _begin(self, element: str, attributes: dict[str, str]) -> End:
        """What an element is where it stands; gives what is to be done at its end."""
        nested = len(self.captures) > 1 or self._quoted > 0
        if element in ("eol", "br"):
            self.captures[-1].append(" ")
            return None
        if element in (names.INLINE if self._known else names.HTML_INLINE):
            return self._inline(element, attributes)
        if not (self._known and element):
            return None if nested or self._words else self._break()
        if element == "meta":
            self._flush()
            return self.begin_meta()
        if element == "authorialNote":
            return self._note(attributes)
        if element in names.QUOTED:
            return self._quote(attributes)
        if nested:
            self.captures[-1].append(" ")
            return self._blank
        self._flush()
        return self._block(element, attributes)

    def _block(self, element: str, attributes: dict[str, str]) -> End:
        if element in names.UNITS and not self._front and attributes.get("name") != "rows":
            return self._unit(element, attributes)
        if element in ("num", "heading", "subheading", "td", "th"):
            return self._capture(element)
        if element == "longTitle" and self._front:
            return self._capture("title")
        if element == "container" and attributes.get("name") == "heading":
            return self._capture("heading")
        if element == "tr":
            self._cells, self._heads = [], 0
            return lambda: self._row(_id(attributes))
        if element in ("preface", "coverPage"):
            self._front += 1
            return self._leave_front
        if element == "toc":
            self._contents += 1
            return self._leave_contents
        return self._flush

    def _inline(self, element: str, attributes: dict[str, str]) -> End:
        if element in self._changes and self._known:
            self._changes[element] += 1
            if element == self._dropped:
                self.mute += 1
                return self._unmute
        elif element == "noteRef":
            self._mark_of_kept(attributes)
        elif element == "remark" and not self._words and len(self.captures) == 1:
            self._remark = 1
            return self._behind_remark
        elif element in names.TITLES:
            self._titled = True
        return None

    def _unmute(self) -> None:
        self.mute -= 1

    def _behind_remark(self) -> None:
        self._remark = 2 if self._remark else 0

    def _blank(self) -> None:
        self.captures[-1].append(" ")

    def _break(self) -> End:
        self._flush()
        return self._flush

    def _flush(self) -> None:
        """The end of a paragraph, or of whatever else parts words."""
        pieces = self.captures[0]
        words = clean(pieces) if self._words else ""
        remark, titled = self._remark == 2, self._titled
        pieces.clear()
        self._words = self._titled = False
        self._remark = 0
        if not words:
            return
        if self._contents or remark:
            self._add(words, "remark")
        elif not self._known:
            self._add(words)
        elif not self._front:
            self.units.say(words)
        elif titled:
            self._title(words)
        elif self.units.open:
            self.units.say(words)
        else:
            self._add(words)

    def _add(self, words: str, role: str = "text") -> None:
        self.units.check()
        self.built.add(words, role)

    def _title(self, words: str) -> None:
        """The title of the document, or of the annex that has a document of its own."""
        if self.units.open:
            self.units.heading(words)
        else:
            self._add(words, "title")

    def _leave_front(self) -> None:
        self._flush()
        self._front -= 1

    def _leave_contents(self) -> None:
        self._flush()
        self._contents -= 1

    def _unit(self, element: str, attributes: dict[str, str]) -> End:
        name = attributes.get("name") or attributes.get("class") or ""
        self.units.begin(Unit(element, name, _id(attributes)))
        return self._capture("heading", self._end_unit) if element == "crossHeading" else self._end_unit

    def _end_unit(self) -> None:
        self._flush()
        self.units.end()

    def _capture(self, kind: str, then: End = None) -> End:
        pieces: list[str] = []
        self.captures.append(pieces)
        if kind == "num":
            self._in_number = len(self.captures)

        def captured() -> None:
            self.captures.pop()
            self._in_number = 0
            words = clean(pieces)
            if kind in ("td", "th"):
                self._cells.append(words)
                self._heads += kind == "th"
            elif words:
                deliver = {"num": self.units.number, "title": self._title}.get(kind, self.units.heading)
                deliver(words)
            if then is not None:
                then()

        return captured

    def _row(self, source_id: str | None) -> None:
        if self._cells:
            self.units.row(self._cells, source_id, head=self._heads == len(self._cells))
        self._cells = []

    def _quote(self, attributes: dict[str, str]) -> End:
        """Words of another text, numbers and all: they belong to the words around them."""
        self._quoted += 1
        self.data(f" {attributes.get('startQuote', '')}")
        closing = attributes.get("endQuote", "")

        def quoted() -> None:
            self._quoted -= 1
            self.data(f"{closing} ")

        return quoted

    def _note(self, attributes: dict[str, str]) -> End:
        """A note stands where it is called; its words come after the text."""
        pieces: list[str] = []
        self.captures.append(pieces)

        def noted() -> None:
            self.captures.pop()
            self._mark(attributes.get("marker", ""), clean(pieces))

        return noted

    def _mark_of_kept(self, attributes: dict[str, str]) -> None:
        marker, words = self.kept_notes.get(attributes.get("href", "").lstrip("#"), ("", ""))
        self._mark(attributes.get("marker", "") or marker, clean([words]))

    def _mark(self, marker: str, words: str) -> None:
        mark = "".join(marker.split()).strip("[]^().")[:_LONGEST_MARK]
        if not mark.isalnum() or self._noted.get(mark, words) != words:
            mark = str(len(self._noted) + 1)
            while mark in self._noted:
                mark = f"{mark}n"
        self._noted[mark] = words
        if self._in_number == len(self.captures):
            self.units.mark(f"[^{mark}]")
        else:
            self.data(f"[^{mark}]")


def _id(attributes: dict[str, str]) -> str | None:
    """The id that the file publishes: `eId` since 3.0, `id` before."""
    return attributes.get("eId") or attributes.get("id") or None
