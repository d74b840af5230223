"""pre-commit with our hooks: a faulty new draft is not committed, the mended one is."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.ci.played import BINARY, FAULTY, ROOT, SECOND, Repository

MANIFEST = ROOT / ".pre-commit-hooks.yaml"
PRE_COMMIT = str(Path(sys.executable).with_name("pre-commit"))


def hooks() -> dict[str, dict[str, Any]]:
    return {hook["id"]: hook for hook in yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))}


def install(repository: Repository, *ids: str) -> None:
    """Our hooks as they are, but from this environment: pre-commit would build one of its own from the network."""
    chosen = []
    for name in ids:
        hook = hooks()[name]
        program, *options = hook["entry"].split()
        assert (program, hook["language"]) == ("draftdiff", "python")
        entry = " ".join((sys.executable, "-m", program, *options))
        chosen.append(hook | {"language": "system", "entry": entry})
    config = {"repos": [{"repo": "local", "hooks": chosen}]}
    (repository.folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config))
    done = repository.run(PRE_COMMIT, "install")
    assert done.returncode == 0, done.stdout + done.stderr


def commit(repository: Repository, drafts: dict[str, str | bytes]) -> tuple[bool, str]:
    """Whether git committed, and what the hooks said."""
    for name, content in drafts.items():
        path = repository.shelf / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    repository.git("add", "--all")
    before = repository.git("rev-parse", "HEAD")
    done = repository.run("git", "commit", "--message", "Add a draft")
    return repository.git("rev-parse", "HEAD") != before, done.stdout + done.stderr


def test_pre_commit_understands_the_manifest(repository: Repository) -> None:
    done = repository.run(PRE_COMMIT, "validate-manifest", str(MANIFEST))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_faulty_draft_is_blocked_and_the_mended_one_passes(repository: Repository) -> None:
    install(repository, "draftdiff-check")
    committed, said = commit(repository, {"may9.md": FAULTY})
    assert not committed
    assert "drafts/may9.md:11:1: error: " in said
    assert "[repeated-number]" in said
    committed, said = commit(repository, {"may9.md": SECOND})
    assert committed, said


def test_only_drafts_are_checked(repository: Repository) -> None:
    install(repository, "draftdiff-check")
    committed, said = commit(repository, {"README.md": FAULTY, "../src/x.md": FAULTY, "scan.png": BINARY})
    assert committed
    assert "no files to check" in said


@pytest.mark.parametrize("name", ['a b;$(touch owned)"é', "--fix", "n\nl"])
def test_names_are_nothing_but_names(repository: Repository, name: str) -> None:
    install(repository, "draftdiff-check")
    assert not commit(repository, {f"{name}.md": FAULTY})[0]
    committed, said = commit(repository, {f"{name}.md": re.sub("id: .*\n", "", SECOND)})
    assert committed, said
    assert not list(repository.folder.rglob("owned"))


def test_what_changes_no_meaning_is_put_right_and_shown(repository: Repository) -> None:
    install(repository, "draftdiff-fix", "draftdiff-check")
    odd = SECOND.replace("Council shall", "Coun\u200bcil shall").replace("30 days.\n", "30 days. \r\n")
    committed, said = commit(repository, {"may9.md": odd})
    assert not committed
    assert "files were modified by this hook" in said
    assert "+1. Each Party should report on its lamps to the Council within 30 days." in said
    assert (repository.shelf / "may9.md").read_text(encoding="utf-8") == SECOND
    assert commit(repository, {})[0]
