"""Which statement of the old provision is which of the new one."""

from __future__ import annotations

from draftdiff.classify.pairing import pair_statements
from draftdiff.model.standing import AGREED
from draftdiff.model.statement import Statement


def duty(action: str, bearer: str = "Each Party") -> Statement:
    text = f"{bearer} shall {action}."
    return Statement(
        "art_1",
        "Art. 1",
        "obligation",
        "binding",
        bearer,
        "",
        action,
        (),
        (),
        (),
        (),
        AGREED,
        False,
        "shall",
        text,
        1,
        0,
        0,
    )


def paired(old: list[Statement], new: list[Statement]) -> list[tuple[str | None, str | None]]:
    return [(o.action if o else None, n.action if n else None) for o, n in pair_statements(old, new)]


REPORT = duty("report to the Council every year")
PAY = duty("pay its share of the costs")
MEET = duty("meet the others in Riga")


def test_lone_statements_of_a_pair_of_provisions_are_partners() -> None:
    assert paired([REPORT], [MEET]) == [(REPORT.action, MEET.action)]


def test_without_a_partner_on_either_side() -> None:
    assert paired([REPORT, PAY], []) == [(REPORT.action, None), (PAY.action, None)]
    assert paired([], [REPORT]) == [(None, REPORT.action)]
    assert paired([], []) == []


def test_the_most_alike_are_partners_and_what_is_new_comes_last() -> None:
    later = duty("report to the Council every second year")
    assert paired([PAY, REPORT], [MEET, later, PAY]) == [
        (PAY.action, PAY.action),
        (REPORT.action, later.action),
        (None, MEET.action),
    ]


def test_statements_with_nothing_in_common_are_no_partners() -> None:
    alien = duty("qwerty", bearer="Nobody")
    assert paired([REPORT, PAY], [alien, PAY]) == [(REPORT.action, None), (PAY.action, PAY.action), (None, "qwerty")]


def test_of_equals_the_earlier_is_taken() -> None:
    assert paired([PAY, PAY, REPORT], [PAY, PAY]) == [
        (PAY.action, PAY.action),
        (PAY.action, PAY.action),
        (REPORT.action, None),
    ]


def test_very_many_statements_are_paired_by_place() -> None:
    old = [duty(f"act number {n}") for n in range(60)]
    new = [duty(f"deed number {n}") for n in range(50)]
    pairs = paired(old, new)
    assert pairs[:50] == [(o.action, n.action) for o, n in zip(old[:50], new, strict=True)]
    assert pairs[50:] == [(o.action, None) for o in old[50:]]
    assert paired(new, old)[50:] == [(None, o.action) for o in old[50:]]
