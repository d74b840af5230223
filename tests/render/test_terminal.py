"""What the report for people must say; how its lines are laid out is not tested here."""

from __future__ import annotations

import pytest

from draftdiff.render import View, output
from tests.render.reports import comparison

REST = "on the state of its armed forces to the Council of the Parties"


def articles(*texts: str) -> str:
    return "\n".join(f"# Article {n}\n\n{text}\n" for n, text in enumerate(texts, 1))


def told(old: str, new: str, **view: object) -> str:
    write = output("terminal").comparison
    assert write is not None
    return write(comparison(old, new), View(**view))  # type: ignore[arg-type]


def one(old: str, new: str) -> str:
    return told(articles(old), articles(new))


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (
            "Each Party shall report {}.",
            "Each Party should report {}.",
            ["weakened", "Each Party", '"shall"', '"should"'],
        ),
        ("Each Party may report {}.", "Each Party shall report {}.", ["strengthened", "permission to obligation"]),
        ("Each Party shall report {}.", "Ukraine shall report {}.", ["bearer", '"Each Party"', '"Ukraine"']),
        (
            "Each Party shall report {} within 30 days.",
            "Each Party shall report {} within 60 days.",
            ["deadline raised", "30 days", "60 days"],
        ),
        (
            "Each Party shall keep 90 tanks {}.",
            "Each Party shall keep 50 tanks {}.",
            ["figure lowered", "90 tanks", "50 tanks"],
        ),
        (
            "Each Party shall report {}.",
            "Each Party shall report {} with the consent of all Parties.",
            ["condition added", "agreement of all"],
        ),
        (
            "Each Party shall report {} unless the Court objects.",
            "Each Party shall report {}.",
            ["exception removed", "unless the Court objects"],
        ),
        (
            "Each Party shall report {}.",
            "Each Party shall [RU propose; UA oppose: report] {}.",
            ["disputed", "Russian Federation", "opposed by Ukraine"],
        ),
        ("Each Party shall report [RU: soon] {}.", "Each Party shall report {}.", ["soon", "Russian Federation"]),
        ("Each Party shall [report] {}.", "Each Party shall report {}.", ["no longer disputed"]),
        (
            "Each Party shall report [RU: soon] {}.",
            "Each Party shall report [UA refuse to discuss: soon] {}.",
            ["Ukraine refuses to discuss"],
        ),
        ("Each Party shall report aircraft {}.", "Each Party shall report ships {}.", ["[-aircraft-]", "{+ships+}"]),
    ],
)
def test_a_change_is_said_in_plain_words(old: str, new: str, words: list[str]) -> None:
    report = one(old.format(REST), new.format(REST))
    assert [w for w in words if w not in report] == []


@pytest.mark.parametrize(("points", "said"), [(1, "with the point below it:"), (2, "with the 2 points below it:")])
def test_a_chapeau_is_said_with_what_it_governs(points: int, said: str) -> None:
    text = "The Parties {}:\n\n" + "\n\n".join(
        f"({'abc'[n]}) publish the minutes of meeting {n};" for n in range(points)
    )
    assert said in one(text.format("shall"), text.format("may"))


def test_names_and_their_standing() -> None:
    listed = "For the purposes of this Treaty and of its annexes the Guarantor States are {}."
    report = one(listed.format("France, Italy, Spain and Malta"), listed.format("France, Italy, Latvia [RU: , Japan]"))
    assert [w for w in ("Spain", "Malta", "Latvia", "Japan", "struck", "Russian Federation") if w not in report] == []


def test_references() -> None:
    meet, apply = "The Council shall meet every year in Riga.", "Each State shall apply Article {} to its own council."
    first = "The Bank may lend money to any State that asks for it."
    stale = told(articles(meet, apply.format(1)), articles(first, meet, apply.format(1)))
    assert "was not renumbered with its target" in stale
    dangling = told(articles(meet, apply.format(1)), articles(meet, apply.format(9)))
    assert "points to nothing" in dangling
    pointed = told(articles(meet, first, apply.format(1)), articles(meet, first, apply.format(2)))
    assert "re-pointed" in pointed
    followed = told(articles(meet, apply.format(1)), articles(first, meet, apply.format(2)), everything=True)
    assert "follows its target" in followed


def test_nothing_to_report_and_no_difference_are_two_sentences() -> None:
    same = one("Each Party shall report.", "Each Party shall report.")
    assert "No difference" in same
    quiet = one("Each Party shall give “reports”.", 'Each Party shall give "reports".')
    assert "No difference" not in quiet
    assert "nothing of substance" in quiet
    only = told(articles("Each Party shall report."), articles("Each Party shall report."), only=("figures",))
    assert "No difference" not in only
    assert "--only figures" in only


@pytest.mark.parametrize(
    ("basis", "said"), [("reconstruction", "RECONSTRUCTION"), ("translation", "not the authentic text")]
)
def test_what_is_no_transcription_says_so(basis: str, said: str) -> None:
    text = f"---\nid: made\nbasis: {basis}\n---\n1. Each Party shall report.\n"
    write = output("terminal").comparison
    assert write is not None
    from draftdiff.pipeline import compare
    from tests.render.reports import source

    report = write(compare(source(text), source(text)), View())
    assert said in report


@pytest.mark.parametrize(("evidence", "said"), [("inferred", True), ("reported", False)])
def test_the_first_sentence_says_that_a_change_is_not_documented(evidence: str, said: bool) -> None:
    report = one("Each Party shall report.", f"Each Party may report. {{evidence={evidence}}}")
    answer = next(line for line in report.splitlines() if line.startswith("Weakened:"))
    assert answer.endswith("[Art. 1] (not documented)" if said else "[Art. 1]")


def test_long_lists_are_cut_and_say_so_unless_all() -> None:
    many = articles(*(f"Party number {n} shall pay {n} dollars to the fund." for n in range(1, 61)))
    short = told(articles("The sea is blue."), many)
    assert "--all" in short
    assert "pay 60 dollars" not in short
    assert "pay 60 dollars" in told(articles("The sea is blue."), many, everything=True)


def test_a_long_provision_is_cut_around_its_edit_unless_all() -> None:
    words = " ".join(f"word{n}" for n in range(100))
    old, new = f"Each Party shall report {words} on tanks.", f"Each Party shall report {words} on ships."
    assert "word50" not in one(old, new)
    assert "{+ships+}" in one(old, new)
    assert "word50" in told(articles(old), articles(new), everything=True)


def test_split_merged_moved_and_renumbered_are_counted() -> None:
    whole = "The Party shall report to the Council every year. The Council shall publish the reports of all Parties."
    parts = whole.replace(". ", ".\n2. ")
    assert "1 split" in told(f"# Article 1\n\n1. {whole}\n", f"# Article 1\n\n1. {parts}\n")
    assert "1 merged" in told(f"# Article 1\n\n1. {parts}\n", f"# Article 1\n\n1. {whole}\n")
    meet, pay = "The Council shall meet every year in Riga.", "Each Party shall pay its share of the costs."
    vote = "Any State may vote on the budget of the Secretariat."
    report = told(articles(meet, pay, vote), articles(pay, vote, meet))
    assert "3 renumbered" in report
    assert "1 moved" in report


def test_duties_that_stay_are_an_answer_too_and_many_are_cut_unless_all() -> None:
    many = articles(*(f"Party number {n} shall pay {n} dollars to the fund." for n in range(1, 31)))
    short = told(many, many)
    assert "pay 1 dollars" in short
    assert "pay 30 dollars" not in short
    assert "--all" in short
    assert "pay 30 dollars" in told(many, many, everything=True)


def test_a_split_of_substance_says_into_how_many() -> None:
    whole = f"Each Party shall report {REST} every year. The Council shall publish the reports of all Parties."
    parts = whole.replace(". ", ".\n2. ")
    old, new = f"# Article 1\n\n1. {whole}\n", f"# Article 1\n\n1. {parts}\n"
    weaker = new.replace("shall report", "should report")
    assert "one provision became 2" in told(old, weaker)
    assert "2 provisions became one" in told(weaker, old)
