"""Whether two names are one bearer: "Guarantor States" is met by "each Guarantor State"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from draftdiff.statements.vocabulary import spaced, vocabulary
from draftdiff.text import comparable, words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from draftdiff.languages import Language

# Letters by which two forms of a word may differ at their end where a language has cases.
_ENDING = 2
_SHORTEST = 4


def same_bearer(asked: str, bearer: str, parties: Mapping[str, str], language: Language) -> bool:
    """Whether a statement's bearer is the one asked for, or one of several of whom it is.

    Articles and words like "each" do not count, nor do singular and plural, nor one adjective before the name ("the
    other Guarantor States"). "The armed forces of Ukraine" is not "Ukraine". A party may be named by its code.
    """
    name = _words(parties.get(asked, asked))
    wanted = _bare(name, language)
    return any(_is(wanted, _bare(_words(one), language), language) for one in _members(bearer, language))


def _is(wanted: list[str], member: list[str], language: Language) -> bool:
    heads = (member[: len(wanted)], member[1:])
    return bool(wanted) and any(
        len(head) == len(wanted) and all(_same(a, b, language) for a, b in zip(head, wanted, strict=True))
        for head in heads
    )


@cache
def _patterns(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What joins bearers, and words that may stand before a name without being part of it."""
    syntax = language.norms.syntax
    joiner = spaced(syntax.conjunctions)
    small = "|".join(map(spaced, (syntax.determiners, syntax.prepositions)))
    return re.compile(rf"\s*[,;]\s*(?:(?:{joiner})\s+)?|\s+(?:{joiner})\s+"), re.compile(small)


def _words(name: str) -> list[str]:
    """The words of a name; a compound's parts each have their own ending ("государства-гаранты")."""
    return words(comparable(name).replace("-", " "))


def _members(bearer: str, language: Language) -> list[str]:
    return [one for one in _patterns(language)[0].split(comparable(bearer)) if one]


def _bare(name: list[str], language: Language) -> list[str]:
    """The name without the small words before it."""
    small = _patterns(language)[1]
    at = 0
    while at < len(name) - 1 and small.fullmatch(name[at]):
        at += 1
    return name[at:]


def _same(one: str, other: str, language: Language) -> bool:
    """Two forms of one word: singular and plural, and where words are written beyond ASCII, its cases."""
    if one == other or "'" in one + other:
        return one == other
    if _singular(one, language) == _singular(other, language):
        return True
    if one.isascii() or other.isascii():
        return False
    shorter = min(len(one), len(other))
    stem = max(_SHORTEST, shorter - _ENDING)
    return one[:stem] == other[:stem] and abs(len(one) - len(other)) <= _ENDING


def _singular(word: str, language: Language) -> str:
    for ending, replacement in vocabulary(language).counting.plurals:
        if ending and word.endswith(ending) and len(word) > len(ending) + 1:
            return word[: len(word) - len(ending)] + replacement
    return word
