"""A bearer's duties through the drafts: each statement of each draft in exactly one life."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.errors import DraftdiffError
from draftdiff.history import bridged
from draftdiff.history.duties import _Lives
from draftdiff.model.source import Source
from draftdiff.pipeline import compare_drafts, read_draft
from draftdiff.pipeline.several import trace
from draftdiff.statements import draft_statements
from tests.strategies import TREATIES, TREATY_PAIRS

PARTIAL = "---\ncoverage: partial\n---\n"
ONE = "# Article 1\n\nEach Party shall report every year.\n\n# Article 2\n\nThe Council shall meet in Riga.\n"


def sources(*texts: str) -> list[Source]:
    return [Source(f"{n}.md", text.encode(), ".md") for n, text in enumerate(texts, 1)]


@settings(max_examples=40, deadline=None)
@given(st.tuples(TREATY_PAIRS, TREATIES).map(lambda made: [*made[0], made[1]]), st.sets(st.integers(0, 2)))
def test_every_statement_of_every_draft_is_in_one_life(made: list[str], partial: set[int]) -> None:
    texts = [PARTIAL * (n in partial) + text for n, text in enumerate(made)]
    drafts = [read_draft(source) for source in sources(*texts)]
    reports = [compare_drafts(drafts[n], drafts[n + 1]) for n in range(2)]
    lives = list(_Lives(bridged(drafts, reports, lambda at, to: compare_drafts(drafts[at], drafts[to]))).all())
    told = Counter((s.draft, s.statement.provision, s.statement.start) for life in lives for s in life.steps)
    there = Counter((n, s.provision, s.start) for n, d in enumerate(drafts, 1) for s in draft_statements(d))
    assert told == there


def test_what_became_of_a_duty_is_told_step_by_step() -> None:
    two = ONE.replace("shall report", "should report")
    (duty,) = trace(sources(ONE, ONE, two, ONE.partition("# Article 2")[2]), bearer="parties").duties
    assert [(s.kind, s.effect) for s in duty.steps] == [("first", "none"), ("kept", "none"), ("changed", "weakened")]
    assert (duty.begins, duty.ends) == ("first-draft", "removed")


def test_silence_ends_no_duty() -> None:
    silent = PARTIAL + ONE.partition("# Article 2")[0]
    (duty,) = trace(sources(ONE, silent, ONE.replace("Riga", "Vilnius")), bearer="Council").duties
    assert [(s.draft, s.since) for s in duty.steps] == [(1, 0), (3, 1)]


def test_a_draft_beyond_silence_tells_that_a_duty_went_and_came() -> None:
    silent = PARTIAL + ONE.partition("# Article 2")[0]
    gone = ONE.partition("# Article 2")[0]
    lives = trace(sources(ONE, silent, gone, silent, ONE), bearer="Council").duties
    assert [(life.begins, life.ends, life.gone) for life in lives] == [
        ("first-draft", "removed", 3),
        ("added", "last-draft", 0),
    ]


def test_who_is_not_bound_is_an_error_with_the_nearest_name() -> None:
    with pytest.raises(DraftdiffError) as fault:
        trace(sources(ONE, ONE), bearer="The Counsil")
    assert "The Council" in fault.value.hint
