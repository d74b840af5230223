"""One provision become two, and two become one."""

from __future__ import annotations

from tests.align.build import aligned

FIRST = "Each Harbour State shall keep the lights of its harbours burning from dusk until dawn."
SECOND = "The pilots report every lamp that has failed to the Council without delay."
OTHER = "Port fees are due within thirty days of the arrival of a vessel."


def article(*clauses: str) -> str:
    return "# Article 1\n\n" + "".join(f"{n}. {clause}\n\n" for n, clause in enumerate(clauses, 1))


def test_one_becomes_two() -> None:
    assert aligned(article(f"{FIRST} {SECOND}", OTHER), article(FIRST, SECOND, OTHER)) == [
        "art_1 -> art_1  children",
        "art_1__para_1 -> art_1__para_1+art_1__para_2  split",
        "art_1__para_2 -> art_1__para_3  same-text  renumbered",
    ]


def test_two_become_one() -> None:
    assert aligned(article(OTHER, FIRST, SECOND), article(OTHER, f"{FIRST} {SECOND}")) == [
        "art_1 -> art_1  children",
        "art_1__para_1 -> art_1__para_1  same-text",
        "art_1__para_2+art_1__para_3 -> art_1__para_2  merge",
    ]


def test_a_split_with_an_edit() -> None:
    edited = SECOND.replace("every lamp", "each lamp")
    assert "art_1__para_1 -> art_1__para_1+art_1__para_2  split" in aligned(
        article(f"{FIRST} {SECOND}"), article(FIRST, edited)
    )


def test_the_shorter_part_may_stand_first() -> None:
    short = "The lights burn."
    assert "art_1__para_1 -> art_1__para_1+art_1__para_2  split" in aligned(
        article(f"{short} {SECOND}"), article(short, SECOND)
    )


def test_a_new_neighbour_with_other_words_is_an_addition() -> None:
    assert aligned(article(FIRST), article(FIRST, SECOND)) == [
        "art_1 -> art_1  children",
        "art_1__para_1 -> art_1__para_1  same-text",
        " -> art_1__para_2  none",
    ]


def test_parts_in_two_articles_are_no_split() -> None:
    old = f"# Article 1\n\n1. {FIRST} {SECOND}\n\n# Article 2\n\n1. {OTHER}\n"
    new = f"# Article 1\n\n1. {FIRST}\n\n# Article 2\n\n1. {SECOND}\n\n2. {OTHER}\n"
    assert not any("split" in pair for pair in aligned(old, new))


def test_a_neighbour_with_a_partner_elsewhere_is_not_taken() -> None:
    old, new = article(f"{FIRST} {SECOND}", FIRST), article(SECOND, FIRST)
    assert not any("+" in pair for pair in aligned(old, new))
