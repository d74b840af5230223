"""Text and its shadows."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from draftdiff.text import _TOKEN, comparable, one_line, tokens, visible
from tests.strategies import TEXTS


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Art. 5", ["Art", ".", " ", "5"]),
        ("1,029.50 t", ["1,029.50", " ", "t"]),
        ("2022-04-15", ["2022-04-15"]),
        ("10\u00a0000", ["10\u00a0000"]),
        ("third-party ships’", ["third-party", " ", "ships", "’"]),
        ("l’État d'Israël", ["l’État", " ", "d'Israël"]),
        ("зобов’язання", ["зобов’язання"]),
        ("a_b\n\t2c", ["a", "_", "b", "\n\t", "2", "c"]),
        ("x² ²", ["x²", " ", "²"]),
        ("", []),
    ],
)
def test_an_edit_may_cut_between_tokens_only(text: str, cut: list[str]) -> None:
    assert tokens(text) == cut


@given(TEXTS)
def test_tokens_are_the_text(text: str) -> None:
    assert "".join(tokens(text)) == text


def test_one_line() -> None:
    assert one_line("  The Parties\n\tshall \u00a0 meet.\n") == "The Parties shall meet."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The  Parties’ “boats” – all", 'the parties\' "boats" - ALL'),
        ("cafe\u0301", "Café"),
        ("Straße", "STRASSE"),
        ("co\u00adoperate\u200b …", "cooperate ..."),
        ("250\u202f000", "250 000"),
    ],
)
def test_typography_and_case_are_no_difference(one: str, other: str) -> None:
    assert comparable(one) == comparable(other)


@pytest.mark.parametrize(("one", "other"), [("shall", "shell"), ("5", "6"), ("a.", "a;"), ("[a]", "a")])
def test_words_figures_and_marks_are_a_difference(one: str, other: str) -> None:
    assert comparable(one) != comparable(other)


def test_what_could_act_is_written_out() -> None:
    assert (
        visible("\x1b[31m\u202e\x9b\u2028\ufeff\r\x7f")
        == "<U+001B>[31m<U+202E><U+009B><U+2028><U+FEFF><U+000D><U+007F>"
    )
    assert visible("tab\tline\n[bold] <script> ё") == "tab\tline\n[bold] <script> ё"


@given(TEXTS)
def test_plain_letters_are_compared_as_others_are(text: str) -> None:
    # A letter beyond ASCII takes the longer way.
    assert comparable(f"{text} end") == comparable(f"{text} end \u044f").removesuffix(" \u044f")


@given(TEXTS)
def test_the_quick_ways_to_a_token_find_what_the_others_would(text: str) -> None:
    _, _, others = _TOKEN.pattern.partition("(?=[ ,.;])|")
    assert tokens(text) == re.findall(others, text)
