"""The word diff: diff-match-patch on one character a word, so that an edit never cuts through a word or number."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from draftdiff.model.change import Edit, Op
from draftdiff.text import tokens

if TYPE_CHECKING:
    from diff_match_patch import diff_match_patch

# Characters from here on stand for words; surrogates are left out since they are no characters of their own.
_FIRST = 0x100
_SURROGATES = range(0xD800, 0xE000)
_LAST = 0x10FFFF

# Myers' algorithm costs (words x edits); a pair of longer texts is first cut at its common ends, and what is
# then still longer is reported as removed and added whole. 20 000 words are some 40 pages in one provision.
LONGEST = 20_000

# How many times as many words the edits on both sides must have for kept words between them to be folded.
_PEPPER = 4
# Below this share of words in common a passage is rewritten, not edited: its few "the" and "shall" say nothing.
_REWRITTEN = 0.3

Run = tuple[int, list[str]]

_OPS: dict[int, Op] = {0: "kept", -1: "removed", 1: "added"}


@cache
def _engine() -> diff_match_patch:
    from diff_match_patch import diff_match_patch

    engine = diff_match_patch()
    # The default stops after one second of wall clock with whatever it has: the same input would give other
    # bytes on a slower machine (law 6).
    engine.Diff_Timeout = 0
    return engine


def diff_words(old: str, new: str) -> tuple[Edit, ...]:
    """Runs of kept, removed and added words; kept + removed = old and kept + added = new, exactly (law 3).

    Of texts beyond LONGEST words that differ throughout, the differing middle is one removal and one addition.
    """
    if old == new:
        return (Edit("kept", old),) if old else ()
    before, after = tokens(old), tokens(new)
    head = _common(before, after)
    tail = _common(before[head:][::-1], after[head:][::-1])
    left, right = before[head : len(before) - tail], after[head : len(after) - tail]
    runs: list[Run] = [(0, before[:head])]
    if not left or not right or len(left) + len(right) > LONGEST or _rewritten(_shared(left, right), left, right):
        runs += [(-1, left), (1, right)]
    elif left < right:
        runs += _compared(left, right)
    else:  # of several shortest edits the same one is found when old and new are swapped
        runs += [(-op, words) for op, words in _compared(right, left)]
    runs.append((0, before[len(before) - tail :]))
    return _edits(runs)


def _common(left: list[str], right: list[str]) -> int:
    """How many words two lists share at their start."""
    count = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        count += 1
    return count


def _compared(left: list[str], right: list[str]) -> list[Run]:
    codes: dict[str, str] = {}
    words: dict[str, str] = {}

    def encoded(text: list[str]) -> str:
        for word in text:
            if word not in codes:
                number = _FIRST + len(codes)
                code = chr(number if number < _SURROGATES.start else number + len(_SURROGATES))
                codes[word] = code
                words[code] = word
        return "".join(codes[w] for w in text)

    runs = _engine().diff_main(encoded(left), encoded(right), False)
    phrases = _phrases([(op, [words[c] for c in text]) for op, text in runs])
    kept = sum(_count(words) for op, words in phrases if op == 0)
    return [(-1, left), (1, right)] if _rewritten(kept, left, right) else phrases


def _rewritten(kept: int, left: list[str], right: list[str]) -> bool:
    return 2 * kept < _REWRITTEN * (_count(left) + _count(right))


def _shared(left: list[str], right: list[str]) -> int:
    """The most words that a comparison could keep, whatever their order; costs nothing beside it."""
    return _count(list((Counter(left) & Counter(right)).elements()))


def _phrases(runs: list[Run]) -> list[Run]:
    """Fold what little is kept between two edits into them, so that people read phrases and not pepper.

    Kept blanks and marks always go, kept words where the smaller of the edits around them has _PEPPER times as
    many. diff-match-patch's own semantic clean-up goes by the larger edit and would fold a clause that was
    merely put in brackets into one removal and one addition.
    """
    folded: list[Run] = []
    size = 0  # words in the edits since the last run kept for good
    for at, (op, words) in enumerate(runs):
        if op != 0:
            folded.append((op, words))
            size = max(size, _count(words))
            continue
        after = 0
        for op_after, words_after in runs[at + 1 : at + 3]:
            if op_after == 0:
                break
            after = max(after, _count(words_after))
        if folded and after and folded[-1][0] != 0 and _count(words) * _PEPPER <= min(size, after):
            folded += [(-1, words), (1, words)]
        else:
            folded.append((0, words))
            size = 0
    return folded


def _count(words: list[str]) -> int:
    return sum(w[0].isalnum() for w in words)


def _edits(runs: list[Run]) -> tuple[Edit, ...]:
    """Neighbouring runs of one kind made one, removed before added."""
    merged: list[tuple[int, str]] = []
    removed, added = "", ""
    for op, words in [*runs, (0, [])]:
        text = "".join(words)
        if op == -1:
            removed += text
        elif op == 1:
            added += text
        else:
            merged += [(-1, removed), (1, added), (0, text)]
            removed, added = "", ""
    return tuple(Edit(_OPS[op], text) for op, text in merged if text)
