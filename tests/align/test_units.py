"""Articles as wholes: renumbered, rewritten, without counterpart, split, merged, shifted inside."""

from __future__ import annotations

from tests.align.build import aligned

LIGHTS = "Each Harbour State shall keep the lights of its harbours burning from dusk until dawn."
FOG = "In fog the keeper of a lighthouse sounds the horn at intervals of one minute."
BOATS = "The Council shall publish the register of fishing boats every second year."
BUOYS = "No Party may lay buoys in the strait without the consent of the pilots."
FEES = "Port fees are due within thirty days of the arrival of a vessel."
TOLLS = "A vessel that carries grain for the relief of famine passes free of tolls."


def articles(*bodies: str) -> str:
    return "\n".join(f"# Article {n}\n\n{body}\n" for n, body in enumerate(bodies, 1))


def numbered(*clauses: str) -> str:
    return "\n\n".join(f"{n}. {clause}" for n, clause in enumerate(clauses, 1))


def only_articles(old: str, new: str) -> list[str]:
    return [pair for pair in aligned(old, new) if "__" not in pair]


def test_an_article_dissolved_into_three_wherever_they_stand() -> None:
    old = articles(f"{LIGHTS} {BOATS} {FEES}", BUOYS)
    new = articles(LIGHTS, BUOYS, BOATS, FEES)
    assert only_articles(old, new) == ["art_1 -> art_1+art_3+art_4  split", "art_2 -> art_2  same-text"]
    assert only_articles(new, old) == ["art_1+art_3+art_4 -> art_1  merge", "art_2 -> art_2  same-text"]


def test_articles_of_paragraphs_split_and_their_paragraphs_keep_their_partners() -> None:
    old = articles(numbered(LIGHTS, FOG, BOATS, FEES), BUOYS)
    new = articles(numbered(LIGHTS, FOG), numbered(BOATS, FEES), BUOYS)
    assert aligned(old, new) == [
        "art_1 -> art_1+art_2  split",
        "art_1__para_1 -> art_1__para_1  same-text",
        "art_1__para_2 -> art_1__para_2  same-text",
        "art_1__para_3 -> art_2__para_1  same-text  renumbered",
        "art_1__para_4 -> art_2__para_2  same-text  renumbered",
        "art_2 -> art_3  same-text  renumbered",
    ]


def test_a_paragraph_put_first_shifts_words_and_nothing_else() -> None:
    """The article's own words are those of its first paragraph, here another one than before."""
    old, new = articles(f"{LIGHTS}\n\n{FOG}"), articles(f"{BOATS}\n\n{LIGHTS}\n\n{FOG}")
    assert aligned(old, new) == [
        "art_1 -> art_1  children",
        " -> art_1__nn_1  with-parent",
        "art_1__nn_1 -> art_1__nn_2  same-text",
    ]
    assert aligned(new, old)[1] == "art_1__nn_1 ->   with-parent"


def test_a_paragraph_that_got_a_number_is_compared_with_the_words_it_was() -> None:
    assert aligned(articles(LIGHTS, BUOYS), articles(numbered(LIGHTS, BOATS), BUOYS))[:3] == [
        "art_1 -> art_1  children",
        " -> art_1__para_1  with-parent",
        " -> art_1__para_2  none",
    ]


def test_the_same_number_with_wholly_different_words_is_another_article() -> None:
    old, new = articles(LIGHTS, numbered(BOATS, FEES), TOLLS), articles(LIGHTS, numbered(BUOYS, FOG), TOLLS)
    assert only_articles(old, new) == [
        "art_1 -> art_1  same-text",
        " -> art_2  none",
        "art_2 ->   none",
        "art_3 -> art_3  same-text",
    ]


def test_articles_of_the_same_words_throughout_are_joined_in_order() -> None:
    assert aligned(articles(*[LIGHTS] * 4), articles(*[LIGHTS] * 4)) == [
        f"art_{n} -> art_{n}  same-text" for n in range(1, 5)
    ]


def test_a_rewritten_article_between_partners() -> None:
    rewritten = "Each Harbour State sees to it that from dusk until dawn its harbours keep their lights burning."
    assert "art_2 -> art_2  neighbour" in aligned(articles(BOATS, LIGHTS, BUOYS), articles(BOATS, rewritten, BUOYS))


def test_a_whole_article_that_moved_is_said_once() -> None:
    bodies = [numbered(LIGHTS, FOG), BOATS, BUOYS, FEES]
    pairs = aligned(articles(*bodies), articles(*bodies[1:], bodies[0]))
    assert [pair for pair in pairs if "moved" in pair] == ["art_1 -> art_4  children  renumbered  moved"]
