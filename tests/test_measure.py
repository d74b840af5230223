"""Drafts made by a program that knows what it changed: ids and alignment against its truth."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from draftdiff.model.source import Source
from draftdiff.pipeline import compare, read_draft
from draftdiff.pipeline.imported import import_draft
from draftdiff.render import View, output

ROOT = Path(__file__).parent.parent
MEASURE = ROOT.parent / "shared" / "measure"

pytestmark = pytest.mark.skipif(
    not (MEASURE / "make_drafts.py").exists(), reason="../shared/measure is not beside this clone"
)


def run(script: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, str(MEASURE / script), *arguments], capture_output=True, text=True, check=True
    )
    return done.stdout


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("drafts")
    run(
        "make_drafts.py",
        "--out",
        str(folder),
        "--sizes",
        "100",
        "--seed",
        "11",
        "--formats",
        "md,txt,docx,auto.docx,akn.xml,json",
    )
    return folder / "100"


def source(folder: Path, side: str, suffix: str) -> Source:
    return Source(side, (folder / f"{side}{suffix}").read_bytes(), suffix)


def suffix_of(name: str) -> str:
    return f".{name.rpartition('.')[2]}"


def provisions(tree: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Ids, headings and words as the generator knows them."""
    found = []
    for article in tree["articles"]:
        above = f"art_{article['article']}"
        found.append((above, article["title"], ""))
        for paragraph in article["paragraphs"]:
            at = f"{above}__para_{paragraph['number']}"
            found.append((at, "", paragraph["text"]))
            found += [(f"{at}__point_{item['letter']}", "", item["text"]) for item in paragraph["items"]]
    return found


@pytest.mark.parametrize("suffix", [".md", ".txt"])
@pytest.mark.parametrize("side", ["old", "new"])
def test_provisions_are_those_that_were_written(made: Path, side: str, suffix: str) -> None:
    read = read_draft(source(made, side, suffix))
    truth = json.loads((made / f"{side}.json").read_text(encoding="utf-8"))
    assert [(p.id, p.heading, p.text) for p in read.provisions] == provisions(truth)
    assert read.notes == ()


@pytest.mark.parametrize("name", ["docx", "auto.docx", "akn.xml"])
@pytest.mark.parametrize("side", ["old", "new"])
def test_every_format_gives_the_same_provisions(made: Path, side: str, name: str) -> None:
    data = (made / f"{side}.{name}").read_bytes()
    read = read_draft(Source(f"{side}.{name}", data, suffix_of(name)))
    truth = json.loads((made / f"{side}.json").read_text(encoding="utf-8"))
    assert [(p.id, p.heading, p.text) for p in read.provisions] == provisions(truth)
    assert read.notes == ()


@pytest.mark.parametrize("name", ["md", "txt", "docx", "auto.docx", "akn.xml"])
def test_an_imported_draft_has_the_same_provisions(made: Path, name: str) -> None:
    data = (made / f"old.{name}").read_bytes()
    done = import_draft(Source(f"old.{name}", data, suffix_of(name)), "old", {})
    again = read_draft(Source("old", done.text.encode(), ".md"))
    assert [(p.id, p.heading, p.text) for p in again.provisions] == [
        (p.id, p.heading, p.text) for p in done.draft.provisions
    ]
    assert done.notes == ()


@pytest.mark.parametrize("suffix", [".md", ".txt"])
def test_alignment_is_that_of_the_changes_that_were_made(made: Path, suffix: str, tmp_path: Path) -> None:
    write = output("json").comparison
    assert write is not None
    report = tmp_path / "report.json"
    report.write_text(
        write(compare(source(made, "old", suffix), source(made, "new", suffix)), View()), encoding="utf-8"
    )
    score = json.loads(run("score_alignment.py", str(report), "--truth", str(made / "truth.json")))
    assert score["f1"] >= 0.98
    assert score["renumber"] >= 0.98
    assert score["spurious"] <= 0.01
    assert score["group_precision"] == 1
