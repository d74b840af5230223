"""What a change is measured against: as named, as the event tells, or nothing."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.ci.played import FAULTY, FIRST, SECOND, Repository, dated

ZEROS = "0" * 40


def events(sha: str) -> dict[str, Any]:
    return {
        "pull request": {"pull_request": {"base": {"sha": sha}}, "before": ZEROS},
        "merge queue": {"merge_group": {"base_sha": sha}},
        "push": {"before": sha, "forced": False},
    }


@pytest.mark.parametrize("kind", ["pull request", "merge queue", "push"])
def test_the_event_tells_it(repository: Repository, kind: str) -> None:
    repository.commit({"may9.md": SECOND})
    assert repository.action(events(repository.git("rev-parse", "main"))[kind]).stdout.startswith("1 draft checked")
    assert "# may1 -> may9" in repository.told()


@pytest.mark.parametrize(
    "event",
    [{}, [], {"before": ZEROS}, {"before": "f" * 40, "forced": True}, {"pull_request": None}, {"before": 7}],
)
def test_without_one_the_whole_shelf_is_checked_and_nothing_compared(repository: Repository, event: object) -> None:
    repository.commit({"may9.md": SECOND, "deep/may10.md": dated("may10", "10")})
    done = repository.action(event)
    assert done.stdout.startswith("3 drafts checked")
    assert "# may1" not in repository.told()


def test_it_is_where_the_branch_left(repository: Repository) -> None:
    """What came to the base in the meantime is none of the change."""
    repository.commit({"may9.md": SECOND})
    repository.git("checkout", "--quiet", "main")
    repository.commit({"may1.md": FIRST.replace("30", "40"), "may5.md": FAULTY})
    repository.git("checkout", "--quiet", "change")
    assert repository.action().stdout == "1 draft checked: nothing found.\n"


def test_without_a_common_commit_the_two_are_compared(repository: Repository) -> None:
    repository.commit({"may9.md": SECOND})
    repository.git("checkout", "--quiet", "--orphan", "apart")
    repository.git("commit", "--quiet", "--message", "Begin anew")
    assert repository.action().stdout == "1 draft checked: nothing found.\n"


@pytest.mark.parametrize("base", ["no-such-revision", "--output=x", "main:drafts"])
def test_an_unknown_one_is_told_in_three_parts(repository: Repository, base: str) -> None:
    done = repository.action(base=base)
    assert done.returncode == 2
    assert re.fullmatch(r"error: git cannot tell.*\n  where: git rev-parse .*\n  to do: .*fetch-depth.*\n", done.stderr)
    assert not (repository.shelf / "x").exists()


def test_the_input_goes_before_the_event(repository: Repository) -> None:
    repository.commit({"may9.md": SECOND})
    repository.commit({"may10.md": dated("may10", "10")})
    assert repository.action(base="HEAD~1").stdout.startswith("1 draft checked")


def test_outside_a_repository(repository: Repository) -> None:
    done = repository.draftdiff("ci", "main", GIT_DIR=str(repository.folder / "nowhere"))
    assert done.returncode == 2
    assert "not a git repository" in done.stderr
    assert "git is not installed" in repository.draftdiff("ci", "main", PATH="").stderr
