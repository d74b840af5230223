"""What holds of the word diff of any two texts."""

from __future__ import annotations

from itertools import pairwise
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from draftdiff.diff import matches
from draftdiff.diff.pieces import cutter
from draftdiff.diff.words import compare_words, diff_words
from draftdiff.languages import known
from draftdiff.model.change import Edit
from tests.strategies import TEXTS

CUT = cutter(known())

# Words enough to be kept, replaced, moved; marks, figures and dates that must not be cut; blanks of all sorts.
_WORDS = (
    "The Parties shall may boats of the and harbour lamps third-party l’État Party's зобов’язуються сторони not in State(s) e\u0301t"
).split()
_FIGURES = (
    "30",
    "85,000",
    "250.000",
    "1 000",
    "3.5",
    "15 April 2022",
    "5(1)(a)",
    "50%",
    "№ 3",
    "15 апреля 2022",
    "2022-04-15",
)
_MARKS = (",", ";", ".", "[", "]", "(", ")", "(a)", "[RU:", "“", "”", "...")
_BLANKS = st.sampled_from([" ", " ", " ", " ", "", "\n", "\u00a0", "  "])
PIECES = st.lists(st.sampled_from([*_WORDS, *_WORDS, *_FIGURES, *_MARKS]), max_size=25)


@st.composite
def pairs(draw: st.DrawFn) -> tuple[str, str]:
    """A text and what became of it: words left out, put in, exchanged, a passage moved; or two texts at random."""
    words = draw(PIECES)
    other = list(words)
    for _ in range(draw(st.integers(0, 6))):
        at, size = draw(st.integers(0, len(other))), draw(st.integers(0, 4))
        other[at : at + size] = draw(PIECES.map(lambda p: p[:4]))
    if draw(st.booleans()):
        at = draw(st.integers(0, len(other)))
        other = other[at:] + other[:at]
    return _text(draw, words), _text(draw, other)


def _text(draw: st.DrawFn, words: list[str]) -> str:
    blank = draw(_BLANKS)
    return "".join(word + (draw(_BLANKS) if blank != " " else " ") for word in words)


PAIRS = pairs() | st.tuples(TEXTS, TEXTS)


def side(edits: tuple[Edit, ...], without: str) -> str:
    return "".join(e.text for e in edits if e.op != without)


def has_word(text: str) -> bool:
    return any(map(str.isalnum, text))


@given(PAIRS)
def test_both_texts_can_be_read_from_the_edits(pair: tuple[str, str]) -> None:
    edits = diff_words(*pair)
    assert (side(edits, "added"), side(edits, "removed")) == pair
    assert all(e.text for e in edits)
    assert all((one.op, other.op) in ORDERS for one, other in pairwise(edits))


ORDERS = {("kept", "removed"), ("kept", "added"), ("removed", "added"), ("removed", "kept"), ("added", "kept")}


@given(PAIRS)
def test_swapped_texts_have_the_same_edits_the_other_way(pair: tuple[str, str]) -> None:
    old, new = pair
    other = {"kept": "kept", "removed": "added", "added": "removed"}
    there = [(e.op, e.text) for e in diff_words(old, new) if e.op != "added"]
    back = [(other[e.op], e.text) for e in diff_words(new, old) if e.op != "removed"]
    assert there == back
    assert compare_words(old, new).complete == compare_words(new, old).complete


@given(PAIRS)
def test_texts_that_are_long_are_compared_as_truly(pair: tuple[str, str]) -> None:
    with patch.object(matches, "LONGEST", 6):
        edits, back = diff_words(*pair), diff_words(*pair[::-1])
    assert (side(edits, "added"), side(edits, "removed")) == pair
    assert side(back, "added") == pair[1]
    assert [e.text for e in edits if e.op == "kept"] == [e.text for e in back if e.op == "kept"]


@given(PAIRS)
def test_equal_texts_are_one_kept_run(pair: tuple[str, str]) -> None:
    old, _ = pair
    assert diff_words(old, old) == ((Edit("kept", old),) if old else ())


@given(PAIRS)
def test_no_edit_begins_or_ends_inside_a_word_figure_or_date(pair: tuple[str, str]) -> None:
    edits = diff_words(*pair)
    for text, without in zip(pair, ("added", "removed"), strict=True):
        inside = set()
        at = 0
        for piece in CUT.pieces(text):
            start = at + len(piece) - len(piece.lstrip())
            at += len(piece)
            inside |= set(range(start + 1, at))
        at = 0
        for edit in edits:
            if edit.op != without:
                assert at not in inside, (text[:at], text[at:])
                at += len(edit.text)


@given(PAIRS)
def test_no_marks_alone_are_kept_between_words_that_are_replaced(pair: tuple[str, str]) -> None:
    edits = diff_words(*pair)
    for at, edit in enumerate(edits):
        around = (edits[max(at - 2, 0) : at], edits[at + 1 : at + 3])
        replaced = [
            len(s) == 2 and "kept" not in {e.op for e in s} and all(has_word(e.text) for e in s) for s in around
        ]
        assert edit.op != "kept" or has_word(edit.text) or not all(replaced)


@given(st.text() | TEXTS | pairs().map(lambda pair: pair[0]))
def test_pieces_are_the_text(text: str) -> None:
    found = CUT.pieces(text)
    assert "".join(found) == text
    assert all(piece.strip() for piece in found[:-1])
