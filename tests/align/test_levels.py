"""The levels of alignment, each on the pair that only it can join."""

from __future__ import annotations

import pytest

from draftdiff.align import align_drafts, explain
from tests.align.build import aligned
from tests.build import draft

LIGHTS = "Each Harbour State shall keep the lights of its harbours burning from dusk until dawn."
BOATS = "The Council shall publish the register of fishing boats every second year."
BUOYS = "No Party may lay buoys in the strait without the consent of the pilots."
FEES = "Port fees are due within thirty days of the arrival of a vessel."


def test_the_same_words_wherever_they_stand() -> None:
    old = f"# Article 1\n\n1. {LIGHTS}\n\n2. {BOATS}\n"
    new = f"# Article 1\n\n1. {BUOYS}\n\n2. {LIGHTS}\n\n3. {BOATS}\n"
    assert aligned(old, new) == [
        "art_1 -> art_1  children",
        " -> art_1__para_1  none",
        "art_1__para_1 -> art_1__para_2  same-text  renumbered",
        "art_1__para_2 -> art_1__para_3  same-text  renumbered",
    ]


def test_the_same_heading_with_other_words() -> None:
    old = f"# Article 1. Lights\n\n{LIGHTS}\n\n# Article 2. Boats\n\n{BOATS}\n"
    new = f"# Article 1. Lights\n\n{BUOYS}\n\n# Article 2. Boats\n\n{FEES}\n"
    assert aligned(old, new) == ["art_1 -> art_1  same-heading", "art_2 -> art_2  same-heading"]


def test_words_said_twice_are_joined_under_partner_parents_first() -> None:
    """Each stands between words that came or went, so that no neighbour tells which is which."""
    old = f"# Article 1. Lights\n\n1. Salt.\n\n2. {BUOYS}\n\n# Article 2. Boats\n\n1. Tar.\n\n2. {BUOYS}\n"
    new = f"# Article 1. Boats\n\n1. Rope.\n\n2. {BUOYS}\n\n# Article 2. Lights\n\n1. Wax.\n\n2. {BUOYS}\n"
    assert [pair for pair in aligned(old, new) if "para_2 " in pair] == [
        "art_1__para_2 -> art_2__para_2  same-text",
        "art_2__para_2 -> art_1__para_2  same-text",
    ]


def test_words_said_twice_are_joined_in_order_where_parents_say_nothing() -> None:
    assert aligned(f"{BOATS}\n\n{LIGHTS}\n\n{LIGHTS}\n", f"{LIGHTS}\n\n{LIGHTS}\n\n{BOATS}\n") == [
        "nn_1 -> nn_3  same-text  moved",
        "nn_2 -> nn_1  same-text",
        "nn_3 -> nn_2  same-text",
    ]


def test_a_reworded_neighbour_of_partners() -> None:
    edited = "Each Harbour State shall keep its lamps burning from dusk until morning, save in fog."
    old, new = (f"1. {BOATS}\n\n2. {words}\n\n3. {BUOYS}\n" for words in (LIGHTS, edited))
    assert aligned(old, new)[1] == "para_2 -> para_2  neighbour"


def test_the_same_number_with_words_that_are_not_wholly_other_ones() -> None:
    old = f"# Article 1\n\n1. {LIGHTS}\n\n2. {BOATS}\n"
    new = (
        "# Article 1\n\n1. Each Harbour State shall keep the lamps and lights burning that pilots of harbours need.\n\n"
        f"2. {BUOYS}\n\n3. {FEES}\n\n4. {BOATS}\n"
    )
    assert "art_1__para_1 -> art_1__para_1  same-number" in aligned(old, new)


def test_similar_words_far_away() -> None:
    edited = LIGHTS.replace("shall", "should").replace("burning", "lit")
    old = f"# Article 1\n\n1. {LIGHTS}\n\n2. {BOATS}\n\n# Article 2\n\n1. {BUOYS}\n\n2. {FEES}\n"
    new = f"# Article 1\n\n1. {BOATS}\n\n# Article 2\n\n1. {BUOYS}\n\n2. {FEES}\n\n3. {edited}\n"
    assert "art_1__para_1 -> art_2__para_3  similar  renumbered  moved" in aligned(old, new)


def test_other_words_are_no_partner() -> None:
    assert aligned(f"1. {LIGHTS}\n", f"1. {FEES}\n") == [" -> para_1  none", "para_1 ->   none"]


def test_what_is_not_reported_is_no_text_to_compare() -> None:
    """Two remarks that content is not reported are alike, and say nothing of the content."""
    remark = "Content not reported. {content=unreported}"
    old, new = (f"# Article 1\n\n1. {remark}\n\n2. {words}\n" for words in (LIGHTS, BOATS))
    assert aligned(old, new) == [
        "art_1 -> art_1  same-number",
        "art_1__para_1 -> art_1__para_1  same-number",
        " -> art_1__para_2  none",
        "art_1__para_2 ->   none",
    ]


@pytest.mark.parametrize("words", [LIGHTS, "Content not reported. {content=unreported}"])
def test_what_is_not_reported_goes_by_its_heading(words: str) -> None:
    """The words of the other draft's provision may be the same or not; the reports do not say."""
    remark = "Content not reported. {content=unreported}"
    old, new = f"## Lights\n\n{remark}\n\n## Boats\n\n{BOATS}\n", f"## Boats\n\n{BOATS}\n\n## Lights\n\n{words}\n"
    assert "nn_1 -> nn_2  same-heading" in " ".join(aligned(old, new))
    assert "nn_2 -> nn_1  same-heading" in " ".join(aligned(new, old))


@pytest.mark.parametrize(
    ("head", "how"), [("# Article 1", "same-number"), ("# Annex I", "same-number"), ("## Lights", "same-heading")]
)
def test_what_has_no_words_on_either_side(head: str, how: str) -> None:
    (pair,) = aligned(f"{head}\n", f"{head}\n")
    assert pair.endswith(f"  {how}")


def test_a_chapter_is_the_partner_of_the_chapter_that_has_most_of_its_articles() -> None:
    old = f"# Chapter 1\n\n## Article 1\n\n{LIGHTS}\n\n# Chapter 2\n\n## Article 2\n\n{BOATS}\n\n## Article 3\n\n{BUOYS}\n"
    new = f"# Chapter 1\n\n## Article 1\n\n{LIGHTS}\n\n## Article 2\n\n{BOATS}\n\n## Article 3\n\n{BUOYS}\n"
    assert aligned(old, new) == [
        "chp_1 ->   none",
        "art_1 -> art_1  same-text  moved",
        "chp_2 -> chp_1  children  renumbered",
        "art_2 -> art_2  same-text",
        "art_3 -> art_3  same-text",
    ]


def explained(old: str, new: str, old_id: str | None, new_id: str | None) -> tuple[list[str], list[str]]:
    found = explain(draft(old), draft(new), old_id, new_id)
    pairs = [f"{'+'.join(p.old)} -> {'+'.join(p.new)}  {p.how}" for p in found.pairs]
    return pairs, [f"{c.old} -> {c.new}  {c.level}  {c.similarity >= c.asked}" for c in found.considered]


def test_an_explanation_names_every_candidate_that_was_weighed() -> None:
    edited = LIGHTS.replace("burning", "lit")
    old, new = (
        f"# Article 1\n\n{LIGHTS}\n\n# Article 2\n\n{BOATS}\n",
        f"# Article 1\n\n{FEES}\n\n# Article 2\n\n{edited}\n",
    )
    pairs, weighed = explained(old, new, "art_1", "art_1")
    assert pairs == [" -> art_1  none", "art_1 -> art_2  similar"]
    assert weighed[:3] == [
        "art_1 -> art_1  similar  False",
        "art_1 -> art_2  similar  True",
        "art_2 -> art_1  similar  False",
    ]


def test_what_is_the_same_word_for_word_was_not_weighed() -> None:
    pairs, weighed = explained(f"# Article 1\n\n{LIGHTS}\n", f"# Article 7\n\n{LIGHTS}\n", "art_1", None)
    assert (pairs, weighed) == (["art_1 -> art_7  same-text"], [])


def test_a_bound_that_was_hit_is_said() -> None:
    old, new = (f"# Article 1\n\n1. {first}\n\n" + f"{LIGHTS}\n\n" * 60 for first in (BOATS, BUOYS))
    found = align_drafts(draft(old), draft(new))
    assert [n.message for n in found.notes] == [
        "in aligning, provisions that read the same were too many to look at their surroundings: joined in order"
    ]
    assert sum(p.how == "same-text" for p in found.pairs) == 60
