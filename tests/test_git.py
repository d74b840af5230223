"""Life in git: what `git diff`, `git log -p` and `git difftool` show after `draftdiff git install`."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.conftest import NEW, OLD, Draftdiff, draftdiff, folder
from tests.commands.repositories import Repository, installed, repository
from tests.read.word import docx, p

__all__ = ["draftdiff", "folder", "installed", "repository"]  # fixtures

HOSTILE = OLD.replace("the Council within", "the Council \x1b[2J\x1b]0;title\x07 within")
CODES = re.compile(r"\x1b\[[0-9;]*m")


# What git shows.


def test_git_diff_shows_the_report(installed: Repository) -> None:
    said = installed.git("diff", "HEAD~1", "--", "drafts/old.md")
    assert said.startswith("diff --draftdiff a/drafts/old.md b/drafts/old.md\n")
    assert 'weakened: "shall" -> "should"' in said
    assert "[-shall-]{+should+} report" in said
    assert "WEAKENED (1)" in said


def test_git_diff_of_the_work_tree_and_of_what_is_staged(installed: Repository) -> None:
    (installed.top / "drafts" / "old.md").write_text(NEW.replace("30 days", "60 days"), encoding="utf-8")
    assert "30 days" in installed.git("diff")
    installed.git("add", "drafts/old.md")
    assert installed.git("diff") == ""
    assert "deadline raised" in installed.git("diff", "--cached")


def test_other_files_are_shown_as_ever(installed: Repository) -> None:
    said = installed.git("diff", "HEAD~1")
    assert "-one\n+two\n" in said
    installed.commit({"drafts/README.md": "other words\n"})
    assert "-no draft\n+other words\n" in installed.git("diff", "HEAD~1")


def test_git_log_compares_provisions_and_duties_line_by_line(installed: Repository) -> None:
    said = installed.git("log", "-p", "-1", "--", "drafts/old.md")
    assert "-    Each Party shall report on its forces to the Council within 30 days.\n" in said
    assert "+    Each Party should report on its forces to the Council within 30 days.\n" in said
    assert "-    => Each Party must: report on its forces to the Council; deadlines: within 30 days\n" in said
    assert "+    => Each Party must (hortatory): report" in said
    assert " Art. 1(1)\n" in said
    assert said == installed.git("log", "-p", "-1", "--", "drafts/old.md")


def test_a_hunk_names_its_provision(installed: Repository) -> None:
    long = OLD + "".join(f"{n}. The Council shall keep record {n}.\n" for n in range(3, 9))
    installed.commit({"drafts/old.md": long})
    installed.commit({"drafts/old.md": long.replace("keep record 8", "burn record 8")})
    assert re.search(r"^@@ .* @@ Art\. 1\(\d\)$", installed.git("log", "-p", "-1"), re.MULTILINE)


def test_git_log_and_show_write_reports_where_asked(installed: Repository) -> None:
    for command in (("log", "-p", "-1"), ("show", "HEAD")):
        assert "WEAKENED (1)" in installed.git(*command, "--ext-diff")
        assert "WEAKENED" not in installed.git(*command)
        assert "+    => Each Party must (hortatory)" in installed.git(*command)


def test_patches_are_patches(installed: Repository) -> None:
    """What git applies, stages or sends on has the lines of the file."""
    path = installed.top / "drafts" / "old.md"
    path.write_text(OLD, encoding="utf-8")
    line = "+1. Each Party shall report on its forces to the Council within 30 days."
    for args in (["diff-files", "-p"], ["diff", "--no-ext-diff", "--no-textconv"]):
        assert line in installed.git(*args)
    installed.git("stash")
    assert line in installed.git("stash", "show", "-p")
    assert line in installed.git("format-patch", "-1", "-R", "--stdout")


def test_git_difftool(installed: Repository) -> None:
    said = installed.git("difftool", "--no-prompt", "HEAD~1")
    assert "[-shall-]{+should+} report" in said
    assert "-one\n+two\n" in said


def test_git_difftool_of_whole_folders(installed: Repository) -> None:
    (installed.top / "drafts" / "third.md").write_text(OLD, encoding="utf-8")
    installed.git("add", ".")
    said = installed.git("difftool", "--dir-diff", "HEAD~1")
    assert "[-shall-]{+should+} report" in said
    assert "/dev/null -> old" in said
    assert "-one\n+two\n" in said
    assert "drafts/new.md" not in said


def test_added_and_deleted_drafts(installed: Repository) -> None:
    installed.commit({"drafts/third.md": OLD})
    said = installed.git("diff", "HEAD~1")
    assert "new file, mode 100644" in said
    assert "/dev/null -> old" in said
    assert "ADDED (2)" in said
    assert "note:" not in said
    installed.commit({"drafts/third.md": None})
    gone = installed.git("diff", "HEAD~1")
    assert "deleted file, mode 100644" in gone
    assert "old -> /dev/null" in gone
    assert "REMOVED (2)" in gone
    assert "+    => Each Party must" in installed.git("log", "-p", "-1", "-R", "--", "drafts/third.md")


def test_renamed_drafts(installed: Repository) -> None:
    installed.git("mv", "drafts/old.md", "drafts/a new name.md")
    path = installed.top / "drafts" / "a new name.md"
    path.write_text(NEW.replace("30 days", "10 days"), encoding="utf-8")
    installed.git("commit", "--quiet", "--all", "--message", "rename")
    said = installed.git("diff", "--find-renames", "HEAD~1", "HEAD")
    assert "diff --draftdiff a/drafts/old.md b/drafts/a new name.md\n" in said
    assert "rename from drafts/old.md\nrename to drafts/a new name.md\n" in said
    assert "deadline lowered" in said


@pytest.mark.parametrize("name", ["a draft with blanks.md", "Договор.md", 'it\'s "so" $(HOME).md', "--output=x.md"])
def test_names_of_every_kind(installed: Repository, name: str) -> None:
    installed.commit({f"drafts/{name}": OLD})
    installed.commit({f"drafts/{name}": NEW})
    installed.git("config", "core.quotePath", "false")
    for args in (["diff", "HEAD~1"], ["log", "-p", "-1", "--ext-diff"], ["difftool", "--no-prompt", "HEAD~1"]):
        assert "[-shall-]{+should+} report" in installed.git(*args)
    assert "=> Each Party must (hortatory)" in installed.git("log", "-p", "-1")
    assert "Weakened" in installed.git("diff", "HEAD~1", "--", f"./{name}", cwd=installed.top / "drafts")


def test_from_a_folder_below_and_from_a_linked_work_tree(
    installed: Repository, draftdiff: Draftdiff, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path_factory.mktemp("linked") / "tree"
    installed.git("worktree", "add", "--quiet", str(other), "HEAD~1")
    assert "WEAKENED (1)" in installed.git("diff", "HEAD", "main", cwd=other)


def test_an_unmerged_draft(installed: Repository) -> None:
    installed.git("checkout", "--quiet", "-b", "other", "HEAD~1")
    installed.commit({"drafts/old.md": OLD.replace("shall report", "may report")})
    installed.git("merge", "main", status=1)
    assert "* unmerged: drafts/old.md" in installed.git("diff", "--base", "--name-only") + installed.git("diff", "-1")
    assert installed.git("diff")  # a combined diff is git's own


def test_a_link_is_no_draft(installed: Repository) -> None:
    (installed.top / "drafts" / "link.md").symlink_to("old.md")
    installed.git("add", ".")
    installed.git("commit", "--quiet", "--message", "link")
    said = installed.git("diff", "HEAD~1")
    assert "new file, mode 120000" in said
    assert "+old.md" in said
    assert "ADDED" not in said


def test_word_files_by_a_pattern(repository: Repository, draftdiff: Draftdiff) -> None:
    pytest.importorskip("docx", reason="python-docx is not installed (extra `docx`)")
    assert draftdiff("git", "install", "*.docx").status == 0
    for verb in ("shall", "may"):
        repository.commit({"may 3.docx": docx(p(f"1. Each Party {verb} report."))})
    assert "[-shall-]{+may+} report" in repository.git("diff", "HEAD~1")
    assert "-    => Each Party must: report\n+    Each Party may report.\n" in repository.git("log", "-p", "-1")


def test_what_is_no_provision_is_not_passed_over(installed: Repository) -> None:
    installed.commit({"drafts/old.md": NEW.replace("date: 2021", "date:  2021")})
    assert "front matter, remarks, layout" in installed.git("diff", "HEAD~1")
    installed.commit({"drafts/old.md": NEW.replace("id: new", "id: new\nsources: {NYT: a paper}")})
    assert "+    source NYT: a paper" in installed.git("log", "-p", "-1")


# No fault may stop git, and nothing in a draft may act.


def test_a_file_that_is_no_draft_is_shown_plainly(installed: Repository) -> None:
    installed.commit({"drafts/old.md": b"\x00\x01binary\xff"})
    installed.commit({"notes.txt": "three\n"})
    said = installed.git("diff", "HEAD~2")
    assert "note: draftdiff could not compare this" in said
    assert "Binary files a/drafts/old.md and b/drafts/old.md differ" in said
    assert "+three" in said
    assert "note: draftdiff could not read this" in installed.git("log", "-p", "-2")


def test_a_mistake_of_ours_is_shown_plainly(
    installed: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As if a stage failed: a module of the name of one stands in its way."""
    broken = "import draftdiff.align\ndef fail(*_):\n    raise ValueError('no \\x1b[2J more')\ndraftdiff.align.align_drafts = fail\n"
    (tmp_path / "sitecustomize.py").write_text(broken, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path), prepend=":")
    said = installed.git("diff", "HEAD~1")
    assert "note: draftdiff could not compare this (ValueError: no <U+001B>[2J more); as plain text:" in said
    assert "--- a/drafts/old.md\n+++ b/drafts/old.md\n@@" in said
    assert "-1. Each Party shall report" in said


def test_settings_that_are_wrong_do_not_stop_git(installed: Repository) -> None:
    (installed.top / "draftdiff.toml").write_text("nonsense", encoding="utf-8")
    assert "WEAKENED (1)" in installed.git("diff", "HEAD~1")


def test_git_goes_on_where_draftdiff_is_gone(installed: Repository) -> None:
    config = installed.top / ".git" / "config"
    text = config.read_text(encoding="utf-8")
    (program,) = re.findall(r"f\(\) \{ (.*) git driver", text)
    config.write_text(text.replace(f"{program} git", "no-such-program git"), encoding="utf-8")
    said = installed.git("diff", "HEAD~1")
    assert "note: draftdiff could not be run" in said
    assert "-1. Each Party shall report" in said
    assert "-one\n+two\n" in said
    assert "-1. Each Party shall report" in installed.git("log", "-p", "-1")
    assert "-1. Each Party shall report" in installed.git("difftool", "--no-prompt", "HEAD~1")


def test_nothing_in_a_draft_acts_on_a_terminal(installed: Repository) -> None:
    installed.commit({"drafts/old.md": HOSTILE, "drafts/broken.md": b"\x00\x1b[2J"})
    for args in (["diff"], ["log", "-p", "--ext-diff"], ["difftool", "--no-prompt"]):
        said = installed.git(*args, "HEAD~1", "HEAD") if args[0] != "log" else installed.git(*args, "-1")
        assert "<U+001B>[2J" in said
        assert "\x1b" not in said
        assert "\x07" not in said
    assert "\x1b" not in installed.git("log", "-p", "-1")


def test_colour_is_gits_own_choice(installed: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    installed.git("config", "color.diff", "always")
    coloured = installed.git("diff", "HEAD~1", "--", "drafts/old.md")
    assert CODES.search(coloured)
    monkeypatch.setenv("NO_COLOR", "1")
    assert CODES.sub("", coloured) == installed.git("diff", "HEAD~1", "--", "drafts/old.md")


def test_behind_gits_pager_the_report_is_wrapped(installed: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_PAGER_IN_USE", "true")
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("TERM", "xterm")
    said = installed.git("diff", "HEAD~1", "--", "drafts/old.md")
    assert CODES.search(said)
    assert max(len(line) for line in CODES.sub("", said).splitlines()) <= 60


def test_the_driver_ends_with_0_even_by_hand(repository: Repository) -> None:
    for args in (["driver", "--", "a.md"], ["driver", "--", "a.md", "x", ".", ".", "y", ".", "."]):
        done = subprocess.run([sys.executable, "-m", "draftdiff", "git", *args], capture_output=True, check=False)
        assert done.returncode == 0, done.stderr
        assert done.stdout
