"""How provisions announce themselves."""

from __future__ import annotations

import pytest

from draftdiff.languages import language
from draftdiff.parse.numbering import UnitHead, looks_like_heading, numeral, readings, unit_head

ENGLISH = language("en")


@pytest.mark.parametrize(
    ("line", "number", "series"),
    [
        ("5. Text", "5", [("dot-1", 5, "")]),
        ("5) Text", "5", [("close-1", 5, "")]),
        ("(5) Text", "5", [("paren-1", 5, "")]),
        ("5.1 Text", "5.1", [("decimal-1", 1, "5")]),
        ("5.1. Text", "5.1", [("decimal-1", 1, "5")]),
        ("5.1.12 Text", "5.1.12", [("decimal-1", 12, "5.1")]),
        ("§ 5 Text", "5", [("sign-1", 5, "")]),
        ("§5. Text", "5", [("sign-1", 5, "")]),
        ("3 bis. Text", "3 bis", [("dot-1", 3.02, "")]),
        ("3a. Text", "3a", [("dot-1", 3.01, "")]),
        ("(a) text", "a", [("paren-a", 1, "")]),
        ("(aa) text", "aa", [("paren-a", 27, ""), ("paren-a", 1.01, "")]),
        ("(i) text", "i", [("paren-a", 9, ""), ("paren-i", 1, "")]),
        ("(iv) text", "iv", [("paren-i", 4, "")]),
        ("(xlix) text", "xlix", [("paren-i", 49, "")]),
        ("(a bis) text", "a bis", [("paren-a", 1.02, "")]),
        ("B) text", "B", [("close-A", 2, "")]),
        ("IV. Text", "IV", [("dot-I", 4, "")]),
        ("C. Text", "C", [("dot-A", 3, ""), ("dot-I", 100, "")]),
        ("1.- Texto", "1", [("dot-1", 1, "")]),
        ("- text", "", [("dash-", 0, "")]),
        ("• text", "", [("dash•", 0, "")]),
    ],
)
def test_numbers(line: str, number: str, series: list[tuple[str, float, str]]) -> None:
    found = numeral(line)
    assert found is not None
    assert found.number == number
    assert [(r.style, round(r.order, 2), r.prefix) for r in found.readings] == series
    assert line[found.width :] in ("Text", "text", "Texto")


@pytest.mark.parametrize(
    "line",
    [
        "Text",
        "5",
        "1994 was",
        "5.text",
        "(5)text",
        "(see) below",
        "12345. Text",
        "1.2.3.4.5.6.7.8.9.10. x",
        "-",
        "- ",
        "-5 degrees",
        "",
        "a.m. x",
    ],
)
def test_what_is_no_number(line: str) -> None:
    assert numeral(line) is None


def test_a_number_may_stand_alone_on_its_line() -> None:
    found = numeral("(a)")
    assert found is not None
    assert (found.number, found.width) == ("a", 3)


@pytest.mark.parametrize("body", ["iiii", "vx", "ic"])
def test_what_is_no_roman_numeral_is_letters(body: str) -> None:
    assert {r.style for r in readings("paren", body)} == {"paren-a"}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Article 5", UnitHead("article", "Article", "5", 9, "none")),
        ("ARTICLE 5.", UnitHead("article", "ARTICLE", "5", 10, "none")),
        ("Art. 5: Boats", UnitHead("article", "Art.", "5", 8, "heading")),
        ("Article 5. Boats", UnitHead("article", "Article", "5", 11, "heading")),
        ("Article 5 – Boats", UnitHead("article", "Article", "5", 12, "heading")),
        ("Article 5 Boats", UnitHead("article", "Article", "5", 10, "heading")),
        ("Article 5. The Parties shall meet.", UnitHead("article", "Article", "5", 11, "text")),
        ("Article 22.5", UnitHead("article", "Article", "22.5", 12, "none")),
        ("Article J.7", UnitHead("article", "Article", "J.7", 11, "none")),
        ("Article IX", UnitHead("article", "Article", "IX", 10, "none")),
        ("Article 3 bis. Boats", UnitHead("article", "Article", "3 bis", 15, "heading")),
        ("Article first", UnitHead("article", "Article", "1", 13, "none")),
        ("Proposal 3", UnitHead("paragraph", "Proposal", "3", 10, "none")),
        ("ANNEX", UnitHead("annex", "ANNEX", "", 5, "none")),
        ("Annex II: Ceilings", UnitHead("annex", "Annex", "II", 10, "heading")),
        ("PART I", UnitHead("part", "PART", "I", 6, "none")),
    ],
)
def test_units(line: str, expected: UnitHead) -> None:
    found = unit_head(line, ENGLISH, heading=False)
    assert found is not None
    assert found[:5] == expected[:5]


@pytest.mark.parametrize(
    "line",
    [
        "Article 5 shall apply.",
        "article 5",
        "Article",
        "Article of faith",
        "Articles 5",
        "Article 5bc",
        "Annexation is banned",
        "Annex shall apply",
        "Boats",
        "",
    ],
)
def test_sentences_that_only_begin_like_a_unit(line: str) -> None:
    assert unit_head(line, ENGLISH, heading=False) is None


def test_a_heading_of_the_format_needs_neither_capital_nor_mark() -> None:
    found = unit_head("article 5 on boats.", ENGLISH, heading=True)
    assert found == UnitHead("article", "article", "5", 10, "heading", "marked")


@pytest.mark.parametrize(
    ("words", "expected"),
    [("Boats", True), ("boats", False), ("Boats.", False), ("Boats;", False), ("B" * 160, True), ("B" * 161, False)],
)
def test_what_looks_like_a_heading(words: str, expected: bool) -> None:
    assert looks_like_heading(words) is expected
