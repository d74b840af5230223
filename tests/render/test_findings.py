"""Findings as annotations, SARIF and JUnit's XML: read back by what reads them."""

from __future__ import annotations

import json
from dataclasses import replace
from xml.etree import ElementTree

import jsonschema
from hypothesis import given
from hypothesis import strategies as st

from draftdiff.model.finding import Finding
from draftdiff.model.report import FindingsReport
from draftdiff.model.source import Source
from draftdiff.pipeline import check
from draftdiff.render import View, output
from tests.render.sarif_schema import SARIF

SPOT = Finding("tab", "warning", "a,b: c%.md", 3, 5, 3, 6, "100%: one,\ntwo", "write blanks", "0123456789abcdef")
FAULTY = Source("drafts/ä b.md", b"1. The the Parties shall meet.\n", ".md")


def written(name: str, report: FindingsReport) -> str:
    write = output(name).findings
    assert write is not None
    return write(report, View())


def report(*found: Finding) -> FindingsReport:
    return replace(check(FAULTY), findings=found)


def test_annotations_are_escaped() -> None:
    line, last = written("github", report(SPOT)).splitlines()
    assert line == (
        "::warning file=a%2Cb%3A c%25.md,line=3,endLine=3,col=5,endColumn=6,title=tab::"
        "100%25: one, two; to do: write blanks"
    )
    assert last == "1 draft checked: 1 warning."


def test_columns_of_another_line_are_left_out() -> None:
    text = written("github", report(replace(SPOT, severity="note", end_line=4, end_column=2)))
    assert text.startswith("::notice file=a%2Cb%3A c%25.md,line=3,endLine=4,title=tab::")


def test_sarif_has_the_tool_its_rules_and_the_place() -> None:
    document = json.loads(written("sarif", check(FAULTY)))
    (run,) = document["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert (document["version"], run["tool"]["driver"]["name"]) == ("2.1.0", "draftdiff")
    result = next(r for r in run["results"] if r["ruleId"] == "doubled-word")
    assert rules[result["ruleIndex"]]["id"] == "doubled-word"
    assert rules[result["ruleIndex"]]["defaultConfiguration"] == {"level": "warning"}
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "drafts/%C3%A4%20b.md"
    assert place["region"] == {"startLine": 1, "startColumn": 4, "endLine": 1, "endColumn": 11}
    assert len(result["partialFingerprints"]["draftdiff/v1"]) == 16


def test_sarif_of_nothing_has_results_all_the_same() -> None:
    assert json.loads(written("sarif", report()))["runs"][0]["results"] == []


@given(
    text=st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=200),
    path=st.text(st.characters(exclude_characters="\\"), min_size=1, max_size=30),
)
def test_sarif_keeps_its_schema_whatever_a_draft_holds(text: str, path: str) -> None:
    found = check(Source(path, f"1. The the Parties {text}\n".encode("utf-8", "replace"), ".md"))
    jsonschema.validate(json.loads(written("sarif", found)), SARIF)


def test_the_schema_refuses_what_it_must() -> None:
    document = json.loads(written("sarif", check(FAULTY)))
    region = document["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]
    for key, value in (("startColumn", 0), ("startLine", "1"), ("startColumn", None)):
        kept = region[key]
        region[key] = value
        assert not jsonschema.Draft202012Validator(SARIF).is_valid(document)
        region[key] = kept
    jsonschema.validate(document, SARIF)


def test_a_drive_is_no_scheme() -> None:
    document = json.loads(written("sarif", report(replace(SPOT, path="C:/a.md"))))
    assert document["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == (
        "file:///C%3A/a.md"
    )


def test_junit_is_read_back() -> None:
    hostile = replace(SPOT, severity="error", message='<b> & "\x1b\ufffe"')
    root = ElementTree.fromstring(written("junit", report(hostile, replace(SPOT, severity="note"))))
    assert (root.get("tests"), root.get("failures")) == ("2", "1")
    first, second = root.iter("testcase")
    failure = first.find("failure")
    assert failure is not None
    assert (failure.get("type"), failure.get("message")) == ("error", '<b> & "<U+001B>\ufffd"')
    assert first.get("classname") == "a,b: c%.md"
    assert second.find("failure") is None
    assert "one, two" in (second.findtext("system-out") or "")


def test_junit_of_nothing_is_one_test_that_passed() -> None:
    root = ElementTree.fromstring(written("junit", report()))
    assert [case.get("name") for case in root.iter("testcase")] == ["1 draft checked: nothing found."]


def test_the_text_is_wrapped_and_coloured_only_where_wanted() -> None:
    write = output("terminal").findings
    assert write is not None
    plain = write(report(SPOT), View())
    assert plain.startswith("a,b: c%.md:3:5: warning: 100%: one, two [tab]\n  to do: write blanks\n")
    assert "\x1b[" in write(report(SPOT), View(color=True))
    assert max(map(len, write(report(SPOT), View(width=30)).splitlines())) <= 30
