"""Cross-references to other provisions of the same document, by the id they name."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from draftdiff.model.draft import Reference
from draftdiff.parse.identity import STEPS, clean_number
from draftdiff.parse.numbering import LATIN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from draftdiff.languages import Language
    from draftdiff.model.draft import Kind
    from draftdiff.parse.nesting import Node

_NUMBER = (
    rf"(?:(?:\d{{1,4}}|[A-Z](?=\.\d))(?:[.\-]\d{{1,4}})*(?:[\s\-\u2010\u2011]?(?:{LATIN})\b|[a-z]\b)?|[IVXLC]{{1,7}}\b)"
    r"(?:\s?\((?:\d{1,3}|[a-z]{1,5})\))*"
)
# "§4.1(3)": a section of this text if its numbers lead to one; what it is called is not said.
_SIGN = "§"
_POINT = r"\([a-z0-9]{1,4}\)(?:\s?\([a-z0-9]{1,4}\))*"
# What joins the numbers of a list: "Articles 4, 5 and 11", "Articles 7 to 9" (its ends are cited), "5 и 6".
_AND = r"\b(?:and|or|to|и|или|та|і|або|et|ou|à|y|o|a)\b"
_JOIN = rf"\s?(?:,|;|–|-|{_AND})\s?"
# What stands between "paragraph 2" and "Article 5" if the one is in the other: "of", "de", a comma, or nothing.
_OF = re.compile(rf",?\s(?:(?!{_AND})\w{{1,4}}\s)?")
_STEPS = re.compile(rf"[^\s()]+(?:\s(?:{LATIN}))?")


def _stems(text: str, language: Language) -> tuple[str, ...]:
    """How the words of a draft begin with which its references can: a search for these is quick."""
    lower = text.lower()
    stems = {word[:4] for words in language.units.cited.values() for word in words}
    return tuple(sorted(stem for stem in (*stems, _SIGN) if stem in lower))


@cache
def _pattern(language: Language) -> tuple[re.Pattern[str], dict[str, Kind]]:
    kinds = {word: kind for kind, words in language.units.cited.items() for word in words}
    signs: dict[str, Kind] = {_SIGN: "paragraph", _SIGN * 2: "paragraph"}
    words = "|".join(re.escape(w) for w in sorted(kinds, key=len, reverse=True))
    return re.compile(
        rf"(?<![\w-])(?P<word>(?:{words})(?=\s)|§§?)\s?(?P<list>(?:{_NUMBER}|{_POINT})(?:{_JOIN}(?:{_NUMBER}|{_POINT}))*)",
        re.IGNORECASE,
    ), kinds | signs


_ITEM = re.compile(rf"{_NUMBER}|{_POINT}", re.IGNORECASE)


class Index:
    """Ids by the numbers that lead to them, built once a draft; `texts` are all the words it has."""

    def __init__(self, nodes: list[Node], texts: Iterable[str], language: Language) -> None:
        self.nodes = nodes
        self.language = language
        self.stems = _stems("\n".join(texts), language)
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
            under = self._under(at, clean_number(step))
            if under is None:
                rest = "__".join(clean_number(s) for s in steps[place:])
                return f"{self.nodes[at].id}__{rest}" if at >= 0 else rest, False
            at = under
        return self.nodes[at].id, True

    def _under(self, at: int, number: str) -> int | None:
        """What a number is under a provision: itself, or "4-1" in the 4 there, printed as "4.1" or as "1"."""
        found = self.below.get((at, number))
        outer, _, inner = number.rpartition("-")
        if found is None and outer and inner and (above := self._under(at, outer)) is not None:
            return self.below.get((above, number), self.below.get((above, inner)))
        return found

    def near(self, kind: Kind, owner: int, steps: list[str]) -> tuple[str, bool]:
        """The id that numbers lead to from where they are written.

        A paragraph is sought in the article (or annex, or the whole text) that the words stand in, a point from
        the words outwards.
        """
        around = [owner]
        while around[-1] >= 0 and self.nodes[around[-1]].kind not in ("article", "annex"):
            around.append(self.nodes[around[-1]].parent)
        step = clean_number(steps[0])
        scopes = around[::-1] if kind == "paragraph" else around
        return self.down(next((at for at in scopes if self._under(at, step) is not None), around[-1]), steps)

    def unit(self, kind: Kind, steps: list[str]) -> tuple[str, bool]:
        """The id that a unit's own number and the numbers under it lead to."""
        at = self.units.get((kind, clean_number(steps[0])))
        if at is None:
            return "__".join([f"{STEPS[kind]}_{clean_number(steps[0])}", *map(clean_number, steps[1:])]), False
        return self.down(at, steps[1:])


Item = tuple[int, int, list[str]]
_PARTS = ("paragraph", "point")


def references_of(text: str, owner: int, index: Index) -> tuple[Reference, ...]:
    """The references in one provision's text, in order; those to other instruments are left out."""
    found: list[Reference] = []
    pending: list[Item] = []
    language = index.language
    for kind, items, end in _chains(text, index):
        if _elsewhere(text, end, language):
            pending.clear()
        elif kind not in _PARTS:
            inside = [(start, stop, [items[0][2][0], *steps]) for start, stop, steps in pending]
            found += [Reference(start, stop, *index.unit(kind, steps)) for start, stop, steps in inside + items]
            pending.clear()
        elif _of_a_unit(text, end, language):
            pending += items
        else:
            found += [Reference(start, stop, *index.near(kind, owner, steps)) for start, stop, steps in items]
    return tuple(sorted(found, key=lambda r: r.start))


def _chains(text: str, index: Index) -> Iterator[tuple[Kind, list[Item], int]]:
    """Citations with their items and end; "Article 5, paragraph 2, point (a)" is one, each item under the last."""
    kinds = _pattern(index.language)[1]
    chain: tuple[Kind, list[Item], int] | None = None
    for match in _citations(text, index):
        kind = kinds[match["word"].lower()]
        under: list[str] = []
        if (
            chain is not None
            and kind in _PARTS
            and match["word"][0] != _SIGN
            and text[chain[2] : match.start()] in (" ", ", ")
        ):
            under = chain[1][-1][2]
        elif chain is not None:
            yield chain
            chain = None
        spans = _ITEM.finditer(text, match.start("list"), match.end("list"))
        items = [(m.start(), m.end(), under + _STEPS.findall(m[0])) for m in spans]
        chain = (kind, items, match.end("list")) if chain is None else (chain[0], chain[1] + items, match.end("list"))
    if chain is not None:
        yield chain


def _citations(text: str, index: Index) -> Iterator[re.Match[str]]:
    """Every match of the pattern, tried only where a word begins as citations do.

    The pattern alone, tried at each character, took half of the time that the references of a large draft need.
    """
    lower = text.lower()
    there = [stem for stem in index.stems if stem in lower]
    if not there:
        return
    pattern = _pattern(index.language)[0]
    starts = []
    for stem in there:
        at = lower.find(stem)
        while at >= 0:
            starts.append(at)
            at = lower.find(stem, at + 1)
    if len(lower) != len(text):  # a few letters are longer in lower case
        yield from pattern.finditer(text)
        return
    end = 0
    for start in sorted(starts):
        if start >= end and (match := pattern.match(text, start)):
            end = match.end()
            yield match


def _of_a_unit(text: str, end: int, language: Language) -> bool:
    """ "paragraph 2 of Article 5": the paragraph is not one of this article."""
    pattern, kinds = _pattern(language)
    between = _OF.match(text, end)
    after = pattern.match(text, between.end()) if between else None
    return after is not None and kinds[after["word"].lower()] not in _PARTS


def _elsewhere(text: str, end: int, language: Language) -> bool:
    """ "Article 51 of the Charter of the United Nations": of another instrument, which is named by a capital."""
    rest = text[end : end + 60]
    named = re.match(r",?\s(?:of|de|du|del)\s(?:the\s|la\s|el\s)?([^\W\d_]\w+)", rest)
    if named is None:
        return False
    own = rest[: named.end()].lower()
    if any(own.endswith(f" {w}") or f" {w} " in own for w in language.units.own_instrument):
        return False
    return named[1][0].isupper() and named[1].lower() not in _pattern(language)[1]
