"""Ids after Akoma Ntoso, and labels for people."""

from __future__ import annotations

import pytest
from hypothesis import given

from draftdiff.parse.identity import clean_number
from tests.build import draft
from tests.strategies import TEXTS


@pytest.mark.parametrize(
    ("printed", "step"),
    [
        ("5", "5"),
        ("3 bis", "3bis"),
        ("(IV)", "iv"),
        ("J.7", "j-7"),
        ("22.5.", "22-5"),
        ("1_2", "1-2"),
        ("Б", "б"),
        ("§", ""),
    ],
)
def test_a_printed_number_as_a_step(printed: str, step: str) -> None:
    assert clean_number(printed) == step


def named(text: str) -> dict[str, str]:
    """Ids with their labels."""
    return {p.id: p.label for p in draft(text).provisions}


def test_articles_carry_no_chapter_unless_they_restart() -> None:
    assert list(named("# Chapter 1\n\n## Article 1\n\n# Chapter 2\n\n## Article 2\n")) == [
        "chp_1",
        "art_1",
        "chp_2",
        "art_2",
    ]
    assert list(named("# Chapter 1\n\n## Article 1\n\n# Chapter 2\n\n## Article 1\n")) == [
        "chp_1",
        "chp_1__art_1",
        "chp_2",
        "chp_2__art_1",
    ]


def test_an_annex_is_always_named() -> None:
    text = "# Article 1\n\n1. Text.\n\n# Annex\n\n## Article 1\n\n1. Text.\n\n# Annex II. Boats\n\n1. Text.\n"
    assert named(text) == {
        "art_1": "Art. 1",
        "art_1__para_1": "Art. 1(1)",
        "annex": "Annex",
        "annex__art_1": "Annex, Art. 1",
        "annex__art_1__para_1": "Annex, Art. 1(1)",
        "annex_ii": "Annex II",
        "annex_ii__para_1": "Annex II(1)",
    }


def test_what_has_no_number_is_counted_where_it_stands() -> None:
    text = (
        "# Preamble\n\nThe Parties,\n\nRecalling storms,\n\nNoting calms,\n\n# Article 3 bis\n\n## Boats\n\nText.\n\nMore.\n\n"
        "1. List:\n\n   - one;\n   - two.\n\n# Annex\n\n| Boats | 5 |\n| Buoys | 7 |\n\nDone at Utrecht.\n"
    )
    assert named(text) == {
        "preamble": "Preamble",
        "preamble__nn_1": "Preamble, unnumbered 1",
        "recital_1": "Preamble, recital 1",
        "recital_2": "Preamble, recital 2",
        "art_3bis": "Art. 3 bis",
        "art_3bis__nn_1": "Art. 3 bis, Boats",
        "art_3bis__nn_1__nn_1": "Art. 3 bis, Boats, unnumbered 1",
        "art_3bis__nn_1__para_1": "Art. 3 bis, Boats(1)",
        "art_3bis__nn_1__para_1__indent_1": "Art. 3 bis, Boats(1), indent 1",
        "art_3bis__nn_1__para_1__indent_2": "Art. 3 bis, Boats(1), indent 2",
        "annex": "Annex",
        "annex__nn_1": "Annex, Boats",
        "annex__nn_2": "Annex, Buoys",
        "conclusion_1": "Closing formula 1",
    }


def test_a_preamble_without_heading_and_a_row_without_a_first_cell() -> None:
    assert named("PREAMBLE\n\nText.\n\n# Annex\n\n| | 5 |\n") == {
        "preamble": "PREAMBLE",
        "preamble__nn_1": "PREAMBLE, unnumbered 1",
        "annex": "Annex",
        "annex__nn_1": "Annex, row 1",
    }


def test_a_long_heading_is_cut_between_words() -> None:
    heading = "On the lights, bells, horns, whistles and other signals of the harbours"
    assert named(f"# Article 1\n\n## {heading}\n\nText.\n")["art_1__nn_1"] == (
        "Art. 1, On the lights, bells, horns, whistles and…"
    )


def test_a_repeated_number_is_told_apart_and_a_note_says_so() -> None:
    read = draft("# Article 1\n\nOne.\n\n# Article 1\n\nTwo.\n\n1. Three.\n")
    assert [p.id for p in read.provisions] == ["art_1", "art_1~2", "art_1~2__para_1"]
    assert [(n.message, n.line) for n in read.notes] == [("Art. 1 occurs more than once; told apart as art_1~2", 5)]


def test_other_units_by_their_own_words() -> None:
    assert named("Proposal 3\n\nText.\n\nSection 2: Boats\n\nText.\n") == {"para_3": "Proposal 3", "sec_2": "Section 2"}


@given(TEXTS)
def test_ids_are_unique_and_parents_are_there(text: str) -> None:
    read = draft(text)
    assert len(read.by_id) == len(read.provisions)
    seen: set[str | None] = {None}
    for provision in read.provisions:
        assert provision.parent in seen
        seen.add(provision.id)


def test_recitals_without_number_leave_the_numbers_to_those_that_have_one() -> None:
    text = (
        "# Preamble\n\nThe Council,\n\nHaving regard to the Lamps,\n\nWhereas:\n\n(1) Whereas it is dark,\n\n"
        "(2) Whereas it is late,\n\nHas adopted this Regulation:\n\n# Article 1\n\nText.\n"
    )
    found = [p.id for p in draft(text).provisions]
    assert {"recital_1", "recital_2"} <= set(found)
    assert not [i for i in found if "~" in i]


def test_a_number_below_a_table_is_not_in_its_last_row() -> None:
    found = draft("# Article 1\n\n| a | b |\n|---|---|\n| x | y |\n\n1. Lamps burn.\n").provisions
    assert [p.id for p in found] == ["art_1", "art_1__nn_1", "art_1__nn_2", "art_1__para_1"]


def test_a_numbered_recital_is_called_as_everybody_cites_it() -> None:
    found = named(
        "The Parties,\n\nHaving regard to the Treaty of Lamps,\n\nWhereas:\n\n(1) Lamps go out.\n\n(2) Oil is dear.\n\n"
        "HAVE ADOPTED THIS REGULATION:\n\nArticle 1\n\nLamps are kept.\n"
    )
    assert {id_: label for id_, label in found.items() if id_.startswith("recital")} == {
        "recital_1": "recital 1",
        "recital_2": "recital 2",
    }
    assert len(set(found.values())) == len(found)


def test_a_hyphen_before_bis_is_no_other_number() -> None:
    printed = ("Article 3{0}bis\n\n1{0}ter. Lamps, as in Article 3{0}bis, are kept.\n", (" ", "", "-", "\u2011"))
    for apart in printed[1]:
        found = draft("Article 3\n\nOil.\n\n" + printed[0].format(apart), ".txt").provisions
        assert [p.id for p in found] == ["art_3", "art_3bis", "art_3bis__para_1ter"], apart
    assert clean_number("64-quater") == clean_number("64 quater") == "64quater"
