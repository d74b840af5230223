"""The word diff."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftdiff.diff.words import LONGEST, diff_words
from draftdiff.model.change import Edit
from tests.strategies import TEXTS


def shown(old: str, new: str) -> str:
    """Edits as people mark them."""
    marks = {"kept": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
    return "".join(marks[edit.op].format(edit.text) for edit in diff_words(old, new))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", ""),
        ("Boats.", "Boats.", "Boats."),
        ("", "Boats.", "{+Boats.+}"),
        ("Boats.", "", "[-Boats.-]"),
        ("Each Party shall meet.", "Each Party may meet.", "Each Party [-shall-]{+may+} meet."),
        ("within 30 days", "within 300 days", "within [-30-]{+300+} days"),
        ("1,029.50 t", "1,029.75 t", "[-1,029.50-]{+1,029.75+} t"),
        ("third-party boats", "third-state boats", "[-third-party-]{+third-state+} boats"),
        ("Boats and buoys burn.", "Boats burn.", "Boats [-and buoys -]burn."),
        ("Boats burn.", "Boats and buoys burn.", "Boats {+and buoys +}burn."),
        ("Parties shall meet.", "Parties [shall] meet.", "Parties {+[+}shall{+]+} meet."),
        ("a b\nc d", "a b\nc e", "a b\nc [-d-]{+e+}"),
    ],
)
def test_edits(old: str, new: str, expected: str) -> None:
    assert shown(old, new) == expected


def test_a_rewritten_passage_is_one_removal_and_one_addition() -> None:
    old = "The Council shall publish the register of boats in the spring of each year."
    new = "The pilots keep the lamps and report whatever fails to the nearest harbour."
    assert shown(old, new) == (
        "The [-Council shall publish the register of boats in the spring of each year-]"
        "{+pilots keep the lamps and report whatever fails to the nearest harbour+}."
    )


def test_words_kept_between_long_edits_are_folded_into_them() -> None:
    old = "Every boat of the northern fleet leaves by night when the lamps of the harbour burn low"
    new = "Every boat that carries salt, tar or rope leaves in sight of three pilots when the lamps of the harbour burn low"
    assert shown(old, new) == (
        "Every boat [-of the northern fleet leaves by night-]"
        "{+that carries salt, tar or rope leaves in sight of three pilots+} when the lamps of the harbour burn low"
    )


def test_texts_too_long_to_compare_are_cut_at_their_common_ends() -> None:
    left, right = (" ".join(f"{side}{n}" for n in range(LONGEST)) + side for side in ("a", "b"))
    edits = diff_words(f"Same start {left} same end.", f"Same start {right} same end.")
    assert [e.op for e in edits] == ["kept", "removed", "added", "kept"]
    assert (edits[0].text, edits[-1].text) == ("Same start ", " same end.")


def test_more_different_words_than_there_are_characters_below_the_surrogates() -> None:
    """Each word is one character to diff-match-patch; none of them may be half a pair."""
    shared = [f"{chr(0x4E00 + n)}x" for n in range(9000)]
    old, new = " ".join(shared), " ".join([*shared[:5000], "boats", *shared[5000:], "buoys"])
    assert diff_words(old, new) == (
        Edit("kept", " ".join(shared[:5000]) + " "),
        Edit("added", "boats "),
        Edit("kept", " ".join(shared[5000:])),
        Edit("added", " buoys"),
    )


SHORT = st.lists(st.sampled_from(["shall", "may", "boats", " ", ",", "30"]), max_size=12).map("".join)


@given(SHORT | TEXTS, SHORT | TEXTS)
def test_swapped_texts_have_the_same_edits_the_other_way(old: str, new: str) -> None:
    other = {"kept": "kept", "removed": "added", "added": "removed"}
    there = [(e.op, e.text) for e in diff_words(old, new) if e.op != "added"]
    back = [(other[e.op], e.text) for e in diff_words(new, old) if e.op != "removed"]
    assert there == back
