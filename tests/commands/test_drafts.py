"""A draft as the user names it: on the shelf, a path, standard input, a revision of git; and what is no draft."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftdiff import shelf
from draftdiff.errors import DraftdiffError
from tests.commands.conftest import NEW, OLD, Draftdiff, three_parts


def head(done_out: str) -> str:
    return done_out.splitlines()[0]


def test_a_name_is_on_the_nearest_shelf_upward(
    draftdiff: Draftdiff, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    below = folder / "a" / "b"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)
    assert "Treaty on Reports" in head(draftdiff("show", "old").out)


def test_a_shelf_by_option_and_by_variable(draftdiff: Draftdiff, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = folder / "other"
    other.mkdir()
    (other / "third.md").write_text(OLD.replace("on Reports", "on Fish"), encoding="utf-8")
    assert "Treaty on Fish" in head(draftdiff("show", "third", "--shelf", "other").out)
    assert draftdiff("show", "third").status == 2
    monkeypatch.setenv("DRAFTDIFF_SHELF", str(other))
    assert "Treaty on Fish" in head(draftdiff("show", "third").out)
    assert "Treaty on Reports" in head(draftdiff("show", "old", "--shelf", "drafts").out)


@pytest.mark.parametrize("variable", [True, False])
def test_a_shelf_that_is_none(draftdiff: Draftdiff, monkeypatch: pytest.MonkeyPatch, variable: bool) -> None:
    if variable:
        monkeypatch.setenv("DRAFTDIFF_SHELF", "nowhere")
    done = draftdiff("list", *([] if variable else ["--shelf", "nowhere"]))
    what, where, hint = three_parts(done.err)
    assert (done.status, where) == (2, "nowhere")
    assert "shelf" in what
    assert "DRAFTDIFF_SHELF" in hint


def test_paths(draftdiff: Draftdiff, folder: Path) -> None:
    (folder / "loose").write_text("1. Each Party shall report.\n", encoding="utf-8")
    assert "Treaty on Reports" in head(draftdiff("show", "drafts/old.md").out)
    assert "Treaty on Reports" in head(draftdiff("show", "./drafts/../drafts/old.md").out)
    assert "Each Party shall report." in draftdiff("show", "loose").out


def test_standard_input(draftdiff: Draftdiff) -> None:
    done = draftdiff(
        "compare",
        "old",
        "-",
        stdin=NEW.encode(),
    )
    assert done.status == 0
    assert "should" in done.out
    assert done.out == draftdiff("compare", "old", "-", stdin=NEW.encode()).out


def test_standard_input_gives_one_draft_only(draftdiff: Draftdiff) -> None:
    done = draftdiff("compare", "-", "-")
    assert done.status == 2
    assert "one draft" in three_parts(done.err)[0]


def test_a_missing_name_suggests_the_nearest(draftdiff: Draftdiff) -> None:
    done = draftdiff("compare", "olt", "new")
    what, where, hint = three_parts(done.err)
    assert (done.status, done.out) == (2, "")
    assert (what, where) == ("there is no such draft", "olt")
    assert "did you mean 'old'?" in hint


def test_a_missing_path_suggests_the_nearest(draftdiff: Draftdiff) -> None:
    assert "'old'" in three_parts(draftdiff("show", "drafts/oldd.md").err)[2]


def test_a_missing_name_without_a_neighbour_names_what_there_is(draftdiff: Draftdiff) -> None:
    assert "new, old" in three_parts(draftdiff("show", "zzzzzz").err)[2]


def test_a_missing_name_without_a_shelf(
    draftdiff: Draftdiff, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf, "find_shelf", lambda *_: None)
    with pytest.raises(DraftdiffError) as raised:
        shelf.fetch("old", None)
    assert "there is no shelf" in raised.value.hint
    assert shelf.names(None) == []


@pytest.mark.parametrize(
    ("name", "said"),
    [("drafts", "folder"), ("./drafts", "folder"), ("drafts/", "folder")],
)
def test_a_folder_is_no_draft(draftdiff: Draftdiff, name: str, said: str) -> None:
    done = draftdiff("compare", name, "new")
    what, where, _ = three_parts(done.err)
    assert (done.status, where) == (2, name)
    assert said in what


def test_a_binary_file_is_no_draft(draftdiff: Draftdiff, folder: Path) -> None:
    (folder / "picture.md").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    done = draftdiff("compare", "old", "picture.md")
    what, where, hint = three_parts(done.err)
    assert (done.status, done.out, where) == (2, "", "picture.md")
    assert "binary" in what
    assert "list formats" in hint


def test_a_file_that_may_not_be_read(draftdiff: Draftdiff, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refused)
    what, where, hint = three_parts(draftdiff("show", "drafts/old.md").err)
    assert ("Permission denied" in what, where) == (True, "drafts/old.md")
    assert "permissions" in hint


@pytest.mark.parametrize("name", ["drafts/old.md", "-"])
def test_a_file_that_is_too_large(draftdiff: Draftdiff, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(shelf, "LARGEST", 10)
    done = draftdiff("show", name, stdin=OLD.encode())
    what, where, _ = three_parts(done.err)
    assert (done.status, where) == (2, name)
    assert "larger than" in what


@pytest.mark.parametrize("text", ["", "\n\n"])
def test_an_empty_file_is_a_draft_without_provisions(draftdiff: Draftdiff, folder: Path, text: str) -> None:
    (folder / "empty.txt").write_text(text, encoding="utf-8")
    (folder / "nothing.txt").write_text(text, encoding="utf-8")
    assert draftdiff("show", "empty.txt").status == 0
    same = draftdiff("compare", "empty.txt", "nothing.txt", "--exit-code")
    assert (same.status, same.err) == (0, "")
    gone = draftdiff("compare", "old", "empty.txt", "--exit-code")
    assert (gone.status, gone.err) == (1, "")
    assert "publish the reports" in gone.out


def test_a_file_of_one_line(draftdiff: Draftdiff, folder: Path) -> None:
    (folder / "line.txt").write_text("Each Party shall report on its forces", encoding="utf-8")
    done = draftdiff("compare", "line.txt", "line.txt", "--exit-code")
    assert (done.status, done.err) == (0, "")
    assert "No difference" in done.out
    assert "Each Party shall report on its forces" in draftdiff("show", "line.txt").out
