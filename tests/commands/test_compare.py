"""`draftdiff compare`: what --exit-code and --fail-on ask for, --only, --all, --full, the same bytes twice."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from draftdiff.commands._only import ONLY
from draftdiff.render._contract import FILTERS
from tests.commands.conftest import NEW, OLD, Draftdiff, three_parts

EDITED = {
    "same": OLD,
    "typography": OLD.replace("the reports", "the Reports"),
    "renumbered": OLD.replace("# Article 1", "# Article 7"),
    "reworded": OLD.replace("publish", "burn"),
    "weaker": NEW,
}


@pytest.mark.parametrize(
    ("name", "any_", "substantive", "weakened"),
    [
        ("same", 0, 0, 0),
        ("typography", 1, 0, 0),
        ("renumbered", 1, 0, 0),
        ("reworded", 1, 1, 0),
        ("weaker", 1, 1, 1),
    ],
)
def test_grades(draftdiff: Draftdiff, folder: Path, name: str, any_: int, substantive: int, weakened: int) -> None:
    (folder / "drafts" / "edited.md").write_text(EDITED[name], encoding="utf-8")
    statuses = [
        draftdiff("compare", "old", "edited", "--fail-on", g).status for g in ("any", "substantive", "weakened")
    ]
    assert statuses == [any_, substantive, weakened]
    assert draftdiff("compare", "old", "edited", "--exit-code").status == any_
    assert draftdiff("compare", "old", "edited").status == 0


def test_a_strengthened_duty_is_substantive_and_not_weakened(draftdiff: Draftdiff) -> None:
    assert draftdiff("compare", "new", "old", "--fail-on", "weakened").status == 0
    assert draftdiff("compare", "new", "old", "--fail-on", "substantive").status == 1


def test_silence_is_no_difference(draftdiff: Draftdiff, folder: Path) -> None:
    partial = OLD.replace("id: old", "id: old\nbasis: reconstruction\ncoverage: partial")
    (folder / "drafts" / "some.md").write_text(partial.split("\n2. ")[0] + "\n", encoding="utf-8")
    (folder / "drafts" / "all.md").write_text(partial, encoding="utf-8")
    done = draftdiff("compare", "some", "all", "--exit-code")
    assert done.status == 0
    assert "silent" in done.out


def test_only_knows_every_filter_of_the_outputs() -> None:
    assert set(ONLY) == set(FILTERS)


@pytest.mark.parametrize("what", sorted(FILTERS))
def test_only_each(draftdiff: Draftdiff, what: str) -> None:
    done = draftdiff("compare", "old", "new", "--only", what)
    assert (done.status, done.err) == (0, "")
    answers = what in ("obligations", "strength")
    assert ("should" in done.out) is answers
    assert (f"--only {what}" in done.out) is not answers


def test_only_several(draftdiff: Draftdiff) -> None:
    assert "should" in draftdiff("compare", "old", "new", "--only", "figures, strength").out


def test_only_what_there_is_not(draftdiff: Draftdiff) -> None:
    done = draftdiff("compare", "old", "new", "--only", "figures,colours,strength")
    what, _, _ = three_parts(done.err)
    assert done.status == 2
    assert "colours" in what
    assert all(name in what for name in FILTERS)


def test_all_shows_what_is_not_of_substance(draftdiff: Draftdiff, folder: Path) -> None:
    (folder / "drafts" / "edited.md").write_text(EDITED["renumbered"], encoding="utf-8")
    assert "renumbered: 1 -> 7" not in draftdiff("compare", "old", "edited").out
    assert "renumbered: 1 -> 7" in draftdiff("compare", "old", "edited", "--all").out


def test_a_report_into_a_file(draftdiff: Draftdiff, folder: Path) -> None:
    done = draftdiff("compare", "old", "new", "--output", "report.txt", "--exit-code")
    assert (done.status, done.out, done.err) == (1, "", "")
    assert (folder / "report.txt").read_text(encoding="utf-8") == draftdiff("compare", "old", "new").out


def test_names_are_as_typed(draftdiff: Draftdiff) -> None:
    report = json.loads(draftdiff("compare", "drafts/old.md", "new", "--format", "json").out)
    assert (report["old"]["source"], report["new"]["source"]) == ("drafts/old.md", "new")


@pytest.mark.parametrize("form", ["terminal", "json"])
def test_the_same_bytes_whatever_the_hash_seed_the_folder_and_the_locale(folder: Path, form: str) -> None:
    """Standing, sets and dictionaries: with the drafts of this project, which have all of them."""
    shelf = Path(__file__).parents[2] / "drafts"
    command = [sys.executable, "-m", "draftdiff", "compare", "communique", "april15", "--format", form]
    elsewhere = folder / "elsewhere"
    elsewhere.mkdir()
    outputs = []
    for seed, locale, here in (("0", "C", folder), ("1", "C.UTF-8", elsewhere)):
        env = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale, "DRAFTDIFF_SHELF": str(shelf)}
        done = subprocess.run(command, cwd=here, env=env, capture_output=True, check=True)
        assert done.stderr == b""
        outputs.append(done.stdout)
    assert outputs[0] == outputs[1]
    assert len(outputs[0]) > 1000


@pytest.mark.parametrize("option", [["--all"], ["--only", "figures"]])
def test_what_shapes_the_text_report_is_refused_with_json(draftdiff: Draftdiff, option: list[str]) -> None:
    done = draftdiff("compare", "old", "new", "--format", "json", *option)
    what, where, hint = three_parts(done.err)
    assert (done.status, done.out, where) == (2, "", "--format json")
    assert option[0] in what
    assert "--full" in hint


def test_a_change_that_is_perhaps_the_transcription_says_rule_and_line(draftdiff: Draftdiff, folder: Path) -> None:
    text = "# Article 1\n\n1. The Parties shall keep 30 ships.\n\n2. They shall meet.\n\n3. They shall pay.\n"
    for name, words in (("one", text), ("two", text.replace("30", "3O").replace("3. The", "2. The"))):
        (folder / "drafts" / f"{name}.md").write_text(f"---\nid: {name}\n---\n{words}", encoding="utf-8")
    page = draftdiff("compare", "one", "two").out
    assert "    perhaps the transcription: letter-in-figure, line 6 of two\n" in page
    assert "perhaps the transcription: repeated-number, line 10 of two\n" in page
    page = draftdiff("compare", "one", "two", "--format", "markdown").out
    assert "perhaps the transcription: letter-in-figure, line 6 of two" in page


def test_many_doubted_renumberings_are_counted(draftdiff: Draftdiff, folder: Path) -> None:
    text = "".join(f"# Chapter {c}\n\n1. It shall be {c}.\n\n2. They shall pay {c}.\n\n" for c in range(1, 10))
    for name, words in (("one", text), ("two", text.replace("2. They", "7. They"))):
        (folder / "drafts" / f"{name}.md").write_text(f"---\nid: {name}\n---\n{words}", encoding="utf-8")
    page = draftdiff("compare", "one", "two").out
    assert page.count("gap-in-numbering") == 5
    assert "... and 4 more, perhaps the transcription; --all shows them\n" in page
    assert draftdiff("compare", "one", "two", "--all").out.count("gap-in-numbering") == 9
