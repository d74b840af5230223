"""A repository with a shelf, a change proposed to it, and a runner that plays the action's own commands."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
BASH = shutil.which("bash")

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
BINARY = bytes(range(256)) * 40

# Stands for the system's Python: makes the folder that a virtual environment would be, with this program in it.
_PYTHON3 = f"""#!/bin/bash
printf '%s\\n' python3 "$@" >> "$PLAYED"
mkdir -p "$4/bin"
printf '#!/bin/bash\\nprintf "%%s\\\\n" python "$@" >> "$PLAYED"\\n' > "$4/bin/python"
printf '#!/bin/bash\\nexec {sys.executable} -m draftdiff "$@"\\n' > "$4/bin/draftdiff"
chmod +x "$4/bin/python" "$4/bin/draftdiff"
"""


def dated(name: str, day: str, text: str = FIRST) -> str:
    """The draft of another day of May 2020, under another name."""
    return text.replace("may1", name).replace("05-01", f"05-{day}")


def action() -> dict[str, Any]:
    """What action.yml holds."""
    found: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    return found


class Repository:
    """A repository in a folder of its own, with nobody's settings but its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.shelf = folder / "drafts"
        self.summary = folder.parent / "summary.md"
        self.played = folder.parent / "played"
        self.shelf.mkdir(parents=True)
        (folder.parent / "bin").mkdir()
        (folder.parent / "bin" / "python3").write_text(_PYTHON3)
        (folder.parent / "bin" / "python3").chmod(0o755)
        self.git("init", "--quiet", "--initial-branch=main")
        self.commit({"may1.md": FIRST})
        self.git("checkout", "--quiet", "-b", "change")

    def environment(self, **more: str) -> dict[str, str]:
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("GIT_", "GITHUB_", "DRAFTDIFF_"))}
        ours = {
            "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull,
            "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org",
            "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org",
            "PYTHONPATH": str(ROOT / "src"), "PRE_COMMIT_HOME": str(self.folder.parent / "home"),
        }  # fmt: skip
        return kept | ours | more

    def run(self, *command: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """Run something in the repository, whatever it ends with."""
        return subprocess.run(
            command, cwd=self.folder, env=self.environment(**variables), capture_output=True, text=True,
            check=False, errors="surrogateescape",
        )  # fmt: skip

    def git(self, *arguments: str) -> str:
        done = self.run("git", *arguments)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def commit(self, drafts: dict[str, str | bytes]) -> None:
        for name, content in drafts.items():
            path = self.shelf / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "Add drafts")

    def draftdiff(self, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """Run the program outside of the action."""
        return self.run(sys.executable, "-m", "draftdiff", *arguments, **variables)

    def action(self, event: object = None, **inputs: str) -> subprocess.CompletedProcess[str]:
        """Run the steps of the action as the runner does: scripts in bash, inputs as variables; the last one's end."""
        assert BASH
        place = self.folder.parent / "event.json"
        told = {"pull_request": {"base": {"sha": self.git("rev-parse", "main")}}} if event is None else event
        place.write_text(json.dumps(told), encoding="utf-8")
        variables = {
            "CI": "true", "GITHUB_ACTIONS": "true", "GITHUB_EVENT_PATH": str(place), "PLAYED": str(self.played),
            "GITHUB_STEP_SUMMARY": str(self.summary), "RUNNER_TEMP": str(self.folder.parent / "runner temp"),
            "PATH": f"{self.folder.parent / 'bin'}:{os.environ['PATH']}",
        }  # fmt: skip
        for step in action()["runs"]["steps"]:
            assert step["shell"] == "bash"
            given = {name: _filled_in(value, inputs) for name, value in step["env"].items()}
            done = self.run(BASH, "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"], **variables, **given)
        return done

    def told(self) -> str:
        """The summary that the action wrote."""
        return self.summary.read_text(encoding="utf-8")


def _filled_in(value: str, inputs: dict[str, str]) -> str:
    """A variable's value, as the runner fills in the two kinds of expressions that the action has."""
    known = {"github.action_path": str(ROOT)}
    known |= {f"inputs.{name}": inputs.get(name, about["default"]) for name, about in action()["inputs"].items()}
    return re.sub(r"\$\{\{ ([\w.-]+) \}\}", lambda match: known[match[1]], value)


class Annotation:
    """A workflow command as the runner reads it (actions/toolkit, packages/core/src/command.ts)."""

    def __init__(self, line: str) -> None:
        match = re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.*)", line)
        assert match, line
        self.level, properties, self.message = match[1], match[2], _unescaped(match[3])
        self.of = {k: _unescaped(v) for k, v in (each.split("=", 1) for each in properties.split(","))}


def _unescaped(text: str) -> str:
    for code, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, sign)
    return text


def marks(output: str) -> list[Annotation]:
    """Every command in what was printed; the runner passes over blanks in front of one."""
    return [Annotation(line) for line in output.splitlines() if line.lstrip().startswith("::")]
