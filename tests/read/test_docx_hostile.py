"""Files that are no Word files, are locked or broken, or are made to do harm: each is refused in three parts."""

from __future__ import annotations

import struct
import zipfile

import pytest

from draftdiff.errors import DraftdiffError
from draftdiff.model.source import Source
from draftdiff.read import Wanted
from draftdiff.read.docx import FORMAT
from tests.read.word import XMLNS, docx, level, numbering, p, parts_of, read, run, style, table, text, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
SAVE = "open it in a word processor and save it as .docx"
DIVIDE = "divide it in a word processor, or save it as plain text (.txt) and give that"


def refused(data: bytes) -> tuple[str, str]:
    """The message and the hint of the fault that a file is refused with."""
    with pytest.raises(DraftdiffError) as fault:
        read(data)
    assert fault.value.where == "draft"
    return fault.value.message, fault.value.hint


def with_part(name: str, data: str | bytes) -> bytes:
    return zipped({**parts_of(p("a"), styles=""), name: data})


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "this file is empty, and no Word file (.docx)"),
        (b"Article 1", "this is no Word file (.docx)"),
        (zipped({"a.txt": "a"}), "this is a package of files but no Word file: it names no text document"),
        (zipped(parts_of("") | {"word/document.xml": "<x/>"}), "this is a package of files but no Word file: it names no text document"),
    ],
)  # fmt: skip
def test_what_is_no_word_file(data: bytes, message: str) -> None:
    said, hint = refused(data)
    assert said == message
    assert hint == f"{SAVE}; `draftdiff list formats` names what else can be read"


def test_the_old_format_of_word() -> None:
    assert refused(OLE + "WordDocument".encode("utf-16-le")) == ("this is a file of the old Word format (.doc)", SAVE)


def test_files_that_a_password_locks() -> None:
    hint = "open it in a word processor, take the password off, and save it"
    assert refused(OLE + "EncryptedPackage".encode("utf-16-le")) == ("this file is protected with a password", hint)
    data = bytearray(docx(p("a")))
    at = -1
    while (at := data.find(b"PK\x01\x02", at + 1)) >= 0:
        data[at + 8] |= 1
    assert refused(bytes(data)) == ("this file is protected with a password", hint)


@pytest.mark.parametrize(
    ("name", "xml", "what"),
    [
        ("word/document.xml", "<w:document", "its main part is no XML"),
        ("word/document.xml", "", "its main part is no XML"),
        ("word/document.xml", f"<w:document {XMLNS}>{'<w:sdt>' * 3000}{'</w:sdt>' * 3000}</w:document>", "its text is nested too deeply"),
        ("word/document.xml", docx(p("a")), "its main part is no XML"),
        ("_rels/.rels", "<Relationships/>", "its main document is missing"),
        ("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>', "its parts do not fit together"),
    ],
)  # fmt: skip
def test_damaged_files_say_what_is_broken(name: str, xml: str | bytes, what: str) -> None:
    assert refused(with_part(name, xml)) == (f"this Word file is damaged: {what}", SAVE)


def test_a_main_part_that_is_missing_or_elsewhere() -> None:
    parts = parts_of(p("a"))
    del parts["word/document.xml"]
    assert refused(zipped(parts))[0] == "this Word file is damaged: its main document is missing"
    outside = parts["_rels/.rels"].replace("word/document.xml", "../../../../etc/passwd")
    assert (
        refused(zipped(parts | {"_rels/.rels": outside}))[0]
        == "this Word file is damaged: its main document is missing"
    )


def test_a_list_of_parts_that_is_broken_and_a_part_that_is() -> None:
    data = docx(p("a"))
    at = data.index(b"PK\x01\x02")
    assert (
        refused(data[:at] + b"PK\x01\x00" + data[at + 4 :])[0]
        == "this Word file is damaged: the list of its parts is broken"
    )
    stored = zipped(parts_of(p("abcdef")), zipfile.ZIP_STORED).replace(b"abcdef", b"abcdeg")
    assert refused(stored)[0] == "this Word file is damaged: its part word/document.xml cannot be unpacked"


def test_a_way_of_packing_that_is_none_of_theirs() -> None:
    said = refused(zipped(parts_of(p("a")), zipfile.ZIP_LZMA))[0]
    assert said == "this Word file is damaged: its part [Content_Types].xml is packed in a way that Word files are not"


class TestBombs:
    RATIO = "the part word/document.xml of this file unpacks to more than 250 times its size, as no document does"

    def test_a_part_that_unpacks_to_many_times_its_size(self) -> None:
        said, hint = refused(with_part("word/document.xml", b" " * 6_000_000))
        assert said == self.RATIO
        assert hint == f"it may be meant to do harm; if you trust it, {SAVE}"

    def test_a_part_that_lies_about_its_size_is_not_unpacked_further(self, monkeypatch: pytest.MonkeyPatch) -> None:
        data = bytearray(with_part("word/document.xml", b" " * 8_000_000))
        entry = data.rindex(b"word/document.xml") - 46
        struct.pack_into("<I", data, entry + 24, 4_100_000)  # unpacked
        monkeypatch.setattr("draftdiff.read._docx_zip._MOST_RATIO", 1000)
        assert refused(bytes(data))[0] == "this Word file is damaged: its part word/document.xml cannot be unpacked"
        struct.pack_into("<I", data, entry + 20, 10_000_000)  # packed
        monkeypatch.undo()
        assert refused(bytes(data))[0] in (
            self.RATIO,
            "this Word file is damaged: its part word/document.xml cannot be unpacked",
        )

    def test_parts_that_are_too_large_together(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("draftdiff.read._docx_zip._MOST_BYTES", 1 << 20)
        message = "this Word file is too large: it unpacks to more than 1 MiB of text and markup, or to more than 1 500 000 tags"
        assert refused(docx(p("lamp " * 300_000))) == (message, DIVIDE)

    def test_tags_and_attributes_are_counted_before_a_tree_is_made_of_them(self) -> None:
        runs = "<w:p>" + "<w:r/>" * 1_600_000 + "</w:p>"
        assert "1 500 000 tags" in refused(zipped(parts_of(runs), zipfile.ZIP_STORED))[0]

    def test_a_list_of_parts_has_an_end(self) -> None:
        parts: dict[str, str | bytes] = {**parts_of(p("a")), **{f"x{number}": b"" for number in range(20_001)}}
        assert refused(zipped(parts)) == ("this package has more than 20 000 parts", SAVE)
        types = parts_of(p("a"))["[Content_Types].xml"] + " " * 3_000_000
        assert "too large" in refused(zipped(parts_of(p("a")) | {"[Content_Types].xml": types}))[0]

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
    def test_entities_are_refused_before_they_are_read(self, encoding: str) -> None:
        names = [f'<!ENTITY b{n} "{f"&b{n - 1};" * 10 if n else "oil"}">' for n in range(12)]
        xml = f"<!DOCTYPE w:document [{''.join(names)}]><w:document {XMLNS}><w:body>{p('&b11;')}</w:body></w:document>"
        said, hint = refused(with_part("word/document.xml", xml.encode(encoding)))
        assert said == "the part word/document.xml of this file declares a document type, which no Word file may"
        assert hint == f"it may be meant to do harm; if you trust it, {SAVE}"

    def test_no_file_outside_is_read(self) -> None:
        xml = f'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><w:styles {XMLNS}>&e;</w:styles>'
        assert "declares a document type" in refused(with_part("word/styles.xml", xml))[0]


class TestLimits:
    def test_paragraphs_and_cells(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("draftdiff.read._docx_body._MOST_BLOCKS", 100)
        message = "this Word file is too large: it has more than 100 paragraphs and cells or 16 million characters"
        assert refused(docx(p("a") * 101)) == (message, DIVIDE)
        wide = '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="63"/></w:tcPr></w:tc></w:tr>'
        assert refused(docx(table(wide, wide))) == (message, DIVIDE)
        assert len(text(p("a") * 100)) == 100

    def test_numbers_of_any_length(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("draftdiff.read._docx_body._MOST_CHARACTERS", 20_000)
        lists = numbering(level(0, "x" * 5000 + "%1"))
        assert "too large" in refused(docx(p("a", num=(1, 0)) * 100, numbering=lists))[0]
        assert text(p("a", num=(1, 0)), numbering=lists) == ["x" * 300 + " a"]

    def test_notes(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("draftdiff.read._docx_words._MOST_NOTES", 5)
        marks = "".join(f'<w:r><w:footnoteReference w:id="{number}"/></w:r>' for number in range(6))
        assert refused(docx(p(marks))) == ("this Word file is too large: it has more than 5 notes", DIVIDE)

    def test_a_run_of_text_too_long_for_the_library(self) -> None:
        said = refused(zipped(parts_of(p("lamp " * 2_100_000)), zipfile.ZIP_STORED))[0]
        assert said == "this Word file is damaged: it holds a run of text of more than ten million characters"

    def test_tables_in_tables_as_deep_as_xml_may_be(self) -> None:
        deep = "<w:tbl><w:tr><w:tc>" * 80 + p("a") * 3 + "</w:tc></w:tr></w:tbl>" * 80
        assert text(deep) == ["a", "a", "a"]
        beside = "<w:tbl><w:tr><w:tc/><w:tc>" * 80 + p("a") + "</w:tc></w:tr></w:tbl>" * 80
        assert text(beside) == [f"|  | {'a'} |"]

    def test_alternatives_in_alternatives_are_each_read_once(self) -> None:
        nested = run("a")
        for _ in range(60):
            nested = f"<mc:AlternateContent><mc:Choice/><mc:Fallback>{nested}</mc:Fallback></mc:AlternateContent>"
        assert text(p(nested)) == ["a"]

    def test_ten_thousand_tables(self) -> None:
        tables = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc/></w:tr></w:tbl>" * 10_000
        assert text(tables) == ["| a |  |"] * 10_000

    def test_figures_of_a_million_digits(self) -> None:
        digits = "9" * 1_000_000
        lists = numbering(level(0, "%1.", start=digits), level(1, "%2.", form="upperRoman", start=2_000_000_000))
        assert text(p("a", num=(1, 0)), p("b", num=(1, 1)), numbering=lists) == ["0. a", "  2000000000. b"]

    def test_styles_without_end(self) -> None:
        chain = "".join(style(f"S{n}", based=f"S{n + 1}") for n in range(2000))
        assert text(*(p("a", style=f"S{n}") for n in range(2000)), styles=chain) == ["a"] * 2000


def test_a_library_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)

    monkeypatch.setattr("draftdiff.registry.import_module", missing)
    with pytest.raises(DraftdiffError) as fault:
        FORMAT.read(Source("draft", docx(p("a")), ".docx"), Wanted())
    assert "not installed" in fault.value.message
    assert ".[docx]" in fault.value.hint
