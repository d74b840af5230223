"""A draft written as a draft file is read as the same provisions (the law of `import`)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.model.draft import Draft
from draftdiff.model.source import Source
from draftdiff.parse import declared, parse_draft, transcript, written
from draftdiff.pipeline import read_draft
from draftdiff.pipeline.imported import import_draft
from draftdiff.read import read_lines
from tests import forms
from tests.parse.test_five_languages import WORDS, treaty
from tests.parse.test_headed import DECIMALS, GLUED, HEADED
from tests.parse.test_negotiating import TEXT
from tests.strategies import TEXTS, TREATIES

DRAFTS = sorted(p for p in (Path(__file__).parents[2] / "drafts").glob("*.md") if p.name != "README.md")


def provisions(draft: Draft) -> list[tuple[object, ...]]:
    return [
        (p.id, p.kind, p.number, p.heading, p.text, p.standing, p.evidence, p.sources, p.confidence)
        for p in draft.provisions
    ]


def both(text: str, suffix: str) -> tuple[Draft, Draft]:
    draft = read_draft(Source("x", text.encode(), suffix))
    file = written(declared(draft, "x", {}, {})) + transcript(draft)
    return draft, parse_draft(read_lines(Source("y", file.encode(), ".md")))


@pytest.mark.parametrize("form", forms.ALL, ids=lambda f: f.__name__)
def test_forms_of_print(form: Callable[[], tuple[str, list[str]]]) -> None:
    draft, again = both(form()[0], ".txt")
    assert provisions(again) == provisions(draft)
    assert again.front.title == draft.front.title


@pytest.mark.parametrize("text", [HEADED, DECIMALS, GLUED], ids=["headed", "decimals", "glued"])
def test_numbers_that_head(text: str) -> None:
    draft, again = both(text, ".txt")
    assert provisions(again) == provisions(draft)


def test_options_and_brackets() -> None:
    draft, again = both(TEXT, ".md")
    assert provisions(again) == provisions(draft)


@pytest.mark.parametrize("path", DRAFTS, ids=lambda p: p.stem)
def test_the_shelf(path: Path) -> None:
    draft, again = both(path.read_text(encoding="utf-8"), ".md")
    assert provisions(again) == provisions(draft)
    assert again.front == draft.front


@settings(max_examples=200, deadline=None)
@given(TREATIES, st.sampled_from([".md", ".txt"]))
def test_random_treaties(text: str, suffix: str) -> None:
    draft, again = both(text, suffix)
    assert provisions(again) == provisions(draft)


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.sampled_from([".md", ".txt"]))
def test_what_is_read_otherwise_is_said(text: str, suffix: str) -> None:
    done = import_draft(Source("x", text.encode(), suffix), "y", {})
    again = read_draft(Source("y", done.text.encode(), ".md"))
    same = [p[:5] for p in provisions(done.draft)] == [p[:5] for p in provisions(again)]
    assert same or done.notes


@pytest.mark.parametrize("code", WORDS)
def test_five_languages(code: str) -> None:
    draft, again = both(treaty(code), ".txt")
    assert provisions(again) == provisions(draft)
