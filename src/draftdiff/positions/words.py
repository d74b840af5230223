"""The words of a draft by who disputes them: what fates are told from."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from draftdiff.positions.state import in_body
from draftdiff.text import comparable, words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from draftdiff.positions.regions import Disputed

# So many words before and behind a position tell its place from that of an equal one in the same provision.
_AROUND = 2


class Side:
    """One draft's positions and their words, as places in its list of regions.

    `own` are the words that no nested position claims, `full` all of them; `group` names the pair of provisions that a
    position begins in, the same on both sides, `reach` all that it has words in, and `own_in` its own words in each.
    `agreed` are the undisputed words of each group. Numbers of provisions
    are no words here: renumbering disputes nothing.
    """

    def __init__(self, found: Disputed, groups: Mapping[str, int]) -> None:
        self.found = found
        self.regions = found.regions
        self.own: list[list[str]] = [[] for _ in self.regions]
        self.full: list[list[str]] = [[] for _ in self.regions]
        self.own_in: list[defaultdict[int, list[str]]] = [defaultdict(list) for _ in self.regions]
        self.reach: list[dict[int, None]] = [{} for _ in self.regions]
        self.agreed: defaultdict[int, list[str]] = defaultdict(list)
        provisions = found.layout.draft.provisions
        self.group = [groups.get(provisions[r.owner].id, -1) if r.owner >= 0 else -1 for r in self.regions]
        self.before: list[tuple[str, ...]] = [()] * len(self.regions)
        self.after: list[tuple[str, ...]] = [()] * len(self.regions)
        self._read(groups)
        self.text = [" ".join(full) for full in self.full]

    def _read(self, groups: Mapping[str, int]) -> None:
        layout = self.found.layout
        text, provisions = layout.draft.text, layout.draft.provisions
        spans: list[tuple[int, int]] = [(-1, -1)] * len(self.regions)  # first and last place in the stream of words
        stream: list[str] = []
        for segment, piece, start, end in in_body(self.found, self.found.segments()):
            if segment.sign or piece.role == "number":
                continue
            said = words(comparable(text[start:end]))
            at = segment.region
            group = groups.get(provisions[piece.owner].id, -1) if piece.owner >= 0 else -1
            if at >= 0:
                self.own[at] += said
                self.own_in[at][group] += said
            else:
                self.agreed[group] += said
            while at >= 0:
                self.full[at] += said
                self.reach[at][group] = None
                first = spans[at][0] if spans[at][0] >= 0 else len(stream)
                spans[at] = first, len(stream) + len(said)
                at = self.regions[at].parent
            stream += said
        for at, (first, last) in enumerate(spans):
            self.before[at] = tuple(stream[max(0, first - _AROUND) : max(0, first)])
            self.after[at] = tuple(stream[last : last + _AROUND]) if last >= 0 else ()


def runs(said: list[str]) -> Counter[str]:
    """Neighbouring words, two by two; one word alone is a run."""
    if len(said) == 1:
        return Counter(said)
    return Counter(f"{one} {two}" for one, two in pairwise(said))
