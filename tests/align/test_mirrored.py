"""An alignment is the same read from either side, splits and merges and what stands in them as well."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftdiff.align import align_drafts
from draftdiff.model.alignment import Pair
from tests.build import draft

MEET = "The Parties shall meet twice a year."
MAPS = "The Parties shall publish all maps."
KEEP = "The Depositary shall keep the originals of this Agreement."
EXIT = "Each Party may withdraw after thirty days."

SWAPPED = {"split": "merge", "merge": "split"}
SENTENCES = st.sampled_from([MEET, f"[{MEET[:-1]}].", MAPS, KEEP, EXIT, f"{MEET} {MAPS}"])
ARTICLES = st.lists(st.lists(SENTENCES, max_size=3), max_size=4)


def treaty(*articles: list[str], first: int = 1) -> str:
    """Articles of numbered paragraphs."""
    told = ["# Treaty"]
    for number, paragraphs in enumerate(articles, first):
        told += [f"## Article {number}", *(f"{at}. {words}" for at, words in enumerate(paragraphs, 1))]
    return "\n\n".join(told) + "\n"


def told(pairs: tuple[Pair, ...], *, swapped: bool = False) -> list[tuple[object, ...]]:
    found = []
    for pair in pairs:
        sides = (pair.new, pair.old) if swapped else (pair.old, pair.new)
        how = SWAPPED.get(pair.how, pair.how) if swapped else pair.how
        found.append((*sides, how, pair.similarity, pair.moved, pair.renumbered))
    return sorted(found)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param(treaty([MEET, EXIT]), treaty([MEET, MEET, MEET], [MEET], [EXIT, EXIT]), id="split"),
        pytest.param(treaty([MEET, MEET, KEEP], [], [MAPS], [MEET]), treaty([KEEP, f"{MEET} {MAPS}"]), id="merge"),
        pytest.param(
            treaty([f"{MEET} {MAPS}", f"[{MEET[:-1]}].", MAPS], first=2),
            treaty([KEEP], [MAPS], [f"[{MEET[:-1]}]."], [], [KEEP, MEET, MEET]),
            id="order within a split",
        ),
        pytest.param(treaty([], [MEET, MAPS, EXIT]), treaty([], [MEET, f"[{MEET[:-1]}]."]), id="last of a list"),
        pytest.param(
            treaty([MAPS, KEEP, EXIT], [], [KEEP, f"[{MEET[:-1]}]."], first=2),
            treaty([KEEP, MAPS, KEEP], [MAPS, KEEP]),
            id="some paragraphs alike",
        ),
    ],
)
def test_swapped_drafts_are_aligned_alike(old: str, new: str) -> None:
    there, back = align_drafts(draft(old), draft(new)), align_drafts(draft(new), draft(old))
    assert told(there.pairs) == told(back.pairs, swapped=True)


@given(ARTICLES, ARTICLES)
def test_likeness_is_a_share(old: list[list[str]], new: list[list[str]]) -> None:
    pairs = align_drafts(draft(treaty(*old)), draft(treaty(*new))).pairs
    assert all(0.0 <= pair.similarity <= 1.0 for pair in pairs)
