"""`draftdiff story` on the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.commands.conftest import Draftdiff, three_parts

if TYPE_CHECKING:
    from pathlib import Path


def test_the_shelf_by_date_as_a_page_in_a_file(draftdiff: Draftdiff, folder: Path) -> None:
    done = draftdiff("story", "-o", "story.html")
    assert (done.status, done.out) == (0, ""), done.err
    page = (folder / "story.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>\n")
    assert page.endswith("</html>\n")
    assert page == draftdiff("story").out
    assert page.index('<text class="name" x="30" y="65">old') < page.index('<text class="name" x="30" y="149">new')


def test_drafts_in_the_order_named(draftdiff: Draftdiff) -> None:
    done = draftdiff("story", "new", "old", "--format", "json")
    assert done.status == 0, done.err
    report = json.loads(done.out)
    assert [d["id"] for d in report["drafts"]] == ["new", "old"]
    assert [s["draft"] for s in report["tales"][0]["scenes"]] == [1, 2]


def test_one_draft_alone_has_no_story(draftdiff: Draftdiff) -> None:
    done = draftdiff("story", "old")
    assert done.status == 2
    assert three_parts(done.err)


def test_a_form_that_tells_no_story_is_refused(draftdiff: Draftdiff) -> None:
    done = draftdiff("story", "--format", "csv")
    assert done.status == 2
    assert three_parts(done.err)
    assert "no csv form" in done.err
