"""Bytes to characters, and characters to lines."""

from __future__ import annotations

import codecs
import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


TREATIES = {
    "en": "Article 1. Object\n\nThe Parties keep every “lighthouse” in order – and the régime of the straits.\n",
    "fr": "Article premier. Objet\n\nLes Parties s’engagent à entretenir les phares et à signaler l’état des côtes.\n",
    "es": "Artículo 1. Objeto\n\nLas Partes señalarán cada año las averías; la Comisión examinará su situación.\n",
    "ru": "Статья 1. Предмет\n\nСтороны поддерживают маяки и сообщают друг другу об их неисправностях.\n",
    "uk": "Стаття 1. Предмет\n\nСторони підтримують маяки та повідомляють одна одну про їхні несправності.\n",
}
EIGHT_BIT = [
    *((code, encoding, name) for code in ("ru", "uk") for encoding, name in [("cp1251", "Windows-1251")]),
    *((code, encoding, name) for code in ("en", "fr", "es") for encoding, name in [("cp1252", "Windows-1252")]),
    ("ru", "koi8_r", "KOI8-R"),
    ("ru", "cp866", "CP866"),
]


@pytest.mark.parametrize("times", [1, 30])
@pytest.mark.parametrize(("code", "encoding", "name"), EIGHT_BIT)
def test_eight_bit_encodings_are_told_apart_and_said(code: str, encoding: str, name: str, times: int) -> None:
    text, notes = read((TREATIES[code] * times).encode(encoding))
    assert text == TREATIES[code] * times
    (note,) = notes
    assert note.message == f"not UTF-8; read as {name}, told by its letters: look at a line with accents or Cyrillic"
    assert note.line == (1 if TREATIES[code].startswith(("С", "Artí")) else 3)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("code", TREATIES)
def test_utf_16_without_a_mark_is_told_by_its_zeros(code: str, encoding: str) -> None:
    text, notes = read(TREATIES[code].encode(encoding))
    assert text == TREATIES[code]
    assert [n.message for n in notes] == [f"UTF-16 without a byte order mark ({encoding}); told by its zero bytes"]


def test_bytes_of_no_known_encoding_are_kept_as_latin_1() -> None:
    data = bytes(range(0x80, 0x100)) * 3
    text, notes = read(data)
    assert len(text) == len(data)
    assert len(notes) == 1


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    with contextlib.suppress(DraftdiffError):
        text, _ = read(data)
        assert text or not data.strip(codecs.BOM_UTF8 + codecs.BOM_UTF16_LE)


def test_a_few_accents_in_english_are_no_cyrillic() -> None:
    text, notes = read("1. The régime of the État is kept.\n".encode("cp1252"))
    assert text == "1. The régime of the État is kept.\n"
    assert "Windows-1252" in notes[0].message


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
