"""What git's driver, text conversion and tool answer, called in this process (git itself calls them in test_git)."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from draftdiff.commands import _git_driver, _git_tool
from draftdiff.model.report import Settings
from draftdiff.render import View
from tests.commands.conftest import NEW, OLD, Draftdiff

PATHS = ("drafts/old.md", ".", "100644", "drafts/new.md", ".", "100644")


def test_a_changed_draft(draftdiff: Draftdiff) -> None:
    done = draftdiff("git", "driver", "--", "a.md", *PATHS)
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("diff --draftdiff a/a.md b/a.md\n\nold -> new")
    assert "[-shall-]{+should+} report" in done.out
    assert "\x1b" not in done.out


def test_a_renamed_draft_in_colour(folder: Path) -> None:
    said = "similarity index 98%\nrename from a.md\nrename to b.md\nindex 1..2 100644\n"
    found = _git_driver.driven(("a.md", *PATHS, "b.md", said), View(color=True), Settings())
    assert found.startswith("\x1b[1mdiff --draftdiff a/a.md b/b.md\x1b[0m\n")
    assert "rename to b.md" in found
    assert "index 1..2" not in found


def test_an_unmerged_draft(draftdiff: Draftdiff) -> None:
    assert draftdiff("git", "driver", "--", "a\x1b.md").out == "* unmerged: a<U+001B>.md\n"


def test_a_file_that_cannot_be_compared(draftdiff: Draftdiff, folder: Path) -> None:
    (folder / "broken.md").write_bytes(b"\x00\x01")
    done = draftdiff("git", "driver", "--", "a.md", "drafts/old.md", ".", "100644", "broken.md", ".", "100644")
    assert done.status == 0
    assert "note: draftdiff could not compare this (" in done.out
    assert "Binary files a/a.md and b/a.md differ" in done.out


@pytest.mark.parametrize("missing", ["nowhere.md"])
def test_a_file_that_is_gone(draftdiff: Draftdiff, missing: str) -> None:
    done = draftdiff("git", "driver", "--", "a.md", missing, ".", "100644", "drafts/new.md", ".", "100644")
    assert done.status == 0
    assert "note: draftdiff could not compare this (cannot read the file" in done.out


def test_a_draft_as_lines(draftdiff: Draftdiff, folder: Path) -> None:
    assert "    => Each Party must: report" in draftdiff("git", "textconv", "--", "drafts/old.md").out
    (folder / "broken.md").write_bytes(b"\x00\x01")
    assert draftdiff("git", "textconv", "--", "broken.md").out.startswith("note: draftdiff could not read this (")


def test_a_draft_that_a_mistake_of_ours_keeps_from_being_read(
    draftdiff: Draftdiff, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ValueError("no \x1b[2J more")

    monkeypatch.setattr("draftdiff.render.outline", fail)
    found = draftdiff("git", "textconv", "--", "drafts/old.md").out
    assert found.startswith("note: draftdiff could not read this (ValueError: no <U+001B>[2J more); as written:\n---\n")
    assert found.endswith(OLD)


def test_without_git_nothing_is_lost_but_the_lines(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert _git_driver.plain_diff("drafts/old.md", "drafts/new.md", ("a", "b")).startswith("git could not be run")
    assert not _git_driver.git_colored()
    assert not _git_tool._is_draft("drafts/old.md")


def test_lines_that_did_not_change_are_no_diff(folder: Path) -> None:
    assert _git_driver.plain_diff("drafts/old.md", "drafts/old.md", ("a", "b")) == ""
    assert "Could not access" in _git_driver.plain_diff("nowhere", "drafts/old.md", ("a", "b"))


def test_the_tool_tells_drafts_from_other_files(draftdiff: Draftdiff, folder: Path) -> None:
    subprocess.run(["git", "init", "--quiet"], cwd=folder, check=True)
    (folder / ".git" / "info").mkdir(exist_ok=True)
    (folder / ".git" / "info" / "attributes").write_text("*.md diff=draftdiff\n", encoding="utf-8")
    assert "{+should+}" in draftdiff("git", "tool", "--", "drafts/old.md", "drafts/new.md", "a.md").out
    plain = draftdiff("git", "tool", "--", "drafts/old.md", "drafts/new.md", "a.txt").out
    assert plain.startswith("--- a/a.txt\n+++ b/a.txt\n@@")
    for side, text in (("left", OLD), ("right", NEW)):
        (folder / side / "sub").mkdir(parents=True)
        (folder / side / "sub" / "a.md").write_text(text, encoding="utf-8")
        (folder / side / "same.md").write_text(OLD, encoding="utf-8")
    (folder / "right" / "more.md").write_text(OLD, encoding="utf-8")
    both = draftdiff("git", "tool", "--", "left", "right", "").out
    assert both.index("/dev/null -> old") < both.index("old -> new")
    assert both.count(" -> ") >= 2
    assert "No difference" not in both


@pytest.mark.parametrize(
    ("variables", "width"),
    [
        ({}, None),
        ({"COLUMNS": "70"}, None),
        ({"GIT_PAGER_IN_USE": "true", "COLUMNS": "70"}, 70),
        ({"GIT_PAGER_IN_USE": "true", "COLUMNS": "wide"}, None),
    ],
)
def test_the_width_is_that_of_gits_pager(
    draftdiff: Draftdiff, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], width: int | None
) -> None:
    monkeypatch.delenv("GIT_PAGER_IN_USE", raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    found = draftdiff("git", "driver", "--", "a.md", *PATHS).out
    assert _git_driver.git_columns() == width
    assert (max(map(len, found.splitlines())) <= 70) is (width == 70)


def test_the_tool_has_a_pager_on_a_terminal(folder: Path) -> None:
    ptys = pytest.importorskip("tests.commands.ptys", reason="pseudo-terminals are a matter of Unix")
    (folder / "pager").write_text("#!/bin/sh\necho PAGED\nexec cat\n", encoding="utf-8")
    (folder / "pager").chmod(0o755)
    args = ("git", "tool", "--", "drafts/old.md", "drafts/new.md", "a.txt")
    for pager, seen in ((str(folder / "pager"), True), ("cat", False)):
        status, shown = ptys.on_terminal(80, *args, env={"PAGER": pager})
        assert status == 0
        assert shown.startswith("PAGED\n") is seen
        assert "--- a/a.txt" in shown
