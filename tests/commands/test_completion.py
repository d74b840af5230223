"""Completion of what is typed: what is offered, and that real shells offer it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from draftdiff.check import rules
from draftdiff.commands._only import ONLY
from tests.commands.conftest import OLD, Draftdiff
from tests.commands.ptys import DRAFTS
from tests.commands.test_output import completed

SHELLS = ("bash", "zsh", "fish")
# A shell that starts on a busy machine may take its time; one that hangs must not hold up the tests for ever.
PATIENCE = 60


def values(args: list[str], incomplete: str) -> list[str]:
    return [value for value, _ in completed(args, incomplete)]


def test_provisions_are_completed(folder: Path) -> None:
    ids = ["art_1", "art_1__para_1", "art_1__para_2"]
    assert values(["show", "old"], "art") == ids
    assert values(["show", "old"], "art_1__para_2") == ["art_1__para_2"]
    assert values(["compare", "old", "new", "--explain"], "art_1__") == ids[1:]
    assert values(["show", "old"], "x") == []


@pytest.mark.parametrize("draft", ["nothing", "-", "drafts"])
def test_where_there_is_no_draft_no_provision_is_completed(folder: Path, draft: str) -> None:
    assert values(["show", draft], "") == []


def test_a_large_draft_is_not_read_for_a_tab(folder: Path) -> None:
    (folder / "large.md").write_text(OLD + "words " * 200_000, encoding="utf-8")
    assert values(["show", "large.md"], "") == []


def test_settings_that_are_wrong_are_no_concern_of_who_types(folder: Path) -> None:
    (folder / "draftdiff.toml").write_text("nonsense", encoding="utf-8")
    assert values(["show", "old"], "art") == []


def test_rules_and_kinds_of_changes_are_completed_after_commas(folder: Path) -> None:
    names = [rule.name for rule in rules()]
    assert values(["check", "--select"], "") == names
    assert values(["check", "--ignore"], "tab,mo") == ["tab,mojibake"]
    assert "tab,tab" not in values(["check", "--ignore"], "tab,")
    assert values(["compare", "--only"], "figures,sta") == ["figures,standing"]
    assert values(["compare", "--only"], "") == list(ONLY)
    assert values(["rule"], "gap") == ["gap-in-numbering"]


def test_formats_themes_and_commands_below_git_are_completed(folder: Path) -> None:
    assert values(["compare", "--format"], "j") == ["json", "jsonl", "junit"]
    assert values(["show", "--theme"], "b") == ["blue-orange"]
    assert values(["git"], "") == ["install", "uninstall"]
    assert values([], "--ver") == ["--version"]


def test_to_complete_a_command_imports_none() -> None:
    code = (
        "import sys\nfrom click.shell_completion import ShellComplete\nfrom draftdiff.cli import group\n"
        "found = ShellComplete(group, {}, 'draftdiff', 'X').get_completions([], 's')\n"
        "print([i.value for i in found], [m for m in sys.modules if m.startswith('draftdiff.commands')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "['show', 'statements', 'synopsis', 'story', 'schema'] []\n"


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_of_a_shell(draftdiff: Draftdiff, shell: str) -> None:
    done = draftdiff("completion", shell)
    assert done.status == 0
    assert f"_DRAFTDIFF_COMPLETE={shell}_complete" in done.out


def test_a_shell_that_is_unknown(draftdiff: Draftdiff) -> None:
    done = draftdiff("completion", "csh")
    assert done.status == 2
    assert "'bash', 'zsh', 'fish'" in done.err


# Real shells.


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with the command and the scripts for each shell."""
    program = tmp_path / "bin" / "draftdiff"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m draftdiff "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    for shell in SHELLS:
        done = subprocess.run([sys.executable, "-m", "draftdiff", "completion", shell], capture_output=True, check=True)
        (tmp_path / shell).write_bytes(done.stdout)
    return tmp_path


def environment(home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name in ("PYTHONPATH", "LANG", "LC_ALL")}
    path = f"{home / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return {**kept, "PATH": path, "HOME": str(home), "TERM": "xterm", "DRAFTDIFF_SHELF": str(DRAFTS)}


def needed(shell: str) -> str:
    found = shutil.which(shell)
    if found is None:
        pytest.skip(f"{shell} is not installed")
    return found


QUESTIONS = [
    ("show apr", ["april12", "april15", "april6"]),
    ("compare april12 comm", ["communique"]),
    ("show april15 art_8", ["art_8", "art_8__nn_1"]),
    ("rule gap", ["gap-in-numbering"]),
    ("compare --format ju", ["junit"]),
    ("che", ["check"]),
]


@pytest.mark.parametrize(("typed", "wanted"), QUESTIONS)
def test_bash(home: Path, typed: str, wanted: list[str]) -> None:
    words = ["draftdiff", *typed.split()]
    script = (
        f"source {home}/bash; COMP_WORDS=({' '.join(words)}); COMP_CWORD={len(words) - 1}; "
        "_draftdiff_completion draftdiff; printf '%s\\n' \"${COMPREPLY[@]}\"; complete -p draftdiff"
    )
    done = subprocess.run(
        [needed("bash"), "--norc", "--noprofile", "-c", script],
        env=environment(home), capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stderr == ""
    assert done.stdout.splitlines() == [*wanted, "complete -o nosort -F _draftdiff_completion draftdiff"]


@pytest.mark.parametrize(("typed", "wanted"), QUESTIONS)
def test_fish(home: Path, typed: str, wanted: list[str]) -> None:
    done = subprocess.run(
        [needed("fish"), "--no-config", "-c", f"source {home}/fish; complete -C 'draftdiff {typed}'"],
        env=environment(home), capture_output=True, text=True, check=True,
    )  # fmt: skip
    # fish puts april6 before april12: it sorts numbers as numbers.
    assert sorted(line.partition("\t")[0] for line in done.stdout.splitlines()) == sorted(wanted)


def typed_in(command: list[str], home: Path, lines: list[str], last: str, wanted: str) -> str:
    """What an interactive shell shows when lines and then a last one with a tab are typed, until it is as wanted."""
    pty = pytest.importorskip("pty", reason="pseudo-terminals are a matter of Unix")
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment(home), cwd=home, start_new_session=True
    ) as process:
        os.close(theirs)
        os.set_blocking(ours, False)
        shown = b""
        end = time.monotonic() + PATIENCE
        os.write(ours, "".join(f"{line}\n" for line in lines).encode())
        asked = False
        while wanted.encode() not in shown and time.monotonic() < end:
            if not asked and b"READY-1" in shown:
                os.write(ours, f"{last}\t".encode())
                asked = True
            try:
                shown += os.read(ours, 65536)
            except BlockingIOError:
                time.sleep(0.02)
            except OSError:  # Linux says so when the other end is closed
                break
        process.kill()
    os.close(ours)
    return shown.decode("utf-8", "replace")


def test_bash_at_the_keyboard(home: Path) -> None:
    shown = typed_in(
        [needed("bash"), "--norc", "--noprofile", "-i"],
        home,
        [f"source {home}/bash", "echo READY-$((0+1))"],
        "draftdiff compare april12 comm",
        "april12 communique",
    )
    assert "april12 communique" in shown


def test_zsh_at_the_keyboard(home: Path) -> None:
    start = f"autoload -U compinit && compinit -u -d {home}/dump && source {home}/zsh"
    for last, wanted in (
        ("draftdiff compare april12 comm", "communique"),
        ("draftdiff show april15 art_8__", "art_8__nn_1"),
    ):
        shown = typed_in([needed("zsh"), "-f", "-i"], home, [start, "PS1='> '", "echo READY-$((0+1))"], last, wanted)
        assert wanted in shown.rpartition("READY-1")[2]
