"""`draftdiff show --stage lines`: each line, and what it was taken for."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftdiff.model.source import Source
from draftdiff.pipeline.shown import show_lines
from tests.commands.conftest import Draftdiff

TEXT = "---\nid: x\n---\n# Article 1. Lamps\n\n1. (a) Burn.\n   (b) Go\n      out.\n\nDone.\n"


@pytest.fixture
def draft(tmp_path: Path) -> str:
    path = tmp_path / "x.md"
    path.write_text(TEXT)
    return str(path)


def test_each_line_with_words_is_shown_with_its_owner(draftdiff: Draftdiff, draft: str) -> None:
    result = draftdiff("show", draft, "--stage", "lines", "--width", "120")
    lines = [line.split(None, 3) for line in result.out.splitlines()[2:]]
    assert [line[:3] for line in lines] == [
        ["1", "front", "-"],
        ["2", "front", "-"],
        ["3", "front", "-"],
        ["4", "number+heading", "art_1"],
        ["6", "number+text", "art_1__para_1__point_a"],
        ["7", "number+text", "art_1__para_1__point_b"],
        ["8", "text", "art_1__para_1__point_b"],
        ["10", "text", "art_1__nn_1"],
    ]
    assert lines[4][3] == "1. (a) Burn."


def test_json_has_every_piece(draftdiff: Draftdiff, draft: str) -> None:
    report = json.loads(draftdiff("show", draft, "--stage", "lines", "--format", "json").out)
    assert list(report) == ["schema_version", "tool", "draft", "lines", "notes"]
    assert [line["text"] for line in report["lines"]] == TEXT.splitlines()
    number = report["lines"][5]["pieces"]
    assert [(p["role"], p["start"], p["end"], p["provision"]) for p in number] == [
        ("number", 0, 3, "art_1__para_1"),
        ("number", 3, 7, "art_1__para_1__point_a"),
        ("text", 7, 12, "art_1__para_1__point_a"),
    ]


def test_one_provision_has_its_own_lines_only(draftdiff: Draftdiff, draft: str) -> None:
    result = draftdiff("show", draft, "1.1.b", "--stage", "lines")
    assert [line.split()[0] for line in result.out.splitlines()[2:]] == ["7", "8"]


def test_one_provision_is_shown_with_its_place(draftdiff: Draftdiff, draft: str) -> None:
    result = draftdiff("show", draft, "1.1.b")
    assert result.out.splitlines()[2:5] == [
        "  in Art. 1  Lamps",
        "  in Art. 1(1)",
        "Art. 1(1)(b)  [art_1__para_1__point_b, line 7]",
    ]
    report = json.loads(draftdiff("show", draft, "1.1.b", "--format", "json").out)
    assert [p["id"] for p in report["within"]] == ["art_1", "art_1__para_1"]


def test_a_reader_who_leaves_early_is_no_error(tmp_path: Path) -> None:
    path = tmp_path / "long.md"
    path.write_text("# Article 1\n\n" + "\n\n".join(f"{n}. The lamps burn all night." for n in range(1, 20_000)))
    program = [sys.executable, "-m", "draftdiff", "show", str(path), "--stage", "lines"]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as shown:
        assert shown.stdout is not None
        assert shown.stderr is not None
        shown.stdout.readline()
        shown.stdout.close()
        assert shown.stderr.read() == b""
    assert shown.returncode == 0


def test_a_narrow_page_puts_the_words_below(draftdiff: Draftdiff, draft: str) -> None:
    lines = draftdiff("show", draft, "1.1.b", "--stage", "lines", "--width", "40").out.splitlines()
    assert lines[-1] == "    out."
    assert max(map(len, lines[3:])) <= 60


def test_an_unknown_provision_is_named_in_either_stage(draftdiff: Draftdiff, draft: str) -> None:
    for stage in ("lines", "provisions"):
        result = draftdiff("show", draft, "77", "--stage", stage)
        assert result.status == 2
        assert "there is no provision '77'" in result.err


@given(st.text(alphabet=st.sampled_from("ab 1.()[]#\n\r\t|-“”\u202e"), max_size=200), st.sampled_from([".md", ".txt"]))
def test_the_lines_are_the_text(text: str, suffix: str) -> None:
    report = show_lines(Source("x", text.encode(), suffix))
    joined = "".join(line.text for line in report.lines)
    assert joined == text.replace("\n", "").replace("\r", "")
    for line in report.lines:
        assert "".join(line.text[p.start : p.end] for p in line.pieces) == line.text
