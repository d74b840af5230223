"""Cross-references by the id they name."""

from __future__ import annotations

import pytest

from tests.build import draft

BODY = """# Article 1

1. {}

   (a) one;

   (b) two.

2. Paragraph.

# Article 2

1. One.

2. Two:

   (a) deep;

   (b) deeper.

3. Three.

# Article 3 bis

Text.

# Chapter IV

# Annex I

1. One.

2. Two.
"""


def cited(words: str) -> list[tuple[str, str]]:
    """What is cited in Article 1(1), and the id that it names, "?" before an id that is not there."""
    read = draft(BODY.format(words))
    one = read.by_id["art_1__para_1"]
    return [(one.text[r.start : r.end], r.target if r.found else f"?{r.target}") for r in one.references]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("See Article 2.", [("2", "art_2")]),
        ("See article 3 bis and Annex I.", [("3 bis", "art_3bis"), ("I", "annex_i")]),
        ("See Article 2(2)(a).", [("2(2)(a)", "art_2__para_2__point_a")]),
        ("See Chapter IV.", [("IV", "chp_iv")]),
        ("See Articles 1, 2 and 3 bis.", [("1", "art_1"), ("2", "art_2"), ("3 bis", "art_3bis")]),
        ("See Articles 1 to 2.", [("1", "art_1"), ("2", "art_2")]),
        ("See paragraph 2.", [("2", "art_1__para_2")]),
        ("See paragraph 2 of this Article.", [("2", "art_1__para_2")]),
        ("See points (a) and (b).", [("(a)", "art_1__para_1__point_a"), ("(b)", "art_1__para_1__point_b")]),
        ("See paragraph 1(b).", [("1(b)", "art_1__para_1__point_b")]),
        ("See paragraph 3 of Article 2.", [("3", "art_2__para_3"), ("2", "art_2")]),
        ("See Article 2, paragraph 3.", [("2", "art_2"), ("3", "art_2__para_3")]),
        (
            "See paragraphs 1 and 2, point (a), of Article 2.",
            [("1", "art_2__para_1"), ("2", "art_2__para_2"), ("(a)", "art_2__para_2__point_a"), ("2", "art_2")],
        ),
        (
            "See Article 2 paragraph 2 point (b).",
            [("2", "art_2"), ("2", "art_2__para_2"), ("(b)", "art_2__para_2__point_b")],
        ),
        ("See paragraph 2 and Article 2.", [("2", "art_1__para_2"), ("2", "art_2")]),
        ("See Article 2 of this Treaty.", [("2", "art_2")]),
        ("See Article 2 of the present Treaty.", [("2", "art_2")]),
        ("See Article 2 of Chapter IV.", [("2", "art_2"), ("IV", "chp_iv")]),
    ],
)
def test_references_to_this_document(words: str, expected: list[tuple[str, str]]) -> None:
    assert cited(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "See Article 51 of the Charter of the United Nations.",
        "See Article 2 of the Charter.",
        "See Article 2, paragraph 4, of the Charter.",
        "See paragraph 1 of Article 2 of the Charter.",
        "See particle 2.",
        "An article of 2 kilograms.",
        "The articles are 2.",
    ],
)
def test_other_instruments_and_other_words_are_left_alone(words: str) -> None:
    assert cited(words) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("See Article 9.", [("9", "?art_9")]),
        ("See Article 9(2).", [("9(2)", "?art_9__2")]),
        ("See Article 2(7).", [("2(7)", "?art_2__7")]),
        ("See paragraph 7.", [("7", "?art_1__7")]),
        ("See paragraph 2 of Article 9.", [("2", "?art_9__2"), ("9", "?art_9")]),
        ("See Section 3.", [("3", "?sec_3")]),
    ],
)
def test_a_reference_to_nothing_says_what_it_names(words: str, expected: list[tuple[str, str]]) -> None:
    assert cited(words) == expected


def targets(text: str) -> dict[str, list[tuple[str, bool]]]:
    return {p.id: [(r.target, r.found) for r in p.references] for p in draft(text).provisions if p.references}


def test_a_point_cites_the_points_beside_it() -> None:
    assert targets("# Article 1\n\n1. List:\n\n   (a) point (b) excepted;\n\n   (b) two.\n") == {
        "art_1__para_1__point_a": [("art_1__para_1__point_b", True)]
    }


def test_a_paragraph_of_an_annex_and_of_a_text_without_articles() -> None:
    assert targets("# Annex I\n\n1. See paragraph 2.\n\n2. Two.\n") == {"annex_i__para_1": [("annex_i__para_2", True)]}
    assert targets("1. See paragraphs 2 and 5.\n\n2. Two.\n") == {"para_1": [("para_2", True), ("5", False)]}


def test_a_unit_word_behind_a_hyphen_is_another_word() -> None:
    (section,) = draft("# Section 2\n\nAs sub-section 2 and Section 2 say.\n").provisions
    assert [section.text[: r.start] for r in section.references] == ["As sub-section 2 and Section "]
