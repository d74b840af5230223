"""Marks in a provision's words: evidence attributes at its end, and negotiating brackets as state."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, get_args

from draftdiff.brackets import DEEPEST, attribution, signs_of
from draftdiff.model.draft import Confidence, Content, Evidence
from draftdiff.model.note import NEVER_CLOSED, NEVER_OPENED, TOO_DEEP, UNKNOWN_ATTRIBUTE
from draftdiff.model.standing import AGREED, Bracket, Standing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Pandoc's attribute form, at the end of a provision's text.
_ATTRIBUTES = re.compile(r'\s*\{\s*((?:[\w-]+=(?:"[^"{}]*"|[^\s"{}]+)(?:\s+|(?=\})))+)\}\s*$')
_ATTRIBUTE = re.compile(r'([\w-]+)=(?:"([^"]*)"|(\S+))')
_ALLOWED = {
    "evidence": get_args(Evidence),
    "confidence": get_args(Confidence),
    "content": get_args(Content),
    "sources": (),
}

_WORD = re.compile(r"\w")


class Fault(NamedTuple):
    """Something wrong with a mark: what, in which provision (index) and at which offset of its text."""

    message: str
    owner: int
    offset: int


def split_attributes(text: str) -> tuple[str, dict[str, str], list[str]]:
    """The words without their attribute block, the attributes, and what is wrong with them."""
    if not text.endswith("}") or (match := _ATTRIBUTES.search(text)) is None:
        return text, {}, []
    found = {key: quoted or bare for key, quoted, bare in _ATTRIBUTE.findall(match[1])}
    if not found.keys() & _ALLOWED.keys():
        return text, {}, []
    faults = []
    for key, value in list(found.items()):
        allowed = _ALLOWED.get(key)
        if allowed is None:
            faults.append(f"{UNKNOWN_ATTRIBUTE}{key!r}; known are {', '.join(_ALLOWED)}")
        elif allowed and value not in allowed:
            faults.append(f"{key}={value!r} is none of: {', '.join(a for a in allowed if a)}")
            del found[key]
    return text[: match.start()], found, faults


def brackets_of(
    texts: Sequence[str],
    groups: Sequence[int],
    openings: Sequence[int] | None = None,
    links: tuple[str, ...] = (),
) -> tuple[list[tuple[Bracket, ...]], list[Fault]]:
    """The brackets of every text, in order of their start, and the unbalanced ones.

    A bracket may open in one text and close in a later one of the same group (an article and what is under
    it); in each of them it is `open` to the edge. `openings` counts those that open before a unit's number. From
    one group into another reaches only what opens at the very beginning of a text, or before a number, and closes
    at the very end of one. An opening sign without a closing one stays a character, so that it never swallows
    what follows. `links` are names that the document defines: "[text][name]" is then a link.
    """
    openings = openings or [0] * len(texts)
    pairing = _Pairing(texts, groups, signs_of(links))
    for owner, text in enumerate(texts):
        if "[" in text or "]" in text or openings[owner]:
            pairing.read(owner, openings[owner])
    pairing.end()
    found = [tuple(sorted(b, key=lambda b: (b.start, -b.end))) for b in pairing.found]
    return found, sorted(pairing.faults, key=lambda f: (f.owner, f.offset))


class _Pairing:
    """Opening signs on a stack, as (provision, offset; -1: before its number), until what closes them comes."""

    def __init__(self, texts: Sequence[str], groups: Sequence[int], signs: re.Pattern[str]) -> None:
        self.texts = texts
        self.groups = groups
        self.signs = signs
        self.found: list[list[Bracket]] = [[] for _ in texts]
        self.faults: list[Fault] = []
        self.stack: list[tuple[int, int]] = []
        self.waiting: list[tuple[int, int]] = []  # opened at the beginning of an earlier group
        self.deeper = 0

    def read(self, owner: int, openings: int) -> None:
        """The signs of one text, and those before its number."""
        if self.stack and self.groups[self.stack[-1][0]] != self.groups[owner]:
            self._leave_group()
        self.stack += [(owner, -1)] * min(openings, DEEPEST - len(self.stack))
        for sign in self.signs.finditer(self.texts[owner]):
            if sign[0] == "[":
                self._open(owner, sign.start())
            elif sign[0] == "]":
                self._close(owner, sign)

    def _leave_group(self) -> None:
        # No more than nest: each text is then inside so many at most, and the work stays linear.
        kept = [(o, at) for o, at in self.stack if at <= 0][: DEEPEST - len(self.waiting)]
        self.waiting += kept
        self.faults += [Fault(NEVER_CLOSED, o, max(at, 0)) for o, at in self.stack if (o, at) not in kept]
        self.stack.clear()
        self.deeper = 0

    def _open(self, owner: int, at: int) -> None:
        if len(self.stack) < DEEPEST:
            self.stack.append((owner, at))
            return
        if not self.deeper:
            self.faults.append(Fault(TOO_DEEP, owner, at))
        self.deeper += 1

    def _close(self, owner: int, sign: re.Match[str]) -> None:
        if self.deeper:
            self.deeper -= 1
            return
        opened = self.stack or (self.waiting if not _WORD.search(self.texts[owner], sign.end()) else [])
        if not opened:
            self.faults.append(Fault(NEVER_OPENED, owner, sign.start()))
            return
        for inside, bracket in _spread(*opened.pop(), owner, sign.end(), self.texts):
            self.found[inside].append(bracket)

    def end(self) -> None:
        """What is still open is never closed."""
        self.faults += [Fault(NEVER_CLOSED, o, max(at, 0)) for o, at in self.waiting + self.stack]


def _spread(first: int, start: int, last: int, end: int, texts: Sequence[str]) -> Iterator[tuple[int, Bracket]]:
    standing, inner = attribution(texts[first], start) if start >= 0 else (Standing("bracketed"), 0)
    if start < 0 and first == last:
        yield first, Bracket(0, end, 0, standing, open=True)
        return
    start = max(start, 0)
    if start == len(texts[first]):
        pass  # a unit without words of its own
    elif first == last:
        yield first, Bracket(start, end, inner, standing)
        return
    else:
        yield first, Bracket(start, len(texts[first]), inner, standing, open=True)
    for between in filter(lambda at: texts[at], range(first + 1, last)):
        yield between, Bracket(0, len(texts[between]), 0, standing, open=True)
    yield last, Bracket(0, end, 0, standing, open=True)


def standing_of(text: str, brackets: tuple[Bracket, ...]) -> Standing:
    """The standing of a whole text: a bracket's where all of its words are inside, else agreed.

    Where rival brackets share the text among them, it is bracketed and every side is named.
    """
    outer: list[Bracket] = []
    reach = 0
    for bracket in brackets:
        if bracket.start >= reach:
            if _WORD.search(text, reach, bracket.start):
                return AGREED
            outer.append(bracket)
            reach = bracket.end
        elif (
            outer
            and not _WORD.search(text, outer[-1].inner, bracket.start)
            and not _WORD.search(text, bracket.end, outer[-1].end)
        ):
            outer[-1] = bracket
    if not outer or _WORD.search(text, reach):
        return AGREED
    if len(outer) == 1:
        return outer[0].standing
    return Standing(
        "bracketed",
        *(
            tuple(dict.fromkeys(s for b in outer for s in getattr(b.standing, k)))
            for k in ("by", "opposed_by", "refused_by")
        ),
    )
