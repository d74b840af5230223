"""Whose a line is: headings, titles, wrapped lines, tables, flush words, the preamble and the closing formula."""

from __future__ import annotations

import pytest

from tests.build import draft


def texts(text: str, suffix: str = ".txt") -> list[tuple[str, str, str]]:
    """Every provision with its heading and its words."""
    return [(p.id, p.heading, p.text) for p in draft(text, suffix).provisions]


def test_hard_wrapped_lines_are_one_text() -> None:
    assert texts("Article 1\n\n1. Each Party shall\n   meet\n   twice.\n\n2. Done.") == [
        ("art_1", "", ""),
        ("art_1__para_1", "", "Each Party shall meet twice."),
        ("art_1__para_2", "", "Done."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Article 1. Boats\n\nText.",
        "Article 1\nBoats\n\nText.",
        "Article 1\n\nBoats\n\nText.",
        "ARTICLE 1 - Boats\n\nText.",
    ],
)
def test_a_heading_beside_or_below_its_number(text: str) -> None:
    assert texts(text) == [("art_1", "Boats", "Text.")]


def test_a_line_below_a_number_that_goes_on_is_no_heading() -> None:
    assert texts("Article 1\nBoats and buoys\nare kept.") == [("art_1", "", "Boats and buoys are kept.")]
    assert texts("Article 1\nBoats\n1. Text.") == [("art_1", "Boats", ""), ("art_1__para_1", "", "Text.")]
    assert texts("Article 1\nBoats") == [("art_1", "", "Boats")]  # all the words there are: no heading of nothing


def test_the_first_words_of_an_article_are_its_own_and_the_next_a_paragraph() -> None:
    assert texts("Article 1\n\nOne.\n\nTwo.") == [("art_1", "", "One."), ("art_1__nn_1", "", "Two.")]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("DRAFT TREATY on Lighthouses", "DRAFT TREATY\non Lighthouses\n\n1. Text."),
        ("DRAFT", "DRAFT\n\n1. Text."),
        ("", "The Parties have met.\n\n1. Text."),
        ("", "DRAFT TREATY"),
        ("", "One\nTwo\nThree\nFour\nFive\nSix\nSeven\n\n1. Text."),
    ],
)
def test_the_title_of_a_plain_text(title: str, text: str) -> None:
    read = draft(text, ".txt")
    assert (read.front.title, bool(read.front.title)) == (title, read.pieces[0].role == "title")


@pytest.mark.parametrize(
    ("declared", "first", "role"),
    [
        ("Treaty on Lighthouses", "# Treaty on lighthouses", "title"),
        ("Treaty on Lighthouses", "TREATY ON LIGHTHOUSES", "title"),
        ("Treaty on Lighthouses", "Lighthouses", "title"),
        ("Treaty on Lighthouses", "# Boats", "blank"),
        ("Treaty on Lighthouses", "Each Party shall meet", "text"),
        ("", "# Preamble", "blank"),
        ("", "## Boats", "blank"),
        ("", "# Boats", "title"),
    ],
)
def test_a_first_line_is_the_title_only_where_it_shows_the_one_declared(declared: str, first: str, role: str) -> None:
    read = draft(f"---\ntitle: '{declared}'\n---\n{first}\n\n1. Text.\n")
    assert next(p.role for p in read.pieces if p.role != "front") == role


def test_flush_words_after_a_list_go_on_with_its_chapeau() -> None:
    chapeau = ("para_1", "", "Each Party shall: on its own.")
    points = [("para_1__point_a", "", "meet;"), ("para_1__point_b", "", "vote,")]
    assert texts("1. Each Party shall:\n\n(a) meet;\n\n(b) vote,\n\non its own.") == [chapeau, *points]
    assert texts("1. Each Party shall:\n\n  (a) meet;\n\n  (b) vote,\n\n  on its own.") == [chapeau, *points]


def test_an_indented_block_goes_on_with_the_point_it_is_indented_under() -> None:
    assert texts("1. List:\n\n  (a) meet.\n\n      Always.\n\n  (b) vote.\n\n2. Two.\n\nlower.") == [
        ("para_1", "", "List:"),
        ("para_1__point_a", "", "meet. Always."),
        ("para_1__point_b", "", "vote."),
        ("para_2", "", "Two. lower."),
    ]


def test_the_preamble_the_enacting_words_and_the_closing_formula() -> None:
    read = draft(
        "PREAMBLE:\n\nThe Parties,\n\nRecalling storms,\n\nHave agreed:\n\nArticle 1\n\nText.\n\nDone at Utrecht.",
        ".txt",
    )
    assert [(p.id, p.kind, p.parent) for p in read.provisions] == [
        ("preamble", "preamble", None),
        ("preamble__nn_1", "paragraph", "preamble"),
        ("recital_1", "recital", "preamble"),
        ("preamble__nn_2", "paragraph", "preamble"),
        ("art_1", "article", None),
        ("conclusion_1", "conclusion", None),
    ]


def test_recitals_without_a_preamble() -> None:
    assert [p.kind for p in draft("Recalling storms,\n\nNoting calms,\n\n1. Text.", ".txt").provisions] == [
        "recital",
        "recital",
        "paragraph",
    ]


def test_a_table_is_a_row_a_provision_and_its_head_a_heading() -> None:
    text = "# Annex I\n\n| Item | Number |\n|---|---|\n| Boats | 5 |\n| Buoys | [UA: 7] |\n\nWords.\n"
    assert texts(text, ".md") == [
        ("annex_i", "", ""),
        ("annex_i__nn_1", "Item | Number", ""),
        ("annex_i__nn_2", "", "Boats | 5"),
        ("annex_i__nn_3", "", "Buoys | [UA: 7]"),
        ("annex_i__nn_4", "", "Words."),
    ]


def test_a_heading_of_markdown_keeps_its_words_and_no_mark() -> None:
    assert texts("## Article 5. Boats ##\n\n## Buoys #\n\nText.\n", ".md") == [
        ("art_5", "Boats", ""),
        ("nn_1", "Buoys", "Text."),
    ]


def test_remarks_and_rules_are_kept_and_are_no_words() -> None:
    read = draft("1. One.\n\n<!-- remark -->\n\n---\n\n2. Two.\n")
    assert [p.text for p in read.provisions] == ["One.", "Two."]
    assert [p.role for p in read.pieces if p.role in ("remark", "front")] == ["remark"]


def test_an_article_right_below_the_capitals_of_its_chapter_begins_whatever_its_number() -> None:
    found = draft(
        "Article 5\nOil\nThe oil of lamps is kept dry, and as\nArticle 9\nrequires, far from fire.\nCHAPTER III\n"
        "VOTES OF KEEPERS\nArticle 3\nNumber of votes\nEach keeper has a vote.\n",
        ".txt",
    )
    assert [p.id for p in found.provisions] == ["art_5", "chp_iii", "art_3"]
