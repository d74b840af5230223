"""`draftdiff trace` on the command line."""

from __future__ import annotations

import json

from tests.commands.conftest import Draftdiff, three_parts


def test_all_biographies_of_the_drafts_named(draftdiff: Draftdiff) -> None:
    done = draftdiff("trace", "--all", "old", "new", "old", "--format", "json")
    assert done.status == 0
    lives = json.loads(done.out)["biographies"]
    assert [[s["draft"] for s in life["stations"]] for life in lives] == [[1, 2, 3]] * len(lives)


def test_one_draft_alone_has_no_history(draftdiff: Draftdiff) -> None:
    done = draftdiff("trace", "--all", "old")
    assert done.status == 2
    assert three_parts(done.err)
