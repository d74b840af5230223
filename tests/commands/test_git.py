"""A draft as it was at a revision of git: REV:path, and two revisions of one path."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from draftdiff import shelf
from draftdiff.shelf import split_revision
from tests.commands.conftest import NEW, OLD, Draftdiff, three_parts
from tests.commands.repositories import Repository, apart, new_repository
from tests.read.word import docx, p


@pytest.fixture
def repository(folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """The folder as a git repository with one commit; the file on disk differs from it."""
    apart(monkeypatch, tmp_path_factory.mktemp("home"))
    made = new_repository(folder)
    made.commit({"drafts/old.md": OLD, "drafts/new.md": NEW}, "first: drafts")
    (folder / "drafts" / "old.md").write_text(NEW, encoding="utf-8")
    return made


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("HEAD:drafts/a.md", ("HEAD", "drafts/a.md")),
        ("@:a.md", ("@", "a.md")),
        ("v1:./a.md", ("v1", "./a.md")),
        (":a.md", ("", "a.md")),
        (":0:a.md", ("", "0:a.md")),
        ("HEAD^{/fix: it}:a.md", ("HEAD^{/fix: it}", "a.md")),
        ("a:b:c.md", ("a", "b:c.md")),
        ("C:\\x.md", None),
        ("C:/x.md", None),
        ("HEAD:", None),
        ("april15", None),
        ("drafts/a.md", None),
        ("-", None),
    ],
)
def test_what_is_a_revision(typed: str, parts: tuple[str, str] | None) -> None:
    assert split_revision(typed) == parts


@pytest.mark.parametrize(
    "typed",
    [
        "HEAD:drafts/old.md",
        "@:drafts/old.md",
        "main:./drafts/old.md",
        "HEAD^{/first: }:drafts/old.md",
        ":drafts/old.md",
    ],
)
def test_a_revision_of_git(draftdiff: Draftdiff, repository: Repository, typed: str) -> None:
    done = draftdiff("compare", typed, "drafts/old.md", "--fail-on", "weakened")
    assert (done.status, done.err) == (1, "")
    assert draftdiff("compare", typed, "HEAD:drafts/old.md", "--exit-code").status == 0


def test_a_path_from_here(draftdiff: Draftdiff, repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repository.top / "drafts")
    assert "Treaty on Reports" in draftdiff("show", "HEAD:./old.md").out
    assert "Treaty on Reports" in draftdiff("show", "HEAD:drafts/old.md").out
    what, _, hint = three_parts(draftdiff("show", "HEAD:old.md").err)
    assert what == "there is no such file at HEAD"
    assert "did you mean HEAD:drafts/old.md?" in hint


def test_a_file_whose_name_has_a_colon_is_a_file(draftdiff: Draftdiff, repository: Repository) -> None:
    (repository.top / "HEAD:drafts").mkdir()
    (repository.top / "HEAD:drafts" / "old.md").write_text(OLD.replace("on Reports", "on Fish"), encoding="utf-8")
    assert "Treaty on Fish" in draftdiff("show", "HEAD:drafts/old.md").out


def test_names_with_blanks_and_other_letters(draftdiff: Draftdiff, repository: Repository) -> None:
    repository.commit({"drafts/the third draft.md": OLD, "drafts/Договор.md": NEW})
    done = draftdiff("compare", "HEAD:drafts/the third draft.md", "HEAD:drafts/Договор.md", "--fail-on", "weakened")
    assert (done.status, done.err) == (1, "")


def test_a_word_file_at_a_revision(draftdiff: Draftdiff, repository: Repository) -> None:
    pytest.importorskip("docx", reason="python-docx is not installed (extra `docx`)")
    repository.commit({"may3.docx": docx(p("1. Each Party shall report."))})
    (repository.top / "may3.docx").unlink()
    assert "Each Party shall report." in draftdiff("show", "HEAD:may3.docx").out


@pytest.mark.parametrize(
    ("typed", "said", "hinted"),
    [
        ("HEAD:drafts/od.md", "no such file at HEAD", "did you mean HEAD:drafts/old.md?"),
        (":drafts/od.md", "no such file among what is staged", "did you mean :drafts/old.md?"),
        ("HEAD:zzzzzzz.md", "no such file at HEAD", "from the top of the repository, or ./path"),
        ("HEAD:drafts", "this is a folder", "name one file in it"),
        ("mian:drafts/old.md", "git knows no revision 'mian'", "did you mean main?"),
        ("nowhere:drafts/old.md", "git knows no revision 'nowhere'", "REVISION:path"),
        ("HEAD~9:drafts/old.md", "git knows no revision 'HEAD~9'", "REVISION:path"),
        ("--output=x:drafts/old.md", "git knows no revision '--output=x'", "REVISION:path"),
        ("--textconv:drafts/old.md", "git knows no revision '--textconv'", "REVISION:path"),
        ("HEAD\nHEAD:drafts/old.md", "git knows no revision 'HEAD\\nHEAD'", "REVISION:path"),
    ],
)
def test_a_revision_that_is_none(
    draftdiff: Draftdiff, repository: Repository, typed: str, said: str, hinted: str
) -> None:
    before = sorted(os.listdir(repository.top))
    done = draftdiff("compare", "--", typed, "drafts/old.md")
    assert (done.status, done.out) == (2, "")
    assert said in done.err.splitlines()[0]
    assert hinted in done.err.splitlines()[-1]
    assert sorted(os.listdir(repository.top)) == before


def test_outside_a_repository(draftdiff: Draftdiff, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    apart(monkeypatch, folder / "home")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(folder.parent))
    what, where, hint = three_parts(draftdiff("show", "HEAD:drafts/old.md").err)
    assert "not a git repository" in what
    assert where == "HEAD:drafts/old.md"
    assert "repository" in hint


def test_a_file_that_is_too_large(
    draftdiff: Draftdiff, repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf, "LARGEST", 10)
    what, where, _ = three_parts(draftdiff("show", "HEAD:drafts/old.md").err)
    assert "larger than" in what
    assert where == "HEAD:drafts/old.md"


def test_without_git(draftdiff: Draftdiff, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    what, _, hint = three_parts(draftdiff("show", "HEAD:drafts/old.md").err)
    assert what == "git is not installed"
    assert "path" in hint
