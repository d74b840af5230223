"""`draftdiff git install` and `uninstall`: what is written into git's settings, and that it comes out to the byte."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.commands.conftest import Draftdiff, draftdiff, folder, three_parts
from tests.commands.repositories import Repository, apart, installed, repository, settings

__all__ = ["draftdiff", "folder", "installed", "repository"]  # fixtures


@pytest.mark.parametrize(
    "config",
    [
        b"",
        b"[core]\n\tbare = false",
        b"[core]\n\tbare = false\n# a remark at the end\n",
        b"[user]\r\n\tname = Somebody\r\n",
        b'[diff "other"]\n\ttextconv = cat\n[diff]\n\tcolor = false\n; caf\xe9\n',
    ],
)
@pytest.mark.parametrize("attributes", [None, b"", b"*.txt text", b"# mine\n*.md text\n"])
def test_uninstall_leaves_the_settings_to_the_byte(
    repository: Repository, draftdiff: Draftdiff, config: bytes, attributes: bytes | None
) -> None:
    (repository.top / ".git" / "config").write_bytes(config)
    if attributes is not None:
        (repository.top / ".git" / "info" / "attributes").write_bytes(attributes)
    before = settings(repository)
    for times in (1, 2):
        for _ in range(times):
            assert draftdiff("git", "install").status == 0
        assert repository.git("config", "--get", "diff.draftdiff.xfuncname") == "^([^ ].*)$\n"
        assert repository.git("check-attr", "diff", "drafts/old.md").endswith(": draftdiff\n")
        assert repository.git("check-attr", "diff", "drafts/README.md").endswith(": unspecified\n")
        assert draftdiff("git", "uninstall").out.startswith("taken out of .git/config and .git/info/attributes")
        assert settings(repository) == before
    assert draftdiff("git", "uninstall").out == "there was nothing to take out\n"
    assert settings(repository) == before


def test_installed_twice_is_installed_once(installed: Repository, draftdiff: Draftdiff) -> None:
    before = settings(installed)
    assert draftdiff("git", "install").status == 0
    assert settings(installed) == before
    assert installed.git("status", "--porcelain") == ""


def test_what_was_set_since_stays(repository: Repository, draftdiff: Draftdiff) -> None:
    """git writes into the last section of a name, which is ours."""
    before = settings(repository)["config"]
    draftdiff("git", "install")
    repository.git("config", "diff.tool", "meld")
    repository.git("config", "diff.algorithm", "patience")
    repository.git("config", "diff.draftdiff.wordRegex", "x+")
    with (repository.top / ".git" / "info" / "attributes").open("a", encoding="utf-8") as attributes:
        attributes.write("*.txt text\n")
    assert draftdiff("git", "uninstall").status == 0
    after = settings(repository)
    assert after["config"].startswith(before)
    assert after["info/attributes"] == b"*.txt text\n"
    left = dict(
        line.split("=", 1) for line in repository.git("config", "--local", "--list").splitlines() if "diff" in line
    )
    assert left == {"diff.draftdiff.wordregex": "x+", "diff.tool": "meld", "diff.algorithm": "patience"}


@pytest.mark.parametrize("key", ["diff.tool", "merge.tool"])
def test_a_tool_of_ones_own_stays(repository: Repository, draftdiff: Draftdiff, key: str) -> None:
    repository.git("config", key, "mine")
    done = draftdiff("git", "install")
    assert "`git difftool` stays mine: say `git difftool --tool draftdiff`" in done.out
    assert repository.git("config", "--get-all", "diff.tool", status=key == "merge.tool") == "mine\n" * (
        key == "diff.tool"
    )
    assert "should" in repository.git("difftool", "--no-prompt", "--tool", "draftdiff", "HEAD~1", "--", "drafts")


def test_for_all_repositories_of_a_user(repository: Repository, draftdiff: Draftdiff, tmp_path: Path) -> None:
    home = Path.home()
    before = settings(repository)
    assert draftdiff("git", "install", "--global").status == 0
    assert settings(repository) == before
    assert sorted(path.name for path in home.iterdir()) == [".config", ".gitconfig"]
    assert "WEAKENED (1)" in repository.git("diff", "HEAD~1")
    assert draftdiff("git", "uninstall", "--global").status == 0
    assert [path for path in home.rglob("*") if path.is_file()] == []
    (home / "mine").write_text("*.c diff=cpp\n", encoding="utf-8")
    (home / ".config" / "git" / "config").write_text("[core]\n\tattributesFile = ~/mine\n", encoding="utf-8")
    assert draftdiff("git", "install", "--global", "treaties/*.md").status == 0
    assert "treaties/*.md diff=draftdiff" in (home / "mine").read_text(encoding="utf-8")
    assert draftdiff("git", "uninstall", "--global").status == 0
    assert (home / "mine").read_text(encoding="utf-8") == "*.c diff=cpp\n"


def test_a_link_to_the_settings_stays_a_link(repository: Repository, draftdiff: Draftdiff, tmp_path: Path) -> None:
    config = repository.top / ".git" / "config"
    real = tmp_path / "real config"
    config.rename(real)
    real.chmod(0o600)
    config.symlink_to(real)
    draftdiff("git", "install")
    assert config.is_symlink()
    assert "draftdiff" in real.read_text(encoding="utf-8")
    assert real.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("pattern", ["two words/*.md", '"quoted".md', "#hash.md", "[ab].md"])
def test_patterns_of_every_kind(repository: Repository, draftdiff: Draftdiff, pattern: str) -> None:
    assert draftdiff("git", "install", pattern).status == 0
    name = {"[ab].md": "a.md"}.get(pattern, pattern.replace("*", "x"))
    assert repository.git("check-attr", "-z", "diff", name).split("\0")[2] == "draftdiff"


def test_a_shelf_elsewhere_in_the_repository(
    repository: Repository, draftdiff: Draftdiff, monkeypatch: pytest.MonkeyPatch
) -> None:
    (repository.top / "texts [1]").mkdir()
    monkeypatch.setenv("DRAFTDIFF_SHELF", "texts [1]")
    assert draftdiff("git", "install").status == 0
    for name, value in (
        ("texts [1]/a.md", "draftdiff"),
        ("texts 1/a.md", "unspecified"),
        ("drafts/a.md", "unspecified"),
    ):
        assert repository.git("check-attr", "-z", "diff", name).split("\0")[2] == value


@pytest.mark.parametrize(
    ("args", "said"),
    [(["!x"], "no pattern"), ([" "], "no pattern"), (["a\nb"], "no pattern"), (["--shelf"], "No such option")],
)
def test_what_is_no_pattern(repository: Repository, draftdiff: Draftdiff, args: list[str], said: str) -> None:
    before = settings(repository)
    done = draftdiff("git", "install", *args)
    assert done.status == 2
    assert said in done.err
    assert settings(repository) == before


def test_without_a_shelf(
    repository: Repository,
    draftdiff: Draftdiff,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    monkeypatch.setenv("DRAFTDIFF_SHELF", str(tmp_path_factory.mktemp("elsewhere")))
    what, _, hint = three_parts(draftdiff("git", "install").err)
    assert what == "there is no shelf in this repository"
    assert "draftdiff git install 'texts/*.md'" in hint


def test_while_git_is_at_work(repository: Repository, draftdiff: Draftdiff) -> None:
    (repository.top / ".git" / "config.lock").touch()
    before = settings(repository)
    what, where, _ = three_parts(draftdiff("git", "install").err)
    assert what == "git is at work on its settings"
    assert where.endswith("config.lock")
    assert settings(repository) == before


def test_lines_that_lost_their_end(installed: Repository, draftdiff: Draftdiff) -> None:
    config = installed.top / ".git" / "config"
    config.write_text(config.read_text(encoding="utf-8").replace("# draftdiff end\n", ""), encoding="utf-8")
    before = config.read_bytes()
    assert "lost their end" in three_parts(draftdiff("git", "uninstall").err)[0]
    assert config.read_bytes() == before


def test_outside_a_repository(draftdiff: Draftdiff, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    apart(monkeypatch, folder / "home")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(folder.parent))
    for command in ("install", "uninstall"):
        assert "not a git repository" in three_parts(draftdiff("git", command).err)[0]


def test_git_calls_the_program_that_installed(
    repository: Repository, draftdiff: Draftdiff, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """By name only where the shell finds this very program by it."""
    other = tmp_path / "bin"
    other.mkdir()
    (other / "draftdiff").write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    (other / "draftdiff").chmod(0o755)
    monkeypatch.setenv("PATH", str(other), prepend=":")
    draftdiff("git", "install")
    assert f"{sys.executable} -m draftdiff git driver" in repository.git("config", "diff.draftdiff.command")
    (other / "draftdiff").unlink()
    (other / "draftdiff").symlink_to(Path(sys.executable).parent / "draftdiff")
    draftdiff("git", "install")
    assert repository.git("config", "diff.draftdiff.command").startswith("f() { draftdiff git driver")
