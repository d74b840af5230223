"""Whether two texts read the same: case, typography, marks, spelling and the way numbers are written set aside."""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import TYPE_CHECKING

from draftdiff.statements import numerals
from draftdiff.text import comparable

if TYPE_CHECKING:
    from draftdiff.languages import Language

# Marks that carry no reading of their own. A comma or a semicolon may ("A, B or C only"), so neither is here.
_MARKS = str.maketrans(dict.fromkeys("\"'.:()-", " "))
# "thirty (30)", once both are figures and marks are blanks.
_TWICE = re.compile(r"\b(\d+) \1\b")
_HYPHEN = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")
# Words kept around the ones that differ: a number is said twice ("thirty (30)"), a unit is two words ("per cent").
_AROUND = 2
# Other spellings and numbers in words take so many words more, at the most for each number of a text.
_MORE = 12


class Reading:
    """How words of one language are compared where they must not be the same to the letter."""

    def __init__(self, language: Language) -> None:
        self._language = language

    @cached_property
    def _spellings(self) -> list[tuple[re.Pattern[str], str]]:
        return [(re.compile(pattern), one) for pattern, one in self._language.spellings]

    @cached_property
    def _spelt_otherwise(self) -> re.Pattern[str]:
        # Most words have but one spelling: one search tells, where each pattern for itself takes ten times as long.
        return re.compile("|".join(f"(?:{pattern})" for pattern, _ in self._language.spellings) or "(?!)")

    def spelled(self, text: str) -> str:
        """A comparable text with the variants of a word's spelling as one."""
        if self._spelt_otherwise.search(text):
            for pattern, one in self._spellings:
                text = pattern.sub(one, text)
        return text

    def same(self, before: str, after: str) -> bool:
        """Whether two texts differ at most in case, typography, meaningless marks, spelling and written-out numbers."""
        if before == after:
            return True
        left, right = _words(comparable(before)), _words(comparable(after))
        if left == right:
            return True
        if abs(len(left) - len(right)) > _MORE:
            return False
        one, other = (self.spelled(" ".join(words)) for words in _apart(left, right))
        if one == other or _unhyphened(before) == _unhyphened(after):
            return True
        return self._counted(one) == self._counted(other)

    def _counted(self, text: str) -> str:
        return _TWICE.sub(r"\1", numerals(text, self._language))


def _unhyphened(text: str) -> str:
    """A comparable text with the parts of hyphened words together: "repre-sentatives" was cut at a line's end."""
    return " ".join(_HYPHEN.sub("", comparable(text)).translate(_MARKS).split())


def _words(text: str) -> list[str]:
    return text.translate(_MARKS).split()


def _apart(left: list[str], right: list[str]) -> tuple[list[str], list[str]]:
    """What two lists of words do not share at their ends, and the words next to it."""
    shorter = min(len(left), len(right))
    head = next((i for i in range(shorter) if left[i] != right[i]), shorter)
    tail = next((i for i in range(shorter - head) if left[-1 - i] != right[-1 - i]), shorter - head)
    head, tail = max(0, head - _AROUND), max(0, tail - _AROUND)
    return left[head : len(left) - tail], right[head : len(right) - tail]


@cache
def reading(language: Language) -> Reading:
    """The reading of one language, its patterns compiled once."""
    return Reading(language)
