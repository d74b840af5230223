"""The parts of an Akoma Ntoso document around its body, what it says of itself, its notes and its changes."""

from __future__ import annotations

import pytest

from draftdiff.model.note import Note
from draftdiff.parse import parse_draft
from draftdiff.read import Wanted
from tests.read.test_akn import lines, read, whole

META = (
    "<meta><identification><FRBRWork><FRBRthis value='a'/><FRBRalias value='Lamp Treaty'/><FRBRdate date='{work}'/></FRBRWork>"
    "<FRBRExpression><FRBRdate date='2021-02-03'/><FRBRlanguage language='{language}'/></FRBRExpression></identification>"
    "<notes><note eId='n1' marker='7'><p>See the <i>old</i> lamps.</p></note></notes><proprietary>Not text.</proprietary></meta>"
)
BODY = "<body><p>Lamps burn.</p></body>"


@pytest.mark.parametrize(
    ("work", "language", "date", "code"),
    [
        ("2020-05-06", "eng", "2020-05-06", "en"),
        ("2020-05-06T10:00:00Z", "fre", "2020-05-06", "fr"),
        ("0001-01-01", "ukr", "2021-02-03", "uk"),
        ("May 2020", "es-AR", "2021-02-03", "es-ar"),
        ("", "", "2021-02-03", ""),
    ],
)
def test_what_the_file_says_of_itself(work: str, language: str, date: str, code: str) -> None:
    said = lines(whole(META.format(work=work, language=language) + BODY)).declared
    assert said == {"title": "Lamp Treaty", "date": date} | ({"language": code} if code else {})


def test_a_file_may_say_nothing_of_itself() -> None:
    assert lines(whole(BODY)).declared == {}


def test_the_title_stands_on_the_first_page() -> None:
    front = (
        "<coverPage><p>Distr. General</p></coverPage><preface><p><docNumber>No. 5</docNumber> of May</p>"
        "<longTitle><p>Treaty on <b>Lamps</b></p></longTitle><container name='x'><p>second reading</p></container></preface>"
    )
    found = lines(whole(front + BODY))
    assert [(line.role, line.text) for line in found.lines] == [
        ("text", "Distr. General"),
        ("title", "No. 5 of May"),
        ("title", "Treaty on Lamps"),
        ("text", "second reading"),
        ("text", "Lamps burn."),
    ]
    draft = parse_draft(found)
    assert draft.front.title == "No. 5 of May Treaty on Lamps"
    assert "Distr. General" in [p.text for p in draft.provisions]


def test_the_preamble() -> None:
    inside = (
        "<formula name='f'><p>The Parties,</p></formula><citations><citation><p>Seeing lamps,</p></citation></citations>"
        "<recitals><recital eId='r'><num>(2)</num><p>Whereas it is dark,</p></recital></recitals>"
    )
    named = read(f"<preamble eId='preamble'>{inside}<p>Have agreed:</p></preamble>{BODY}").provisions
    assert [(p.id, p.parent, p.text) for p in named] == [
        ("preamble", None, "Have agreed:"),
        ("preamble__nn_1", "preamble", "The Parties,"),
        ("preamble__nn_2", "preamble", "Seeing lamps,"),
        ("recital_2", "preamble", "Whereas it is dark,"),
        ("nn_1", None, "Lamps burn."),
    ]
    plain = read(f"<preamble>{inside}</preamble>{BODY}").provisions
    assert [(p.id, p.parent) for p in plain] == [
        ("nn_1", None),
        ("nn_2", None),
        ("recital_2", None),
        ("nn_3", None),
    ]


def test_a_preamble_may_have_a_heading() -> None:
    found = read(
        "<preamble><container name='heading'><p>Preamble</p></container><formula><p>We,</p></formula></preamble>"
    )
    assert [(p.id, p.heading) for p in found.provisions] == [("preamble", "Preamble"), ("preamble__nn_1", "")]


def test_the_closing_formula() -> None:
    found = read(f"{BODY}<conclusions><p>Done at Riga.</p><p><signature>A. B.</signature></p></conclusions>").provisions
    assert [(p.id, p.kind, p.text) for p in found][1:] == [("conclusion_1", "conclusion", "Done at Riga. A. B.")]


ANNEX = (
    "<doc name='annex'><meta><FRBRdate date='1999-01-01'/></meta>{front}<mainBody><p>All lamps.</p></mainBody></doc>"
)


@pytest.mark.parametrize(
    ("top", "front", "expected"),
    [
        ("<num>Annex II</num><heading>Kinds</heading>", "", ("annex_ii", "Annex II", "Kinds")),
        ("<heading>Annex II. Kinds</heading>", "", ("annex_ii", "Annex II", "Kinds")),
        ("<heading>Kinds</heading>", "", ("annex", "Annex", "Kinds")),
        ("", "<preface><p><docTitle>Annex II</docTitle></p></preface>", ("annex_ii", "Annex II", "")),
        ("", "", ("annex", "Annex", "")),
    ],
)
@pytest.mark.parametrize("wrapper", ["attachment", "component"])
def test_annexes_are_documents_of_their_own(wrapper: str, top: str, front: str, expected: tuple[str, ...]) -> None:
    annex = f"<{wrapper} eId='x'>{top}{ANNEX.format(front=front)}</{wrapper}>"
    found = read(f"{META.format(work='', language='eng')}{BODY}<{wrapper}s>{annex}</{wrapper}s>")
    last = found.provisions[-1]
    assert (last.id, last.label, last.heading) == expected
    assert (last.kind, last.source_id, last.text) == ("annex", "x", "All lamps.")
    assert found.front.date == "2021-02-03"


def test_an_annex_inside_an_attachment_is_one() -> None:
    inner = "<hcontainer name='annex' eId='a'><num>Annex I</num><content><p>All lamps.</p></content></hcontainer>"
    found = read(f"<attachments><attachment eId='x'><doc><mainBody>{inner}</mainBody></doc></attachment></attachments>")
    assert [(p.id, p.source_id) for p in found.provisions] == [("annex_i", "a")]


def test_words_in_the_preface_of_an_annex_are_its_own() -> None:
    annex = ANNEX.format(front="<preface><p>of the Treaty</p></preface>")
    found = read(f"<attachments><attachment><num>Annex I</num>{annex}</attachment></attachments>").provisions
    assert [(p.id, p.text) for p in found] == [("annex_i", "of the Treaty All lamps.")]


def test_notes_stand_where_they_are_called_and_their_words_at_the_end() -> None:
    body = (
        "<body><article><num>Article 1<authorialNote marker='*'><p>A star.</p></authorialNote></num><content>"
        "<p>Lamps<authorialNote marker='7'><p>Red</p><p>ones.</p></authorialNote> burn<noteRef href='#n1'/> on"
        "<noteRef href='#n1'/>.<noteRef href='#lost' marker='(8)'/></p></content></article><paragraph><num>2.</num></paragraph></body>"
    )
    found = read(META.format(work="", language="eng") + body).provisions
    assert [(p.id, p.text) for p in found] == [
        ("art_1", "[^1] Lamps[^7] burn[^3] on[^4].[^8]"),
        ("para_2", ""),
        ("nn_1", "[^1]: A star."),
        ("nn_2", "[^7]: Red ones."),
        ("nn_3", "[^3]: See the old lamps."),
        ("nn_4", "[^4]: See the old lamps."),
        ("nn_5", "[^8]:"),
    ]


def test_a_note_on_a_number_out_of_place_is_kept() -> None:
    note = "<authorialNote marker='1'><p>A star.</p></authorialNote>"
    found = read(f"<body><num>1{note}</num></body>").provisions
    assert [p.text for p in found] == ["[^1]", "1", "[^1]: A star."]


@pytest.mark.parametrize(
    ("wanted", "text", "how"),
    [("final", "Lamps shall burn.", "accepted"), ("original", "Lamps may burn.", "rejected")],
)
def test_tracked_changes(wanted: str, text: str, how: str) -> None:
    marked = "<body><p>Lamps <del>may</del><ins>shall</ins> burn.</p></body>"
    found = lines(whole(marked), Wanted(wanted))  # type: ignore[arg-type]
    assert [line.text for line in found.lines] == [text]
    assert found.notes == (Note(f"tracked changes are read as {how} (insertions: 1, deletions: 1)", "lamps.xml", 0),)


def test_remarks_are_no_part_of_the_text_unless_they_stand_in_a_sentence() -> None:
    found = lines(
        whole("<body><p><remark>Our <i>own</i> words.</remark> </p><p><remark>(sic)</remark> Lamps</p>"
              "<p>burn <remark>(sic)</remark>.</p></body>")
    ).lines  # fmt: skip
    assert [(line.role, line.text) for line in found] == [
        ("remark", "Our own words."),
        ("text", "(sic) Lamps"),
        ("text", "burn (sic)."),
    ]


def test_a_table_of_contents_is_no_text() -> None:
    contents = "<preface><toc><tocItem level='1'>Article 1 <span>5</span></tocItem><tocItem level='1'>Article 2</tocItem></toc></preface>"
    found = lines(whole(contents + BODY)).lines
    assert [(line.role, line.text) for line in found][:2] == [("remark", "Article 1 5"), ("remark", "Article 2")]


def test_units_deeper_than_any_document_has_are_put_side_by_side() -> None:
    deep = (
        "".join(f"<paragraph><num>{n}</num><content><p>Lamp {n}.</p></content>" for n in range(20))
        + "</paragraph>" * 20
    )
    found = read(f"<body>{deep}</body>")
    assert [n.message for n in found.notes] == ["units deeper than 16 levels are put side by side there: 4"]
    assert [p.text for p in found.provisions] == [f"Lamp {n}." for n in range(20)]
    assert found.provisions[19].id.count("__") == 15


def test_xml_of_another_kind_is_read_word_by_word() -> None:
    data = b"<r><t>Article 1</t><x>Lamps <b>shall</b> burn <y>red</y>.</x><x><b>N</b>one</x>\n<z/>tail<num>5</num></r>"
    found = lines(data)
    assert [line.text for line in found.lines] == ["Article 1", "Lamps shall burn red.", "None", "tail5"]
    assert {line.given for line in found.lines} == {None}
    assert [n.message for n in found.notes] == [
        "XML, but not Akoma Ntoso: its words are read, what its elements mean is not"
    ]
    assert [p.id for p in parse_draft(found).provisions] == ["art_1", "art_1__nn_1", "art_1__nn_2"]
