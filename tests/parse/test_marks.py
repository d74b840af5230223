"""Evidence at the end of a provision, and negotiating brackets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftdiff.model.standing import AGREED, Bracket, Standing
from draftdiff.parse.marks import Fault, brackets_of, split_attributes, standing_of


def test_attributes_are_cut_off() -> None:
    text, found, faults = split_attributes('Text. {evidence=reported sources="NYT, WSJ" confidence=high}')
    assert (text, faults) == ("Text.", [])
    assert found == {"evidence": "reported", "sources": "NYT, WSJ", "confidence": "high"}


@pytest.mark.parametrize(
    "text",
    [
        "Text.",
        "{evidence=printed} Text.",
        "Text {braces}",
        "Text {a=b}",
        "Text {}",
        "Text }",
        "Text {evidence=}",
        "x {evidence=a b}",
    ],
)
def test_what_is_no_attribute_block_stays_in_the_words(text: str) -> None:
    assert split_attributes(text) == (text, {}, [])


def test_wrong_attributes_are_named_with_the_right_ones() -> None:
    text, found, faults = split_attributes("Text. {evidence=rumoured source=NYT content=unreported}")
    assert (text, found) == ("Text.", {"source": "NYT", "content": "unreported"})
    assert faults == [
        "evidence='rumoured' is none of: printed, reported, unverified, inferred",
        "unknown attribute 'source'; known are evidence, confidence, content, sources",
    ]


def test_a_block_of_any_length_is_read_at_once() -> None:
    """A pattern that tries every way to share out "a=aa=aa=a" would need years here."""
    text = "Text {" + "a=a" * 5000 + '"}'
    assert split_attributes(text) == (text, {}, [])


def one(text: str) -> tuple[list[Bracket], list[Fault]]:
    found, faults = brackets_of([text], [0])
    return list(found[0]), faults


@pytest.mark.parametrize(
    ("text", "standing", "inner"),
    [
        ("[at once]", Standing("bracketed"), "at once"),
        ("[Option 1: at once]", Standing("bracketed"), "Option 1: at once"),
        ("[RU: at once]", Standing("proposed", by=("RU",)), "at once"),
        ("[ RU , CN : at once]", Standing("proposed", by=("RU", "CN")), "at once"),
        ("[US/AU propose; CL oppose: at once]", Standing("proposed", by=("US", "AU"), opposed_by=("CL",)), "at once"),
        ("[RU propose; UA refuse to discuss: x]", Standing("refused", by=("RU",), refused_by=("UA",)), "x"),
        ("[UA refuses: x]", Standing("refused", refused_by=("UA",)), "x"),
        ("[EU supports; G77 reserves: x]", Standing("proposed", by=("EU",), opposed_by=("G77",)), "x"),
        ("[CL opposes: x]", Standing("bracketed", opposed_by=("CL",)), "x"),
        ("[РФ: x]", Standing("proposed", by=("РФ",)), "x"),
        ("[Ukraine: x]", Standing("bracketed"), "Ukraine: x"),
    ],
)
def test_attributions(text: str, standing: Standing, inner: str) -> None:
    (bracket,), faults = one(text)
    assert (bracket.start, bracket.end, bracket.standing, bracket.open) == (0, len(text), standing, False)
    assert text[bracket.inner : -1] == inner
    assert faults == []


@pytest.mark.parametrize("text", ["a note[^1] here", "see [the map](http://example.org/a) here", "no brackets"])
def test_what_is_no_bracket(text: str) -> None:
    assert one(text) == ([], [])


def test_brackets_in_brackets_stand_in_the_order_of_their_start() -> None:
    found, faults = one("[a [b] [RU: c]]")
    assert [(b.start, b.end) for b in found] == [(0, 15), (3, 6), (7, 14)]
    assert faults == []


def test_unbalanced_brackets_swallow_nothing() -> None:
    assert one("a [b") == ([], [Fault("this bracket is never closed", 0, 2)])
    assert one("a] b") == ([], [Fault("this bracket was never opened", 0, 1)])
    assert one("[a [b]") == ([Bracket(3, 6, 4, Standing("bracketed"))], [Fault("this bracket is never closed", 0, 0)])


def test_a_bracket_over_several_provisions_is_open_in_each() -> None:
    found, faults = brackets_of(["one [RU: two", "", "three", "four] five"], [0, 0, 0, 0])
    russian = Standing("proposed", by=("RU",))
    assert found == [
        (Bracket(4, 12, 9, russian, open=True),),
        (),
        (Bracket(0, 5, 0, russian, open=True),),
        (Bracket(0, 5, 0, russian, open=True),),
    ]
    assert faults == []


@pytest.mark.parametrize(("one", "two"), [("a [one", "two]"), ("[one", "two] and more")])
def test_a_bracket_within_a_text_crosses_no_article(one: str, two: str) -> None:
    found, faults = brackets_of([one, two], [0, 1])
    assert found == [(), ()]
    assert faults == [
        Fault("this bracket is never closed", 0, one.index("[")),
        Fault("this bracket was never opened", 1, two.index("]")),
    ]


def test_a_bracket_around_whole_articles_spans_them() -> None:
    found, faults = brackets_of(["[one", "two", "three.]"], [0, 1, 2])
    assert not faults
    assert [[(b.start, b.end, b.open) for b in of] for of in found] == [[(0, 4, True)], [(0, 3, True)], [(0, 7, True)]]


def test_a_bracket_before_a_number_opens_before_the_words() -> None:
    found, faults = brackets_of(["one", "two]"], [0, 0], [1, 0])
    assert not faults
    assert [[(b.start, b.end) for b in of] for of in found] == [[(0, 3)], [(0, 4)]]


@pytest.mark.parametrize("depth", [41, 3000])
def test_brackets_nested_too_deep_are_characters(depth: int) -> None:
    found, faults = one("[" * depth + "x" + "]" * depth)
    assert len(found) == 40
    assert [(b.start, b.end) for b in (found[0], found[-1])] == [(0, 2 * depth + 1), (39, 2 * depth - 38)]
    assert faults == [Fault("brackets nested deeper than is read", 0, 40)]


def test_the_next_article_begins_at_depth_nothing() -> None:
    found, _ = brackets_of(["[" * 50, "[x]"], [0, 1])
    assert found[1] == (Bracket(0, 3, 1, Standing("bracketed")),)


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("agreed", AGREED),
        ("agreed [disputed]", AGREED),
        ("[disputed] agreed", AGREED),
        ("[disputed].", Standing("bracketed")),
        ("[RU: all of it].", Standing("proposed", by=("RU",))),
        ("[[RU: all of it]].", Standing("proposed", by=("RU",))),
        ("[RU: all [UA: of it]]", Standing("proposed", by=("RU",))),
        ("[RU: 5] [UA: 7].", Standing("bracketed", by=("RU", "UA"))),
        ("[shall][should]", Standing("bracketed")),
        ("", AGREED),
    ],
)
def test_the_standing_of_a_whole_text(text: str, standing: Standing) -> None:
    assert standing_of(text, tuple(one(text)[0])) == standing


@given(st.lists(st.text("[]RU:; a", max_size=12), max_size=6))
def test_brackets_lie_within_their_texts(texts: list[str]) -> None:
    found, faults = brackets_of(texts, [at // 2 for at in range(len(texts))])
    for text, brackets in zip(texts, found, strict=True):
        assert all(0 <= b.start <= b.inner <= b.end <= len(text) and b.start < b.end for b in brackets)
        assert all(b.open or (text[b.start], text[b.end - 1]) == ("[", "]") for b in brackets)
    assert all(texts[f.owner][f.offset] in "[]" for f in faults)
