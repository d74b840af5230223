"""A git repository in a folder of a test, which no setting of the user or the machine reaches."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.commands.conftest import NEW, OLD, Draftdiff

ROOT = Path(__file__).parents[2]


def apart(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    """Leave nothing of git's settings to the machine; what git runs is the code under test."""
    for name in [name for name in os.environ if name.startswith("GIT_")] + ["LESS", "GIT_PAGER"]:
        monkeypatch.delenv(name, raising=False)
    home.mkdir(exist_ok=True)
    settings = {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_ATTR_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "Somebody",
        "GIT_AUTHOR_EMAIL": "somebody@example.org",
        "GIT_COMMITTER_NAME": "Somebody",
        "GIT_COMMITTER_EMAIL": "somebody@example.org",
        "GIT_AUTHOR_DATE": "2022-04-12T12:00:00Z",
        "GIT_COMMITTER_DATE": "2022-04-12T12:00:00Z",
        "PYTHONPATH": str(ROOT / "src"),
    }
    for name, value in settings.items():
        monkeypatch.setenv(name, value)


@dataclass(frozen=True)
class Repository:
    """A work tree and what is done in it."""

    top: Path

    def git(self, *args: str, cwd: Path | None = None, status: int = 0) -> str:
        """What git prints, on both streams; it must end with this status."""
        done = subprocess.run(
            ["git", *args], cwd=cwd or self.top, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
        )
        said = done.stdout.decode("utf-8", "replace")
        assert done.returncode == status, said
        return said

    def commit(self, files: dict[str, str | bytes | None], message: str = "a change") -> None:
        """Write files (None: remove it), and commit everything."""
        for name, content in files.items():
            path = self.top / name
            if content is None:
                path.unlink()
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)


def new_repository(folder: Path) -> Repository:
    """An empty repository in a folder."""
    made = Repository(folder)
    made.git("init", "--quiet", "--initial-branch", "main")
    return made


@pytest.fixture
def repository(folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """Two commits of a draft that weaken a duty, with the shelf beside it."""
    apart(monkeypatch, tmp_path_factory.mktemp("home"))
    made = new_repository(folder)
    made.commit({"drafts/old.md": OLD, "drafts/new.md": NEW, "notes.txt": "one\n"}, "first")
    made.commit({"drafts/old.md": NEW, "notes.txt": "two\n"}, "second")
    return made


def settings(repository: Repository) -> dict[str, bytes]:
    """Everything under .git that is settings."""
    names = ("config", "info/attributes", "info/exclude")
    return {n: path.read_bytes() for n in names if (path := repository.top / ".git" / n).exists()}


@pytest.fixture
def installed(repository: Repository, draftdiff: Draftdiff) -> Repository:
    done = draftdiff("git", "install")
    assert (done.status, done.err) == (0, "")
    return repository
