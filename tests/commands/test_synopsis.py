"""`draftdiff synopsis` on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from draftdiff import render
from tests.commands.conftest import Draftdiff, three_parts


def test_drafts_side_by_side(draftdiff: Draftdiff) -> None:
    done = draftdiff("synopsis", "old", "new", "old", "--width", "120")
    assert (done.status, done.err) == (0, "")
    assert "[-shall-]{+should+}" in done.out
    assert "{+shall+}" in done.out
    rows = json.loads(draftdiff("synopsis", "old", "new", "--format", "json").out)["rows"]
    assert [row["agreement"]["state"] for row in rows] == ["agreed", "open", "agreed"]


def test_every_form_goes_to_a_file(draftdiff: Draftdiff, folder: Path) -> None:
    for form in render.outputs():
        if form.synopsis_parts or form.synopsis_bytes:
            done = draftdiff("synopsis", "old", "new", "--format", form.name, "--output", f"made.{form.name}")
            assert (done.status, done.out, done.err) == (0, "", "")
            assert (folder / f"made.{form.name}").stat().st_size > 100


@pytest.mark.parametrize(
    ("args", "what", "hint"),
    [
        (("old",), "two drafts or more", "oldest first"),
        (("-", "-"), "standard input", "paths"),
        (("old", "new", "--format", "sarif"), "a synopsis has no sarif form", "list formats"),
    ],
)
def test_what_cannot_be_set_side_by_side_is_said(
    draftdiff: Draftdiff, args: tuple[str, ...], what: str, hint: str
) -> None:
    done = draftdiff("synopsis", *args)
    assert (done.status, done.out) == (2, "")
    told = three_parts(done.err)
    assert what in told[0]
    assert hint in told[2]


def test_one_draft_may_come_from_standard_input(draftdiff: Draftdiff) -> None:
    done = draftdiff("synopsis", "old", "-", stdin=b"# Article 1. Reports\n\n1. Nothing.\n")
    assert done.status == 0
    assert "Nothing." in done.out
