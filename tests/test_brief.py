"""What is left unread for a short report would not have been in it: it is the full one with that left out."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given

from draftdiff.classify.alike import Alike
from draftdiff.model.report import Report
from draftdiff.model.source import Source
from draftdiff.pipeline import compare
from draftdiff.render import View, output, outputs
from draftdiff.render import json as json_output
from tests.build import compare_texts
from tests.corpus import NAMES
from tests.strategies import HOSTILE_DRAFTS, TEXTS, TREATY_PAIRS

HERE = Path(__file__).parent
CASES = sorted(path.parent for path in (HERE / "cases").glob("*/why.md"))
SHELF = [HERE.parent / "drafts" / f"{name}.md" for name in NAMES]
FILES = [tuple(sorted(case.glob("old.*")) + sorted(case.glob("new.*"))) for case in CASES]
FILES += [(old, new) for old in SHELF for new in SHELF]
EVERY_WAY = [pair for old, new in FILES for pair in ((old, new), (new, old))]


def source(path: Path) -> Source:
    return Source(path.name, path.read_bytes(), path.suffix)


def assert_brief_is_whole_without(old: Source, new: Source) -> None:
    whole, brief = compare(old, new), compare(old, new, whole=False)
    for form in outputs():
        if form.brief and form.comparison:
            assert form.comparison(brief, View()) == form.comparison(whole, View())
    told = tuple(s for s in whole.statements if s.kind != "kept")
    assert tuple(s for s in brief.statements if s.kind != "kept") == told
    sides = replace(whole.old, provisions=None), replace(whole.new, provisions=None)
    assert replace(brief, statements=told) == replace(whole, statements=told, old=sides[0], new=sides[1])


def assert_reading_all_says_the_same(old: Source, new: Source) -> None:
    """Pairs that read alike are not judged; that they were would change nothing."""
    with patch.object(Alike, "read", lambda *_: False):
        judged = compare(old, new)
    assert compare(old, new) == judged


@pytest.mark.parametrize(("old", "new"), EVERY_WAY, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_files(old: Path, new: Path) -> None:
    assert_brief_is_whole_without(source(old), source(new))
    assert_reading_all_says_the_same(source(old), source(new))


@given(TREATY_PAIRS)
def test_two_drafts_of_a_treaty(pair: tuple[str, str]) -> None:
    old, new = (Source("draft", text.encode(), ".md") for text in pair)
    assert_brief_is_whole_without(old, new)
    assert_reading_all_says_the_same(old, new)


@given(TEXTS, TEXTS)
def test_any_two_texts(old: str, new: str) -> None:
    one, other = (Source("draft", text.encode(), ".txt") for text in (old, new))
    assert_brief_is_whole_without(one, other)
    assert_reading_all_says_the_same(one, other)


def test_statements_that_are_kept_and_told_nowhere_are_not_read() -> None:
    old = "# Article 1\n\n1. Each Party shall report.\n2. Each Party shall, at sea:\n   (a) stop ships;\n   (b) board ships;\n"
    new = old.replace("Each Party shall report", "Each Party may report")
    one, other = (Source("draft", text.encode(), ".md") for text in (old, new))
    brief = compare(one, other, whole=False)
    assert [(s.kind, s.new and s.new.provision) for s in brief.statements] == [("changed", "art_1__para_1")]
    assert len(compare(one, other).statements) == 4


@pytest.mark.parametrize("above", ["shall", "may"])
def test_a_point_reads_alike_only_under_the_same_chapeau(above: str) -> None:
    points = "   (a) stop all ships that sail there;\n   (b) board all ships that are stopped;\n"
    old, new = (f"# Article 1\n\n1. Each Party {cue}, at sea:\n{points}" for cue in ("shall", above))
    one, other = (Source("draft", text.encode(), ".md") for text in (old, new))
    read = [(s.old and s.old.type, s.new and s.new.type, s.governs) for s in compare(one, other).statements]
    kind = "permission" if above == "may" else "obligation"
    assert read == [("obligation", kind, 2), ("obligation", kind, 0), ("obligation", kind, 0)]
    told = [(s.kind, s.governs) for s in compare(one, other, whole=False).statements if s.kind != "kept"]
    assert told == ([("changed", 2)] if above == "may" else [])


@pytest.mark.parametrize("view", [View(), View(full=True)])
@given(old=HOSTILE_DRAFTS, new=HOSTILE_DRAFTS)
def test_a_report_written_list_by_list_is_the_one_written_whole(view: View, old: str, new: str) -> None:
    report = compare_texts(old, new)
    write = output("json").comparison
    assert write is not None
    with patch.object(json_output, "_AT_ONCE", 2):
        text = write(report, view)
    assert text == json_output.OUTPUT.comparison(report, view)  # type: ignore[misc]
    if view.full:
        assert json.loads(text) == json_output.adapter(Report).dump_python(report, mode="json")
