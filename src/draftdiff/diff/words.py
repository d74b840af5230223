"""The word diff: words kept, removed and added, by whole words and as a person would mark them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from draftdiff.diff.matches import Match, Matches, matches
from draftdiff.diff.phrases import folded, shifted
from draftdiff.diff.pieces import cutter
from draftdiff.languages import known
from draftdiff.model.change import Edit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


class WordDiff(NamedTuple):
    """The edits; `complete` unless a passage was too much to compare and is removed and added as a whole."""

    edits: tuple[Edit, ...]
    complete: bool


def diff_words(old: str, new: str, languages: Iterable[str] = ()) -> tuple[Edit, ...]:
    """Runs of kept, removed and added words; kept + removed = old and kept + added = new, exactly (law 3)."""
    return compare_words(old, new, languages).edits


def compare_words(old: str, new: str, languages: Iterable[str] = ()) -> WordDiff:
    """The word diff of two texts in some languages (by code; none given: any of those known)."""
    if old == new or not old or not new:
        whole = _Stretch(old) if old == new else _Stretch("", old, new)
        return WordDiff(tuple(_edits([whole])), complete=True)
    cut = cutter(tuple(sorted(set(languages))) or known()).pieces
    # Of several shortest edits the same one is found when old and new are swapped.
    first, second = (old, new) if old < new else (new, old)
    left, right = cut(first), cut(second)
    found, complete = _matched(left, right)
    stretches = _stretches(shifted(found, left, right), left, right)
    _share_blanks(stretches)
    if first is not old:
        for stretch in stretches:
            stretch.removed, stretch.added = stretch.added, stretch.removed
    return WordDiff(tuple(_edits(stretches)), complete)


def _matched(old: Sequence[str], new: Sequence[str]) -> Matches:
    """The matches that are worth showing, blanks aside."""
    head = _common(old, new)
    tail = min(_common(old[::-1], new[::-1]), len(old) - head, len(new) - head)
    end, new_end = len(old) - tail, len(new) - tail
    inner = [p.lstrip() for p in old[head:end]], [p.lstrip() for p in new[head:new_end]]
    found, complete = matches(*inner)
    worth = [Match(m.old + head, m.new + head, m.size) for m in folded(found, *inner)]
    return Matches([Match(0, 0, head), *worth, Match(end, new_end, tail)], complete)


def _common(old: Sequence[str], new: Sequence[str]) -> int:
    """How many pieces two texts share at their start."""
    count = 0
    for one, other in zip(old, new, strict=False):
        if one != other:
            break
        count += 1
    return count


class _Stretch:
    """What is kept, and then removed and added before the next is kept."""

    __slots__ = ("added", "kept", "removed")

    def __init__(self, kept: str = "", removed: str = "", added: str = "") -> None:
        self.kept, self.removed, self.added = kept, removed, added


def _stretches(found: list[Match], old: Sequence[str], new: Sequence[str]) -> list[_Stretch]:
    """The texts by what is kept of them; where blanks before a kept word differ, they are an edit too."""
    stretches = [_Stretch()]
    at = new_at = 0
    for match in (*found, Match(len(old), len(new), 0)):
        stretches[-1].removed += "".join(old[at : match.old])
        stretches[-1].added += "".join(new[new_at : match.new])
        at, new_at = match.old + match.size, match.new + match.size
        if old[match.old : at] == new[match.new : new_at]:
            stretches.append(_Stretch("".join(old[match.old : at])))
            continue
        for piece, other in zip(old[match.old : at], new[match.new : new_at], strict=True):
            word = piece.lstrip()
            if piece != other:
                stretches[-1].removed += piece[: len(piece) - len(word)]
                stretches[-1].added += other[: len(other) - len(word)]
            stretches.append(_Stretch(word if piece != other else piece))
    return stretches


def _share_blanks(stretches: list[_Stretch]) -> None:
    """Keep the blanks that both sides have before or behind an edit; let what is left begin with its word."""
    for one, after in pairwise(stretches):
        if one.removed and one.added:
            lead = _blanks(one.removed, one.added)
            one.kept += one.removed[:lead]
            one.removed, one.added = one.removed[lead:], one.added[lead:]
            tail = _blanks(one.removed[::-1], one.added[::-1])
            if tail:
                after.kept = one.removed[-tail:] + after.kept
                one.removed, one.added = one.removed[:-tail], one.added[:-tail]
            continue
        edit = one.removed or one.added
        lead = len(edit) - len(edit.lstrip())
        # Where the edit and what follows it begin with the same blanks: "[-and buoys -]burn".
        if 0 < lead < len(edit) and edit[:lead] == after.kept[: len(after.kept) - len(after.kept.lstrip())]:
            one.kept += edit[:lead]
            edit = edit[lead:] + edit[:lead]
            one.removed, one.added = one.removed and edit, one.added and edit
            after.kept = after.kept[lead:]


def _blanks(one: str, other: str) -> int:
    """How many blanks two texts share at their start."""
    count = 0
    while one[count : count + 1].isspace() and one[count] == other[count : count + 1]:
        count += 1
    return count


def _edits(stretches: list[_Stretch]) -> Iterator[Edit]:
    """Runs of one kind made one, removed before added; none is empty."""
    kept = ""
    for stretch in stretches:
        kept += stretch.kept
        if stretch.removed or stretch.added:
            if kept:
                yield Edit("kept", kept)
            kept = ""
            if stretch.removed:
                yield Edit("removed", stretch.removed)
            if stretch.added:
                yield Edit("added", stretch.added)
    if kept:
        yield Edit("kept", kept)
