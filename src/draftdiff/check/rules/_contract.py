"""What a rule must say. Each file ends in one `RULE = Rule(...)`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from draftdiff.model.draft import Draft
    from draftdiff.model.note import Note


class Rule(NamedTuple):
    """A question asked of a draft. `name` is the file's name in kebab-case.

    `good` and `bad` are small drafts, of which the first give no finding and the others at least one.
    """

    name: str
    summary: str
    severity: Literal["error", "warning", "note"]
    check: Callable[[Draft], Iterable[Note]]
    good: tuple[str, ...]
    bad: tuple[str, ...]
