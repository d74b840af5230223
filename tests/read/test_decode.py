"""Bytes to characters, and characters to lines."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given

from draftdiff.errors import DraftdiffError
from draftdiff.model.note import Note
from draftdiff.model.source import Source
from draftdiff.read._decode import cut, decode, sha256
from tests.strategies import TEXTS


def read(data: bytes) -> tuple[str, tuple[Note, ...]]:
    return decode(Source("old.txt", data))


@pytest.mark.parametrize(
    "data",
    [
        "Стаття 1".encode(),
        codecs.BOM_UTF8 + "Стаття 1".encode(),
        codecs.BOM_UTF16_LE + "Стаття 1".encode("utf-16-le"),
        codecs.BOM_UTF16_BE + "Стаття 1".encode("utf-16-be"),
    ],
    ids=["utf-8", "utf-8 with a mark", "utf-16 little", "utf-16 big"],
)
def test_encodings_that_say_what_they_are(data: bytes) -> None:
    assert read(data) == ("Стаття 1", ())


def test_other_bytes_are_latin_1_and_a_note_says_where() -> None:
    text, notes = read("Article 1\nl'État\n".encode("latin-1"))
    assert text == "Article 1\nl'État\n"
    assert notes == (Note("not UTF-8; read as Latin-1, so letters beyond English may be wrong", "old.txt", 2),)


def test_a_broken_character_after_a_mark_is_replaced() -> None:
    assert read(codecs.BOM_UTF8 + b"a\xffb") == ("a\ufffdb", ())


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\x00\x00", b"\x01\x02\x03 text", codecs.BOM_UTF16_LE + b"\x01\x00"]
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(DraftdiffError, match=r"^this is no text but a binary file$") as refusal:
        read(data)
    assert refusal.value.where == "old.txt"
    assert "`draftdiff list formats`" in refusal.value.hint


@pytest.mark.parametrize("data", [b"", b"a stray \x0c form feed", b"one \x01 control in twenty bytes"])
def test_a_stray_control_character_is_text(data: bytes) -> None:
    assert read(data) == (data.decode(), ())


def test_lines_end_at_any_line_break_and_nowhere_else() -> None:
    text = "one\ntwo\r\nthree\rfour\x0cfour\u2028four\n\nsix"
    assert [text[start:words] for start, words, _ in cut(text)] == [
        "one",
        "two",
        "three",
        "four\x0cfour\u2028four",
        "",
        "six",
    ]


@given(TEXTS)
def test_lines_tile_the_text(text: str) -> None:
    assert "".join(text[start:end] for start, _, end in cut(text)) == text


def test_the_fingerprint_is_that_of_the_bytes() -> None:
    assert sha256(Source("old.txt", b"abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
