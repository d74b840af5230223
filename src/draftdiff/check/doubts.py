"""Doubt travels: a change that touches a place which the check doubts is perhaps the transcriber's.

Only what a change touches is asked, and with only as much of the text as a rule needs: a comparison of ten thousand
provisions must not pay for a check of two drafts.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Literal, NamedTuple

from draftdiff.check.engine import doubted
from draftdiff.check.words import line_at, piece_at
from draftdiff.model.change import Doubt
from draftdiff.model.draft import Draft, Piece
from draftdiff.text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from draftdiff.check.rules._contract import Rule
    from draftdiff.check.spot import Spot
    from draftdiff.model.change import Change, Edit, Excerpt
    from draftdiff.model.draft import Provision

Side = Literal["old", "new"]
# So much of the words around an edit is looked at: no word or figure is longer.
_AROUND = 24
# A place right beside changed words is touched too: where a text stops, the other draft goes on.
_BESIDE = 1
Stretch = tuple[int, int]


class _Touched(NamedTuple):
    """What a change touches in one provision: stretches of its words (None: all), its heading, its number."""

    change: int
    text: str
    words: tuple[Stretch, ...] | None
    heading: bool
    number: bool


def with_doubts(changes: Sequence[Change], old: Draft, new: Draft, rules: Iterable[Rule]) -> tuple[Change, ...]:
    """The changes, each with the findings that it touches in either draft."""
    asked = [rule for rule in rules if rule.alters and rule.severity != "note"]
    sides: tuple[tuple[Side, Draft], ...] = (("old", old), ("new", new))
    found: dict[int, set[Doubt]] = {}
    for side, draft in sides:
        for at, doubt in _doubts(draft, side, _touched(changes, side), asked):
            found.setdefault(at, set()).add(doubt)
    return tuple(_with(c, found[at]) if at in found else c for at, c in enumerate(changes))


def _with(change: Change, found: set[Doubt]) -> Change:
    """Old before new, by line: swapped drafts say the same."""
    places = sorted(found, key=lambda d: (d.side == "new", d.line, d.rule))
    return replace(change, doubts=tuple(sorted({d.rule for d in found})), doubted=tuple(places))


def _touched(changes: Sequence[Change], side: Side) -> dict[str, list[_Touched]]:
    """By id of a provision, what changes touch in it."""
    found: dict[str, list[_Touched]] = {}
    for at, change in enumerate(changes):
        alone = change.kind in ("added", "removed")
        number = alone or change.renumbered or change.moved or change.kind in ("split", "merged")
        heading = alone or bool(change.heading_edits)
        excerpts = change.old if side == "old" else change.new
        if change.kind == "unchanged" and not (number or heading):
            continue
        stretches = None if alone else tuple(_stretches(change.edits, side))
        for excerpt, mine in _shared_out(excerpts, stretches):
            found.setdefault(excerpt.id, []).append(_Touched(at, excerpt.text, mine, heading, number))
    return found


def _stretches(edits: Sequence[Edit], side: Side) -> list[Stretch]:
    """Where the words of one side were changed; where the other side only has more, a stretch of no length."""
    other = "added" if side == "old" else "removed"
    found: list[Stretch] = []
    at = 0
    start = -1
    for edit in edits:
        if edit.op == "kept":
            if start >= 0:
                found.append((start, at))
                start = -1
            at += len(edit.text)
            continue
        if start < 0:
            start = at
        if edit.op != other:
            at += len(edit.text)
    if start >= 0:
        found.append((start, at))
    return found


def _shared_out(
    excerpts: Sequence[Excerpt], stretches: tuple[Stretch, ...] | None
) -> Iterator[tuple[Excerpt, tuple[Stretch, ...] | None]]:
    """Stretches of joined texts, given to the provision that each lies in."""
    if stretches is None or len(excerpts) == 1:
        for excerpt in excerpts:
            yield excerpt, stretches
        return
    begin = 0
    for excerpt in excerpts:
        end = begin + len(excerpt.text)
        yield excerpt, tuple((s - begin, e - begin) for s, e in stretches if s <= end + 1 and e >= begin)
        begin = end + 1


def _doubts(
    draft: Draft, side: Side, touched: dict[str, list[_Touched]], rules: Sequence[Rule]
) -> Iterator[tuple[int, Doubt]]:
    """Places of changes, and what is doubted there."""
    if not touched:
        return
    numbers = any(each.number for each in chain.from_iterable(touched.values()))
    excerpt, few = _excerpt(draft, touched), _few(draft, touched)

    def promises(rule: Rule) -> bool:
        """Whether the whole draft is worth asking, told by the little that was touched."""
        if rule.local or rule.alters == "provision":
            return any(True for _ in rule.check(excerpt if rule.local else few))
        return numbers or rule.alters != "number"

    for rule, spot in doubted(draft, [rule for rule in rules if promises(rule)])[0]:
        owner = _owner(draft, spot)
        if owner is not None and (all_here := touched.get(owner.id)):
            doubt = Doubt(rule.name, side, line_at(draft, spot.start))
            yield from ((each.change, doubt) for each in all_here if _touches(draft, owner, rule, spot, each))


def _excerpt(draft: Draft, touched: dict[str, list[_Touched]]) -> Draft:
    """The words around what was changed as a draft of its own, for rules that need no more."""
    parts = []
    for provision, each in touched.items():
        for one in each:
            if one.heading and provision in draft.by_id:
                parts.append(draft.by_id[provision].heading)
            parts += [one.text] if one.words is None else _windows(one.text, one.words)
    text = "\n\n".join(parts)
    return replace(draft, text=text, pieces=(Piece("text", 0, len(text), -1),), provisions=(), unplaced=(), notes=())


def _few(draft: Draft, touched: dict[str, list[_Touched]]) -> Draft:
    """The draft with those provisions alone that were touched; which ones stand under which is known as before."""
    # Without pieces, whose owners are counted among all: where something stands is told by the whole draft later.
    few = replace(draft, provisions=tuple(p for p in draft.provisions if p.id in touched), pieces=())
    few.__dict__["by_id"] = draft.by_id
    return few


def _windows(text: str, stretches: tuple[Stretch, ...]) -> Iterator[str]:
    """The words around each stretch, those that overlap as one."""
    begin = end = -1
    for first, last in stretches:
        start, stop = max(first - _AROUND, 0), min(last + _AROUND, len(text))
        if begin < 0:
            begin, end = start, stop
        elif start <= end:
            end = max(end, stop)
        else:
            yield text[begin:end]
            begin, end = start, stop
    if begin >= 0:
        yield text[begin:end]


def _owner(draft: Draft, spot: Spot) -> Provision | None:
    owner = piece_at(draft, spot.start).owner
    return draft.provisions[owner] if owner >= 0 else None


def _touches(draft: Draft, provision: Provision, rule: Rule, spot: Spot, touched: _Touched) -> bool:
    if rule.alters == "number":
        return touched.number
    if touched.words is None:
        return True
    if piece_at(draft, spot.start).role == "heading":
        return touched.heading
    if rule.alters == "provision":
        return bool(touched.words)
    return any(
        first <= end + _BESIDE and start <= last + _BESIDE
        for start, end in _places(draft, provision, spot)
        for first, last in touched.words
    )


def _places(draft: Draft, provision: Provision, spot: Spot) -> Iterator[Stretch]:
    """Where in the provision's words those of a spot stand: in its line, each time that they stand there."""
    line = line_at(draft, spot.start)
    begin, end = 0, len(provision.text)
    for offset, number in provision.lines:
        if number <= line:
            begin = offset
        elif number > line + 1:  # a spot may go over the end of its line
            end = min(end, offset)
    words = one_line(draft.text[spot.start : spot.end])
    at = provision.text.find(words, begin, end) if words else -1
    if at < 0:
        yield begin, end
    while at >= 0:
        yield at, at + len(words)
        at = provision.text.find(words, at + 1, end)
