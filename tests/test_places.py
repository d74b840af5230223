"""A provision as people name it: the one that is meant, or none."""

from __future__ import annotations

import pytest

from draftdiff.errors import DraftdiffError
from draftdiff.places import find_provision, nearest, provision_named
from tests.build import draft

TEXT = """\
# Article 1. Peace

1. The Parties shall keep it.
   (a) always.

# Article 5. Assistance

## Decision on assistance

Each Party shall decide.

# Annex 2. Map

| Item | Ceiling |
| --- | --- |
| Tanks | 342 |
"""
DRAFT = draft(TEXT)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("art_1__para_1", "art_1__para_1"),
        ("1(1)", "art_1__para_1"),
        ("1.1.a", "art_1__para_1__point_a"),
        ("Article 1, paragraph 1, point a", "art_1__para_1__point_a"),
        ("Art. 5", "art_5"),
        ("ARTICLE 5", "art_5"),
        ("5", "art_5"),
        ("Assistance", "art_5"),
        ("decision on assistance", "art_5__nn_1"),
        ("Annex 2", "annex_2"),
        ("annex_2", "annex_2"),
        ("Tanks", "annex_2__nn_2"),
    ],
)
def test_it_is_found_by_id_number_label_and_heading(typed: str, meant: str) -> None:
    found = provision_named(typed, DRAFT.provisions)
    assert found is not None
    assert found.id == meant


@pytest.mark.parametrize(
    "typed", ["annex_1", "Annex 1", "Annex 5", "art_2", "Article 2", "para_1", "Proposal 5", "Assist"]
)
def test_the_number_of_another_kind_of_unit_is_not_taken_for_it(typed: str) -> None:
    assert provision_named(typed, DRAFT.provisions) is None
    with pytest.raises(DraftdiffError) as fault:
        find_provision(typed, DRAFT.provisions, "april")
    assert fault.value.where == "april"
    assert "there are: " in fault.value.hint


def test_the_nearest_ones_are_named() -> None:
    assert nearest("Art. 5, Decision on assistence", DRAFT.provisions)[0] == "Art. 5, Decision on assistance"
    assert nearest("§§§", DRAFT.provisions)[0] == "Art. 1"
