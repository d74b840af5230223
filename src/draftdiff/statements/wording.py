"""A provision's text in the form it is searched in: same length, bracket signs and attributions blank.

Because the length stays, an offset found in the shadow is an offset in `Provision.text`.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from draftdiff.model.standing import AGREED
from draftdiff.statements.words import CUE, hits_of, within

if TYPE_CHECKING:
    from draftdiff.model.standing import Bracket, Standing
    from draftdiff.statements.vocabulary import Vocabulary

Span = tuple[int, int]

# Beyond these no alternatives are set against each other: a copy of the text is made for each.
_MOST_ALTERNATIVES = 12
_LONGEST = 10_000


def lowered(text: str) -> str:
    """Lower case of the same length: the few letters that would grow ("İ") stay as they are."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


class Wording:
    """The shadow of one text, the words in it worth a look (`hits`), and the brackets by place."""

    __slots__ = ("_owners", "_places", "_rivals", "brackets", "hits", "lower", "shadow", "standing", "text")

    def __init__(
        self, text: str, words: Vocabulary, brackets: tuple[Bracket, ...] = (), standing: Standing = AGREED
    ) -> None:
        self.text = text
        self.brackets = brackets
        self.standing = standing
        self.shadow = _without_signs(text, brackets) if brackets else text
        self.lower = lowered(self.shadow)
        self.hits = hits_of(self.lower, words)
        self._places: list[int] = []
        self._owners: list[int] = []
        self._rivals: dict[int, list[Span]] = {}
        if brackets:
            self._places, self._owners, parents = _innermost(brackets)
            if len(text) <= _LONGEST:
                self._set_rivals(parents)

    def bracket_at(self, offset: int) -> int:
        """Index of the innermost bracket around a place, -1 for none."""
        at = bisect_right(self._places, offset) - 1 if self._places else -1
        return self._owners[at] if at >= 0 else -1

    def standing_at(self, offset: int, outside: Standing | None = None) -> Standing:
        """The standing of the innermost bracket around a place, else `outside` (the provision's own)."""
        at = self.bracket_at(offset) if self._places else -1
        return self.brackets[at].standing if at >= 0 else self.standing if outside is None else outside

    def words(self, start: int, end: int) -> str:
        """The words of a stretch, single-spaced, without bracket signs."""
        return " ".join(self.shadow[start:end].split())

    def masked(self, offset: int) -> Wording | None:
        """The same with the alternatives to the brackets around a place blank; None if there are none."""
        rivals = self._rivals.get(self.bracket_at(offset)) if self._rivals else None
        if not rivals:
            return None
        other = Wording.__new__(Wording)
        other.text, other.brackets, other.standing = self.text, self.brackets, self.standing
        other._places, other._owners, other._rivals = self._places, self._owners, self._rivals
        other.shadow, other.lower, other.hits = self.shadow, self.lower, self.hits
        for a, b in rivals:
            other.shadow = other.shadow[:a] + " " * (b - a) + other.shadow[b:]
            other.lower = other.lower[:a] + " " * (b - a) + other.lower[b:]
        return other

    def _set_rivals(self, parents: list[int]) -> None:
        """For each bracket the alternatives to it and to those around it: brackets with a cue of their own.

        "[shall][should]" are alternatives, "[each Party] [shall]" are not.
        """
        own: dict[int, list[Span]] = {}
        for group in _neighbours(self.shadow, self.brackets):
            spans = {b: (self.brackets[b].start, self.brackets[b].end) for b in group}
            said = {b for b, span in spans.items() if any(k & CUE for _, k in within(self.hits, *span))}
            for at in said:
                own[at] = [spans[b] for b in group if b in said and b != at]
        for at in _outer_first(self.brackets):
            rivals = own.get(at, []) + self._rivals.get(parents[at], [])
            if rivals:
                self._rivals[at] = rivals


def _outer_first(brackets: tuple[Bracket, ...]) -> list[int]:
    return sorted(range(len(brackets)), key=lambda i: (brackets[i].start, -brackets[i].end))


def _without_signs(text: str, brackets: tuple[Bracket, ...]) -> str:
    letters = list(text)
    for bracket in brackets:
        letters[bracket.start : bracket.inner] = " " * (bracket.inner - bracket.start)
        if letters[bracket.end - 1 : bracket.end] == ["]"]:
            letters[bracket.end - 1] = " "
    return "".join(letters)


def _innermost(brackets: tuple[Bracket, ...]) -> tuple[list[int], list[int], list[int]]:
    """Places from which on a bracket is the innermost one, rising; those brackets; each bracket's parent (-1: none)."""
    places: list[int] = []
    owners: list[int] = []
    parents = [-1] * len(brackets)
    stack: list[int] = []

    def mark(place: int, owner: int) -> None:
        places.append(max(place, places[-1] if places else 0))
        owners.append(owner)

    def close(before: int | None) -> None:
        while stack and (before is None or brackets[stack[-1]].end <= before):
            end = brackets[stack.pop()].end
            mark(end, stack[-1] if stack else -1)

    for at in _outer_first(brackets):
        close(brackets[at].start)
        parents[at] = stack[-1] if stack else -1
        stack.append(at)
        mark(brackets[at].start, at)
    close(None)
    return places, owners, parents


def _neighbours(shadow: str, brackets: tuple[Bracket, ...]) -> list[list[int]]:
    """Brackets that stand side by side with nothing but blanks between them: alternatives to each other."""
    groups: list[list[int]] = []
    ends: dict[int, list[int]] = {}
    for at in _outer_first(brackets):
        start = brackets[at].start
        before = start
        while before > 0 and before not in ends and start - before < 3 and shadow[before - 1].isspace():
            before -= 1
        group = ends.pop(before, None)
        if group is None:
            group = []
            groups.append(group)
        group.append(at)
        ends[brackets[at].end] = group
    return [g for g in groups if 1 < len(g) <= _MOST_ALTERNATIVES]
