"""How alike two texts are, and in what form they are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftdiff.align.sides import Side, masked
from draftdiff.align.similarity import Bag, Vocabulary
from draftdiff.align.thresholds import asked, contained
from tests.build import draft

WORDS = st.lists(st.sampled_from("abcde"), max_size=8).map(" ".join)


def bags(*texts: str) -> list[Bag]:
    vocabulary = Vocabulary()
    read = [vocabulary.read(text) for text in texts]
    vocabulary.count(read)
    return [vocabulary.bag(words) for words in read]


def alike(left: str, right: str, *others: str) -> float:
    one, other, *_ = bags(left, right, *others)
    return one.alike(other)


def test_the_same_words_and_none_in_common() -> None:
    assert alike("keep the lights", "keep the lights") == 1
    assert alike("keep the lights", "lay more buoys") == 0
    assert alike("", "") == 1
    assert alike("lights", "") == 0


def test_a_rare_word_tells_more_than_a_common_one() -> None:
    others = ["the boats", "the buoys", "the fees"]
    assert alike("the lights", "the lamps", *others) < alike("the lights", "all lights", *others)


def test_words_in_their_order_tell_more_than_the_same_words_in_another() -> None:
    assert alike("pay the toll", "toll the pay") < alike("pay the toll", "pay the toll soon")


def test_a_word_counts_once_however_often_it_stands() -> None:
    assert alike("boat buoy boat buoy boat", "boat buoy boat") == 1


def test_marks_and_blanks_are_no_words() -> None:
    assert alike("boats, buoys.", "boats buoys") == 1


@given(WORDS, WORDS)
def test_likeness_has_no_direction(left: str, right: str) -> None:
    one, other = bags(left, right)
    assert one.alike(other) == other.alike(one)
    assert 0 <= one.alike(other) <= 1


@given(WORDS, WORDS)
def test_what_one_text_leaves_over_of_another(left: str, right: str) -> None:
    whole, part = bags(left, right)
    rest = whole.without([part])
    assert rest.total == whole.total - whole.common(part)
    assert whole.without([whole]).total == 0


def test_what_is_within() -> None:
    part, whole, nothing = bags("keep lights", "keep lights lit", "")
    assert part.within(whole) == 1
    assert 0 < whole.within(part) < 1
    assert nothing.within(whole) == 0


@given(st.integers(1, 500), st.integers(1, 500))
def test_longer_texts_are_asked_for_less(one: int, more: int) -> None:
    assert 0 < asked(one + more, one + more) <= asked(one, one + more) <= asked(one, one) < 1
    assert 0 < contained(one + more) <= contained(one) < 1


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
    side = Side(draft("# Article 1. Lights\n\n1. Not reported. {content=unreported}\n\n2. Lights.\n"), Vocabulary())
    assert list(zip(side.keys, side.headings, strict=True)) == [("", "lights"), ("", ""), ("lights.", "")]
    assert side.unreported == {0, 1, -1}


def test_articles_are_units_and_what_stands_in_place_of_articles() -> None:
    text = (
        "# Part I\n\n## Article 1\n\n1. Keep the lights.\n\n## Article 2\n\nLay buoys.\n\n"
        "# Annex I\n\n1. Red lights.\n\n2. Green lights.\n"
    )
    read = draft(text)
    units = Side(read, Vocabulary()).units
    assert {
        p.id: read.provisions[unit].id if unit >= 0 else "" for p, unit in zip(read.provisions, units, strict=True)
    } == {
        "part_i": "",
        "art_1": "art_1",
        "art_1__para_1": "art_1",
        "art_2": "art_2",
        "annex_i": "annex_i",
        "annex_i__para_1": "annex_i",
        "annex_i__para_2": "annex_i",
    }
