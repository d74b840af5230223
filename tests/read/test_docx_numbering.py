"""Numbers that Word prints before paragraphs: computed from the definitions, as a reader of the page sees them."""

from __future__ import annotations

import pytest

from draftdiff.parse import parse_draft
from draftdiff.read._docx_numerals import printed
from tests.read.word import docx, level, mark, numbering, p, read, run, style, text, told, tracked

ARTICLES = numbering(
    level(0, "Article %1"), level(1, "%2."), level(2, "(%3)", "lowerLetter"), level(3, "(%4)", "lowerRoman")
)


def over(num: int, *, start: int | None = None, inside: str = "", at: int = 0, abstract: int = 0) -> str:
    begins = "" if start is None else f'<w:startOverride w:val="{start}"/>'
    return (
        f'<w:num w:numId="{num}"><w:abstractNumId w:val="{abstract}"/>'
        f'<w:lvlOverride w:ilvl="{at}">{begins}{inside}</w:lvlOverride></w:num>'
    )


def test_levels_count_by_themselves_and_begin_anew_under_the_next() -> None:
    depths = (0, 1, 1, 2, 2, 3, 2, 1, 0, 1, 2)
    assert text(*(p("Oil", num=(1, at)) for at in depths), numbering=ARTICLES) == [
        "Article 1 Oil",
        "  1. Oil",
        "  2. Oil",
        "    (a) Oil",
        "    (b) Oil",
        "      (i) Oil",
        "    (c) Oil",
        "  3. Oil",
        "Article 2 Oil",
        "  1. Oil",
        "    (a) Oil",
    ]


def test_the_numbers_are_what_the_parser_needs() -> None:
    body = (p("Keeping of lamps", num=(1, 0)), p("The Parties shall keep lamps.", num=(1, 1)))
    draft = parse_draft(read(docx(*body, numbering=ARTICLES)))
    assert [(each.id, each.heading, each.text) for each in draft.provisions] == [
        ("art_1", "Keeping of lamps", ""),
        ("art_1__para_1", "", "The Parties shall keep lamps."),
    ]
    assert draft.notes == ()


def test_a_number_may_name_the_levels_above_it_even_those_not_yet_counted() -> None:
    levels = numbering(level(0, "%1."), level(1, "%1.%2"), level(2, "%1.%2.%3"))
    assert text(*(p("x", num=(1, at)) for at in (2, 0, 1, 2, 1)), numbering=levels) == [
        "    1.1.1 x",
        "1. x",
        "  1.1 x",
        "    1.1.1 x",
        "  1.2 x",
    ]


def test_legal_numbering_prints_roman_levels_in_figures() -> None:
    levels = numbering(level(0, "Part %1", "upperRoman"), level(1, "%1.%2", more="<w:isLgl/>"), level(2, "%1-%3"))
    assert text(*(p("x", num=(1, at)) for at in (0, 0, 1, 2)), numbering=levels) == [
        "Part I x",
        "Part II x",
        "  2.1 x",
        "    II-1 x",
    ]


def test_a_level_may_never_begin_anew_or_only_under_a_certain_one() -> None:
    levels = numbering(
        level(0, "Part %1"),
        level(1, "Chapter %2"),
        level(2, "Article %3", more='<w:lvlRestart w:val="0"/>'),
        level(3, "%4.", more='<w:lvlRestart w:val="1"/>'),
    )
    numbers = text(*(p("x", num=(1, at)) for at in (0, 1, 2, 3, 1, 2, 3, 0, 1, 2, 3)), numbering=levels)
    assert [line.strip() for line in numbers] == [
        "Part 1 x",
        "Chapter 1 x",
        "Article 1 x",
        "1. x",
        "Chapter 2 x",
        "Article 2 x",
        "2. x",
        "Part 2 x",
        "Chapter 1 x",
        "Article 3 x",
        "1. x",
    ]


def test_lists_of_one_kind_go_on_unless_they_say_where_to_start() -> None:
    nums = '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>' + over(3, start=1) + over(4, start=7)
    numbers = text(
        *(p("x", num=(n, 0)) for n in (1, 1, 2, 3, 3, 4, 4)), numbering=numbering(level(0, "%1."), nums=nums)
    )
    assert numbers == ["1. x", "2. x", "3. x", "1. x", "2. x", "7. x", "8. x"]


def test_a_list_may_number_a_level_in_a_way_of_its_own() -> None:
    nums = over(2, inside=level(0, "(%1)", "upperLetter")) + over(3, inside=level(0, "%1"), at=77)
    numbers = text(*(p("x", num=(n, 0)) for n in (1, 2, 3)), numbering=numbering(level(0, "%1."), nums=nums))
    assert numbers == ["1. x", "(B) x", "3. x"]


def test_numbers_come_through_styles_and_what_they_are_based_on() -> None:
    listed = '<w:pPr><w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr></w:pPr>'.format
    styles = (
        style("Art", listed(0, 1))
        + style("Para", '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>', based="Art")
        + style("ParaTight", based="Para")
        + style("Free", listed(0, 0), based="Art")
        + style("Tied", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
        + style("TiedTight", based="Tied")
    )
    levels = numbering(
        level(0, "Article %1"), level(1, "%2."), level(2, "(%3)", "lowerLetter", more='<w:pStyle w:val="Tied"/>')
    )
    names = ("Art", "Para", "ParaTight", "Tied", "TiedTight", "Free", "Art")
    assert text(*(p("x", style=name) for name in names), numbering=levels, styles=styles) == [
        "Article 1 x",
        "  1. x",
        "  2. x",
        "    (a) x",
        "    (b) x",
        "x",
        "Article 2 x",
    ]


def test_a_paragraph_may_take_the_number_of_its_style_off() -> None:
    styles = style("Art", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    body = (p("x", style="Art"), p("x", style="Art", num=(0, 0)), p("x", style="Art"))
    assert text(*body, numbering=ARTICLES, styles=styles) == ["Article 1 x", "x", "Article 2 x"]


def test_a_list_may_be_defined_by_a_style() -> None:
    link = '<w:abstractNum w:abstractNumId="9"><w:numStyleLink w:val="{}"/></w:abstractNum>'.format
    nums = '<w:num w:numId="2"><w:abstractNumId w:val="9"/></w:num>'
    styles = style("Clauses", '<w:pPr><w:numPr><w:numId w:val="{}"/></w:numPr></w:pPr>', kind="numbering")
    linked = numbering(level(0, "%1."), nums=nums, more=link("Clauses"))
    body = (p("x", num=(2, 0)), p("x", num=(1, 0)))
    assert text(*body, numbering=linked, styles=styles.format(1)) == ["1. x", "2. x"]
    assert text(*body, numbering=linked, styles=styles.format(2)) == ["x", "1. x"]  # it refers to itself


def test_bullets_are_printed_as_signs() -> None:
    font = '<w:rPr><w:rFonts w:ascii="{}"/></w:rPr>'.format
    levels = numbering(
        level(0, "\uf0b7", "bullet", font("Symbol")),
        level(1, "o", "bullet", font("Courier New")),
        level(2, "–", "bullet"),
        level(3, "\uf0a7", "bullet", font("Wingdings")),
        level(4, "➢", "bullet"),
        level(5, "Note:", "bullet"),
        level(6, "", "bullet"),
        level(7, "", "bullet", '<w:lvlPicBulletId w:val="0"/>'),
    )
    lines = text(*(p("x", num=(1, at)) for at in range(8)), numbering=levels)
    assert [line.strip() for line in lines] == ["• x", "• x", "– x", "• x", "• x", "Note: x", "x", "• x"]


def test_lists_of_one_kind_inside_each_other_are_told_apart_by_the_blanks_before_them() -> None:
    levels = numbering(level(0, "%1."), level(1, "%2."))
    words = (("The lamps are:", 0), ("red;", 1), ("green.", 1), ("The boats.", 0), ("The oil is:", 0), ("old;", 1))
    lines = read(docx(*(p(word, num=(1, at)) for word, at in words), numbering=levels))
    assert [each.id for each in parse_draft(lines).provisions] == [
        "para_1",
        "para_1__subpara_1",
        "para_1__subpara_2",
        "para_2",
        "para_3",
        "para_3__subpara_1",
    ]


@pytest.mark.parametrize(
    ("suffix", "words", "line"),
    [
        ("nothing", "The oil", "1. The oil"),
        ("nothing", ". The oil", "1.. The oil"),
        ("nothing", "“Oil”", "1. “Oil”"),
        ("tab", ". The oil", "1. . The oil"),
        ("space", " The oil", "1. The oil"),
    ],
)
def test_a_blank_parts_the_number_from_the_words(suffix: str, words: str, line: str) -> None:
    levels = numbering(level(0, "%1.", more=f'<w:suff w:val="{suffix}"/>'))
    assert text(p(words, num=(1, 0)), numbering=levels) == [line]


def test_a_number_that_is_hidden_or_none_is_not_printed_but_counted() -> None:
    levels = numbering(
        level(0, "%1.", more="<w:rPr><w:vanish/></w:rPr>"), level(1, "%1.%2"), level(2, "§ %3", "none"), level(3, "")
    )
    assert text(*(p("x", num=(1, at)) for at in (0, 0, 1, 2, 3)), numbering=levels) == [
        "x",
        "x",
        "  2.1 x",
        "    § x",
        "x",
    ]


def test_an_empty_paragraph_is_counted_and_shown_where_its_number_is_printed() -> None:
    levels = numbering(level(0, "%1."), level(1, "•", "bullet"))
    body = (p("x", num=(1, 0)), p(num=(1, 0)), p(num=(1, 1)), p(), p("x", num=(1, 0)))
    assert text(*body, numbering=levels) == ["1. x", "2.", "3. x"]


def test_a_list_that_is_not_defined_is_said() -> None:
    assert text(p("x", num=(8, 0)), numbering=ARTICLES) == ["x"]
    assert told(p("x", num=(8, 0)), numbering=ARTICLES) == [
        "numbers may be missing: the file does not define the lists that it uses (8)"
    ]
    assert text(p("x", num=(1, 7)), p("x", num=(1, "-3")), numbering=ARTICLES) == ["x", "x"]  # type: ignore[arg-type]


def test_definitions_that_make_no_sense_are_borne() -> None:
    levels = numbering(level(0, "%1.", start="many"), level(99, "%1"), level(1, "%2 of %9", start=None))
    assert text(p("x", num=(1, 0)), p("x", num=(1, 1)), numbering=levels) == ["0. x", "  0 of x"]


def test_a_newer_number_form_has_an_older_one_beside_it() -> None:
    form = '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="{}"/></mc:Choice></mc:AlternateContent>'
    inside = f'<w:lvl w:ilvl="0"><w:start w:val="3"/>{form}<w:lvlText w:val="%1."/></w:lvl>'
    assert text(p("x", num=(1, 0)), numbering=numbering(inside.format("upperRoman"))) == ["III. x"]
    assert text(p("x", num=(1, 0)), numbering=numbering(inside.format("custom"))) == ["3. x"]


@pytest.mark.parametrize(
    ("form", "numbers"),
    [
        ("decimal", {0: "0", 12: "12", -1: "-1"}),
        ("decimalZero", {3: "03", 12: "12", 120: "120"}),
        ("lowerLetter", {1: "a", 26: "z", 27: "aa", 28: "bb", 53: "aaa", 0: "0", 9999: "9999"}),
        ("upperLetter", {2: "B", 27: "AA"}),
        ("lowerRoman", {4: "iv", 49: "xlix", 2027: "mmxxvii", 0: "0", 99999: "99999"}),
        ("upperRoman", {9: "IX", 400: "CD"}),
        ("russianLower", {1: "а", 6: "е", 7: "ж", 9: "и", 10: "к", 28: "я", 29: "аа"}),
        ("russianUpper", {4: "Г", 26: "Э"}),
        ("greekLower", {1: "α"}),
        ("ordinal", {1: "1st", 2: "2nd", 3: "3rd", 4: "4th", 11: "11th", 12: "12th", 21: "21st", 113: "113th"}),
        ("cardinalText", {1: "One", 12: "Twelve", 20: "Twenty", 21: "Twenty-one", 100: "100", -1: "-1"}),
        (
            "ordinalText",
            {1: "First", 5: "Fifth", 12: "Twelfth", 13: "Thirteenth", 30: "Thirtieth", 42: "Forty-second", 0: "0th"},
        ),
        ("numberInDash", {3: "- 3 -"}),
        ("decimalEnclosedCircle", {1: "①", 20: "⑳", 21: "21"}),
        ("decimalEnclosedParen", {2: "⑵", 21: "(21)"}),
        ("decimalEnclosedFullstop", {3: "⒊", 0: "0."}),
        ("hex", {255: "FF", -1: "-1"}),
        ("none", {5: ""}),
        ("bullet", {5: ""}),
        ("aiueo", {5: "5"}),
    ],
)
def test_numbers_in_every_form(form: str, numbers: dict[int, str]) -> None:
    assert {value: printed(value, form) for value in numbers} == numbers


def test_numbering_is_computed_after_the_choice_between_the_changes() -> None:
    body = (
        p("Lamps.", num=(1, 1)),
        p(tracked("ins", run("Buoys.")), num=(1, 1), more=mark("ins")),
        p(tracked("del", run("Boats.", tag="delText")), num=(1, 1), more=mark("del")),
        p("Wicks.", num=(1, 1)),
    )
    data = docx(*body, numbering=ARTICLES)
    assert read(data).text.split("\n") == ["  1. Lamps.", "  2. Buoys.", "  3. Wicks.", ""]
    assert read(data, "original").text.split("\n") == ["  1. Lamps.", "  2. Boats.", "  3. Wicks.", ""]
