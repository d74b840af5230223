"""Treaties in the forms of print: every article found, none invented, nothing lost; cut anywhere, still no harm."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.model.draft import Draft
from draftdiff.model.source import Source
from draftdiff.parse import parse_draft
from draftdiff.read import read_lines
from tests import forms, real_counts

Form = Callable[[], tuple[str, list[str]]]


def parsed(text: str, suffix: str = ".txt") -> Draft:
    return parse_draft(read_lines(Source(f"x{suffix}", text.encode(), suffix)))


@pytest.mark.parametrize("form", forms.ALL, ids=lambda f: f.__name__)
def test_its_articles_are_found(form: Form) -> None:
    text, articles = form()
    draft = parsed(text)
    assert [p.id for p in draft.provisions if p.kind == "article"] == articles
    assert draft.printed() == text
    assert draft.unplaced == ()


@pytest.mark.parametrize("form", forms.ALL, ids=lambda f: f.__name__)
def test_its_numbers_are_sure(form: Form) -> None:
    draft = parsed(form()[0])
    assert [p.id for p in draft.provisions if not p.certain] == []


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(forms.ALL), st.floats(0, 1), st.floats(0, 1), st.sampled_from([".txt", ".md"]))
def test_cut_anywhere_nothing_is_lost(form: Form, one: float, other: float, suffix: str) -> None:
    text, _ = form()
    first, last = sorted((int(one * len(text)), int(other * len(text))))
    draft = parsed(text[first:last], suffix)
    assert draft.printed() == text[first:last]
    assert len({p.id for p in draft.provisions}) == len(draft.provisions)


def test_what_is_set_apart_is_noted() -> None:
    notes = [n.message for n in parsed(forms.with_contents_and_annexes()[0]).notes]
    assert notes[0] == "Annex I occurs more than once; told apart as annex_i~2"
    assert notes[1].endswith("are a table of contents; no provisions")
    torn = [n.message for n in parsed(forms.torn_by_conversion()[0]).notes]
    assert torn == ["12 lines are page numbers or running heads; no provisions"]


def test_headings_below_a_number_run_over_lines() -> None:
    headings = {p.id: p.heading for p in parsed(forms.with_contents_and_annexes()[0]).provisions}
    assert headings["art_1"] == "Lamps of the sea, and of the air"
    assert headings["part_ii"] == "LAMPS AND BUOYS"
    assert headings["part_ii__sec_2"] == "LIMITS OF IT"


def test_a_quoted_article_is_text() -> None:
    texts = {p.id: p.text for p in parsed(forms.amending()[0]).provisions}
    assert texts["art_3__para_2__subpara_1"].endswith(
        "“Article 2 1. The lamps shall burn. 2. The wicks shall be trimmed.”;"
    )
    assert texts["art_3__para_3"] == "That is all."


def test_a_sentence_torn_by_blank_lines_is_one() -> None:
    texts = {p.id: p.text for p in parsed(forms.torn_by_conversion()[0]).provisions}
    assert texts["art_4__para_1"] == (
        "The lamps shall be kept by the Parties in accordance with Article 22 of the Convention, and as paragraph 2 provides."
    )
    assert texts["art_4__para_2"] == "Each lamp shall burn."


def test_letters_are_told_from_roman_numbers_by_what_follows() -> None:
    letters = "\n".join(f"({c}) item;" for c in "abcdefghij")
    assert [p.id for p in parsed(f"1. List:\n\n{letters}\n").provisions][9] == "para_1__point_i"
    nested = "1. List:\n\n(h) x;\n(i) one;\n(ii) two;\n"
    assert [p.id for p in parsed(nested).provisions][-1] == "para_1__point_h__point_ii"


@pytest.mark.parametrize(
    ("line", "ids"),
    [
        ("1. (a) one;\n(b) two.", ["para_1", "para_1__point_a", "para_1__point_b"]),
        ("Article 5. 1. One.\n\n2. Two.", ["art_5", "art_5__para_1", "art_5__para_2"]),
        ("§ 5 (1) One.", ["para_5", "para_5__subpara_1"]),
        ("1.- One.\n\n2.- Two.", ["para_1", "para_2"]),
        ("1.º One.\n\n2.º Two.", ["para_1", "para_2"]),
        ("1. One.\n\n1bis. More.\n\n2. Two.", ["para_1", "para_1bis", "para_2"]),
        ("(d) One;\n(da) more;\n(e) two.", ["para_d", "para_da", "para_e"]),
        ("[1. One.]\n\n[2.] Two.", ["para_1", "para_2"]),
    ],
)  # fmt: skip
def test_numbers_of_every_kind(line: str, ids: list[str]) -> None:
    assert [p.id for p in parsed(line).provisions] == ids


def test_a_bracket_before_a_number_belongs_to_the_words() -> None:
    one, two = parsed("[1. One.]\n\n[2.] Two.").provisions
    assert (one.text, one.standing.state) == ("[One.]", "bracketed")
    assert (two.text, two.standing.state) == ("Two.", "bracketed")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1. The conser-\nvation of lamps.", "The conservation of lamps."),
        ("1. The co-\noperation of lamps, in co-operation.", "The co-operation of lamps, in co-operation."),
        ("1. The co-\noperation of lamps, in cooperation.", "The cooperation of lamps, in cooperation."),
        ("1. The Anglo-\nSaxon lamps.", "The Anglo-Saxon lamps."),
        ("1. The lamp\u00ad\npost burns.", "The lamppost burns."),
        ("1. Lamps -\nand wicks.", "Lamps - and wicks."),
        ("1. From 5-\n7 lamps.", "From 5- 7 lamps."),
    ],
)
def test_a_word_cut_by_a_line_break_is_one_again(text: str, words: str) -> None:
    draft = parsed(text)
    assert [p.text for p in draft.provisions] == [words]
    assert draft.printed() == text


def test_a_number_alone_on_its_line_takes_the_next_block() -> None:
    draft = parsed("Article 1\n\n1.\n\nLamps burn.\n\n2.\n\nWicks last:\n\n(a)\n\nred;\n\n(b)\n\nwhite.\n")
    assert [(p.id, p.text) for p in draft.provisions] == [
        ("art_1", ""),
        ("art_1__para_1", "Lamps burn."),
        ("art_1__para_2", "Wicks last:"),
        ("art_1__para_2__point_a", "red;"),
        ("art_1__para_2__point_b", "white."),
    ]


@pytest.mark.parametrize("page", ["{}", "- {} -", "Page {} of 9", "{}/9", "23-11320 {}/9", "{}/9 23-11320"])
def test_pages_are_set_apart_and_sentences_go_on(page: str) -> None:
    pages = [f"A/CONF.1/7\n\n{page.format(n)}\n" for n in range(2, 6)]
    text = "Article 1\n\n" + "".join(
        f"{n}. The lamps of the sea burn for the\n\n{p}\nwhole night.\n\n" for n, p in enumerate(pages, 1)
    )
    draft = parsed(text)
    assert [p.text for p in draft.provisions[1:]] == ["The lamps of the sea burn for the whole night."] * 4
    assert draft.printed() == text


def test_annexes_with_letters_behind_their_number() -> None:
    text = "Article 1\n\nLamps.\n\nANNEX I-A\n\nLAMPS\n\n1. Red.\n\nANNEX I-B\n\nWICKS\n\n1. Long.\n"
    assert [p.id for p in parsed(text).provisions] == [
        "art_1", "annex_i-a", "annex_i-a__para_1", "annex_i-b", "annex_i-b__para_1",
    ]  # fmt: skip


def test_the_table_of_counts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text, articles = forms.with_contents_and_annexes()
    path = tmp_path / "lamps.txt"
    path.write_text(text, encoding="utf-8")
    assert real_counts.main([str(path)]) == 0
    row = capsys.readouterr().out.splitlines()[1].split()
    annexed = sum(a.startswith("annex") for a in articles)
    assert row[1:3] == [str(len(articles) - annexed), str(annexed)]
    assert row[-1] == "hold"
