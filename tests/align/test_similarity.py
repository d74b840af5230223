"""How alike two texts are, and in what form they are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftdiff.align.similarity import Vocabulary, masked, shadows
from tests.build import draft


def alike(left: str, right: str, *others: str) -> float:
    vocabulary = Vocabulary()
    one, other, *_ = [vocabulary.read(text) for text in (left, right, *others)]
    vocabulary.weigh()
    return vocabulary.alike(one, other)


def test_the_same_words_and_none_in_common() -> None:
    assert alike("keep the lights", "keep the lights") == 1
    assert alike("keep the lights", "lay more buoys") == 0
    assert alike("", "") == 1
    assert alike("lights", "") == 0


def test_a_rare_word_tells_more_than_a_common_one() -> None:
    others = ["the boats", "the buoys", "the fees"]
    assert alike("the lights", "the lamps", *others) < alike("the lights", "all lights", *others)


def test_a_word_counts_as_often_as_it_stands_on_both_sides() -> None:
    assert alike("boat boat boat", "boat buoy") < alike("boat boat boat", "boat boat buoy")


def test_marks_and_blanks_are_no_words() -> None:
    assert alike("boats, buoys.", "boats buoys") == 1


@given(st.lists(st.sampled_from("abcde"), max_size=8), st.lists(st.sampled_from("abcde"), max_size=8))
def test_likeness_has_no_direction(left: list[str], right: list[str]) -> None:
    one = alike(" ".join(left), " ".join(right))
    assert one == alike(" ".join(right), " ".join(left))
    assert 0 <= one <= 1


def test_what_is_contained() -> None:
    vocabulary = Vocabulary()
    part, whole, nothing = (vocabulary.read(text) for text in ("keep lights", "keep all lights lit", ""))
    vocabulary.weigh()
    assert vocabulary.contained(part, whole) == 1
    assert 0 < vocabulary.contained(whole, part) < 1
    assert vocabulary.contained(nothing, whole) == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No marks.", "No marks."),
        ("Under Article 1 and Articles 2, 3.", "Under Article § and Articles §, §."),
        ("It [RU: shall] [may] act.", "It  shall   may  act."),
        ("[RU: under Article 1]", " under Article § "),
        ("[a [UA: b]]", " a  b  "),
    ],
)
def test_references_and_brackets_make_no_texts_unlike(text: str, expected: str) -> None:
    assert masked(draft(f"1. {text}\n").provisions[0]) == expected


def test_the_rest_of_an_open_bracket_is_words() -> None:
    read = draft("# Article 1\n\n1. Each [RU: Party:\n\n   (a) one;\n\n   (b) two].\n")
    assert [masked(p) for p in read.provisions if p.text] == ["Each  Party:", "one;", "two ."]


def test_a_remark_that_content_is_unreported_is_no_text() -> None:
    read = draft("# Article 1. Lights\n\n1. Not reported. {content=unreported}\n\n2. Lights.\n")
    assert [(s.key, s.heading, len(s.words)) for s in shadows(read, Vocabulary())] == [
        ("", "lights", 0),
        ("", "", 0),
        ("lights.", "", 1),
    ]
