"""What a side asks for: disputed words that come in after the first draft, and figures on which sides differ."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from draftdiff.history.portraits import opened
from draftdiff.languages import language
from draftdiff.model.story import Demand, Gap, Offer
from draftdiff.statements.amounts import amounts
from draftdiff.text import comparable, one_line, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from draftdiff.model.draft import Draft, Provision
    from draftdiff.model.standing import Bracket
    from draftdiff.model.story import Scene

# What sides would write for one figure is short; longer words beside a figure are another matter.
_SHORT = 8


def demands(tale: int, scenes: Sequence[Scene], first: int) -> Iterator[Demand]:
    """Words of a side that no earlier scene had; what stood undisputed before is no demand, and figures are gaps.

    What is there from the `first` draft, or has been without a side's name, is not late.
    """
    before: list[str] = []
    since = 0
    for scene in scenes:
        if scene.presence != "there":
            continue
        known = f" {' '.join(before)} "
        for provision in scene.provisions if scene.draft > first else ():
            figures = {id(b) for run in _alternatives(provision) for b in run}
            for bracket in opened(provision):
                text = inner(provision, bracket)
                if not bracket.standing.by or id(bracket) in figures or not words(comparable(text)):
                    continue
                if f" {bare(text)} " not in known:
                    away = _away(scenes, since, scene.draft)
                    yield Demand(
                        tale,
                        scene.draft,
                        provision.label,
                        text,
                        bracket.standing,
                        since,
                        away.draft if away else 0,
                        away.absent if away else None,
                    )
        before += [bare(shadow(p)) for p in scene.provisions]
        since = scene.draft


def _away(scenes: Sequence[Scene], since: int, until: int) -> Scene | None:
    """The last draft, between two, that documents that the provision is not in it."""
    between = [s for s in scenes if since < s.draft < until and s.presence in ("absent", "away")]
    return between[-1] if between else None


def inner(provision: Provision, bracket: Bracket) -> str:
    """The words inside a bracket, without its signs and attribution."""
    text = provision.text[bracket.inner : bracket.end]
    return one_line(text.removesuffix("]")).strip(" ,;")


def bare(text: str) -> str:
    """The words of a text alone, a blank between, so that some of them are found only as whole words."""
    return " ".join(words(comparable(text)))


def shadow(provision: Provision) -> str:
    """The text of a provision without the signs and attributions of its brackets."""
    parts, at = [], 0
    for start, end in sorted(
        edge for b in provision.brackets for edge in ((b.start, b.inner), (max(b.inner, b.end - 1), b.end))
    ):
        if start >= at and (end == start + 1 or provision.text[start : start + 1] == "["):
            parts.append(provision.text[at:start])
            at = end
    return one_line("".join((*parts, provision.text[at:])))


def gap(tale: int, scene: Scene, draft: Draft) -> Iterator[Gap]:
    """Figures of a scene for which sides put different ones."""
    for provision in scene.provisions:
        for run in _alternatives(provision):
            offers = tuple(_offer(provision, bracket, draft) for bracket in run)
            if any(o.value is not None for o in offers) and len({o.text for o in offers}) > 1:
                parent = draft.by_id.get(provision.parent or "")
                yield Gap(
                    tale=tale,
                    draft=scene.draft,
                    label=provision.label,
                    item=_item(provision, parent),
                    chapeau=parent.label if parent and provision.kind == "row" else "",
                    offers=offers,
                    ratio=_ratio(offers),
                )


def _item(provision: Provision, parent: Provision | None) -> str:
    above = f"{parent.label}, " if parent else ""
    return provision.heading or (provision.label.removeprefix(above) if above else provision.label)


def _alternatives(provision: Provision) -> list[list[Bracket]]:
    """Runs of short brackets of different sides with nothing but blanks between, at least one with a figure."""
    sided: list[Bracket] = []
    for b in sorted(opened(provision), key=lambda b: b.start):
        nested = sided and b.start < sided[-1].end
        if b.standing.by and not nested and len(inner(provision, b).split()) <= _SHORT:
            sided.append(b)
    runs: list[list[Bracket]] = [sided[:1]]
    for one, other in pairwise(sided):
        if provision.text[one.end : other.start].strip(" /"):
            runs.append([])
        runs[-1].append(other)
    return [
        run
        for run in runs
        if len({b.standing.by for b in run}) > 1 and any(c.isdigit() for b in run for c in inner(provision, b))
    ]


def _offer(provision: Provision, bracket: Bracket, draft: Draft) -> Offer:
    found = [a for a in amounts(provision, language(draft.language)) if bracket.inner <= a.start < bracket.end]
    part = found[0].part if len(found) == 1 else None
    value = part.value if part is not None and isinstance(part.value, float) else None
    unit = part.unit if part is not None and value is not None else ""
    return Offer(bracket.standing.by, inner(provision, bracket), value, unit)


def _ratio(offers: Sequence[Offer]) -> float | None:
    """The greatest figure through the smallest, if they count the same."""
    values = [o.value for o in offers if o.value]
    if len(values) < 2 or len({o.unit for o in offers if o.value}) > 1 or min(values) <= 0:
        return None
    return round(max(values) / min(values), 2)
