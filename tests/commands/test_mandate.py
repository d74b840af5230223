"""`draftdiff mandate`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from draftdiff.render.json import schema
from tests.commands.conftest import Draftdiff, three_parts

MANDATE = """\
title: Council of Towns
about: "red lines \\e[31m"
rules:
  - name: reports stay a duty
    reason: without them nobody knows
    keep: {provision: art_1, bearer: Parties, force: binding, says: report}
  - name: reports within 30 days
    reason: later is too late
    limit: {provision: 1(1), at-most: 30 days}
  - name: nothing is lost
    reason: "100%, we keep it"
    forbid-weakening: {provision: Reports}
"""


@pytest.fixture
def mandate(folder: Path) -> Path:
    path = folder / "red.yaml"
    path.write_text(MANDATE, encoding="utf-8")
    return path


def test_a_crossed_line_ends_with_status_1_and_everything_is_told(draftdiff: Draftdiff, mandate: Path) -> None:
    done = draftdiff("mandate", "red.yaml", "old", "new")
    assert (done.status, done.err) == (1, "")
    assert (
        done.out
        == """\
red.yaml  Council of Towns (3 rules)
  red lines <U+001B>[31m
held against: old -> new

CROSSED (2)
  x reports stay a duty: art_1 keeps a binding statement of Parties saying "report"
    -> there is no binding statement of Parties saying "report" in Art. 1; it has a hortatory obligation
    because: without them nobody knows
      new:8 [Art. 1(1)] Each Party should report on its forces to the Council within 30 days.
  x nothing is lost: no statement in Reports is weakened or lost
    -> since old: force weakened: "shall" -> "should"
    because: 100%, we keep it
      new:8 [Art. 1(1)] Each Party should report on its forces to the Council within 30 days.

HELD (1)
  = reports within 30 days: 1(1): every figure is at most 30 days
    -> 30 days
    because: later is too late
      new:8 [Art. 1(1)] Each Party should report on its forces to the Council within 30 days.

2 crossed, 0 cannot be judged, 1 held.
"""
    )


def test_all_held_is_status_0_and_what_cannot_be_judged_fails_where_asked(draftdiff: Draftdiff, mandate: Path) -> None:
    done = draftdiff("mandate", "red.yaml", "old")
    assert done.status == 0
    assert "CANNOT BE JUDGED (1)\n  ? nothing is lost: " in done.out
    assert done.out.endswith("0 crossed, 1 cannot be judged, 2 held.\n")
    assert draftdiff("mandate", "red.yaml", "old", "--fail-on", "unjudged").status == 1
    assert draftdiff("mandate", "red.yaml", "old", "old", "--fail-on", "unjudged").status == 0


def test_it_fits_80_columns_and_40(draftdiff: Draftdiff, mandate: Path) -> None:
    for width in ("80", "40"):
        done = draftdiff("mandate", "red.yaml", "old", "new", "--width", width)
        assert max(map(len, done.out.splitlines())) <= int(width)


def test_json_has_an_outcome_for_every_rule_and_fits_the_schema(draftdiff: Draftdiff, mandate: Path) -> None:
    jsonschema = pytest.importorskip("jsonschema", reason="the schema is tested with jsonschema, of the extra `test`")
    found: dict[str, Any] = json.loads(draftdiff("mandate", "red.yaml", "old", "new", "--format", "json").out)
    assert [e.message for e in jsonschema.Draft202012Validator(schema()).iter_errors(found)] == []
    assert found["mandate"]["source"] == "red.yaml"
    assert (found["old"]["id"], found["new"]["id"]) == ("old", "new")
    assert found["counts"] == {"held": 1, "crossed": 2, "unjudged": 0}
    assert [(o["name"], o["verdict"], o["line"]) for o in found["outcomes"]] == [
        ("reports stay a duty", "crossed", 4),
        ("reports within 30 days", "held", 7),
        ("nothing is lost", "crossed", 10),
    ]
    assert [(f["rule"], f["severity"], f["line"], f["column"]) for f in found["findings"]] == [
        ("reports stay a duty", "error", 8, 4),
        ("nothing is lost", "error", 8, 4),
    ]
    assert found["outcomes"][0]["witnesses"][0]["quote"].startswith("Each Party should report")
    assert [r["hint"] for r in found["rules"]][2] == "100%, we keep it"


def test_the_outputs_of_findings_write_it(draftdiff: Draftdiff, mandate: Path) -> None:
    github = draftdiff("mandate", "red.yaml", "old", "new", "--format", "github").out
    assert github.startswith("::error file=new,line=8,endLine=8,col=4,endColumn=")
    assert "title=nothing is lost::red line crossed: no statement in Reports is weakened or lost" in github
    assert "Reason: 100%25, we keep it" in github
    sarif = json.loads(draftdiff("mandate", "red.yaml", "old", "--format", "sarif").out)
    (run,) = sarif["runs"]
    assert [r["id"] for r in run["tool"]["driver"]["rules"]] == [
        "reports stay a duty",
        "reports within 30 days",
        "nothing is lost",
    ]
    assert [(r["ruleId"], r["level"]) for r in run["results"]] == [("nothing is lost", "note")]
    suite = ElementTree.fromstring(draftdiff("mandate", "red.yaml", "old", "--format", "junit").out)
    assert suite.attrib == {
        "name": "draftdiff mandate", "tests": "3", "failures": "0", "errors": "0", "skipped": "1",
    }  # fmt: skip
    assert [(case.get("name"), case[0].tag) for case in suite.iter("testcase")] == [
        ("reports stay a duty", "system-out"),
        ("reports within 30 days", "system-out"),
        ("nothing is lost", "skipped"),
    ]
    failed = ElementTree.fromstring(draftdiff("mandate", "red.yaml", "new", "--format", "junit").out)
    assert [case[0].tag for case in failed.iter("testcase")] == ["failure", "system-out", "skipped"]


def test_in_github_actions_it_annotates_unless_told_otherwise(
    draftdiff: Draftdiff, mandate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert draftdiff("mandate", "red.yaml", "old", "new").out.startswith("::error ")
    assert draftdiff("mandate", "red.yaml", "old", "new", "--format", "terminal").out.startswith("red.yaml")


def test_a_mandate_is_a_path_a_name_on_the_shelf_or_standard_input(draftdiff: Draftdiff, folder: Path) -> None:
    (folder / "drafts" / "towns.yaml").write_text(MANDATE, encoding="utf-8")
    assert draftdiff("mandate", "towns", "old").out.startswith("towns  Council of Towns")
    assert draftdiff("mandate", "drafts/towns.yaml", "old").out.startswith("drafts/towns.yaml  Council")
    assert draftdiff("mandate", "-", "old", stdin=MANDATE.encode()).out.startswith("-  Council of Towns")
    assert draftdiff("list", "drafts").out.startswith("drafts (2)")


@pytest.mark.parametrize(
    ("args", "what", "where", "hint"),
    [
        (("towms", "old"), "there is no such mandate", "towms", "did you mean 'towns'?"),
        (("nowhere", "old"), "there is no such mandate", "nowhere", "give the path"),
        (("towns", "odl"), "there is no such draft", "odl", "did you mean 'old'?"),
        (("-", "-"), "only one file can come from standard input", "draftdiff mandate", "paths"),
        (("towns", "old", "--format", "csv"), "a mandate has no csv form", "--format", "list formats"),
        (("faulty", "old"), "there is no provision", "", ""),
    ],
)
def test_what_can_be_put_right_is_status_2(
    draftdiff: Draftdiff, folder: Path, args: tuple[str, ...], what: str, where: str, hint: str
) -> None:
    (folder / "drafts" / "towns.yaml").write_text(MANDATE, encoding="utf-8")
    faulty = "rules:\n  - name: x\n    reason: y\n    keep: {provision: art_7, bearer: Parties}\n"
    (folder / "drafts" / "faulty.yml").write_text(faulty, encoding="utf-8")
    done = draftdiff("mandate", *args)
    assert (done.status, done.out) == (2, "")
    found = three_parts(done.err)
    if args[0] == "faulty":
        assert found[0] == "old has no provision 'art_7'"
        assert found[1] == "faulty, line 2, provision of 'x'"
        assert found[2].startswith("the nearest: Art. 1, Art. 1(1)")
    else:
        assert (found[0], found[1]) == (what, where)
        assert hint in found[2]


def test_the_shell_completes_mandates_on_the_shelf(draftdiff: Draftdiff, folder: Path) -> None:
    import click

    from draftdiff.commands.mandate import command

    (folder / "drafts" / "towns.yaml").write_text(MANDATE, encoding="utf-8")
    kind = command.params[0].type
    context = click.Context(command)
    assert [item.value for item in kind.shell_complete(context, command.params[0], "to")] == ["towns"]
    assert [(i.value, i.type) for i in kind.shell_complete(context, command.params[0], "x/")] == [("x/", "file")]


def test_the_same_mandate_gives_the_same_bytes(draftdiff: Draftdiff, mandate: Path) -> None:
    runs = [draftdiff("mandate", "red.yaml", "old", "new", "--format", "json").out for _ in range(2)]
    assert runs[0] == runs[1]
