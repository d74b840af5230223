"""Which provision a number belongs under: drafts as people number them, and the ids that come of it."""

from __future__ import annotations

import pytest

from tests.build import draft


def ids(*blocks: str) -> list[str]:
    return [p.id for p in draft("\n\n".join(blocks), ".txt").provisions]


def test_points_under_paragraphs_under_articles() -> None:
    assert ids("Article 5", "1. One", "(a) first;", "(i) inner;", "(ii) inner;", "(b) second.", "2. Two") == [
        "art_5",
        "art_5__para_1",
        "art_5__para_1__point_a",
        "art_5__para_1__point_a__point_i",
        "art_5__para_1__point_a__point_ii",
        "art_5__para_1__point_b",
        "art_5__para_2",
    ]


def test_i_after_h_is_a_letter_and_i_below_j_a_roman_numeral() -> None:
    assert ids("1. One", "(h) h;", "(i) letter;", "(j) j:", "(i) Roman;", "(ii) Roman.") == [
        "para_1",
        "para_1__point_h",
        "para_1__point_i",
        "para_1__point_j",
        "para_1__point_j__point_i",
        "para_1__point_j__point_ii",
    ]


def test_decimal_numbers_stand_under_what_they_extend() -> None:
    assert ids("5. Five", "5.1 One", "5.2 Two", "5.2.1 Deep", "6. Six", "6.1 One") == [
        "para_5",
        "para_5__subpara_5-1",
        "para_5__subpara_5-2",
        "para_5__subpara_5-2__subpara_5-2-1",
        "para_6",
        "para_6__subpara_6-1",
    ]


def test_inserted_numbers_keep_the_series() -> None:
    assert ids("3. Three", "3 bis. Between", "3 ter. Between", "4. Four", "4a. Between", "5. Five") == [
        "para_3",
        "para_3bis",
        "para_3ter",
        "para_4",
        "para_4a",
        "para_5",
    ]


def test_dashes_under_a_point_and_beside_each_other() -> None:
    assert ids("Article 1", "(a) first:", "- one;", "- two;", "(b) second.") == [
        "art_1",
        "art_1__point_a",
        "art_1__point_a__indent_1",
        "art_1__point_a__indent_2",
        "art_1__point_b",
    ]


def test_a_list_whose_items_end_without_a_mark() -> None:
    assert ids("1. Boats\n2. Buoys\n3. Books") == ["para_1", "para_2", "para_3"]
    assert ids("1. Boats:\n- big\n- small\n\n2. Buoys") == ["para_1", "para_1__indent_1", "para_1__indent_2", "para_2"]


@pytest.mark.parametrize(
    "wrapped",
    ["1. Under paragraph\n2. The Parties meet.", "1. As in (a) and\n(b) above.", "1. In May\n1994. It rained."],
)
def test_a_wrapped_sentence_may_begin_a_line_with_a_number(wrapped: str) -> None:
    assert ids(wrapped) == ["para_1"]


def test_words_without_number_interrupt_no_series() -> None:
    assert ids("Article 5", "1. One", "These words stand alone.", "2. Two", "Other words.", "3. Three") == [
        "art_5",
        "art_5__para_1",
        "art_5__nn_1",
        "art_5__para_2",
        "art_5__nn_2",
        "art_5__para_3",
    ]


def test_a_chapeau_without_number_has_a_list_of_its_own() -> None:
    assert ids("Article 5", "The Parties shall:", "(a) meet;", "(b) vote.", "They may:", "(a) rest.") == [
        "art_5",
        "art_5__point_a",
        "art_5__point_b",
        "art_5__nn_1",
        "art_5__nn_1__point_a",
    ]


@pytest.mark.parametrize(("blocks", "expected"), [(("1. One", "4. Four"), "para_4"), (("(b) alone",), "para_b")])
def test_a_number_out_of_sequence_is_kept_and_doubted(blocks: tuple[str, ...], expected: str) -> None:
    read = draft("\n\n".join(blocks), ".txt")
    assert read.provisions[-1].id == expected
    assert not read.provisions[-1].certain
    number = read.provisions[-1].number
    assert [n.message for n in read.notes] == [f"number {number!r} is out of sequence here; kept as {number}"]


def test_numbers_after_a_complete_sentence_stand_beside_it() -> None:
    assert ids("Article 5", "The Parties agree.", "They say so.", "1. One", "2. Two") == [
        "art_5",
        "art_5__nn_1",
        "art_5__para_1",
        "art_5__para_2",
    ]


def test_a_number_out_of_sequence_after_words_stands_beside_its_series() -> None:
    assert ids("Article 5", "1. One", "Words.", "4. Four") == ["art_5", "art_5__para_1", "art_5__nn_1", "art_5__para_4"]


def test_chapters_hold_articles_and_a_chapter_ends_a_chapter() -> None:
    read = draft(
        "PART I\n\nCHAPTER 1\n\nArticle 1\n\nText.\n\nCHAPTER 2\n\nArticle 2\n\nText.\n\nPART II\n\nArticle 3\n\nText.",
        ".txt",
    )
    assert [(p.id, p.parent) for p in read.provisions] == [
        ("part_i", None),
        ("part_i__chp_1", "part_i"),
        ("art_1", "part_i__chp_1"),
        ("part_i__chp_2", "part_i"),
        ("art_2", "part_i__chp_2"),
        ("part_ii", None),
        ("art_3", "part_ii"),
    ]


def test_headings_without_number_nest_by_their_level() -> None:
    read = draft(
        "# Boats\n\n## Big\n\nText.\n\n## Small\n\nText.\n\n# Buoys\n\nText.\n\n# Article 1\n\n## Detail\n\nText."
    )
    assert [(p.id, p.heading, p.parent) for p in read.provisions if p.heading or p.number] == [
        ("nn_1", "Big", None),
        ("nn_2", "Small", None),
        ("nn_3", "Buoys", None),
        ("art_1", "", None),
        ("art_1__nn_1", "Detail", "art_1"),
    ]
    assert read.front.title == "Boats"


def test_a_little_further_on_in_a_series_is_a_number_and_far_off_is_not() -> None:
    read = draft("1. Boats;\n3. Buoys;\n1994. Rain.\n", ".txt")
    assert [(p.id, p.certain) for p in read.provisions] == [("para_1", True), ("para_3", False)]
    assert read.provisions[1].text == "Buoys; 1994. Rain."


def test_units_stand_under_a_heading_of_a_higher_level() -> None:
    read = draft("---\ntitle: Harbours\n---\n# Boats\n\n## Article 1\n\nText.\n\n# Buoys\n\n## Article 2\n\nText.\n")
    assert [(p.id, p.parent) for p in read.provisions] == [
        ("nn_1", None),
        ("art_1", "nn_1"),
        ("nn_2", None),
        ("art_2", "nn_2"),
    ]


def test_depth_is_bounded_by_the_styles_there_are() -> None:
    """A thousand lists, each further in, are no tree a thousand deep."""
    text = "\n\n".join(f"{' ' * at}({at % 3}) x;\n{' ' * at}- y;" for at in range(1000))
    parents = {p.id: p.parent for p in draft(text, ".txt").provisions}
    for start in parents:
        depth, at = 0, start
        while (above := parents[at]) is not None:
            depth, at = depth + 1, above
        assert depth < 5


def test_the_initial_of_a_signature_is_no_point() -> None:
    found = draft(
        "Article 1\n\nLamps are kept.\n\nDone at Lampham, 3 May 2001.\n\nFor the Council\n\nThe President\n\nM. SCHULZ\n\n"
        "For the Port\n\nA. de Vries\n",
        ".txt",
    )
    assert [p.number for p in found.provisions] == ["1", "", "", "", "", "", ""]
    assert [p.text for p in found.provisions][-4:] == ["The President", "M. SCHULZ", "For the Port", "A. de Vries"]
    assert not found.notes


def test_a_name_among_words_is_no_point_and_a_lettered_list_is_one() -> None:
    assert ids("Article 1", "The report is by:", "K. Van Loon", "and others.") == ["art_1", "art_1__nn_1"]
    assert ids("Article 1", "The Parties keep:", "A. Lamps", "B. Oil", "C. Wicks") == [
        "art_1",
        "art_1__point_a",
        "art_1__point_b",
        "art_1__point_c",
    ]


def test_a_number_may_stand_apart_from_its_full_stop() -> None:
    assert ids("Article 5", "1 . One", "2 .\nTwo, which has 3 . 5 lamps", "3 . Three") == [
        "art_5",
        "art_5__para_1",
        "art_5__para_2",
        "art_5__para_3",
    ]


def test_a_list_below_the_signatures_is_a_list() -> None:
    found = draft(
        "Article 1\n\nLamps are kept.\n\nDone at Lampham, 3 May 2001.\n\nA. Scope\n\nB. Means\n\nC. Oil\n", ".txt"
    )
    assert [p.number for p in found.provisions] == ["1", "", "A", "B", "C"]
