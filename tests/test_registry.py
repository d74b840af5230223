"""Open folders."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from draftdiff.registry import entries, entry, names

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A package with two entries, one file without its constant and one that is no entry."""
    # Of a name of its own in each test, since a module once imported stays.
    package = tmp_path / f"open_folder_{tmp_path.name}"
    package.mkdir()
    for name, text in {"__init__": "", "_contract": "1 / 0", "two": "SIZE = 2", "one": "SIZE = 1", "none": ""}.items():
        (package / f"{name}.py").write_text(text, encoding="utf-8")
    (package / "notes.txt").write_text("no entry", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    return package.name


def test_names_are_sorted_and_nothing_is_imported(folder: str) -> None:
    assert names(folder) == ("none", "one", "two")
    assert f"{folder}.two" not in sys.modules


def test_an_entry_is_the_constant_at_the_foot_of_its_file(folder: str) -> None:
    assert entry(folder, "two", "SIZE", int) == 2


def test_a_file_without_its_constant_is_named(folder: str) -> None:
    with pytest.raises(TypeError, match=f"^{folder}/none.py must end in SIZE = int"):
        entries(folder, "SIZE", int)


def test_a_constant_of_another_kind_is_named(folder: str) -> None:
    with pytest.raises(TypeError, match=r"one.py must end in SIZE = str\(\.\.\.\)$"):
        entry(folder, "one", "SIZE", str)
