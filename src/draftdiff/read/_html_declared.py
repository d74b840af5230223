"""What a page says of itself outside its text: its title, its date, its language."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from draftdiff.read._html_tokens import Tag

_DATES = frozenset(("date", "dc.date", "dcterms.date", "dc.date.issued", "dcterms.issued", "eli:date_document"))
_LANGUAGES = frozenset(("dc.language", "dcterms.language", "language", "content-language"))
_LANGUAGE = re.compile(r"([a-z]{2})(?:$|[-_,;\s])", re.IGNORECASE)
_FILE_NAME = re.compile(r"\S*[._/]\S*")


def declare(tag: Tag, declared: dict[str, str], title: list[str] | None) -> list[str] | None:
    """Take note of what a tag says of the page; the words of its title, as long as it is open."""
    if title is not None:
        words = " ".join("".join(title).split())
        if words and not _FILE_NAME.fullmatch(words):
            declared.setdefault("title", words)
        return None
    if tag.name == "title" and not tag.ends:
        return []
    said = tag.attributes
    if tag.name in ("html", "body") and not tag.ends:
        _language(said.get("lang") or said.get("xml:lang") or "", declared)
    elif tag.name == "meta":
        name = (said.get("name") or said.get("property") or said.get("http-equiv") or "").lower()
        content = said.get("content", "").strip()
        if name in _DATES:
            _date(content, declared)
        elif name in _LANGUAGES:
            _language(content, declared)
        elif name in ("dc.title", "dcterms.title") and content:
            declared["title"] = " ".join(content.split())
    return None


def _language(said: str, declared: dict[str, str]) -> None:
    if found := _LANGUAGE.match(said.strip()):
        declared.setdefault("language", found[1].lower())


def _date(said: str, declared: dict[str, str]) -> None:
    try:
        declared.setdefault("date", date.fromisoformat(said[:10]).isoformat())
    except ValueError:
        return
