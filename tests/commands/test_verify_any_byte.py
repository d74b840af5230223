"""`draftdiff verify` after one byte was altered, anywhere in a report or in a draft: it fails, and names the place."""

from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from draftdiff.cli import run
from tests.commands.conftest import OLD

OLDER = OLD.replace("title: Treaty on Reports", "title: Treaty on Reports {é}\nparties: {RU: Russia}").replace(
    "of all Parties.", "of all Parties [RU: and of others, Article 1(1)]."
)
NEWER = OLDER.replace("id: old", "id: new").replace("shall report", "should report")
# A place is a line of the draft or of the report, or a path in it ("changes[0].kind", "old.provisions.0.line").
PLACE = re.compile(r"line \d+|\w+(?:\.\w+|\[\d+\])+|\w+ is |\w+ has |, \w+$")


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two drafts, and the report on them."""
    folder = tmp_path_factory.mktemp("shelf")
    (folder / "old.md").write_text(OLDER, encoding="utf-8")
    (folder / "new.md").write_text(NEWER, encoding="utf-8")
    told = run(["compare", "old", "new", "--shelf", str(folder), "--full", "--format", "json", "-o", str(folder / "r")])
    assert told == 0
    return folder


def verified(shelf: Path, report: Path) -> tuple[int, str]:
    """The status, and what was said on either stream."""
    errors = io.StringIO()
    with contextlib.redirect_stderr(errors):
        status = run(["verify", str(report), "--shelf", str(shelf), "-o", str(shelf / "said")])
    said = (shelf / "said").read_text(encoding="utf-8") if status != 2 else ""
    return status, said + errors.getvalue()


def altered(data: bytes, at: float, by: int) -> bytes:
    place = int(at * len(data))
    return data[:place] + bytes([data[place] ^ by]) + data[place + 1 :]


PLACES = st.floats(0, 1, exclude_max=True)


def test_unaltered_it_holds(shelf: Path) -> None:
    assert verified(shelf, shelf / "r")[0] == 0


@given(PLACES, st.integers(1, 255))
@example(0.0, 1)
@example(1 - 1e-9, ord("\n") ^ ord("\r"))
@example(1 - 1e-9, ord("\n") ^ ord(" "))
def test_one_byte_of_the_report(shelf: Path, at: float, by: int) -> None:
    report = shelf / "altered"
    report.write_bytes(altered((shelf / "r").read_bytes(), at, by))
    status, said = verified(shelf, report)
    assert status in (1, 2), said
    place = re.search(r"^  where: (.*)", said, re.MULTILINE) if status == 2 else None
    assert PLACE.search(place[1].removeprefix(str(report)) if place else said), said


def test_each_byte_of_a_line_that_is_not_indented_as_written(shelf: Path) -> None:
    """What is between the values is looked at too."""
    data = (shelf / "r").read_bytes()
    for at in (found.start() for found in re.finditer(rb"\n +", data)):
        report = shelf / "altered"
        report.write_bytes(data[:at] + b"\t" + data[at + 1 :])
        line, column = data.count(b"\n", 0, at) + 1, at - data.rfind(b"\n", 0, at)
        assert f"but line {line} is not written so, from byte {column} on" in verified(shelf, report)[1]


@pytest.mark.parametrize("side", ["old", "new"])
@given(at=PLACES, by=st.integers(1, 255))
def test_one_byte_of_a_draft(shelf: Path, side: str, at: float, by: int) -> None:
    draft = shelf / f"{side}.md"
    whole = draft.read_bytes()
    try:
        draft.write_bytes(altered(whole, at, by))
        status, said = verified(shelf, shelf / "r")
    finally:
        draft.write_bytes(whole)
    assert status in (1, 2), said
    assert side in said
    if status == 1:
        assert "SHA-256 differs" in said
        assert re.search(r"line \d+ on, |provisions, not|all its provisions are read as before", said), said


def test_the_place_in_a_draft_is_named(shelf: Path) -> None:
    draft = shelf / "new.md"
    whole = draft.read_bytes()
    try:
        draft.write_bytes(whole.replace(b"publish", b"publush"))
        said = verified(shelf, shelf / "r")[1]
        draft.write_bytes(whole.replace(b"2020", b"2022"))
        front = verified(shelf, shelf / "r")[1]
        draft.write_bytes(whole + b"3. The Council shall rest.\n")
        longer = verified(shelf, shelf / "r")[1]
    finally:
        draft.write_bytes(whole)
    assert "it reads otherwise from line 10 on, Art. 1(2)" in said
    assert "all its provisions are read as before" in front
    assert "it has 4 provisions, not 3" in longer
