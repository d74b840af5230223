"""A reader of redlines that knows Word's rules and nothing of ours: what is left when all is accepted, or rejected."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

from lxml import etree

from draftdiff.render import View, output
from draftdiff.render._printed import printed
from draftdiff.text import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftdiff.model.report import DraftEntry, Report

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
GOES = {"accept": {"del", "moveFrom"}, "reject": {"ins", "moveTo"}}
NUMBER_ALONE = {"part", "title", "chapter", "section", "article", "annex"}


def written(report: Report) -> bytes:
    write = output("docx").comparison_bytes
    assert write is not None
    return write(report, View())


def part(data: bytes, name: str) -> etree._Element:
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read(name))


def body(data: bytes) -> etree._Element:
    found = part(data, "word/document.xml").find(f"{W}body")
    assert found is not None
    return found


def name_of(element: etree._Element) -> str:
    return str(etree.QName(element).localname)


def text_of(paragraph: etree._Element, goes: set[str]) -> str:
    """The words of a paragraph without those in a revision that goes; a revision may stand in another."""
    return "".join(
        "\t" if name_of(element) == "tab" else element.text or ""
        for element in paragraph.iter(f"{W}t", f"{W}delText", f"{W}tab")
        if not goes & {name_of(above) for above in element.iterancestors()}
    )


def settled(data: bytes, how: str) -> list[str]:
    """The lines that are left; a row of a table is one, with its cells between bars."""
    lines, open_ = [], ""
    for element in body(data):
        goes = GOES[how]
        if name_of(element) == "tbl":
            for row in element.iter(f"{W}tr"):
                if not any(row.find(f"{W}trPr/{W}{name}") is not None for name in goes):
                    cells = ["".join(text_of(p, goes) for p in cell.iter(f"{W}p")) for cell in row.iter(f"{W}tc")]
                    lines.append(" | ".join(cells))
        elif name_of(element) == "p":
            open_ += text_of(element, goes)
            if not any(element.find(f"{W}pPr/{W}rPr/{W}{name}") is not None for name in goes):
                lines.append(open_)
                open_ = ""
    assert open_ == ""  # the last paragraph of a file cannot be removed
    return lines[:-1] if lines[-1] == "" else lines


def shown(text: str) -> str:
    """As a file shows it: what XML forbids, and what could act, written out."""
    return re.sub("[\ufffe\uffff]", lambda m: f"<U+{ord(m[0]):04X}>", visible(text))


def lines_of(draft: DraftEntry) -> list[str]:
    """The text of a draft: its provisions in order, each with its number, its heading and its words."""
    provisions = draft.provisions or ()
    by_id = {p.id: p for p in provisions}
    above = {p.parent for p in provisions}
    found: list[str] = []
    for p in provisions:
        if p.kind == "row" and p.id not in above and not p.number and not (p.heading and p.text):
            found += [shown(p.heading or p.text)] if p.heading or p.text else []
            continue
        number = printed(p, by_id, draft.language)
        if p.heading or (number and p.kind in NUMBER_ALONE):
            point = "" if not number or not p.heading else ". " if number[-1].isalnum() else " "
            found.append(shown(f"{number}{point}{p.heading}"))
            found += [shown(p.text)] if p.text else []
        elif number or p.text:
            found.append(shown(f"{number}\t{p.text}" if number and p.text else number or p.text))
    return found


def marked(data: bytes, names: set[str]) -> list[str]:
    """The words in revisions of some kinds, sorted: two redlines of a pair and of its mirror have the same."""
    found = []
    for element in body(data).iter(*(f"{W}{name}" for name in names)):
        found += ["".join(t.text or "" for t in element.iter(f"{W}t", f"{W}delText"))]
    return sorted(words for words in found if words)


def comments(data: bytes) -> dict[str, list[str]]:
    """The sentences of each comment by its number."""
    return {
        comment.get(f"{W}id", ""): ["".join(t.text or "" for t in p.iter(f"{W}t")) for p in comment.iter(f"{W}p")]
        for comment in part(data, "word/comments.xml")
    }


def commented(data: bytes) -> Iterator[tuple[list[str], str]]:
    """Each comment with the words that it stands on."""
    said = comments(data)
    for paragraph in body(data).iter(f"{W}p"):
        for start in paragraph.iter(f"{W}commentRangeStart"):
            words, element = "", start.getnext()
            while element is not None and not (
                name_of(element) == "commentRangeEnd" and element.get(f"{W}id") == start.get(f"{W}id")
            ):
                words += "".join(t.text or "" for t in element.iter(f"{W}t", f"{W}delText"))
                element = element.getnext()
            assert element is not None
            yield said[start.get(f"{W}id", "")], words
