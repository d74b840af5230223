"""Word diffs that people have looked at: `redlines.md` says what is expected and why."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from draftdiff.diff.words import diff_words

TABLE = Path(__file__).with_name("redlines.md").read_text(encoding="utf-8")
REDLINES = re.findall(r"^    (.+)\n    (.+)\n    (.+)$", TABLE, re.MULTILINE)
MARKS = {"kept": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
MIRRORED = {"kept": "{}", "removed": "{{+{}+}}", "added": "[-{}-]"}
SWAPPED = re.compile(r"(\{\+(?:(?!\+\}).)*\+\})(\[-(?:(?!-\]).)*-\])")


@pytest.mark.parametrize(("old", "new", "expected"), REDLINES)
def test_redline(old: str, new: str, expected: str) -> None:
    assert "".join(MARKS[e.op].format(e.text) for e in diff_words(old, new)) == expected


@pytest.mark.parametrize(("old", "new", "expected"), REDLINES)
def test_redline_of_the_other_direction(old: str, new: str, expected: str) -> None:
    mirrored = "".join(MIRRORED[e.op].format(e.text) for e in diff_words(new, old))
    assert SWAPPED.sub(r"\2\1", mirrored) == expected


def test_there_are_redlines() -> None:
    assert len(REDLINES) >= 40
