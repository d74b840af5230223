"""Conditions, exceptions, deadlines, figures and beneficiaries."""

import pytest

from tests.statements.examples import only, texts, values


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        ("If a dam fails, the Board shall act.", ["If a dam fails"]),
        (
            "In the event of unrest, any attack or any raid, all shall help.",
            ["In the event of unrest, any attack or any raid"],
        ),
        (
            "Aid shall flow in the event of unrest, any attack or any raid.",
            ["in the event of unrest, any attack or any raid"],
        ),
        ("While talks run, no one may fire.", ["While talks run"]),
        ("The Board shall act only once all have agreed.", ["only once all have agreed"]),
        ("The Board shall, where possible, act at once.", ["where possible"]),
        ("The Board shall act in areas where ships anchor.", []),
        (
            "Ships may pass subject to Article 7(3) and if the lock is open.",
            ["subject to Article 7(3)", "if the lock is open"],
        ),
        ("No drill shall take place without the consent of all.", ["without the consent of all"]),
    ],
)
def test_conditions(text: str, conditions: list[str]) -> None:
    assert texts(only(text).conditions) == conditions


@pytest.mark.parametrize(
    ("text", "exceptions"),
    [
        ("No ship may enter unless it is in distress.", ["unless it is in distress"]),
        ("Ships shall wait, except with the leave of the pilot, at the lock.", ["except with the leave of the pilot"]),
        ("Ships shall not pass save in accordance with this Article.", ["save in accordance with this Article"]),
    ],
)
def test_exceptions(text: str, exceptions: list[str]) -> None:
    assert texts(only(text).exceptions) == exceptions


@pytest.mark.parametrize(
    ("text", "deadline", "value"),
    [
        ("Each shall reply within three days.", "within three days", (3.0, "day")),
        ("Each shall reply within thirty (30) days of receipt.", "within thirty (30) days of receipt", (30.0, "day")),
        ("Each shall reply within a month.", "within a month", (1.0, "month")),
        ("Each shall reply not later than 5 May 2030.", "not later than 5 May 2030", ("2030-05-05", "date")),
        ("Each shall reply by May 5, 2030.", "by May 5, 2030", ("2030-05-05", "date")),
        ("Each shall reply by 2030-05-05.", "by 2030-05-05", ("2030-05-05", "date")),
        ("The Board shall meet at intervals of 4 years.", "at intervals of 4 years", (4.0, "year")),
        ("Talks shall last at most 3 days.", "at most 3 days", (3.0, "day")),
        ("Talks shall go on over a period of 10 to 15 years.", "over a period of 10 to 15 years", (15.0, "year")),
        ("Each shall vote before this Treaty enters into force.", "before this Treaty enters into force", (None, "")),
        ("Talks shall go on for 10-15 years.", "for 10-15 years", (15.0, "year")),
        ("The Board shall meet every two years.", "every two years", (2.0, "year")),
        ("Each shall withdraw upon signature.", "upon signature", (None, "")),
        (
            "It shall meet on the thirtieth day after the deposit of the tenth instrument of ratification.",
            "on the thirtieth day after the deposit of the tenth instrument of ratification",
            (30.0, "day"),
        ),
    ],
)
def test_deadlines(text: str, deadline: str, value: tuple[float | str | None, str]) -> None:
    statement = only(text)
    assert texts(statement.deadlines) == [deadline]
    assert values(statement.deadlines) == [value]
    assert statement.figures == ()


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Each may emit up to 12 per cent of the 1990 level.", [(12.0, "per cent"), (1990.0, "year")]),
        ("Each shall pay 5 000 special drawing rights.", [(5000.0, "special drawing right")]),
        ("Each shall pay 1 000 000 euros.", [(1_000_000.0, "euro")]),
        ("Each shall keep no more than 250,000 persons.", [(250_000.0, "person")]),
        ("Each shall keep 342 battle tanks and 40 km of wire.", [(342.0, "tank"), (40.0, "km")]),
        ("Each shall name twenty-five judges.", [(25.0, "judge")]),
        ("Each shall pay two hundred and fifty euros.", [(250.0, "euro")]),
        ("Each shall keep to the lines of 23 February 2022.", [("2022-02-23", "date")]),
        ("Each shall comply with Article 7(3), paragraphs 2 and 5 and resolution 242.", []),
        ("Each shall give each one of them the F-16 manual.", []),
    ],
)
def test_figures(text: str, figures: list[tuple[float | str, str]]) -> None:
    assert values(only(text).figures) == figures


def test_the_action_leaves_out_conditions_exceptions_and_deadlines() -> None:
    statement = only("Each Party shall, if asked, send 3 ships within 2 days, unless it is at war.")
    assert statement.action == "send 3 ships"


@pytest.mark.parametrize(
    ("text", "beneficiary"),
    [
        ("Each State shall come to Norland's aid.", "Norland"),
        ("Each State shall assist the Republic of Norland.", "the Republic of Norland"),
        ("Each State shall act in support of each Contracting Party.", "each Contracting Party"),
        ("Each State shall provide assistance to Norland under Article 5.", "Norland"),
        ("Each State shall act pursuant to Article 5.", ""),
    ],
)
def test_beneficiary(text: str, beneficiary: str) -> None:
    assert only(text).beneficiary == beneficiary
