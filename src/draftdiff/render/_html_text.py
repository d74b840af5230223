"""Words of a draft and sentences of a report as HTML: escaped, each side marked, every direction kept apart.

`html.escape` is all that a page needs of a template library: the page is written piece by piece from top to bottom,
and every place where words of a draft enter it goes through one function here.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from draftdiff.render._layout import Page
from draftdiff.text import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from draftdiff.model.change import Edit
    from draftdiff.render._layout import Span

_QUOTED = re.compile(r'"([^"]*)"')
# A name in letters that run from right to left, in the midst of our words.
_LETTER = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"
_RIGHT_TO_LEFT = re.compile(f"{_LETTER}(?:[^A-Za-z]*{_LETTER})?")
_PLAIN = re.compile(r"[ !#-%(-;=?-~]*")


def safe(text: str) -> str:
    """Text of a draft as text, in an element or an attribute; what could act on a reader's eye is spelt out."""
    if _PLAIN.fullmatch(text):  # nine of ten: words without a quotation mark, in a fifth of the time
        return text
    return escape(visible(text))


def apart(text: str) -> str:
    """A name from a draft inside a sentence of ours: its direction stays its own."""
    return safe(text) if text.isascii() else f"<bdi>{safe(text)}</bdi>"


def sentence(text: str) -> str:
    """A sentence of ours, with words of the drafts between quotation marks; its arrows as such."""
    parts = []
    for at, part in enumerate(_QUOTED.split(text)):
        if at % 2:
            parts.append(f"&quot;{apart(part)}&quot;")
        else:
            parts.append(_RIGHT_TO_LEFT.sub(r"<bdi>\g<0></bdi>", safe(part)).replace(" -&gt; ", " → "))
    return "".join(parts)


def marked(edits: Sequence[Edit], tongues: tuple[str, str]) -> str:
    """The words of both sides in one run, what went and what came marked; `tongues` are the sides' attributes."""
    parts = []
    for edit in edits:
        if edit.op == "kept":
            parts.append(safe(edit.text))
            continue
        # Blanks alone, as between the two halves of a split, are there and not marked: there is nothing to see.
        empty = "" if edit.text.strip() else ' class="e"'
        tag, tongue = ("del", tongues[0]) if edit.op == "removed" else ("ins", tongues[1])
        parts.append(f"<{tag}{empty}{tongue}>{safe(edit.text)}</{tag}>")
    return "".join(parts)


class Paragraphs(Page):
    """A page that keeps its paragraphs, for who writes them otherwise than in lines."""

    def __init__(self) -> None:
        super().__init__(None, color=False)
        self._found: list[tuple[Span, ...]] = []

    def write(self, *spans: Span | str, first: str = "", rest: str | None = None) -> None:  # noqa: ARG002 - a terminal's
        """Keep one paragraph."""
        self._found.append(tuple(span if isinstance(span, tuple) else (span, "") for span in spans))

    def paragraphs(self) -> list[tuple[Span, ...]]:
        """The paragraphs since the last time."""
        found, self._found = self._found, []
        return found


def styled(spans: Sequence[Span]) -> str:
    """A paragraph of a report with its emphasis."""
    parts = []
    for text, style in spans:
        said = sentence(text)
        parts.append(f"<b>{said}</b>" if style in ("bold", "weak", "strong", "notice") else said)
    return "".join(parts).strip()
