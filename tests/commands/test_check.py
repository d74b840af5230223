"""`draftdiff check` and `draftdiff rule`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from draftdiff.check import rule_names
from tests.commands.conftest import Draftdiff, three_parts

FAULTY = "---\nid: faulty\n---\n# Article 1\n\n1. The the Parties shall meet.\n"


@pytest.fixture
def faulty(folder: Path) -> Path:
    path = folder / "drafts" / "faulty.md"
    path.write_text(FAULTY, encoding="utf-8")
    return path


def test_the_whole_shelf_is_checked_and_clean(draftdiff: Draftdiff) -> None:
    done = draftdiff("check")
    assert (done.status, done.out, done.err) == (0, "2 drafts checked: nothing found.\n", "")


def test_a_finding_names_place_rule_and_remedy(draftdiff: Draftdiff, faulty: Path) -> None:
    done = draftdiff("check", "faulty")
    assert done.status == 1
    assert "faulty:6:4: warning: the word 'the' stands twice [doubled-word]\n  to do: strike one out\n" in done.out
    assert done.out.endswith("1 draft checked: 1 warning.\n")


def test_a_folder_and_a_file_are_checked_once_each(draftdiff: Draftdiff, faulty: Path) -> None:
    done = json.loads(draftdiff("check", "drafts", "drafts/faulty.md", "--format", "json").out)
    assert done["checked"] == 3
    (found,) = done["findings"]
    assert found == {
        "rule": "doubled-word",
        "severity": "warning",
        "path": "drafts/faulty.md",
        "line": 6,
        "column": 4,
        "end_line": 6,
        "end_column": 11,
        "message": "the word 'the' stands twice",
        "hint": "strike one out",
        "fingerprint": found["fingerprint"],
    }


@pytest.mark.parametrize(
    ("options", "status"),
    [
        (["--fail-on", "error"], 0),
        (["--fail-on", "note"], 1),
        (["--ignore", "doubled-word"], 0),
        (["--ignore", "tab, doubled-word"], 0),
        (["--select", "tab"], 0),
        (["--select", "tab", "--select", "doubled-word"], 1),
    ],
)
def test_what_fails_is_the_users_choice(draftdiff: Draftdiff, faulty: Path, options: list[str], status: int) -> None:
    assert draftdiff("check", *options).status == status


def test_a_rule_that_is_not_there(draftdiff: Draftdiff) -> None:
    done = draftdiff("check", "--select", "doubled-words")
    assert done.status == 2
    assert "did you mean 'doubled-word'?" in three_parts(done.err)[0]
    assert "list rules" in draftdiff("check", "--ignore", "zzz").err


def test_an_id_that_is_taken(draftdiff: Draftdiff, folder: Path) -> None:
    inner = folder / "drafts" / "more"
    inner.mkdir()
    (inner / "old.md").write_text("---\nid: old\n---\n1. The Parties shall meet.\n", encoding="utf-8")
    done = draftdiff("check", "--select", "id-taken")
    assert done.status == 1
    assert "that of" in done.out
    assert "2 errors" in done.out


def test_one_file_that_cannot_be_read_does_not_hide_the_others(
    draftdiff: Draftdiff, faulty: Path, folder: Path
) -> None:
    (folder / "drafts" / "binary.md").write_bytes(b"\x00\x01\x02" * 400)
    (folder / "drafts" / "broken.md").write_bytes(b"\x00\x01\x02" * 400)
    done = draftdiff("check")
    assert done.status == 2
    assert "doubled-word" in done.out
    assert "binary" in done.err
    assert "broken" in done.err


def test_a_format_that_findings_have_not(draftdiff: Draftdiff) -> None:
    done = draftdiff("check", "--format", "csv")
    assert done.status == 2
    assert "csv" in three_parts(done.err)[0]


def test_without_a_shelf(draftdiff: Draftdiff, folder: Path) -> None:
    (folder / "drafts").rename(folder / "elsewhere")
    assert draftdiff("check").status == 2
    assert draftdiff("check", "elsewhere").status == 0


def test_standard_input(draftdiff: Draftdiff) -> None:
    assert "-:6:4: warning: " in draftdiff("check", "-", "old", stdin=FAULTY.encode()).out


def test_the_rules_are_listed_and_explained(draftdiff: Draftdiff) -> None:
    listed = json.loads(draftdiff("list", "rules", "--format", "json").out)["rules"]
    assert [r["name"] for r in listed] == list(rule_names())
    page = draftdiff("rule", "gap-in-numbering").out
    assert page.startswith("gap-in-numbering (warning): a number is left out\n")
    assert "Not found in:" in page
    assert draftdiff("rule", "gap").status == 2
    assert draftdiff("rule", "tab", "--format", "json").status == 2
    assert all(draftdiff("rule", name).status == 0 for name in rule_names())


def test_annotations_inside_github_actions(draftdiff: Draftdiff, faulty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert draftdiff("check").out.startswith("::warning file=drafts/faulty.md,line=6,")
    assert draftdiff("check", "--format", "terminal").out.startswith("drafts/faulty.md:6:4: warning: ")


def test_no_path_of_the_machine_is_named(
    draftdiff: Draftdiff, faulty: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "inner").mkdir()
    monkeypatch.chdir(folder / "inner")
    assert draftdiff("check").out.startswith("../drafts/faulty.md:6:4: ")
