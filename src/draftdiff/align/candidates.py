"""Partners from anywhere in the document: rare word sequences name a few candidates, likeness decides."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from draftdiff.align.similarity import SIMILAR

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from draftdiff.align.links import Links

# A sequence found in more provisions than this names too many to be worth following; of those it names, so
# many are scored. Both bound the work per provision, and with it that of the whole level.
# pairs of 1 000, `make bench`).
_COMMON = 16
_SCORED = 6

Feature = tuple[int, ...]


def features(words: Sequence[int]) -> Iterator[Feature]:
    """Single words and runs of three: the first find short provisions, the second long ones among many alike."""
    for word in set(words):
        yield (word,)
    yield from set(zip(words, words[1:], words[2:], strict=False))


def named(texts: dict[int, tuple[int, ...]], others: dict[int, tuple[int, ...]]) -> dict[int, list[int]]:
    """For each text the few others that share its rarest features, most shared first."""
    index: defaultdict[Feature, list[int]] = defaultdict(list)
    for at, words in others.items():
        for feature in features(words):
            index[feature].append(at)
    found = {}
    for at, words in texts.items():
        votes: Counter[int] = Counter()
        for feature in features(words):
            there = index.get(feature, ())
            if 0 < len(there) <= _COMMON:
                for other in there:
                    votes[other] += len(feature)
        found[at] = [o for o, _ in sorted(votes.items(), key=lambda v: (-v[1], v[0]))[:_SCORED]]
    return found


def similar(links: Links) -> None:
    """The most alike first, whatever their place; of equals the one nearer in the document, then the earlier."""
    loose_old, loose_new = links.loose()
    old = {i: links.old.shadows[i].words for i in loose_old}
    new = {i: links.new.shadows[i].words for i in loose_new}
    # Either side names its candidates: what the one finds among too many alike, the other may know by a rarer word.
    pairs = {(i, o) for i, others in named(old, new).items() for o in others}
    pairs |= {(i, o) for o, others in named(new, old).items() for i in others}
    scored = []
    for index, other in pairs:
        score = links.alike(index, other)
        if score >= SIMILAR:
            apart = abs(links.old.rank[index] - links.new.rank[other])
            scored.append((-score, apart, index + other, index, other))
    for *_, index, other in sorted(scored):
        if links.free_old(index) and links.free_new(other):
            links.link(index, other, "similar")
