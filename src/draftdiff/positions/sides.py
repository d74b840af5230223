"""A draft as one side's text: its own proposals in, what it does not stand behind out; or the agreed text alone."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Literal

from draftdiff.errors import DraftdiffError
from draftdiff.positions.state import in_body

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftdiff.model.draft import Piece
    from draftdiff.positions.regions import Disputed, Region, Segment

Lot = Literal["in", "out", "open"]
# A word, or a sign that is kept as printed: more than the punctuation around words that are gone.
_SOMETHING = re.compile(r"[\w\[\]]")
# A mark that no blank stands before, where the words between are gone.
_POINTED = re.compile(r"[ \t]*[,.;:)]")


def lot_of(region: Region, side: str) -> Lot:
    """What a side's text does with a region by itself; "" is the agreed text, which has none.

    In: it stands behind the words. Out: it opposes them, refuses to discuss them, or others alone stand behind them.
    Open: nobody is named who stands behind them, so that nobody can say that they are or are not this side's.
    """
    standing = region.standing
    if not side or side in standing.opposed_by or side in standing.refused_by:
        return "out"
    if side in standing.by:
        return "in"
    return "out" if standing.by else "open"


def side_named(typed: str, found: Disputed) -> str:
    """The code of a side that the draft names, by its code or its name; raises DraftdiffError where there is none."""
    parties = found.layout.draft.front.parties
    codes = dict.fromkeys(
        side for r in found.regions for side in (*r.standing.by, *r.standing.opposed_by, *r.standing.refused_by)
    )
    known = sorted(codes.keys() | parties.keys())
    for code in known:
        if typed.casefold() in (code.casefold(), parties.get(code, code).casefold()):
            return code
    near = get_close_matches(typed.upper(), known, n=1, cutoff=0.4)
    hint = f"did you mean {near[0]!r}? " if near else ""
    hint += f"the sides are: {', '.join(known)}" if known else "no bracket names a side; --agreed has the agreed text"
    raise DraftdiffError(f"no bracket names {typed!r}", where=found.layout.draft.source, hint=hint)


def lots(found: Disputed, side: str) -> tuple[Lot, ...]:
    """The lot of every region; what is inside one that is out is out with it."""
    made: list[Lot] = []
    for region in found.regions:
        lot = lot_of(region, side)
        made.append("out" if region.parent >= 0 and made[region.parent] == "out" else lot)
    return tuple(made)


def kept(found: Disputed, side: str) -> list[tuple[int, int]]:
    """The stretches of the draft's text that a side's text is made of, as written and in order.

    All that is agreed, its own words, and open ones with their signs. Evidence of a provision of which no word is left
    goes with the words.
    """
    chosen = lots(found, side)
    segments = [s for s in found.segments() if _stays(s, chosen)]
    return list(_without([(s.start, s.end) for s in segments], _furniture(found, segments)))


def rendered(found: Disputed, side: str, begin: int = 0) -> str:
    """The same from an offset on as text, with the blanks mended at the gaps; no other character is changed."""
    text = found.layout.draft.text
    done: list[str] = []
    last = begin
    for first, end in kept(found, side):
        start = max(first, begin)
        words = text[start:end]
        if done and start > last:
            words = _mended(done, words)
        if words:
            done.append(words)
        last = end
    return "".join(done)


def _stays(segment: Segment, chosen: tuple[Lot, ...]) -> bool:
    if segment.region < 0:
        return True
    lot = chosen[segment.region]
    return lot == "open" or (lot == "in" and not segment.sign)


def _furniture(found: Disputed, segments: list[Segment]) -> list[tuple[int, int]]:
    """What is of no use without its words: evidence of a provision that lost them all, a lost heading's marks.

    So is punctuation that no word is left beside.
    """
    layout = found.layout
    stays: dict[bool, set[int]] = {True: set(), False: set()}  # provisions with text left, with a head left
    for _, piece, start, end in in_body(found, segments):
        if _SOMETHING.search(layout.draft.text, start, end):
            stays[piece.role == "text"].add(piece.owner)
    touched = {p.owner for p in _in_regions(found)}
    holes = []
    blanks = [p for p in layout.draft.pieces if p.role == "blank"]
    for p in sorted([*layout.body, *blanks, *layout.evidence], key=lambda p: (p.start, p.end)):
        if p.owner not in touched or p.owner in stays[True]:
            continue
        if p.role == "attributes" or (p.role == "blank" and p.owner not in stays[False]):
            holes.append((p.start, p.end))
        elif p.role == "text":  # "[...]." has a full stop left; line breaks and bars of tables part what is left
            holes.append((p.start, p.start + len(layout.draft.text[p.start : p.end].rstrip())))
    return holes


def _in_regions(found: Disputed) -> Iterator[Piece]:
    """The pieces with words in dispute."""
    for segment, piece, _, _ in in_body(found, found.segments()):
        if segment.region >= 0:
            yield piece


def _without(stretches: list[tuple[int, int]], holes: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Stretches less holes; both rise, and neither overlap among themselves."""
    at = 0
    for first, end in stretches:
        start = first
        while at < len(holes) and holes[at][0] < end:
            if start < holes[at][0]:
                yield start, holes[at][0]
            start = max(start, min(holes[at][1], end))
            if holes[at][1] > end:
                break
            at += 1
        if start < end:
            yield start, end


def _mended(done: list[str], words: str) -> str:
    """What follows a gap, without the blanks and empty lines that it would leave double; mends the end before."""
    if _POINTED.match(words):
        while len(done) > 1 and not done[-1].strip(" \t"):
            done.pop()
        done[-1] = done[-1].rstrip(" \t")
    elif words[:1] in " \t" and done[-1][-1:].isspace():
        words = words.lstrip(" \t")
    if done[-1].endswith("\n\n") or not done[-1].strip("\n"):
        words = words.lstrip("\n")
    return words
