"""A Draft as a file of the shelf: Markdown with front matter that is read as the same provisions again.

The inverse of parsing, and so beside it: what indentation, blank lines and heading marks mean is decided by the
walk in tree.py, and this is the text in which it decides as it did.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftdiff.languages import language
from draftdiff.parse.joining import BrokenWords, joined
from draftdiff.parse.numbering import looks_like_heading, numeral, unit_head
from draftdiff.text import comparable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftdiff.model.draft import Draft, Provision

# A number under another one is written so much further in; words that go on with a provision, by half of it.
_STEP, _GOES_ON = 4, 2
_SPAN_ROLES = ("number", "heading", "text")
# What a line of Markdown begins with if it is no text, and the sign that says that it is.
_MARKS = ("#", "|", "---", "***", "___", "- ", "* ", "<!--", "\\")
_UNITS = ("part", "title", "chapter", "section", "article", "annex", "preamble")
_WORDED = re.compile(r"[\[*_]*[^\W\d_]{4,}")
_BARE_END = re.compile(r"[\w\]]$")

Spans = list[tuple[int, int, int]]


class Block:
    """A run of words of one provision: spans of its number, heading and text as written, in this order."""

    def __init__(self, owner: int) -> None:
        self.owner = owner
        self.spans: dict[str, Spans] = {role: [] for role in _SPAN_ROLES}


def blocks_of(draft: Draft) -> Iterator[Block]:
    """The words of a draft in document order, cut where they pass from one provision to another."""
    block = Block(-1)
    for piece in draft.pieces:
        if piece.owner < 0 or piece.role not in _SPAN_ROLES:
            continue
        if piece.owner != block.owner or (piece.role == "number" and block.spans["text"]):
            if block.owner >= 0:
                yield block
            block = Block(piece.owner)
        block.spans[piece.role].append((piece.start, piece.end, 0))
    if block.owner >= 0:
        yield block


def transcript(draft: Draft) -> str:
    """The body of a draft file, without front matter: headings, numbers and words as they were read."""
    written = _Written(draft)
    parts: list[str] = []
    before: Block | None = None
    for block in blocks_of(draft):
        text = written.block(block)
        if before is not None and written.shares_line(before, block):
            parts[-1] += f" {text.lstrip()}"
        elif text:
            parts.append(text)
        before = block
    return "\n\n".join(parts) + "\n"


class _Written:
    """One draft's provisions with what the writing of each needs to know of those above it."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.broken = BrokenWords(draft.text)
        self.language = language(draft.language)
        self.letters = self.language.units.letters
        by_id = {p.id: at for at, p in enumerate(draft.provisions)}
        self.parents = [by_id[p.parent] if p.parent is not None else -1 for p in draft.provisions]
        self.units = [p.kind in _UNITS for p in draft.provisions]
        self.begun: set[int] = set()
        self.opening = True  # no number and no unit yet: a short line may be taken for the title

    def shares_line(self, before: Block, block: Block) -> bool:
        """ "1. (a) ...", where a number is followed by the first of those under it."""
        if before.spans["text"] or before.spans["heading"] or not (before.spans["number"] and block.spans["number"]):
            return False
        between = self.draft.text[before.spans["number"][0][0] : block.spans["number"][0][0]]
        return self.parents[block.owner] == before.owner and "\n" not in between

    def block(self, block: Block) -> str:
        """A block as Markdown; several lines where a heading stands above its words."""
        provision = self.draft.provisions[block.owner]
        number, heading, text = (self._words(block.spans[role]) for role in _SPAN_ROLES)
        first = block.owner not in self.begun
        self.begun.add(block.owner)
        if provision.kind == "row":
            return self._row(heading, text)
        if provision.kind == "option" and text and _BARE_END.search(number):
            number += ":"  # without it "Option 1" would begin a sentence
        if number and provision.kind == "paragraph" and _WORDED.match(number.partition(provision.number or number)[0]):
            self.units[block.owner] = True  # "Proposal 3"
        if first and self.units[block.owner]:
            self.opening = False
            return "\n\n".join(
                filter(None, (self._head(block.owner, number, heading), self._plain(text, block, headed=True)))
            )
        indent = " " * self._indent(block.owner, goes_on=not first and not number)
        if not number and not heading:
            return indent + self._plain(text, block, headed=self.opening)
        self.opening = False
        if heading and text:
            return f"{indent}{' '.join(filter(None, (number, heading)))}\n\n{indent}{text}"
        return indent + " ".join(filter(None, (number, heading, text)))

    def _plain(self, text: str, block: Block, *, headed: bool) -> str:
        """Words with a backslash before them where they could be read as more than words.

        `headed`: they stand where a title or a heading may, and are none.
        """
        closing = (
            comparable(text).startswith(self.language.units.closing)
            and self.draft.provisions[block.owner].kind != "conclusion"
        )
        marked = (
            closing
            or text.startswith(_MARKS)
            or numeral(text, self.letters)
            or unit_head(text, self.language, heading=False)
        )
        titled = headed and text and looks_like_heading(text)
        return f"\\{text}" if marked or titled else text

    def _words(self, spans: Spans) -> str:
        return joined(spans, self.draft.text, self.broken)[0] if spans else ""

    def _head(self, owner: int, number: str, heading: str) -> str:
        """ "## Article 5. Assistance": the marks say how many headed units the unit stands in."""
        level = 1 if self.draft.front.title else 2  # in a text without title the first "# ..." would be one
        above = self.parents[owner]
        while above >= 0:
            level += self.units[above]
            above = self.parents[above]
        name = number.rstrip(" –—-:.") if heading else number
        if heading and name:
            name += ". " if _BARE_END.search(name) else " "
        return f"{'#' * min(level, 6)} {name}{heading}"

    def _row(self, heading: str, text: str) -> str:
        """A row of a table; the one that names the columns has the rule below it."""
        if heading:
            return f"| {heading} |\n{'|---' * (heading.count('|') + 1)}|"
        return f"| {text} |"

    def _indent(self, owner: int, *, goes_on: bool) -> int:
        """A step for each numbered provision that one stands in; a paragraph without number has none."""
        provision = self.draft.provisions[owner]
        if not goes_on and not (provision.number or provision.kind in ("indent", "option")):
            return 0
        depth = 0
        above = self.parents[owner]
        while above >= 0:
            depth += self._is_numbered(self.draft.provisions[above], above)
            above = self.parents[above]
        return depth * _STEP + (_GOES_ON if goes_on else 0)

    def _is_numbered(self, provision: Provision, at: int) -> bool:
        # What stands in an option stands beside its mark, as negotiators write it.
        return (
            not self.units[at] and provision.kind != "option" and bool(provision.number or provision.kind == "indent")
        )
