"""`draftdiff show`, `draftdiff statements` and `draftdiff list`."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest

from draftdiff.cli import COMMANDS, group
from draftdiff.render import formats
from tests.commands.conftest import OLD, Draftdiff, three_parts


def test_show_names_every_provision_with_id_line_and_words(draftdiff: Draftdiff) -> None:
    out = draftdiff("show", "old").out
    for said in (
        "Treaty on Reports",
        "2020-01-01",
        "Art. 1",
        "Reports",
        "art_1__para_1",
        "line 8",
        "to the Council within 30 days.",
    ):
        assert said in out
    assert "RECONSTRUCTION" not in out


@pytest.mark.parametrize("typed", ["art_1__para_2", "1(2)", "1.2", "Art. 1(2)", "art. 1 (2)", "Article 1, paragraph 2"])
def test_a_provision_as_people_name_it(draftdiff: Draftdiff, typed: str) -> None:
    done = draftdiff("show", "old", typed)
    assert (done.status, done.err) == (0, "")
    assert "publish the reports" in done.out
    assert "within 30 days" not in done.out


@pytest.mark.parametrize("typed", ["1", "Reports", "reports", "Art. 1", "Article 1"])
def test_a_provision_with_what_is_below_it(draftdiff: Draftdiff, typed: str) -> None:
    out = draftdiff("show", "old", typed).out
    assert "publish the reports" in out
    assert "within 30 days" in out


def test_a_provision_that_is_not_there(draftdiff: Draftdiff) -> None:
    done = draftdiff("show", "old", "1(7)")
    what, where, hint = three_parts(done.err)
    assert (done.status, done.out, where) == (2, "", "old")
    assert "'1(7)'" in what
    assert "Art. 1(2)" in hint
    assert "`draftdiff show old`" in hint


def test_a_provision_like_none_at_all(draftdiff: Draftdiff) -> None:
    assert "Art. 1" in three_parts(draftdiff("show", "old", "@@@").err)[2]


def test_statements_by_bearer(draftdiff: Draftdiff) -> None:
    out = draftdiff("statements", "old").out
    assert out.index("Each Party (1)") < out.index("report on its forces") < out.index("The Council (1)")
    assert "must: " in out
    assert "deadlines: within 30 days" in out


def test_statements_by_type_and_by_provision(draftdiff: Draftdiff) -> None:
    assert "obligation (2)" in draftdiff("statements", "old", "--by", "type").out
    assert "Art. 1(2) (1)" in draftdiff("statements", "old", "--by", "provision").out


def test_a_draft_without_statements_says_so(draftdiff: Draftdiff) -> None:
    assert "No statements found." in draftdiff("statements", "-", stdin=b"1. The sea is blue.\n").out


def test_list_names_the_drafts_by_date_and_no_readme(draftdiff: Draftdiff, folder: Path) -> None:
    out = draftdiff("list", "drafts").out
    assert out.index("old") < out.index("new")
    assert "README" not in out
    assert "Treaty on Reports (2020-01-01, transcription, complete coverage)" in out
    report = json.loads(draftdiff("list", "drafts", "--format", "json").out)
    assert [d["name"] for d in report["drafts"]] == ["old", "new"]


def test_list_names_everything(draftdiff: Draftdiff) -> None:
    report = json.loads(draftdiff("list", "--format", "json").out)
    assert set(report) == {"drafts", "languages", "formats", "rules"}
    assert {"read markdown", "read plain", "write json", "write terminal"} <= {f["name"] for f in report["formats"]}
    assert {"name": "en", "about": "English"} in report["languages"]
    assert all(name in draftdiff("list").out for name in ("drafts (2)", "languages (", "formats (", "rules ("))


def test_a_file_that_cannot_be_read_does_not_hide_the_others(draftdiff: Draftdiff, folder: Path) -> None:
    (folder / "drafts" / "broken.md").write_bytes(b"\x00\x01\x02")
    done = draftdiff("list", "drafts")
    assert (done.status, done.err) == (0, "")
    assert "binary" in done.out
    assert "Treaty on Reports" in done.out


def test_an_empty_shelf(draftdiff: Draftdiff, folder: Path) -> None:
    (folder / "empty").mkdir()
    assert "none" in draftdiff("list", "drafts", "--shelf", "empty").out


def test_a_reconstruction_says_so(draftdiff: Draftdiff, folder: Path) -> None:
    (folder / "drafts" / "made.md").write_text(
        OLD.replace("id: old", "id: made\nbasis: reconstruction"), encoding="utf-8"
    )
    for command in ("show", "statements"):
        assert "made is a RECONSTRUCTION" in draftdiff(command, "made").out


@pytest.mark.parametrize("form", sorted({*formats()} - {"terminal", "json"}))
def test_a_list_in_a_format_that_has_none_says_so(draftdiff: Draftdiff, form: str) -> None:
    done = draftdiff("list", "--format", form)
    what, where, hint = three_parts(done.err)
    assert (done.status, done.out, where) == (2, "", "--format")
    assert what == f"a list has no {form} form"
    assert "json" in hint


def test_every_command_that_writes_a_report_offers_the_same_formats() -> None:
    top = click.Context(group)
    offered = {}
    for name in COMMANDS:
        command = group.get_command(top, name)
        assert command is not None
        for param in command.params:
            if "--format" in param.opts:
                assert isinstance(param.type, click.Choice)
                offered[name] = tuple(param.type.choices)
    assert set(offered.values()) == {formats()}
    assert {"compare", "show", "statements", "check", "render"} <= set(offered)
