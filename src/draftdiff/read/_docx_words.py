"""The words of one paragraph of a Word file: runs, links, fields, notes, symbols, and what tracked changes leave.

Whatever element is not known is descended into, so that no word is lost to a newer version of the format.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from draftdiff.read._docx_names import MC, VAL, W, spaced, too_large
from draftdiff.read._docx_numerals import printed

if TYPE_CHECKING:
    from collections.abc import Callable

    from draftdiff.model.source import Source
    from draftdiff.read._contract import Revisions
    from draftdiff.read._docx_names import Element

INSERTED = frozenset({f"{W}ins", f"{W}moveTo", f"{W}cellIns"})
DELETED = frozenset({f"{W}del", f"{W}moveFrom", f"{W}cellDel"})
# A break inside a paragraph, in the text that is handed on; no XML text can hold it.
BREAK = "\x0b"
_SYMBOLS = {
    0x22: "∀", 0x24: "∃", 0x2D: "−", 0x61: "α", 0x62: "β", 0x64: "δ", 0x65: "ε", 0x6C: "λ", 0x6D: "μ", 0x70: "π",
    0x73: "σ", 0xA3: "≤", 0xA5: "∞", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠",
    0xBB: "≈", 0xBE: "—", 0xDE: "⇒",
}  # fmt: skip
_PRIVATE = range(0xF000, 0xF100)
_SKIPPED = frozenset(
    W + name
    for name in (
        "pPr rPr sdtPr sdtEndPr tblPr tblGrid trPr tcPr sectPr instrText delInstrText fldData rubyPr ffData "
        "commentReference annotationRef footnoteRef endnoteRef separator continuationSeparator"
    ).split()
)  # fmt: skip
_CONTENTS_FIELD = re.compile(r"\s*TOC\b", re.IGNORECASE)
_MOST_INSTRUCTION = 200
_MOST_NOTES = 50_000


class Field:
    """A field: its code, where its code began in this paragraph (None: in another one), what state it is in."""

    __slots__ = ("closed", "code", "kept", "shown")

    def __init__(self, kept: int) -> None:
        self.code = ""
        self.kept: int | None = kept
        self.shown = False
        self.closed = False


class Words:
    """Reads paragraphs one after the other; fields and the numbers of notes go on from each to the next.

    `noted` holds the ids of the notes of each kind in the order of their marks, `boxes` the text boxes met in the
    paragraph read last, `contents` the field that makes the table of contents which that paragraph belongs to (an open
    one may never end: only `closed` tells, when all is read), `met` counts what a reader of the report must be told of.
    """

    def __init__(self, source: Source, revisions: Revisions) -> None:
        self._source = source
        self.left_out = DELETED if revisions == "final" else INSERTED
        self.noted: dict[str, list[str]] = {"footnotes": [], "endnotes": []}
        self.boxes: list[Element] = []
        self.contents: Field | None = None
        self.met: Counter[str] = Counter()
        self.languages: Counter[str] = Counter()
        self._out: list[str] = []
        self._fields: list[Field] = []
        self._listing: Field | None = None
        self._behind = -1
        self._marks: dict[tuple[str, str], str] = {}
        deleted_text = self._text if revisions == "original" else self._nothing
        self._handlers: dict[str, Callable[[Element], None]] = {
            f"{W}r": self._run,
            f"{W}t": self._text,
            f"{W}delText": deleted_text,
            "{http://schemas.openxmlformats.org/officeDocument/2006/math}t": self._text,
            "{http://schemas.openxmlformats.org/drawingml/2006/main}t": self._text,
            f"{W}tab": lambda _: self._out.append("\t"),
            f"{W}ptab": lambda _: self._out.append("\t"),
            f"{W}br": self._break,
            f"{W}cr": lambda _: self._out.append(BREAK),
            f"{W}noBreakHyphen": lambda _: self._out.append("\u2011"),
            f"{W}sym": self._symbol,
            f"{W}fldChar": self._field,
            f"{W}instrText": self._instruction,
            f"{W}delInstrText": self._instruction,
            f"{W}footnoteReference": self._note,
            f"{W}endnoteReference": self._note,
            f"{W}txbxContent": self._box,
            f"{MC}AlternateContent": self._alternatives,
        } | dict.fromkeys(self.left_out, self._nothing)
        for name in _SKIPPED:
            self._handlers.setdefault(name, self._nothing)

    def of(self, element: Element) -> str:
        """The words of a paragraph or of any other element that holds runs."""
        self._out, self.boxes, self.contents, self._behind = [], [], self._listing, -1
        if not len(element):
            return ""
        self._children(element)
        if self._behind >= 0 and "".join(self._out[self._behind :]).strip():
            self.contents = None  # words behind the end of the table of contents are text
        for field in reversed(self._fields):
            if field.kept is None:
                break
            field.kept = None
        return "".join(self._out)

    def _box(self, element: Element) -> None:
        """Put a text box by; it follows the paragraph that it is anchored in."""
        self.boxes.append(element)

    def _children(self, element: Element) -> None:
        handlers = self._handlers
        for child in element:
            handler = handlers.get(child.tag)
            if handler is not None:
                handler(child)
            elif len(child):
                self._children(child)

    def _nothing(self, element: Element) -> None:
        """Nothing in it is printed."""

    def _run(self, element: Element) -> None:
        before = len(self._out)
        self._children(element)
        properties = element.find(f"{W}rPr")
        if properties is None or len(self._out) == before:
            return
        for each in properties:
            if each.tag == f"{W}lang" and (code := each.get(VAL)):
                self.languages[code] += sum(map(len, self._out[before:]))
            elif each.tag == f"{W}vanish" and each.get(VAL, "1") not in ("0", "false", "off"):
                self.met["hidden"] += 1

    def _text(self, element: Element) -> None:
        text = element.text
        if text:
            self._out.append(text.replace("\n", " ").replace("\r", " ") if "\n" in text or "\r" in text else text)

    def _break(self, element: Element) -> None:
        paged = element.get(f"{W}type", "textWrapping") in ("page", "column")
        self._out.append(" " if paged else BREAK)

    def _symbol(self, element: Element) -> None:
        try:
            code = int(element.get(f"{W}char", "")[:8], 16)
            plain = code - _PRIVATE.start if code in _PRIVATE else code
            symbol = element.get(f"{W}font", "").lower() == "symbol"
            sign = _SYMBOLS.get(plain, chr(code)) if symbol else chr(code)
        except (ValueError, OverflowError):
            sign = ""
        if not sign or sign < " " or "\ud800" <= sign <= "\udfff":
            self.met["symbols"] += 1
        else:
            self._out.append(sign)

    def _field(self, element: Element) -> None:
        what = element.get(f"{W}fldCharType")
        if what == "begin":
            self._fields.append(Field(len(self._out)))
        elif self._fields:
            if what == "separate" and not self._fields[-1].shown:
                self._show(self._fields[-1])
            elif what == "end":
                self._close(self._fields.pop())

    def _show(self, field: Field) -> None:
        """The result begins: what stood before it in this paragraph is code, and words there are no text.

        Without a result nothing is cut away: a field that only begins and ends may be a damaged one.
        """
        field.shown = True
        if field.kept is not None:
            self.met["in codes"] += len("".join(self._out[field.kept :]).split())
            del self._out[field.kept :]
        if self._listing is None and _CONTENTS_FIELD.match(field.code):
            self._listing = self.contents = field

    def _close(self, field: Field) -> None:
        field.closed = True
        if field is self._listing:
            self._listing = None
            self._behind = len(self._out)

    def _instruction(self, element: Element) -> None:
        if self._fields and not self._fields[-1].shown and len(self._fields[-1].code) < _MOST_INSTRUCTION:
            self._fields[-1].code += element.text or ""

    def _note(self, element: Element) -> None:
        kind = "footnotes" if element.tag == f"{W}footnoteReference" else "endnotes"
        key = kind, element.get(f"{W}id", "")
        if key not in self._marks:
            self.noted[kind].append(key[1])
            if len(self._marks) >= _MOST_NOTES:
                raise too_large(self._source, f"it has more than {spaced(_MOST_NOTES)} notes")
            self._marks[key] = mark_of(kind, len(self.noted[kind]))
        self._out.append(f"[^{self._marks[key]}]")

    def _alternatives(self, element: Element) -> None:
        """The first alternative that has anything to say: the others say the same for older programs."""
        for alternative in element:
            before = len(self._out), len(self.boxes)
            if isinstance(alternative.tag, str):
                self._children(alternative)
            if (len(self._out), len(self.boxes)) != before:
                return


def mark_of(kind: str, number: int) -> str:
    """The mark of a note as Word sets it: footnotes count in figures, endnotes in Roman numbers."""
    return printed(number, "decimal" if kind == "footnotes" else "lowerRoman")
