"""What a rule must say. Each file ends in one `RULE = Rule(...)`; its docstring is the rule's page in the manual."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from draftdiff.check.spot import Spot
    from draftdiff.model.draft import Draft
    from draftdiff.model.finding import Severity
    from draftdiff.model.note import Note


class Neighbour(NamedTuple):
    """A draft of the same run, or of the same shelf: as typed or its path, and the id and date it declares."""

    source: str
    id: str
    date: str = ""


class Neighbours:
    """The drafts beside one another, found by their ids; thousands of them are not gone through for each."""

    def __init__(self, among: Iterable[Neighbour] = ()) -> None:
        self.by_id: dict[str, list[Neighbour]] = {}
        self.series: dict[str, list[tuple[int, Neighbour]]] = {}
        for each in among:
            if each.id:
                self.by_id.setdefault(each.id, []).append(each)
                if numbered := _NUMBERED.match(each.id):
                    self.series.setdefault(numbered[1], []).append((int(numbered[2]), each))
        for drafts in self.series.values():
            drafts.sort()

    def before(self, id_: str, source: str) -> tuple[int, int, Neighbour] | None:
        """Of "april15": 15, and the number and draft right before it in the series that its id belongs to."""
        numbered = _NUMBERED.match(id_)
        drafts = self.series.get(numbered[1], []) if numbered else []
        at = bisect_left(drafts, (int(numbered[2]),)) if numbered else 0
        if numbered and at and drafts[at - 1][1].source != source:
            return int(numbered[2]), *drafts[at - 1]
        return None


# An id that ends in a number is one of a series; a longer one is none (a date, say).
_NUMBERED = re.compile(r"(.*?)(\d{1,3})$")


class Mend(NamedTuple):
    """A stretch of the text as written, and what takes its place."""

    start: int
    end: int
    words: str


# What of a report a mistake of this kind can make false: the words it stands in, those of its whole provision, or which
# provision is the partner of which.
Alters = Literal["", "words", "provision", "number"]


class Rule(NamedTuple):
    """A question asked of a draft. `name` is the file's name in kebab-case.

    `check` yields spots, or notes where no more than the line is known. `among` asks what cannot be answered
    without the other drafts. `good` and `bad` are small drafts, of which the first
    give no finding and the others at least one; each is read as `example.md`, and bytes are a file in some other
    encoding than UTF-8. `hint` holds for findings that have none of their own.

    `alters`: a change of a comparison that lies where the rule finds something is perhaps the transcriber's. `local`:
    what it finds it finds in any piece of the text that holds the place, so that a comparison need not ask about the
    whole draft. `mend`
    puts right what it found at some places (start, end), and may do so only where no meaning can change.
    """

    name: str
    summary: str
    severity: Severity
    check: Callable[[Draft], Iterable[Spot | Note]]
    good: tuple[str | bytes, ...]
    bad: tuple[str | bytes, ...]
    hint: str = ""
    among: Callable[[Draft, Neighbours], Iterable[Spot | Note]] | None = None
    alters: Alters = ""
    local: bool = False
    mend: Callable[[Draft, Sequence[tuple[int, int]]], Iterable[Mend]] | None = None
