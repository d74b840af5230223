"""Negotiating texts: options, brackets around numbers and labels, brackets across provisions, notes and links."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftdiff.model.draft import Draft
from draftdiff.model.source import Source
from draftdiff.parse import parse_draft
from draftdiff.read import read_lines
from tests import bracket_counts

TEXT = """\
## Preamble

The Parties,

*Being* [glad][sad] of the [first text][source],

**Option 1:** *Recognizing* the lamps,

**Option 2:** *Recognizing* the wicks,

*Recalling* all of it,]

Have agreed as follows:

## Article 1 *(purpose)*

**Option 1:**

1. The purpose is [to [keep] and] so that:

   1. lamps burn [by day][by night];
   2. wicks last.

2. [This applies.][^1]

**Option 2:**

No text

## [Article 1bis *(oil)*]

1. **Goal**

    **Option A:** [Parties aim.]

    3bis. More of it.

    **Option B**: No text

2. Each Party [x](a) shall

[3. Report.]

## [Article 2

1. One.

2. Two.]

[source]: http://example.org/text

[^1]: A note [of one].
"""


def parsed(text: str) -> Draft:
    return parse_draft(read_lines(Source("x.md", text.encode(), ".md")))


def standing(draft: Draft) -> dict[str, str]:
    return {p.id: p.standing.state for p in draft.provisions}


def test_options_hold_what_is_under_them() -> None:
    draft = parsed(TEXT)
    assert [(p.id, p.text) for p in draft.provisions if p.kind == "option"] == [
        ("preamble__nn_2", "*Recognizing* the lamps,"),
        ("preamble__nn_3", "*Recognizing* the wicks,"),
        ("art_1__nn_1", ""),
        ("art_1__nn_2", "No text"),
        ("art_1bis__para_1__nn_1", "[Parties aim.]"),
        ("art_1bis__para_1__nn_2", "No text"),
    ]
    assert {p.label for p in draft.provisions if p.kind == "option"} >= {"Art. 1, Option 2", "Art. 1bis(1), Option B"}
    ids = set(draft.by_id)
    assert {"art_1__nn_1__para_1__subpara_2", "art_1__nn_1__para_2", "art_1bis__para_1__nn_1__subpara_3bis"} <= ids
    assert {"art_1bis__para_2", "art_1bis__para_3"} <= ids


def test_what_stands_in_an_option_is_not_agreed() -> None:
    states = standing(parsed(TEXT))
    assert states["art_1__nn_1__para_1"] == "bracketed"
    assert states["art_1__nn_2"] == "bracketed"
    assert states["art_1"] == "agreed"


def test_a_label_in_brackets_disputes_the_whole_unit() -> None:
    draft = parsed(TEXT)
    states = standing(draft)
    assert draft.by_id["art_1bis"].heading == "*(oil)*"
    assert {states[i] for i in states if i.startswith("art_1bis")} == {"bracketed"}


def test_a_bracket_that_opens_before_an_article_closes_at_its_end() -> None:
    states = standing(parsed(TEXT))
    assert states["art_2__para_1"] == states["art_2__para_2"] == "bracketed"


def test_notes_and_links_are_no_brackets_and_belong_to_no_article() -> None:
    draft = parsed(TEXT)
    note = next(p for p in draft.provisions if p.text.startswith("[^1]:"))
    assert note.parent is None
    assert not any("example.org" in p.text for p in draft.provisions)
    assert len(draft.by_id["recital_1"].brackets) == 2


def test_the_count_of_brackets_is_a_plain_count(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = parsed(TEXT)
    counted, read = bracket_counts.plain(TEXT), bracket_counts.parsed(draft)
    assert counted == {"opening": 13, "closing": 14, "options": 6, "notes": 2, "links": 1}
    assert {kind: read[kind] for kind in ("opening", "closing", "options")} == {
        "opening": 13,
        "closing": 14,
        "options": 6,
    }
    assert (read["never closed"], read["never opened"]) == (0, 1)
    assert [n.line for n in draft.notes] == [11]
    path = tmp_path / "text.md"
    path.write_text(TEXT, encoding="utf-8")
    assert bracket_counts.main([str(path)]) == 0
    assert "line 11: this bracket was never opened\n     5 Art. 1 *(purpose)*" in capsys.readouterr().out


@pytest.mark.parametrize(
    "mark", ["Option 1:", "**Option 1:**", "OPTION 1", "Option A.", "Option (b): x", "*Option 2* –"]
)
def test_the_ways_to_write_an_option(mark: str) -> None:
    assert [p.kind for p in parsed(f"# Article 1\n\n{mark}\n").provisions] == ["article", "option"]


@pytest.mark.parametrize(
    "words", ["Option is given.", "Options 1 and 2 remain.", "Option 1 remains open.", "An option 1:"]
)
def test_words_that_are_no_option(words: str) -> None:
    assert [p.kind for p in parsed(f"# Article 1\n\n{words}\n").provisions] == ["article"]


SIGNS = st.lists(
    st.sampled_from(["[", "]", "word", " ", "\n\n", "1. ", "# Article 3\n\n", "[Article 4]\n\n", "Option 1: "])
)


@given(SIGNS)
def test_brackets_never_swallow_the_document(signs: list[str]) -> None:
    draft = parsed("".join(signs))
    closed = sum(n.message.endswith("never closed") for n in draft.notes)
    opened = sum(n.message.endswith("never opened") for n in draft.notes)
    texts = "".join(p.text for p in draft.provisions)
    assert draft.printed() == "".join(signs)
    assert closed <= "".join(signs).count("[")
    assert opened <= texts.count("]")
