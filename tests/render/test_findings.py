"""Findings as annotations, SARIF and JUnit's XML: read back by what reads them."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from xml.etree import ElementTree

import jsonschema
from hypothesis import given
from hypothesis import strategies as st

from draftdiff import __version__
from draftdiff.check import rule_names
from draftdiff.model.finding import Finding
from draftdiff.model.report import FindingsReport
from draftdiff.model.source import Source
from draftdiff.pipeline.checked import check
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


def test_an_annotation_names_its_file_as_it_is() -> None:
    """Where a name is altered, even in a blank, the mark is on no file."""
    line = written("github", report(replace(SPOT, path="a  b\r\n::error::%0A\x1b.md"))).splitlines()[0]
    assert line.startswith("::warning file=a  b%0D%0A%3A%3Aerror%3A%3A%250A<U+001B>.md,line=3,")


@given(path=st.text(max_size=30), message=st.text(max_size=60))
def test_no_annotation_becomes_two(path: str, message: str) -> None:
    text = written("github", report(replace(SPOT, path=path, message=message)))
    assert len(re.split(r"[\r\n]+", text.rstrip("\n"))) == 2
    properties, _, _ = text.removeprefix("::warning ").partition("::")
    assert [each.partition("=")[0] for each in properties.split(",")] == [
        "file", "line", "endLine", "col", "endColumn", "title"
    ]  # fmt: skip


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


def test_sarif_lists_every_rule_that_was_asked_and_the_version() -> None:
    (run,) = json.loads(written("sarif", check(FAULTY)))["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == list(rule_names())
    assert run["tool"]["driver"]["version"] == __version__


def test_sarif_counts_columns_in_the_characters_that_it_says() -> None:
    """A letter beyond the first plane is one character here, and two units of UTF-16."""
    dove = Source("a.md", "1. \U0001f54a the the Parties shall meet.\n".encode(), ".md")
    (run,) = json.loads(written("sarif", check(dove)))["runs"]
    (place,) = next(r for r in run["results"] if r["ruleId"] == "doubled-word")["locations"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert place["physicalLocation"]["region"]["startColumn"] == 6


def test_sarif_fingerprints_stay_where_lines_are_added_above() -> None:
    later = Source("drafts/ä b.md", b"# Title\n\n" + FAULTY.data, ".md")
    marks = [
        {r["partialFingerprints"]["draftdiff/v1"] for r in json.loads(written("sarif", check(s)))["runs"][0]["results"]}
        for s in (FAULTY, later)
    ]
    assert marks[0] & marks[1]


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


@given(path=st.text(max_size=30), message=st.text(max_size=60))
def test_junit_is_read_back_whatever_a_draft_holds(path: str, message: str) -> None:
    """XML 1.0 has no way to write most control characters, half a surrogate pair, and U+FFFE."""
    found = written("junit", report(replace(SPOT, path=path, message=message)))
    root = ElementTree.fromstring(found.encode("utf-8"))
    assert [len(list(root.iter(tag))) for tag in ("testcase", "failure")] == [1, 1]


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
