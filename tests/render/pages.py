"""A page read as a browser reads it: its elements, its cards, and the words of either side in each."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

from draftdiff.render import View, output
from draftdiff.text import visible
from tests.build import compare_texts

# Elements that have no end tag.
VOID = frozenset({"meta", "input", "br", "link", "img"})


@dataclass
class Element:
    """A tag with its attributes, its own place in the tree, and the words right in it or below."""

    tag: str
    attributes: dict[str, str]
    above: Element | None = None
    inside: list[Element | str] = field(default_factory=list)

    @property
    def classes(self) -> set[str]:
        return set(self.attributes.get("class", "").split())

    def text(self, without: tuple[str, ...] = ()) -> str:
        """The words, those in some tags or classes left out."""
        parts = []
        for found in self.inside:
            if isinstance(found, str):
                parts.append(found)
            elif found.tag not in without and not found.classes.intersection(without):
                parts.append(found.text(without))
        return "".join(parts)

    def all(self, tag: str = "", name: str = "") -> list[Element]:
        """The elements below of a tag, a class or both, in the order of the page."""
        found = []
        waiting = [e for e in reversed(self.inside) if isinstance(e, Element)]
        while waiting:
            element = waiting.pop()
            if (not tag or element.tag == tag) and (not name or name in element.classes):
                found.append(element)
            waiting += [e for e in reversed(element.inside) if isinstance(e, Element)]
        return found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.top = self.at = Element("", {})
        self.unclosed: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(attrs) == len(dict(attrs)), (tag, attrs)
        element = Element(tag, {name: value or "" for name, value in attrs}, self.at)
        self.at.inside.append(element)
        if tag not in VOID and not (self.get_starttag_text() or "").endswith("/>"):
            self.at = element

    def handle_endtag(self, tag: str) -> None:
        if (self.get_starttag_text() or "").endswith("/>") and tag in ("path", "rect", "circle"):
            return
        assert self.at.tag == tag, f"</{tag}> ends <{self.at.tag}>"
        assert self.at.above is not None
        self.at = self.at.above

    def handle_data(self, data: str) -> None:
        self.at.inside.append(data)


def read(page: str) -> Element:
    """The tree of a page; a tag that is closed by another one is a fault."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert reader.at is reader.top
    return reader.top


def words(card: Element) -> tuple[str, str]:
    """The old and the new words of a card."""
    found = [e for e in card.inside if isinstance(e, Element) and "t" in e.classes]
    assert len(found) <= 1
    return (found[0].text(("ins", "n")), found[0].text(("del", "o"))) if found else ("", "")


def page(old: str, new: str) -> str:
    write = output("html").comparison
    assert write is not None
    return write(compare_texts(old, new), View())


def cards(tree: Element) -> dict[str, Element]:
    found = tree.all(name="p")
    assert len({card.attributes["id"] for card in found}) == len(found)
    return {card.attributes["id"]: card for card in found}


def assert_whole(old: str, new: str) -> None:
    """Every change has one card, every provision one place, and the card both texts."""
    report = compare_texts(old, new)
    write = output("html").comparison
    assert write is not None
    tree = read(write(report, View()))
    found = cards(tree)
    assert list(found) == [c.fingerprint for c in report.changes]
    for change in report.changes:
        sides = ("\n".join(e.text for e in side) for side in (change.old, change.new))
        assert words(found[change.fingerprint]) == tuple(map(visible, sides))
    ids = [e.attributes["id"] for e in tree.all() if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    provisions = [
        *(f"old.{p.id}" for p in report.old.provisions or ()),
        *(f"new.{p.id}" for p in report.new.provisions or ()),
    ]
    assert sorted(i for i in ids if i.startswith(("old.", "new."))) == sorted(map(visible, provisions))
    assert {a.attributes["href"][1:] for a in tree.all("a")} <= set(ids)
