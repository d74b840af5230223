"""A proposed change played through: the action's own commands, what they print and what they refuse."""

from __future__ import annotations

import os
import re

import pytest

from tests.ci.played import BINARY, FAULTY, FIRST, ROOT, SECOND, Repository, action, dated, marks


def test_no_script_of_the_action_has_an_expression_in_it() -> None:
    """An expression is pasted into a script before the shell reads it, whatever a user or a file name put there."""
    assert action()["runs"]["using"] == "composite"
    assert [s["run"] for s in action()["runs"]["steps"] if "${{" in s["run"]] == []


def test_the_action_installs_its_own_checkout_and_nothing_of_the_change(repository: Repository) -> None:
    repository.commit({"may9.md": SECOND})
    repository.action()
    python, pip = repository.played.read_text().split("python3\n")[1].split("python\n")
    assert python.splitlines()[:3] == ["-I", "-m", "venv"]
    assert pip.splitlines()[:4] == ["-I", "-m", "pip", "install"]
    assert pip.splitlines()[-1] == f"{ROOT}[all]"


def test_a_clean_new_draft_passes_and_is_compared(repository: Repository) -> None:
    repository.commit({"may9.md": SECOND})
    done = repository.action()
    assert (done.returncode, done.stdout, done.stderr) == (0, "1 draft checked: nothing found.\n", "")
    assert "# may1 -> may9 (2020-05-01 -> 2020-05-09)\n" in repository.told()
    assert "1 weakened" in repository.told()


def test_a_faulty_new_draft_is_annotated_on_its_lines_and_fails(repository: Repository) -> None:
    repository.commit({"may9.md": FAULTY})
    done = repository.action()
    assert done.returncode == 1
    found = {(a.of["title"], a.of["file"], a.of["line"]) for a in marks(done.stdout)}
    assert found >= {(rule, "drafts/may9.md", "11") for rule in ("repeated-number", "foreign-letter")}
    assert "| error | drafts/may9.md:11 |" in repository.told()


def test_what_may_pass_is_an_input(repository: Repository) -> None:
    repository.commit({"june.md": dated("june", "31").replace("within", "in in")})
    assert [repository.action(**{"fail-on": limit}).returncode for limit in ("error", "warning", "")] == [0, 1, 1]


def test_the_settings_of_the_check_hold(repository: Repository) -> None:
    repository.commit({"june.md": dated("june", "31").replace("within", "in in")})
    settings = repository.folder / "draftdiff.toml"
    settings.write_text('[check]\nfail-on = "error"\n')
    assert repository.action().returncode == 0
    settings.write_text('[check]\nignore = ["doubled-word", "wrong-date"]\n')
    assert repository.action().stdout == "1 draft checked: nothing found.\n"
    settings.write_text('[check]\nbaseline = "known.json"\n')
    assert repository.draftdiff("check", "--write-baseline", "known.json").returncode == 0
    done = repository.action()
    assert (done.returncode, done.stdout) == (0, "1 draft checked: nothing new found.\n")
    assert done.stderr == "note: known.json: 1 known finding is passed over\n"


def test_only_what_the_change_touches_is_checked(repository: Repository) -> None:
    repository.git("checkout", "--quiet", "main")
    repository.commit({"old.md": FAULTY.replace("may9", "old")})
    repository.git("checkout", "--quiet", "-B", "change", "main")
    repository.commit({"may20.md": dated("may20", "20"), "README.md": "1. 1.\n", "notes.yaml": "a: b\n", ".x.md": "x"})
    done = repository.action()
    assert (done.returncode, done.stdout) == (0, "1 draft checked: nothing found.\n")


def test_a_change_without_drafts_passes_and_says_so(repository: Repository) -> None:
    (repository.folder / "code.py").write_text("x = 1\n")
    repository.commit({})
    done = repository.action()
    assert (done.returncode, done.stdout) == (0, "No draft was checked.\n")
    assert repository.told() == "# draftdiff\n\nNo draft was checked.\n\n"


def test_a_changed_draft_is_checked_and_not_compared(repository: Repository) -> None:
    repository.commit({"may1.md": FIRST.replace("lamps", "the the lamps")})
    assert repository.action().returncode == 1
    assert "->" not in repository.told().replace("<!-- -->", "")


def test_files_that_are_no_text_are_told_and_the_rest_is_done(repository: Repository) -> None:
    repository.commit({"may9.md": FAULTY, "scan.md": BINARY, "scan2.md": BINARY})
    done = repository.action()
    assert done.returncode == 2
    unread = [a.of["file"] for a in marks(done.stdout) if a.of["title"] == "cannot be read"]
    assert unread == ["drafts/scan.md", "drafts/scan2.md"]
    assert "repeated-number" in done.stdout
    assert "scan2.md: this is no text" in repository.told()
    assert "# may1 -> may9" in repository.told()


HOSTILE = ('a  b,c:d%41$(touch owned)`touch owned`;"é', "n\n::error file=x::y", "--output=owned", "##[error]x")


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_and_texts_do_nothing(repository: Repository, name: str) -> None:
    text = FAULTY.replace("title: Treaty", "title: '::error::x' #")
    text = text.replace("Each Party", "::error file=x::Each Party <script> @somebody \x1b[31m")
    repository.commit({f"{name}.md": text, f"{name}2.md": BINARY})
    done = repository.action()
    assert done.returncode == 2
    assert not list(repository.folder.parent.rglob("owned"))
    found = marks(done.stdout)
    assert {a.of["file"] for a in found} == {f"drafts/{name}.md", f"drafts/{name}2.md"}
    assert {a.of["title"] for a in found} >= {"foreign-letter", "cannot be read"}
    assert marks(done.stderr) == []
    assert "\x1b" not in repository.told() + done.stdout
    assert "<script" not in repository.told()


def test_a_name_that_is_not_utf8(repository: Repository) -> None:
    repository.commit({os.fsdecode(b"caf\xe9.md"): dated("may9", "09")})
    done = repository.action()
    assert done.returncode == 1  # for its name, which is not its id
    assert [a.of["title"] for a in marks(done.stdout)] == ["id-and-file-name"]
    assert "# may1 -> may9" in repository.told()


def test_links_and_folders_are_no_drafts(repository: Repository) -> None:
    secret = repository.folder.parent / "secret"
    secret.write_text(FIRST.replace("lamps", "passwords passwords"))
    (repository.shelf / "link.md").symlink_to(secret)
    repository.commit({"folder.md/may9.md": dated("may9", "09"), "may8.md": dated("may8", "08")})
    done = repository.action()
    assert (done.returncode, done.stdout) == (0, "2 drafts checked: nothing found.\n")
    assert "passwords" not in repository.told()


@pytest.mark.parametrize("setting", ["diff.relative=true", "diff.noprefix=true", "core.quotePath=true"])
def test_settings_of_git_change_nothing(repository: Repository, setting: str) -> None:
    repository.git("config", *setting.split("="))
    repository.commit({"été.md": dated("été", "09", FAULTY)})
    found = marks(repository.action().stdout)
    assert {a.of["file"] for a in found} == {"drafts/été.md"}


def test_the_shelf_may_lie_deeper(repository: Repository) -> None:
    repository.commit({"in here/a.md": dated("a", "03"), "in here/b.md": dated("b", "04")})
    done = repository.action(shelf="drafts/in here")
    assert done.stdout == "2 drafts checked: nothing found.\n"
    assert re.findall(r"^# (.*) \(", repository.told(), re.MULTILINE) == ["a -> b"]
