"""What is said of one draft to people: its provisions, its statements."""

from __future__ import annotations

from dataclasses import replace

from draftdiff.model.draft import Unplaced
from draftdiff.model.note import Note
from draftdiff.render import View, output
from tests.render.reports import duties, provisions


def test_statements_say_who_must_and_whose_words_it_is() -> None:
    write = output("terminal").statements
    assert write is not None
    text = "1. Each Party shall report within 30 days, unless the Council objects.\n\n2. [RU: Ukraine should meet.]\n\n3. No State may leave.\n"
    said = write(duties(text), View())
    for words in (
        "must: ",
        "deadlines: within 30 days",
        "exceptions: unless the Council objects",
        "(hortatory)",
        "must not: ",
        "proposed by RU",
    ):
        assert words in said


def test_provisions_say_evidence_and_standing() -> None:
    write = output("terminal").provisions
    assert write is not None
    text = '---\nbasis: reconstruction\n---\n1. [RU: Ukraine shall meet.] {evidence=reported sources="A B" confidence=low}\n'
    said = write(provisions(text), View())
    for words in ("reported (A, B), low confidence", "proposed by RU", "RECONSTRUCTION", "line 4"):
        assert words in said


def test_words_that_could_not_be_placed_and_notes_are_shown() -> None:
    write = output("terminal").provisions
    assert write is not None
    report = replace(
        provisions("1. Each Party shall report.\n"),
        unplaced=(Unplaced("words without a place", 3),),
        notes=(Note("something was doubted", "draft", 3), Note("something else", "draft")),
    )
    said = write(report, View())
    for words in ("line 3: words without a place", "line 3: something was doubted", "something else"):
        assert words in said
