"""`--theme`: how colours look, by option and by setting."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from draftdiff.config import THEMES
from tests.commands.conftest import Draftdiff, three_parts

CODES = re.compile(r"\x1b\[([0-9;]*)m")
COLOURS = re.compile(r"\b(?:3[0-7]|38;5;\d+|9[0-7])\b")


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_changes_the_look_and_no_word(draftdiff: Draftdiff, theme: str) -> None:
    done = draftdiff("compare", "old", "new", "--theme", theme, "--color", "always")
    assert (done.status, done.err) == (0, "")
    assert CODES.sub("", done.out) == draftdiff("compare", "old", "new").out
    assert CODES.search(done.out)
    for command in (["show", "old"], ["statements", "old"], ["list", "drafts"], ["check", "old"], ["rule", "tab"]):
        assert draftdiff(*command, "--theme", theme).status == 0


def test_the_themes_differ(draftdiff: Draftdiff) -> None:
    looks = {draftdiff("compare", "old", "new", "--theme", theme, "--color", "always").out for theme in THEMES}
    assert len(looks) == len(THEMES)


def test_mono_has_no_colour(draftdiff: Draftdiff) -> None:
    coloured, mono = (
        draftdiff("compare", "old", "new", "--theme", theme, "--color", "always").out for theme in ("standard", "mono")
    )
    assert any(COLOURS.search(codes) for codes in CODES.findall(coloured))
    assert not any(COLOURS.search(codes) for codes in CODES.findall(mono))


def test_a_theme_by_the_settings(draftdiff: Draftdiff, folder: Path) -> None:
    wanted = draftdiff("compare", "old", "new", "--theme", "mono", "--color", "always").out
    (folder / "draftdiff.toml").write_text('theme = "mono"\n', encoding="utf-8")
    assert draftdiff("compare", "old", "new", "--color", "always").out == wanted
    (folder / "draftdiff.toml").write_text('theme = "pink"\n', encoding="utf-8")
    what, _, hint = three_parts(draftdiff("compare", "old", "new").err)
    assert what == "theme = 'pink'"
    assert "blue-orange" in hint
