"""Word files: words, headings, title, contents."""

from __future__ import annotations

import pytest

from tests.read.word import docx, field, p, read, run, style, text, told, tracked

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


def test_a_paragraph_of_changes_alone_is_none() -> None:
    assert text(p(tracked("del", run("gone", tag="delText"))), p("a")) == ["a"]
