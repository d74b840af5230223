"""The words of a page gathered to blocks, and the numbers that wait for the words they stand before."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from draftdiff.read import _html_blocks as signs
from draftdiff.read._html_blocks import Block, collapsed, is_mark, is_number, prefixed, signs_of, unsigned
from draftdiff.read._html_lists import marked
from draftdiff.read._html_stack import Stack

# A change of the consolidated text, as its publisher marks it; dashes are words that are there no more.
_CONSOLIDATED = re.compile(r"[▼►]\s?[A-Z][0-9]{0,3}(?:\s?[—–-]{1,9})?(?:\s?◄)?|◄")
_SUPERIOR = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# Numbers that stand one before the other ("1. (a) (i)") are no longer than this.
_LONGEST_MARK = 24
# A header's block of so many words is a sentence, and no name, menu or slogan.
_PROSE = 20
# So much of a block is looked at for what it is.
_OPENING = 400


@dataclass(slots=True)
class _Mark:
    """A number that waits for the words it stands before: to be printed alone where `kept` and none come.

    It waits as long as `height` elements are open. `indent` as in `Block`.
    """

    text: str
    height: int
    kept: bool
    computed: bool
    indent: int = 0


class Words:
    """What is being gathered: `blocks` are those that are whole, `added` counts them with their line breaks."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.found: Counter[str] = Counter()
        self.added = 0
        self._stack = Stack()
        self._parts: list[str] = []
        self._sink = self.blocks
        self._levels: list[int] = []
        # How many open elements are navigation, preformatted, links, titles, the column of a mark.
        self._apart = self._pre = self._linked = self._titled = self._columns = 0
        self._mark: _Mark | None = None
        self._title: bool | None = None
        self._titles: set[str] = set()

    def _raised(self, at: int) -> None:
        """Figures set high are set high in plain text too: "10²" is not 102, nor is Article 22¹ Article 221."""
        words = "".join(self._parts[at:])
        if words.isascii() and words.isdigit() and not self._linked:
            self._parts[at:] = [words.translate(_SUPERIOR)]

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
            block.role, block.nested = "remark", self._apart > 1
            block.level = self._levels[-1] if self._levels else 0
        elif self._pre:
            block.role = "pre"
        elif self._levels:
            block.role, block.level = "heading", self._levels[-1]
        self._add(block)

    def _add(self, block: Block) -> None:
        words = unsigned(block.text[:_OPENING]).replace(signs.BREAK, " ").strip()
        if block.role == "text" and self._sink is self.blocks and _CONSOLIDATED.fullmatch(words):
            block.role = "remark"
            self.found["consolidated"] += 1
        elif block.role == "text" and self._titled and words in self._titles:
            block.role = "remark"  # the title page of a consolidated text has it too
        elif block.role == "text" and self._is_title():
            block.role = "title"
            self._titles.add(words)
        elif block.role == "text" and self._stands_alone(words):
            self._wait(block.text.strip(), self._stack.block, kept=True, computed=False)
            return
        if self._mark and block.role == "pre":
            self._release()
        if self._mark and block.role in ("text", "heading"):
            mark, self._mark = self._mark, None
            if not mark.computed or marked(mark.text, words):
                block.text = prefixed(mark.text, block.text)
                block.indent = mark.indent
        self._sink.append(block)
        self.added += 1

    def _prose_head(self, first: int) -> None:
        """The blocks of a header that ends: one that holds sentences opens the document, as no menu or slogan does."""
        inside = [block for block in self.blocks[first:] if block.role == "remark" and not block.nested]
        if all(unsigned(b.text).count(" ") < _PROSE for b in inside):
            return
        for block in inside:
            block.role = "heading" if block.level else "text"

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

    def _wait(self, text: str, height: int, *, kept: bool, computed: bool, indent: int = 0) -> None:
        before = self._mark
        if before and len(before.text) > _LONGEST_MARK:
            self._release()
        elif before and before.kept and not (before.computed and not computed and not marked(before.text, f"{text} ")):
            text, computed = f"{before.text} {text}", computed and before.computed
        self._mark = _Mark(text, height, kept, computed, indent)

    def _release(self) -> None:
        """The number waited in vain: it stands alone."""
        mark, self._mark = self._mark, None
        if mark and mark.kept:
            self._sink.append(Block(mark.text, indent=mark.indent))
            self.added += 1
