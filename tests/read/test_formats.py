"""Which format a source is read with; plain text."""

from __future__ import annotations

import pytest

from draftdiff.errors import DraftdiffError
from draftdiff.model.source import Source
from draftdiff.read import Wanted, format_of, formats, read_lines


@pytest.mark.parametrize(
    ("suffix", "name"),
    [
        (".md", "markdown"),
        (".MD", "markdown"),
        (".markdown", "markdown"),
        (".txt", "plain"),
        ("", "plain"),
        (".x", "plain"),
    ],
)
def test_the_suffix_chooses(suffix: str, name: str) -> None:
    assert format_of(Source("old", b"", suffix)).name == name


def test_the_user_chooses_over_the_suffix() -> None:
    assert read_lines(Source("old", b"# 1", ".md"), "plain").lines[0].role == "text"


def test_an_unknown_format_is_a_fault_that_names_those_there_are() -> None:
    with pytest.raises(DraftdiffError, match=r"^there is no input format 'wordperfect'$") as fault:
        format_of(Source("old", b"", ".md"), "wordperfect")
    assert fault.value.where == "--input"
    assert fault.value.hint == f"use one of: {', '.join(f.name for f in formats())}"


def test_plain_text_says_nothing_of_itself() -> None:
    lines = read_lines(Source("old", b"---\nid: one\n---\n# 1\n| a |\n", ".txt"))
    assert lines.front is None
    assert {line.role for line in lines.lines} == {"text"}


@pytest.mark.parametrize("name", [f.name for f in formats()])
def test_every_format_reads_its_sample_and_loses_nothing(name: str) -> None:
    found = next(f for f in formats() if f.name == name)
    lines = found.read(Source("sample", found.sample()), Wanted())
    assert lines.format == name
    assert "".join(lines.text[line.start : line.end] for line in lines.lines) == lines.text
