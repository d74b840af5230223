"""The words before a cue cut at their commas, and the cases of phrases among them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from draftdiff.statements.vocabulary import Vocabulary
    from draftdiff.statements.wording import Wording

# A comma, semicolon or colon before a blank, a dash between blanks, a parenthesis. Each way begins with its sign,
# so that `re` skips to the next one.
_MARK = re.compile(r"[,;:](?=\s|$)|[-–—](?<=\s.)(?=\s)|[()]")

# The number of an item written in the run of a sentence.
_ITEM = re.compile(r"\(?\w{1,3}\)|\d{1,2}\.(?=\s)")
_DASHES = "-–—"

Span = tuple[int, int]
# "le cas échéant", "en su caso", "where applicable"; what is longer may be a condition before another clause.
_MOST_PUT_BETWEEN = 3


def cut(wording: Wording, start: int, end: int, words: Vocabulary) -> tuple[list[Span], int]:
    """Comma segments, trimmed, after the last semicolon or colon outside parentheses, and where that ends."""
    found: list[Span] = []
    depth, left, hard = 0, start, start
    for mark in _MARK.finditer(wording.shadow, start, end):
        sign = mark[0]
        if sign in "()":
            depth = depth + 1 if sign == "(" else max(0, depth - 1)
        elif not depth and not (sign in _DASHES and words.apposition.match(wording.lower, mark.end(), end)):
            if sign in ";:":
                found.clear()
                hard = mark.end()
            else:
                found.append(trimmed(wording, left, mark.start()))
            left = mark.end()
    last = trimmed(wording, left, end)
    if words.closed and (item := _ITEM.match(wording.shadow, *last)):
        last = trimmed(wording, item.end(), end)
    if words.closed and (
        words.adverbs.fullmatch(wording.lower[slice(*last)])
        or (found and bare(wording, last, words) and not words.dependent.search(wording.lower, *last))
    ):
        last = (last[1], last[1])
    found.append(last)
    return found, hard


def rejoined(wording: Wording, segments: list[Span], words: Vocabulary) -> list[Span]:
    """Segments between which a word or two were put, as one: "The crew and, where present, their pilot"."""
    found: list[Span] = []
    at = 0
    while at < len(segments):
        start, end = segments[at]
        while at + 2 < len(segments) and _is_put_between(wording, segments[at : at + 3], words):
            at += 2
            end = segments[at][1]
        found.append((start, end))
        at += 1
    return found


def _is_put_between(wording: Wording, three: list[Span], words: Vocabulary) -> bool:
    before, put, after = (wording.lower[slice(*span)] for span in three)
    phrase, _, last = before.rpartition(" ")
    if not phrase or not 0 < len(put.split()) <= _MOST_PUT_BETWEEN or words.conjunction.fullmatch(last) is None:
        return False
    return bool(after) and not words.dependent.match(after)


def trimmed(wording: Wording, start: int, end: int) -> Span:
    """A stretch without the blanks at its ends."""
    text = wording.shadow[start:end]
    left = start + len(text) - len(text.lstrip())
    return left, max(left, start + len(text.rstrip()))


def bare(wording: Wording, span: Span, words: Vocabulary) -> bool:
    """Whether a phrase is in a case of neither a subject nor one spoken to."""
    if words.fronting.match(wording.lower, *span) or words.addressed.match(wording.shadow, *span):
        return False
    return words.oblique.match(wording.lower, *span) is not None
