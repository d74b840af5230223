"""The same word twice in a row, as it happens at the end of a line.

Words that may well stand twice ("that that", "had had", "nous nous") are let pass, and names.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftdiff.check.rules._contract import Rule
from draftdiff.check.spot import Spot
from draftdiff.check.words import TEXT, matches, piece_at

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.model.draft import Draft

_TWICE = re.compile(
    r"(?<![\w'’./:\-])([^\W\d_]++)(?:[ \u00a0]{1,2}|[ \t]*\r?\n[ \t]*)\1(?![\w'’\-@]|\.\w)", re.IGNORECASE
)
_MAY = frozenset(
    "that had very so more many bla is do no nous vous die der das den se la me te all who what sie ihr ihnen "
    "то да ли а чуть еле".split()
)
_NAME = 30
_LETTERS = frozenset("aàyвиксуояізй")
_SMALL = frozenset("the of to and in or for by with an on be as at from any this shall".split())


def _check(draft: Draft) -> Iterable[Spot]:
    for match in matches(draft, _TWICE, TEXT):
        word = match[1].lower()
        if word in _MAY or (len(word) == 1 and word not in _LETTERS) or _is_name(draft.text, match):
            continue
        if piece_at(draft, match.start()).owner != piece_at(draft, match.end() - 1).owner:
            continue
        yield Spot(f"the word {word!r} stands twice", match.start(), match.end())


def _is_name(text: str, match: re.Match[str]) -> bool:
    """Whether one of the two is part of a name: "at AT&T", "Baden Baden", "J. Jahn jahn@example"."""
    first, last = match[1], text[match.end() - len(match[1]) : match.end()]
    if not last.islower():
        return first.isupper() != last.isupper() or first.lower() not in _SMALL
    before = text[max(match.start() - _NAME, 0) : match.start()].split()
    return first[0].isupper() and bool(before) and before[-1].isalpha() and before[-1].istitle()


RULE = Rule(
    name="doubled-word",
    summary="the same word twice in a row",
    severity="warning",
    check=_check,
    good=("1. The Parties know that that is so. They had had no time in Baden Baden.\n",),
    bad=(
        "1. Each of the the Parties shall meet.\n",
        "1. Стороны встречаются в в Киеве.\n",
    ),
    hint="strike one out",
    alters="words",
    local=True,
)
