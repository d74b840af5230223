"""Regions to positions, and their counts by article and by side."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from draftdiff.model.positions import ArticleCount, DraftPositions, LooseSign, Position, SideCount
from draftdiff.text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from draftdiff.model.draft import Draft, Piece, Provision
    from draftdiff.model.report import DraftEntry
    from draftdiff.positions.regions import Disputed, Region, Segment
    from draftdiff.positions.scan import Loose

_WORD = re.compile(r"\w+")
# What may stand between two wordings of one place; "or" is a word of the text, and then they are no mere alternatives.
_BETWEEN = re.compile(r"[\s/*_]*")
# Words that begin so are put into a list or a sentence and replace nothing that stands beside them.
_INSERTED = re.compile(r"\s*[,;]")
# No place has more wordings than this; to name all of a longer row to each of them would be quadratic.
_MOST_WORDINGS = 40
_OUTSIDE = "(outside the provisions)"


def positions_of(found: Disputed, entry: DraftEntry) -> DraftPositions:
    """What is disputed in a draft, and how much of it by whom."""
    draft = found.layout.draft
    positions = _positions(found)
    words, in_dispute = _words(found)
    sides = _sides(positions, draft.front.parties)
    opening = sum(p.form == "bracket" for p in positions)
    return DraftPositions(
        draft=entry,
        brackets=opening,
        options=len(positions) - opening,
        unattributed=sum(_nobody(p) for p in positions),
        words=words,
        disputed_words=in_dispute,
        sides=sides,
        articles=_articles(found, positions),
        positions=positions,
        loose=tuple(_loose(found, sign) for sign in found.loose),
    )


def _positions(found: Disputed) -> tuple[Position, ...]:
    ids = _ids(found)
    beside = _alternatives(found)
    provisions = found.layout.draft.provisions
    made = []
    for at, region in enumerate(found.regions):
        owner = provisions[region.owner] if region.owner >= 0 else None
        through = _through(found, region)
        unit = found.layout.group(region.owner)
        made.append(
            Position(
                id=ids[at],
                provision=owner.id if owner else "",
                label=owner.label if owner else _OUTSIDE,
                article=provisions[unit].id if unit >= 0 else "",
                line=line_of(found.layout.draft, region.start),
                form=region.form,
                option=region.option,
                standing=region.standing,
                text=words_of(found.layout.draft.text, region),
                depth=region.depth,
                parent=ids[region.parent] if region.parent >= 0 else None,
                alternatives=tuple(ids[other] for other in beside[at]),
                whole=owner is not None and found.layout.covers(region.start, region.end, region.owner),
                through=tuple(p.id for p in through),
                reaches=through[-1].label if through else "",
            )
        )
    return tuple(made)


def _ids(found: Disputed) -> list[str]:
    """The provision and the ordinal in it."""
    counted: Counter[str] = Counter()
    ids = []
    for region in found.regions:
        name = found.layout.draft.provisions[region.owner].id if region.owner >= 0 else ""
        counted[name] += 1
        ids.append(f"{name}#{counted[name]}")
    return ids


def line_of(draft: Draft, offset: int) -> int:
    """The line of an offset in the draft's text, from 1."""
    return bisect_right(draft.line_starts, offset)


def words_of(text: str, region: Region) -> str:
    """The words of a region, those nested in it too, without its own signs."""
    said = text[region.inner : region.close]
    if region.end > region.close + 1:
        said += f" {text[region.close + 1 : region.end]}"
    return one_line(said)


def _through(found: Disputed, region: Region) -> tuple[Provision, ...]:
    """The provisions after its own into which a region reaches."""
    if region.owner < 0:
        return ()
    provisions, starts = found.layout.draft.provisions, found.layout.starts
    last = bisect_right(starts, region.end - 1)
    return provisions[region.owner + 1 : last]


def _alternatives(found: Disputed) -> list[tuple[int, ...]]:
    """For each region those it stands beside with nothing between, as another wording of the same place."""
    text, provisions = found.layout.draft.text, found.layout.draft.provisions
    runs: dict[int, list[int]] = {}
    latest: dict[int, int] = {}  # by parent, the region before
    for at, region in enumerate(found.regions):
        before = latest.get(region.parent)
        latest[region.parent] = at
        runs[at] = [at]
        if before is None or len(runs[before]) >= _MOST_WORDINGS or _INSERTED.match(text, region.inner, region.close):
            continue
        other = found.regions[before]
        options = region.owner != other.owner and min(region.owner, other.owner) >= 0
        if options and not provisions[region.owner].kind == provisions[other.owner].kind == "option":
            continue
        if _BETWEEN.fullmatch(text, other.end, region.start) and not _INSERTED.match(text, other.inner, other.close):
            runs[at] = runs[before]
            runs[at].append(at)
    return [tuple(other for other in runs[at] if other != at) for at in range(len(found.regions))]


def _nobody(position: Position) -> bool:
    standing = position.standing
    return not (standing.by or standing.opposed_by or standing.refused_by)


def _sides(positions: Iterable[Position], parties: Mapping[str, str]) -> tuple[SideCount, ...]:
    """The sides that are named, in the order in which the draft declares them, then by their code."""
    counts: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for position in positions:
        standing = position.standing
        for place, sides in enumerate((standing.by, standing.opposed_by, standing.refused_by)):
            for side in dict.fromkeys(sides):
                counts[side][place] += 1
    declared = [side for side in parties if side in counts]
    others = sorted(counts.keys() - parties.keys())
    return tuple(SideCount(side, parties.get(side, side), *counts[side]) for side in (*declared, *others))


def _articles(found: Disputed, positions: tuple[Position, ...]) -> tuple[ArticleCount, ...]:
    by_article: defaultdict[str, list[Position]] = defaultdict(list)
    for position in positions:
        by_article[position.article].append(position)
    made = []
    draft = found.layout.draft
    for article, inside in by_article.items():
        unit = draft.by_id.get(article)
        brackets = sum(p.form == "bracket" for p in inside)
        made.append(
            ArticleCount(
                article=article,
                label=unit.label if unit else _OUTSIDE,
                heading=unit.heading if unit else "",
                brackets=brackets,
                options=len(inside) - brackets,
                unattributed=sum(_nobody(p) for p in inside),
                sides=_sides(inside, draft.front.parties),
            )
        )
    return tuple(made)


def _words(found: Disputed) -> tuple[int, int]:
    """How many words the draft has, and how many of them are in dispute; signs and attributions are none."""
    text, total, in_dispute = found.layout.draft.text, 0, 0
    for segment, _, start, end in in_body(found, found.segments()):
        if not segment.sign:
            count = len(_WORD.findall(text, start, end))
            total += count
            in_dispute += count if segment.region >= 0 else 0
    return total, in_dispute


def in_body(found: Disputed, segments: list[Segment]) -> Iterator[tuple[Segment, Piece, int, int]]:
    """The stretches of segments that are words of the document, numbers and headings among them."""
    pieces = iter(found.layout.body)
    piece = next(pieces, None)
    for segment in segments:
        while piece is not None and piece.start < segment.end:
            start, end = max(piece.start, segment.start), min(piece.end, segment.end)
            if start < end:
                yield segment, piece, start, end
            if piece.end > segment.end:
                break
            piece = next(pieces, None)


def _loose(found: Disputed, loose: Loose) -> LooseSign:
    sign, draft = loose.sign, found.layout.draft
    owner = draft.provisions[sign.owner] if sign.owner >= 0 else None
    return LooseSign(
        "[" if sign.opens else "]",
        loose.message,
        owner.id if owner else "",
        owner.label if owner else _OUTSIDE,
        line_of(draft, sign.offset),
    )
