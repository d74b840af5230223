"""The encoding of a page."""

from __future__ import annotations

import codecs

import pytest

from draftdiff.errors import DraftdiffError
from tests.read.test_html import read, told

_META = "<meta charset={}><p>Стаття № 1"
_LATIN = "<meta http-equiv=Content-Type content='text/html; charset={}'><p>l’État “x”"


@pytest.mark.parametrize(
    "data",
    [
        _META.format("utf-8").encode(),
        _META.format("windows-1251").encode("cp1251"),
        _META.format('"koi8-u"').encode("koi8-u", "replace").replace(b"?", "№".encode("cp1251")),
        codecs.BOM_UTF8 + _META.format("windows-1251").encode(),
        codecs.BOM_UTF16_LE + _META.format("utf-8").encode("utf-16-le"),
        _META.format("utf-16").encode(),
        _META.format("UNICODE-1-1-UTF-8").encode(),
        b"<?xml version='1.0' encoding='ISO-8859-5'?>" + "<p>Стаття № 1".encode("iso8859-5"),
    ],
)
def test_a_declared_encoding_is_read(data: bytes) -> None:
    assert read(data).text.startswith("Стаття ")
    assert told(data) == []


@pytest.mark.parametrize("name", ["iso-8859-1", "ISO_8859-1", "us-ascii", "windows-1252"])
def test_latin_1_means_the_one_of_windows(name: str) -> None:
    data = _LATIN.format(name).encode("cp1252")
    assert read(data).text == "l’État “x”\n"
    assert told(data) == []


def test_utf_8_under_another_name_is_utf_8_and_a_note_says_so() -> None:
    data = _META.format("windows-1251").encode()
    assert read(data).text == "Стаття № 1\n"
    assert told(data) == ["the page declares the encoding 'windows-1251' but is UTF-8; read as that"]


@pytest.mark.parametrize("name", ["klingon", "rot13", "undefined", "x" * 40])
def test_an_unknown_encoding_is_none(name: str) -> None:
    data = _LATIN.format(name).encode()
    assert read(data).text == "l’État “x”\n"
    assert told(data) == [f"the page declares the encoding {name!r}, which is not known here"]


def test_a_wrong_declaration_is_said() -> None:
    assert "the page declares the encoding 'utf-8', but is in another" in told(b"<meta charset=utf-8><p>l'\xc9tat")
    data = b"<meta charset=windows-1252><p>l'\xc9tat \x81"
    assert read(data).text == "l'État \ufffd\n"
    assert told(data) == ["the page has bytes that are no text in its encoding 'windows-1252'"]


def test_what_is_declared_too_late_or_in_no_tag_is_not() -> None:
    assert read(b" " * 4096 + b"<meta charset=cp1251><p>x").text == "x\n"
    assert told(b"<p>meta charset=klingon") == []


def test_a_stray_nul_is_left_out_and_a_file_of_other_data_refused() -> None:
    assert read(b"<p>la\0mp").text == "lamp\n"
    assert told(b"<p>la\0mp") == ["NUL characters, left out: 1"]
    with pytest.raises(DraftdiffError, match="this is no text but a binary file") as refusal:
        read(b"\x89PNG\0\0\0\0\0")
    assert refusal.value.where == "old.html"
