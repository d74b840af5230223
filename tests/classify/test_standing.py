"""Brackets that came and went, and whose wording it is."""

from __future__ import annotations

import pytest

from draftdiff.model.standing import AGREED, Standing
from tests.classify.comparing import change_of

RU = Standing("proposed", ("RU",))
DISPUTED = Standing("proposed", ("RU",), ("UA",))
REFUSED = Standing("refused", ("RU",), (), ("UA",))
TEXT = "Each Party shall report {} on the state of its armed forces to the Council."


def stood(old: str, new: str) -> list[tuple[str, str | None, str | None, Standing]]:
    change = change_of(TEXT.format(old), TEXT.format(new))
    assert change.substantive
    return [(a.effect, a.old, a.new, a.standing) for a in change.aspects if a.aspect == "standing"]


@pytest.mark.parametrize(
    ("old", "new", "effect", "standing"),
    [
        ("promptly", "[promptly]", "bracketed", Standing("bracketed")),
        ("promptly", "[RU: promptly]", "bracketed", RU),
        ("[promptly]", "promptly", "agreed", AGREED),
        ("[RU propose; UA oppose: promptly]", "promptly", "agreed", AGREED),
        ("[promptly]", "[RU: promptly]", "attributed", RU),
        ("[RU: promptly]", "[RU propose; UA oppose: promptly]", "attributed", DISPUTED),
        ("[RU: promptly]", "[RU propose; UA refuse to discuss: promptly]", "attributed", REFUSED),
        ("[RU propose; UA oppose: promptly]", "[RU: promptly]", "withdrawn", RU),
        ("[RU: promptly]", "[UA: promptly]", "attributed", Standing("proposed", ("UA",))),
    ],
)
def test_the_same_words_stand_otherwise(old: str, new: str, effect: str, standing: Standing) -> None:
    assert stood(old, new) == [(effect, "promptly", "promptly", standing)]


def test_disputed_words_came() -> None:
    assert stood("", "[RU: promptly]") == [("attributed", None, "promptly", RU)]


def test_disputed_words_went() -> None:
    assert stood("[RU: promptly]", "") == [("withdrawn", "promptly", None, RU)]


def test_brackets_that_stayed_are_no_change() -> None:
    change = change_of(TEXT.format("[RU: promptly]"), TEXT.format("[RU: promptly]"))
    assert (change.kind, change.aspects, change.substantive) == ("unchanged", (), False)


def test_whole_words_are_compared() -> None:
    """ "all" is in brackets now; that "shall" has it too does not make it undisputed before."""
    old = "Each Party shall report to the Parties of the Treaty."
    new = "Each Party shall report to [RU: all] the Parties of the Treaty."
    assert [(a.effect, a.new) for a in change_of(old, new).aspects if a.aspect == "standing"] == [("attributed", "all")]


def test_words_beside_a_new_bracket_have_no_aspect_of_their_own() -> None:
    change = change_of("Each Party shall report promptly.", "Each Party shall [report promptly].")
    assert [(a.aspect, a.effect) for a in change.aspects] == [("standing", "bracketed")]


def test_the_aspect_is_told_with_the_statement_it_touches() -> None:
    old = "Each Party shall report every year. The Council shall meet in Riga."
    new = "Each Party shall report every year. The Council shall meet in [UA: Riga]."
    change = change_of(old, new)
    assert [(a.aspect, a.effect, a.new) for a in change.aspects] == [("standing", "bracketed", "Riga")]
