"""Which draft of a folder comes right before another one, by their dates."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from draftdiff.commands._changed import is_own
from draftdiff.commands._checking import suffixes
from draftdiff.errors import DraftdiffError
from draftdiff.shelf import NOT_DRAFTS

if TYPE_CHECKING:
    from draftdiff.commands._options import Wishes

# A date, or as much of one as is known; such texts order as their dates do.
_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}(?!\d)")


class Dated(NamedTuple):
    """A draft that has a place in the order: of one day, the first by name comes first."""

    date: str
    name: str
    path: str
    language: str


class Predecessor(NamedTuple):
    """The path of the draft before; where there is none, what keeps the draft from having one, in words."""

    path: str | None
    lacking: str = ""


class Order:
    """The drafts of some folders in the order of their dates; each folder is read once."""

    def __init__(self, wishes: Wishes) -> None:
        self._wishes = wishes
        self._folders: dict[Path, list[Dated]] = {}

    def before(self, path: str) -> Predecessor:
        """The last draft of the same folder, and language, before a draft."""
        folder = Path(path).parent
        if folder not in self._folders:
            self._folders[folder] = self._read(folder)
        beside = self._folders[folder]
        own = next((draft for draft in beside if draft.path == path), None)
        if own is None:
            return Predecessor(None, "has no date such as 2022-04-15, so that no draft is known to be before it")
        # Words of two languages have nothing in common; a language that nobody names may be any.
        akin = [d for d in beside if not d.language or not own.language or d.language == own.language]
        earlier = [draft for draft in akin if draft < own]
        if earlier:
            return Predecessor(max(earlier).path)
        alone = "" if len(akin) == len(beside) else " and language"
        return Predecessor(None, f"is the first draft of this shelf by its date{alone}: nothing to compare")

    def _read(self, folder: Path) -> list[Dated]:
        readable = suffixes()
        there = (f for f in folder.iterdir() if f.suffix.lower() in readable and f.name not in NOT_DRAFTS)
        return [draft for file in sorted(there) if is_own(file) and (draft := self._dated(file))]

    def _dated(self, file: Path) -> Dated | None:
        """A draft's place; None for one without a date, and for one that cannot be read, which the check tells."""
        from draftdiff.pipeline import dated

        try:
            date, language = dated(self._wishes.fetch(file.as_posix()), self._wishes.settings())
        except DraftdiffError:
            return None
        return Dated(match[0], file.name, file.as_posix(), language) if (match := _DATE.match(date)) else None
