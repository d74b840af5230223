"""A chapeau governs its points."""

from typing import Any
from unittest.mock import patch

from draftdiff.model.draft import Provision
from draftdiff.model.statement import Statement
from draftdiff.statements import DraftStatements, draft_statements, statements_of
from draftdiff.statements import draft as reader
from tests.statements.examples import draft, outline, provision


def told(*texts: str) -> list[tuple[str, str, str, str, bool]]:
    found = draft_statements(outline(*texts))
    return [(s.provision, s.type, s.bearer, s.action, s.inherited) for s in found]


def test_points_inherit_type_force_and_bearer() -> None:
    assert told("Each Party may, at sea:", "stop ships;", "board ships.") == [
        ("para_1", "permission", "Each Party", "at sea", False),
        ("point_1", "permission", "Each Party", "stop ships", True),
        ("point_2", "permission", "Each Party", "board ships", True),
    ]


def test_a_point_with_its_own_cue_speaks_for_itself() -> None:
    assert told("Each Party shall see to it that:", "no ship may enter;")[1:] == [
        ("point_1", "prohibition", "no ship", "enter", False)
    ]


def test_a_cue_in_a_dependent_clause_is_not_its_own() -> None:
    assert told("Each Party shall:", "take such steps as it may see fit;")[1:] == [
        ("point_1", "obligation", "Each Party", "take such steps as it may see fit", True)
    ]


def test_a_later_sentence_of_a_point_speaks_for_itself() -> None:
    assert told("Each Party shall:", "stop ships. The Board may intervene.")[1:] == [
        ("point_1", "obligation", "Each Party", "stop ships", True),
        ("point_1", "permission", "The Board", "intervene", False),
    ]


def test_a_finished_sentence_governs_nothing() -> None:
    assert told("Each Party shall report.", "stop ships;") == [("para_1", "obligation", "Each Party", "report", False)]


def test_an_unfinished_sentence_governs() -> None:
    assert len(told("Each Party shall", "stop ships;", "board them")) == 3


def test_words_after_the_last_point_belong_to_the_chapeau() -> None:
    assert len(told("Each Party shall: without delay.", "stop ships;")) == 2


def test_only_the_unfinished_sentence_governs() -> None:
    found = told("The Board may meet. Each Party shall:", "stop ships;")
    assert found[2] == ("point_1", "obligation", "Each Party", "stop ships", True)


def test_a_chapeau_governs_all_that_is_under_it() -> None:
    found = draft_statements(
        draft(
            provision("Each Party shall:", "para_1"),
            provision("as to ships:", "point_a", "para_1", kind="point"),
            provision("stop them;", "point_i", "point_a", kind="point"),
            provision("The Board shall:", "para_2"),
            provision("meet", "point_b", "para_2", kind="point"),
        )
    )
    assert [(s.provision, s.bearer) for s in found] == [
        ("para_1", "Each Party"),
        ("point_a", "Each Party"),
        ("point_i", "Each Party"),
        ("para_2", "The Board"),
        ("point_b", "The Board"),
    ]


def test_a_point_in_brackets_has_their_standing() -> None:
    found = draft_statements(outline("Each Party shall:", "[RU: stop ships;]", "board ships [UA: and boats];"))
    assert [s.standing.by for s in found] == [(), ("RU",), ()]


def test_statements_are_read_once_and_only_if_asked_for() -> None:
    treaty = draft(
        provision("Each Party shall:", "para_1"),
        provision("stop ships;", "point_1", "para_1", kind="point"),
        provision("The Board may meet.", "para_2"),
        provision("at sea;", "point_2", "para_2", kind="point"),
    )
    asked: list[str] = []

    def reading(place: Provision, *more: Any) -> tuple[Statement, ...]:
        asked.append(place.id)
        return statements_of(place, *more)

    told = DraftStatements(treaty)
    with patch.object(reader, "statements_of", reading):
        (point,) = told.of(treaty.by_id["point_1"])
        assert sorted(asked) == ["para_1", "point_1"]
        assert told.of(treaty.by_id["point_1"]) == (point,)
        assert told.of(treaty.by_id["point_2"]) == ()  # what is above is no chapeau, which its end tells
        assert len(asked) == 3


def test_a_chapeau_governs_the_points_of_its_points_too() -> None:
    treaty = draft(
        provision("Each Party shall:", "para_1"),
        provision("as to ships:", "point_a", "para_1", kind="point"),
        provision("stop them;", "indent_1", "point_a", kind="indent"),
        provision("board them;", "indent_2", "point_a", kind="indent"),
    )
    told = DraftStatements(treaty)
    counts = {s.provision: told.governs(s) for p in treaty.provisions for s in told.of(p)}
    assert counts == {"para_1": 3, "point_a": 0, "indent_1": 0, "indent_2": 0}
