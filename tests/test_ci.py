"""A proposed change played through: the hooks, the action's own commands, what they print and what they refuse."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
GIT = shutil.which("git")
BASH = shutil.which("bash")
pytestmark = pytest.mark.skipif(not (GIT and BASH), reason="git and bash play the change through")

FIRST = """\
---
id: may1
title: Treaty on Lighthouses
date: 2020-05-01
language: en
basis: transcription
---
# Article 1. Reports

1. Each Party shall report on its lamps to the Council within 30 days.
2. The Council shall publish the reports of all Parties.
"""
SECOND = FIRST.replace("may1", "may9").replace("05-01", "05-09").replace("shall report", "should report")
FAULTY = SECOND.replace("2. The Council", "1. The Council").replace("of all Parties", "of all Parti\u0435s")


class Repository:
    """A repository in a folder of its own, with nobody's settings but its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.summary = folder.parent / "summary.md"
        self.bin = folder.parent / "runner" / "draftdiff" / "bin"
        (folder / "drafts").mkdir(parents=True)
        self.bin.mkdir(parents=True)
        (self.bin / "draftdiff").symlink_to(Path(sys.executable).with_name("draftdiff"))
        self.git("init", "--quiet", "--initial-branch=main")
        self.commit("may1.md", FIRST)
        self.git("checkout", "--quiet", "-b", "change")

    def environment(self, **more: str) -> dict[str, str]:
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("GIT_", "GITHUB_", "DRAFTDIFF_"))}
        ours = {
            "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull,
            "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org",
            "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org",
        }  # fmt: skip
        return kept | ours | more

    def git(self, *arguments: str) -> str:
        assert GIT
        done = subprocess.run(
            [GIT, *arguments], cwd=self.folder, env=self.environment(), capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    def commit(self, name: str, text: str) -> None:
        (self.folder / "drafts" / name).write_text(text, encoding="utf-8")
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", f"Add {name}")

    def action(self, **inputs: str) -> subprocess.CompletedProcess[str]:
        """Run the action's second step as the runner does: its script in bash, its inputs as variables."""
        assert BASH
        event = self.folder.parent / "event.json"
        event.write_text(
            json.dumps({"pull_request": {"base": {"sha": self.git("rev-parse", "main")}}}), encoding="utf-8"
        )
        script, variables = step(inputs)
        environment = self.environment(
            GITHUB_ACTIONS="true", GITHUB_EVENT_PATH=str(event), GITHUB_STEP_SUMMARY=str(self.summary),
            RUNNER_TEMP=str(self.bin.parent.parent), **variables,
        )  # fmt: skip
        return subprocess.run(
            [BASH, "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=self.folder, env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip


def step(inputs: dict[str, str]) -> tuple[str, dict[str, str]]:
    """The script of the action's last step, and its variables with the inputs filled in."""
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    given = {name: inputs.get(name, about["default"]) for name, about in action["inputs"].items()}
    last = action["runs"]["steps"][-1]
    variables = {k: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda m: given[m[1]], v) for k, v in last["env"].items()}
    return last["run"], variables


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "repository")


def test_no_script_of_the_action_has_an_expression_in_it() -> None:
    """An expression is pasted into a script before the shell reads it, whatever a user or a file name put there."""
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    assert action["runs"]["using"] == "composite"
    assert [s["run"] for s in action["runs"]["steps"] if "${{" in s["run"]] == []


def test_a_clean_new_draft_passes_and_is_compared(repository: Repository) -> None:
    repository.commit("may9.md", SECOND)
    done = repository.action()
    assert (done.returncode, done.stderr) == (0, "")
    assert "1 draft checked" in done.stdout
    assert "# may1 -&gt; may9" in repository.summary.read_text().replace("->", "-&gt;")
    assert "weakened" in repository.summary.read_text()


def test_a_faulty_new_draft_is_annotated_on_its_lines_and_fails(repository: Repository) -> None:
    repository.commit("may9.md", FAULTY)
    done = repository.action()
    assert done.returncode == 1
    marks = re.findall(r"(?m)^::(?:error|warning) file=drafts/may9\.md,line=(\d+),.*title=([\w-]+)::", done.stdout)
    assert ("11", "repeated-number") in marks
    assert ("11", "foreign-letter") in marks
    assert "| error | drafts/may9.md:11 |" in repository.summary.read_text()


def test_what_may_pass_is_an_input(repository: Repository) -> None:
    repository.commit("may9.md", SECOND.replace("all Parties.", "all Parties"))
    repository.commit("june.md", SECOND.replace("may9", "june").replace("05-09", "06-01").replace("within", "in in"))
    grave = [repository.action(**{"fail-on": limit}).returncode for limit in ("error", "warning")]
    assert grave == [0, 1]


def test_only_what_the_change_touches_is_checked(repository: Repository) -> None:
    repository.git("checkout", "--quiet", "main")
    repository.commit("old.md", FAULTY.replace("may9", "old"))
    repository.git("checkout", "--quiet", "-B", "change", "main")
    repository.commit("june.md", SECOND.replace("may9", "june").replace("05-09", "06-01"))
    done = repository.action()
    assert done.returncode == 0, done.stdout
    assert "old.md" not in done.stdout


def test_the_first_draft_of_a_shelf_has_nothing_before_it(repository: Repository) -> None:
    repository.commit("april.md", FIRST.replace("may1", "april").replace("05-01", "04-01"))
    assert repository.action().returncode == 0
    assert "april.md is the first draft of this shelf" in repository.summary.read_text()


def test_a_file_that_is_no_text_is_told_and_the_rest_is_done(repository: Repository) -> None:
    (repository.folder / "drafts" / "scan.md").write_bytes(bytes(range(256)) * 40)
    repository.commit("may9.md", FAULTY)
    done = repository.action()
    assert done.returncode == 2
    assert "scan.md" in done.stderr
    assert "repeated-number" in done.stdout


HOSTILE = 'a b,c:d%$(touch owned)`touch owned`;"é'


def test_hostile_names_and_texts_do_nothing(repository: Repository) -> None:
    text = FAULTY.replace("id: may9", f"id: '{HOSTILE}'").replace("title: Treaty", "title: '::error::x' #")
    repository.commit(f"{HOSTILE}.md", text.replace("Each Party", "::error file=x::Each Party"))
    done = repository.action()
    assert done.returncode == 1
    assert not list(repository.folder.rglob("owned"))
    commands = [line for line in done.stdout.splitlines() if line.startswith("::")]
    assert commands
    assert all(re.match(r"::(?:error|warning|notice) file=drafts/a b%2Cc%3Ad%25\$\(touch owned\)", c) for c in commands)


def test_without_a_base_the_whole_shelf_is_checked(repository: Repository) -> None:
    (repository.folder / "drafts" / "may9.md").write_text(FAULTY, encoding="utf-8")
    assert sys.executable
    done = subprocess.run(
        [sys.executable, "-m", "draftdiff", "ci", "--format", "json"],
        cwd=repository.folder, env=repository.environment(), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert json.loads(done.stdout)["checked"] == 2


def test_an_unknown_base_is_told_in_three_parts(repository: Repository) -> None:
    done = repository.action(base="no-such-revision")
    assert done.returncode == 2
    assert re.search(r"error: git cannot tell.*\n  where: .*\n  to do: ", done.stderr)


def hooks() -> dict[str, dict[str, str]]:
    return {h["id"]: h for h in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}


def hooked(repository: Repository, hook: dict[str, str], *names: str) -> subprocess.CompletedProcess[str]:
    """What pre-commit does with a hook: its entry, and the files of the commit that its pattern picks."""
    picked = [n for n in names if re.search(hook["files"], n) and not re.search(hook["exclude"], n)]
    entry = hook["entry"].split()
    assert entry[0] == "draftdiff"
    return subprocess.run(
        [sys.executable, "-m", *entry, *picked], cwd=repository.folder, env=repository.environment(),
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_the_hook_blocks_a_faulty_draft_and_passes_the_mended_one(repository: Repository) -> None:
    new, check = repository.folder / "drafts" / "may9.md", hooks()["draftdiff-check"]
    for text, status in ((FAULTY, 1), (SECOND, 0)):
        new.write_text(text, encoding="utf-8")
        assert hooked(repository, check, "drafts/may9.md", "drafts/README.md", "src/x.py").returncode == status


def test_the_fixing_hook_changes_no_word(repository: Repository) -> None:
    new = repository.folder / "drafts" / "may9.md"
    new.write_bytes(
        SECOND.replace("Council shall", "Coun\u200bcil shall  ").replace("30 days.\n", "30 days.\r\n").encode()
    )
    done = hooked(repository, hooks()["draftdiff-fix"], "drafts/may9.md")
    assert done.returncode == 0, done.stdout + done.stderr
    assert new.read_text(encoding="utf-8").split() == SECOND.split()


@pytest.mark.skipif(
    not shutil.which("pre-commit", path=Path(sys.executable).parent), reason="pre-commit is not installed"
)
def test_pre_commit_itself_runs_the_hook(repository: Repository) -> None:
    """With the hook's entry from this environment: pre-commit would build one of its own from the network."""
    check = hooks()["draftdiff-check"] | {"language": "system", "entry": f"{sys.executable} -m draftdiff check"}
    (repository.folder / ".pre-commit-config.yaml").write_text(
        yaml.safe_dump({"repos": [{"repo": "local", "hooks": [check]}]})
    )
    program = str(Path(sys.executable).with_name("pre-commit"))
    told = []
    for text in (FAULTY, SECOND):
        (repository.folder / "drafts" / "may9.md").write_text(text, encoding="utf-8")
        repository.git("add", "--all")
        home = repository.environment(PRE_COMMIT_HOME=str(repository.folder.parent / "home"))
        told.append(
            subprocess.run(
                [program, "run"], cwd=repository.folder, env=home, capture_output=True, text=True, check=False
            )
        )
    assert [t.returncode for t in told] == [1, 0], told[0].stdout + told[1].stdout
    assert "repeated-number" in told[0].stdout
