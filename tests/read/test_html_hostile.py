"""Pages made to exhaust: limits with a message each, and what never ends."""

from __future__ import annotations

import pytest

from draftdiff.errors import DraftdiffError
from draftdiff.read import html
from tests.read.test_html import read, texts, told


@pytest.mark.parametrize(
    ("limit", "page", "message"),
    [
        ("_MOST_BYTES", "<!--" + " " * 2_000_000, "this page has more than 1 million bytes"),
        ("_MOST_TAGS", "<" * 1200, "this page has more than 1000 tags and pieces of text"),
        ("_DEEPEST", "<div>" * 1200, "this page has elements nested more than 1000 deep"),
        ("_MOST_BLOCKS", "<p>x<br>" * 600, "this page has more than 1000 paragraphs and line breaks"),
        ("_MOST_BLOCKS", "<pre>" + "x\n" * 1200, "this page has more than 1000 paragraphs and line breaks"),
        ("_MOST_BLOCKS", "<ol>" + "<li>" * 1200, "this page has more than 1000 paragraphs and line breaks"),
    ],
    ids=["bytes", "tags", "depth", "breaks", "typed lines", "items"],
)
def test_a_limit_says_which_and_what_to_do(
    monkeypatch: pytest.MonkeyPatch, limit: str, page: str, message: str
) -> None:
    monkeypatch.setattr(html, limit, 1_000_000 if limit == "_MOST_BYTES" else 1000)
    with pytest.raises(DraftdiffError) as refusal:
        read(page)
    assert refusal.value.message == message
    assert refusal.value.where == "old.html"
    assert refusal.value.hint == "save the part with the treaty as a page of its own"


@pytest.mark.parametrize(
    ("unit", "count"),
    [
        ("<!--", 75_000),
        ("<![CDATA[", 25_000),
        ("<?x", 25_000),
        ("</ ", 25_000),
        ("<a ", 75_000),
        ("<a x='", 50_000),
        ("<a x=\"'", 50_000),
        ("a=b ", 75_000),
        ("&", 125_000),
        ("&notin", 50_000),
        ("&#99999999;", 25_000),
        ("<script>", 10_000),
        ("<p><b id=1>", 5_000),
        ("<table><tr><td>x", 2_500),
        ("<table><tr><td>x<td>", 2_500),
        ("<ol><li>", 5_000),
        ("<p>1.</p>", 5_000),
        ("<sup>1", 5_000),
        ("<a href=#x><sup>1</sup></a><p id=x>1 ", 5_000),
        ("<a href=#x id=x>1</a> ", 5_000),
        ("wwwwwwwwwwww wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww<br>", 12_500),
        ("<p style='list-style display", 12_500),
        ("(", 125_000),
        ("\x0c \t", 75_000),
    ],
)
def test_what_is_repeated_is_read_at_once(unit: str, count: int) -> None:
    """Each of these takes minutes or gigabytes where a search is made twice."""
    for page in (unit * count, "<p " + unit * count, "<p>" + unit * count + ">", f"<?xml?><p>{unit * (count // 10)}"):
        lines = read(page)
        assert "".join(lines.text[line.start : line.end] for line in lines.lines) == lines.text


def test_a_number_of_any_length_is_no_character() -> None:
    assert texts("<p>&#" + "9" * 1_000_000 + ";&#x" + "f" * 9_000 + ";") == ["\ufffd\ufffd"]


def test_attributes_of_any_length() -> None:
    assert texts(f"<p title='{'x' * 1_000_000}'>one<p {'a=b ' * 10_000} hidden>two<p {'a ' * 10}hidden>three") == [
        "one",
        "two",
    ]


def test_long_texts_are_read_whole() -> None:
    assert texts("<p>" + "l&amp;mp " * 50_000)[0] == ("l&mp " * 50_000).strip()


@pytest.mark.parametrize(
    ("page", "expected", "what"),
    [
        ("<p>one<!-- two<p>three", ["one two", "three"], "comment"),
        ("<p>one<!two", ["one<!two"], "declaration"),
        ("<?xml?><p>one<![CDATA[two", ["onetwo"], "section"),
        ("<p>one<script>two<p>three", ["onetwo", "three"], "script"),
        ("<textarea>one", ["one"], "textarea"),
    ],
)
def test_what_never_ends_is_said(page: str, expected: list[str], what: str) -> None:
    assert texts(page) == expected
    assert told(page)[0] == f"a {what} in the page never ends; what follows is read as text"


def test_a_tag_that_the_end_of_the_file_cut_off_is_text() -> None:
    assert texts("<p>one<p class=x") == ["one<p class=x"]
    assert texts("<p>one </ two> three") == ["one three"]
    assert texts('<p>one<p title="two>three') == ["one", "three"]
    assert texts("<xmp>a &amp; <b></xmp><textarea>c &amp; d</textarea>") == ["a &amp; <b>", "c & d"]
