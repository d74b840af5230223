"""Laws 6 to 8: the same bytes every time, nothing in a draft can act, and what was dropped or doubted is said."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from draftdiff.model.source import Source
from draftdiff.pipeline import statements
from draftdiff.pipeline.several import story, trace
from draftdiff.pipeline.shown import show, show_lines
from draftdiff.render import View, output, outputs
from tests.build import compare_texts
from tests.strategies import HOSTILE, HOSTILE_DRAFTS, TREATY_PAIRS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftdiff.model.report import Report

SHELF = Path(__file__).parent.parent / "drafts"
VIEWS = (View(), View(width=60, everything=True), View(full=True), View(color=True), View(width=40, color=True))

# The renderer's own colours; any other escape came from a draft.
SGR = re.compile(r"\x1b\[[0-9;]*m")
UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def run_elsewhere(form: str, seed: str, locale: str, folder: Path) -> bytes:
    command = [sys.executable, "-m", "draftdiff", "compare", "communique", "april15", "--format", form]
    env = {k: v for k, v in os.environ.items() if not k.startswith(("DRAFTDIFF", "LC_", "LANG"))}
    env |= {"PYTHONHASHSEED": seed, "LC_ALL": locale}
    done = subprocess.run([*command, "--shelf", str(SHELF)], cwd=folder, env=env, capture_output=True, check=True)
    return done.stdout


@pytest.mark.parametrize("form", ["terminal", "json", "html"])
def test_the_same_bytes_wherever_it_runs(form: str, tmp_path: Path) -> None:
    said = {
        run_elsewhere(form, "0", "C", SHELF.parent),
        run_elsewhere(form, "1", "C.UTF-8", tmp_path),
        run_elsewhere(form, "2", "C", tmp_path),
    }
    assert len(said) == 1
    assert str(tmp_path).encode() not in said.pop()


def written(old: str, new: str) -> Iterator[str]:
    """Everything that any output makes of two drafts, each alone and both compared."""
    report = compare_texts(old, new)
    alone = Source("old", old.encode(), ".md")
    chain = [Source(f"{n}.md", text.encode(), ".md") for n, text in enumerate((old, new, old, new))]
    first = show(alone).provisions[:1]
    lives = [trace(chain), *(trace(chain, pick=lambda _, i=p.id: (0, i)) for p in first)]  # type: ignore[misc]
    whole = story(chain)
    for form in outputs():
        for view in VIEWS:
            pages = (
                form.comparison and form.comparison(report, view),
                form.provisions and form.provisions(show(alone), view),
                form.lines and form.lines(show_lines(alone), view),
                form.statements and form.statements(statements(alone), view),
                *(form.history(life, view) for life in lives if form.history),
                form.story and form.story(whole, view),
            )
            yield from (SGR.sub("", page) if view.color else page for page in pages if page is not None)


def assert_inert(page: str) -> None:
    assert UNSAFE.search(page) is None
    assert page.endswith("\n")


@given(HOSTILE_DRAFTS, HOSTILE_DRAFTS)
def test_nothing_in_a_draft_can_act(old: str, new: str) -> None:
    for page in written(old, new):
        assert_inert(page)


@pytest.mark.parametrize("attack", HOSTILE)
def test_an_attack_is_shown_and_does_nothing(attack: str) -> None:
    """Words that could act are printed as words, so that a reader sees what stands in the draft."""
    old, new = (f"# Article 1\n\n1. Each Party shall keep {n} {attack} boats.\n" for n in (5, 7))
    for page in written(old, new):
        assert_inert(page)
    text = say(compare_texts(old, new), View(everything=True))
    for word in re.findall(r"\w{3,}", attack):
        assert word in text


@given(HOSTILE_DRAFTS, HOSTILE_DRAFTS)
def test_json_holds_the_very_words_of_the_draft(old: str, new: str) -> None:
    """Escaped for the eye and whole for a program."""
    write = output("json").comparison
    assert write is not None
    report = compare_texts(old, new)
    read = json.loads(write(report, View(full=True)))
    assert [p["text"] for p in read["old"]["provisions"]] == [p.text for p in report.old.provisions or ()]


def say(report: Report, view: View = View()) -> str:  # noqa: B008 - a frozen value
    write = output("terminal").comparison
    assert write is not None
    return write(report, view)


CLAUSES = "1. Each Party shall publish its catch quotas.\n\n2. The Council shall meet in May.\n"


def test_a_draft_against_itself_says_no_difference() -> None:
    assert "No difference" in say(compare_texts(CLAUSES, CLAUSES))


def test_renumbering_alone_is_no_difference_of_substance() -> None:
    old, new = (f"# Article {n}\n\nEach Party shall publish its catch quotas.\n" for n in (1, 2))
    said = say(compare_texts(old, new))
    assert "No difference" not in said
    assert "The drafts differ, but in nothing of substance." in said
    assert "1 renumbered" in said


@given(TREATY_PAIRS)
def test_no_difference_is_said_of_drafts_without_one_and_of_no_others(pair: tuple[str, str]) -> None:
    report = compare_texts(*pair)
    differs = any(c.kind != "unchanged" or c.aspects or c.heading_edits for c in report.changes)
    assert ("No difference" in say(report)) == (not differs)


def test_what_was_doubted_is_said() -> None:
    report = compare_texts("1. Each Party shall meet.\n\n7. Each Party shall [vote.\n", "1. Each Party shall meet.\n")
    assert {(n.message, n.draft, n.line) for n in report.notes} == {
        ("number '7' is out of sequence here; kept as 7", "old", 3),
        ("this bracket is never closed", "old", 3),
    }
    said = say(report, View(everything=True))
    assert all(n.message in said for n in report.notes)
