"""What Markdown itself says of its lines."""

from __future__ import annotations

import pytest

from draftdiff.model.source import Lines, Source
from draftdiff.read import Wanted
from draftdiff.read.markdown import FORMAT


def read(text: str) -> Lines:
    return FORMAT.read(Source("old.md", text.encode()), Wanted())


def role(line: str) -> str:
    """The role of a line that stands between others."""
    return read(f"before\n{line}\nafter").lines[1].role


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("# Article 1", "heading"),
        ("   ###### Deep", "heading"),
        ("#\ttabbed", "heading"),
        ("##", "heading"),
        ("####### seven", "text"),
        ("    # code, by its indent", "text"),
        ("#5 is a number", "text"),
        ("| Boats | 5 |", "row"),
        ("  | Boats |  ", "row"),
        ("Boats | 5", "text"),
        ("| Boats | 5", "text"),
        ("|---|:---:|", "rule"),
        ("| - | - |", "row"),
        (" --- | --- ", "rule"),
        ("|---|", "rule"),
        ("---", "rule"),
        ("* * *", "rule"),
        ("_____", "rule"),
        ("--", "text"),
        ("- - a", "text"),
        ("-*-", "text"),
        ("<!-- left out -->", "remark"),
        ("<!-- left --> not out", "text"),
        ("not <!-- left out -->", "text"),
        ("<!-- never closed", "text"),
        ("**1.** bold", "text"),
        ("", "text"),
    ],
)
def test_roles(line: str, expected: str) -> None:
    assert role(line) == expected


def test_the_level_of_a_heading() -> None:
    assert [(line.role, line.level) for line in read("# One\n### Three\ntext").lines] == [
        ("heading", 1),
        ("heading", 3),
        ("text", 0),
    ]


def test_a_remark_over_several_lines() -> None:
    text = "<!-- from\n# here\nto --> here\n# Article 1\n"
    assert [line.role for line in read(text).lines] == ["remark", "remark", "remark", "heading"]


@pytest.mark.parametrize("close", ["---", "..."])
def test_front_matter(close: str) -> None:
    lines = read(f"---\nid: one\n# no heading\n{close}\n# Article 1\n")
    assert lines.front == "id: one\n# no heading\n"
    assert [line.role for line in lines.lines] == ["front", "front", "front", "front", "heading"]


@pytest.mark.parametrize("text", ["", "id: one\n---\n", "---\nid: one\n", "\n---\nid: one\n---\n"])
def test_no_front_matter(text: str) -> None:
    assert read(text).front is None
    assert all(line.role != "front" for line in read(text).lines)


def test_empty_front_matter() -> None:
    assert read("---\n---\n1. Text.\n").front == ""


def test_places() -> None:
    lines = read("# One\r\ntwo")
    assert [(line.text, line.number, line.start, line.end) for line in lines.lines] == [
        ("# One", 1, 0, 7),
        ("two", 2, 7, 10),
    ]
    assert (lines.format, lines.source) == ("markdown", "old.md")


@pytest.mark.parametrize("line", [f"{' ' * 40_000}x", f"|{' ' * 40_000}x", "- " * 40_000 + "x", "|" * 40_000 + "x"])
def test_a_line_of_any_length_is_read_at_once(line: str) -> None:
    """Patterns that try every way to share out blanks would need minutes here."""
    assert role(line) == "text"
