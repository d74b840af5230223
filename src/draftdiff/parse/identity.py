"""Ids after Akoma Ntoso's eId, and labels for people."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from draftdiff.parse.numbering import LATIN
from draftdiff.text import one_line

if TYPE_CHECKING:
    from draftdiff.parse.nesting import Node

STEPS = {
    "part": "part", "title": "title", "chapter": "chp", "section": "sec", "article": "art", "paragraph": "para",
    "subparagraph": "subpara", "point": "point", "indent": "indent", "recital": "recital", "annex": "annex",
    "preamble": "preamble", "row": "nn", "conclusion": "conclusion", "option": "nn",
}  # fmt: skip
_COUNTED = ("recital", "indent", "conclusion")
_INNER = re.compile(r"[^\w]+|_")
_HYPHENATED = re.compile(rf"(?<=\w)[\-\u2010\u2011](?=(?:{LATIN})$)")
_LONGEST_IN_LABEL = 48
# What a unit without number and heading is called, with its place among its like.
_PLACED = {"recital": "recital", "row": "row", "indent": "indent", "conclusion": "Closing formula"}


@lru_cache(maxsize=4096)
def clean_number(number: str) -> str:
    """A printed number as a step of an id: "3 bis" and "3-bis" -> "3bis", "J.7" -> "j-7", "(IV)" -> "iv".

    Akoma Ntoso Naming Convention, "num" of an eId: lower case, outer punctuation and blanks dropped, other
    marks a hyphen; Roman numerals are not converted, Cyrillic letters stay.
    """
    bare = "".join(number.split()).lower()
    return _HYPHENATED.sub("", _INNER.sub("-", bare).strip("-"))


def give_ids(nodes: list[Node]) -> None:
    """Set `id` on every node, in document order; ids are unique, a repeated one gets "~2"."""
    restarts = _articles_restart(nodes)
    # "Having regard to ..." stands unnumbered among "(1) Whereas ..." in acts of the European Union.
    counts_recitals = not any(node.kind == "recital" and node.number for node in nodes)
    taken: Counter[str] = Counter()
    counted: Counter[tuple[int, str]] = Counter()
    for node in nodes:
        kind = STEPS[node.kind]
        number = clean_number(node.number) if node.kind != "option" else ""
        if not number and node.kind not in ("annex", "preamble"):
            counted_kind = node.kind in _COUNTED and (counts_recitals or node.kind != "recital")
            kind = kind if counted_kind else "nn"
            counted[node.parent, kind] += 1
            number = str(counted[node.parent, kind])
        step = f"{kind}_{number}" if number else kind
        prefix = "" if kind == "recital" else _prefix(node, nodes, restarts)
        base = f"{prefix}__{step}" if prefix else step
        taken[base] += 1
        node.id = base if taken[base] == 1 else f"{base}~{taken[base]}"


def _articles_restart(nodes: list[Node]) -> bool:
    """The first article's number comes again under another part or chapter (annexes are apart anyway).

    A number further on that comes twice is a slip or a quotation, and gets its own mark.
    """
    first: tuple[str, int] | None = None
    for node in nodes:
        if node.kind != "article" or not node.number or _annex_above(node, nodes) >= 0:
            continue
        number = clean_number(node.number)
        if first is None:
            first = (number, node.parent)
        elif number == first[0] and node.parent != first[1]:
            return True
    return False


def _annex_above(node: Node, nodes: list[Node]) -> int:
    parent = node.parent
    while parent >= 0 and nodes[parent].kind != "annex":
        parent = nodes[parent].parent
    return parent


def _prefix(node: Node, nodes: list[Node], restarts: bool) -> str:
    if node.parent < 0:
        return ""
    if node.kind == "article" and not restarts:
        annex = _annex_above(node, nodes)
        return nodes[annex].id if annex >= 0 else ""
    return nodes[node.parent].id


def labels(nodes: list[Node], headings: list[str]) -> list[str]:
    """For people: "Art. 5(1)(a)", "Annex II, Art. 3", "Proposal 3"; "Art. 1, Exercises" under a mere heading."""
    found: list[str] = []
    for node, heading in zip(nodes, headings, strict=True):
        above = found[node.parent] if node.parent >= 0 else ""
        number = one_line(node.number)
        if node.kind == "recital" and number:
            found.append(f"recital {number}")  # as everybody cites them, whatever words stand above: "Whereas:"
        elif node.kind == "option":
            found.append(f"{above}, {node.word} {number}" if above else f"{node.word} {number}")
        elif node.reading is not None and number:
            found.append(_numbered(node, number, above, nodes))
        elif number or node.kind == "annex":
            annex = next((found[i] for i in _ancestors(node, nodes) if nodes[i].kind == "annex"), "")
            name = f"{_word(node)} {number}".strip()
            found.append(f"{annex}, {name}" if annex else name)
        else:
            found.append(_unnumbered(node, heading, above))
    return found


def _numbered(node: Node, number: str, above: str, nodes: list[Node]) -> str:
    """ "5(1)", "Art. 5(1)"; "5.1" under 5 and "Art. 5.1" under Article 5, since its number says where it stands."""
    prefix = node.reading.prefix if node.reading else ""
    if prefix and above.endswith(prefix) and nodes[node.parent].number == prefix:
        return f"{above[: -len(prefix)]}{number}"
    return f"{above}({number})" if above else number


def _word(node: Node) -> str:
    """The unit word as printed, capitalised; an article's the usual short form."""
    return "Art." if node.word.lower() in ("article", "art.") else node.word[:1].upper() + node.word[1:].lower()


def _ancestors(node: Node, nodes: list[Node]) -> list[int]:
    found = []
    parent = node.parent
    while parent >= 0:
        found.append(parent)
        parent = nodes[parent].parent
    return found


def _unnumbered(node: Node, heading: str, above: str) -> str:
    """The heading's first words, or the unit's place among its unnumbered siblings."""
    words = heading if len(heading) <= _LONGEST_IN_LABEL else heading[: _LONGEST_IN_LABEL - 1].rsplit(" ", 1)[0] + "…"
    if not words:
        place = node.id.rpartition("_")[2]
        known = node.kind in _PLACED and not (node.kind == "recital" and "recital" not in node.id)
        words = f"{_PLACED[node.kind] if known else 'unnumbered'} {place}"
    return f"{above}, {words}" if above else words
