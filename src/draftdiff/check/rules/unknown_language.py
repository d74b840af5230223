"""A language that cannot be read here, so that the draft was read as English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.check.front import key_span
from draftdiff.check.rules._contract import Rule
from draftdiff.check.spot import Spot
from draftdiff.check.words import line_span, noted
from draftdiff.model.note import UNKNOWN_LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.model.draft import Draft


def _check(draft: Draft) -> Iterable[Spot]:
    for note in noted(draft, UNKNOWN_LANGUAGE):
        yield Spot(note.message, *(key_span(draft, "language") or line_span(draft, note.line)))


RULE = Rule(
    name="unknown-language",
    summary="a language that cannot be read here",
    severity="warning",
    check=_check,
    good=("---\nlanguage: fr\n---\n1. Les parties se réunissent.\n",),
    bad=("---\nlanguage: xx\n---\n1. The Parties shall meet.\n",),
    hint="use a code that `draftdiff list languages` names",
)
