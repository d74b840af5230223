"""Akoma Ntoso in: elements to provisions, and every word of the body somewhere."""

from __future__ import annotations

import pytest

from draftdiff.model.draft import Draft
from draftdiff.model.source import Lines, Source
from draftdiff.parse import parse_draft
from draftdiff.read import Wanted, format_of, read_lines

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"


def whole(inside: str, space: str = AKN) -> bytes:
    return f'<akomaNtoso xmlns="{space}"><act name="treaty">{inside}</act></akomaNtoso>'.encode()


def lines(data: bytes, wanted: Wanted = Wanted()) -> Lines:  # noqa: B008 - a frozen value
    return read_lines(Source("lamps.xml", data, ".xml"), None, wanted)


def read(inside: str, space: str = AKN) -> Draft:
    found = lines(whole(inside, space))
    draft = parse_draft(found)
    assert draft.printed() == found.text
    return draft


def body(inside: str) -> list[tuple[str, str, str, str]]:
    """Of each provision of a body its id, kind, heading and words."""
    return [(p.id, p.kind, p.heading, p.text) for p in read(f"<body>{inside}</body>").provisions]


ARTICLE = (
    '<article eId="a1"><num>Article 1</num><heading>Lamps</heading><subheading>old ones</subheading>'
    '<paragraph eId="a1p1"><num>1.</num><list><intro><p>Each Party shall:</p></intro>'
    '<point eId="a1p1a"><num>(a)</num><content><p>light lamps;</p><p>trim wicks;</p></content></point>'
    "<wrapUp><p>in the dark.</p></wrapUp></list></paragraph></article>"
)


def test_units_with_their_numbers_headings_and_published_ids() -> None:
    found = read(f"<body><chapter><num>Chapter II</num><heading>Light</heading>{ARTICLE}</chapter></body>")
    assert [(p.id, p.source_id, p.label, p.heading, p.text, p.parent) for p in found.provisions] == [
        ("chp_ii", None, "Chapter II", "Light", "", None),
        ("art_1", "a1", "Art. 1", "Lamps old ones", "", "chp_ii"),
        ("art_1__para_1", "a1p1", "Art. 1(1)", "", "Each Party shall: in the dark.", "art_1"),
        ("art_1__para_1__point_a", "a1p1a", "Art. 1(1)(a)", "", "light lamps; trim wicks;", "art_1__para_1"),
    ]
    assert found.notes == ()


@pytest.mark.parametrize(
    "space",
    [AKN, f"{AKN}/CSD13", "http://www.akomantoso.org/2.0", "http://www.akomantoso.org/1.0", ""],
)
def test_every_version_of_the_namespace_and_none(space: str) -> None:
    article = ARTICLE.replace("eId", "id")  # as before 3.0
    found = read(f"<body>{article}</body>", space).provisions
    assert [(p.id, p.source_id) for p in found] == [
        ("art_1", "a1"),
        ("art_1__para_1", "a1p1"),
        ("art_1__para_1__point_a", "a1p1a"),
    ]


def test_a_prefix_is_as_good() -> None:
    data = (
        f'<a:akomaNtoso xmlns:a="{AKN}" xmlns:x="urn:other"><a:act><a:body><a:article><a:num>Article 1</a:num><a:content>'
        "<a:p>Lamps <x:title>burn</x:title> red.</a:p><x:title>And blue.</x:title></a:content></a:article></a:body></a:act>"
        "</a:akomaNtoso>"
    )
    found = parse_draft(lines(data.encode()))
    assert [(p.id, p.text) for p in found.provisions] == [("art_1", "Lamps burn red. And blue.")]


@pytest.mark.parametrize(
    ("element", "kind"),
    [
        *((kind, kind) for kind in ("part", "title", "chapter", "section", "article", "paragraph", "subparagraph")),
        *((kind, kind) for kind in ("point", "indent", "recital")),
        ("book", "part"), ("tome", "part"), ("subtitle", "title"), ("subchapter", "chapter"), ("subpart", "section"),
        ("subdivision", "section"), ("clause", "article"), ("rule", "article"), ("subrule", "paragraph"),
        ("subclause", "paragraph"), ("proviso", "paragraph"), ("transitional", "paragraph"), ("citation", "recital"),
        ("alinea", "paragraph"), ("item", "point"), ("subsection", "paragraph"), ("division", "paragraph"),
        ("level", "paragraph"), ("hcontainer", "paragraph"),
        ('hcontainer name="annex"', "annex"), ('hcontainer name="schedule"', "annex"),
        ('hcontainer name="option"', "option"), ('blockContainer class="recital"', "recital"),
    ],
)  # fmt: skip
def test_kinds(element: str, kind: str) -> None:
    name = element.partition(" ")[0]
    assert [k for _, k, _, _ in body(f"<{element}><num>3.</num><content><p>Lamps burn.</p></content></{name}>")] == [
        kind
    ]


@pytest.mark.parametrize("element", ["subsection", "division", "level", "hcontainer"])
def test_a_heading_tells_a_section_from_a_paragraph(element: str) -> None:
    found = body(f"<{element}><num>3</num><heading>Lamps</heading></{element}>")
    assert found == [("sec_3", "section", "Lamps", "")]


def test_an_alinea_under_a_paragraph_is_a_subparagraph() -> None:
    found = body("<paragraph><num>1.</num><alinea><content><p>Lamps burn.</p></content></alinea></paragraph>")
    assert found[1] == ("para_1__nn_1", "subparagraph", "", "Lamps burn.")


@pytest.mark.parametrize(
    ("num", "number", "label"),
    [
        ("Article 7", "7", "Art. 7"),
        ("7", "7", "Art. 7"),
        ("(7)", "7", "Art. 7"),
        ("Art. 7 bis", "7 bis", "Art. 7 bis"),
        ("<b>Art</b>icle <i>7</i>", "7", "Art. 7"),
        ("[Article 7]", "7", "Art. 7"),
        ("Artikel 7 a", "Artikel 7 a", "Artikel 7 a"),
    ],
)
def test_numbers_of_articles(num: str, number: str, label: str) -> None:
    found = read(f"<body><article><num>{num}</num><content><p>Lamps burn.</p></content></article></body>").provisions
    assert [(p.number, p.label, p.text) for p in found] == [(number, label, "Lamps burn.")]


def test_a_number_that_holds_the_heading_too() -> None:
    assert body("<article><num>Article 5. Lamps</num><content><p>They burn.</p></content></article>") == [
        ("art_5", "article", "Lamps", "They burn.")
    ]


def test_a_bracket_before_a_number_opens_in_the_words() -> None:
    found = read("<body><paragraph><num>[2.</num><content><p>Lamps burn.]</p></content></paragraph></body>")
    assert [(p.id, p.text, p.standing.state) for p in found.provisions] == [("para_2", "[Lamps burn.]", "bracketed")]
    assert found.notes == ()


def test_stated_numbers_are_no_page_numbers() -> None:
    points = "<point><num>a</num><content><p>Lamps.</p></content></point>"
    found = body("".join(f"<paragraph><num>{n}</num>{points}</paragraph>" for n in range(1, 7)))
    assert [i for i, kind, _, _ in found if kind == "paragraph"] == [f"para_{n}" for n in range(1, 7)]


def test_a_heading_may_begin_with_any_sign() -> None:
    assert body("<section><heading># 5 lamps #</heading></section>") == [("nn_1", "section", "# 5 lamps #", "")]


def test_a_number_too_long_to_be_one_is_a_heading_and_said_so() -> None:
    found = read(f"<body><article><num>{'lamps ' * 9}</num><content><p>Burn.</p></content></article></body>")
    assert [(p.id, p.heading) for p in found.provisions] == [("nn_1", ("lamps " * 9).strip())]
    assert [n.message for n in found.notes] == ["numbers too long for one are read as headings: 1"]


def test_words_out_of_place_are_kept() -> None:
    found = body(
        "Loose. <article><content><p>One.</p></content><heading>Late</heading><num>5</num>tail</article><num>9</num>"
    )
    assert [text for _, _, _, text in found] == ["Loose.", "One. Late 5 tail", "9"]


def test_lists_of_blocks_and_of_html() -> None:
    found = body(
        "<paragraph><num>1.</num><content><blockList><listIntroduction>Keep:</listIntroduction>"
        "<item><num>(a)</num><p>oil<eol/>and</p></item><listWrapUp>as before.</listWrapUp></blockList>"
        "<ul><li>one<ul><li><p>inner</p></li></ul></li><li>two</li></ul></content></paragraph>"
    )
    assert found == [
        ("para_1", "paragraph", "", "Keep: as before."),
        ("para_1__point_a", "point", "", "oil and"),
        ("para_1__indent_1", "indent", "", "one"),
        ("para_1__indent_1__indent_1", "indent", "", "inner"),
        ("para_1__indent_2", "indent", "", "two"),
    ]


def test_tables() -> None:
    found = read(
        "<body><article><num>Article 1</num><paragraph><num>1.</num><point><num>(a)</num></point></paragraph>"
        "<paragraph><content><table><caption>Stocks</caption><tr><th>Item</th><th><p>Number</p></th></tr>"
        '<tr eId="r"><td><p>Old</p><p>lamps</p></td><td>5</td></tr></table></content></paragraph></article></body>'
    ).provisions[3:]
    assert [(p.id, p.kind, p.source_id, p.heading, p.text) for p in found] == [
        ("art_1__nn_1", "paragraph", None, "", "Stocks"),
        ("art_1__nn_1__nn_1", "row", None, "Item | Number", ""),
        ("art_1__nn_1__nn_2", "row", "r", "", "Old lamps | 5"),
    ]


def test_a_table_outside_of_any_unit() -> None:
    assert body("<table><tr><td>Lamps</td><td/></tr></table><table><tr/></table>") == [("nn_1", "row", "", "Lamps |")]


def test_what_is_quoted_belongs_to_who_quotes_it() -> None:
    found = body(
        "<paragraph><num>2.</num><content><p>Article 3 reads: <mod><quotedStructure startQuote='“' endQuote='”'>"
        "<article eId='q'><num>Article 3</num><heading>Wicks</heading>\n<content><p>Wicks burn.</p> </content></article>"
        "</quotedStructure></mod>; and “<mod><quotedText>lamps</quotedText></mod>”.</p></content></paragraph>"
    )
    assert found == [("para_2", "paragraph", "", "Article 3 reads: “Article 3 Wicks Wicks burn.”; and “lamps”.")]


def test_quotations_without_marks_are_parted_from_the_words_around_them() -> None:
    quoted = "<quotedStructure><p>Lamps</p></quotedStructure>"
    assert body(f"<p>It reads{quoted}{quoted}here.</p>") == [("nn_1", "paragraph", "", "It reads Lamps Lamps here.")]


def test_crossheadings_and_containers_of_nothing() -> None:
    found = body("<crossHeading eId='c'>Old <i>lamps</i></crossHeading><hcontainer name='x'/><paragraph eId='p'/>")
    assert found == [("nn_1", "section", "Old lamps", ""), ("nn_2", "paragraph", "", "")]


def test_units_without_number_or_words_hold_what_stands_in_them() -> None:
    assert body("<section><paragraph><content><p>Lamps burn.</p></content></paragraph></section>") == [
        ("nn_1", "section", "", ""),
        ("nn_1__nn_1", "paragraph", "", "Lamps burn."),
    ]


def test_blanks() -> None:
    spaced = "<p>\n  L<b>a</b>m<i>p</i>s\n\tand\u2028wicks\x85<eol/> burn\u00a0on </p>"
    assert lines(whole(f"<body>{spaced}</body>")).lines[0].text == "Lamps and wicks burn\u00a0on"


def test_formats_are_told_by_their_first_bytes() -> None:
    def name(data: bytes) -> str:
        return format_of(Source("-", data)).name

    assert name(whole("")) == "akn"
    assert name(b'\xef\xbb\xbf<?xml version="1.0"?>\n<convention/>') == "akn"
    assert name('<?xml version="1.0"?><a/>'.encode("utf-16")) == "akn"
    assert name(b'<?xml version="1.0"?><!DOCTYPE html><html/>') != "akn"
    assert name(b"Article 1\n\nLamps <akomaNtoso> burn.\n") == "akn"
    assert name(b"Article 1\n") == "plain"
