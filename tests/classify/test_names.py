"""Lists of states and bodies."""

from __future__ import annotations

import pytest

from tests.classify.comparing import change_of

LISTED = "For the purposes of this Treaty and of its annexes the Guarantor States are {}."


def names_of(old: str, new: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for aspect in change_of(old, new).aspects:
        if aspect.aspect == "names":
            found.setdefault(aspect.effect, []).extend((aspect.old or aspect.new or "").split(", "))
    return found


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("France, Italy, Spain and Poland", "France, Italy and Poland", {"removed": ["Spain"]}),
        ("France, Italy and Poland", "France, Italy, Spain and Poland", {"added": ["Spain"]}),
        (
            "France, Italy, Spain and Malta",
            "France, Italy, Poland and Latvia",
            {"removed": ["Spain", "Malta"], "added": ["Poland", "Latvia"]},
        ),
        ("the United States, China and France", "China, France and the United States", {}),
        (
            "the United States, the Republic of Korea and France",
            "the United States, the Republic of Korea, Japan and France",
            {"added": ["Japan"]},
        ),
    ],
)
def test_who_left_and_who_came(old: str, new: str, expected: dict[str, list[str]]) -> None:
    assert names_of(LISTED.format(old), LISTED.format(new)) == expected


def test_a_name_in_brackets_is_that_sides() -> None:
    change = change_of(
        "The members are France, Italy and Poland.", "The members are France, Italy, Poland [RU: , Malta]."
    )
    (added,) = (a for a in change.aspects if a.aspect == "names")
    assert (added.effect, added.new, added.standing.by) == ("added", "Malta", ("RU",))
    assert change.substantive


def test_two_capitalised_words_are_no_list() -> None:
    assert names_of("The members are France and Italy.", "The members are France and Spain.") == {}
