"""A saved report: rendered again as if straight from the drafts, and verified against them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from draftdiff.render import outputs
from tests.commands.conftest import Draftdiff, Outcome, three_parts

FORMATS = [output.name for output in outputs() if output.comparison]
FILES = [output.name for output in outputs() if output.comparison_bytes]


@pytest.fixture
def saved(draftdiff: Draftdiff, folder: Path) -> Path:
    path = folder / "report.json"
    assert draftdiff("compare", "old", "new", "--full", "--format", "json", "-o", str(path)).status == 0
    return path


@pytest.mark.parametrize("form", FORMATS)
def test_rendered_it_is_what_the_drafts_give(draftdiff: Draftdiff, saved: Path, form: str) -> None:
    straight = draftdiff("compare", "old", "new", "--format", form)
    assert draftdiff("render", str(saved), "--format", form) == straight
    assert draftdiff("render", "-", "--format", form, stdin=saved.read_bytes()) == straight


@pytest.mark.parametrize("form", FILES)
def test_rendered_it_is_the_file_that_the_drafts_give(
    draftdiff: Draftdiff, saved: Path, folder: Path, form: str
) -> None:
    straight, rendered = folder / "straight", folder / "rendered"
    assert draftdiff("compare", "old", "new", "--format", form, "-o", str(straight)) == Outcome(0, "", "")
    assert draftdiff("render", str(saved), "--format", form, "-o", str(rendered)) == Outcome(0, "", "")
    assert rendered.read_bytes() == straight.read_bytes() != b""


def test_shaped_as_a_report_may_be(draftdiff: Draftdiff, saved: Path) -> None:
    for options in (["--all"], ["--only", "strength"], ["--format", "json", "--full"]):
        assert draftdiff("render", str(saved), *options) == draftdiff("compare", "old", "new", *options)


def test_a_report_that_holds(draftdiff: Draftdiff, saved: Path) -> None:
    told = draftdiff("verify", str(saved))
    assert (told.status, told.out) == (0, "The report holds: old and new give it again, byte for byte.\n")


def test_one_byte_of_a_draft(draftdiff: Draftdiff, saved: Path, folder: Path) -> None:
    path = folder / "drafts" / "new.md"
    path.write_text(path.read_text("utf-8") + " ", "utf-8")
    told = draftdiff("verify", str(saved))
    assert told.status == 1
    assert "the draft new is not the one that was compared" in told.out


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ('"how": "same-text"', '"how": "similar"', "alignment["),
        ('"substantive": true', '"substantive": false', "changes["),
        ('\n  "notes"', '\n   "notes"', "its values are right, but line"),
        ('"weakened": ', '"weakened": 1', "summary.statements.weakened is 1"),
    ],
)
def test_one_byte_of_the_report(draftdiff: Draftdiff, saved: Path, old: str, new: str, place: str) -> None:
    text = saved.read_text("utf-8")
    assert old in text
    saved.write_text(text.replace(old, new, 1), "utf-8")
    told = draftdiff("verify", str(saved))
    assert told.status == 1
    assert place in told.out


@pytest.mark.parametrize("command", ["render", "verify"])
@pytest.mark.parametrize("text", ["", "no json", "[]", '{"schema_version": 1}', '{"findings": [], "checked": 3}'])
def test_what_is_no_report(draftdiff: Draftdiff, folder: Path, command: str, text: str) -> None:
    (folder / "odd.json").write_text(text, "utf-8")
    told = draftdiff(command, str(folder / "odd.json"))
    assert told.status == 2
    assert "no saved comparison" in three_parts(told.err)[0]


def test_a_short_report_and_one_of_another_version(draftdiff: Draftdiff, saved: Path) -> None:
    short = saved.with_name("short.json")
    draftdiff("compare", "old", "new", "--format", "json", "-o", str(short))
    assert "short one" in three_parts(draftdiff("verify", str(short)).err)[0]
    saved.write_text(saved.read_text("utf-8").replace('"schema_version": 1', '"schema_version": 9'), "utf-8")
    assert "version 9" in three_parts(draftdiff("render", str(saved)).err)[0]
    assert draftdiff("render", str(saved.with_name("none.json"))).status == 2


def test_the_schema_is_printed(draftdiff: Draftdiff) -> None:
    told = draftdiff("schema")
    assert told.status == 0
    assert json.loads(told.out)["title"] == "draftdiff reports"
