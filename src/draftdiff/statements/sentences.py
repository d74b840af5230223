"""Where one sentence ends and the next begins, abbreviations and numbers spared."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from draftdiff.statements.vocabulary import Vocabulary

_END = re.compile(r"[.!?…]+[\"”’'»)]*\s+")
_OPENING = "\"“‘«'("


def sentences(shadow: str, words: Vocabulary) -> list[tuple[int, int]]:
    """Stretches (start, end) of a text, one a sentence, blanks at both ends left out; none is empty."""
    found: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(shadow):
        if _is_end(shadow, match, words):
            _keep(found, shadow, start, match.end())
            start = match.end()
    _keep(found, shadow, start, len(shadow))
    return found


def _is_end(shadow: str, match: re.Match[str], words: Vocabulary) -> bool:
    """Whether what follows begins a sentence; "Art. 5" and "U.S. troops" do not."""
    after = shadow[match.end() : match.end() + 1]
    if not (after.isupper() or after.isdigit() or after in _OPENING):
        return False
    return match[0][0] != "." or not words.abbreviation.search(
        shadow[max(0, match.start() - 12) : match.start()].lower()
    )


def _keep(found: list[tuple[int, int]], shadow: str, start: int, end: int) -> None:
    words = shadow[start:end]
    left = len(words) - len(words.lstrip())
    if left < len(words):
        found.append((start + left, start + len(words.rstrip())))
