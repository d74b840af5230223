"""A draft as it was at a revision of git."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.commands.conftest import NEW, Draftdiff, three_parts


@pytest.fixture
def repository(folder: Path) -> Path:
    """The folder as a git repository with one commit; the file on disk differs from it."""

    def git(*args: str) -> None:
        who = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.org", "-c", "commit.gpgsign=false"]
        subprocess.run(["git", *who, *args], cwd=folder, check=True, capture_output=True)

    git("init", "--quiet")
    git("add", "drafts/old.md")
    git("commit", "--quiet", "--message", "first")
    (folder / "drafts" / "old.md").write_text(NEW, encoding="utf-8")
    return folder


def test_a_revision_of_git(draftdiff: Draftdiff, repository: Path) -> None:
    done = draftdiff("compare", "HEAD:drafts/old.md", "drafts/old.md", "--fail-on", "weakened")
    assert (done.status, done.err) == (1, "")
    assert draftdiff("compare", "HEAD:./drafts/old.md", "HEAD:drafts/old.md", "--exit-code").status == 0


@pytest.mark.parametrize("typed", ["HEAD:drafts/nothing.md", "nowhere:drafts/old.md", "--output=x:drafts/old.md"])
def test_a_revision_that_is_none(draftdiff: Draftdiff, repository: Path, typed: str) -> None:
    done = draftdiff("compare", "--", typed, "drafts/old.md")
    what, where, hint = three_parts(done.err)
    assert (done.status, where) == (2, typed)
    assert "git" in what
    assert "REVISION:path" in hint
    assert not (repository / "x").exists()


def test_without_git(draftdiff: Draftdiff, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    what, _, hint = three_parts(draftdiff("show", "HEAD:drafts/old.md").err)
    assert what == "git is not installed"
    assert "path" in hint
