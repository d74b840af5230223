"""The word diff."""

from __future__ import annotations

import pytest

from draftdiff.diff.matches import LONGEST
from draftdiff.diff.words import compare_words, diff_words
from draftdiff.model.change import Edit


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


def test_passages_too_long_to_compare_are_shown_whole() -> None:
    old, new = ("|".join(side * LONGEST) for side in ("ab", "ba"))
    edits, complete = compare_words(f"Same start {old} same end.", f"Same start {new} same end.")
    assert not complete
    assert [e.op for e in edits] == ["kept", "removed", "added", "kept"]
    assert (edits[0].text, edits[-1].text) == ("Same start ", " same end.")


def test_long_texts_are_cut_at_phrases_that_both_have_once() -> None:
    words = [f"w{n * n % 100_003 % 997}" for n in range(40 * LONGEST)]
    changed = [f"x{n}" if n % 5000 == 2500 else word for n, word in enumerate(words)]
    edits, complete = compare_words(" ".join(words), " ".join(changed))
    assert complete
    assert [e.text for e in edits if e.op == "added"] == [w for w in changed if w[0] == "x"]
    assert [e.text for e in edits if e.op == "removed"] == [w for w, c in zip(words, changed, strict=True) if w != c]


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
