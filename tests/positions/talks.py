"""Negotiating texts as climate talks have them: nested brackets, options, lists of countries; all wording is ours."""

from __future__ import annotations

from draftdiff.model.positions import DraftPositions, Fate, PositionsReport, PositionsStep
from draftdiff.model.source import Source
from draftdiff.pipeline import read_draft
from draftdiff.pipeline.disputed import positions
from draftdiff.positions import Disputed, disputed

FIRST = """\
---
id: first
parties: {AOSIS: Small islands, EU: European Union, LMDC: Like-minded group}
---
# [Draft] Agreement on Lanterns

## Article 2 (Purpose)

1. The purpose of this Agreement is to [enhance][strengthen] the keeping of lanterns[, taking into account [equity]
[and [best available] science]].

2. Parties [shall][should][other] act [early][in good time].

## Article 3 (Reports)

Option 1: Each Party shall report every year.

Option 2: [Developed country Parties shall report [every two years].]

Option 3: No text.

## [Article 3 bis (Harbours)]

1. Parties may light their harbours.

## Article 4 (Support)

[1. Support for [AOSIS propose; EU, LMDC oppose: small islands, Norway, Iceland and the Faroes] comes from:
(a) [EU: all Parties able to give it];
(b) [LMDC: Parties listed in Annex I alone]].

2. [LMDC refuse to discuss: Reviews take place every five years.]
"""
SECOND = """\
---
id: second
parties: {AOSIS: Small islands, EU: European Union, LMDC: Like-minded group}
---
# [Draft] Agreement on Lanterns

## Article 2 (Purpose)

1. The purpose of this Agreement is to strengthen the keeping of lanterns[, taking into account [equity]
and science].

2. Parties [shall][should] act [in good time].

## Article 3 (Reports)

Option 1: Each Party shall report every year.

Option 2: [Developed country Parties shall report [every two years].]

## Article 3 bis (Harbours)

1. [Parties may light their harbours.]

## Article 4 (Support)

1. Support for [AOSIS propose; EU, LMDC oppose: small islands, Norway and Iceland] comes from:
(a) [LMDC: all Parties able to give it].

2. Reviews take place every five years.
"""


def source(text: str, name: str = "draft.md") -> Source:
    return Source(name, text.encode("utf-8", "surrogatepass"), ".md")


def found(text: str) -> Disputed:
    return disputed(read_draft(source(text)))


def report(*texts: str) -> PositionsReport:
    return positions([source(text, f"{n}.md") for n, text in enumerate(texts, 1)])


def state(text: str) -> DraftPositions:
    return report(text).drafts[0]


def between(old: str, new: str) -> PositionsStep:
    return report(old, new).steps[0]


def fates(old: str, new: str) -> list[tuple[str, str, str]]:
    """Each fate with its words before and after, "" where there were none."""
    return [(f.fate, f.old_text, f.new_text) for f in between(old, new).fates]


def seen(fate: Fate) -> tuple[object, ...]:
    """A fate with what must be the same in a mirror."""
    return (
        fate.fate,
        fate.old,
        fate.new,
        fate.old_standing,
        fate.new_standing,
        fate.old_text,
        fate.new_text,
        fate.place_moved,
    )
