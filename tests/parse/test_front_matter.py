"""The YAML above a draft: what is right is used, what is wrong is said."""

from __future__ import annotations

import pytest

from draftdiff.model.front_matter import Absent, FrontMatter
from tests.build import draft

FULL = """id: one
title: Treaty on Lighthouses
date: 2022-04-15
language: en
basis: reconstruction
coverage: partial
numbering: as-reported
absent:
  - {what: the clause on buoys, sources: [NYT, WSJ]}
  - {what: the clause on boats}
parties: {NO: Norway, UA: Ukraine}
sources:
  NYT: "New York Times"
notes: A single sentence.
"""


def read(front: str) -> tuple[FrontMatter, list[tuple[str, int]]]:
    """The front matter that some lines declare, and the notes with their lines."""
    found = draft(f"---\n{front}---\n1. Text.\n")
    return found.front, [(n.message, n.line) for n in found.notes]


def test_every_key_as_typed() -> None:
    assert read(FULL) == (
        FrontMatter(
            id="one",
            title="Treaty on Lighthouses",
            date="2022-04-15",
            language="en",
            basis="reconstruction",
            coverage="partial",
            numbering="as-reported",
            absent=(Absent("the clause on buoys", ("NYT", "WSJ")), Absent("the clause on boats")),
            parties={"NO": "Norway", "UA": "Ukraine"},
            sources={"NYT": "New York Times"},
            notes=("A single sentence.",),
        ),
        [],
    )


@pytest.mark.parametrize("front", ["", "\n", "id:\ntitle: ''\n"])
def test_nothing_declared(front: str) -> None:
    assert read(front) == (FrontMatter(), [])


@pytest.mark.parametrize(
    ("front", "message", "line"),
    [
        ("id: one\nbasis: guess\n", "basis is 'guess', not one of: transcription, translation, reconstruction", 3),
        ("basis: [guess]\n", "basis must be a text", 2),
        ("coverage: some\n", "coverage is 'some', not one of: complete, partial", 2),
        ("numbering: 1\n", "numbering is '1', not one of: as-printed, as-reported, reconstructed", 2),
        ("title: [one]\n", "title must be a text", 2),
        ("parties: UA\n", "parties must map each code to a name, as in {UA: Ukraine}", 2),
        ("sources: {NYT: [a]}\n", "sources must map each code to a name, as in {UA: Ukraine}", 2),
        ("notes: [{a: b}]\n", "notes must be a list of sentences", 2),
        ("absent: boats\n", "absent must be a list, as in - {what: the clause on talks, sources: [NYT]}", 2),
        ("absent: [{what: x, sources: {a: b}}]\n", "absent must be a list of keys, as in [NYT, WSJ]", 2),
    ],
)
def test_a_wrong_value_is_not_used_and_a_note_says_what_to_write(front: str, message: str, line: int) -> None:
    found, notes = read(front)
    assert found == FrontMatter(id=found.id)
    assert notes == [(f"front matter: {message}; it was not used", line)]


@pytest.mark.parametrize("sources", ["NYT, WSJ", "NYT WSJ", "[NYT, WSJ]"])
def test_keys_as_people_list_them(sources: str) -> None:
    found, notes = read(
        f"absent: {{what: the clause on buoys, sources: {sources if '[' in sources else repr(sources)}}}\n"
    )
    assert (found.absent, notes) == ((Absent("the clause on buoys", ("NYT", "WSJ")),), [])


def test_an_unknown_key_is_named_on_its_line() -> None:
    assert read("id: one\ncolour: red\n") == (
        FrontMatter(id="one"),
        [("front matter key 'colour' is not known here", 3)],
    )


@pytest.mark.parametrize(
    ("front", "message", "line"),
    [
        (
            "id: one\ntitle: [one\n",
            "the front matter cannot be read: did not find expected ',' or ']'; none of it was used",
            4,
        ),
        ("id: \x07\n", "the front matter cannot be read: not valid YAML; none of it was used", 1),
        ("just words\n", "the front matter is no list of `key: value` lines; none of it was used", 1),
        ("id: &a [x]\n", "front matter too long or with YAML anchors; it was not read", 1),
        ("id: " + "x" * 200_000 + "\n", "front matter too long or with YAML anchors; it was not read", 1),
        ("id: " + "[" * 60_000 + "\n", "front matter nested too deep; it was not read", 1),
        ("- " * 50_000 + "\n", "front matter nested too deep; it was not read", 1),
    ],
)
def test_front_matter_that_cannot_be_read_is_left_out_whole(front: str, message: str, line: int) -> None:
    assert read(front) == (FrontMatter(), [(message, line)])


def test_brackets_that_are_closed_again_are_not_deep() -> None:
    front = "parties: {UA: Ukraine}\n" + "".join(f"# {{{at}}}]\n" for at in range(100))
    assert read(front) == (FrontMatter(parties={"UA": "Ukraine"}), [])


def test_an_unknown_language_is_read_as_english_and_a_note_says_so() -> None:
    read_as = draft("---\nlanguage: tlh\n---\n# Article 1\n\nText.\n")
    assert read_as.language == "en"
    assert [(n.message, n.line) for n in read_as.notes] == [("language 'tlh' is not known here; read as English", 1)]
