"""The words of an XML document as they come: paragraphs, and what begins and ends inside one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.read._akn_meta import Meta
from draftdiff.read._akn_units import Units, clean

if TYPE_CHECKING:
    from collections.abc import Callable

    from draftdiff.read._build import Builder

    End = Callable[[], None] | None

_LONGEST_MARK = 20


class Flow(Meta):
    """Words go into the last of `captures`: the document's own flow first, above it a number, a heading, a cell or a
    note that has begun. In all but the flow an element inside is only a blank.
    """  # noqa: D205 - one sentence

    def __init__(self, source: str, built: Builder) -> None:
        super().__init__()
        self.source = source
        self.built = built
        self.units = Units(built, source)
        self.known = False  # whether this is Akoma Ntoso
        self.front = self.contents = self.quoted = 0  # how many of these are open
        # Of the flow since the last break: whether it has words, and a title among them.
        self.words = self.titled = False
        self.remark = 0  # 1: in a remark that began the paragraph, 2: behind it, nothing else has come
        self._tight = False  # behind a mark of quotation, where no blank belongs
        self._rows: list[list[tuple[str, bool]]] = []  # the cells of those open, and whether each names a column
        self._in_number = 0  # the capture that is a number's
        self._noted: dict[str, str] = {}

    def data(self, text: str) -> None:
        """Characters between the elements."""
        if self.mute or (self._tight and not text.strip()):
            return
        self._tight = False
        self.captures[-1].append(text)
        if len(self.captures) == 1 and text.strip():
            self.words = True
            self.remark %= 2  # more stands behind the remark: it is one among other words

    def blank(self) -> None:
        """An element begins or ends inside words."""
        if not self._tight:
            self.captures[-1].append(" ")

    def close(self) -> None:
        """The document is over: its last words, and the notes to it."""
        self.flush()
        for mark, words in self._noted.items():
            self.units.say(f"[^{mark}]: {words}".strip())

    def flush(self) -> None:
        """The end of a paragraph, or of whatever else parts words."""
        pieces = self.captures[0]
        words = clean(pieces) if self.words else ""
        remark, titled = self.remark == 2, self.titled
        pieces.clear()
        self.words = self.titled = False
        self.remark = 0
        if not words:
            return
        if self.contents or remark:
            self._add(words, "remark")
        elif self.front and titled:
            self._title(words)
        elif self.known and (self.units.open or not self.front):
            self.units.say(words)
        else:
            self._add(words)

    def capture(self, kind: str, then: End = None) -> End:
        """A number, heading, title or cell begins; gives what is to be done at its end, `then` last."""
        pieces: list[str] = []
        self.captures.append(pieces)
        if kind == "num":
            self._in_number = len(self.captures)

        def captured() -> None:
            self.captures.pop()
            self._in_number = 0
            words = clean(pieces)
            if kind in ("td", "th") and self._rows:
                self._rows[-1].append((words, kind == "th"))
            elif words:
                self._deliver(kind, words)
            if then is not None:
                then()

        return captured

    def _deliver(self, kind: str, words: str) -> None:
        if kind == "num":
            self.units.number(words)
        elif kind == "title":
            self._title(words)
        elif kind in ("td", "th"):
            self.units.say(words)
        else:
            self.units.heading(words)

    def row(self, source_id: str | None) -> End:
        """A row of a table begins."""
        self._rows.append([])

        def ended() -> None:
            self.flush()
            if cells := self._rows.pop():
                self.units.row([words for words, _ in cells], source_id, head=all(head for _, head in cells))

        return ended

    def quote(self, element: str, attributes: dict[str, str]) -> End:
        """Words of another text, numbers and all: they belong to the words around them."""
        part = " " if element.endswith("Structure") else ""
        opening, closing = attributes.get("startQuote", ""), attributes.get("endQuote", "")
        self.quoted += 1
        self.data(part + opening)
        self._tight = bool(opening)

        def quoted() -> None:
            self.quoted -= 1
            pieces = self.captures[-1]
            while closing and pieces and not pieces[-1].strip():
                pieces.pop()
            self._tight = False
            self.data(closing or part)

        return quoted

    def note(self, attributes: dict[str, str]) -> End:
        """A note stands where it is called; its words come after the text."""
        pieces: list[str] = []
        self.captures.append(pieces)

        def noted() -> None:
            self.captures.pop()
            self._mark(attributes.get("marker", ""), clean(pieces))

        return noted

    def call(self, attributes: dict[str, str]) -> None:
        """A note is called whose words the file keeps elsewhere."""
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

    def _title(self, words: str) -> None:
        """The title of the document, or of the annex that has a document of its own."""
        if self.units.open:
            self.units.heading(words)
        else:
            self._add(words, "title")

    def _add(self, words: str, role: str = "text") -> None:
        self.units.check()
        self.built.add(words, role)
