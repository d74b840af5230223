"""Biographies: each provision of each draft once, the same way back, and what speaks against them."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.history import Chain, biographies, bridged
from draftdiff.model.source import Source
from draftdiff.pipeline import compare_drafts, read_draft
from draftdiff.pipeline.several import trace
from tests.strategies import TREATIES, TREATY_PAIRS

if TYPE_CHECKING:
    from draftdiff.model.history import Biography, HistoryReport

FIRST = "# Article 1\n\nEach Party shall report every year on its lighthouses.\n\n# Article 2\n\nThe Council shall meet in Riga.\n"


def history(*texts: str) -> HistoryReport:
    return trace([Source(f"{n}.md", text.encode(), ".md") for n, text in enumerate(texts, 1)])


def places(lives: tuple[Biography, ...]) -> list[tuple[int, str]]:
    return [(s.draft, i) for life in lives for s in life.stations for i in s.provisions]


CHAINS = st.tuples(TREATY_PAIRS, TREATIES).map(lambda made: [*made[0], made[1]])


PARTIAL = "---\ncoverage: partial\n---\n"


@settings(max_examples=60, deadline=None)
@given(CHAINS, st.sets(st.integers(0, 2)))
def test_every_provision_of_every_draft_has_one_place_in_one_biography(texts: list[str], partial: set[int]) -> None:
    told = [PARTIAL * (n in partial) + text for n, text in enumerate(texts)]
    drafts = [read_draft(Source(f"{n}.md", text.encode(), ".md")) for n, text in enumerate(told)]
    reports = [compare_drafts(a, b) for a, b in pairwise(drafts)]
    lives = biographies(bridged(drafts, reports, lambda at, to: compare_drafts(drafts[at], drafts[to])))
    assert Counter(places(lives)) == Counter((n, p.id) for n, d in enumerate(drafts, 1) for p in d.provisions)
    for life in lives:
        numbers = [station.draft for station in life.stations]
        assert [s.since for s in life.stations] == [0, *numbers[:-1]]
        # Drafts are left out only where they are silent, and only a draft of partial coverage is.
        assert all(drafts[n - 1].front.coverage == "partial" for n in {*range(numbers[0], numbers[-1])} - {*numbers})


@settings(max_examples=40, deadline=None)
@given(CHAINS, st.sets(st.integers(0, 2)))
def test_a_trace_read_backwards_is_the_trace_read_forwards(made: list[str], partial: set[int]) -> None:
    texts = [PARTIAL * (n in partial) + text for n, text in enumerate(made)]
    forwards, backwards = history(*texts), history(*texts[::-1])
    last = len(texts) + 1
    there = {frozenset((s.draft, i) for s in life.stations for i in s.provisions) for life in forwards.biographies}
    back = {
        frozenset((last - s.draft, i) for s in life.stations for i in s.provisions) for life in backwards.biographies
    }
    assert there == back


def test_a_provision_is_followed_across_renumbering_and_rewording() -> None:
    second = "# Article 1\n\nA Secretariat is set up.\n\n" + FIRST.replace("Article 2", "Article 3").replace(
        "Article 1", "Article 2"
    )
    third = second.replace("shall meet in Riga", "may meet in Riga")
    lives = {life.stations[-1].provisions: life for life in history(FIRST, second, third).biographies}
    council = lives["art_3",]
    assert [s.provisions for s in council.stations] == [("art_2",), ("art_3",), ("art_3",)]
    assert [s.step for s in council.stations] == ["first", "unchanged", "reworded"]
    assert [s.renumbered for s in council.stations] == [False, True, False]
    assert ("type", "weakened") in [(a.aspect, a.effect) for a in council.stations[-1].aspects]
    assert lives["art_1",].begins == "added"


def test_a_split_and_what_it_was_stay_one_biography() -> None:
    one = "# Article 1\n\n1. Each Party shall report every year on its lighthouses. The Secretariat shall print the reports in two languages.\n2. The Council shall meet in Riga.\n"
    two = "# Article 1\n\n1. Each Party shall report every year on its lighthouses.\n2. The Secretariat shall print the reports in two languages.\n3. The Council shall meet in Riga.\n"
    life = next(b for b in history(one, two, one).biographies if "art_1__para_1" in b.stations[0].provisions)
    assert [s.step for s in life.stations] == ["first", "split", "merged"]
    assert [len(s.provisions) for s in life.stations] == [1, 2, 1]


def test_what_was_taken_out_ends_and_what_comes_back_disagrees_with_the_direct_way() -> None:
    gone = FIRST.partition("# Article 2")[0]
    found = history(FIRST, gone, FIRST)
    ended = next(b for b in found.biographies if b.stations[0].provisions == ("art_2",) and b.begins == "first-draft")
    assert (len(ended.stations), ended.ends) == (1, "removed")
    assert [(d.first, d.chained, d.direct) for d in found.disagreements] == [(("art_2",), (), ("art_2",))]


def test_comparisons_must_be_those_of_neighbours() -> None:
    draft = read_draft(Source("1.md", FIRST.encode(), ".md"))
    with pytest.raises(ValueError, match="neighbours"):
        Chain([draft, draft], [])


SILENT = PARTIAL + "# Article 1\n\nEach Party shall report every year on its lighthouses.\n"


def test_silence_does_not_end_a_life() -> None:
    found = history(FIRST, SILENT, FIRST.replace("in Riga", "in Vilnius"))
    council = next(b for b in found.biographies if b.stations[0].provisions == ("art_2",))
    assert [(s.draft, s.since, s.step) for s in council.stations] == [(1, 0, "first"), (3, 1, "reworded")]
    assert council.ends == "last-draft"
    assert found.disagreements == ()


def test_what_a_later_draft_is_complete_without_has_ended() -> None:
    gone = FIRST.partition("# Article 2")[0]
    found = history(FIRST, SILENT, gone, FIRST)
    lives = [b for b in found.biographies if "art_2" in b.stations[0].provisions]
    assert [(b.begins, b.ends) for b in lives] == [("first-draft", "removed"), ("added", "last-draft")]


def test_a_silent_draft_that_a_source_speaks_for_is_no_bridge() -> None:
    told = SILENT.replace("partial", "partial\nabsent:\n  - {what: the Council in Riga, sources: []}")
    found = history(FIRST, told, FIRST)
    assert [b.ends for b in found.biographies if b.stations[0].provisions == ("art_2",)] == ["removed", "last-draft"]
