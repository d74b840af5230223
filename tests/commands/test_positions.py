"""`draftdiff positions` on the command line."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.commands.conftest import Draftdiff, three_parts
from tests.positions.talks import FIRST, SECOND


@pytest.fixture
def talks(tmp_path: Path) -> list[str]:
    paths = [tmp_path / "first.md", tmp_path / "second.md"]
    for path, text in zip(paths, (FIRST, SECOND), strict=True):
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


def test_one_draft_has_its_tables_and_its_list(draftdiff: Draftdiff, talks: list[str]) -> None:
    done = draftdiff("positions", talks[0], "--width", "80")
    assert done.status == 0
    assert "20 brackets and 3 options without one" in done.out
    assert "LMDC, Like-minded group     +1 -1 x1" in done.out
    assert '| in brackets, no side named: "strengthen"' in done.out
    assert max(map(len, done.out.splitlines())) <= 80


def test_a_narrow_terminal_gets_lines_and_no_table(draftdiff: Draftdiff, talks: list[str]) -> None:
    done = draftdiff("positions", talks[0], "--width", "34")
    assert "Art. 4 (Support): brackets 5;" in done.out
    assert max(map(len, done.out.splitlines())) <= 44


def test_several_have_fates(draftdiff: Draftdiff, talks: list[str]) -> None:
    done = draftdiff("positions", *talks)
    assert "TAKEN OVER (1)  another side stands behind it now" in done.out
    assert "9 kept" in done.out
    assert "KEPT" not in done.out
    assert "KEPT (9)" in draftdiff("positions", *talks, "--all").out


def test_formats_for_programs(draftdiff: Draftdiff, talks: list[str]) -> None:
    told = json.loads(draftdiff("positions", *talks, "--format", "json").out)
    assert [d["brackets"] for d in told["drafts"]] == [20, 11]
    assert {"fate": "taken-over", "count": 1} in told["steps"][0]["counts"]
    rows = list(csv.DictReader(io.StringIO(draftdiff("positions", *talks, "--format", "csv").out)))
    assert sum(r["row"] == "position" for r in rows) == 23 + 13
    assert sum(r["row"] == "fate" for r in rows) == len(told["steps"][0]["fates"])


def test_markdown_has_the_same(draftdiff: Draftdiff, talks: list[str]) -> None:
    one = draftdiff("positions", talks[0], "--format", "markdown").out
    assert "## In dispute (23)" in one
    both = draftdiff("positions", *talks, "--format", "markdown").out
    assert "### Taken-over (1): another side stands behind it now" in both


def test_a_sides_text_as_a_draft_file(draftdiff: Draftdiff, talks: list[str], tmp_path: Path) -> None:
    target = tmp_path / "eu.md"
    done = draftdiff("positions", talks[0], "--as", "EU", "--format", "markdown", "--output", str(target))
    assert (done.status, done.out) == (0, "")
    text = target.read_text(encoding="utf-8")
    assert text.startswith("---\nid: first\n")
    assert "<!-- The text of European Union (EU): 1 of its own in, 2 of others out" in text
    assert draftdiff("positions", talks[0], "--agreed").out.startswith("first\nThe agreed text alone; 23 brackets")


def test_open_brackets_are_shown_in_every_form(draftdiff: Draftdiff, tmp_path: Path) -> None:
    path = tmp_path / "open.md"
    path.write_text("1. Boats [stay [RU: in port].\n", encoding="utf-8")
    for form in ("terminal", "markdown", "csv", "html", "json"):
        assert "never closed" in draftdiff("positions", str(path), "--format", form).out


def test_nothing_in_dispute_is_said(draftdiff: Draftdiff, tmp_path: Path) -> None:
    path = tmp_path / "calm.md"
    path.write_text("1. Boats stay.\n", encoding="utf-8")
    for form in ("terminal", "markdown", "html"):
        assert "Nothing is in dispute" in draftdiff("positions", str(path), "--format", form).out
    assert "nothing was in dispute" in draftdiff("positions", str(path), str(path)).out


@pytest.mark.parametrize(
    "args",
    [
        ["-", "-"],
        ["old", "--as", "RU", "--agreed"],
        ["old", "new", "--agreed"],
        ["old", "--as", " "],
        ["old", "--as", "nobody at all"],
        ["old", "--agreed", "--format", "csv"],
        ["old", "--format", "sarif"],
    ],
)
def test_what_cannot_be_asked_for(draftdiff: Draftdiff, args: list[str]) -> None:
    done = draftdiff("positions", *args)
    assert done.status == 2
    assert three_parts(done.err)
