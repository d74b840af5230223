"""On a terminal, off it, in colour and without, wide and narrow, through a pager, into a pipe that closes."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.commands.conftest import Draftdiff
from tests.commands.ptys import DRAFTS, draftdiff_command, environment, on_terminal

pty = pytest.importorskip("pty", reason="pseudo-terminals are a matter of Unix")

CODES = re.compile(r"\x1b\[[0-9;]*m")
SHELF = str(DRAFTS)
# Marks at the head of the lines of a wrapped paragraph, which come again on every line.
MARKS = re.compile(r"^\s*[|!]\s", re.MULTILINE)


def words(report: str) -> list[str]:
    return MARKS.sub(" ", CODES.sub("", report)).split()


def too_long(report: str, columns: int) -> list[str]:
    """Lines beyond the width that could have been broken: more than a mark and one word."""
    return [line for line in CODES.sub("", report).splitlines() if len(line) > columns and len(words(line)) > 1]


@pytest.mark.parametrize("columns", ["40", "60", "80", "160"])
@pytest.mark.parametrize("args", [("compare", "communique", "april15"), ("show", "april15"), ("statements", "april15")])
def test_width_wraps_and_cuts_nothing(draftdiff: Draftdiff, columns: str, args: tuple[str, ...]) -> None:
    wrapped = draftdiff(*args, "--width", columns, "--shelf", SHELF)
    free = draftdiff(*args, "--shelf", SHELF)
    assert (wrapped.status, wrapped.err) == (0, "")
    assert too_long(wrapped.out, int(columns)) == []
    assert words(wrapped.out) == words(free.out)


def test_off_a_terminal_nothing_is_wrapped_nor_coloured(draftdiff: Draftdiff, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    done = draftdiff("compare", "communique", "april15", "--shelf", SHELF)
    assert max(map(len, done.out.splitlines())) > 200
    assert "\x1b" not in done.out


@pytest.mark.parametrize(
    ("args", "env", "colored"),
    [
        ((), {}, False),
        (("--color", "auto"), {}, False),
        (("--color", "always"), {}, True),
        (("--color", "never"), {"FORCE_COLOR": "1"}, False),
        ((), {"FORCE_COLOR": "1"}, True),
        ((), {"FORCE_COLOR": ""}, False),
        ((), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (("--color", "always"), {"NO_COLOR": "1"}, True),
    ],
)
def test_colour_off_a_terminal(
    draftdiff: Draftdiff, monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...], env: dict[str, str], colored: bool
) -> None:
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    for command in (["compare", "old", "new"], ["show", "old"], ["statements", "old"], ["list"]):
        assert ("\x1b[" in draftdiff(*command, *args).out) is colored


def test_colour_adds_nothing_but_codes(draftdiff: Draftdiff) -> None:
    plain = draftdiff("compare", "communique", "april15", "--shelf", SHELF)
    colored = draftdiff("compare", "communique", "april15", "--shelf", SHELF, "--color", "always")
    assert CODES.sub("", colored.out) == plain.out
    assert all(line.count("\x1b[0m") == len(CODES.findall(line)) / 2 for line in colored.out.splitlines())


@pytest.mark.parametrize("columns", [60, 80, 160])
def test_on_a_terminal(columns: int) -> None:
    status, shown = on_terminal(columns, "compare", "april12", "april15", "--no-pager")
    assert status == 0
    assert too_long(shown, columns) == []
    assert max(len(line) for line in CODES.sub("", shown).splitlines()) > columns * 0.8
    assert CODES.search(shown)
    done = subprocess.run(
        draftdiff_command("compare", "april12", "april15"), env=environment(), capture_output=True, check=True
    )
    assert words(shown) == words(done.stdout.decode())


@pytest.mark.parametrize("env", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_a_terminal_without_colour(env: dict[str, str]) -> None:
    status, shown = on_terminal(80, "compare", "april12", "april15", "--no-pager", env=env)
    assert (status, CODES.search(shown)) == (0, None)
    assert "RECONSTRUCTION" in shown


@pytest.fixture
def pager(tmp_path: Path) -> Path:
    script = tmp_path / "my pager"
    script.write_text('#!/bin/sh\necho "PAGED $1"\nexec cat\n', encoding="utf-8")
    script.chmod(0o755)
    return script


@pytest.mark.parametrize("variable", ["DRAFTDIFF_PAGER", "PAGER"])
def test_a_pager_is_used_on_a_terminal(pager: Path, variable: str) -> None:
    status, shown = on_terminal(80, "compare", "april12", "april15", env={variable: f"'{pager}' --quick"})
    assert status == 0
    assert shown.startswith("PAGED --quick\n")
    assert "RECONSTRUCTION" in shown


@pytest.mark.parametrize(
    ("args", "env"),
    [
        (("--no-pager",), {}),
        (("--format", "json"), {}),
        ((), {"DRAFTDIFF_PAGER": "cat"}),
        ((), {"DRAFTDIFF_PAGER": "no-such-pager-anywhere"}),
    ],
)
def test_no_pager(pager: Path, args: tuple[str, ...], env: dict[str, str]) -> None:
    status, shown = on_terminal(80, "compare", "april12", "april15", *args, env={"PAGER": str(pager), **env})
    assert status == 0
    assert "PAGED" not in shown
    assert "april15" in shown


def test_a_pager_that_is_left_early_is_no_error(tmp_path: Path) -> None:
    script = tmp_path / "leave"
    script.write_text("#!/bin/sh\nexec true\n", encoding="utf-8")
    script.chmod(0o755)
    assert on_terminal(80, "compare", "communique", "april15", env={"PAGER": str(script)}) == (0, "")


@pytest.mark.parametrize(
    "args", [("compare", "communique", "april15"), ("compare", "communique", "april15", "--format", "json", "--full")]
)
def test_a_reader_who_had_enough_is_no_error(args: tuple[str, ...]) -> None:
    with subprocess.Popen(
        draftdiff_command(*args), env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline()
        process.stdout.close()
        said = process.stderr.read()
    assert (process.returncode, said) == (0, b"")


def test_head_of_a_report() -> None:
    line = f"{' '.join(draftdiff_command('compare', 'april12', 'april15'))} | head -3"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", line], env=environment(), capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(done.stdout.splitlines()) == 3


@pytest.mark.skipif(shutil.which("less") is None, reason="less is not installed")
@pytest.mark.parametrize(
    "command", [("show", "hostile.md"), ("compare", "plain.md", "hostile.md"), ("check", "hostile.md")]
)
def test_a_hostile_draft_does_nothing_to_a_pager(tmp_path: Path, command: tuple[str, ...]) -> None:
    """less lets colours through (-R); of all that a draft has in it only text may come."""
    attack = "\x1b]0;title\x07\x1b[2J\x1b[31mred\x1b[8mhidden\x9b31m\x08\x08 \u202egnp.exe\r"
    words = f"# Article 1. Reports {attack}\n\n1. Each Party shall report{attack} to others [RU: {attack} or not].\n"
    (tmp_path / "hostile.md").write_text(words, encoding="utf-8")
    (tmp_path / "plain.md").write_text(
        "# Article 1. Reports\n\n1. Each Party may report to others.\n", encoding="utf-8"
    )
    typed = [str(tmp_path / part) if part.endswith(".md") else part for part in command]
    status, shown = on_terminal(80, *typed, env={"DRAFTDIFF_PAGER": "less -FRX", "LESS": ""})
    assert status in (0, 1)
    # What less itself writes: its keypad on and off, the ends of lines, a step back at the margin; and our colours.
    ours = CODES.sub("", re.sub("\x1b\\[\\?1[hl]\x1b[=>]|\x1b\\[K| \x08|\r", "", shown))
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", ours), ascii(ours)
    assert not re.search("\x1b\\[(?:31mred|8m|2J)", shown)
    if command[0] != "check":
        assert "<U+001B>]0;title<U+0007>" in "".join(ours.split())
