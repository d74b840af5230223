"""Where an edit may begin or end."""

from __future__ import annotations

import pytest

from draftdiff.diff.pieces import cutter

FIGURES = [
    "85,000", "250.000", "1 000", "1\u00a0000\u00a0000,50", "3.5", "5(1)(a)", "50%", "50 %", "№ 3", "No. 3", "nº 3", "§ 5", "€ 5", "$5",
    "§A.6", "J.7(1)", "5A", "5th", "3-й", "30-day", "2014–2020", "2022-04-15", "15.04.2022", "12:30", "1/2", "2½", "−5 °C", "S/2014/136",
]  # fmt: skip
DATES = [
    "15 April 2022", "15 April", "15th of April 2022", "April 2022", "April 15, 2022", "1 MAY 2022", "15 апреля 2022", "5 мая",
    "15 квітня 2022", "1er mai 2022", "15 avril 2022", "15 de abril de 2022", "5\u00a0May\u00a02023",
]  # fmt: skip
WORDS = [
    "third-party",
    "and/or",
    "l’État",
    "зобов’язується",
    "Party's",
    "Party’s",
    "e\u0301tat",
    "co\u00adoperate",
    "State(s)",
    "U.S.",
    "т.е.",
    "CO2",
    "(a)",
    "(iv)",
    "...",
]


@pytest.mark.parametrize("whole", FIGURES + DATES + WORDS)
def test_these_are_never_cut(whole: str) -> None:
    assert cutter(("en", "es", "fr", "ru", "uk")).pieces(f"before {whole} after") == ["before", f" {whole}", " after"]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Boats, buoys.", ["Boats", ",", " buoys", "."]),
        ("[RU: shall] meet", ["[", "RU", ":", " shall", "]", " meet"]),
        ("paragraph 5 may be", ["paragraph", " 5", " may", " be"]),
        ("of 2022 500 boats", ["of", " 2022", " 500", " boats"]),
        ("resolution 2015 April sitting", ["resolution", " 2015", " April", " sitting"]),
        ("on 1 May. Five", ["on", " 1 May", ".", " Five"]),
        ("in 2022. 5 boats", ["in", " 2022", ".", " 5", " boats"]),
        ("a\nb \n", ["a", "\nb", " \n"]),
        ("", []),
    ],
)
def test_these_are_cut(text: str, cut: list[str]) -> None:
    assert cutter(("en",)).pieces(text) == cut


def test_months_are_those_of_the_languages_asked_for() -> None:
    assert cutter(("fr",)).pieces("15 avril") == ["15 avril"]
    assert cutter(("en",)).pieces("15 avril") == ["15", " avril"]
