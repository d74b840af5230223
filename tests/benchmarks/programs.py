"""The programs that are measured side by side: how each is called, whether it is here, and in which version."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from dataclasses import dataclass

import draftdiff

# Python in which redlines is looked for, so that it need not be installed beside the program.
REDLINES_PYTHON = os.environ.get("BENCH_REDLINES_PYTHON", sys.executable)
_REDLINES = "import sys, redlines; r = redlines.Redlines; t = [open(p, encoding='utf-8').read() for p in sys.argv[1:]]"
_COMPARE = (sys.executable, "-m", "draftdiff", "compare", "--format", "json")


@dataclass(frozen=True)
class Program:
    """A way to compare two files.

    `version` is None where the program is not here; above `most` provisions it is not run.
    """

    name: str
    command: tuple[str, ...]
    version: str | None
    suffix: str = ".md"
    most: int = sys.maxsize

    def call(self) -> list[str]:
        """The command line that compares the pair in the current folder."""
        return [*self.command, f"old{self.suffix}", f"new{self.suffix}"]


def programs() -> list[Program]:
    """The programs, our own first."""
    ours = draftdiff.__version__
    return [
        Program("draftdiff compare --format json, md", _COMPARE, ours),
        Program("draftdiff compare --format json, txt", _COMPARE, ours, ".txt"),
        Program("wdiff", ("wdiff",), _said("wdiff", "--version")),
        Program("git diff --word-diff", ("git", "diff", "--no-index", "--word-diff"), _said("git", "--version")),
        # Published: minutes from 10 000 provisions on, since it compares any word with any other.
        Program(
            "redlines", (REDLINES_PYTHON, "-c", f"{_REDLINES}; print(r(*t).output_markdown)"), _redlines(), most=1000
        ),
    ]


def context() -> str:
    """On what this run was made."""
    system = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    return f"Python {platform.python_version()}, {system}"


def _said(*command: str) -> str | None:
    """The version that a program tells in its first line, None where there is no such program."""
    if not shutil.which(command[0]):
        return None
    said = subprocess.run(command, capture_output=True, check=False, text=True).stdout.splitlines()
    return said[0].split()[-1] if said else "of unknown version"


def _redlines() -> str | None:
    told = f"{_REDLINES}; import importlib.metadata; print(importlib.metadata.version('redlines'))"
    try:
        found = subprocess.run([REDLINES_PYTHON, "-c", told], capture_output=True, check=False, text=True)
    except OSError:
        return None
    return found.stdout.strip() if found.returncode == 0 else None
