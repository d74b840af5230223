"""Matches that a person would have found: edits begin and end at phrases, and are not peppered with small words."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

from draftdiff.diff.matches import Match

if TYPE_CHECKING:
    from collections.abc import Sequence

# How far an edit may be shifted; in "a a a a" any place is as good as another.
_FARTHEST = 100
# How good it is that an edit begins or ends at the end of the text, of a line, of a sentence or item, of a phrase.
_TEXT, _LINE, _SENTENCE, _PHRASE, _WORD = 5, 4, 3, 2, 1
_SENTENCE_ENDS = frozenset(".;:!?…")
_OPENING = frozenset("([{«“„‘")
_CLOSING = frozenset(")]}»”’,%") | _SENTENCE_ENDS

# Kept words between edits are folded into them where the edits have more than so many times their letters on
# either side. Letters tell better than words how much is kept: an article or preposition is short in all languages.
_PEPPER = 3
# A small word has at most so many letters, marks weigh as one; a few are at most so many.
_SMALL, _FEW = 4, 8
# Below this share of letters in common a passage is rewritten, not edited: its few "the" and "shall" say nothing.
# What only grew is not: of the shorter side more than half is kept. Shorter passages (some ten words) are left alone.
_REWRITTEN, _GROWN, _PASSAGE = 0.25, 0.5, 60
# Kept words with so many letters (some five words) are no accident: passages on either side are judged apart.
_STRONG = 30
_FIGURE = re.compile(r"\d")


def shifted(matches: list[Match], old: Sequence[str], new: Sequence[str]) -> list[Match]:
    """Of equally short edits those that begin and end with a phrase: "x; [and y;]" and not "x[; and y];".

    Old and new are pieces with the blanks before them.
    """
    last = Match(len(old), len(new), 0)
    ends = [Match(0, 0, 0), *matches, last]
    for at in range(len(ends) - 1):
        one, other = ends[at], ends[at + 1]
        start, new_start = one.old + one.size, one.new + one.size
        if (start == other.old) == (new_start == other.new):
            continue
        # What is kept between two edits stays between them: without it they would be one edit, not yet looked at.
        at_end = (other.old + other.size, other.new + other.size) == last[:2]
        room = one.size - (one[:2] != (0, 0)), other.size - (not at_end)
        side = (old, start, other.old) if start < other.old else (new, new_start, other.new)
        step = _shift(*side, *room)
        ends[at] = Match(one.old, one.new, one.size + step)
        ends[at + 1] = Match(other.old + step, other.new + step, other.size - step)
    return [m for m in ends if m.size]


def _shift(pieces: Sequence[str], start: int, end: int, before: int, after: int) -> int:
    """By how many pieces to shift an edit of one side, at most `before` back and `after` on; the first of equals."""
    back = 0
    while back < min(before, _FARTHEST) and pieces[start - back - 1].lstrip() == pieces[end - back - 1].lstrip():
        back += 1
    on = 0
    while on < min(after, _FARTHEST) and pieces[start + on].lstrip() == pieces[end + on].lstrip():
        on += 1
    if not back and not on:
        return 0
    return max(range(-back, on + 1), key=lambda step: _edge(pieces, start + step) + _edge(pieces, end + step))


def _edge(pieces: Sequence[str], at: int) -> int:
    """How good a place between two pieces is for an edit to begin or end."""
    if at in (0, len(pieces)):
        return _TEXT
    before, after = pieces[at - 1].lstrip(), pieces[at].lstrip()
    if after in _CLOSING or before in _OPENING:
        return 0
    if "\n" in pieces[at][: len(pieces[at]) - len(after)]:
        return _LINE
    if before in _SENTENCE_ENDS:
        return _SENTENCE
    return _PHRASE if before == "," or after[:1] in _OPENING else _WORD


def folded(matches: list[Match], old: Sequence[str], new: Sequence[str]) -> list[Match]:
    """Without the matches that would only pepper an edit."""
    if not matches:
        return matches
    ends = [*matches]
    if matches[0][:2] != (0, 0):
        ends.insert(0, Match(0, 0, 0))
    if matches[-1].old + matches[-1].size < len(old) or matches[-1].new + matches[-1].size < len(new):
        ends.append(Match(len(old), len(new), 0))
    if len(ends) == 2:
        return matches
    text = _Text(old, new)
    return [m for m in _unpeppered(_edited(ends, text), text) if m.size]


class _Text:
    """How many letters and figures stand before each place of both sides."""

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        self.pieces = old
        self.old, self.new = (list(accumulate(map(_letters, side), initial=0)) for side in (old, new))

    def kept(self, match: Match) -> int:
        """Letters of a match."""
        return self.old[match.old + match.size] - self.old[match.old]

    def between(self, one: Match, other: Match) -> tuple[int, int]:
        """Letters removed and added between two matches."""
        removed = self.old[other.old] - self.old[one.old + one.size]
        return removed, self.new[other.new] - self.new[one.new + one.size]

    def words(self, match: Match) -> Sequence[str]:
        """The pieces of a match."""
        return self.pieces[match.old : match.old + match.size]


def _letters(piece: str) -> int:
    """Letters of a word; a figure weighs as one, so that its edit is shown by itself."""
    if piece.isalpha():
        return len(piece)
    return 1 if _FIGURE.search(piece) else sum(map(str.isalpha, piece))


def _edited(matches: list[Match], text: _Text) -> list[Match]:
    """Without the matches inside a passage that is rewritten rather than edited."""
    found = [matches[0]]
    weak: list[Match] = []
    for match in matches[1:]:
        if match is not matches[-1] and text.kept(match) < _STRONG:
            weak.append(match)
            continue
        if weak and not _rewritten(found[-1], weak, match, text):
            found += weak
        weak = []
        found.append(match)
    return found


def _rewritten(before: Match, weak: list[Match], after: Match, text: _Text) -> bool:
    kept, edited = sum(map(text.kept, weak)), text.between(before, after)
    return kept < min(_REWRITTEN * sum(edited) / 2, _GROWN * min(edited)) and min(edited) >= _PASSAGE


def _unpeppered(matches: list[Match], text: _Text) -> list[Match]:
    """Without the matches that are pepper, those that become so by the loss of others included."""
    found = [matches[0]]
    for match in matches[1:]:
        while len(found) > 1 and _pepper(found[-2], found[-1], match, text):
            found.pop()
        found.append(match)
    return found


def _pepper(one: Match, match: Match, other: Match, text: _Text) -> bool:
    """Whether a match is mere marks or small words between larger edits; a figure that stays is said to stay."""
    before, after, kept = text.between(one, match), text.between(match, other), text.kept(match)
    if kept and (match.size > _FEW or any(_letters(w) > _SMALL or _FIGURE.search(w) for w in text.words(match))):
        return False
    replaced = all(before) + all(after)
    if replaced == 2 and not kept:
        return True
    # Between words that only came and words that only went nothing is pepper: "[-at once-] report {+yearly+}".
    weight = (kept or _SMALL) * (_PEPPER if replaced == 2 else 2 * _PEPPER)
    return replaced > 0 and weight < min(2 * max(before), 2 * max(after), before[0] + after[0], before[1] + after[1])
