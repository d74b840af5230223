"""What became of a bracket from a draft to the next."""

from __future__ import annotations

import pytest

from draftdiff.model.positions import MIRROR, FateName
from tests.positions.talks import FIRST, SECOND, between, fates

HEAD = "# Article 1\n\n1. Each Party reports on its lanterns every year. "


@pytest.mark.parametrize(
    ("fate", "old", "new"),
    [
        ("opened", "Boats shall stay in port.", "Boats [shall] stay in port."),
        ("introduced", "Boats stay in port.", "Boats stay in port [RU: until the spring]."),
        ("taken-over", "Boats stay [RU: in port].", "Boats stay [UA: in port]."),
        ("repositioned", "Boats stay [in port].", "Boats stay [UA oppose: in port]."),
        ("repositioned", "Boats stay [RU: in port].", "Boats stay [RU, CN: in port]."),
        ("widened", "Boats stay [RU: in port].", "Boats stay [RU: in port all winter]."),
        ("reworded", "Boats pay [RU: 30 coins].", "Boats pay [RU: 60 coins]."),
        ("reworded", "Boats pay [soon].", "Boats pay [later]."),
        ("set-apart", "Boats [stay in the port all winter].", "Boats [stay [in the port] all winter]."),
        ("kept", "Boats stay [RU: in port].", "Boats stay [RU: in port]."),
    ],
)
def test_one_bracket_and_its_mirror(fate: FateName, old: str, new: str) -> None:
    told = [f for f, *_ in fates(HEAD + old + "\n", HEAD + new + "\n")]
    back = [f for f, *_ in fates(HEAD + new + "\n", HEAD + old + "\n")]
    assert fate in told
    assert MIRROR.get(fate, fate) in back
    assert len(told) == len(back) <= 2


def test_of_two_wordings_one_is_agreed_and_one_dropped() -> None:
    assert fates(HEAD + "Boats [shall][should] stay.\n", HEAD + "Boats shall stay.\n") == [
        ("agreed", "shall", ""),
        ("dropped", "should", ""),
    ]


def test_a_word_that_stands_elsewhere_anyway_is_not_agreed() -> None:
    assert fates(HEAD + "Boats [each] stay.\n", HEAD + "Boats stay.\n") == [("dropped", "each", "")]


def test_a_bracket_that_went_to_another_article_has_moved() -> None:
    other = "# Article 2\n\n1. The Council meets in Riga once a year"
    old = HEAD + "Boats stay [RU: in a port of their own choice].\n\n" + other + ".\n"
    new = HEAD + "Boats stay.\n\n" + other + " [RU: in a port of their own choice].\n"
    assert [f for f, *_ in fates(old, new)] == ["moved"]


def test_a_bracket_in_a_renumbered_provision_is_kept() -> None:
    more = "# Article 1\n\n1. A secretariat is set up in the old customs house.\n\n2. "
    text = "Each Party reports on its lanterns [RU: and buoys] every year.\n"
    (fate,) = between("# Article 1\n\n1. " + text, more + text).fates
    assert (fate.fate, fate.place_moved) == ("kept", False)


def test_what_a_partial_draft_does_not_report_is_silent() -> None:
    front = "---\nbasis: reconstruction\ncoverage: partial\n---\n"
    old = front + HEAD + "\n"
    new = front + HEAD + "\n\n# Article 2. Buoys\n\nBuoys are painted [RU: red].\n"
    assert [f for f, *_ in fates(old, new)] == ["silent"]
    assert [f for f, *_ in fates(new, old)] == ["silent"]


def test_a_round_of_talks() -> None:
    told = {(f, o[:25], n[:25]) for f, o, n in fates(FIRST, SECOND)}
    assert {
        ("agreed", "strengthen", ""),
        ("dropped", "enhance", ""),
        ("absorbed", "and [best available] scie", ""),
        ("taken-over", "all Parties able to give ", "all Parties able to give "),
        ("narrowed", "small islands, Norway, Ic", "small islands, Norway and"),
        ("agreed", "Reviews take place every ", ""),
        ("dropped", "No text.", ""),
    } <= told
