"""The blocks of a page as lines: its breaks settled, its notes marked, its headings told from sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftdiff.read._build import Builder
from draftdiff.read._html_blocks import BREAK, COUNT, SIGN, Block, collapsed, unsigned, without_surrogates
from draftdiff.read._html_breaks import paragraphs, width_of
from draftdiff.read._html_lists import numeral
from draftdiff.read._html_notes import with_notes

if TYPE_CHECKING:
    from draftdiff.read._html_page import Page

_COUNT = re.compile(f"{COUNT}([0-9]+),([0-9]+){SIGN}")
# "►M3 2. The Parties ... ◄": a consolidated text marks what was changed later; the marks are not of the law, and
# before a number they would hide it.
_CHANGED = re.compile("►[A-Z][0-9]{0,3}\\s?|\\s?◄")
_LONGEST_HEADING = 160
# How far in a list stands within one that counts alike.
_STEP = "    "
_SENTENCE_ENDS = ".;:,"
# Of a page of which more is preformatted the rest is but its frame: it is a plain text.
_PLAIN = 0.5
# Where more of a page is navigation, its tags are broken and none of it is.
_MOSTLY = 0.9


def build(page: Page) -> tuple[Builder, bool]:
    """The lines, and whether each is a whole paragraph (a preformatted page is a plain text instead)."""
    sizes = dict.fromkeys(("text", "remark", "pre"), 0)
    for block in page.blocks:
        role = block.role if block.role in sizes else "text"
        sizes[role] += len(block.text) + sum(map(len, block.cells))
    total = sum(sizes.values())
    if sizes["remark"] > _MOSTLY * total:
        for block in page.blocks:
            block.role = "text" if block.role == "remark" else block.role
    plain = sizes["pre"] > _PLAIN * total
    blocks = with_notes(_settled(page.blocks, plain=plain), page.links)
    builder = Builder()
    for index, block in enumerate(blocks):
        if plain and index and not (block.role == blocks[index - 1].role == "pre"):
            builder.add("")
        _add(builder, block, page)
    page.found["remark"] = sum(block.role == "remark" for block in blocks) - page.found["consolidated"]
    return builder, not plain


def _settled(blocks: list[Block], *, plain: bool) -> list[Block]:
    """Blocks of one line each."""
    broken = {id(b): b.text.split(BREAK) for b in blocks if BREAK in b.text and b.role in ("text", "pre")}
    width = width_of(lines for lines in broken.values())
    found: list[Block] = []
    for block in blocks:
        lines = broken.get(id(block))
        if lines is None:
            block.text = block.text.replace(BREAK, " ")
            found.append(block)
        elif plain and block.role == "pre":
            found += [Block(line, "pre") for line in lines]
        else:
            found += [Block(words, "text") for words in paragraphs(lines, width)]
    return found


def _add(builder: Builder, block: Block, page: Page) -> None:
    if block.role == "row":
        builder.row([_clean(cell, page) for cell in block.cells], head=block.head)
        return
    if block.role == "pre":
        builder.add(_clean(block.text, page, typed=True))
        return
    words, role = _clean(block.text, page), block.role
    if role in ("text", "heading"):
        words, marks = _CHANGED.subn("", words)
        page.found["changed"] += marks
    if role == "heading" and (len(words) > _LONGEST_HEADING or words[-1:] in _SENTENCE_ENDS):
        role = "text"
    if words:
        indent = _STEP * block.indent if role == "text" else ""
        builder.add(indent + words, role, block.level if role == "heading" else 0)


def _clean(text: str, page: Page, *, typed: bool = False) -> str:
    """The text without signs."""

    def number(match: re.Match[str]) -> str:
        counted = page.countdowns[int(match[1])]
        return numeral(counted.items - int(match[2]) + 1, counted.style)

    if COUNT in text:
        text = _COUNT.sub(number, text)
    text = without_surrogates(unsigned(text))
    return text.rstrip() if typed else collapsed(text).strip(" \t")
