"""A report for somebody who sits at a terminal, as this process sees it (the true terminals are in test_terminal_use)."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from draftdiff import cli
from draftdiff.commands._options import Wishes
from tests.commands.conftest import Draftdiff, three_parts

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def watched(draftdiff: Draftdiff, monkeypatch: pytest.MonkeyPatch) -> Draftdiff:
    """The same runs, as if standard output were a terminal."""
    monkeypatch.setattr(Wishes, "to_terminal", lambda self: self.output is None)
    return draftdiff


def script(folder: Path, body: str) -> str:
    path = folder / "pager"
    path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


def test_a_pager_gets_the_whole_report(watched: Draftdiff, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAFTDIFF_PAGER", script(folder, "echo paged; exec cat"))
    monkeypatch.setenv("PAGER", "no-such-pager-anywhere")
    done = watched("compare", "old", "new", "--exit-code")
    assert (done.status, done.err) == (1, "")
    assert done.out.removeprefix("paged\n") == watched("compare", "old", "new", "--no-pager").out


@pytest.mark.parametrize("pager", ["cat", "no-such-pager-anywhere", " "])
def test_without_a_pager_to_use_the_report_is_printed(
    watched: Draftdiff, monkeypatch: pytest.MonkeyPatch, pager: str
) -> None:
    monkeypatch.setenv("PAGER", pager)
    assert watched("show", "old").out == watched("show", "old", "--no-pager").out


def test_a_pager_that_cannot_be_understood(watched: Draftdiff, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGER", "less '-R")
    done = watched("show", "old")
    what, where, hint = three_parts(done.err)
    assert (done.status, where) == (2, "less '-R")
    assert "pager" in what
    assert "DRAFTDIFF_PAGER" in hint


@pytest.mark.parametrize(("columns", "width"), [("30", 30), ("", 80), ("0", 80), ("wide", 80)])
def test_columns_of_the_environment_win(
    watched: Draftdiff, monkeypatch: pytest.MonkeyPatch, columns: str, width: int
) -> None:
    """Standard output is no terminal here, so without COLUMNS the usual 80 are taken."""
    monkeypatch.setenv("COLUMNS", columns)
    done = watched("show", "old", "--no-pager", "--color", "never")
    assert width - 16 < max(map(len, done.out.splitlines())) <= width


def test_a_reader_who_had_enough(draftdiff: Draftdiff, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(*_: object, **__: object) -> None:
        raise BrokenPipeError

    turned: list[int] = []
    monkeypatch.setattr(cli.group, "main", closed)
    monkeypatch.setattr(os, "dup2", lambda _, out: turned.append(out))
    done = draftdiff("show", "old")
    assert (done.status, done.out, done.err) == (0, "", "")
    assert turned == [sys.stdout.fileno()]
