"""Whether two texts read the same: case, typography, marks, spelling and the way numbers are written set aside."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from draftdiff.statements import numerals
from draftdiff.text import comparable

if TYPE_CHECKING:
    from draftdiff.languages import Language

# Marks that carry no reading of their own. A comma or a semicolon may ("A, B or C only"), so neither is here.
_MARKS = str.maketrans(dict.fromkeys("\"'.:()-", " "))
# "thirty (30)", once both are figures.
_TWICE = re.compile(r"\b(\d+(?:\.\d+)?) \(\1\)")


class Reading:
    """How words of one language are compared where they must not be the same to the letter."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._spellings = [(re.compile(pattern), one) for pattern, one in language.spellings]

    def spelled(self, text: str) -> str:
        """A comparable text with the variants of a word's spelling as one."""
        for pattern, one in self._spellings:
            text = pattern.sub(one, text)
        return text

    def same(self, before: str, after: str) -> bool:
        """Whether two texts differ at most in case, typography, meaningless marks, spelling and written-out numbers."""
        if before == after:
            return True
        left, right = comparable(before), comparable(after)
        if _words(left) == _words(right):
            return True
        left, right = self.spelled(left), self.spelled(right)
        return _words(left) == _words(right) or self._counted(left) == self._counted(right)

    def _counted(self, text: str) -> list[str]:
        return _words(_TWICE.sub(r"\1", numerals(text, self._language)))


def _words(text: str) -> list[str]:
    return text.translate(_MARKS).split()


@cache
def reading(language: Language) -> Reading:
    """The reading of one language, its patterns compiled once."""
    return Reading(language)
