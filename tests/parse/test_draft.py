"""The stage's entry: evidence, standing and places of a provision."""

from __future__ import annotations

import pytest

from draftdiff.model.note import Note
from draftdiff.model.source import Source
from draftdiff.model.standing import Standing
from draftdiff.parse import parse_draft
from draftdiff.read import read_lines
from tests.build import draft


def test_evidence_said_of_a_heading_holds_for_what_is_under_it() -> None:
    read = draft(
        "# Article 1 {evidence=reported sources=NYT confidence=high}\n\n1. One.\n\n2. Two. {evidence=inferred}\n\n"
        "3. Three. {content=unreported}\n"
    )
    assert [(p.id, p.text, p.evidence, p.sources, p.confidence, p.content) for p in read.provisions] == [
        ("art_1", "", "reported", ("NYT",), "high", "reported"),
        ("art_1__para_1", "One.", "reported", ("NYT",), "high", "reported"),
        ("art_1__para_2", "Two.", "inferred", (), "", "reported"),
        ("art_1__para_3", "Three.", "reported", ("NYT",), "high", "unreported"),
    ]
    assert read.provisions[0].heading == ""


@pytest.mark.parametrize(
    ("front", "evidence"),
    [
        ("", "printed"),
        ("---\nbasis: translation\n---\n", "printed"),
        ("---\nbasis: reconstruction\n---\n", "unverified"),
    ],
)
def test_evidence_that_is_not_said(front: str, evidence: str) -> None:
    assert draft(f"{front}1. One.\n").provisions[0].evidence == evidence


def test_content_unreported_is_not_inherited() -> None:
    read = draft("# Article 1 {evidence=reported content=unreported}\n\n1. One.\n")
    assert [p.content for p in read.provisions] == ["unreported", "reported"]


def test_standing_of_a_provision() -> None:
    read = draft("1. [RU: All of it.]\n\n2. Part [of it].\n\n3. None.\n")
    assert [p.standing for p in read.provisions] == [Standing("proposed", by=("RU",)), Standing(), Standing()]
    assert [len(p.brackets) for p in read.provisions] == [1, 1, 0]


def test_a_bracket_reaches_over_the_points_of_an_article_and_no_further() -> None:
    read = draft(
        "# Article 1\n\n1. Each Party shall [meet:\n\n   (a) here;\n\n   (b) there].\n\n# Article 2\n\nText [here.\n"
    )
    assert [p.standing.state for p in read.provisions] == ["agreed", "agreed", "bracketed", "bracketed", "agreed"]
    assert [(n.message, n.line) for n in read.notes] == [("this bracket is never closed", 11)]


def test_faults_are_told_on_the_line_they_stand_on() -> None:
    read = draft("1. One\n   two\n   three] four. {evidence=rumoured}\n")
    assert [(n.message, n.line) for n in read.notes] == [
        ("evidence='rumoured' is none of: printed, reported, unverified, inferred", 1),
        ("this bracket was never opened", 3),
    ]


def test_offsets_in_the_text_lead_to_lines() -> None:
    (one,) = draft("1. One\n   two\n\n   three.\n").provisions
    assert one.text == "One two three."
    assert one.lines == ((0, 1), (4, 2), (8, 4))
    assert one.line == 1


def test_the_language_asked_for_is_the_one_read() -> None:
    lines = read_lines(Source("old", b"---\nlanguage: tlh\n---\n1. One.\n", ".md"))
    assert parse_draft(lines, "en").notes == ()


def test_notes_of_the_reader_are_kept() -> None:
    read = parse_draft(read_lines(Source("old", b"1. \xc9tat.\n", ".md")))
    assert [n.message for n in read.notes] == [
        "not UTF-8; read as Windows-1252, told by its letters: look at a line with accents or Cyrillic"
    ]
    assert (read.source, read.language, read.provisions[0].text) == ("old", "en", "\xc9tat.")


def test_an_empty_draft() -> None:
    read = draft("")
    assert (read.provisions, read.pieces, read.notes, read.printed()) == (
        (),
        (),
        (Note("there are no provisions in it", "draft", 0),),
        "",
    )


@pytest.mark.parametrize(
    "text",
    [
        "1. " + "[" * 10_000 + "x" + "]" * 10_000,
        "word " * 50_000,
        "\n".join(" " * at + "- x;" for at in range(1_000)),
        "1. x\n" * 10_000,
        "1. x.\n" * 10_000,
        "# Article 1\n\n" * 2_000,
        "1. " + "paragraph 1 of " * 5_000,
        "1. " + "[RU; " * 5_000,
        "| a |\n" * 5_000,
        "---\nid: " + "[" * 50_000 + "\n---\n1. x",
    ],
    ids=[
        "brackets",
        "one line",
        "indents",
        "numbers",
        "clauses",
        "articles",
        "references",
        "attributions",
        "rows",
        "yaml",
    ],
)
def test_hostile_sizes_are_read_and_lose_nothing(text: str) -> None:
    assert draft(text).printed() == text
