"""Cross-references to other provisions of the same document, by the id they name."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from draftdiff.model.draft import Reference
from draftdiff.parse.identity import clean_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftdiff.languages import Language
    from draftdiff.model.draft import Kind
    from draftdiff.parse.nesting import Node

_NUMBER = (
    r"(?:\d{1,4}(?:[.\-]\d{1,4})*(?:\s(?:bis|ter|quater)\b|[a-z]\b)?|[IVXLC]{1,7}\b)(?:\s?\((?:\d{1,3}|[a-z]{1,5})\))*"
)
_POINT = r"\([a-z0-9]{1,4}\)(?:\s?\([a-z0-9]{1,4}\))*"
# What joins the numbers of a list: "Articles 4, 5 and 11", "Articles 7 to 9" (its ends are cited), "5 и 6".
_JOIN = r"\s?(?:,|;|–|-|\b(?:and|or|to|и|или|та|і|або|et|ou|à|y|o|a)\b)\s?"
_STEPS = re.compile(r"[^\s()]+(?:\s(?:bis|ter|quater))?")


@cache
def _pattern(language: Language) -> tuple[re.Pattern[str], dict[str, Kind]]:
    kinds = {word: kind for kind, words in language.units.cited.items() for word in words}
    words = "|".join(re.escape(w) for w in sorted(kinds, key=len, reverse=True))
    return re.compile(
        rf"(?<!\w)(?P<word>{words})\s(?P<list>(?:{_NUMBER}|{_POINT})(?:{_JOIN}(?:{_NUMBER}|{_POINT}))*)",
        re.IGNORECASE,
    ), kinds


_ITEM = re.compile(rf"{_NUMBER}|{_POINT}", re.IGNORECASE)


class Index:
    """Ids by the numbers that lead to them, built once a draft."""

    def __init__(self, nodes: list[Node]) -> None:
        self.nodes = nodes
        self.below: dict[tuple[int, str], int] = {}
        self.units: dict[tuple[str, str], int] = {}
        for at, node in enumerate(nodes):
            number = clean_number(node.number)
            self.below.setdefault((node.parent, number), at)
            if node.number and (node.reading is None):
                self.units.setdefault((node.kind, number), at)

    def down(self, start: int, steps: list[str]) -> tuple[str, bool]:
        """The id reached from a provision by numbers, and whether all of them were found."""
        at = start
        for place, step in enumerate(steps):
            under = self.below.get((at, clean_number(step)))
            if under is None:
                rest = "__".join(clean_number(s) for s in steps[place:])
                return f"{self.nodes[at].id}__{rest}" if at >= 0 else rest, False
            at = under
        return self.nodes[at].id, True

    def article_above(self, at: int) -> int:
        """The article (or whatever stands highest below the annexes) that a provision is in, itself included."""
        while (
            self.nodes[at].parent >= 0
            and self.nodes[at].kind != "article"
            and self.nodes[self.nodes[at].parent].kind != "annex"
        ):
            at = self.nodes[at].parent
        return at


def references_of(text: str, owner: int, index: Index, language: Language) -> tuple[Reference, ...]:
    """The references in one provision's text, in order; those to other instruments are left out."""
    pattern, kinds = _pattern(language)
    found: list[Reference] = []
    pending: list[tuple[int, int, list[str]]] = []
    for match in pattern.finditer(text):
        kind = kinds[match["word"].lower()]
        if _elsewhere(text, match, language):
            pending.clear()
            continue
        items = [
            (m.start(), m.end(), _STEPS.findall(m[0]))
            for m in _ITEM.finditer(text, match.start("list"), match.end("list"))
        ]
        if kind in ("paragraph", "point"):
            at = index.article_above(owner) if kind == "paragraph" else owner
            if _of_a_unit(text, match.end("list"), pattern, kinds):
                pending += items
                continue
            found += _resolved(
                items,
                [
                    index.down(at if kind == "paragraph" or not _has_below(index, owner, i[2]) else owner, i[2])
                    for i in items
                ],
            )
            continue
        targets = [_unit(kind, steps, index) for _, _, steps in items]
        found += _resolved(items, targets)
        if pending and targets:
            at = index.units.get((kind, clean_number(items[0][2][0])), -1)
            found += _resolved(
                pending, [index.down(at, steps) if at >= 0 else (targets[0][0], False) for _, _, steps in pending]
            )
            pending.clear()
    return tuple(sorted(found, key=lambda r: r.start))


def _resolved(items: list[tuple[int, int, list[str]]], targets: list[tuple[str, bool]]) -> Iterator[Reference]:
    for (start, end, _), (target, known) in zip(items, targets, strict=True):
        yield Reference(start, end, target, known)


def _has_below(index: Index, owner: int, steps: list[str]) -> bool:
    return (owner, clean_number(steps[0])) in index.below


def _unit(kind: Kind, steps: list[str], index: Index) -> tuple[str, bool]:
    at = index.units.get((kind, clean_number(steps[0])))
    if at is None:
        short = {"article": "art", "chapter": "chp", "section": "sec", "paragraph": "para"}.get(kind, kind)
        return "__".join([f"{short}_{clean_number(steps[0])}", *map(clean_number, steps[1:])]), False
    return index.down(at, steps[1:])


def _of_a_unit(text: str, end: int, pattern: re.Pattern[str], kinds: dict[str, Kind]) -> bool:
    """ "paragraph 2 of Article 5": the paragraph is not one of this article."""
    start = re.compile(r"\s\w{1,4}\s").match(text, end)
    after = pattern.match(text, start.end()) if start else None
    return after is not None and kinds[after["word"].lower()] not in ("paragraph", "point")


def _elsewhere(text: str, match: re.Match[str], language: Language) -> bool:
    """ "Article 51 of the Charter of the United Nations": of another instrument, which is named by a capital."""
    rest = text[match.end("list") : match.end("list") + 60]
    named = re.match(r"\s(?:of|de|du|del)\s(?:the\s|la\s|el\s)?([^\W\d_]\w+)", rest)
    if named is None:
        return False
    own = rest[: named.end()].lower()
    if any(own.endswith(f" {w}") or f" {w} " in own for w in language.units.own_instrument):
        return False
    return named[1][0].isupper() and named[1].lower() not in _pattern(language)[1]
