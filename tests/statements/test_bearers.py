"""Who bears a statement: subjects past fronted words and parentheses, passives, shared subjects, pronouns."""

import pytest

from tests.statements.examples import kinds, only, read


@pytest.mark.parametrize(
    ("text", "bearer"),
    [
        ("Each Party shall report.", "Each Party"),
        ("In the event of an attack, each State shall help.", "each State"),
        ("In the event of an attack each State shall help.", "each State"),
        ("In the event of unrest, any attack or any raid, each State shall help.", "each State"),
        ("In peacetime Norland shall disarm.", "Norland"),
        ("Further States may join.", "Further States"),
        ("Fishing vessels of the Parties may enter.", "Fishing vessels of the Parties"),
        ("While the talks on peace run, Norland and Sudland shall rest.", "Norland and Sudland"),
        ("Each Party, where appropriate, shall report.", "Each Party"),
        ("Each Party, in accordance with its law and subject to Article 3, shall report.", "Each Party"),
        ("However, the Council may also decide otherwise.", "the Council"),
        ("Norland, Sudland and Estland shall confer.", "Norland, Sudland and Estland"),
        (
            "Under this Article, the Council, the Board and the Bank shall confer.",
            "the Council, the Board and the Bank",
        ),
        ("Any State which has ratified this Convention may leave.", "Any State which has ratified this Convention"),
        ("It is agreed that each Party shall report.", "each Party"),
    ],
)
def test_subject_before_the_cue(text: str, bearer: str) -> None:
    assert only(text).bearer == bearer


@pytest.mark.parametrize(
    ("text", "bearer"),
    [
        ("Reports shall be published.", ""),
        ("Reports shall be published by the Secretariat within two weeks.", "the Secretariat"),
        ("Decisions shall be taken by consensus.", ""),
        ("Disputes shall, at the request of one of them, be submitted to the Court.", ""),
        ("There shall be established a Council.", ""),
        ("The Parties shall be guided by this Article.", "The Parties"),
    ],
)
def test_the_subject_of_a_passive_bears_nothing(text: str, bearer: str) -> None:
    assert only(text).bearer == bearer


def test_what_a_passive_acts_on_is_told_with_the_action() -> None:
    assert only("Reports shall be published.").action == "Reports be published"


def test_coordinated_verbs_share_their_subject() -> None:
    first, second = read("Each Party shall adopt rules and shall publish them.")
    assert (first.bearer, first.action) == ("Each Party", "adopt rules")
    assert (second.bearer, second.action) == ("Each Party", "publish them")
    assert second.text == "shall publish them."


def test_a_clause_after_a_conjunction_has_its_own_subject() -> None:
    assert kinds("Each Party shall report to the Council and the Council may reply.") == [
        ("obligation", "binding", "Each Party"),
        ("permission", "binding", "the Council"),
    ]


def test_clauses_at_a_semicolon() -> None:
    assert kinds("Each Party shall report; if a report is late, the Council may ask for it; and shall publish it.") == [
        ("obligation", "binding", "Each Party"),
        ("permission", "binding", "the Council"),
        ("obligation", "binding", "the Council"),
    ]


def test_a_pronoun_stands_for_the_bearer_before_it_in_its_sentence() -> None:
    assert [s.bearer for s in read("The Board shall meet yearly, and it may invite guests.")] == [
        "The Board",
        "The Board",
    ]
    assert [s.bearer for s in read("The Board shall meet. It may invite guests.")] == ["The Board", "It"]


def test_past_a_relative_clause_the_main_subject_goes_on() -> None:
    found = read("The Board shall draw up a list, which shall include every port, and shall send it to the Bank.")
    assert [s.bearer for s in found] == ["The Board", "which", "The Board"]


def test_verbs_after_bare_commas_share_their_subject() -> None:
    assert kinds("Norland shall never build, own or buy mines, shall not lay them and shall sweep its waters.") == [
        ("prohibition", "binding", "Norland"),
        ("prohibition", "binding", "Norland"),
        ("obligation", "binding", "Norland"),
    ]
