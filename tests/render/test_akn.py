"""Akoma Ntoso out: what stands where, and that it is the document that Akoma Ntoso describes."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from draftdiff.model.draft import Unplaced
from draftdiff.model.note import Note
from draftdiff.model.report import ProvisionsReport
from draftdiff.model.source import Source
from draftdiff.pipeline.shown import show
from draftdiff.render import View, output
from tests.read.test_akn import AKN
from tests.render.reports import provisions

SPACE = f"{{{AKN}}}"
OURS = "{urn:x-draftdiff:1}"


def written(report: ProvisionsReport) -> str:
    write = output("akn").provisions
    assert write is not None
    return write(report, View())


def document(text: str) -> ElementTree.Element:
    return ElementTree.fromstring(written(provisions(text)))


def outline(top: ElementTree.Element | None) -> str:
    """The elements below one, as "article(num heading content(p))"."""
    assert top is not None
    name = top.tag.removeprefix(SPACE)
    name += "".join(f"={top.get(key)}" for key in ("name", "class") if top.get(key))
    inside = " ".join(outline(e) for e in top)
    return f"{name}({inside})" if inside else name


def part(text: str, name: str) -> str:
    return outline(document(text).find(f"{SPACE}bill/{SPACE}{name}"))


def test_units_and_their_words() -> None:
    body = document("# Chapter I. Light\n\n## Article 1. Lamps\n\n1. Each Party shall:\n\n   (a) light;\n\n2. Burn.\n")
    found = body.find(f"{SPACE}bill/{SPACE}body")
    assert outline(found) == (
        "body(chapter(num heading article(num heading "
        "paragraph(num intro(p) point(num content(p))) paragraph(num content(p)))))"
    )
    assert [e.text for e in found.iter() if e.text and e.text.strip()] == [  # type: ignore[union-attr]
        "Chapter I", "Light", "Article 1", "Lamps", "1.", "Each Party shall:", "(a)", "light;", "2.", "Burn.",
    ]  # fmt: skip
    assert [e.get("eId") for e in found.iter() if e.get("eId")] == [  # type: ignore[union-attr]
        "chp_i", "art_1", "art_1__para_1", "art_1__para_1__point_a", "art_1__para_2",
    ]  # fmt: skip


def test_a_preamble_with_its_heading_is_the_element_itself() -> None:
    text = "# Preamble\n\nThe Parties,\n\nRecalling lamps,\n\n## Guarantors\n\nAll.\n\n# Article 1\n\nLamps burn.\n"
    assert part(text, "preamble") == (
        "preamble(container=heading(p) formula=words(p) recitals(recital(p)) blockContainer=section(heading p))"
    )


def test_recitals_without_a_heading_stand_in_a_preamble_that_is_no_unit() -> None:
    text = "The Parties,\n\nRecalling lamps,\n\nHave agreed as follows:\n\n# Article 1\n\nLamps burn.\n"
    assert part(text, "preamble") == "preamble(formula=words(p) recitals(recital(p)) formula=words(p))"
    assert part(text, "body") == "body(article(num content(p)))"


def test_paragraphs_at_the_top_are_no_preamble() -> None:
    assert part("Lamps burn.\n\nThey are red.\n", "body") == "body(paragraph(content(p)) paragraph(content(p)))"


def test_the_closing_formula_and_the_annexes_stand_behind_the_body() -> None:
    text = "# Article 1\n\nLamps burn.\n\nDone at Riga.\n\nSigned.\n\n# Annex I. Kinds\n\n# Article 1\n\nAll.\n\n# Annex II\n"
    assert part(text, "conclusions") == "conclusions(p formula=words(p))"
    assert re.sub(r"identification\(.*?FRBRManifestation\(.*?\)\)", "identification", part(text, "attachments")) == (
        "attachments(attachment(num heading doc=annex(meta(identification) mainBody(article(num content(p))))) "
        "attachment(num doc=annex(meta(identification) mainBody(p))))"
    )


def test_what_stands_elsewhere_names_its_kind() -> None:
    text = (
        "# Article 1\n\nLamps.\n\n# Annex I\n\nAll.\n\n# Article 2\n\nLamps:\n\nOption 1: burn.\n\nOption 2: shine.\n"
    )
    found = part(text, "body")
    assert "hcontainer=annex" in found
    assert "hcontainer=option(num content(p)) hcontainer=option(num content(p))" in found


def test_tables() -> None:
    table = "| Item | Number |\n|---|---|\n| Lamps | [UA: 5] [RU: 7] |\n"
    assert part(f"# Article 1\n\nStocks:\n\n{table}", "body") == (
        "body(article(num content(p table(tr(th(p) th(p)) tr(td(p) td(p))))))"
    )
    assert part(f"# Article 1\n\n1. Stocks.\n\n# Article 2\n\n{table}\n## Lamps\n\nBurn.\n", "body") == (
        "body(article(num paragraph(num content(p))) article(num "
        "hcontainer=rows(content(table(tr(th(p) th(p)) tr(td(p) td(p))))) section(heading content(p))))"
    )


def test_a_draft_of_nothing_is_a_document_too() -> None:
    assert part("", "body") == "body(hcontainer=rows)"
    assert document("").find(f"{SPACE}bill/{SPACE}preface") is None


FRONT = (
    "---\nid: may\ntitle: Treaty on Lamps\ndate: 2022-04-15\nlanguage: uk\nbasis: reconstruction\ncoverage: partial\n"
    "numbering: as-reported\nparties: {UA: Ukraine, RU: Russia}\nsources: {NYT: A paper}\n"
    "absent: [{what: wicks, sources: [NYT]}]\nnotes: [Ours.]\n---\n"
)


def test_what_the_draft_says_of_itself() -> None:
    text = '1. Lamps [RU: burn]. {evidence=inferred sources="NYT" confidence=low}\n\n2. [RU propose; UA refuse: All.]\n'
    report = provisions(FRONT + text)
    report = replace(
        report, notes=(Note("a doubt", "draft", 4), Note("another", "draft", 0)), unplaced=(Unplaced("lost", 9),)
    )
    top = ElementTree.fromstring(written(report))
    values = {e.tag.removeprefix(SPACE): dict(e.attrib) for e in top.iter() if "FRBR" in e.tag and e.attrib}
    assert values["FRBRalias"] == {"value": "Treaty on Lamps", "name": "title"}
    assert values["FRBRdate"] == {"date": "2022-04-15", "name": "draft"}
    assert values["FRBRlanguage"] == {"language": "ukr"}
    assert [e.get("value") for e in top.iter(f"{SPACE}FRBRthis")] == [
        "/akn/zz/bill/treaty/2022-04-15/may",
        "/akn/zz/bill/treaty/2022-04-15/may/ukr@2022-04-15",
        "/akn/zz/bill/treaty/2022-04-15/may/ukr@2022-04-15.xml",
    ]
    told = top.find(f".//{OURS}draft")
    assert told is not None
    assert (told.get("basis"), told.get("coverage"), told.get("numbering")) == (
        "reconstruction",
        "partial",
        "as-reported",
    )
    assert [(e.tag.removeprefix(OURS), e.attrib, e.text) for e in told] == [
        ("party", {"code": "UA", "name": "Ukraine"}, None),
        ("party", {"code": "RU", "name": "Russia"}, None),
        ("source", {"key": "NYT", "name": "A paper"}, None),
        ("absent", {"sources": "NYT"}, "wicks"),
        ("remark", {}, "Ours."),
        ("note", {"line": "4"}, "a doubt"),
        ("note", {}, "another"),
        ("unplaced", {"line": "9"}, "lost"),
        ("provision", {"of": "para_1", "evidence": "inferred", "sources": "NYT", "confidence": "low"}, None),
        (
            "provision",
            {"of": "para_2", "evidence": "unverified", "standing": "refused", "by": "RU", "refusedBy": "UA"},
            None,
        ),
    ]
    assert [e.text for e in top.iter(f"{SPACE}remark")] == [
        "Reconstruction: the words are not those of the document.",
        "Only a part of the document is documented: what is missing here may stand in it.",
    ]


@pytest.mark.parametrize("date", ["", "April 2022", "2022-13-45"])
def test_a_date_that_is_none(date: str) -> None:
    top = document(f"---\ndate: {date}\n---\n1. Lamps burn.\n")
    assert {e.get("date") for e in top.iter(f"{SPACE}FRBRdate")} == {"0001-01-01"}
    told = top.find(f".//{OURS}draft")
    assert told is not None
    assert told.get("date", "") == date


def test_published_ids_stay_where_they_are_ids() -> None:
    def paragraph(published: str, number: int) -> str:
        return f'<paragraph eId="{published}"><num>{number}.</num><content><p>Lamps burn.</p></content></paragraph>'

    published = ("sec-1.a", "sec-1.a", "two words", "parties", "para_6", "x")
    inside = "".join(paragraph(name, n) for n, name in enumerate(published, 1))
    data = f'<akomaNtoso xmlns="{AKN}"><act><body>{inside}</body></act></akomaNtoso>'.encode()
    text = written(show(Source("lamps.xml", data, ".xml")))
    found = [e.get("eId") for e in ElementTree.fromstring(text).iter(f"{SPACE}paragraph")]
    assert found == ["sec-1.a", "para_2", "para_3", "para_4", "para_6", "x"]


def test_an_id_of_ours_makes_way_for_a_published_one() -> None:
    inside = '<point eId="para_2"><num>1.</num></point><paragraph><num>2.</num></paragraph>'
    data = f'<akomaNtoso xmlns="{AKN}"><act><body>{inside}</body></act></akomaNtoso>'.encode()
    text = written(show(Source("lamps.xml", data, ".xml")))
    assert 'paragraph eId="para_2~"' in text


def test_one_provision_stands_in_its_units_without_their_words() -> None:
    report = provisions("# Article 1. Lamps\n\n1. Each Party shall:\n\n   (a) light;\n\n2. Burn.\n")
    article, paragraph, point, _ = report.provisions
    alone = ElementTree.fromstring(written(replace(report, provisions=(point,), within=(article, paragraph))))
    assert outline(alone.find(f"{SPACE}bill/{SPACE}body")) == (
        "body(article(num heading paragraph(num point(num content(p)))))"
    )


def test_markup_in_a_draft_is_words() -> None:
    text = written(provisions('# Article 1. <b>&amp;"\n\n1. Lamps <script>burn</script> ]]> \x1b[2J \ufffe.\n'))
    assert "&lt;script&gt;burn&lt;/script&gt; ]]&gt; &lt;U+001B&gt;[2J &lt;U+FFFE&gt;." in text
    assert "&lt;b&gt;&amp;amp;&quot;" in text
