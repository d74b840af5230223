"""docs/positions.md names every fate, and what it shows is what the program does."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from draftdiff import cli
from draftdiff.model.positions import MIRROR, FateName
from draftdiff.positions import FATES
from draftdiff.render._positions_words import MEANINGS
from tests.generate_positions import PAGE, positions_page

TEXT = PAGE.read_text(encoding="utf-8")


def test_its_examples_are_current() -> None:
    assert positions_page() == TEXT, "positions.md is stale: run make docs"


def test_every_fate_is_told_with_its_mirror() -> None:
    rows = re.findall(r"^\| `([\w-]+)` \| .* \| (?:`([\w-]+)`|itself) \|$", TEXT, re.MULTILINE)
    assert {name: other or name for name, other in rows} == {
        name: MIRROR.get(name, name) for name in get_args(FateName)
    }
    assert set(FATES) == set(MEANINGS) == set(get_args(FateName))


def test_the_texts_of_two_sides_can_be_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DRAFTDIFF_SHELF", str(PAGE.parent.parent / "drafts"))
    monkeypatch.chdir(tmp_path)
    for side in ("ua", "ru"):
        command = f"positions april15 --as {side} --format markdown --output as-{side}.md"
        assert cli.run(command.split()) == 0
    assert cli.run(["compare", "as-ua.md", "as-ru.md"]) == 0
    told = capsys.readouterr().out
    assert "250,000" in told
    assert "85,000" in told
