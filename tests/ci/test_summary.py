"""The summary of a change: which draft comes before a new one, and what there is no room for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from draftdiff.commands._step_summary import LARGEST, Summary, append
from draftdiff.errors import DraftdiffError
from draftdiff.model.finding import Finding
from draftdiff.model.source import Source
from draftdiff.pipeline.checked import check
from tests.ci.played import FIRST, Repository, dated

FOUND = Finding("tab", "warning", "drafts/a.md", 3, 5, 3, 6, "a tab", "write blanks", "0123456789abcdef")
FEW = replace(check(Source("a.md", FIRST.encode(), ".md")), findings=(FOUND,))


def heads(repository: Repository) -> list[str]:
    return [line[2:].partition(" (")[0] for line in repository.told().splitlines() if "->" in line and line[0] == "#"]


def test_each_new_draft_is_compared_with_the_one_before_it(repository: Repository) -> None:
    repository.commit({"b.md": dated("b", "04"), "a.md": dated("a", "03"), "c.md": dated("c", "04")})
    repository.action()
    assert heads(repository) == ["may1 -> a", "a -> b", "b -> c"]


def test_the_first_draft_of_a_shelf_has_nothing_before_it(repository: Repository) -> None:
    repository.commit({"april.md": FIRST.replace("may1", "april").replace("05-01", "04-01")})
    assert repository.action().returncode == 0
    assert "drafts/april.md is the first draft of this shelf by its date: nothing to compare.\n" in repository.told()


@pytest.mark.parametrize("date", ["", "date: May 2020\n", "date: [2020]\n"])
def test_a_draft_without_a_date_has_no_place(repository: Repository, date: str) -> None:
    repository.commit({"when.md": FIRST.replace("may1", "when").replace("date: 2020-05-01\n", date)})
    repository.action()
    assert "drafts/when.md has no date such as 2022-04-15" in repository.told()
    assert heads(repository) == []


def test_as_much_of_a_date_as_is_known_is_enough(repository: Repository) -> None:
    repository.commit({
        "year.md": FIRST.replace("may1", "year").replace("2020-05-01", "2020"),
        "hour.md": FIRST.replace("may1", "hour").replace("2020-05-01", "2020-06-01T10:00"),
    })  # fmt: skip
    repository.action()
    assert heads(repository) == ["may1 -> hour"]
    assert "drafts/year.md is the first draft" in repository.told()


def test_a_draft_in_another_language_is_not_the_one_before(repository: Repository) -> None:
    repository.commit({"fr.md": dated("fr", "02").replace("language: en", "language: fr"), "en.md": dated("en", "03")})
    repository.action()
    assert heads(repository) == ["may1 -> en"]
    assert "drafts/fr.md is the first draft of this shelf by its date and language" in repository.told()


def test_a_draft_that_cannot_be_read_is_not_the_one_before(repository: Repository) -> None:
    repository.git("checkout", "--quiet", "main")
    repository.commit({"broken.md": b"---\ndate: 2020-05-02\n---\n" + bytes(range(256)) * 40})
    repository.git("checkout", "--quiet", "-B", "change", "main")
    repository.commit({"new.md": dated("new", "03")})
    assert repository.action().returncode == 0
    assert heads(repository) == ["may1 -> new"]


def test_it_is_appended_and_only_where_somebody_wants_it(repository: Repository) -> None:
    repository.commit({"new.md": dated("new", "03")})
    repository.summary.write_text("Before.\n")
    assert repository.draftdiff("ci", "main", "--summary", str(repository.summary)).returncode == 0
    assert repository.told().startswith("Before.\n# draftdiff\n")
    assert repository.draftdiff("ci", "main").returncode == 0
    done = repository.draftdiff("ci", "main", "--summary", str(repository.folder / "nowhere" / "x.md"))
    assert done.returncode == 2
    assert "cannot write the summary" in done.stderr


def long(sections: int, of: int) -> Summary:
    summary = Summary(FEW, [DraftdiffError("no text", where="a\n::error::b.md", hint="convert it")])
    summary._sections += [f"# {at}\n\n" + "- Ж: ein Satz\n" * (of // 15) for at in range(sections)]
    return summary


def test_what_fits_is_whole() -> None:
    text = long(2, 3000).text()
    assert "too long" not in text
    assert "| warning | drafts/a.md:3 | a tab | tab |\n" in text
    assert "- **a ::error::b.md: no text**; to do: convert it\n" in text
    assert text.count("- Ж: ein Satz\n") == 400


@pytest.mark.parametrize(("sections", "of"), [(1, 2 * LARGEST), (3, LARGEST), (100, LARGEST // 10)])
def test_what_does_not_fit_ends_early_and_says_so(sections: int, of: int) -> None:
    text = long(sections, of).text()
    assert LARGEST // 2 < len(text.encode()) <= LARGEST
    assert text.count("> The rest of this is too long") == sections
    assert [f"# {at}\n" in text for at in range(sections)] == [True] * sections
    assert {line for line in text.splitlines() if "Ж" in line} == {"- Ж: ein Satz"}


def test_what_stands_in_the_file_already_takes_room(tmp_path: Path) -> None:
    place = tmp_path / "summary.md"
    place.write_bytes(b"x" * (LARGEST - 50_000))
    append(long(2, LARGEST), str(place))
    assert LARGEST - 1000 < place.stat().st_size <= LARGEST
    place.write_bytes(b"x" * LARGEST)
    append(long(2, LARGEST), str(place))
    assert place.stat().st_size == LARGEST


def test_one_line_that_is_too_long_is_left_out() -> None:
    summary = long(0, 0)
    summary._sections.append("x" * 2 * LARGEST)
    assert "x" * 100 not in summary.text()
    assert "too long" in summary.text()


def test_more_drafts_than_anybody_reads_are_counted(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the limit lowered in this process, since a hundred comparisons prove no more."""
    from draftdiff.commands import ci

    monkeypatch.setattr(ci, "MOST_COMPARED", 1)
    monkeypatch.chdir(repository.folder)
    repository.commit({"a.md": dated("a", "03"), "b.md": dated("b", "04"), "c.md": dated("c", "05")})
    from draftdiff.cli import run

    assert run(["ci", "main", "--quiet", "--format", "terminal", "--summary", str(repository.summary)]) == 0
    assert heads(repository) == ["may1 -> a"]
    assert "2 more new drafts were not compared" in repository.told()
