"""Word files as they come: what they say of themselves, how their packages are made, one that LibreOffice saved."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftdiff.model.source import Source
from draftdiff.parse import parse_draft
from draftdiff.read import format_of
from draftdiff.read.docx import FORMAT
from tests.read.word import docx, p, parts_of, read, run, style, zipped

LIGHTHOUSES = Path(__file__).parent / "files" / "lighthouses.docx"


class TestDeclared:
    LANG = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="{}"/></w:rPr></w:rPrDefault></w:docDefaults>'

    def test_the_title_of_the_properties(self) -> None:
        assert read(docx(p("a"), title="Convention on Lamps")).declared == {"title": "Convention on Lamps"}
        assert read(docx(p("a"))).declared == {}

    @pytest.mark.parametrize(
        ("default", "words", "declared"),
        [
            ("fr-FR", "Les Parties", "fr"),
            ("ru-RU", "Стороны", "ru"),
            ("en-US", "The Parties", ""),  # what every template says
            ("fr-FR", "Стороны", ""),
            ("ru-RU", "The Parties", ""),
            ("x-none", "The Parties", ""),
            ("", "The Parties", ""),
        ],
    )
    def test_the_language_of_the_default_style_where_it_can_be(self, default: str, words: str, declared: str) -> None:
        found = read(docx(p(words), styles=self.LANG.format(default))).declared
        assert found.get("language", "") == declared

    def test_the_default_style_goes_before_the_defaults_of_the_file(self) -> None:
        default = (
            '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr><w:lang w:val="es-ES"/></w:rPr></w:style>'
        )
        assert read(docx(p("a"), styles=self.LANG.format("fr") + default)).declared == {"language": "es"}

    def test_what_most_words_are_marked_with_goes_before_it(self) -> None:
        spoken = run("Each Party shall", '<w:lang w:val="en-GB"/>') + run("Oui", '<w:lang w:val="fr-FR"/>')
        assert read(docx(p(spoken), styles=self.LANG.format("fr-FR"))).declared == {"language": "en"}
        few = run("Each", '<w:lang w:val="en-GB"/>') + run(" Partie tient ses lampes")
        assert read(docx(p(few), styles=self.LANG.format("fr-FR"))).declared == {"language": "fr"}


class TestPackages:
    def test_a_file_with_macros_is_read(self) -> None:
        macro = "application/vnd.ms-word.document.macroEnabled.main+xml"
        assert read(docx(p("a"), main=macro), suffix=".docm").text == "a\n"

    def test_the_strict_form_is_read(self) -> None:
        parts = {
            name: xml.replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main")
            .replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships")
            for name, xml in parts_of(p("Lamps", style="H"), styles=style("H", shown="heading 1")).items()
        }  # fmt: skip
        lines = read(zipped(parts))
        assert [(line.text, line.role) for line in lines.lines] == [("Lamps", "heading")]

    def test_names_of_parts_may_be_written_in_the_way_of_windows(self) -> None:
        parts = {
            name.replace("/", "\\").upper() if "document" in name else name: xml
            for name, xml in parts_of(p("a")).items()
        }
        assert read(zipped(parts)).text == "a\n"

    def test_a_relationship_that_leads_nowhere_or_outside_is_no_harm(self) -> None:
        parts = parts_of(p("a"))
        dangling = (
            '<!-- c --><Relationship Id="i1" Type="http://x/image" Target="NULL"/>'
            '<Relationship Id="i2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="../../../etc/styles.xml"/>'
            '<Relationship Id="i3" Type="http://x/numbering" TargetMode="External" Target="file:///etc/passwd"/>'
            '<Relationship Id="i4" Type="http://x/footnotes" Target="document.xml"/><Relationship Id="i5"/>'
        )
        name = "word/_rels/document.xml.rels"
        assert read(zipped(parts | {name: parts[name].replace("</Rel", dangling + "</Rel")})).text == "a\n"

    def test_a_damaged_part_beside_the_text_is_said_and_the_text_read(self) -> None:
        parts = parts_of(p("a", style="H"), styles=style("H", shown="heading 1"))
        lines = read(zipped(parts | {"word/styles.xml": "<w:styles"}))
        assert [(line.text, line.role) for line in lines.lines] == [("a", "text")]
        assert [n.message for n in lines.notes] == ["parts of the file are damaged and were not read: word/styles.xml"]

    def test_nothing_but_the_text_is_unpacked(self) -> None:
        parts: dict[str, str | bytes] = {**parts_of(p("a")), "word/media/image1.png": b"\x00" * 50_000_000}
        assert read(zipped(parts)).text == "a\n"

    def test_a_document_without_relationships_of_its_own(self) -> None:
        parts = parts_of(p("a"))
        del parts["word/_rels/document.xml.rels"]
        assert read(zipped(parts)).text == "a\n"

    def test_it_is_told_by_its_first_bytes(self) -> None:
        assert format_of(Source("x", docx(p("a")))) is FORMAT
        assert format_of(Source("x", zipped({"mimetype": "application/epub+zip"}, 0))) is not FORMAT


class TestLibreOffice:
    """A file that LibreOffice Writer saved: automatic numbers, notes, a table, tracked changes."""

    FINAL = (
        ("title", "Convention on Lighthouses"),
        ("heading", "Article 1 Lamps"),
        ("text", "1. Each Party shall keep its lamps lit[^1]."),
        ("text", "2. Each Party shall, every month, inspect:"),
        ("text", "  (a) the wicks;"),
        ("text", "  (b) the lenses;"),
        ("text", "  (c) the oil:"),
        ("text", "    (i) that is stored;"),
        ("text", "    (ii) that is burnt."),
        ("heading", "Article 2 Keepers"),
        ("text", "1. The keepers shall have:"),
        ("text", "• a boat;"),
        ("text", "• a dog."),
        ("row", "| Lighthouse | Oil | Remarks |"),
        ("rule", "|---|---|---|"),
        ("row", "| North Rock | 40 barrels | whale oil or rape oil |"),
        ("row", "| South Rock |  | none |"),
        ("row", "| All others |  | rape oil |"),
        ("text", "Done at the North Rock.[^i]"),
        ("text", "[^1]: From dusk to dawn."),
        ("text", "[^i]: In two copies."),
    )

    def test_it_is_read_as_it_is_printed(self) -> None:
        lines = read(LIGHTHOUSES.read_bytes())
        assert [(line.role, line.text) for line in lines.lines] == list(self.FINAL)
        assert lines.declared == {"title": "Convention on Lighthouses"}
        assert [note.message for note in lines.notes] == [
            "tracked changes (3 insertions and 1 deletion) are read as accepted; --revisions original reads the text before them"
        ]

    def test_before_the_changes(self) -> None:
        lines = read(LIGHTHOUSES.read_bytes(), "original")
        assert [line.text.strip() for line in lines.lines[3:8]] == [
            "2. Each Party shall, every year, inspect:", "(a) the wicks;", "(b) the oil:", "(i) that is stored;",
            "(ii) that is burnt.",
        ]  # fmt: skip

    def test_its_provisions(self) -> None:
        draft = parse_draft(read(LIGHTHOUSES.read_bytes()))
        assert [p.id for p in draft.provisions][:8] == [
            "art_1", "art_1__para_1", "art_1__para_2", "art_1__para_2__point_a", "art_1__para_2__point_b",
            "art_1__para_2__point_c", "art_1__para_2__point_c__point_i", "art_1__para_2__point_c__point_ii",
        ]  # fmt: skip
        assert draft.front.title == "Convention on Lighthouses"
