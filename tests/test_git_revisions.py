"""`draftdiff compare --git REV1 REV2 -- PATH`: two revisions of one path."""

from __future__ import annotations

import pytest

from tests.commands.conftest import NEW, OLD, Draftdiff, draftdiff, folder
from tests.commands.repositories import Repository, installed, repository

__all__ = ["draftdiff", "folder", "installed", "repository"]  # fixtures


def test_two_revisions(repository: Repository, draftdiff: Draftdiff, monkeypatch: pytest.MonkeyPatch) -> None:
    done = draftdiff("compare", "--git", "HEAD~1", "HEAD", "--fail-on", "weakened", "--", "drafts/old.md")
    assert (done.status, done.err) == (1, "")
    assert done.out.startswith("old -> new") or "HEAD~1:drafts/old.md -> HEAD:drafts/old.md" in done.out
    monkeypatch.chdir(repository.top / "drafts")
    assert draftdiff("compare", "--git", "HEAD~1", "HEAD", "--", "old.md").out == done.out
    assert (
        draftdiff("compare", "--git", "HEAD~1", "HEAD", "--", str(repository.top / "drafts" / "old.md")).out == done.out
    )
    assert draftdiff("compare", "--git", "HEAD", "HEAD", "old.md", "--exit-code").status == 0


def test_two_revisions_of_a_renamed_draft(repository: Repository, draftdiff: Draftdiff) -> None:
    repository.git("mv", "drafts/old.md", "drafts/a name.md")
    repository.commit({"drafts/a name.md": NEW.replace("30 days", "10 days")})
    for path in ("drafts/old.md", "drafts/a name.md"):
        assert "deadline lowered" in draftdiff("compare", "--git", "HEAD~1", "HEAD", "--", path).out
    given = draftdiff("compare", "--git", "HEAD~1", "HEAD", "--", "drafts/old.md", "drafts/a name.md")
    assert "deadline lowered" in given.out
    back = draftdiff("compare", "--git", "HEAD", "HEAD~1", "--", "drafts/old.md")
    assert "deadline raised" in back.out


def test_two_revisions_of_an_added_and_a_deleted_draft(repository: Repository, draftdiff: Draftdiff) -> None:
    repository.commit({"drafts/third.md": OLD.replace("Reports", "Fish").replace("report", "fish")})
    assert "ADDED (2)" in draftdiff("compare", "--git", "HEAD~1", "HEAD", "--", "drafts/third.md").out
    assert "REMOVED (2)" in draftdiff("compare", "--git", "HEAD", "HEAD~1", "--", "drafts/third.md").out


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["HEAD", "HEAD", "drafts/od.md"], "no such file at HEAD"),
        (["HEAD~1", "HEAD", "drafts/old.md", "drafts/od.md"], "no such file at HEAD"),
        (["nowhere", "HEAD", "drafts/old.md"], "knows no revision 'nowhere'"),
        (["HEAD", "--upload-pack=x", "drafts/old.md"], "knows no revision '--upload-pack=x'"),
        (["HEAD", "HEAD", "../other.md"], "outside the repository"),
        (["HEAD", "HEAD", "/etc/hostname"], "outside the repository"),
        (["HEAD", "HEAD", "drafts"], "this is a folder"),
        (["HEAD", "HEAD"], "Missing argument"),
    ],
)
def test_revisions_that_cannot_be_compared(
    repository: Repository, draftdiff: Draftdiff, args: list[str], said: str
) -> None:
    done = draftdiff("compare", "--git", *args[:2], "--", *args[2:])
    assert (done.status, done.out) == (2, "")
    assert said in done.err


def test_one_draft_alone_cannot_be_compared(repository: Repository, draftdiff: Draftdiff) -> None:
    done = draftdiff("compare", "old")
    assert done.status == 2
    assert "NEW" in done.err
