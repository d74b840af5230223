"""The public calls: what they take, what they give, and that the page about them tells the truth."""

from __future__ import annotations

import contextlib
import io
import json
import re
from pathlib import Path

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


def test_a_name_a_path_and_bytes_are_one_draft() -> None:
    data = (DRAFTS / "april15.md").read_bytes()
    named = ("april15", "drafts/april15.md", DRAFTS / "april15.md", Source("april15", data, ".md"))
    assert len({draftdiff.read_draft(draft).sha256 for draft in named}) == 1


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
