"""A key of front matter that is not known, so that what it says was not used. It is often a slip of the pen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.check.rules._contract import Rule
from draftdiff.check.words import noted
from draftdiff.model.note import FRONT_UNKNOWN_KEY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.model.draft import Draft
    from draftdiff.model.note import Note


def _check(draft: Draft) -> Iterable[Note]:
    return noted(draft, FRONT_UNKNOWN_KEY)


RULE = Rule(
    name="unknown-key",
    summary="a key of front matter that is not known",
    severity="warning",
    check=_check,
    good=("---\nid: example\n---\n1. The Parties shall meet.\n",),
    bad=("---\nid: example\nlangauge: en\n---\n1. The Parties shall meet.\n",),
    hint="spell it as docs/transcribing.md does",
)
