"""Words compared without the places they cite."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftdiff.classify.masking import masking
from draftdiff.model.draft import Provision, Reference
from draftdiff.text import comparable

_WORD_BEFORE = re.compile(r"\w*\W{0,3}$")


def cites(text: str, *cited: str) -> Provision:
    """A provision with a reference at the first place of each of some words."""
    spans = [(text.index(words), text.index(words) + len(words)) for words in cited]
    references = tuple(Reference(start, end, "art_1", True) for start, end in spans)
    return Provision("art_9", "article", "9", "Art. 9", "", text, 1, None, references=references)


@pytest.mark.parametrize(
    ("text", "cited", "words", "expected"),
    [
        ("under paragraph 1 within 1 day", ("1",), "paragraph 1 within 1 day", "paragraph § within 1 day"),
        ("under Article 5", ("Article 5",), "under Article 5, under Article 51", "under §, under article 51"),
        ("Article 5(1) of Article 5", ("Article 5(1)",), "Article 5(1)", "§"),
        ("see Article 5, see Article 5(1)", ("Article 5", "Article 5(1)"), "see Article 5(1)", "see §"),
        ("Each Party shall report.", (), "Article 5", "article 5"),
    ],
)
def test_a_reference_is_known_by_the_word_before_it(
    text: str, cited: tuple[str, ...], words: str, expected: str
) -> None:
    assert masking([cites(text, *cited)])(words) == expected


@given(
    st.lists(st.sampled_from(["1", "1(1)", "2", "Article", "of", " ", ",", "§", "11", "(1)"]), max_size=12).map(
        "".join
    ),
    st.data(),
)
def test_it_masks_what_one_pattern_of_all_references_would(text: str, data: st.DataObject) -> None:
    spots = st.integers(0, len(text))
    spans = {tuple(sorted(span)) for span in data.draw(st.lists(st.tuples(spots, spots), max_size=4))}
    references = tuple(Reference(a, b, "art_1", True) for a, b in sorted(spans) if a < b)
    provision = Provision("art_9", "article", "9", "Art. 9", "", text, 1, None, references=references)
    patterns = set()
    for r in references:
        before = _WORD_BEFORE.search(text, 0, r.start)
        assert before is not None
        patterns.add(f"(?<={re.escape(before[0])}){re.escape(text[r.start : r.end])}")
    one = re.compile(rf"(?:{'|'.join(sorted(patterns, key=lambda f: (-len(f), f)))})(?!\w)") if patterns else None
    words = data.draw(st.sampled_from([text, text[1:], f"{text} {text}"]))
    assert masking([provision])(words) == comparable(one.sub("§", words) if one else words)
