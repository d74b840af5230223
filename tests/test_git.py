"""Life in git: `draftdiff git install` and what `git diff`, `git log -p`, `git difftool` then show; `uninstall`."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.conftest import NEW, OLD, Draftdiff, draftdiff, folder, three_parts
from tests.commands.repositories import Repository, apart, new_repository
from tests.read.word import docx, p

__all__ = ["draftdiff", "folder"]  # fixtures of the command line

HOSTILE = OLD.replace("the Council within", "the Council \x1b[2J\x1b]0;title\x07 within")
CODES = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture
def repository(folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """Two commits of a draft that weaken a duty, with the shelf beside it."""
    apart(monkeypatch, tmp_path_factory.mktemp("home"))
    made = new_repository(folder)
    made.commit({"drafts/old.md": OLD, "drafts/new.md": NEW, "notes.txt": "one\n"}, "first")
    made.commit({"drafts/old.md": NEW, "notes.txt": "two\n"}, "second")
    return made


def settings(repository: Repository) -> dict[str, bytes]:
    """Everything under .git that is settings."""
    names = ("config", "info/attributes", "info/exclude")
    return {n: path.read_bytes() for n in names if (path := repository.top / ".git" / n).exists()}


@pytest.fixture
def installed(repository: Repository, draftdiff: Draftdiff) -> Repository:
    done = draftdiff("git", "install")
    assert (done.status, done.err) == (0, "")
    return repository


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


# The settings.


@pytest.mark.parametrize(
    "config",
    [
        b"",
        b"[core]\n\tbare = false",
        b"[core]\n\tbare = false\n# a remark at the end\n",
        b"[user]\r\n\tname = Somebody\r\n",
        b'[diff "other"]\n\ttextconv = cat\n[diff]\n\tcolor = false\n; caf\xe9\n',
    ],
)
@pytest.mark.parametrize("attributes", [None, b"", b"*.txt text", b"# mine\n*.md text\n"])
def test_uninstall_leaves_the_settings_to_the_byte(
    repository: Repository, draftdiff: Draftdiff, config: bytes, attributes: bytes | None
) -> None:
    (repository.top / ".git" / "config").write_bytes(config)
    if attributes is not None:
        (repository.top / ".git" / "info" / "attributes").write_bytes(attributes)
    before = settings(repository)
    for times in (1, 2):
        for _ in range(times):
            assert draftdiff("git", "install").status == 0
        assert repository.git("config", "--get", "diff.draftdiff.xfuncname") == "^([^ ].*)$\n"
        assert repository.git("check-attr", "diff", "drafts/old.md").endswith(": draftdiff\n")
        assert repository.git("check-attr", "diff", "drafts/README.md").endswith(": unspecified\n")
        assert draftdiff("git", "uninstall").out.startswith("taken out of .git/config and .git/info/attributes")
        assert settings(repository) == before
    assert draftdiff("git", "uninstall").out == "there was nothing to take out\n"
    assert settings(repository) == before


def test_installed_twice_is_installed_once(installed: Repository, draftdiff: Draftdiff) -> None:
    before = settings(installed)
    assert draftdiff("git", "install").status == 0
    assert settings(installed) == before
    assert installed.git("status", "--porcelain") == ""


def test_what_was_set_since_stays(repository: Repository, draftdiff: Draftdiff) -> None:
    """git writes into the last section of a name, which is ours."""
    before = settings(repository)["config"]
    draftdiff("git", "install")
    repository.git("config", "diff.tool", "meld")
    repository.git("config", "diff.algorithm", "patience")
    repository.git("config", "diff.draftdiff.wordRegex", "x+")
    with (repository.top / ".git" / "info" / "attributes").open("a", encoding="utf-8") as attributes:
        attributes.write("*.txt text\n")
    assert draftdiff("git", "uninstall").status == 0
    after = settings(repository)
    assert after["config"].startswith(before)
    assert after["info/attributes"] == b"*.txt text\n"
    left = dict(
        line.split("=", 1) for line in repository.git("config", "--local", "--list").splitlines() if "diff" in line
    )
    assert left == {"diff.draftdiff.wordregex": "x+", "diff.tool": "meld", "diff.algorithm": "patience"}


@pytest.mark.parametrize("key", ["diff.tool", "merge.tool"])
def test_a_tool_of_ones_own_stays(repository: Repository, draftdiff: Draftdiff, key: str) -> None:
    repository.git("config", key, "mine")
    done = draftdiff("git", "install")
    assert "`git difftool` stays mine: say `git difftool --tool draftdiff`" in done.out
    assert repository.git("config", "--get-all", "diff.tool", status=key == "merge.tool") == "mine\n" * (
        key == "diff.tool"
    )
    assert "should" in repository.git("difftool", "--no-prompt", "--tool", "draftdiff", "HEAD~1", "--", "drafts")


def test_for_all_repositories_of_a_user(repository: Repository, draftdiff: Draftdiff, tmp_path: Path) -> None:
    home = Path.home()
    before = settings(repository)
    assert draftdiff("git", "install", "--global").status == 0
    assert settings(repository) == before
    assert sorted(path.name for path in home.iterdir()) == [".config", ".gitconfig"]
    assert "WEAKENED (1)" in repository.git("diff", "HEAD~1")
    assert draftdiff("git", "uninstall", "--global").status == 0
    assert [path for path in home.rglob("*") if path.is_file()] == []
    (home / "mine").write_text("*.c diff=cpp\n", encoding="utf-8")
    (home / ".config" / "git" / "config").write_text("[core]\n\tattributesFile = ~/mine\n", encoding="utf-8")
    assert draftdiff("git", "install", "--global", "treaties/*.md").status == 0
    assert "treaties/*.md diff=draftdiff" in (home / "mine").read_text(encoding="utf-8")
    assert draftdiff("git", "uninstall", "--global").status == 0
    assert (home / "mine").read_text(encoding="utf-8") == "*.c diff=cpp\n"


def test_a_link_to_the_settings_stays_a_link(repository: Repository, draftdiff: Draftdiff, tmp_path: Path) -> None:
    config = repository.top / ".git" / "config"
    real = tmp_path / "real config"
    config.rename(real)
    real.chmod(0o600)
    config.symlink_to(real)
    draftdiff("git", "install")
    assert config.is_symlink()
    assert "draftdiff" in real.read_text(encoding="utf-8")
    assert real.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("pattern", ["two words/*.md", '"quoted".md', "#hash.md", "[ab].md"])
def test_patterns_of_every_kind(repository: Repository, draftdiff: Draftdiff, pattern: str) -> None:
    assert draftdiff("git", "install", pattern).status == 0
    name = {"[ab].md": "a.md"}.get(pattern, pattern.replace("*", "x"))
    assert repository.git("check-attr", "-z", "diff", name).split("\0")[2] == "draftdiff"


def test_a_shelf_elsewhere_in_the_repository(
    repository: Repository, draftdiff: Draftdiff, monkeypatch: pytest.MonkeyPatch
) -> None:
    (repository.top / "texts [1]").mkdir()
    monkeypatch.setenv("DRAFTDIFF_SHELF", "texts [1]")
    assert draftdiff("git", "install").status == 0
    for name, value in (
        ("texts [1]/a.md", "draftdiff"),
        ("texts 1/a.md", "unspecified"),
        ("drafts/a.md", "unspecified"),
    ):
        assert repository.git("check-attr", "-z", "diff", name).split("\0")[2] == value


@pytest.mark.parametrize(
    ("args", "said"),
    [(["!x"], "no pattern"), ([" "], "no pattern"), (["a\nb"], "no pattern"), (["--shelf"], "No such option")],
)
def test_what_is_no_pattern(repository: Repository, draftdiff: Draftdiff, args: list[str], said: str) -> None:
    before = settings(repository)
    done = draftdiff("git", "install", *args)
    assert done.status == 2
    assert said in done.err
    assert settings(repository) == before


def test_without_a_shelf(
    repository: Repository,
    draftdiff: Draftdiff,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    monkeypatch.setenv("DRAFTDIFF_SHELF", str(tmp_path_factory.mktemp("elsewhere")))
    what, _, hint = three_parts(draftdiff("git", "install").err)
    assert what == "there is no shelf in this repository"
    assert "draftdiff git install 'texts/*.md'" in hint


def test_while_git_is_at_work(repository: Repository, draftdiff: Draftdiff) -> None:
    (repository.top / ".git" / "config.lock").touch()
    before = settings(repository)
    what, where, _ = three_parts(draftdiff("git", "install").err)
    assert what == "git is at work on its settings"
    assert where.endswith("config.lock")
    assert settings(repository) == before


def test_lines_that_lost_their_end(installed: Repository, draftdiff: Draftdiff) -> None:
    config = installed.top / ".git" / "config"
    config.write_text(config.read_text(encoding="utf-8").replace("# draftdiff end\n", ""), encoding="utf-8")
    before = config.read_bytes()
    assert "lost their end" in three_parts(draftdiff("git", "uninstall").err)[0]
    assert config.read_bytes() == before


def test_outside_a_repository(draftdiff: Draftdiff, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    apart(monkeypatch, folder / "home")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(folder.parent))
    for command in ("install", "uninstall"):
        assert "not a git repository" in three_parts(draftdiff("git", command).err)[0]


# Two revisions of a path.


def test_two_revisions(repository: Repository, draftdiff: Draftdiff, monkeypatch: pytest.MonkeyPatch) -> None:
    done = draftdiff("compare", "--git", "HEAD~1", "HEAD", "--fail-on", "weakened", "--", "drafts/old.md")
    assert (done.status, done.err) == (1, "")
    assert done.out.startswith("old -> new") or "HEAD~1:drafts/old.md -> HEAD:drafts/old.md" in done.out
    monkeypatch.chdir(repository.top / "drafts")
    assert draftdiff("compare", "--git", "HEAD~1", "HEAD", "--", "old.md").out == done.out
    assert (
        draftdiff("compare", "--git", "HEAD~1", "HEAD", "--", str(repository.top / "drafts" / "old.md")).out == done.out
    )
    assert draftdiff("compare", "--git", "HEAD", "HEAD", "old.md", "--exit-code").status == 0


def test_two_revisions_of_a_renamed_draft(repository: Repository, draftdiff: Draftdiff) -> None:
    repository.git("mv", "drafts/old.md", "drafts/a name.md")
    repository.commit({"drafts/a name.md": NEW.replace("30 days", "10 days")})
    for path in ("drafts/old.md", "drafts/a name.md"):
        assert "deadline lowered" in draftdiff("compare", "--git", "HEAD~1", "HEAD", "--", path).out
    given = draftdiff("compare", "--git", "HEAD~1", "HEAD", "--", "drafts/old.md", "drafts/a name.md")
    assert "deadline lowered" in given.out
    back = draftdiff("compare", "--git", "HEAD", "HEAD~1", "--", "drafts/old.md")
    assert "deadline raised" in back.out


def test_two_revisions_of_an_added_and_a_deleted_draft(repository: Repository, draftdiff: Draftdiff) -> None:
    repository.commit({"drafts/third.md": OLD.replace("Reports", "Fish").replace("report", "fish")})
    assert "ADDED (2)" in draftdiff("compare", "--git", "HEAD~1", "HEAD", "--", "drafts/third.md").out
    assert "REMOVED (2)" in draftdiff("compare", "--git", "HEAD", "HEAD~1", "--", "drafts/third.md").out


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["HEAD", "HEAD", "drafts/od.md"], "no such file at HEAD"),
        (["HEAD~1", "HEAD", "drafts/old.md", "drafts/od.md"], "no such file at HEAD"),
        (["nowhere", "HEAD", "drafts/old.md"], "knows no revision 'nowhere'"),
        (["HEAD", "--upload-pack=x", "drafts/old.md"], "knows no revision '--upload-pack=x'"),
        (["HEAD", "HEAD", "../other.md"], "outside the repository"),
        (["HEAD", "HEAD", "/etc/hostname"], "outside the repository"),
        (["HEAD", "HEAD", "drafts"], "this is a folder"),
        (["HEAD", "HEAD"], "Missing argument"),
    ],
)
def test_revisions_that_cannot_be_compared(
    repository: Repository, draftdiff: Draftdiff, args: list[str], said: str
) -> None:
    done = draftdiff("compare", "--git", *args[:2], "--", *args[2:])
    assert (done.status, done.out) == (2, "")
    assert said in done.err


def test_one_draft_alone_cannot_be_compared(repository: Repository, draftdiff: Draftdiff) -> None:
    done = draftdiff("compare", "old")
    assert done.status == 2
    assert "NEW" in done.err


def test_the_driver_ends_with_0_even_by_hand(repository: Repository) -> None:
    for args in (["driver", "--", "a.md"], ["driver", "--", "a.md", "x", ".", ".", "y", ".", "."]):
        done = subprocess.run([sys.executable, "-m", "draftdiff", "git", *args], capture_output=True, check=False)
        assert done.returncode == 0, done.stderr
        assert done.stdout


def test_git_calls_the_program_that_installed(
    repository: Repository, draftdiff: Draftdiff, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """By name only where the shell finds this very program by it."""
    other = tmp_path / "bin"
    other.mkdir()
    (other / "draftdiff").write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    (other / "draftdiff").chmod(0o755)
    monkeypatch.setenv("PATH", str(other), prepend=":")
    draftdiff("git", "install")
    assert f"{sys.executable} -m draftdiff git driver" in repository.git("config", "diff.draftdiff.command")
    (other / "draftdiff").unlink()
    (other / "draftdiff").symlink_to(Path(sys.executable).parent / "draftdiff")
    draftdiff("git", "install")
    assert repository.git("config", "diff.draftdiff.command").startswith("f() { draftdiff git driver")
