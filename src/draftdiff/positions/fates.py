"""What became of each position from a draft to the next: every one of either draft in exactly one fate."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from draftdiff.model.alignment import WITH_PARENT
from draftdiff.model.positions import MIRROR, Fate, FateCount, FateName, PositionsStep
from draftdiff.positions.matching import Links, certain, in_place
from draftdiff.positions.words import Side, runs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from draftdiff.model.alignment import Pair
    from draftdiff.model.change import Certainty, Change
    from draftdiff.model.positions import DraftPositions, Position
    from draftdiff.positions.regions import Disputed

# In the order in which they matter to a reader.
FATES: tuple[FateName, ...] = (
    "opened", "introduced", "agreed", "dropped", "taken-over", "repositioned", "widened", "narrowed", "reworded",
    "set-apart", "absorbed", "moved", "silent", "kept",
)  # fmt: skip
# So much of a position's words must stand among the agreed ones that came, to say that they stayed.
_STAYED = 0.5


class Compared:
    """Two neighbouring drafts: their pairs of provisions and the changes of these."""

    def __init__(self, alignment: Sequence[Pair], changes: Iterable[Change]) -> None:
        self.moved = [pair.moved for pair in alignment]
        self.old: dict[str, int] = {}
        self.new: dict[str, int] = {}
        for at, pair in enumerate(alignment):
            if pair.how != WITH_PARENT:
                self.old |= dict.fromkeys((*pair.old, *pair.old_with), at)
                self.new |= dict.fromkeys((*pair.new, *pair.new_with), at)
        self.certainty: tuple[dict[str, Certainty], dict[str, Certainty]] = ({}, {})
        for change in changes:
            for side, excerpts in zip(self.certainty, (change.old, change.new), strict=True):
                side.update({e.id: change.certainty for e in excerpts})


def step(
    place: int, found: tuple[Disputed, Disputed], states: tuple[DraftPositions, DraftPositions], compared: Compared
) -> PositionsStep:
    """The fates between the drafts at `place` and after it."""
    old, new = Side(found[0], compared.old), Side(found[1], compared.new)
    links = Links(old, new)
    certain(links)
    agreed = _stayed(old, new, links.forth)
    opened = _stayed(new, old, links.back)
    # What was agreed and what was opened are no longer, or not yet, in dispute: they have no partner.
    for at in agreed:
        links.forth[at] = -1
    for at in opened:
        links.back[at] = -1
    in_place(links)
    before, after = states[0].positions, states[1].positions
    fates = [
        _matched(links, at, links.forth[at], before, after, compared)
        if links.forth.get(at, -1) >= 0
        else _alone(before[at], compared.certainty[0], _gone(agreed.get(at)), old=True)
        for at in range(len(before))
    ]
    fates += [
        _alone(after[at], compared.certainty[1], MIRROR[_gone(opened.get(at))], old=False)
        for at in range(len(after))
        if links.back.get(at, -1) < 0
    ]
    counts = Counter(f.fate for f in fates)
    return PositionsStep(place, place + 1, tuple(FateCount(n, counts[n]) for n in FATES if counts[n]), tuple(fates))


def _stayed(here: Side, there: Side, partners: dict[int, int]) -> dict[int, bool]:
    """Positions of one side without a partner, whose words stand undisputed on the other and did not before.

    Inside a position that has a partner, those count that its partner claims itself. No word counts twice. The value
    says whether it is so inside one.
    """
    pools: dict[tuple[str, int], Counter[str]] = {}
    found: dict[int, bool] = {}
    for at in range(len(here.regions)):
        if at in partners:
            continue
        around = _around(here, partners, at)
        said = here.own_in[at] or {here.group[at]: here.full[at]}
        if around >= 0:
            said = {here.group[at]: here.own[at] or here.full[at]}
        shares = []
        for group, own in said.items():
            key = ("inside", around) if around >= 0 else ("agreed", group)
            if key not in pools:
                pools[key] = _more(here, there, partners, *key)
            wanted = runs(own)
            shares.append((pools[key], wanted & pools[key], wanted.total()))
        stands = sum(share.total() for _, share, _ in shares)
        if stands >= max(1, _STAYED * sum(total for *_, total in shares)):
            found[at] = around >= 0
            for pool, share, _ in shares if here.own_in[at] else ():
                pool -= share
    return found


def _gone(inside: bool | None) -> FateName:
    """What became of an old position without a partner: None where its words are gone too."""
    if inside is None:
        return "dropped"
    return "absorbed" if inside else "agreed"


def _around(here: Side, partners: dict[int, int], at: int) -> int:
    """The nearest position around one that has a partner; -1 where there is none."""
    around = here.regions[at].parent
    while around >= 0 and around not in partners:
        around = here.regions[around].parent
    return around


def _more(here: Side, there: Side, partners: dict[int, int], where: str, at: int) -> Counter[str]:
    """What runs of words one place (a position's own words, a group's agreed ones) has more on the other side."""
    if where == "inside":
        less, more = here.own[at], there.own[partners[at]]
    else:
        less, more = here.agreed.get(at, []), there.agreed.get(at, [])
    return Counter(more) + runs(more) - Counter(less) - runs(less)


def _matched(
    links: Links, at: int, to: int, before: Sequence[Position], after: Sequence[Position], compared: Compared
) -> Fate:
    was, now = links.old.group[at], links.new.group[to]
    together = was == now or links.old.reach[at].keys() & links.new.reach[to].keys()
    elsewhere = not together or (was == now >= 0 and compared.moved[was])
    one, two = before[at], after[to]
    return Fate(
        fate=_name(links, at, to, elsewhere=elsewhere),
        old=one.id,
        new=two.id,
        old_label=one.label,
        new_label=two.label,
        old_standing=one.standing,
        new_standing=two.standing,
        old_text=one.text,
        new_text=two.text,
        place_moved=elsewhere,
        certainty=compared.certainty[1].get(two.provision, compared.certainty[0].get(one.provision)),
    )


def _name(links: Links, at: int, to: int, *, elsewhere: bool) -> FateName:
    """The first of these that is so: whose it is changed, its words did, its place did, nothing did."""
    was, now = links.old.regions[at].standing, links.new.regions[to].standing
    if was != now:
        return "taken-over" if was.by and now.by and not set(was.by) & set(now.by) else "repositioned"
    own = links.old.own[at], links.new.own[to]
    if links.old.text[at] != links.new.text[to] and own[0] != own[1]:
        less, more = Counter(own[0]) - Counter(own[1]), Counter(own[1]) - Counter(own[0])
        if bool(less) != bool(more):
            return "narrowed" if less else "widened"
        return "reworded"
    return "moved" if elsewhere else "kept"


def _alone(position: Position, certainties: dict[str, Certainty], name: FateName, *, old: bool) -> Fate:
    certainty = certainties.get(position.provision)
    if certainty == "silent" and name in ("dropped", "introduced"):
        name = "silent"  # what a partial text does not say is no claim that it was not there
    p = position
    return Fate(
        fate=name,
        old=p.id if old else None,
        new=None if old else p.id,
        old_label=p.label if old else "",
        new_label="" if old else p.label,
        old_standing=p.standing if old else None,
        new_standing=None if old else p.standing,
        old_text=p.text if old else "",
        new_text="" if old else p.text,
        certainty=certainty,
    )
