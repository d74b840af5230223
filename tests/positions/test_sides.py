"""A draft as one side's text, and its agreed text."""

from __future__ import annotations

import pytest

from draftdiff.errors import DraftdiffError
from draftdiff.pipeline import read_draft
from draftdiff.pipeline.disputed import side_text
from tests.positions.talks import FIRST, source


def told(text: str, side: str) -> str:
    return side_text(source(text), side).body


@pytest.mark.parametrize(
    ("side", "wanted"),
    [
        ("", "1. France.\n"),
        ("RU", "1. France, Belarus.\n"),
        ("UA", "1. France, Turkey.\n"),
    ],
)
def test_its_own_words_in_and_others_out(side: str, wanted: str) -> None:
    assert told("1. France [RU propose; UA oppose: , Belarus] [UA propose; RU oppose: , Turkey].\n", side) == wanted


def test_brackets_of_nobody_stay_as_printed() -> None:
    text = "1. Boats [shall][should] stay [RU: in port] [UA oppose: and pay].\n"
    found = side_text(source(text), "RU")
    assert found.body == "1. Boats [shall][should] stay in port [UA oppose: and pay].\n"
    assert (found.taken_in, found.left_out, found.still_open) == (1, 0, 3)
    assert told(text, "UA") == "1. Boats [shall][should] stay.\n"


def test_what_is_inside_words_left_out_goes_with_them() -> None:
    text = "1. Boats stay [RU: in port [UA: of Riga]].\n"
    assert told(text, "UA") == "1. Boats stay.\n"
    assert told(text, "RU") == "1. Boats stay in port.\n"


def test_a_side_is_found_by_code_or_name() -> None:
    assert side_text(source(FIRST), "small islands").side == "AOSIS"
    assert side_text(source(FIRST), "eu").name == "European Union"
    with pytest.raises(DraftdiffError) as fault:
        side_text(source(FIRST), "AOSI")
    assert "'AOSIS'" in fault.value.hint
    with pytest.raises(DraftdiffError, match="no bracket names 'X'"):
        side_text(source("1. Boats.\n"), "X")


def test_agreed_text_keeps_numbers_and_drops_evidence_of_nothing() -> None:
    text = '---\nid: x\n---\n## Airspace\n\n[UA: Closed.] {evidence=reported sources="NYT"}\n\n## Sea\n\n1. Open.\n'
    found = side_text(source(text), "")
    assert found.front == "---\nid: x\n---\n"
    assert found.body == "## Airspace\n\n## Sea\n\n1. Open.\n"


def test_a_sides_text_is_a_draft_again() -> None:
    found = side_text(source(FIRST), "LMDC")
    again = read_draft(source(found.front + found.body))
    assert again.front.id == "first"
    assert again.by_id["art_4__para_1__point_b"].text.startswith("Parties listed in Annex I alone")
