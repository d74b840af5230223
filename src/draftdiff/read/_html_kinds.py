"""What kinds of element there are, by their names and attributes."""

from __future__ import annotations

import re

# No words of the page; the head of a page needs no place here, since what it may hold is named.
DROPPED = frozenset("script style template noscript title iframe noembed noframes datalist svg annotation rp".split())
PICTURES = frozenset("img svg canvas video audio object embed".split())
PREFORMATTED = frozenset("pre listing xmp plaintext textarea".split())
_APART = frozenset(("nav", "aside", "header", "footer"))
_APART_ROLES = frozenset("navigation banner contentinfo complementary search".split())
# A header or footer inside one of these is its own and no furniture of the page.
CONTENT = frozenset("main article section".split())
_NO_DISPLAY = re.compile(r"display\s*+:\s*+none", re.IGNORECASE)
# Classes of official journals: the document's title; the columns that hold a point's mark.
TITLES = frozenset("oj-doc-ti doc-ti title-doc-first title-doc-last".split())
MARK_COLUMNS = frozenset("grid-list-column-1 no-parag".split())
# The line at the head of each page of the journal: date, language, its name, number and page.
_RUNNING_HEADS = frozenset(f"{prefix}hd-{part}" for prefix in ("", "oj-") for part in ("date", "lg", "ti", "oj"))


def is_hidden(attributes: dict[str, str]) -> bool:
    """Whether the page itself hides an element, until somebody clicks or for ever."""
    return "hidden" in attributes or ("style" in attributes and _NO_DISPLAY.search(attributes["style"]) is not None)


def is_apart(name: str, attributes: dict[str, str], *, inside: bool) -> bool:
    """Whether an element is navigation or other furniture of the page; `inside` its content, or around that."""
    if "class" in attributes and not _RUNNING_HEADS.isdisjoint(attributes["class"].split()):
        return True
    role = attributes.get("role", "").strip().lower()
    if role:
        return role in _APART_ROLES
    return name in _APART and not (name in ("header", "footer") and inside)
