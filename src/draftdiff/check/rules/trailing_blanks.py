"""Blanks at the end of lines. Nobody sees them, and each is a changed line in the history of the file.

Two blanks at the end of a line of Markdown break the line, where more words follow; these are let pass. Only draft
files are asked; plain text from elsewhere is as it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftdiff.check.rules._contract import Mend, Rule
from draftdiff.check.spot import Spot
from draftdiff.check.words import is_draft_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from draftdiff.model.draft import Draft

# A run is tried where it begins and nowhere inside, or a line of blanks would take quadratic time.
_BLANKS = re.compile(r"(?<![ \t])[ \t]+(?=[\r\n]|\Z)")
_MORE_WORDS = re.compile(r"(?:\r\n|\r|\n)[ \t]*[^\s]")
_BREAK = "  "


def _check(draft: Draft) -> Iterable[Spot]:
    if not is_draft_file(draft):
        return
    found = list(_found(draft.text))
    if found:
        lines = "1 line ends" if len(found) == 1 else f"{len(found)} lines end"
        yield Spot(f"{lines} in blanks", found[0].start(), found[0].end())


def _found(text: str) -> Iterator[re.Match[str]]:
    for match in _BLANKS.finditer(text):
        at_head = match.start() == 0 or text[match.start() - 1] in "\r\n"
        if at_head or match[0] != _BREAK or not _MORE_WORDS.match(text, match.end()):
            yield match


def _mend(draft: Draft, places: Sequence[tuple[int, int]]) -> Iterable[Mend]:  # noqa: ARG001 - the one stands for all
    for match in _found(draft.text):
        breaks = match[0].startswith(_BREAK) and match.start() > 0 and draft.text[match.start() - 1] not in "\r\n"
        keeps = breaks and _MORE_WORDS.match(draft.text, match.end()) is not None
        yield Mend(match.start(), match.end(), _BREAK if keeps else "")


RULE = Rule(
    name="trailing-blanks",
    summary="blanks at the end of lines",
    severity="note",
    check=_check,
    good=("1. The Parties  \n   shall meet.\n",),
    bad=("1. The Parties shall meet. \n", "1. The Parties\n   \n   shall meet.\t\n"),
    hint="take them out, or `draftdiff check --fix`",
    mend=_mend,
)
