"""Ghosts: provisions that ended in one draft and came back in a later one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from draftdiff.model.history import Return
from draftdiff.text import comparable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from draftdiff.history.chain import Chain
    from draftdiff.model.alignment import Pair
    from draftdiff.model.change import Edit
    from draftdiff.model.draft import Provision
    from draftdiff.model.history import Biography, Known, Station


# What comes back does so in the third draft at the earliest.
_SECOND = 2
Likely = Callable[[list[list["Provision"]], list[list["Provision"]]], list[tuple[int, int, float]]]
Compare = Callable[[str, str], tuple["Edit", ...]]


def returns(
    chain: Chain, lives: Sequence[Biography], likely: Likely, compare: Compare, direct: Sequence[Pair]
) -> tuple[Return, ...]:
    """Each end with at most one return and each return with one end, by when they ended.

    A draft must lie between that documents the absence: over silence nothing has ended. The most alike go first, of
    equals the nearer in time; then what has the same heading in the comparison of the first draft with the last, or in
    one over silent drafts. `likely` and `compare` are those of alignment and of the comparison of words.
    """
    last = len(chain.drafts)
    gone = [b for b in lives if b.ends in ("removed", "silent") and b.stations[-1].draft < last - 1]
    back = [b for b in lives if b.begins in ("added", "silent") and b.stations[0].draft > _SECOND]
    if not gone or not back:
        return ()
    found = _Found(gone, back)
    ends, begins = [b.stations[-1] for b in gone], [b.stations[0] for b in back]
    alike = likely([_provisions(chain, s) for s in ends], [_provisions(chain, s) for s in begins])
    alike.sort(key=lambda f: (-f[2], begins[f[1]].draft - ends[f[0]].draft, f[0] + f[1], f[0], f[1]))
    for one, other, similarity in alike:
        found.take(one, other, similarity, "words")
    for one, other, similarity in _headed(chain, gone, back, direct):
        found.take(one, other, similarity, "heading")
    told = [
        _return(chain, (ends[one], begins[other]), similarity, how, compare)
        for one, (other, similarity, how) in found.partners.items()
    ]
    return tuple(sorted(told, key=lambda r: (r.ended, chain.places[r.ended - 1][r.old[0]], r.back)))


class _Found:
    """Which ended life came back as which later one, by their places in the two lists."""

    def __init__(self, gone: Sequence[Biography], back: Sequence[Biography]) -> None:
        self.gone, self.back = gone, back
        self.partners: dict[int, tuple[int, float, Known]] = {}
        self.taken: set[int] = set()

    def take(self, one: int, other: int, similarity: float, how: Known) -> None:
        """Make two lives partners, if both are free, apart in time, and the absence between them documented."""
        end, begin = self.gone[one], self.back[other]
        away = end.ends == "removed" or begin.begins == "added"
        apart = begin.stations[0].draft > end.stations[-1].draft + 1
        if away and apart and one not in self.partners and other not in self.taken:
            self.partners[one] = (other, similarity, how)
            self.taken.add(other)


def _headed(
    chain: Chain, gone: Sequence[Biography], back: Sequence[Biography], direct: Sequence[Pair]
) -> Iterator[tuple[int, int, float]]:
    """Lives that comparisons of drafts further apart pair, where both texts have the same heading."""
    ended = {(s.draft - 1, i): n for n, life in enumerate(gone) for s in life.stations for i in s.provisions}
    begun = {(s.draft - 1, i): n for n, life in enumerate(back) for s in life.stations for i in s.provisions}
    ways = [(0, len(chain.drafts) - 1, direct), *((b.at, b.to, b.steps.report.alignment) for b in chain.bridges)]
    for at, to, pairs in ways:
        for pair in pairs:
            if len(pair.old) != 1 or len(pair.new) != 1:
                continue
            one, other = ended.get((at, pair.old[0])), begun.get((to, pair.new[0]))
            sides = chain.drafts[at].by_id[pair.old[0]], chain.drafts[to].by_id[pair.new[0]]
            heading = comparable(sides[0].heading)
            if one is not None and other is not None and heading and heading == comparable(sides[1].heading):
                yield one, other, pair.similarity


def _provisions(chain: Chain, station: Station) -> list[Provision]:
    draft = chain.drafts[station.draft - 1]
    return [draft.by_id[i] for i in station.provisions]


def _return(chain: Chain, stations: tuple[Station, Station], similarity: float, how: Known, compare: Compare) -> Return:
    end, begin = stations
    before, after = ("\n".join(p.text for p in _provisions(chain, s)) for s in stations)
    return Return(
        ended=end.draft,
        old=end.provisions,
        old_labels=end.labels,
        back=begin.draft,
        new=begin.provisions,
        new_labels=begin.labels,
        how=how,
        similarity=round(similarity, 4),
        edits=compare(before, after),
    )
