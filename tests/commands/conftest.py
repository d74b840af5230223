"""The command line run in this process, in a folder of its own, with a small shelf and a clean environment."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from draftdiff.cli import run

VARIABLES = (
    "DRAFTDIFF_SHELF", "DRAFTDIFF_PAGER", "PAGER", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "TERM", "GITHUB_ACTIONS",
)  # fmt: skip

OLD = """\
---
id: old
title: Treaty on Reports
date: 2020-01-01
---
# Article 1. Reports

1. Each Party shall report on its forces to the Council within 30 days.
2. The Council shall publish the reports of all Parties.
"""
NEW = OLD.replace("id: old", "id: new").replace("2020", "2021").replace("shall report", "should report")


@dataclass(frozen=True)
class Outcome:
    """What a run left behind."""

    status: int
    out: str
    err: str


Draftdiff = Callable[..., Outcome]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: nothing in it but a shelf with the drafts `old` and `new`."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    shelf = tmp_path / "drafts"
    shelf.mkdir()
    (shelf / "old.md").write_text(OLD, encoding="utf-8")
    (shelf / "new.md").write_text(NEW, encoding="utf-8")
    (shelf / "README.md").write_text("no draft\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def draftdiff(folder: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Draftdiff:
    """Run draftdiff with some arguments, and standard input if it reads any."""

    def called(*args: str, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capfdbinary.readouterr()
        status = run(list(args))
        out, err = capfdbinary.readouterr()
        return Outcome(status, out.decode("utf-8"), err.decode("utf-8"))

    return called


def three_parts(err: str) -> tuple[str, str, str]:
    """What happened, where, what to do: nothing else may be on standard error."""
    what, where, hint = err.splitlines()
    assert what.startswith("error: ")
    assert where.startswith("  where: ")
    assert hint.startswith("  to do: ")
    return what.removeprefix("error: "), where.removeprefix("  where: "), hint.removeprefix("  to do: ")
