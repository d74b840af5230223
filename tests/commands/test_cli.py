"""Exit status, the three parts of a complaint, help."""

from __future__ import annotations

import sys
from importlib import import_module

import click
import pytest

import draftdiff as package
from draftdiff import cli
from draftdiff.errors import DraftdiffError
from tests.commands.conftest import Draftdiff, three_parts


def test_done_is_0(draftdiff: Draftdiff) -> None:
    done = draftdiff("compare", "old", "new")
    assert (done.status, done.err) == (0, "")
    assert "should" in done.out


def test_version(draftdiff: Draftdiff) -> None:
    done = draftdiff("--version")
    assert (done.status, done.out, done.err) == (0, f"draftdiff {package.__version__}\n", "")


def test_the_group_alone_says_how_to_begin(draftdiff: Draftdiff) -> None:
    done = draftdiff()
    assert (done.status, done.err) == (0, "")
    assert done.out == draftdiff("--help").out


def test_help_names_every_command(draftdiff: Draftdiff) -> None:
    done = draftdiff("--help")
    assert done.status == 0
    for name, line in cli.COMMANDS.items():
        assert f"  {name} " in done.out
        assert " ".join(line.split())[:40] in " ".join(done.out.split())
    assert "\n  Examples:\n    draftdiff compare april12 april15\n" in done.out
    assert draftdiff("-h").out == done.out


@pytest.mark.parametrize("command", cli.COMMANDS)
def test_help_of_every_command_has_examples_that_name_it(draftdiff: Draftdiff, command: str) -> None:
    done = draftdiff(command, "--help")
    assert (done.status, done.err) == (0, "")
    lines = done.out[done.out.index("\n  Examples:\n") :].splitlines()
    assert sum(line.startswith(f"    draftdiff {command}") for line in lines) >= 2
    assert "\b" not in done.out
    assert r"\b" not in done.out


@pytest.mark.parametrize("command", cli.COMMANDS)
def test_the_line_in_the_group_is_the_commands_own(command: str) -> None:
    """COMMANDS repeats it, so that --help imports no command."""
    found = import_module(f"draftdiff.commands.{command}").command
    assert isinstance(found, click.Command)
    assert (found.help or "").splitlines()[0] == cli.COMMANDS[command]


def test_an_unknown_command_names_the_nearest(draftdiff: Draftdiff) -> None:
    done = draftdiff("compair", "old", "new")
    what, where, hint = three_parts(done.err)
    assert (done.status, done.out) == (2, "")
    assert "'compair'" in what
    assert "Did you mean 'compare'?" in what
    assert where == "draftdiff"
    assert "draftdiff --help" in hint


def test_an_unknown_command_without_a_neighbour(draftdiff: Draftdiff) -> None:
    done = draftdiff("xyzzy")
    assert done.status == 2
    assert "xyzzy" in three_parts(done.err)[0]
    assert "Did you mean" not in done.err


@pytest.mark.parametrize(
    ("args", "named"),
    [
        (["compare", "old", "new", "--wat"], "--wat"),
        (["compare", "old"], "NEW"),
        (["compare", "old", "new", "extra"], "extra"),
        (["compare", "old", "new", "--format", "pdf"], "pdf"),
        (["compare", "old", "new", "--color", "green"], "green"),
        (["compare", "old", "new", "--width", "5"], "5"),
        (["compare", "old", "new", "--fail-on", "sunday"], "sunday"),
        (["show", "old", "--language", "xx"], "xx"),
        (["show", "old", "--input", "rtf"], "rtf"),
        (["statements", "old", "--by", "weekday"], "weekday"),
        (["list", "treaties"], "treaties"),
    ],
)
def test_options_that_are_wrong(draftdiff: Draftdiff, args: list[str], named: str) -> None:
    done = draftdiff(*args)
    what, where, hint = three_parts(done.err)
    assert (done.status, done.out) == (2, "")
    assert named in what
    assert where == f"draftdiff {args[0]}"
    assert f"`draftdiff {args[0]} --help`" in hint


def test_what_cannot_act_on_a_terminal_is_printed(draftdiff: Draftdiff) -> None:
    done = draftdiff("show", "no\x1b[31msuch")
    assert done.status == 2
    assert "\x1b" not in done.err
    assert "<U+001B>" in done.err


def failing(fault: BaseException) -> click.Command:
    @click.command("fail")
    @click.option("--verbose", is_flag=True)
    def command(verbose: bool) -> None:
        raise fault

    return command


def test_our_mistake_is_3_and_says_so(draftdiff: Draftdiff, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli.LazyGroup, "get_command", lambda *_: failing(ZeroDivisionError("the \x1b moon")))
    done = draftdiff("fail")
    what, where, hint = three_parts(done.err)
    assert (done.status, done.out) == (3, "")
    assert "ZeroDivisionError" in what
    assert "<U+001B> moon" in what
    assert "not in your draft" in where
    assert "--verbose" in hint
    assert "Traceback" not in done.err
    assert "Traceback" in draftdiff("fail", "--verbose").err


@pytest.mark.parametrize(
    ("fault", "status", "said"),
    [
        (KeyboardInterrupt(), 130, "interrupted\n"),
        (click.Abort(), 130, "interrupted\n"),
        (DraftdiffError("it rains"), 2, "error: it rains\n"),
        (DraftdiffError("it rains", where="here"), 2, "error: it rains\n  where: here\n"),
        (click.ClickException("no"), 2, "error: no\n  to do: see `draftdiff --help`\n"),
        (click.exceptions.Exit(7), 7, ""),
    ],
)
def test_other_ends(
    draftdiff: Draftdiff, monkeypatch: pytest.MonkeyPatch, fault: BaseException, status: int, said: str
) -> None:
    monkeypatch.setattr(cli.LazyGroup, "get_command", lambda *_: failing(fault))
    done = draftdiff("fail")
    assert (done.status, done.out, done.err.lstrip("\n")) == (status, "", said)


def test_main_ends_the_process_with_the_status(folder: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["draftdiff", "show", "nothing-of-the-kind"])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 2
