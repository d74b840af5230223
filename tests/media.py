"""What an output is to the program that opens it: its structure, and the words that a reader sees.

Told by how it begins, so that a new output is looked into unasked; one of a kind that is not known here is plain text.
"""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any, NamedTuple
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SGR = re.compile(r"\x1b\[[0-9;]*m")
# Controls, direction overrides, line separators: what a terminal, an editor or a browser obeys.
UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
# OWASP, "CSV injection"; a tab or a line break in front is taken off by some programs.
FORMULA = tuple("=+-@\t\r\n＝＋－＠")
_COMMAND = re.compile(r"::(?:error|warning|notice) [^\n]*?::")


class Seen(NamedTuple):
    """The kinds of things that an output is made of, none of which a draft may bring along, and its words."""

    made_of: frozenset[str]
    words: str


def look(data: bytes) -> Seen:
    """Open an output as the program for it does; an assertion fails where something in it could act."""
    if data.startswith(b"PK"):
        return _packed(data)
    text = data.decode("utf-8")
    assert not (found := UNSAFE.search(SGR.sub("", text))), (found, text[max(found.start() - 60, 0) :][:80])
    return _kind(text)(text)


def _kind(text: str) -> Callable[[str], Seen]:
    if re.match(r"<!doctype html", text, re.IGNORECASE):
        return _page
    if text.startswith("<?xml"):
        return _xml
    if text.startswith("{"):
        return _json
    if re.match(r"\w+(?:,\w+){5,}\n", text):
        return _table
    if re.match(r"#+ |\| ", text):
        return _markdown
    return _plain


def _plain(text: str) -> Seen:
    """Text; a line of it that begins with two colons is a command to GitHub, where it is printed in an action."""
    commands = [line for line in text.splitlines() if line.startswith("::")]
    assert all(_COMMAND.match(line) for line in commands)
    unescaped = text.replace("%0A", "\n").replace("%2C", ",").replace("%3A", ":").replace("%25", "%")
    return Seen(frozenset(line.partition(" ")[0] for line in commands), unescaped if commands else text)


def _json(text: str) -> Seen:
    values = [json.loads(line) for line in text.splitlines()] if text.startswith('{"') else [json.loads(text)]
    return Seen(frozenset(), " ".join(_strings(values)))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for inner in value if isinstance(value, list) else value.values() if isinstance(value, dict) else ():
        yield from _strings(inner)


def _table(text: str) -> Seen:
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert not [cell for row in rows for cell in row if cell.startswith(FORMULA)]
    return Seen(frozenset(), " ".join(cell for row in rows for cell in row))


def _xml(text: str) -> Seen:
    assert "<!DOCTYPE" not in text
    assert "<!ENTITY" not in text
    found, words = set(), []
    for element in ET.fromstring(text).iter():
        found |= {element.tag, *(f"{element.tag} {name}" for name in element.attrib)}
        words += [element.text or "", *element.attrib.values(), element.tail or ""]
    return Seen(frozenset(found), "".join(words))


def _packed(data: bytes) -> Seen:
    """An office document: every part of it is XML."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: _xml(package.read(name).decode("utf-8")) for name in package.namelist()}
        assert b"External" not in b"".join(map(package.read, package.namelist()))
    return Seen(frozenset(parts).union(*(p.made_of for p in parts.values())), " ".join(p.words for p in parts.values()))


class _Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.made_of: set[str] = set()
        self.said: list[str] = []
        self.open = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open = tag
        self.made_of |= {tag, *(f"{tag} {name}" for name, _ in attrs)}
        # Where a link leads, what is loaded and what runs are ours to the letter.
        self.made_of |= {f"{tag} {n}={v}" for n, v in attrs if n in ("src", "style", "action") or n.startswith("on")}
        assert all((value or "").startswith("#") for name, value in attrs if name == "href")

    def handle_endtag(self, tag: str) -> None:
        self.open = ""

    def handle_data(self, data: str) -> None:
        if self.open in ("script", "style"):
            self.made_of.add(f"{self.open}: {data}")
        else:
            self.said.append(data)

    def handle_comment(self, data: str) -> None:
        self.made_of.add(f"comment: {data}")

    def handle_decl(self, decl: str) -> None:
        self.made_of.add(f"declaration: {decl}")


def _page(text: str) -> Seen:
    page = _Page(text)
    return Seen(frozenset(page.made_of), "".join(page.said))


def _markdown(text: str) -> Seen:
    from markdown_it import MarkdownIt  # it comes with rich

    tokens = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(text)
    inner = [child for token in tokens for child in token.children or ()]
    found = {f"{t.type} {sorted(t.attrs)}" for t in (*tokens, *inner)}
    found |= {f"{t.type}: {t.content}" for t in (*tokens, *inner) if t.type in ("html_block", "html_inline", "fence")}
    return Seen(
        frozenset(found), "".join(t.content if t.type == "text" else " " * (t.type == "softbreak") for t in inner)
    )
