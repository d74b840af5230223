"""A term with capitals, as the defined ones have them, that is defined nowhere, and stands in small letters elsewhere.

Asked of drafts that define three terms or more. Only a note: a name may have a common word for its twin.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from draftdiff.check.rules._contract import Rule
from draftdiff.check.spot import Spot
from draftdiff.check.terms import terms, uses
from draftdiff.check.words import TEXT, matches
from draftdiff.languages import language

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.languages import Language
    from draftdiff.model.draft import Draft

# In the middle of a sentence: behind a small letter. Two or three words, since one alone is a name too often.
_CAPITALS = re.compile(r"(?<=[^\W\d_A-ZА-Я] )[^\W\d_a-zа-яà-ÿ][^\W\d_]+(?: [^\W\d_a-zа-яà-ÿ][^\W\d_]+){1,2}(?![\w-])")
_FEWEST_TERMS, _FEWEST_USES, _MOST = 3, 3, 200


def _check(draft: Draft) -> Iterable[Spot]:
    defined = terms(draft)
    if len(defined) < _FEWEST_TERMS:
        return
    known = " ; ".join(term.words.casefold() for term in defined)
    units = _units(language(draft.language))
    found: Counter[str] = Counter()
    first: dict[str, re.Match[str]] = {}
    for match in matches(draft, _CAPITALS, TEXT):
        words = " ".join(match[0].split())
        found[words] += 1
        first.setdefault(words, match)
    often = [words for words, times in found.most_common(_MOST) if times >= _FEWEST_USES]
    for words in often:
        small = words.lower()
        if small.split()[0] in units or any(True for _ in uses(words, known)) or small not in draft.text:
            continue
        if re.search(rf"[\"“„«‘*_]{re.escape(words)}", draft.text):  # defined in passing: (the "Joint Fund")
            continue
        match = first[words]
        yield Spot(f"{words!r} has the capitals of a defined term and no definition", match.start(), match.end())


def _units(spoken: Language) -> frozenset[str]:
    """Words that name a unit: "Article" has a capital and needs no definition."""
    return frozenset(word for words in spoken.units.cited.values() for word in words)


_THREE = '1. "Vessel" means any ship. "Port" means any harbour. "Fee" means any due.\n\n'
_TEXT = "2. Each vessel pays the fee of the port to the {0}, which tells the {0}, and the {0} keeps it; a joint fund.\n"

RULE = Rule(
    name="undefined-term",
    summary="a term with capitals that is defined nowhere",
    severity="note",
    check=_check,
    good=(
        _THREE + _TEXT.format("Harbour Master"),
        _THREE + _TEXT.format("Joint Fund (the “Joint Fund”)"),
        _THREE + _TEXT.format("joint fund"),
    ),
    bad=(_THREE + _TEXT.format("Joint Fund"),),
    hint="look for a lost definition in the original",
)
