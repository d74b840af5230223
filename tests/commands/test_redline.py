"""A comparison that is a file and no text: delivered as bytes, refused on a terminal, and its library named if missing."""

from __future__ import annotations

import os
import pty
import subprocess
from pathlib import Path

import pytest

from tests.commands.conftest import Draftdiff, three_parts
from tests.commands.ptys import draftdiff_command, environment

COMPARE = ("compare", "old", "new", "--format", "docx")


def test_a_pipe_gets_the_same_bytes_as_a_file(folder: Path) -> None:
    env = environment(DRAFTDIFF_SHELF=str(folder / "drafts"))
    piped = subprocess.run(draftdiff_command(*COMPARE), env=env, capture_output=True, check=True)
    subprocess.run(draftdiff_command(*COMPARE, "-o", "redline.docx"), env=env, check=True)
    assert piped.stdout == (folder / "redline.docx").read_bytes()
    assert piped.stdout.startswith(b"PK\x03\x04")
    assert piped.stderr == b""


def test_a_terminal_gets_none(folder: Path) -> None:
    ours, theirs = pty.openpty()
    env = environment(DRAFTDIFF_SHELF=str(folder / "drafts"))
    done = subprocess.run(draftdiff_command(*COMPARE), env=env, stdout=theirs, stderr=subprocess.PIPE, check=False)
    os.close(theirs)
    os.close(ours)
    what, where, hint = three_parts(done.stderr.decode())
    assert done.returncode == 2
    assert "standard output is a terminal" in what
    assert where == "--format docx"
    assert "--output redline.docx" in hint


@pytest.mark.parametrize("command", [COMPARE, ("render", "no-such-report.json", "--format", "docx")])
def test_a_missing_library_is_named_before_the_work(
    draftdiff: Draftdiff, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    def missing(name: str) -> None:
        raise ModuleNotFoundError(name, name="docx")

    monkeypatch.setattr("draftdiff.registry.import_module", missing)
    from draftdiff.render import docx

    monkeypatch.setattr("draftdiff.render.output", lambda _: docx.OUTPUT)
    done = draftdiff(*command, "-o", "redline.docx")
    assert done.status == 2
    what, where, hint = three_parts(done.err)
    assert (what, where) == ("the libraries that write this format are not installed (extra 'docx')", "--format docx")
    assert "pip install '.[docx]'" in hint


def test_what_is_shaped_for_people_it_is_not(draftdiff: Draftdiff) -> None:
    what, _, _ = three_parts(draftdiff(*COMPARE, "--all", "-o", "redline.docx").err)
    assert "are for the text report" in what


def test_one_draft_alone_has_no_redline(draftdiff: Draftdiff) -> None:
    what, _, hint = three_parts(draftdiff("show", "old", "--format", "docx").err)
    assert "no docx form" in what
    assert "list formats" in hint
