"""The walk over an XML document, event by event: which words belong to which unit of Akoma Ntoso."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.errors import DraftdiffError
from draftdiff.model.note import Note
from draftdiff.read import _akn_names as names
from draftdiff.read._akn_flow import Flow
from draftdiff.read._akn_units import DEEPEST, Unit

if TYPE_CHECKING:
    from collections.abc import Callable

    from draftdiff.read._akn_flow import End
    from draftdiff.read._build import Builder
    from draftdiff.read._contract import Wanted

_DEEPEST_XML = 1000
_MOST_ELEMENTS = 600_000
_FAMILY = ("akomantoso", "/akn/", "legaldocml")
_HTML = "http://www.w3.org/1999/xhtml"


class Walk(Flow):
    """Handlers for expat. `start` keeps what is to be done at the element's end, `end` does it.

    `line` tells the line that is being read.
    """

    def __init__(self, source: str, built: Builder, wanted: Wanted) -> None:
        super().__init__(source, built)
        self.line: Callable[[], int] = lambda: 0
        self._dropped = "del" if wanted.revisions == "final" else "ins"
        self._changes = {"ins": 0, "del": 0}
        self._ends: list[End] = []
        self._elements = 0
        self._root = ""
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
        family = any(part in space for part in _FAMILY)
        self.known = self.known or family or element == "akomaNtoso"
        ours = family or space in (self._root, _HTML)
        self._ends.append(self._begin(element if ours else "", attributes))

    def end(self, _tag: str) -> None:
        """An element ends."""
        if (done := self._ends.pop()) is not None:
            done()

    def entity(self, name: str, is_parameter: int) -> None:
        """An entity that a DTD outside the file declares: those of HTML are known, others stay as written."""
        if is_parameter:
            return
        from html.entities import html5

        found = html5.get(f"{name};")
        if found is None:
            self._entities.setdefault(name, self.line())
        self.data(found or f"&{name};")

    def notes(self) -> tuple[Note, ...]:
        """What a reader should know of how the file was read."""
        said: list[tuple[str, int]] = []
        if not self.known:
            said.append(("XML, but not Akoma Ntoso: its words are read, what its elements mean is not", 1))
        if any(self._changes.values()):
            how = "accepted" if self._dropped == "del" else "rejected"
            counts = f"insertions: {self._changes['ins']}, deletions: {self._changes['del']}"
            said.append((f"tracked changes are read as {how} ({counts})", 0))
        if self.units.flattened:
            said.append((f"units deeper than {DEEPEST} levels are put side by side there: {self.units.flattened}", 0))
        if self.units.long_numbers:
            said.append((f"numbers too long for one are read as headings: {self.units.long_numbers}", 0))
        for name, line in self._entities.items():
            said.append((f"the file does not say what &{name}; stands for; kept as written", line))
        return tuple(Note(words, self.source, line) for words, line in said)

    def _refuse(self) -> None:
        deep = len(self._ends) >= _DEEPEST_XML
        few = f"there are more than {_MOST_ELEMENTS} elements"
        raise DraftdiffError(
            f"elements are nested more than {_DEEPEST_XML} deep, which no document needs" if deep else few,
            where=f"{self.source}, line {self.line()}",
            hint="look for an end tag that is missing" if deep else "take the file apart, and compare the parts",
        )

    def _begin(self, element: str, attributes: dict[str, str]) -> End:
        """What an element is where it stands; gives what is to be done at its end."""
        nested = len(self.captures) > 1 or self.quoted > 0
        if element in ("eol", "br"):
            self.blank()
            return None
        if element in (names.INLINE if self.known else names.HTML_INLINE):
            return self._inline(element, attributes)
        if not (self.known and element):
            return None if nested or self.words else self._break()
        if element == "meta":
            self.flush()
            return self.begin_meta()
        if element == "authorialNote":
            return self.note(attributes)
        if element in names.QUOTED:
            return self.quote(element, attributes)
        if nested:
            self.blank()
            return self.blank
        self.flush()
        return self._block(element, attributes)

    def _block(self, element: str, attributes: dict[str, str]) -> End:
        name = attributes.get("name") or attributes.get("class") or ""
        if element in names.UNITS and not self.front and name != "rows":
            self.units.begin(Unit(element, name, _id(attributes)))
            return self.capture("heading", self._end_unit) if element == "crossHeading" else self._end_unit
        if element in ("num", "heading", "subheading", "td", "th"):
            return self.capture(element)
        if element == "longTitle" and self.front:
            return self.capture("title")
        if element == "container" and name == "heading":
            return self.capture("heading")
        if element == "tr":
            return self.row(_id(attributes))
        if element in ("preface", "coverPage"):
            self.front += 1
            return self._leave_front
        if element == "toc":
            self.contents += 1
            return self._leave_contents
        return self.flush

    def _inline(self, element: str, attributes: dict[str, str]) -> End:
        if element in self._changes and self.known:
            self._changes[element] += 1
            if element == self._dropped:
                self.mute += 1
                return self._unmute
        elif element == "noteRef":
            self.call(attributes)
        elif element == "remark" and not self.words and len(self.captures) == 1:
            self.remark = 1
            return self._behind_remark
        elif element in names.TITLES:
            self.titled = True
        return None

    def _break(self) -> End:
        self.flush()
        return self.flush

    def _unmute(self) -> None:
        self.mute -= 1

    def _behind_remark(self) -> None:
        self.remark *= 2

    def _end_unit(self) -> None:
        self.flush()
        self.units.end()

    def _leave_front(self) -> None:
        self.flush()
        self.front -= 1

    def _leave_contents(self) -> None:
        self.flush()
        self.contents -= 1


def _id(attributes: dict[str, str]) -> str | None:
    """The id that the file publishes: `eId` since 3.0, `id` before."""
    return attributes.get("eId") or attributes.get("id") or None
