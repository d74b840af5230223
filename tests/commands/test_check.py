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


def test_the_rest_of_the_shelf_is_beside_a_draft(draftdiff: Draftdiff, folder: Path) -> None:
    shelf = folder / "drafts"
    (shelf / "copy.md").write_text("---\nid: old\n---\n1. The Parties shall meet.\n", encoding="utf-8")
    done = draftdiff("check", "copy", "--select", "id-taken")
    assert "the id 'old' is that of drafts/old.md too" in done.out
    assert "1 error" in done.out
    (folder / "copy.md").write_text((shelf / "copy.md").read_text(encoding="utf-8"), encoding="utf-8")
    assert draftdiff("check", "./copy.md", "--select", "id-taken").status == 0


def test_a_draft_that_is_named_twice_is_checked_once(draftdiff: Draftdiff, faulty: Path) -> None:
    done = draftdiff("check", "faulty", "drafts/faulty.md", "drafts")
    assert "3 drafts checked: 1 warning" in done.out


def test_dates_go_up_with_the_numbers_of_a_series(draftdiff: Draftdiff, folder: Path) -> None:
    dates = {
        "draft1": "2020-05-01",
        "draft2": "2020-04-01",
        "draft10": "2020-06-01",
        "may12": "2020-05-12",
        "may15": "2019-05-15",
    }
    for name, date in dates.items():
        text = f"---\nid: {name}\ndate: {date}\n---\n1. The Parties shall meet.\n"
        (folder / "drafts" / f"{name}.md").write_text(text, encoding="utf-8")
    done = draftdiff("check", "--select", "order-of-shelf")
    assert (
        "drafts/draft2.md:3:1: warning: draft2 is of 2020-04-01, and draft1 of 2020-05-01 [order-of-shelf]" in done.out
    )
    assert done.out.endswith("7 drafts checked: 1 warning.\n")


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


def test_settings_of_the_check(draftdiff: Draftdiff, faulty: Path, folder: Path) -> None:
    settings = folder / "draftdiff.toml"
    settings.write_text('[check]\nfail-on = "error"\n', encoding="utf-8")
    assert draftdiff("check").status == 0
    assert draftdiff("check", "--fail-on", "warning").status == 1
    settings.write_text('[check]\nignore = ["doubled-word"]\n', encoding="utf-8")
    assert draftdiff("check").out == "3 drafts checked: nothing found.\n"
    assert draftdiff("check", "--select", "doubled-word").status == 1
    settings.write_text('[check]\nselect = ["tab"]\n', encoding="utf-8")
    assert draftdiff("check").status == 0


def test_a_baseline_passes_over_what_it_knows(draftdiff: Draftdiff, faulty: Path, folder: Path) -> None:
    done = draftdiff("check", "--write-baseline", "known.json")
    assert (done.status, done.err) == (0, "1 finding written to known.json\n")
    assert "doubled-word" in (folder / "known.json").read_text(encoding="utf-8")
    faulty.write_text(FAULTY.replace("# Article", "# Head\n\n# Article"), encoding="utf-8")
    done = draftdiff("check", "--baseline", "known.json")
    assert done.status == 0
    assert done.out == "3 drafts checked: nothing new found.\n"
    assert done.err == "note: known.json: 1 known finding is passed over\n"
    assert draftdiff("check", "--baseline", "known.json", "--quiet").err == ""
    faulty.write_text(FAULTY + "\n2. They they shall act.\n", encoding="utf-8")
    done = draftdiff("check", "--baseline", "known.json", "--format", "json")
    assert done.status == 1
    assert [f["line"] for f in json.loads(done.out)["findings"]] == [8]
    assert [n["message"] for n in json.loads(done.out)["notes"]] == ["1 known finding is passed over"]


def test_what_a_baseline_knows_and_is_not_there_is_said(draftdiff: Draftdiff, faulty: Path, folder: Path) -> None:
    faulty.write_text(FAULTY + "".join(f"\n{n}. They they shall act{n}.\n" for n in range(2, 6)), encoding="utf-8")
    draftdiff("check", "--write-baseline", "known.json")
    faulty.write_text(FAULTY, encoding="utf-8")
    said = draftdiff("check", "--baseline", "known.json").err.splitlines()
    assert said[1].startswith("note: known.json: 4 findings of the baseline are there no more (drafts/faulty.md: ")
    assert "and 1 more" in said[1]


def test_a_baseline_in_the_settings_is_beside_them(
    draftdiff: Draftdiff, faulty: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draftdiff("check", "--write-baseline", "known.json")
    (folder / "draftdiff.toml").write_text('[check]\nbaseline = "known.json"\n', encoding="utf-8")
    (folder / "inner").mkdir()
    monkeypatch.chdir(folder / "inner")
    assert draftdiff("check").status == 0


def test_a_baseline_that_is_not_there(draftdiff: Draftdiff, folder: Path) -> None:
    done = draftdiff("check", "--baseline", "known.json")
    assert done.status == 2
    assert "--write-baseline known.json" in three_parts(done.err)[2]
    (folder / "known.json").write_text("nonsense", encoding="utf-8")
    assert three_parts(draftdiff("check", "--baseline", "known.json").err)[0] == "this is no baseline"
    assert draftdiff("check", "--write-baseline", "nowhere/known.json").status == 2


MENDABLE = FAULTY.replace("meet.", "me\u200bet. ")


def test_a_diff_shows_what_a_fix_would_do(draftdiff: Draftdiff, faulty: Path) -> None:
    faulty.write_text(MENDABLE, encoding="utf-8")
    done = draftdiff("check", "faulty", "--diff")
    assert done.status == 1
    assert done.out == (
        "--- faulty\n+++ faulty (mended)\n@@ -6,1 +6,1 @@\n"
        "-1. The the Parties shall me<U+200B>et.·\n+1. The the Parties shall meet.\n"
    )
    assert faulty.read_text(encoding="utf-8") == MENDABLE
    done = draftdiff("check", "old", "--diff", "--fix")
    assert (done.status, done.out, done.err) == (0, "", "nothing can be put right without a person\n")


def test_a_fix_is_written_and_the_rest_is_checked(draftdiff: Draftdiff, faulty: Path) -> None:
    faulty.write_text(MENDABLE, encoding="utf-8")
    faulty.chmod(0o640)
    link = faulty.with_name("link.md")
    link.symlink_to(faulty)
    done = draftdiff("check", "drafts/link.md", "--fix", "--select", "doubled-word,trailing-blanks,invisible-character")
    assert done.status == 1
    assert done.out.endswith("1 draft checked: 1 warning.\n")
    assert "+1. The the Parties shall meet.\n" in done.err
    assert faulty.read_text(encoding="utf-8") == FAULTY
    assert (faulty.stat().st_mode & 0o777, link.is_symlink()) == (0o640, True)
    assert draftdiff("check", "faulty", "--fix", "--quiet", "--ignore", "doubled-word").err == ""


def test_more_places_than_are_shown_are_put_right_too(draftdiff: Draftdiff, faulty: Path) -> None:
    faulty.write_text(FAULTY + "\n2. " + "wor\u200bds " * 2500 + "end.\n", encoding="utf-8")
    assert draftdiff("check", "faulty", "--fix", "--ignore", "doubled-word").status == 0
    assert "\u200b" not in faulty.read_text(encoding="utf-8")


def test_only_a_file_can_be_mended(draftdiff: Draftdiff, folder: Path) -> None:
    done = draftdiff("check", "-", "--fix", stdin=MENDABLE.encode())
    assert done.status == 2
    assert three_parts(done.err)[0] == "only a file can be mended"
    (folder / "drafts" / "binary.md").write_bytes(b"\x00\x01\x02" * 400)
    assert draftdiff("check", "binary", "--fix").status == 2
    done = draftdiff("check", "binary", "faulty", "--diff")
    assert done.status == 2
    assert "faulty" in three_parts(done.err)[1] or "binary" in three_parts(done.err)[1]
