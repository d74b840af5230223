"""Units that the format itself marks: their kind and place are stated, only the printed number is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from draftdiff.parse.nesting import Node
from draftdiff.parse.numbering import numeral, unit_head

if TYPE_CHECKING:
    from draftdiff.languages import Language
    from draftdiff.model.draft import Kind
    from draftdiff.model.source import Given
    from draftdiff.parse.layout import Row


def given_node(given: Given, row: Row, parent: int, language: Language) -> Node:
    """The provision that a line begins, as the format states it: "Article 5" is number 5, "(a)" is a."""
    kind = cast("Kind", given.kind)
    node = Node(kind, "", parent, row.line.number, source_id=given.source_id)
    printed = row.words[: given.width].strip()
    if not printed:
        return node
    if head := unit_head(printed, language, heading=True):
        node.number, node.word = head.number, head.word
    elif found := numeral(f"{printed} ", language.units.letters):
        node.number, node.reading = found.number, found.readings[0]
    else:
        node.number = printed
    node.disputed = printed.startswith("[")
    return node
