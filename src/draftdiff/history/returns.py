"""Ghosts: provisions that ended in one draft and came back in a later one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.model.history import Return

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from draftdiff.history.chain import Chain
    from draftdiff.model.change import Edit
    from draftdiff.model.draft import Provision
    from draftdiff.model.history import Biography, Station


def returns(
    chain: Chain,
    lives: Sequence[Biography],
    likely: Callable[[list[list[Provision]], list[list[Provision]]], list[tuple[int, int, float]]],
    compare: Callable[[str, str], tuple[Edit, ...]],
) -> tuple[Return, ...]:
    """Each end with at most one return and each return with one end, by when they ended.

    A draft must lie between that documents the absence: over silence nothing has ended. The most alike go first, of
    equals the nearer in time. `likely` and `compare` are those of alignment and of the comparison of words.
    """
    last = len(chain.drafts)
    gone = [b for b in lives if b.ends in ("removed", "silent") and b.stations[-1].draft < last - 1]
    back = [b for b in lives if b.begins in ("added", "silent") and b.stations[0].draft > 2]
    if not gone or not back:
        return ()
    ends, begins = [b.stations[-1] for b in gone], [b.stations[0] for b in back]
    found = likely([_provisions(chain, s) for s in ends], [_provisions(chain, s) for s in begins])
    found.sort(key=lambda f: (-f[2], begins[f[1]].draft - ends[f[0]].draft, f[0] + f[1], f[0], f[1]))
    taken: tuple[set[int], set[int]] = set(), set()
    told = []
    for one, other, similarity in found:
        away = gone[one].ends == "removed" or back[other].begins == "added"
        if one in taken[0] or other in taken[1] or not away or begins[other].draft < ends[one].draft + 2:
            continue
        taken[0].add(one)
        taken[1].add(other)
        told.append(_return(chain, ends[one], begins[other], similarity, compare))
    return tuple(sorted(told, key=lambda r: (r.ended, chain.places[r.ended - 1][r.old[0]], r.back)))


def _provisions(chain: Chain, station: Station) -> list[Provision]:
    draft = chain.drafts[station.draft - 1]
    return [draft.by_id[i] for i in station.provisions]


def _return(
    chain: Chain, end: Station, begin: Station, similarity: float, compare: Callable[[str, str], tuple[Edit, ...]]
) -> Return:
    before, after = ("\n".join(p.text for p in _provisions(chain, s)) for s in (end, begin))
    return Return(
        ended=end.draft,
        old=end.provisions,
        old_labels=end.labels,
        back=begin.draft,
        new=begin.provisions,
        new_labels=begin.labels,
        similarity=round(similarity, 4),
        edits=compare(before, after),
    )
