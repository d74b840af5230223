"""The word diff: diff-match-patch on one character a word, so that an edit never cuts through a word or number."""

from __future__ import annotations

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
    runs: list[tuple[int, list[str]]] = [(0, before[:head])]
    if not left or not right or len(left) + len(right) > LONGEST:
        runs += [(-1, left), (1, right)]
    else:
        runs += _compared(left, right)
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


def _compared(left: list[str], right: list[str]) -> list[tuple[int, list[str]]]:
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

    engine = _engine()
    runs = engine.diff_main(encoded(left), encoded(right), False)
    # Joins edits that have little kept between them (a lone blank, an "of") into phrases people can read.
    engine.diff_cleanupSemantic(runs)
    return [(op, [words[c] for c in text]) for op, text in runs]


def _edits(runs: list[tuple[int, list[str]]]) -> tuple[Edit, ...]:
    """Neighbouring runs of one kind made one, in the order kept, removed, added."""
    merged: list[tuple[int, str]] = []
    for op, words in runs:
        text = "".join(words)
        if not text:
            continue
        if merged and merged[-1][0] == op:
            merged[-1] = (op, merged[-1][1] + text)
        else:
            merged.append((op, text))
    for at in range(1, len(merged)):
        if merged[at - 1][0] == 1 and merged[at][0] == -1:
            merged[at - 1], merged[at] = merged[at], merged[at - 1]
    return tuple(Edit(_OPS[op], text) for op, text in merged)
