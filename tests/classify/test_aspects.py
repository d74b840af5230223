"""Type, force, bearer and beneficiary of a statement."""

from __future__ import annotations

import pytest

from tests.classify.comparing import REST, change_of, fates_of, said


@pytest.mark.parametrize(
    ("old", "new", "effect", "note"),
    [
        ("shall", "may", "weakened", "obligation to permission"),
        ("may", "shall", "strengthened", "permission to obligation"),
        ("shall", "shall not", "altered", "obligation to prohibition"),
        ("shall not", "may", "weakened", "prohibition to permission"),
        ("shall", "need not", "weakened", "obligation to exemption"),
        ("need not", "may", "altered", "exemption to permission"),
    ],
)
def test_another_type(old: str, new: str, effect: str, note: str) -> None:
    change = change_of(f"Each Party {old} report {REST}.", f"Each Party {new} report {REST}.")
    assert said(change.aspects) == [("type", effect, old, new)]
    assert change.aspects[0].note == note
    assert change.substantive


@pytest.mark.parametrize(
    ("old", "new", "effect", "note"),
    [
        ("shall", "should", "weakened", "binding to hortatory"),
        ("should", "shall", "strengthened", "hortatory to binding"),
        ("shall", "shall endeavour to", "weakened", "binding to best-efforts"),
        ("shall endeavour to", "should", "weakened", "best-efforts to hortatory"),
        ("intends to", "shall", "strengthened", "intent to binding"),
        ("intends to", "should", "weakened", "intent to hortatory"),
    ],
)
def test_another_force(old: str, new: str, effect: str, note: str) -> None:
    (fate,) = fates_of(f"Each Party {old} report {REST}.", f"Each Party {new} report {REST}.")
    assert (fate.kind, fate.effect) == ("changed", effect)
    assert said(fate.aspects) == [("force", effect, old, new)]
    assert fate.aspects[0].note == note


@pytest.mark.parametrize(
    ("old", "new", "effect"),
    [
        ("Ukraine", "Ukraine and Poland", "widened"),
        ("Ukraine, Latvia and Poland", "Ukraine", "narrowed"),
        ("Ukraine", "Poland", "changed"),
        ("Ukraine and Latvia", "Ukraine and Poland", "changed"),
    ],
)
def test_another_bearer(old: str, new: str, effect: str) -> None:
    (fate,) = fates_of(f"{old} shall report {REST}.", f"{new} shall report {REST}.")
    assert said(fate.aspects) == [("bearer", effect, old, new)]
    assert (fate.kind, fate.effect) == ("changed", "altered")


def test_the_same_bearers_in_another_order_are_no_change_of_bearer() -> None:
    change = change_of(f"Ukraine and Poland shall report {REST}.", f"Poland and Ukraine shall report {REST}.")
    assert "bearer" not in {a.aspect for a in change.aspects}


def test_another_beneficiary() -> None:
    change = change_of(
        "Each Party shall provide assistance to Ukraine.", "Each Party shall provide assistance to Poland."
    )
    assert said(change.aspects) == [("beneficiary", "changed", "Ukraine", "Poland")]
    assert change.substantive


def test_several_respects_are_all_named() -> None:
    old = f"Each Party shall report {REST} within 30 days."
    new = f"Each Party may report {REST} within 60 days, if the Court so asks."
    (fate,) = fates_of(old, new)
    assert said(fate.aspects) == [
        ("type", "weakened", "shall", "may"),
        ("condition", "added", None, "if the Court so asks"),
        ("deadline", "raised", "within 30 days", "within 60 days"),
    ]
    assert fate.effect == "weakened"


def test_opposite_ways_are_altered() -> None:
    (fate,) = fates_of(f"Each Party should report {REST}.", f"Each Party shall report {REST}, if the Court so asks.")
    assert {(a.aspect, a.effect) for a in fate.aspects} == {("force", "strengthened"), ("condition", "added")}
    assert fate.effect == "altered"


def test_the_same_words_have_no_aspect() -> None:
    (fate,) = fates_of(f"Each Party shall report {REST}.", f"Each Party shall report {REST}.")
    assert (fate.kind, fate.effect, fate.aspects) == ("kept", "none", ())
