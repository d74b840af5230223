"""Settings of a project: where they are looked for, what wins, and complaints that name file and key."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftdiff.config import CheckConfig, Config, load_config
from tests.commands.conftest import OLD, Draftdiff, three_parts


def test_without_a_file_nothing_is_set(folder: Path) -> None:
    assert load_config() == Config()


@pytest.mark.parametrize(("name", "head"), [("draftdiff.toml", ""), ("pyproject.toml", "[tool.draftdiff]\n")])
def test_both_files(folder: Path, name: str, head: str) -> None:
    (folder / name).write_text(
        f'{head}shelf = "texts"\nlanguage = "en"\ncolor = "never"\nfail-on = "any"\n', encoding="utf-8"
    )
    assert load_config() == Config(str(folder / "texts"), "en", "never", "any")


@pytest.mark.parametrize(("name", "head"), [("draftdiff.toml", ""), ("pyproject.toml", "tool.draftdiff.")])
def test_a_table_for_the_check(folder: Path, name: str, head: str) -> None:
    (folder / name).write_text(
        f'[{head}check]\nfail-on = "error"\nselect = ["tab", "mojibake"]\nignore = []\nbaseline = "known.json"\n',
        encoding="utf-8",
    )
    assert load_config().check == CheckConfig("error", ("tab", "mojibake"), (), str(folder / "known.json"))


def test_the_nearest_file_upward_wins(folder: Path) -> None:
    below = folder / "below"
    below.mkdir()
    (folder / "draftdiff.toml").write_text('color = "never"\n', encoding="utf-8")
    assert load_config(below).color == "never"
    (below / "pyproject.toml").write_text('[tool.draftdiff]\ncolor = "always"\n', encoding="utf-8")
    assert load_config(below).color == "always"
    (below / "draftdiff.toml").write_text('color = "auto"\n', encoding="utf-8")
    assert load_config(below).color == "auto"


def test_a_pyproject_of_other_tools_is_passed_over(folder: Path) -> None:
    below = folder / "below"
    below.mkdir()
    (folder / "draftdiff.toml").write_text('color = "never"\n', encoding="utf-8")
    for text in ("[tool.other]\nx = 1\n", "# tool.draftdiff is not set here\n", "not toml at all ["):
        (below / "pyproject.toml").write_text(text, encoding="utf-8")
        assert load_config(below).color == "never"


@pytest.mark.parametrize(
    ("text", "named", "hint"),
    [
        ('colour = "never"\n', "'colour'", "shelf, language, color, fail-on"),
        ("color = 3\n", "color", 'color = "..."'),
        ('colour = "never"\n', "'colour'", "did you mean 'color'?"),
        ('color = "green"\n', "color = 'green'", "auto, always, never"),
        ('color = "allways"\n', "color = 'allways'", "did you mean 'always'?"),
        ("check = 3\n", "check must be a table", "[check]"),
        ('[check]\nfailon = "note"\n', "'check.failon'", "did you mean 'fail-on'?"),
        ('[check]\nfail-on = "any"\n', "check.fail-on = 'any'", "error, warning, note"),
        ('[check]\nignore = ["tabs"]\n', "check.ignore: there is no rule 'tabs'", "did you mean 'tab'?"),
        ('[check]\nselect = "tab"\n', "check.select must be a list", 'select = ["'),
        ("[check]\nbaseline = 1\n", "check.baseline must be a text", 'baseline = "..."'),
        ('fail-on = "sunday"\n', "fail-on = 'sunday'", "any, substantive, weakened"),
        ('language = "xx"\n', "language = 'xx'", "en"),
        ('color = "never\n', "cannot be read", "TOML"),
        ('color = "\\ud800"', "cannot be read", "TOML"),
    ],
)
def test_a_complaint_names_file_and_key(draftdiff: Draftdiff, folder: Path, text: str, named: str, hint: str) -> None:
    path = folder / "draftdiff.toml"
    path.write_text(text, encoding="utf-8")
    done = draftdiff("compare", "old", "new")
    what, where, todo = three_parts(done.err)
    assert (done.status, done.out, where) == (2, "", str(path))
    assert named in what
    assert hint in todo


def test_a_file_of_settings_that_is_no_text(draftdiff: Draftdiff, folder: Path) -> None:
    (folder / "draftdiff.toml").write_bytes(b"color = \xff\xfe\n")
    done = draftdiff("compare", "old", "new")
    assert done.status == 2
    assert three_parts(done.err)[1] == str(folder / "draftdiff.toml")


def test_an_option_wins_over_a_setting(draftdiff: Draftdiff, folder: Path) -> None:
    (folder / "draftdiff.toml").write_text('color = "always"\nfail-on = "any"\n', encoding="utf-8")
    done = draftdiff("compare", "old", "new")
    assert (done.status, "\x1b[" in done.out) == (1, True)
    done = draftdiff("compare", "new", "old", "--color", "never", "--fail-on", "weakened")
    assert (done.status, "\x1b[" in done.out) == (0, False)


def test_a_shelf_in_the_settings_is_beside_them(
    draftdiff: Draftdiff, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "texts").mkdir()
    (folder / "texts" / "other.md").write_text(OLD, encoding="utf-8")
    (folder / "draftdiff.toml").write_text('shelf = "texts"\n', encoding="utf-8")
    below = folder / "below"
    below.mkdir()
    monkeypatch.chdir(below)
    assert draftdiff("show", "other").status == 0
    assert draftdiff("show", "old").status == 2
    monkeypatch.setenv("DRAFTDIFF_SHELF", str(folder / "drafts"))
    assert draftdiff("show", "old").status == 0


def test_help_and_version_do_not_read_settings(draftdiff: Draftdiff, folder: Path) -> None:
    (folder / "draftdiff.toml").write_text("nonsense = [", encoding="utf-8")
    assert draftdiff("--version").status == 0
    assert draftdiff("compare", "--help").status == 0


def test_a_pyproject_that_is_no_text_is_passed_over(folder: Path) -> None:
    (folder / "pyproject.toml").write_bytes(b"# \xff\xfe tool.draftdiff\n")
    assert load_config() == Config()
