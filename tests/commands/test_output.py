"""Files written whole or not at all; completion of names; progress."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.shell_completion import ShellComplete

from draftdiff import render
from draftdiff.cli import group
from draftdiff.commands import _deliver
from draftdiff.commands._options import Wishes
from draftdiff.config import Config
from tests.commands.conftest import Draftdiff, three_parts

if TYPE_CHECKING:
    from collections.abc import Iterator


def test_a_file_has_the_usual_rights_and_replaces_what_was_there(draftdiff: Draftdiff, folder: Path) -> None:
    path = folder / "report.txt"
    path.write_text("before", encoding="utf-8")
    mask = os.umask(0o022)
    try:
        assert draftdiff("show", "old", "-o", "report.txt").status == 0
    finally:
        os.umask(mask)
    assert "Treaty on Reports" in path.read_text(encoding="utf-8")
    assert stat.S_IMODE(path.stat().st_mode) == 0o644
    assert sorted(p.name for p in folder.iterdir()) == ["drafts", "report.txt"]


def test_into_a_folder_that_is_not_there(draftdiff: Draftdiff) -> None:
    done = draftdiff("show", "old", "-o", "nowhere/report.txt")
    what, where, hint = three_parts(done.err)
    assert (done.status, done.out, where) == (2, "", "nowhere/report.txt")
    assert "cannot write" in what
    assert "folder" in hint


def test_onto_a_folder(draftdiff: Draftdiff, folder: Path) -> None:
    done = draftdiff("show", "old", "-o", "drafts")
    assert (done.status, three_parts(done.err)[1]) == (2, "drafts")
    assert [p.name for p in folder.iterdir()] == ["drafts"]


def test_a_write_that_fails_leaves_what_was_there(
    draftdiff: Draftdiff, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "report.txt"
    path.write_text("before", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    done = draftdiff("show", "old", "-o", "report.txt")
    assert done.status == 2
    assert "No space left" in three_parts(done.err)[0]
    assert path.read_text(encoding="utf-8") == "before"
    assert sorted(p.name for p in folder.iterdir()) == ["drafts", "report.txt"]


def completed(args: list[str], incomplete: str) -> list[tuple[str, str]]:
    complete = ShellComplete(group, {}, "draftdiff", "_DRAFTDIFF_COMPLETE")
    return [(item.value, item.type) for item in complete.get_completions(args, incomplete)]


def test_names_are_completed_by_the_shell(folder: Path) -> None:
    assert completed(["compare"], "") == [("new", "plain"), ("old", "plain")]
    assert completed(["compare", "old"], "n") == [("new", "plain")]
    assert completed(["show"], "o") == [("old", "plain")]
    assert completed(["statements"], "o") == [("old", "plain")]


def test_where_no_name_begins_so_files_are_completed(folder: Path) -> None:
    assert completed(["compare"], "./d") == [("./d", "file")]


def test_completion_without_a_shelf_is_silent(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAFTDIFF_SHELF", "nowhere")
    assert completed(["compare"], "o") == [("o", "file")]


def test_the_shelf_of_the_option_and_of_the_settings_is_completed(folder: Path) -> None:
    (folder / "texts").mkdir()
    (folder / "texts" / "third.md").write_text("1. Words.\n", encoding="utf-8")
    assert completed(["compare", "--shelf", "texts"], "") == [("third", "plain")]
    (folder / "draftdiff.toml").write_text('shelf = "texts"\n', encoding="utf-8")
    assert completed(["show"], "t") == [("third", "plain")]


def test_commands_are_completed(folder: Path) -> None:
    assert [value for value, _ in completed([], "comp")] == ["compare", "completion"]


class Watched:
    """Standard error that somebody looks at."""

    def __init__(self) -> None:
        self.said = ""

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        self.said += text
        return len(text)

    def flush(self) -> None:
        pass


@pytest.mark.parametrize(
    ("size", "quiet", "shown"), [(2_000_000, False, True), (10, False, False), (2_000_000, True, False)]
)
def test_progress_of_long_work(monkeypatch: pytest.MonkeyPatch, size: int, quiet: bool, shown: bool) -> None:
    watched = Watched()
    monkeypatch.setattr(sys, "stderr", watched)
    monkeypatch.setenv("TERM", "xterm")
    wishes = Wishes("terminal", None, "auto", True, None, quiet, None, None, None, "final", Config())
    with _deliver.progress("comparing", size, wishes):
        pass
    assert ("comparing" in watched.said) is shown


def test_outputs_without_a_form_for_a_report_say_so(draftdiff: Draftdiff, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(render, "output", lambda _: render.Output("none", "nothing"))
    for args in (["compare", "old", "new"], ["show", "old"], ["statements", "old"]):
        done = draftdiff(*args)
        what, where, hint = three_parts(done.err)
        assert (done.status, where) == (2, "--format")
        assert "no terminal form" in what
        assert "list formats" in hint


def test_a_report_that_cannot_be_finished_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    target.write_text("before", encoding="utf-8")
    wishes = Wishes("json", str(target), "auto", False, None, True, None, None, None, "final", Config())

    def parts() -> Iterator[str]:
        yield "half"
        raise ValueError("no more")

    with pytest.raises(ValueError, match="no more"):
        _deliver.deliver_parts(parts(), wishes)
    assert [(path.name, path.read_text(encoding="utf-8")) for path in tmp_path.iterdir()] == [("report.json", "before")]


@pytest.mark.parametrize(("many", "quiet", "shown"), [(60, False, True), (60, True, False), (3, False, False)])
def test_many_drafts_are_counted(monkeypatch: pytest.MonkeyPatch, many: int, quiet: bool, shown: bool) -> None:
    watched = Watched()
    monkeypatch.setattr(sys, "stderr", watched)
    monkeypatch.setenv("TERM", "xterm")
    wishes = Wishes("terminal", None, "auto", True, None, quiet, None, None, None, "final", Config())
    items = [str(n) for n in range(many)]
    with _deliver.counted("checking", items, wishes) as each:
        assert list(each) == items
    assert ("checking" in watched.said) is shown


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are a matter of Unix")
def test_a_pipe_is_written_to_and_not_replaced(draftdiff: Draftdiff, folder: Path) -> None:
    """The same holds for devices: as root, a report to /dev/null would have put a file in its place."""
    pipe = folder / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert draftdiff("show", "old", "-o", "pipe").status == 0
        assert stat.S_ISFIFO(pipe.stat().st_mode)
        assert os.read(reader, 65536).decode() == draftdiff("show", "old").out
    finally:
        os.close(reader)
    assert sorted(p.name for p in folder.iterdir()) == ["drafts", "pipe"]


@pytest.mark.parametrize(
    ("name", "replaced"),
    [("/dev/null", False), ("/dev/stdout", False), ("/proc/self/fd/1", False), ("report.txt", True), ("drafts", True)],
)
def test_what_may_be_replaced(folder: Path, name: str, replaced: bool) -> None:
    (folder / "report.txt").touch()
    if not name.startswith("/") or os.path.exists(name):
        assert _deliver._is_no_plain_file(name) is not replaced


def test_a_link_to_a_file_stays_a_link(draftdiff: Draftdiff, folder: Path) -> None:
    (folder / "real.txt").write_text("before", encoding="utf-8")
    (folder / "link.txt").symlink_to("real.txt")
    assert draftdiff("show", "old", "-o", "link.txt").status == 0
    assert (folder / "link.txt").is_symlink()
    assert "Treaty on Reports" in (folder / "real.txt").read_text(encoding="utf-8")


def test_a_device_that_refuses(draftdiff: Draftdiff, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(_deliver, "_is_no_plain_file", lambda _: True)
    monkeypatch.setattr(Path, "write_bytes", full)
    what, where, _ = three_parts(draftdiff("show", "old", "-o", "report.txt").err)
    assert "No space left" in what
    assert where == "report.txt"
