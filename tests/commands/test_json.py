"""JSON fits the published schema, and is short unless --full."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from draftdiff.render.json import schema
from tests.commands.conftest import Draftdiff

jsonschema = pytest.importorskip("jsonschema", reason="the schema is tested with jsonschema, of the extra `test`")

SHELF = str(Path(__file__).parents[2] / "drafts")


@pytest.fixture(scope="module")
def validator() -> Any:
    return jsonschema.Draft202012Validator(schema())


def test_the_schema_is_one(validator: Any) -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    assert not validator.is_valid({})
    assert not validator.is_valid({"schema_version": 1})


@pytest.mark.parametrize(
    "args",
    [
        ("compare", "april12", "april15"),
        ("compare", "communique", "april15"),
        ("compare", "communique", "april15", "--full"),
        ("compare", "april15", "april15", "--full"),
        ("show", "april15"),
        ("show", "april15", "5"),
        ("statements", "communique"),
    ],
)
def test_it_fits(draftdiff: Draftdiff, validator: Any, args: tuple[str, ...]) -> None:
    done = draftdiff(*args, "--format", "json", "--shelf", SHELF)
    assert (done.status, done.err) == (0, "")
    report = json.loads(done.out)
    assert [e.message for e in validator.iter_errors(report)] == []
    assert report["schema_version"] == 1
    assert report["tool"]["name"] == "draftdiff"


def parsed(draftdiff: Draftdiff, *args: str) -> Any:
    return json.loads(draftdiff(*args, "--format", "json").out)


def test_a_short_report_leaves_out_what_did_not_change(draftdiff: Draftdiff) -> None:
    short, full = parsed(draftdiff, "compare", "old", "new"), parsed(draftdiff, "compare", "old", "new", "--full")
    assert "provisions" not in short["old"]
    assert "provisions" not in short["new"]
    assert {p["id"] for p in full["old"]["provisions"]} == {"art_1", "art_1__para_1", "art_1__para_2"}
    assert [c["kind"] for c in short["changes"]] == ["reworded"]
    assert [c["kind"] for c in full["changes"]] == ["unchanged", "reworded", "unchanged"]
    assert [s["kind"] for s in short["statements"]] == ["changed"]
    assert [s["kind"] for s in full["statements"]] == ["changed", "kept"]
    assert short["alignment"] == full["alignment"]
    assert short["summary"] == full["summary"]


def test_the_keys_of_the_contract(draftdiff: Draftdiff) -> None:
    report = parsed(draftdiff, "compare", "old", "new", "--full")
    assert {
        "schema_version",
        "tool",
        "settings",
        "old",
        "new",
        "summary",
        "alignment",
        "changes",
        "statements",
        "notes",
    } <= set(report)
    assert {"id", "title", "date", "language", "basis", "coverage", "source", "sha256", "provisions"} <= set(
        report["old"]
    )
    counts = {
        "unchanged",
        "reworded",
        "added",
        "removed",
        "silent",
        "moved",
        "renumbered",
        "split",
        "merged",
        "substantive",
    }
    assert counts | {"statements"} <= set(report["summary"])
    assert {"added", "removed", "changed", "strengthened", "weakened"} <= set(report["summary"]["statements"])
    assert {"old", "new", "how", "similarity", "renumbered", "moved"} <= set(report["alignment"][0])
    change = {
        "fingerprint",
        "kind",
        "renumbered",
        "moved",
        "substantive",
        "certainty",
        "doubts",
        "doubted",
        "old",
        "new",
        "edits",
        "aspects",
    }
    assert change <= set(report["changes"][1])
    assert {"id", "label", "text", "line"} <= set(report["changes"][1]["old"][0])
    assert {"aspect", "effect", "old", "new"} <= set(report["changes"][1]["aspects"][0])
    assert {"kind", "effect", "certainty", "change", "old", "new", "aspects"} <= set(report["statements"][0])
    statement = {
        "provision", "label", "type", "force", "bearer", "beneficiary", "action", "conditions", "exceptions", "deadlines",
        "figures", "standing", "inherited", "cue", "text", "line", "start", "end",
    }  # fmt: skip
    assert statement <= set(report["statements"][0]["old"])
    assert {"text", "value", "unit", "standing"} <= set(report["statements"][0]["old"]["deadlines"][0])
    provision = {
        "id", "source_id", "kind", "number", "label", "heading", "text", "line", "parent", "standing", "evidence", "sources",
        "certain",
    }  # fmt: skip
    assert provision <= set(report["old"]["provisions"][0])
    assert {"state", "by", "opposed_by", "refused_by"} <= set(report["old"]["provisions"][0]["standing"])


def test_show_has_what_was_asked_for(draftdiff: Draftdiff) -> None:
    report = parsed(draftdiff, "show", "old", "1(2)")
    assert [p["id"] for p in report["provisions"]] == ["art_1__para_2"]
    assert {"draft", "provisions", "unplaced", "notes"} <= set(report)


def test_nothing_in_it_can_act_on_a_terminal(draftdiff: Draftdiff) -> None:
    hostile = "1. Each Party shall \u202e report \x9b31m and \x7f \u2028 meet."
    done = draftdiff("show", "-", "--format", "json", stdin=hostile.encode())
    assert not {"\u202e", "\x9b", "\x7f", "\u2028"} & set(done.out)
    assert json.loads(done.out)["provisions"][0]["text"].startswith("Each Party shall \u202e report")
