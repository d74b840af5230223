"""Line breaks inside a paragraph: made on purpose, or only where the line was full.

The pages of old treaties are typed text with <br> at the end of each line, or a whole treaty in one paragraph with
<br> between its articles. Which of the two a page is, its lines tell together: typed lines are all nearly as long as
the longest, and end anywhere in a sentence.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from draftdiff.read._html_blocks import is_mark, own_number, unsigned

if TYPE_CHECKING:
    from collections.abc import Iterable

_SENTENCE_END = re.compile(r"[.;:!?][)\]»”\"’']{0,3}$")
_NARROWEST, _WIDEST = 40, 160
# A line is full from this share of the width on.
_FULL = 0.8
# So many full lines tell; fewer than this share of them end a sentence where breaks fall anywhere.
_FEWEST, _ENDING = 2, 0.5


def width_of(paragraphs: Iterable[list[str]]) -> int:
    """The width to which the lines of all these paragraphs were typed, 0 where their breaks were made on purpose."""
    inner = [line for lines in paragraphs for line, after in pairwise(lines) if line.strip() and after.strip()]
    lengths = sorted(len(line.rstrip()) for line in inner)
    if len(lengths) < _FEWEST:
        return 0
    width = lengths[int(len(lengths) * 0.9)]
    if not _NARROWEST <= width <= _WIDEST or lengths[-1] > _WIDEST:
        return 0
    full = [line.rstrip() for line in inner if len(line.rstrip()) >= _FULL * width]
    ending = sum(bool(_SENTENCE_END.search(line[-6:])) for line in full)
    return width if len(full) >= _FEWEST and ending <= _ENDING * len(full) else 0


def paragraphs(lines: list[str], width: int) -> list[str]:
    """The paragraphs that lines make, empty lines apart; a number alone on its line is put before its words."""
    found: list[list[str]] = []
    before = ""
    worded = False
    for line in lines:
        words = unsigned(line).strip()
        if found and (not words or not worded or (before and _goes_on(before, words, width))):
            found[-1].append(line.strip())
        else:
            found.append([line.strip()])
            worded = False
        worded |= bool(words)
        before = words
    return [" ".join(parts) for parts in found]


def _goes_on(before: str, words: str, width: int) -> bool:
    """Whether a line goes on with the sentence of the line before it."""
    if is_mark(before) and not is_mark(words):
        return True
    if not width or len(before) + 1 + len(words.split(None, 1)[0]) < _FULL * width:
        return False
    return not (_SENTENCE_END.search(before[-6:]) or before[-1] == ",") or not (is_mark(words) or own_number(words))
