"""The file around a redline: valid parts, the same bytes every time, and nothing in it that a draft could set off."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from dataclasses import replace

import docx
import pytest
from hypothesis import given
from lxml import etree

from draftdiff.model.note import Note
from draftdiff.model.report import Report
from draftdiff.pipeline import compare
from tests.build import compare_texts
from tests.corpus import source
from tests.render.redline import W, body, commented, comments, name_of, part, settled, written
from tests.render.reports import comparison
from tests.strategies import HOSTILE, HOSTILE_DRAFTS, TREATY_PAIRS

UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
# ISO/IEC 29500-1, 17.3.1.26 and 17.3.1.29: the elements that are written here, in the order that the schema demands.
ORDER = {
    "pPr": ["pStyle", "pBdr", "shd", "rPr"],
    "rPr": ["ins", "del", "moveFrom", "moveTo", "rStyle", "b"],
    "tcPr": ["tcW", "gridSpan", "shd"],
    "trPr": ["tblHeader", "ins", "del"],
    "tblPr": ["tblStyle", "tblW"],
}
REVISIONS = ("ins", "del", "moveFrom", "moveTo", "moveFromRangeStart", "moveToRangeStart")


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def assert_valid(data: bytes) -> None:
    """What Word refuses or repairs a file for, as far as it concerns what is written here."""
    parts = members(data)
    types = etree.fromstring(parts["[Content_Types].xml"])
    named = {e.get("PartName", "") for e in types} | {f".{e.get('Extension')}" for e in types}
    for name, content in parts.items():
        assert f"/{name}" in named or f".{name.rpartition('.')[2]}" in named
        assert etree.fromstring(content) is not None
    text = body(data)
    for element in text.iter():
        order = ORDER.get(name_of(element))
        if order is not None:
            places = [order.index(name_of(child)) for child in element]
            assert places == sorted(places)
    assert [name_of(e) for e in text][-2:] in (["p", "sectPr"], ["sectPr"]), (
        "a table at the end has a paragraph after it"
    )
    numbers = Counter(e.get(f"{W}id") for e in text.iter(*(f"{W}{name}" for name in REVISIONS)))
    numbers.update(comments(data).keys())
    assert set(numbers.values()) <= {1}
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert sorted(e.get(f"{W}id", "") for e in text.iter(f"{W}{name}")) == sorted(comments(data))
    assert_moves(text)
    styles = {e.get(f"{W}styleId") for e in part(data, "word/styles.xml").iter(f"{W}style")}
    for used in text.iter(f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle"):
        assert used.get(f"{W}val") in styles


def assert_moves(text: etree._Element) -> None:
    """Each move has two sides of one name, each with its end, and moved words stand inside."""
    names = {}
    for kind in ("moveFrom", "moveTo"):
        starts = list(text.iter(f"{W}{kind}RangeStart"))
        names[kind] = [e.get(f"{W}name") for e in starts]
        assert [e.get(f"{W}id") for e in starts] == [e.get(f"{W}id") for e in text.iter(f"{W}{kind}RangeEnd")]
        open_ = 0
        for element in text.iter(f"{W}{kind}RangeStart", f"{W}{kind}RangeEnd", f"{W}{kind}"):
            if name_of(element) == kind:
                assert open_ or name_of(element.getparent()) == "rPr"
            else:
                open_ += 1 if name_of(element).endswith("Start") else -1
                assert open_ in (0, 1)
    assert sorted(map(str, names["moveFrom"])) == sorted(set(map(str, names["moveTo"])))


@given(TREATY_PAIRS)
def test_it_is_valid(pair: tuple[str, str]) -> None:
    assert_valid(written(compare_texts(*pair)))


@pytest.mark.parametrize(("old", "new"), [("april12", "april15"), ("april15", "communique")])
def test_the_shelf_is_valid(old: str, new: str) -> None:
    assert_valid(written(compare(source(old), source(new))))


@given(HOSTILE_DRAFTS, HOSTILE_DRAFTS)
def test_nothing_in_a_draft_can_act(old: str, new: str) -> None:
    data = written(compare_texts(old, new))
    assert_valid(data)
    for name, content in members(data).items():
        text = content.decode()
        assert UNSAFE.search(text) is None, name
        for element in etree.fromstring(content).iter():
            words = f"{element.text or ''}{''.join(element.attrib.values())}"
            assert UNSAFE.search(words) is None, name
            assert name_of(element) not in ("hyperlink", "instrText", "altChunk", "object", "drawing"), name
            if name_of(element) == "fldSimple":
                assert name.startswith("word/footer")
                assert element.get(f"{W}instr") == "PAGE"
            if name_of(element) == "Relationship":
                assert element.get("TargetMode") != "External"


@pytest.mark.parametrize("attack", HOSTILE)
def test_an_attack_is_shown_as_words(attack: str) -> None:
    old, new = (f"1. Each Party shall keep {n} {attack} boats.\n" for n in (5, 7))
    text = " ".join(settled(written(compare_texts(old, new)), "accept"))
    for word in re.findall(r"\w{3,}", attack):
        assert word in text


def test_the_same_bytes_every_time_and_no_time_of_day() -> None:
    report = compare(source("april12"), source("april15"))
    data = written(report)
    assert data == written(report)
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.create_system for entry in packed.infolist()} == {3}
    dates = {e.get(f"{W}date") for e in body(data).iter() if e.get(f"{W}date")}
    dates |= {e.get(f"{W}date") for e in part(data, "word/comments.xml")}
    assert dates == {"2022-04-15T00:00:00Z"}


@pytest.mark.parametrize("date", ["", "April 2022", "2022-13-45"])
def test_without_a_date_there_is_none(date: str) -> None:
    old, new = (f"---\ndate: {date}\n---\n1. Lamps {word}.\n" for word in ("burn", "shine"))
    data = written(compare_texts(old, new))
    assert [e for e in body(data).iter() if e.get(f"{W}date")] == []
    properties = docx.Document(io.BytesIO(data)).core_properties
    assert (properties.created, properties.modified) == (None, None)


def test_what_the_file_says_of_itself() -> None:
    document = docx.Document(io.BytesIO(written(compare(source("april12"), source("april15")))))
    first = [p.text for p in document.sections[0].first_page_header.paragraphs]
    assert first[0] == "april12 -> april15  (2022-04-12 -> 2022-04-15)"
    assert any("april12 and april15 are RECONSTRUCTIONS" in line for line in first)
    assert any("Accept all changes for the text of april15, reject all for that of april12." in line for line in first)
    assert any('"draftdiff (not documented)" marks is no documented difference' in line for line in first)
    assert document.sections[0].header.paragraphs[0].text == "april12 -> april15, redline by draftdiff"
    properties = document.core_properties
    assert (properties.title, properties.author, properties.language) == ("april12 -> april15", "draftdiff", "en")


def test_between_transcriptions_there_is_one_author() -> None:
    data = written(comparison("1. Lamps burn.\n", "1. Lamps shine.\n"))
    assert {e.get(f"{W}author") for e in body(data).iter(f"{W}ins", f"{W}del")} == {"draftdiff"}
    assert b"not documented" not in members(data)["word/header1.xml"]


def test_headings_are_an_outline() -> None:
    text = "# Chapter I. Light\n\n## Article 1. Lamps\n\n1. Each Party shall:\n\n   (a) light.\n"
    document = docx.Document(io.BytesIO(written(comparison(text, text))))
    assert [(p.style and p.style.name, p.text) for p in document.paragraphs] == [
        ("Heading 1", "Chapter I. Light"),
        ("Heading 2", "Article 1. Lamps"),
        ("Provision 1", "1.\tEach Party shall:"),
        ("Provision 2", "(a)\tlight."),
    ]


def with_notes(report: Report, count: int) -> Report:
    return replace(report, notes=tuple(Note(f"doubt {n}", "old", n) for n in range(1, count + 1)))


def test_notes_are_a_comment_on_what_stays() -> None:
    data = written(with_notes(comparison("1. Lamps burn.\n", "2. Buoys float.\n"), 2))
    assert ["Notes on this comparison", "old:1: doubt 1", "old:2: doubt 2"] in [said for said, _ in commented(data)]
    assert_valid(data)
    many = comments(written(with_notes(comparison("1. Lamps burn.\n", "1. Lamps burn.\n"), 300)))["0"]
    assert len(many) == 102
    assert many[-1] == "and 200 more; the other formats have them all"


@pytest.mark.parametrize(("old", "new"), [("", ""), ("", "1. Lamps burn.\n"), ("1. Lamps burn.\n", "")])
def test_nothing_at_all_is_a_file_too(old: str, new: str) -> None:
    data = written(with_notes(comparison(old, new), 1))
    assert_valid(data)
    assert docx.Document(io.BytesIO(data)).comments.get(0) is not None
