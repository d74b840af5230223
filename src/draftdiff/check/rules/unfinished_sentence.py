"""A text that stops in mid sentence: perhaps the rest of the line was lost.

A text that ends with a small word ("of the") is always found. One that ends with any other word and no mark is found
where the texts of the draft end with one. Headings, rows of tables, signatures and chapeaux over points are not asked.
"""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from draftdiff.check.rules._contract import Rule
from draftdiff.check.spot import Spot
from draftdiff.check.words import line_span, place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.model.draft import Draft, Provision

_MARK = re.compile(r"[.;:!?…,—–\-/|=_*>](?:[\s\]\[)»”\"’'*_}]|\[\^\w+\])*$|[)\]»”\"*_>]$")
_ALWAYS = frozenset(
    "may shall must should a an the of and to in with by for from or that which "
    "и или в с к для на et de la le les du des".split()
)
_JOINING = frozenset("and or but und oder sowie et ou y e o u и или а но і й та або".split())
_JOINS = re.compile(rf"[;,]\s+(?:{'|'.join(_JOINING)}|and/or|oder/und)$")
# No heading and no item ends with one of these, however short it is.
_NEVER_LAST = (" the", " may", " shall", " must", " should")
# What stands under a chapeau, which ends where they begin.
_ITEMS = ("point", "indent", "row", "option")
# A shorter text may be a heading or a list's item.
_SHORTEST, _FEWEST_WORDS, _SHORTEST_TAIL = 60, 9, 4
_LONGEST_HEADING = 150
_COLUMNS = re.compile(r"\S {3,}(?=\S)")
_FEWEST_COLUMNS = 2
_LAST_MARK = re.compile(r"[.;:!?]\s")
# So large a share of a draft's longer texts ends with a mark where that is its custom.
_CUSTOM = 0.9


def _check(draft: Draft) -> Iterable[Spot]:
    followed = zip_longest(draft.provisions, draft.provisions[1:])
    open_ended = [
        (p, after) for p, after in followed if p.text[-1:] not in ".;" and _stops(p.text) and _is_asked(draft, p)
    ]
    inside = _numbered_part(draft) if open_ended else range(0)
    asked = sum(_is_asked(draft, p) for p in draft.provisions) if open_ended else 0
    custom = len(open_ended) <= (1 - _CUSTOM) * asked or len(open_ended) == 1
    for provision, after in open_ended:
        tail = _LAST_MARK.split(provision.text)[-1].split()
        last = tail[-1]
        # What ends with a name or a heading's word, or is short behind the last mark, is a signature or a heading.
        if not (last.isalpha() and last.islower()) or len(tail) < _SHORTEST_TAIL:
            continue
        if _in_columns(draft, provision):
            continue
        # Before and behind all numbers stand titles, addresses and signatures.
        usual = custom and (bool(provision.number) or (provision.line in inside and _tells(provision.text)))
        if (usual or last in _ALWAYS) and not _goes_on(draft, provision, after, last):
            end = place(draft, provision, len(provision.text))
            yield Spot(f"{provision.label} stops in mid sentence, at {last!r}", end - len(last), end)


def _stops(text: str) -> bool:
    return not _MARK.search(text) and not _JOINS.search(text)


def _goes_on(draft: Draft, provision: Provision, after: Provision | None, last: str) -> bool:
    """Whether the next item of the list goes on ("..., or"), or a line without number directly below does."""
    if after is None:
        return False
    bottom = provision.lines[-1][1] if provision.lines else provision.line
    start, end = line_span(draft, bottom)
    alone = draft.text[start:end] == last  # a line that holds this word and no other was not cut
    if last in _JOINING and (alone or provision.kind != "paragraph") and after.parent == provision.parent:
        return bool(after.number)
    return not after.number and after.line == bottom + 1


def _in_columns(draft: Draft, provision: Provision) -> bool:
    """Whether the last line is one of a table that is set with blanks."""
    bottom = provision.lines[-1][1] if provision.lines else provision.line
    line = draft.text[slice(*line_span(draft, bottom))]
    return "\t" in line or len(_COLUMNS.findall(line)) >= _FEWEST_COLUMNS


def _is_asked(draft: Draft, provision: Provision) -> bool:
    return (
        provision.kind not in ("row", "conclusion", "option", "preamble", "indent")
        and (_is_long(provision.text) or provision.text.endswith(_NEVER_LAST))
        and not any(below.number or below.kind in _ITEMS for below in draft.children.get(provision.id, ()))
    )


def _tells(text: str) -> bool:
    """Whether a text without number is no heading: it is long, or has a sentence that is over."""
    return len(text) > _LONGEST_HEADING or _LAST_MARK.search(text) is not None


def _numbered_part(draft: Draft) -> range:
    """The lines from the first numbered provision to the last."""
    lines = [p.line for p in draft.provisions if p.number]
    return range(lines[0], lines[-1] + 1) if lines else range(0)


def _is_long(text: str) -> bool:
    return len(text) >= _SHORTEST and text.count(" ") + 1 >= _FEWEST_WORDS


RULE = Rule(
    name="unfinished-sentence",
    summary="a text that stops in mid sentence",
    severity="warning",
    check=_check,
    good=("1. The Parties shall meet once a year in the capital of one of the two States;\n",),
    bad=("1. The Parties shall meet once a year in the capital of one of the two\n",),
    hint="look for the lost words in the original",
    alters="words",
)
