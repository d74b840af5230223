"""A difference judged: chapeaux, references, numbers and places, fingerprints, and every statement accounted for."""

from __future__ import annotations

import pytest

from tests.classify.comparing import by_id, by_old, compared, said

MEET = "The Council shall meet every year in the city of Riga."
PAY = "Each Party shall pay its share of the costs of the meetings."
VOTE = "Any State may vote on the budget of the Secretariat in writing."
POINTS = "   (a) report to the Council;\n   (b) pay its share of the costs;\n   (c) keep its records in good order.\n"
CHAPEAU = f"# Article 1\n\n1. Each Party shall:\n{POINTS}"


def test_a_chapeaus_change_is_told_once_and_says_how_many_points_it_governs() -> None:
    report = compared(CHAPEAU, CHAPEAU.replace("shall:", "should:"))
    chapeau, *points = report.statements
    assert (chapeau.kind, chapeau.effect, chapeau.governs) == ("changed", "weakened", 3)
    assert [(p.kind, p.effect, p.aspects, p.governs) for p in points] == [("kept", "none", (), 0)] * 3
    assert [p.new.inherited for p in points if p.new] == [True] * 3
    assert [c.substantive for c in report.changes if "point" in c.new[0].id] == [False] * 3


def test_a_points_own_change_is_its_own() -> None:
    report = compared(CHAPEAU, CHAPEAU.replace("report to the Council", "report to the Council within 30 days"))
    change = by_id(report, "art_1__para_1__point_a")
    assert said(change.aspects) == [("deadline", "added", None, "within 30 days")]
    assert not by_id(report, "art_1__para_1").substantive


def test_a_point_added_is_one_statement_added() -> None:
    report = compared(CHAPEAU, CHAPEAU + "   (d) publish the summary of each meeting.\n")
    assert [s.kind for s in report.statements] == ["kept"] * 4 + ["added"]
    assert report.summary.statements.added == 1


def cites(number: int, citing: str) -> str:
    """A draft whose paragraph on meetings has a number, and is cited, rightly or not, by the last paragraph."""
    before = "".join(f"{n}. Words {n} of the preamble are part of this Treaty.\n" for n in range(1, number))
    last = f"Each State shall apply {citing} to the meetings of its own council."
    return f"# Article 1\n\n{before}{number}. {MEET}\n{number + 1}. {PAY}\n{number + 2}. {last}\n"


@pytest.mark.parametrize(
    ("number", "citing", "effect", "old", "new"),
    [
        (2, "paragraph 2", "followed", "1", "2"),
        (2, "paragraph 1", "stale", "1", "1"),
        (1, "paragraph 2", "re-pointed", "1", "2"),
        (1, "paragraph 9", "dangling", "1", "9"),
    ],
)
def test_references(number: int, citing: str, effect: str, old: str, new: str) -> None:
    report = compared(cites(1, "paragraph 1"), cites(number, citing))
    change = next(c for c in report.changes if c.old and c.old[0].id == "art_1__para_3")
    found = tuple(a for a in change.aspects if a.aspect != "numbering")
    assert said(found) == [("reference", effect, old, new)]
    assert change.substantive is (effect != "followed")
    assert report.summary.statements.changed == 0


def test_one_reference_fewer_is_a_rewording() -> None:
    change = by_id(compared(cites(1, "paragraphs 1 and 2"), cites(1, "paragraph 1")), "art_1__para_3")
    assert [(a.aspect, a.effect) for a in change.aspects] == [("wording", "changed")]


def articles(*texts: str) -> str:
    return "\n".join(f"# Article {n}\n\n{text}\n" for n, text in enumerate(texts, 1))


def test_renumbered_and_moved() -> None:
    report = compared(articles(MEET, PAY, VOTE), articles(PAY, VOTE, MEET))
    moved = by_old(report, "art_1")
    assert (moved.kind, moved.renumbered, moved.moved, moved.substantive) == ("unchanged", True, True, False)
    assert said(moved.aspects) == [("numbering", "renumbered", "1", "3"), ("place", "moved", "Art. 1", "Art. 3")]
    passed = by_old(report, "art_2")
    assert (passed.renumbered, passed.moved) == (True, False)
    assert said(passed.aspects) == [("numbering", "renumbered", "2", "1")]
    assert report.summary.substantive == 0


def test_a_fingerprint_outlives_renumbering_and_lines() -> None:
    before, after = (
        compared(articles(MEET, PAY), articles(MEET, PAY)),
        compared("\n\n" + articles(VOTE, MEET, PAY), articles(MEET, VOTE, PAY)),
    )
    for text in (MEET, PAY):
        (one,) = (c.fingerprint for c in before.changes if c.new[0].text == text)
        (other,) = (c.fingerprint for c in after.changes if c.new[0].text == text)
        assert one == other


def test_equal_texts_have_fingerprints_of_their_own() -> None:
    report = compared(articles(MEET, MEET, MEET), articles(MEET, MEET, MEET))
    prints = [c.fingerprint for c in report.changes]
    assert len(set(prints)) == len(prints) == 3


def test_every_statement_is_accounted_for_once() -> None:
    old, new = articles(MEET, f"{PAY} {VOTE}", CHAPEAU), articles(PAY, CHAPEAU, "The Bank may lend money to a State.")
    report = compared(old, new)
    before = [s.old for s in report.statements if s.old]
    after = [s.new for s in report.statements if s.new]
    assert len({(s.provision, s.start, s.end) for s in before}) == len(before)
    assert {s.text for s in before} >= {MEET, PAY, VOTE}
    assert {s.text for s in after} >= {PAY, "The Bank may lend money to a State."}
    prints = {c.fingerprint for c in report.changes}
    assert {s.change for s in report.statements} <= prints


def test_a_statement_that_came_beside_another() -> None:
    report = compared(articles(MEET), articles(f"{MEET} It may publish a summary of each meeting."))
    assert [(s.kind, said(s.aspects)) for s in report.statements] == [
        ("kept", []),
        ("added", [("existence", "added", None, "It may publish a summary of each meeting.")]),
    ]


def test_what_holds_no_statement_comes_and_goes_too() -> None:
    plain = "The seat of the Secretariat is the city of Riga in Latvia."
    change = by_id(compared(articles(MEET), articles(MEET, plain)), "art_2")
    assert (change.kind, change.substantive) == ("added", True)
    assert said(change.aspects) == [("existence", "added", None, plain)]
