"""The text of a footnote, "[^3]: ...", whose mark is nowhere in the draft, or the second text for one mark."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftdiff.check.rules._contract import Rule
from draftdiff.check.spot import Spot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.model.draft import Draft

_TEXT = re.compile(r"^[ \t]*\[\^([^\]\s]{1,40})\]:", re.MULTILINE)
_MARK = re.compile(r"\[\^([^\]\s]{1,40})\](?!:)")


def _check(draft: Draft) -> Iterable[Spot]:
    if "[^" not in draft.text:
        return
    marks = set(_MARK.findall(draft.text))
    seen: set[str] = set()
    for match in _TEXT.finditer(draft.text):
        if match[1] not in marks:
            yield Spot(f"note {match[1]!r} has no mark in the text", match.start(), match.end())
        elif match[1] in seen:
            yield Spot(f"note {match[1]!r} has a text already", match.start(), match.end())
        seen.add(match[1])


RULE = Rule(
    name="text-without-note",
    summary="the text of a footnote whose mark is nowhere",
    severity="warning",
    check=_check,
    good=("1. The Parties[^1] shall meet.\n\n[^1]: Both of them.\n",),
    bad=("1. The Parties shall meet.\n\n[^1]: Both of them.\n",),
    hint="put the mark where the note belongs",
)
