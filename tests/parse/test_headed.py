"""Numbers that head what follows, and decimals under a unit with a word of its own."""

from __future__ import annotations

from draftdiff.model.draft import Draft
from draftdiff.model.source import Source
from draftdiff.parse import parse_draft
from draftdiff.read import read_lines
from tests.forms import PARAGRAPH, wrapped

HEADED = """\
LAMP RULES

1. Definitions
--------------

1.1. Lamp

A thing that gives light at sea.

2. Duties
---------

2.1. Keepers

Each keeper shall light the lamp and in particular:

(a) trim the wick; and

(b) fill the oil.

The keeper shall sleep by day.

2.2. Owners

The owner shall pay the keeper.

3. Final rules
--------------

3.1. Entry

These rules enter into force at once.
"""
GLUED = f"""\
1.Lamps
{wrapped(PARAGRAPH)}
2.Keepers
The keeper lights the lamp at dusk:
(a)Every day in winter;
(b)Every second day in summer.
3.Owners
{wrapped(PARAGRAPH)}
"""
DECIMALS = """\
Article 3 - Duties

3.1 The keeper shall light the lamp.

3.2 The owner shall pay.

Article 4 - Rights

4.1 The keeper may sleep by day.

An owner need not.

4.2 The owner may visit.
"""


def parsed(text: str) -> Draft:
    draft = parse_draft(read_lines(Source("x.txt", text.encode(), ".txt")))
    assert draft.printed() == text
    assert [p.id for p in draft.provisions if not p.certain] == []
    return draft


def test_what_stands_below_a_heading_with_a_number_is_under_it() -> None:
    draft = parsed(HEADED)
    assert draft.front.title == "LAMP RULES"
    assert [(p.id, p.heading) for p in draft.provisions] == [
        ("para_1", "Definitions"),
        ("para_1__subpara_1-1", "Lamp"),
        ("para_2", "Duties"),
        ("para_2__subpara_2-1", "Keepers"),
        ("para_2__subpara_2-1__point_a", ""),
        ("para_2__subpara_2-1__point_b", ""),
        ("para_2__subpara_2-1__nn_1", ""),
        ("para_2__subpara_2-2", "Owners"),
        ("para_3", "Final rules"),
        ("para_3__subpara_3-1", "Entry"),
    ]
    assert draft.by_id["para_2__subpara_2-2"].text == "The owner shall pay the keeper."


def test_a_number_may_have_lost_its_blank() -> None:
    draft = parsed(GLUED)
    assert [(p.id, p.heading) for p in draft.provisions] == [
        ("para_1", "Lamps"),
        ("para_2", "Keepers"),
        ("para_2__point_a", ""),
        ("para_2__point_b", ""),
        ("para_3", "Owners"),
    ]


def test_decimals_go_under_the_unit_whose_number_they_extend() -> None:
    draft = parsed(DECIMALS)
    assert [p.id for p in draft.provisions] == [
        "art_3",
        "art_3__para_3-1",
        "art_3__para_3-2",
        "art_4",
        "art_4__para_4-1",
        "art_4__nn_1",
        "art_4__para_4-2",
    ]


def test_short_items_of_a_list_are_no_headings() -> None:
    text = "Article 1\n\nThe lamps are:\n\n1. red lamps\n\n2. green lamps\n\nThe Parties shall keep them.\n"
    draft = parsed(text)
    assert [p.heading for p in draft.provisions] == [""] * 4
    assert draft.by_id["art_1__para_1"].text == "red lamps"


def test_a_point_at_a_line_s_start_is_cited_unless_it_is_the_next() -> None:
    text = (
        "Article 1\n\n1. The keeper shall light every lamp of the coast as provided for in Article 3(4)\n(a).\n\n"
        "2. The owner shall see to what follows here, and shall pay for all of it:\n"
        "(a) the lamps of Article 3(4)\n(b) the oil of Article 5(1)\n"
    )
    found = {p.id: p.text for p in parsed(text).provisions}
    assert found["art_1__para_1"].endswith("Article 3(4)(a).")
    assert found["art_1__para_2__point_a"] == "the lamps of Article 3(4)"
    assert found["art_1__para_2__point_b"] == "the oil of Article 5(1)"
