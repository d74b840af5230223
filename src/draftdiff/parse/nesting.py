"""Which provision a number belongs under: decided by its series, not by its looks alone."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from draftdiff.parse.numbering import Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from draftdiff.model.draft import Kind
    from draftdiff.parse.numbering import Numeral

# Numbers that a series inside a block may leave out before its next one is taken for a figure in a sentence.
_WIDEST_SKIP = 3
# Series of one style inside each other; lists of treaties go three deep.
_DEEPEST = 6


@dataclass(slots=True)
class Node:
    """A provision in the making: spans (start, end, line) of the draft's text, not yet words.

    `word` is the unit word as printed, `level` that of the heading that opened it (0: no heading), `indent` the
    blanks before its number, `parted` says that something stands under it already. `opens` counts brackets that
    open before the number and close further on; `disputed`: number or heading stand in brackets of their own.
    `headed`: the line of its number is its heading, and what stands below is under it as under an article's.
    `doubt` is what the parser was not sure of.
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
    opens: int = 0
    disputed: bool = False
    headed: bool = False
    doubt: str = ""
    heading: list[tuple[int, int, int]] = field(default_factory=list)
    text: list[tuple[int, int, int]] = field(default_factory=list)
    id: str = ""
    source_id: str | None = None


# The last of a series: its index, the provision, and how its number is read.
Last = tuple[int, Node, Reading]


class Place(NamedTuple):
    """Where a numeral goes: under `parent` (-1: top), as `kind`, read as `reading`; doubtful if not `certain`."""

    parent: int
    kind: Kind
    reading: Reading
    certain: bool


def place(
    numeral: Numeral,
    nodes: list[Node],
    open_nodes: list[int],
    paused: list[int],
    *,
    hard: bool,
    indent: int = 0,
    ahead: Sequence[Reading] = (),
) -> Place | None:
    """The place of a numeral among the open provisions (outermost first), or None where no series allows it.

    `paused` are the last of series that a paragraph without number interrupted, beside that paragraph; `ahead`
    are the readings of the next number further down, which tells "(i)" after "(h)" from "(i)" before "(ii)".

    In order: the next of an open series (one as far indented as the number, else the innermost); a decimal number
    under the number it extends; the first of a new series under the innermost provision. Only where a new block
    begins (`hard`): a number out of sequence in an open series, or a series that starts elsewhere than at one;
    both are not certain. A style that is open already opens a second series inside itself only where it is
    indented further or stands in an option, and so often at most: the depth of the tree stays bounded.
    """
    series: list[Last] = [(i, nodes[i], r) for i in reversed(open_nodes) if (r := nodes[i].reading) is not None]
    waiting: list[Last] = [(i, nodes[i], r) for i in reversed(paused) if (r := nodes[i].reading) is not None]
    inner = open_nodes[-1] if open_nodes else -1
    opening = [r for r in numeral.readings if r.order in (0, 1) and not r.prefix and _opens(r, series, indent)]
    two_ways = opening if len(numeral.readings) > 1 else []
    if not any(r.order == 1 and Reading(r.style, 2) in ahead for r in two_ways) and (
        found := _next_of_series(numeral, series + waiting, nodes, inner, indent)
    ):
        return found
    if found := _under_its_prefix(numeral.readings[0], nodes, open_nodes + paused):
        return found
    if opening:
        reading = min(opening, key=lambda r: (r.order != 1, Reading(r.style, 2) not in ahead))
        return Place(inner, _kind_below(nodes, inner, reading), reading, certain=True)
    if not hard:
        return _skipped(numeral, series)
    return _out_of_series(numeral, series + waiting, nodes, inner, indent)


def _next_of_series(numeral: Numeral, lasts: list[Last], nodes: list[Node], inner: int, indent: int) -> Place | None:
    """Beside the number that it follows: one as far indented, else the innermost."""
    going = [
        (node, reading)
        for _, node, last in lasts
        for reading in numeral.readings
        if last.style == reading.style and last.prefix == reading.prefix and follows(last.order, reading.order)
    ]
    if not going:
        return None
    node, reading = next((g for g in going if g[0].indent == indent), going[0])
    if nodes[inner].kind == "option" and node.indent + 2 <= indent == nodes[inner].indent:
        return Place(inner, node.kind, reading, certain=True)  # "3 bis" in an option of paragraph 3
    return Place(node.parent, node.kind, reading, certain=True)


def _under_its_prefix(first: Reading, nodes: list[Node], around: list[int]) -> Place | None:
    """ "5.1" under "5.", and under Article 5."""
    if not first.prefix:
        return None
    for index in reversed(around):
        node = nodes[index]
        if node.number == first.prefix and node.kind != "option":
            kind = "subparagraph" if node.reading is not None else _kind_below(nodes, index, first)
            return Place(index, kind, first, certain=True)
    return None


def _out_of_series(numeral: Numeral, lasts: list[Last], nodes: list[Node], inner: int, indent: int) -> Place:
    """A number that follows none: doubtful, unless an option's paragraphs carry the numbers they would have."""
    first = numeral.readings[0]
    if inner >= 0 and nodes[inner].kind == "option" and 0 < nodes[inner].indent == indent:
        return Place(inner, _kind_below(nodes, inner, first), first, certain=True)
    for reading in numeral.readings:
        node = next((node for _, node, last in lasts if last.style == reading.style), None)
        if node is not None:
            return Place(node.parent, node.kind, reading, certain=bool(reading.prefix))
    return Place(inner, _kind_below(nodes, inner, first), first, certain=False)


def _opens(reading: Reading, series: list[tuple[int, Node, Reading]], indent: int) -> bool:
    """Whether a first number may open a series here: its style is not open, or is so further left or outside."""
    same = [node for _, node, last in series if last.style == reading.style]
    if not same:
        return True
    if len(same) >= _DEEPEST:
        return False
    inside = series[0][1]
    in_option = inside.kind == "option" and inside not in same
    return indent >= same[0].indent + 2 or in_option or (inside.headed and reading.order == 1)


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
    if reading.style.startswith("option"):
        return "option"
    if reading.order == 0:
        return "indent"
    above = parent
    while above >= 0 and nodes[above].kind == "option":
        above = nodes[above].parent
    kind = nodes[above].kind if above >= 0 else None
    if reading.style[-1] == "1" and not reading.style.startswith("decimal"):
        return "paragraph" if kind not in ("paragraph", "point", "subparagraph") else "subparagraph"
    if reading.style.startswith("decimal"):
        return "subparagraph" if kind in ("paragraph", "subparagraph") else "paragraph"
    if kind is None or reading.style == "dot-I":
        return "paragraph"
    return "point"
