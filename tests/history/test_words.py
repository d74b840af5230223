"""Which words came in when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.model.source import Source
from draftdiff.pipeline import read_draft
from draftdiff.pipeline.several import trace
from tests.strategies import TREATIES, TREATY_PAIRS

if TYPE_CHECKING:
    from draftdiff.model.history import Life

PARTIAL = "---\ncoverage: partial\n---\n"


def life(texts: list[str], provision: str, draft: int = 0) -> Life:
    sources = [Source(f"{n}.md", t.encode(), ".md") for n, t in enumerate(texts, 1)]
    found = trace(sources, pick=lambda _: (draft, provision)).life
    assert found is not None
    return found


CHAINS = st.tuples(TREATY_PAIRS, TREATIES).map(lambda made: [*made[0], made[1], made[0][0]])


@settings(max_examples=40, deadline=None)
@given(CHAINS, st.sets(st.integers(0, 3)), st.data())
def test_runs_put_together_are_the_text(made: list[str], partial: set[int], data: st.DataObject) -> None:
    texts = [PARTIAL * (n in partial) + text for n, text in enumerate(made)]
    drafts = [read_draft(Source(f"{n}.md", t.encode(), ".md")) for n, t in enumerate(texts, 1)]
    at = data.draw(st.sampled_from([n for n, d in enumerate(drafts) if d.provisions]))
    provision = data.draw(st.sampled_from(drafts[at].provisions))
    told = life(texts, provision.id, at)
    last = told.stages[-1]
    assert [w.provision for w in told.words] == [p.id for p in last.provisions]
    for worded, there in zip(told.words, last.provisions, strict=True):
        assert "".join(run.text for run in worded.runs) == there.text
        assert all(1 <= run.first <= last.draft and run.back <= last.draft for run in worded.runs)
    # Nobody can have written a word before the biography begins, unless it was compared with the one above.
    for reversal in told.reversals:
        assert reversal.first < reversal.gone < reversal.back <= last.draft


ONE = "# Article 1\n\nEach Party shall report every year on its lighthouses.\n"


def test_each_run_of_words_has_the_draft_in_which_it_first_appeared() -> None:
    two = ONE.replace("every year", "twice a year")
    three = two.replace("lighthouses", "lighthouses and ferries")
    told = life([ONE, two, three], "art_1")
    assert [(run.text.strip(), run.first) for run in told.words[0].runs] == [
        ("Each Party shall report", 1),
        ("twice a", 2),
        ("year on its lighthouses", 1),
        ("and ferries", 3),
        (".", 1),
    ]


def test_words_that_swing_back_keep_their_first_origin() -> None:
    told = life([ONE, ONE.replace("shall", "may"), ONE.replace("shall", "should"), ONE], "art_1")
    assert [(r.text, r.first, r.gone, r.back) for r in told.reversals] == [("shall", 1, 2, 4)]
    assert [(run.text.strip(), run.first, run.back) for run in told.words[0].runs] == [
        ("Each Party", 1, 0),
        ("shall", 1, 4),
        ("report every year on its lighthouses.", 1, 0),
    ]


def test_words_keep_their_origin_through_a_split() -> None:
    one = "# Article 1\n\n1. Each Party shall report every year on its lighthouses. The Secretariat shall print the reports in two languages.\n2. The Council shall meet in Riga.\n"
    two = "# Article 1\n\n1. Each Party shall report every year on its lighthouses.\n2. The Secretariat shall print the reports in two languages.\n3. The Council shall meet in Riga.\n"
    told = life([one, two, two.replace("two languages", "three languages")], "art_1__para_1")
    assert [[(run.text.strip(), run.first) for run in w.runs] for w in told.words] == [
        [("Each Party shall report every year on its lighthouses.", 1)],
        [("The Secretariat shall print the reports in", 1), ("three", 3), ("languages.", 1)],
    ]


def test_whose_wording_survived() -> None:
    head = "---\nparties: {UA: Ukraine, RU: Russian Federation}\n---\n# Article 1\n\n"
    one = head + "The Council shall meet [UA: every month] [RU: every second year] in the town of Riga.\n"
    two = head + "The Council shall meet every month in the town of Riga.\n"
    told = life([one, two], "art_1")
    assert {(s.by, s.text, s.stayed) for s in told.settled} == {
        (("UA",), "every month", True),
        (("RU",), "every second year", False),
    }
