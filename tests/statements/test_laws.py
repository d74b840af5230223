"""What holds for any text."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.languages import NO_NORMS, Language, known, language
from draftdiff.model.standing import AGREED
from draftdiff.statements import Chapeau, draft_statements, statements_of
from tests.statements.examples import draft, provision

LANGUAGES = [spoken for code in known() if (spoken := language(code)).norms is not NO_NORMS]
SAID = sorted({word for spoken in LANGUAGES for sample in spoken.samples for word in sample.sentence.split()})

WORDS = re.findall(
    r"\S+",
    """Each Party, the Council; it They which that if unless when and or but shall may not should must will undertakes
    to nothing in this Article prevents from by consensus 30 days within 5 May 2030 1 000 % [ ] [RU: : . “ ” ( ) – be
    published all have agreed İ ß is are means except subject to Article 7(3) no State neither two hundred""",
)
ODD = st.text(max_size=80)
LEGAL = st.lists(st.sampled_from(WORDS) | st.sampled_from(SAID), max_size=40).map(" ".join)
TEXTS = st.one_of(ODD, LEGAL, st.tuples(LEGAL, ODD).map(" ".join))
ABOVE = st.sampled_from([None, Chapeau("obligation", "binding", "Each Party", "shall")])


@settings(max_examples=300, deadline=None)
@given(TEXTS, ABOVE, st.sampled_from(LANGUAGES))
def test_any_text(text: str, governing: Chapeau | None, spoken: Language) -> None:
    place = provision(text, lines=((0, 3), (20, 4)))
    found = statements_of(place, spoken, governing)
    assert found == statements_of(place, spoken, governing)
    assert [s.start for s in found] == sorted(s.start for s in found)
    standings = {AGREED, *(b.standing for b in place.brackets)}
    for s in found:
        assert 0 <= s.start <= s.end <= len(text)
        assert s.text == text[s.start : s.end]
        assert s.line == (3 if s.start < 20 else 4)
        assert (
            s.inherited == (s.cue == "shall" and governing is not None and s.bearer == "Each Party") or not s.inherited
        )
        for part in (*s.conditions, *s.exceptions, *s.deadlines, *s.figures):
            assert part.text == " ".join(part.text.split())
            assert part.standing in standings
        assert s.standing in standings
        assert s.action == " ".join(s.action.split())


@settings(max_examples=100, deadline=None)
@given(st.lists(TEXTS, max_size=6))
def test_a_draft_keeps_the_order_of_its_provisions(written: list[str]) -> None:
    made = draft(*(provision(t, f"art_{i}", f"art_{i - 1}" if i else None) for i, t in enumerate(written)))
    places = [int(s.provision[4:]) for s in draft_statements(made)]
    assert places == sorted(places)


@pytest.mark.parametrize("spoken", LANGUAGES, ids=lambda spoken: spoken.code)
def test_one_endless_sentence_is_read_in_linear_time(spoken: Language) -> None:
    """Ten times the text may take about ten times as long; a hundred times would be a hang."""
    odd = "If it may, each Party, where appropriate, shall adopt rules (and it may [shall] report) within 30 days and "
    unit = odd + "".join(sample.sentence.rstrip(".") + ", " for sample in spoken.samples[::4])

    def seconds(times: int) -> float:
        begin = time.process_time()
        statements_of(provision(unit * times), spoken)
        return time.process_time() - begin

    seconds(4)
    assert seconds(200) < 60 * max(seconds(20), 0.005)
