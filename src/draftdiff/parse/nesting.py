"""Which provision a number belongs under: decided by its series, not by its looks alone."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from draftdiff.model.draft import Kind
    from draftdiff.parse.numbering import Numeral, Reading

# Units with a word of their own stand in this order; everything numbered without a word stands below them.
RANKS: dict[Kind, int] = {
    "annex": 0, "preamble": 0, "conclusion": 0,
    "part": 1, "title": 2, "chapter": 3, "section": 4, "article": 5, "paragraph": 6,
}  # fmt: skip


# Numbers that a series inside a block may leave out before its next one is taken for a figure in a sentence.
_WIDEST_SKIP = 3


@dataclass(slots=True)
class Node:
    """A provision in the making: spans (start, end, line) of the draft's text, not yet words.

    `word` is the unit word as printed, `level` that of the heading that opened it (0: no heading), `indent` the
    blanks before its number, `parted` says that something stands under it already.
    """

    kind: Kind
    number: str
    parent: int
    line: int
    word: str = ""
    level: int = 0
    indent: int = 0
    reading: Reading | None = None
    certain: bool = True
    parted: bool = False
    heading: list[tuple[int, int, int]] = field(default_factory=list)
    text: list[tuple[int, int, int]] = field(default_factory=list)
    id: str = ""


class Place(NamedTuple):
    """Where a numeral goes: under `parent` (-1: top), as `kind`, read as `reading`; doubtful if not `certain`."""

    parent: int
    kind: Kind
    reading: Reading
    certain: bool


def place(numeral: Numeral, nodes: list[Node], open_nodes: list[int], paused: list[int], *, hard: bool) -> Place | None:
    """The place of a numeral among the open provisions (outermost first), or None where no series allows it.

    `paused` are the last of series that a paragraph without number interrupted, beside that paragraph.

    In order: the next of an open series (the innermost such series wins); a decimal number under the number
    it extends; the first of a new series under the innermost provision. Only where a new block begins
    (`hard`): a number out of sequence in an open series, or a series that starts elsewhere than at one; both
    are not certain. A style that is open already opens no second series inside itself, so that the depth of
    the tree stays below the number of styles, whatever the text.
    """
    series = [(i, nodes[i], r) for i in reversed(open_nodes) if (r := nodes[i].reading) is not None]
    waiting = [(i, nodes[i], r) for i in reversed(paused) if (r := nodes[i].reading) is not None]
    for _, node, last in series + waiting:
        for reading in numeral.readings:
            if last.style == reading.style and last.prefix == reading.prefix and follows(last.order, reading.order):
                return Place(node.parent, node.kind, reading, certain=True)
    first = numeral.readings[0]
    if first.prefix:
        for index, node, _ in series:
            if node.number == first.prefix:
                return Place(index, "subparagraph", first, certain=True)
    inner = open_nodes[-1] if open_nodes else -1
    styles = {last.style: node for _, node, last in reversed(series)}
    for reading in sorted(numeral.readings, key=lambda r: r.order != 1):
        if reading.order in (0, 1) and reading.style not in styles:
            return Place(inner, _kind_below(nodes, inner, reading), reading, certain=True)
    if not hard:
        return _skipped(numeral, series)
    styles |= {last.style: node for _, node, last in waiting if last.style not in styles}
    for reading in numeral.readings:
        if reading.style in styles:
            node = styles[reading.style]
            return Place(node.parent, node.kind, reading, certain=bool(reading.prefix))
    return Place(inner, _kind_below(nodes, inner, first), first, certain=False)


def _skipped(numeral: Numeral, series: list[tuple[int, Node, Reading]]) -> Place | None:
    """A number a little further on in an open series: inside a block, "3." after "1." skips, "1994." does not."""
    for _, node, last in series:
        for reading in numeral.readings:
            same = (last.style, last.prefix) == (reading.style, reading.prefix)
            if same and last.order < reading.order <= last.order + _WIDEST_SKIP:
                return Place(node.parent, node.kind, reading, certain=False)
    return None


def follows(last: float, order: float) -> bool:
    """3 after 2, 3 bis after 3, 4 after 3 bis; every dash follows a dash."""
    return order == last == 0 or order == int(last) + 1 or (int(order) == int(last) and order > last)


def _kind_below(nodes: list[Node], parent: int, reading: Reading) -> Kind:
    if reading.order == 0:
        return "indent"
    above = nodes[parent].kind if parent >= 0 else None
    if reading.style[-1] == "1" and not reading.style.startswith("decimal"):
        return "paragraph" if above not in ("paragraph", "point", "subparagraph") else "subparagraph"
    if reading.style.startswith("decimal"):
        return "subparagraph" if above in ("paragraph", "subparagraph") else "paragraph"
    if above is None or reading.style == "dot-I":
        return "paragraph"
    return "point"


def parent_of_unit(kind: Kind, level: int, nodes: list[Node], open_nodes: list[int]) -> int:
    """The innermost open unit of higher rank, or heading of a higher level; -1 at the top."""
    for index in reversed(open_nodes):
        node = nodes[index]
        if node.kind in ("preamble", "conclusion") or node.reading is not None:
            continue
        if node.number or node.kind == "annex":
            if RANKS.get(node.kind, 9) < RANKS[kind]:
                return index
        elif 0 < node.level < level:
            return index
    return -1


def parent_of_heading(level: int, nodes: list[Node], open_nodes: list[int]) -> int:
    """The innermost open unit that was itself headed at a higher level of headings; -1 at the top."""
    for index in reversed(open_nodes):
        if 0 < nodes[index].level < level:
            return index
    return -1
