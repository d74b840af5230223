"""JSON as values: what is left out, and that the schema knows every key."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from draftdiff import pipeline
from draftdiff.model.report import ProvisionsReport, Report, StatementsReport
from draftdiff.model.source import Source
from draftdiff.render import View, output
from draftdiff.render.json import adapter, schema
from tests.render.reports import comparison, duties, provisions

DRAFTS = Path(__file__).resolve().parents[2] / "drafts"
OLD = "# Article 1\n\n1. Each Party shall report every year.\n2. The Council shall meet in Riga.\n"
NEW = OLD.replace("shall meet", "may meet")


def test_a_full_report_can_be_read_back() -> None:
    write = output("json").comparison
    assert write is not None
    report = comparison(OLD, NEW)
    assert adapter(Report).validate_json(write(report, View(full=True))) == report


@pytest.mark.parametrize("pair", [("april12", "april15"), ("communique", "april12"), ("april15", "april15")])
def test_what_is_written_is_what_pydantic_would_write(pair: tuple[str, str]) -> None:
    """The schema is pydantic's; the writer is not, since to import pydantic takes longer than to write."""
    write = output("json").comparison
    assert write is not None
    old, new = (Source(f"{name}.md", (DRAFTS / f"{name}.md").read_bytes(), ".md") for name in pair)
    report = pipeline.compare(old, new)
    assert json.loads(write(report, View(full=True))) == adapter(Report).dump_python(report, mode="json")


def test_one_draft_is_written_as_pydantic_would_write_it() -> None:
    shown, stated = provisions(OLD), duties(OLD)
    write = output("json")
    assert write.provisions is not None
    assert write.statements is not None
    left_out = {"draft": {"provisions"}}
    wanted = adapter(ProvisionsReport).dump_python(shown, mode="json", exclude=left_out)
    assert json.loads(write.provisions(shown, View())) == wanted
    wanted = adapter(StatementsReport).dump_python(stated, mode="json", exclude=left_out)
    assert json.loads(write.statements(stated, View())) == wanted


def test_a_stale_reference_is_kept_in_a_short_report_though_no_word_changed() -> None:
    meet, cites = "The Council shall meet every year in Riga.", "Each State shall apply paragraph 1 to its own council."
    old = f"# Article 1\n\n1. {meet}\n2. {cites}\n"
    new = f"# Article 1\n\n1. The Bank may lend money to any State.\n2. {meet}\n3. {cites}\n"
    write = output("json").comparison
    assert write is not None
    changes = json.loads(write(comparison(old, new), View()))["changes"]
    assert [(c["kind"], c["substantive"]) for c in changes] == [("added", True), ("unchanged", True)]


def test_one_draft() -> None:
    shown, stated = output("json").provisions, output("json").statements
    assert shown is not None
    assert stated is not None
    assert [p["id"] for p in json.loads(shown(provisions(OLD), View()))["provisions"]] == [
        "art_1",
        "art_1__para_1",
        "art_1__para_2",
    ]
    assert [s["bearer"] for s in json.loads(stated(duties(OLD), View()))["statements"]] == ["Each Party", "The Council"]


def test_the_schema_says_what_it_is_and_has_every_report() -> None:
    found = schema()
    assert found["$schema"].endswith("2020-12/schema")
    assert found["title"] == "draftdiff reports"
    assert [choice["$ref"].rpartition("/")[2] for choice in found["anyOf"]] == [
        "Report",
        "ProvisionsReport",
        "LinesReport",
        "StatementsReport",
        "FindingsReport",
        "HistoryReport",
        "SynopsisReport",
        "MandateReport",
        "StoryReport",
        "PositionsReport",
        "SideText",
    ]
    assert json.loads(json.dumps(found)) == found
