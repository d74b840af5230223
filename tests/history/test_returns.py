"""Provisions that went and came back: found with their words changed, and nothing else taken for one."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.model.source import Source
from draftdiff.pipeline.several import trace
from tests.history.ghosts import draft, found_in, measured, sentence
from tests.strategies import TREATIES, TREATY_PAIRS


@pytest.mark.parametrize(("share", "least"), [(0.0, 0.95), (0.1, 0.90), (0.3, 0.70)])
def test_what_comes_back_is_found(share: float, least: float) -> None:
    recall, precision = measured(share, seed=1, size=300)
    assert recall >= least
    assert precision >= 0.85  # the twenty nouns of these treaties come together by chance now and then


def test_nothing_returns_where_provisions_are_only_removed_and_added() -> None:
    chance = random.Random(7)
    texts = [sentence(chance) for _ in range(200)]
    drafts = [draft(texts), draft(texts[20:]), draft(texts[20:150]), draft(texts[20:150])]
    assert not found_in(drafts)


CHAINS = st.tuples(TREATY_PAIRS, TREATIES).map(lambda made: [*made[0], made[1], made[0][0]])


@settings(max_examples=30, deadline=None)
@given(CHAINS)
def test_returns_read_backwards_are_the_returns_read_forwards(texts: list[str]) -> None:
    there, back = (
        trace([Source(f"{n}.md", t.encode(), ".md") for n, t in enumerate(way)]) for way in (texts, texts[::-1])
    )
    last = len(texts) + 1
    assert {((r.ended, r.old), (r.back, r.new)) for r in there.returns} == {
        ((last - r.back, r.new), (last - r.ended, r.old)) for r in back.returns
    }


def test_a_return_over_silence_alone_is_none() -> None:
    chance = random.Random(3)
    one, two, three = (sentence(chance) for _ in range(3))
    silent = "---\ncoverage: partial\n---\n" + draft([one, two])
    assert not found_in([draft([one, two, three]), silent, draft([one, two, three])])
