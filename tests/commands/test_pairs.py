"""`draftdiff compare --pairs`: one run, each pair as by itself, a faulty one costs itself alone, and it can be gone on with."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.commands.conftest import Draftdiff, three_parts


@pytest.fixture
def pairs(folder: Path) -> str:
    (folder / "broken.md").write_bytes(bytes(range(256)) * 40)
    (folder / "pairs.csv").write_text(
        "name,old,new,year\nthere,old,new,1\ncorrupt,old,./broken.md,2\nback,new,old,3\n,old,old,4\n", encoding="utf-8"
    )
    return "pairs.csv"


def test_a_line_a_pair_with_what_a_run_of_its_own_says(draftdiff: Draftdiff, pairs: str) -> None:
    done = draftdiff("compare", "--pairs", pairs, "--format", "jsonl")
    assert done.status == 2
    lines = [json.loads(line) for line in done.out.splitlines()]
    assert [line.pop("pair")["name"] for line in lines] == ["there", "back", "old -> old"]
    for line, (old, new) in zip(lines, (("old", "new"), ("new", "old"), ("old", "old")), strict=True):
        assert line == json.loads(draftdiff("compare", old, new, "--format", "json").out)
    what, where, _ = three_parts(done.err)
    assert "broken.md" in where
    assert "'corrupt'" in where
    assert what


def test_full_lines_are_full_reports(draftdiff: Draftdiff, pairs: str) -> None:
    line = json.loads(draftdiff("compare", "--pairs", pairs, "--format", "jsonl", "--full").out.splitlines()[0])
    del line["pair"]
    assert line == json.loads(draftdiff("compare", "old", "new", "--format", "json", "--full").out)


def test_one_table_of_all_pairs(draftdiff: Draftdiff, pairs: str) -> None:
    rows = list(csv.reader(io.StringIO(draftdiff("compare", "--pairs", pairs, "--format", "csv").out)))
    alone = list(csv.reader(io.StringIO(draftdiff("compare", "old", "new", "--format", "csv").out)))
    assert rows[0] == ["pair", *alone[0]]
    assert [row[1:] for row in rows if row[0] == "there"] == alone[1:]
    assert {row[0] for row in rows[1:]} >= {"there", "back"}


@pytest.mark.parametrize("form", ["json", "markdown", "docx"])
def test_a_folder_has_a_file_a_pair_and_is_gone_on_with(
    draftdiff: Draftdiff, folder: Path, pairs: str, form: str
) -> None:
    asked = ("compare", "--pairs", pairs, "--format", form, "-o", "reports")
    first = draftdiff(*asked)
    assert first.status == 2
    assert first.err.splitlines()[-1] == "3 written to reports, 0 there already, 1 failed"
    files = {path.name.partition(".")[0]: path.read_bytes() for path in (folder / "reports").iterdir()}
    assert set(files) == {"there", "back", "old---old"} or set(files) == {"there", "back", "old-old"}
    assert draftdiff("compare", "old", "new", "--format", form, "-o", "alone").status == 0
    assert files["there"] == (folder / "alone").read_bytes()
    (folder / "broken.md").write_bytes(b"1. The Parties shall meet.\n")
    again = draftdiff(*asked)
    assert again.status == 0
    assert again.err.splitlines()[-1] == "1 written to reports, 3 there already, 0 failed"


def test_names_that_are_alike_or_hostile_have_files_of_their_own(draftdiff: Draftdiff, folder: Path) -> None:
    (folder / "p.csv").write_text('name,old,new\n../x,old,new\n"..\\x",old,new\n= A/B,old,new\n', encoding="utf-8")
    assert draftdiff("compare", "--pairs", "p.csv", "--format", "json", "-o", "out").status == 0
    assert sorted(p.name for p in (folder / "out").iterdir()) == ["A-B.json", "x.json", "x~2.json"]
    assert not (folder / "x.json").exists()


def test_a_table_from_standard_input(draftdiff: Draftdiff) -> None:
    done = draftdiff("compare", "--pairs", "-", "--format", "jsonl", stdin=b"old,new\nold,new\n")
    assert (done.status, done.err) == (0, "")


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (b"left,right\na,b\n", "no column 'old'"),
        (b"old,new\n", "no pairs"),
        (b"", "no column"),
        (b"old,new\nold,\n", "lacks a draft"),
        (b"old,new\n-,new\n", "standard input"),
        (b"old,new\n\xff\xfe,x\n", "UTF-8"),
        (b'old,new\n"old,new\n', "no table"),
    ],
)
def test_a_table_that_is_none(draftdiff: Draftdiff, folder: Path, table: bytes, said: str) -> None:
    (folder / "p.csv").write_bytes(table)
    done = draftdiff("compare", "--pairs", "p.csv", "--format", "jsonl")
    assert done.status == 2
    assert said in three_parts(done.err)[0]


@pytest.mark.parametrize("more", [("old", "new"), ("--explain", "1"), ("--exit-code",), ("--fail-on", "any")])
def test_what_is_for_one_pair_is_refused(draftdiff: Draftdiff, pairs: str, more: tuple[str, ...]) -> None:
    assert draftdiff("compare", "--pairs", pairs, "--format", "jsonl", *more).status == 2


def test_an_output_that_holds_one_comparison_asks_for_a_folder(draftdiff: Draftdiff, pairs: str) -> None:
    done = draftdiff("compare", "--pairs", pairs)
    assert "folder" in three_parts(done.err)[2]
    assert draftdiff("compare", "--pairs", "nowhere.csv", "--format", "jsonl").status == 2
    assert draftdiff("compare").status == 2
