"""The public calls: what they take, what they give, and that the page about them tells the truth."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Literal

import pytest

import draftdiff
from draftdiff.model.source import Source
from draftdiff.render import View, output

ROOT = Path(__file__).resolve().parents[1]
DRAFTS = ROOT / "drafts"
SESSION = re.compile(r"```python\n(.*?)```(?:\n\n```text\n(.*?)```)?", re.DOTALL)


@pytest.fixture(autouse=True)
def _here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def test_the_session_of_the_page_prints_what_it_says() -> None:
    blocks = list(SESSION.finditer((ROOT / "docs" / "python.md").read_text(encoding="utf-8")))
    assert len(blocks) >= 7
    told: dict[str, object] = {}
    for block in blocks:
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            exec(compile(block[1], "docs/python.md", "exec"), told)
        assert out.getvalue() == (block[2] or ""), block[1]


def test_the_step_with_pandas_works_where_it_is_installed() -> None:
    pytest.importorskip("pandas", reason="pandas, which draftdiff does not need, is not installed")
    (block,) = re.findall(r"```py\n(.*?)```", (ROOT / "docs" / "python.md").read_text(encoding="utf-8"), re.DOTALL)
    told = {"draftdiff": draftdiff, "report": draftdiff.compare("april12", "april15")}
    lines = block.strip().splitlines()
    exec("\n".join(lines[:-2]), told)
    assert len(eval(lines[-2], told)) == 1
    assert list(eval(lines[-1], told).items()) == [(("each Guarantor State", "weakened"), 1)]


def test_the_runs_over_many_pairs_on_the_page_do_what_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    (pairs,) = re.findall(r"```text\n(name,old,new\n.*?)```", page, re.DOTALL)
    (tmp_path / "pairs.csv").write_text(pairs, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    runs = re.findall(r"^(draftdiff compare --pairs .*?)(?: > (\S+))?$", page, re.MULTILINE)
    assert len(runs) == 3
    for run, out in runs:
        command = [sys.executable, "-m", *shlex.split(run), "--shelf", str(DRAFTS)]
        done = subprocess.run(command, capture_output=True, check=True)
        if out:
            (tmp_path / out).write_bytes(done.stdout)
    lines = [json.loads(line) for line in (tmp_path / "reports.jsonl").read_text("utf-8").splitlines()]
    assert [line["pair"]["name"] for line in lines] == ["spring", "whole"]
    with (tmp_path / "changes.csv").open(encoding="utf-8", newline="") as file:
        assert {row["pair"] for row in csv.DictReader(file)} == {"spring", "whole"}
    assert sorted(path.name for path in (tmp_path / "reports").iterdir()) == ["spring.json", "whole.json"]


def test_a_name_a_path_and_bytes_are_one_draft() -> None:
    data = (DRAFTS / "april15.md").read_bytes()
    named = ("april15", "drafts/april15.md", DRAFTS / "april15.md", Source("april15", data, ".md"))
    assert len({draftdiff.read_draft(draft).sha256 for draft in named}) == 1


def test_a_draft_that_is_read_already_is_one_too() -> None:
    old, new = draftdiff.read_draft("april12"), draftdiff.read_draft("april15")
    assert draftdiff.compare(old, new) == draftdiff.compare("april12", "april15")
    assert draftdiff.compare(old, "april15", full=False) == draftdiff.compare("april12", new, full=False)
    assert draftdiff.statements(new) == draftdiff.statements("april15")
    assert draftdiff.check(new).findings == draftdiff.check("april15").findings


def test_any_text_is_a_draft() -> None:
    half = draftdiff.read_draft(draftdiff.text("1. Each Party shall keep \ud83d boats.\n"))
    assert half.provisions[0].text.endswith("boats.")


@pytest.mark.parametrize(
    "first", ["draftdiff.check", "draftdiff.statements.draft", "draftdiff.pipeline", "draftdiff.cli"]
)
def test_a_call_stays_a_call_whatever_was_imported_before(first: str) -> None:
    code = f"import {first}, draftdiff; print(all(map(callable, (draftdiff.check, draftdiff.statements))))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("True\n", "")


def test_tracked_changes_are_read_as_asked() -> None:
    word = ROOT / "tests" / "read" / "files" / "lighthouses.docx"
    asked: tuple[Literal["final", "original"], ...] = ("final", "original")
    assert [draftdiff.compare(word, word, revisions=r).settings.revisions for r in asked] == ["final", "original"]


def test_a_path_is_a_file_whatever_the_shelf_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "april15").write_text("1. Each Party shall rest.\n", encoding="utf-8")
    shelf = str(DRAFTS)
    assert len(draftdiff.read_draft(Path("april15"), shelf=shelf).provisions) == 1
    assert len(draftdiff.read_draft("april15", shelf=shelf).provisions) > 1


@pytest.mark.parametrize("full", [True, False])
def test_a_report_as_dicts_is_its_json(full: bool) -> None:
    report = draftdiff.compare("april12", "april15", full=full)
    write = output("json").comparison
    assert write is not None
    if full:
        assert draftdiff.to_dict(report) == json.loads(write(report, View(full=True)))
    else:
        assert report.old.provisions is None


def test_there_is_a_row_for_each_change() -> None:
    report = draftdiff.compare("communique", "april15")
    rows = draftdiff.rows(report)
    assert [(row["old"], row["new"]) for row in rows] == [
        ("; ".join(e.id for e in c.old), "; ".join(e.id for e in c.new)) for c in report.changes
    ]
    assert len({tuple(row) for row in rows}) == 1


def test_there_is_a_row_for_each_statement_and_each_finding() -> None:
    report = draftdiff.compare("communique", "april15")
    fates = draftdiff.rows(report, "statements")
    assert [row["kind"] for row in fates] == [fate.kind for fate in report.statements]
    assert {row["change"] for row in fates if row["change"]} <= {row["change"] for row in draftdiff.rows(report)}
    told = draftdiff.statements("april15")
    found = draftdiff.check(draftdiff.text("1. The the Parties shall meet.\n"))
    flat = [*fates, *draftdiff.rows(told), *draftdiff.rows(found)]
    assert len(flat) == len(fates) + len(told.statements) + len(found.findings)
    assert all(isinstance(value, str | int | bool | None) for row in flat for value in row.values())


def test_a_language_is_taken_whatever_is_declared() -> None:
    words = draftdiff.text("1. Стороны обязуются публиковать карты.\n")
    assert [s.type for s in draftdiff.statements(words, language="ru").statements] == ["obligation"]


def test_a_check_and_a_trace() -> None:
    faulty = draftdiff.text("1. The the Parties shall meet.\n", name="faulty")
    assert [found.rule for found in draftdiff.check(faulty).findings if found.severity == "warning"] == ["doubled-word"]
    assert len(draftdiff.trace(faulty, faulty, faulty).biographies[0].stations) == 3


def test_what_the_user_can_put_right_is_one_kind_of_error() -> None:
    with pytest.raises(draftdiff.DraftdiffError) as fault:
        draftdiff.read_draft("april51")
    assert (fault.value.where, bool(fault.value.hint)) == ("april51", True)


def test_every_name_is_there_and_no_other() -> None:
    assert all(callable(getattr(draftdiff, name)) for name in draftdiff.__all__ if name != "__version__")
    with pytest.raises(AttributeError):
        draftdiff.no_such_call  # noqa: B018 - asking is the test
