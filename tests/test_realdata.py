"""The laws of parsing on real treaties, where they lie beside the checkout; a fresh clone has none and skips."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftdiff.model.source import Source
from draftdiff.parse import parse_draft
from draftdiff.read import read_lines
from tests import bracket_counts

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "realdata"
TEXTS = sorted(p for p in FOLDER.rglob("*") if p.suffix in (".txt", ".md") and p.name != "README.md")


@pytest.mark.skipif(not TEXTS, reason="no real treaties in ../shared/realdata")
@pytest.mark.parametrize("path", TEXTS, ids=lambda p: str(p.relative_to(FOLDER)))
def test_nothing_is_lost_and_ids_are_unique(path: Path) -> None:
    source = Source(path.name, path.read_bytes(), path.suffix)
    lines = read_lines(source)
    draft = parse_draft(lines)
    assert draft.printed() == lines.text
    assert len({p.id for p in draft.provisions}) == len(draft.provisions)
    assert draft.unplaced == ()
    assert any(p.kind == "article" for p in draft.provisions)


PARIS = [p for p in TEXTS if "paris" in str(p.relative_to(FOLDER)).lower()]


@pytest.mark.skipif(not PARIS, reason="no negotiating texts in ../shared/realdata")
@pytest.mark.parametrize("path", PARIS, ids=lambda p: str(p.relative_to(FOLDER)))
def test_brackets_are_as_many_as_a_plain_count_finds(path: Path) -> None:
    draft = parse_draft(read_lines(Source(path.name, path.read_bytes(), path.suffix)))
    counted, read = bracket_counts.plain(draft.text), bracket_counts.parsed(draft)
    assert {k: read[k] for k in ("opening", "closing", "options")} == {
        k: counted[k] for k in ("opening", "closing", "options")
    }
