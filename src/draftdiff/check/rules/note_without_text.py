"""The mark of a footnote, "[^3]", whose text is nowhere in the draft."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftdiff.check.rules._contract import Rule
from draftdiff.check.words import TEXT, is_draft_file, spots

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.check.spot import Spot
    from draftdiff.model.draft import Draft

_MARK = re.compile(r"\[\^(\w{1,40})\](?!:)")
_FIGURE = re.compile(r"(?<=\w)\[\^(\d{1,3})\](?!:)")
_TEXT = re.compile(r"^[ \t]*\[\^([^\]\s]{1,40})\]:", re.MULTILINE)


def _check(draft: Draft) -> Iterable[Spot]:
    if "[^" not in draft.text:
        return ()
    there = set(_TEXT.findall(draft.text))
    # Elsewhere "[^a]" is no mark of a note, but "[^3]" is.
    mark = _MARK if is_draft_file(draft) else _FIGURE
    return spots(draft, mark, lambda m: "" if m[1] in there else f"note {m[1]!r} has no text", TEXT)


RULE = Rule(
    name="note-without-text",
    summary="the mark of a footnote whose text is nowhere",
    severity="warning",
    check=_check,
    good=("1. The Parties[^1] shall meet.\n\n[^1]: Both of them.\n",),
    bad=("1. The Parties[^2] shall meet.\n\n[^1]: Both of them.\n",),
    hint='add the note, as "[^3]: ..." on a line of its own',
)
