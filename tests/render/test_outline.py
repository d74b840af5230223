"""A draft as lines for git: one thing a line, nothing lost, nothing that could act."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from draftdiff.model.draft import Unplaced
from draftdiff.model.source import Source
from draftdiff.pipeline import statements
from draftdiff.pipeline.shown import show
from draftdiff.render import outline
from draftdiff.render._outline import _sentences

DRAFT = """\
---
id: may3
title: Treaty on Cattle
date: 2022-05-03
coverage: partial
parties: {NO: Northland}
sources: {GAZ: "The Gazette, 4 May"}
absent:
  - {what: the clause on geese, sources: [GAZ]}
notes: [read twice]
---
# Article 5. Cattle

1. Each Party shall return stray cattle within 3 days; it may keep [NO: goats; sheep]. The herders are bound. \
{evidence=reported sources="GAZ" confidence=high}
"""
OUTLINED = """\
Treaty on Cattle (2022-05-03)
    en, transcription, partial coverage, numbering as-printed
    party NO: Northland
    source GAZ: The Gazette, 4 May
    absent: the clause on geese (GAZ)
    remark: read twice

Art. 5: Cattle

Art. 5(1)
    Each Party shall return stray cattle within 3 days;
    it may keep [NO: goats; sheep].
    The herders are bound.
    -- reported (GAZ), high confidence
    => Each Party must: return stray cattle; deadlines: within 3 days; figures: 3 days
"""


def outlined(text: str) -> str:
    source = Source("draft.md", text.encode("utf-8", "surrogatepass"), ".md")
    return outline(show(source), statements(source))


def test_an_outline() -> None:
    found = outlined(DRAFT)
    assert found.startswith(OUTLINED.rpartition("    =>")[0])
    assert "\n    => Each Party must: return stray cattle" in found
    assert found == outlined(DRAFT)


def test_a_change_of_one_thing_changes_one_line() -> None:
    before, after = (outlined(text).splitlines() for text in (DRAFT, DRAFT.replace("are bound", "are free")))
    assert [(a, b) for a, b in zip(before, after, strict=True) if a != b] == [
        ("    The herders are bound.", "    The herders are free.")
    ]


def test_lines_may_be_wrapped_otherwise() -> None:
    assert outlined(DRAFT.replace("within 3 days; it", "within\n   3 days; it")) == outlined(DRAFT)


def test_nothing_in_a_draft_acts() -> None:
    hostile = (
        DRAFT.replace("stray", "str\x1b[2Jay\x07")
        .replace("Cattle\n\n", "Cat\x9btle\u202e\n\n")
        .replace("Gazette", "G\x1b]0;x")
    )
    found = outlined(hostile)
    assert "<U+001B>[2J" in found
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", found)


def test_what_found_no_place_is_shown() -> None:
    source = Source("draft.md", b"1. Each Party shall act.\n", ".md")
    shown = replace(show(source), unplaced=(Unplaced("words\x1b  of nobody", 9),))
    assert "\nunplaced:\n    words<U+001B> of nobody\n" in outline(shown, statements(source))


@given(st.text('aB1 .;!?[]()«"Я', max_size=60))
def test_sentences_are_the_text_again(text: str) -> None:
    words = " ".join(text.split())
    found = list(_sentences(words))
    assert " ".join(found).split() == words.split()
    assert all("\n" not in sentence for sentence in found)
