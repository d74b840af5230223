"""Disputed words of two provisions: what was bracketed, agreed, claimed by a side, or given up."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from draftdiff.model.change import Aspect
from draftdiff.model.standing import AGREED, Standing
from draftdiff.text import comparable, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftdiff.model.draft import Provision


class Stretch(NamedTuple):
    """Disputed words with their place in the provision's text."""

    words: str
    start: int
    end: int
    standing: Standing

    @property
    def key(self) -> str:
        """The words as they are compared, marks at their ends left out."""
        return comparable(self.words).strip(" ,;.:")


class Moved(NamedTuple):
    """An aspect of standing and the place of its words: offsets in the new text, in the old for what went."""

    aspect: Aspect
    start: int
    end: int
    in_new: bool


def stretches(provision: Provision) -> list[Stretch]:
    """The disputed stretches of a provision, inner ones too, without their signs and attributions."""
    found = []
    for bracket in provision.brackets:
        end = bracket.end - 1 if provision.text[bracket.end - 1 : bracket.end] == "]" else bracket.end
        words = one_line(provision.text[bracket.inner : end])
        if words:
            found.append(Stretch(words, bracket.start, bracket.end, bracket.standing))
    return found


def standing_aspects(old: Provision, new: Provision) -> Iterator[Moved]:
    """Every change of standing in a pair of provisions, once.

    bracketed: agreed words are disputed now (and "agreed" the reverse). attributed: a side's wording came,
    or a side is named that was not; "withdrawn" the reverse.
    """
    before, after = {s.key: s for s in stretches(old)}, {s.key: s for s in stretches(new)}
    if not before and not after:
        return
    was, now = _plain(old), _plain(new)
    edited = _edited(before, after, was, now)
    for key, stretch in after.items():
        if key in edited:
            continue
        if key in before:
            if before[key].standing != stretch.standing:
                effect = _shift(before[key].standing, stretch.standing)
                yield _moved(effect, before[key].words, stretch.words, stretch, in_new=True)
        elif stands_in(key, was):
            yield _moved("bracketed", stretch.words, stretch.words, stretch, in_new=True)
        else:
            yield _moved("attributed", None, stretch.words, stretch, in_new=True)
    for key, stretch in before.items():
        if key in after or key in edited:
            continue
        if stands_in(key, now):
            yield Moved(
                Aspect("standing", "agreed", stretch.words, stretch.words, AGREED),
                stretch.start,
                stretch.end,
                in_new=False,
            )
        else:
            yield _moved("withdrawn", stretch.words, None, stretch, in_new=False)


def _edited(before: dict[str, Stretch], after: dict[str, Stretch], was: str, now: str) -> set[str]:
    """Keys of stretches, old and new, that are one bracket with other words in it: of a standing there are as many.

    What changed in a bracket that stayed is not a matter of standing.
    """
    gone = [s for key, s in before.items() if key not in after and not stands_in(key, now)]
    come = [s for key, s in after.items() if key not in before and not stands_in(key, was)]
    found: set[str] = set()
    for standing in {s.standing for s in gone}:
        left, right = ([s.key for s in side if s.standing == standing] for side in (gone, come))
        if len(left) == len(right):
            found.update(left, right)
    return found


def stands_in(words: str, text: str) -> bool:
    """Whether comparable words occur in a comparable text as whole words ("all" is not in "shall")."""
    return bool(words) and re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None


def _moved(effect: str, before: str | None, after: str | None, stretch: Stretch, *, in_new: bool) -> Moved:
    return Moved(Aspect("standing", effect, before, after, stretch.standing), stretch.start, stretch.end, in_new)


def _plain(provision: Provision) -> str:
    """The comparable words of a provision that no bracket touches."""
    text = list(provision.text)
    for bracket in provision.brackets:
        text[bracket.start : bracket.end] = " " * (bracket.end - bracket.start)
    return comparable("".join(text))


def _shift(before: Standing, after: Standing) -> str:
    """A side named, or a position taken, is attributed; one given up is withdrawn."""
    named_before = len(before.by) + len(before.opposed_by) + len(before.refused_by)
    named_after = len(after.by) + len(after.opposed_by) + len(after.refused_by)
    return "withdrawn" if named_after < named_before else "attributed"
