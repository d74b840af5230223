"""The manual pages: one for each command, with every option, and such as man and groff have no complaint about."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest

from draftdiff.cli import COMMANDS, group
from tests.generate_man import escaped, main, pages

PAGES = pages()


def test_every_command_has_a_page() -> None:
    wanted = {"draftdiff.1", "draftdiff-git-install.1", "draftdiff-git-uninstall.1"}
    assert set(PAGES) == wanted | {f"draftdiff-{name}.1" for name in COMMANDS}
    assert pages() == PAGES


@pytest.mark.parametrize("name", COMMANDS)
def test_a_page_names_every_option(name: str) -> None:
    command = group.get_command(click.Context(group), name)
    assert command is not None
    page = PAGES[f"draftdiff-{name}.1"]
    for param in command.params:
        if isinstance(param, click.Option):
            assert not [switch for switch in param.opts if f"\\fB{escaped(switch)}\\fR" not in page]
    assert "\b" not in page
    assert page.startswith(f'.TH "DRAFTDIFF-{name.upper()}" "1"')
    assert "Examples:" not in page or re.search(r"Examples.*\n\.PP\n\.RS 4\n\.nf\ndraftdiff|Examples, ", page)


def test_what_roff_would_act_on_is_escaped() -> None:
    assert escaped("a-b\\n") == "a\\-b\\en"
    assert escaped(".so /etc/passwd\n'br\n.x") == "\\&.so /etc/passwd\n\\(aqbr\n\\&.x"


def test_the_pages_are_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(tmp_path / "man")
    assert {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "man").iterdir()} == PAGES
    assert capsys.readouterr().err.startswith("written: ")


@pytest.mark.skipif(not sys.platform.startswith("linux") or not shutil.which("man"), reason="man-db is not installed")
@pytest.mark.parametrize("name", PAGES)
def test_man_shows_a_page(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(PAGES[name], encoding="utf-8")
    done = subprocess.run(
        ["man", "--warnings", "--local-file", str(path)],
        env={
            "PATH": os.environ["PATH"],
            "MANWIDTH": "80",
            "LC_ALL": "C.UTF-8",
            "MANPAGER": "cat",
            "HOME": str(tmp_path),
        },
        capture_output=True,
        check=True,
    )
    shown = re.sub(r".\x08", "", done.stdout.decode("utf-8"))
    shown = re.sub(r"\x1b\[[0-9;]*m", "", shown)
    assert not [line for line in done.stderr.decode().splitlines() if "locale" not in line]
    assert "NAME\n" in shown
    assert f"{name.removesuffix('.1')} - " in " ".join(shown.split())
    assert "--help" in shown
