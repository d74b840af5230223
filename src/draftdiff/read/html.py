"""Web pages: of EUR-Lex, of the United Nations, saved by word processors, or any others. Nothing is fetched or run."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from draftdiff.errors import DraftdiffError
from draftdiff.model.note import Note
from draftdiff.read._contract import InputFormat, Wanted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftdiff.model.source import Lines, Source
    from draftdiff.read._html_page import Page

# A treaty of a thousand pages is a page of ten megabytes.
_MOST_BYTES = 16_000_000
_MOST_TAGS = 800_000
_DEEPEST = 50_000
_MOST_TARGETS = 40_000
_MOST_BLOCKS = 250_000
_TARGETS = re.compile(r"href\s{0,9}=\s{0,9}(?:\"#([^\"]{1,200})\"|'#([^']{1,200})'|#([^\s>\"']{1,200}))", re.IGNORECASE)


def _read(source: Source, wanted: Wanted) -> Lines:
    from draftdiff.read._html_lines import build

    if len(source.data) > _MOST_BYTES:
        raise _too_much(f"this page has more than {_MOST_BYTES // 1_000_000} million bytes", source)
    page, declared, notes = _walked(source, wanted)
    builder, blocks = build(page)
    notes += _notes(page, source, wanted)
    return builder.lines(source, "html", notes=tuple(notes), blocks=blocks, declared=declared)


def _too_much(what: str, source: Source) -> DraftdiffError:
    return DraftdiffError(what, where=source.name, hint="save the part with the treaty as a page of its own")


def _walked(source: Source, wanted: Wanted) -> tuple[Page, dict[str, str], list[Note]]:
    """The page, what it declares of itself, and notes on its encoding and on what never ends in it."""
    from draftdiff.read._html_blocks import without_surrogates
    from draftdiff.read._html_charset import page_text
    from draftdiff.read._html_declared import declare
    from draftdiff.read._html_page import Page
    from draftdiff.read._html_tokens import Torn, characters, tokens

    text, notes = page_text(source)
    text = without_surrogates(text)
    xhtml = text[:200].lstrip().startswith("<?xml")
    named = dict.fromkeys(characters(m[1] or m[2] or m[3]) for m in islice(_TARGETS.finditer(text), _MOST_TARGETS))
    page = Page("ins" if wanted.revisions == "original" else "del", {name: n for n, name in enumerate(named)})
    declared: dict[str, str] = {}
    title: list[str] | None = None
    for count, token in enumerate(tokens(text, xhtml=xhtml)):
        if isinstance(token, str):
            if title is not None:
                title.append(token)
            page.text(token)
        elif isinstance(token, Torn):
            line = text.count("\n", 0, token.offset) + 1
            notes.append(
                Note(f"a {token.what} in the page never ends; what follows is read as text", source.name, line)
            )
        else:
            title = declare(token, declared, title)
            page.tag(token, closed=xhtml and token.closed)
        if count > _MOST_TAGS:
            raise _too_much(f"this page has more than {_MOST_TAGS} tags and pieces of text", source)
        if page.depth > _DEEPEST:
            raise _too_much(f"this page has elements nested more than {_DEEPEST} deep", source)
        if page.added > _MOST_BLOCKS:
            raise _too_much(f"this page has more than {_MOST_BLOCKS} paragraphs and line breaks", source)
    page.finish()
    return page, declared, notes


def _notes(page: Page, source: Source, wanted: Wanted) -> Iterator[Note]:
    found = page.found
    if found["ins"] or found["del"]:
        how = "rejected" if wanted.revisions == "original" else "accepted"
        what = f"insertions marked in the page: {found['ins']}, deletions: {found['del']}"
        yield Note(f"{what}; read with all of them {how}", source.name, 1)
    for key, message in (
        ("hidden", "words that the page hides, left out: {}"),
        ("picture", "pictures, left out: {}"),
        ("remark", "navigation, headers or footers of the page, no provisions; lines: {}"),
        ("consolidated", "marks of later changes on lines of their own, no provisions: {}"),
        ("changed", "marks of later changes within lines, left out: {}"),
        ("deep", "tables inside more than 40 others, their cells read as text: {}"),
    ):
        if found[key]:
            yield Note(message.format(found[key]), source.name, 1)


_START = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:\s|<\?xml[^>]*>|<!--.*?-->)*(?:<!doctype\s+html\b|<html[\s>])", re.IGNORECASE | re.DOTALL
)


def _recognises(start: bytes) -> bool:
    """A page that says that it is one, after blanks, comments or an XML declaration."""
    return _START.match(start.replace(b"\0", b"")) is not None


FORMAT = InputFormat(
    name="html",
    suffixes=(".html", ".htm", ".xhtml"),
    summary="web pages: EUR-Lex, the United Nations, saved by a word processor, or any other",
    read=_read,
    recognises=_recognises,
    sample=lambda: (
        b"<!DOCTYPE html><html lang='en'><title>Sample</title>"
        b"<h2>Article 1. Meetings</h2><ol><li>The Parties shall meet.</ol></html>"
    ),
)
