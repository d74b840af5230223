"""Which duties a changed definition reaches."""

from __future__ import annotations

import pytest

from draftdiff.classify.definitions import users
from draftdiff.statements import DraftStatements, term_of
from tests.build import draft


def defined(sentence: str) -> str:
    told = DraftStatements(draft(f"# Article 1\n\n{sentence}\n"))
    return term_of(told.of(told.draft.provisions[0])[0])


@pytest.mark.parametrize(
    ("sentence", "term"),
    [
        ('"Vessel" means any ship.', "Vessel"),
        ("The term “fishing vessel” means any ship used for fishing.", "fishing vessel"),
        ("‘Party’ means a State that has ratified this Treaty.", "Party"),
        ("The Council shall define “vessel”.", ""),
        ("This Treaty enters into force at once.", ""),
    ],
)
def test_the_term_that_is_defined(sentence: str, term: str) -> None:
    assert defined(sentence) == term


def test_endings_may_differ_and_longer_words_are_others() -> None:
    told = DraftStatements(
        draft(
            '# Article 1\n\n"Vessel" means any ship.\n\n# Article 2\n\nEach Party shall name its Vessels.\n\n'
            "# Article 3\n\nEach Party shall count its vesselwrights.\n\n# Article 4\n\nVessels are old.\n"
        )
    )
    assert users("Vessel", told, "art_1") == ("art_2",)
    assert users("", told, "art_1") == ()
