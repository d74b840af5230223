"""Units that the format itself marks: their kind and place are stated, only the printed number is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from draftdiff.parse.nesting import Node
from draftdiff.parse.numbering import Reading, numeral, unit_head
from draftdiff.parse.options import option

if TYPE_CHECKING:
    from draftdiff.languages import Language
    from draftdiff.model.draft import Kind
    from draftdiff.model.source import Given
    from draftdiff.parse.layout import Row

# Kinds that are called by their word ("Art. 5") even where the number is printed without one; the others are called
# by their number under their parent's ("Art. 5(1)").
_NAMED = ("part", "title", "chapter", "section", "article", "annex")
# A stated number needs no series; only that there is one counts.
_STATED = Reading("stated", 0)


class Begun(NamedTuple):
    """A provision that begins. The first `width` characters of its line are the number, `opens` brackets before it
    open in its words."""  # noqa: D205, D209 - one sentence

    node: Node
    width: int
    opens: int = 0


def given_node(given: Given, row: Row, parent: int, language: Language) -> Begun:
    """The provision that a line begins, as the format states it: "Article 5" is number 5, "(a)" is a."""
    kind = cast("Kind", given.kind)
    node = Node(kind, "", parent, row.line.number, source_id=given.source_id)
    printed = row.words[: given.width].strip()
    if not printed:
        return _annex(node, row, language) if kind == "annex" else Begun(node, given.width)
    node.disputed = printed.startswith("[")
    if kind == "option" and (choice := option(printed, language.units.options)) is not None:
        node.number, node.word = choice.number, printed.strip("*_ [").split(None, 1)[0]
        node.reading = choice.readings[0]
        return Begun(node, given.width)
    if head := unit_head(printed, language, heading=True):
        node.number, node.word, node.opens = head.number, head.word, head.opens
        node.disputed = "[" in printed[: head.width] and not head.opens
        # "<num>Article 5. Lamps</num>": what follows the number is the heading.
        return Begun(node, given.width if head.rest == "none" else head.width)
    found = numeral(f"{printed} x", language.units.letters)  # with a word behind it, as a dash needs one
    opens = 0
    if found is not None and found.width == len(printed) + 1:
        node.number, node.reading, opens = found.number, found.readings[0], found.opens
        node.disputed = node.disputed and not opens
    else:
        node.number, node.reading = printed, _STATED
    if kind in _NAMED:
        node.reading = None
        node.word = "" if " " in node.number and node.number == printed else _word(kind, language)
    return Begun(node, given.width, opens)


def _annex(node: Node, row: Row, language: Language) -> Begun:
    """An annex whose number, if it has one, stands in its heading, as it does in most files."""
    head = unit_head(row.words, language, heading=True) if row.line.role == "heading" else None
    if head is None or head.kind != "annex":
        node.word = _word("annex", language)
        return Begun(node, 0)
    node.number, node.word = head.number, head.word
    return Begun(node, head.width)


def _word(kind: Kind, language: Language) -> str:
    """What a kind of unit is usually called in a language, where the document does not say it."""
    words = language.units.words.get(kind, (kind,))
    return next((word for word in language.units.cited.get(kind, ()) if word in words), words[0])
