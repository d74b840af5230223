"""The order of pairs, and what counts as renumbered and as moved."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftdiff.align import align_drafts
from draftdiff.align.moves import heaviest_rising
from tests.align.build import aligned
from tests.build import draft

CLAUSES = {
    "a": "Each Harbour State shall keep its lights burning.",
    "b": "The Council shall publish the register of boats every second year of its term.",
    "c": "No Party may lay buoys in the strait.",
    "d": "Port fees are due within thirty days.",
}


def numbered(letters: str) -> str:
    return "# Article 1\n\n" + "".join(f"{n}. {CLAUSES[letter]}\n\n" for n, letter in enumerate(letters, 1))


def moved(old: str, new: str) -> set[str]:
    """Which of the clauses of one article are said to have moved."""
    before = draft(numbered(old))
    pairs = align_drafts(before, draft(numbered(new))).pairs
    texts = {text: letter for letter, text in CLAUSES.items()}
    return {texts[before.by_id[p.old[0]].text] for p in pairs if p.moved}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("abcd", "abcd", ""),
        ("abcd", "bcd", ""),
        ("bcd", "abcd", ""),
        ("abcd", "bcda", "a"),
        ("abcd", "dabc", "d"),
        ("abcd", "acbd", "c"),
        ("abc", "cab", "c"),
        ("ab", "ba", "a"),
    ],
)
def test_the_longest_run_keeps_its_place_and_of_equal_ones_the_wordiest(old: str, new: str, expected: str) -> None:
    assert moved(old, new) == set(expected)
    assert moved(new, old) == set(expected)


def test_a_reworded_clause_is_the_one_that_moved() -> None:
    """Of two that changed places, the one whose words are untouched is taken to have stayed."""
    edited = CLAUSES["b"].replace("publish", "print").replace("second", "third")
    old, new = f"1. {CLAUSES['a']}\n\n2. {CLAUSES['b']}\n", f"1. {edited}\n\n2. {CLAUSES['a']}\n"
    assert aligned(old, new) == [
        "para_1 -> para_2  same-text  renumbered",
        "para_2 -> para_1  similar  renumbered  moved",
    ]


def test_of_two_articles_that_changed_places_the_smaller_moved() -> None:
    small, large = f"1. {CLAUSES['a']}\n", f"1. {CLAUSES['b']}\n\n2. {CLAUSES['c']}\n"
    old, new = f"# Article 1\n\n{large}\n# Article 2\n\n{small}", f"# Article 1\n\n{small}\n# Article 2\n\n{large}"
    assert [pair for pair in aligned(old, new) if "moved" in pair] == ["art_2 -> art_1  children  renumbered  moved"]


def test_another_parent_is_a_move_and_what_stands_under_the_moved_is_not_moved() -> None:
    points = "\n\n   (a) by day;\n\n   (b) by night.\n"
    old = f"# Article 1\n\n1. {CLAUSES['a']}{points}\n2. {CLAUSES['b']}\n\n# Article 2\n\n1. {CLAUSES['c']}\n"
    new = f"# Article 1\n\n1. {CLAUSES['b']}\n\n# Article 2\n\n1. {CLAUSES['c']}\n\n2. {CLAUSES['a']}{points}\n"
    assert [pair for pair in aligned(old, new) if "moved" in pair] == [
        "art_1__para_1 -> art_2__para_2  same-text  renumbered  moved"
    ]


def test_a_number_is_compared_as_printed_but_for_capitals() -> None:
    assert aligned("# Article 3 bis\n\nText.\n", "# Article 3 BIS\n\nText.\n") == ["art_3bis -> art_3bis  same-text"]
    assert aligned("# Article 3\n\nText.\n", "# Article 3 bis\n\nText.\n") == [
        "art_3 -> art_3bis  same-text  renumbered"
    ]


def test_no_renumbering_where_one_side_has_no_number() -> None:
    assert aligned("1. Each Party shall meet.\n", "# Boats\n\n## Big\n\nEach Party shall meet.\n")[-1].endswith(
        "same-text"
    )


@pytest.mark.parametrize(
    ("numbering", "flags"),
    [("as-printed", "  renumbered  moved"), ("as-reported", "  renumbered"), ("reconstructed", "")],
)
def test_order_and_numbers_that_are_not_the_documents_own(numbering: str, flags: str) -> None:
    front = f"---\nid: spring\nnumbering: {numbering}\n---\n"
    old, new = numbered("ab"), front + numbered("ba")
    assert f"art_1__para_1 -> art_1__para_2  same-text{flags}" in aligned(old, new)
    notes = [n.message for n in align_drafts(draft(old), draft(new)).notes]
    said = "the order of provisions in spring is not the document's own, so moves are not reported"
    assert notes == ([] if numbering == "as-printed" else [said])


def test_additions_stand_where_they_stand_in_the_new_draft() -> None:
    assert aligned(numbered("ac"), numbered("dabc")) == [
        "art_1 -> art_1  children",
        " -> art_1__para_1  none",
        "art_1__para_1 -> art_1__para_2  same-text  renumbered",
        " -> art_1__para_3  none",
        "art_1__para_2 -> art_1__para_4  same-text  renumbered",
    ]


def test_similarity_runs_from_nothing_to_the_same() -> None:
    pairs = align_drafts(draft(numbered("ab")), draft(numbered("a"))).pairs
    assert [(p.old, p.similarity) for p in pairs] == [
        (("art_1",), 0.5568),  # the share of its letters that are in the other
        (("art_1__para_1",), 1.0),
        (("art_1__para_2",), 0.0),
    ]


@given(st.lists(st.integers(0, 40), max_size=9, unique=True), st.data())
def test_no_rising_run_weighs_more_than_the_one_kept(values: list[int], data: st.DataObject) -> None:
    weights = [data.draw(st.integers(1, 9)) for _ in values]
    kept = heaviest_rising(values, weights) if values else set()
    weight_of = dict(zip(values, weights, strict=True))
    assert [v for v in values if v in kept] == sorted(kept)
    best = [0] * len(values)
    for at, value in enumerate(values):
        best[at] = weights[at] + max((best[i] for i in range(at) if values[i] < value), default=0)
    assert sum(weight_of[v] for v in kept) == max(best, default=0)
