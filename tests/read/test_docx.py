"""Word files: words, headings, title, contents, what a file says of itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftdiff.model.source import Source
from draftdiff.parse import parse_draft
from draftdiff.read import format_of
from draftdiff.read.docx import FORMAT
from tests.read.word import MAIN, XMLNS, docx, field, p, parts_of, read, run, style, text, told, tracked, zipped

LIGHTHOUSES = Path(__file__).parent / "files" / "lighthouses.docx"
HEADINGS = (
    style("Heading1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>', shown="heading 1")
    + style("Titre2", shown="heading 2")
    + style("Clause", based="Heading1")
    + style("Quiet", '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>', based="Heading1")
)
BR = "<w:r><w:br/></w:r>"


def roles(*body: str, **parts: str) -> list[tuple[str, int]]:
    return [(line.role, line.level) for line in read(docx(*body, **parts)).lines]


class TestHeadings:
    def test_a_style_makes_a_heading_by_its_outline_level_its_name_or_what_it_is_based_on(self) -> None:
        body = [p("Lamps", style=name) for name in ("Heading1", "Titre2", "Clause", "Quiet", "Heading3", "Unknown", "")]
        assert roles(*body, styles=HEADINGS) == [
            ("heading", 1), ("heading", 2), ("heading", 1), ("text", 0), ("heading", 3), ("text", 0), ("text", 0),
        ]  # fmt: skip

    def test_a_paragraph_may_have_an_outline_level_of_its_own(self) -> None:
        levels = [f'<w:outlineLvl w:val="{value}"/>' for value in ("2", "9", "no")]
        assert roles(*(p("Lamps", style="Heading1", more=more) for more in levels), styles=HEADINGS) == [
            ("heading", 3), ("text", 0), ("text", 0),
        ]  # fmt: skip

    @pytest.mark.parametrize("words", ["Each Party shall keep lamps.", "Lamps:", "wicks,", "oil;", "word " * 40])
    def test_a_sentence_is_no_heading_whatever_its_style(self, words: str) -> None:
        assert roles(p(words, style="Heading1"), styles=HEADINGS) == [("text", 0)]

    def test_a_break_in_a_heading_is_a_blank(self) -> None:
        assert text(p(run("Article 1") + BR + run("Lamps"), style="Heading1"), styles=HEADINGS) == ["Article 1 Lamps"]

    def test_styles_based_on_each_other_are_borne(self) -> None:
        assert roles(p("x", style="A"), styles=style("A", based="B") + style("B", based="A")) == [("text", 0)]

    def test_the_default_style_counts_where_none_is_named(self) -> None:
        default = (
            '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
        )
        assert roles(p("Lamps"), styles=default) == [("heading", 2)]


class TestTitle:
    TITLE = style("Title", shown="Title")

    def test_the_title_is_the_title(self) -> None:
        body = (p("Convention on", style="Title"), p("Lighthouses", style="Title"), p("Article 1. Lamps"))
        assert roles(*body, styles=self.TITLE) == [("title", 0), ("title", 0), ("text", 0)]

    def test_titles_all_over_the_file_are_none(self) -> None:
        body = (p("Article 1", style="Title"), p("Lamps."), p("Article 2", style="Title"), p("Boats."))
        assert roles(*body, styles=self.TITLE) == [("text", 0)] * 4


class TestContents:
    STYLES = style("TOC1", shown="toc 1") + style("TOCHeading", shown="TOC Heading")

    def test_styles_of_a_table_of_contents(self) -> None:
        body = (p("Contents", style="TOCHeading"), p("Lamps\t3", style="TOC1"), p("Lamps"))
        assert roles(*body, styles=self.STYLES) == [("remark", 0), ("remark", 0), ("text", 0)]
        assert told(*body, styles=self.STYLES) == [
            "table of contents kept as a remark, no part of the text: 2 lines from line 1"
        ]

    def test_the_field_of_a_table_of_contents_runs_over_paragraphs(self) -> None:
        begin, separate, end = (
            f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
        )
        first = begin + run(' TOC \\o "1-3" ', tag="instrText") + separate + run("Lamps 1")
        assert roles(p("Before"), p(first), p("Boats 2"), p(end), p("After")) == [
            ("text", 0), ("remark", 0), ("remark", 0), ("text", 0),
        ]  # fmt: skip
        assert roles(p(first), p(run("Boats 2") + end), p("After")) == [("remark", 0), ("remark", 0), ("text", 0)]
        assert roles(p(first), p(end + run("Lamps shall burn."))) == [("remark", 0), ("text", 0)]
        assert roles(p(first), p("Boats")) == [("text", 0), ("text", 0)]  # it never ends: it would swallow the draft
        assert told(p(first + end), p("After")) == ["table of contents kept as a remark, no part of the text: line 1"]

    def test_the_control_around_a_table_of_contents(self) -> None:
        gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        control = f"<w:sdt>{gallery}<w:sdtContent>{p('Contents')}{p('Lamps 1')}</w:sdtContent></w:sdt>"
        assert roles(control, p("Lamps")) == [("remark", 0), ("remark", 0), ("text", 0)]


class TestWords:
    def test_runs_links_and_controls_of_any_kind_hold_words(self) -> None:
        inner = "".join(
            (
                run("a"),
                f'<w:hyperlink r:id="r9">{run("b")}</w:hyperlink>',
                f'<w:smartTag w:element="place">{run("c")}</w:smartTag>',
                f'<w:fldSimple w:instr="REF x">{run("d")}</w:fldSimple>',
                f"<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>{run('e')}</w:sdtContent></w:sdt>",
                f"<w:customXml><w:customXmlPr/>{run('f')}</w:customXml>",
                f'<w:bdo w:val="ltr">{run("g")}</w:bdo>',
                "<m:oMath><m:r><m:t>h</m:t></m:r></m:oMath>",
                f"<w:unheardOf><w:of><!-- note -->{run('i')}</w:of></w:unheardOf>",
            )
        )
        assert text(p(inner)) == ["abcdefghi"]

    def test_blocks_in_controls_and_in_unknown_containers_hold_words(self) -> None:
        control = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>".format
        assert text(control(p("a")), f"<w:customXml>{p('b')}{control(p('c'))}</w:customXml>", run("d"), control(run("e"))) == [
            "a", "b", "c", "d", "e",
        ]  # fmt: skip

    def test_empty_paragraphs_and_blanks_at_the_end_are_left_out(self) -> None:
        assert text(p(), p("a  "), p("  "), p(run(" b"))) == ["a", " b"]
        assert text() == []

    def test_signs_that_are_elements(self) -> None:
        inner = run("a") + "<w:r><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/><w:t>d</w:t></w:r>"
        assert text(p(inner)) == ["a\tb\u2011cd"]
        assert text(p("<w:r><w:t>a\nb</w:t><w:br w:type='page'/><w:t>c</w:t></w:r>")) == ["a b c"]

    @pytest.mark.parametrize(
        ("font", "char", "sign"),
        [
            ("Symbol", "F0B3", "≥"),
            ("Symbol", "B0", "°"),
            ("Wingdings", "F0FC", "\uf0fc"),
            ("Arial", "00A7", "§"),
            ("Symbol", "F041", "\uf041"),
        ],
    )
    def test_symbols(self, font: str, char: str, sign: str) -> None:
        assert text(p(f'<w:r><w:sym w:font="{font}" w:char="{char}"/></w:r>')) == [sign]

    @pytest.mark.parametrize("char", ["", "zz", "D800", "7", "FFFFFFFF", "110000"])
    def test_symbols_that_are_none_are_said(self, char: str) -> None:
        body = p(run("a") + f'<w:r><w:sym w:font="Arial" w:char="{char}"/></w:r>')
        assert text(body) == ["a"]
        assert told(body) == ["1 symbol left out: the file does not say which"]

    def test_a_field_is_its_result(self) -> None:
        assert text(p(run("see ") + field("REF a", run("Article 3")) + run("."))) == ["see Article 3."]
        assert text(p(run("a") + field("XE lamp", "", separate=False) + run("b"))) == ["ab"]

    def test_words_inside_a_field_code_are_no_text_and_are_said(self) -> None:
        outer = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + field("MERGEFIELD x", run("lamp oil"))
        outer += (
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            + run("b")
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )
        assert text(p(run("a") + outer)) == ["ab"]
        assert told(p(run("a") + outer)) == ["2 words inside field codes left out: Word does not print them"]

    def test_fields_that_never_begin_or_never_end_lose_no_words(self) -> None:
        begin, separate, end = (
            f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
        )
        assert text(p(run("a") + begin + run("b")), p("c"), p(run("d") + separate + run("e"))) == ["ab", "c", "de"]
        assert text(p(run("a") + end + run("b") + separate + run("c"))) == ["abc"]

    def test_hidden_words_are_read_and_said(self) -> None:
        body = p(run("a") + run("b", "<w:vanish/>") + run("c", '<w:vanish w:val="0"/>'))
        assert text(body) == ["abc"]
        assert told(body) == ["words formatted as hidden are read as text (1 place)"]

    def test_what_cannot_be_read_is_said(self) -> None:
        body = (p("a"), '<w:altChunk r:id="r7"/>')
        assert told(*body) == ["1 embedded file, chart or diagram not read"]


class TestTextBoxes:
    BOX = "<w:txbxContent>{}</w:txbxContent>"

    def test_a_box_follows_its_paragraph_and_is_read_once(self) -> None:
        inner = self.BOX.format(p("in the box") + p("below"))
        both = (
            f'<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{inner}</wps:txbx></w:drawing></mc:Choice>'
            f"<mc:Fallback><w:pict><v:textbox>{inner}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
        )
        assert text(p(run("before") + f"<w:r>{both}</w:r>" + run(" it")), p("after")) == [
            "before it", "in the box", "below", "after",
        ]  # fmt: skip

    def test_the_older_form_is_read_where_the_newer_one_says_nothing(self) -> None:
        older = f"<w:pict><v:textbox>{self.BOX.format(p('old'))}</v:textbox></w:pict>"
        both = f"<mc:AlternateContent><mc:Choice Requires='x'><w:drawing/></mc:Choice><mc:Fallback>{older}</mc:Fallback></mc:AlternateContent>"
        assert text(p(f"<w:r>{both}</w:r>")) == ["old"]

    def test_alternatives_may_stand_between_paragraphs(self) -> None:
        body = f"<mc:AlternateContent><mc:Choice/><mc:Choice Requires='x'>{p('a')}</mc:Choice><mc:Fallback>{p('b')}</mc:Fallback></mc:AlternateContent>"
        assert text(body) == ["a"]
        assert text("<mc:AlternateContent><mc:Choice><w:x/></mc:Choice></mc:AlternateContent>", p("b")) == ["b"]

    def test_boxes_may_hold_boxes_and_hang_on_runs_outside_of_paragraphs(self) -> None:
        inner = p(f"<w:r><w:pict>{self.BOX.format(p('inner'))}</w:pict></w:r>" + run("outer"))
        assert text(f"<w:r><w:pict>{self.BOX.format(inner)}</w:pict></w:r>") == ["outer", "inner"]


class TestBreaks:
    def test_a_break_in_a_sentence_is_a_blank(self) -> None:
        assert text(p(run("1. The Parties shall keep") + BR + run("their lamps lit."))) == [
            "1. The Parties shall keep their lamps lit."
        ]

    @pytest.mark.parametrize("end", [":", "; and", ",", ";", "."])
    def test_a_break_before_the_number_of_an_item_is_a_new_line(self, end: str) -> None:
        assert text(p(run(f"1. They shall keep{end}") + BR + run("(a) lamps.") + BR + run("2. Boats burn."))) == [
            f"1. They shall keep{end}", "(a) lamps.", "2. Boats burn.",
        ]  # fmt: skip

    def test_a_break_before_a_citation_is_a_blank(self) -> None:
        assert text(
            p(run("as provided in paragraph") + BR + run("(a) above") + "<w:r><w:cr/></w:r>" + run("or below"))
        ) == ["as provided in paragraph (a) above or below"]

    def test_breaks_alone_are_no_paragraph(self) -> None:
        assert text(p(BR + BR), p(BR + run("a") + BR)) == [" a"]


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
        lines = read(zipped(dict(parts)))
        assert [(line.text, line.role) for line in lines.lines] == [("Lamps", "heading")]

    def test_names_of_parts_may_be_written_in_the_way_of_windows(self) -> None:
        parts = {
            name.replace("/", "\\").upper() if "document" in name else name: xml
            for name, xml in parts_of(p("a")).items()
        }
        assert read(zipped(dict(parts))).text == "a\n"

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
        assert read(zipped(dict(parts))).text == "a\n"

    def test_it_is_told_by_its_first_bytes(self) -> None:
        assert format_of(Source("x", docx(p("a")))) is FORMAT
        assert format_of(Source("x", zipped({"mimetype": "application/epub+zip"}, 0))) is not FORMAT
        assert XMLNS.count("wordprocessingml/2006") == MAIN.count("wordprocessingml") == 1


class TestLibreOffice:
    """A file that LibreOffice Writer saved: automatic numbers, notes, a table, tracked changes."""

    FINAL = [
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
    ]

    def test_it_is_read_as_it_is_printed(self) -> None:
        lines = read(LIGHTHOUSES.read_bytes())
        assert [(line.role, line.text) for line in lines.lines] == self.FINAL
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


def test_a_paragraph_of_changes_alone_is_none() -> None:
    assert text(p(tracked("del", run("gone", tag="delText"))), p("a")) == ["a"]
