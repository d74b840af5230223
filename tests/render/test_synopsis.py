"""The synopsis in every form: the same cells, the same marks, and nothing in a draft that acts."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import zipfile
from base64 import b64encode
from dataclasses import replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from draftdiff.model.change import Edit
from draftdiff.model.note import Note
from draftdiff.model.source import Source
from draftdiff.model.synopsis import PlacedProvision, SynopsisCell, SynopsisReport, words_of
from draftdiff.pipeline.several import synopsis
from draftdiff.render import View, output, outputs
from draftdiff.render._layout import width_of
from draftdiff.render._synopsis import heading_edits, parts_of
from draftdiff.render.json import adapter
from tests.corpus import source
from tests.strategies import HOSTILE, HOSTILE_DRAFTS, TREATY_PAIRS

if TYPE_CHECKING:
    from draftdiff.render import Output

OLD = (
    "---\nid: one\ntitle: Treaty on Lights\ndate: 2020-01-02\n---\n# Article 1. Reports\n\n"
    "1. Each Party shall report every year on its lighthouses. The Secretariat shall print the reports in two languages.\n\n"
    "2. The Council shall meet in Riga every year in May.\n\n# Article 2. Fees\n\n1. Ships pay no fees in any harbour.\n"
)
NEW = (
    OLD.replace("id: one", "id: two\nbasis: translation")
    .replace("lighthouses. The", "lighthouses.\n\n2. The")
    .replace("2. The Council", "3. The Council")
    .replace("in Riga", "in Tallinn")
)
LAST = NEW.replace("id: two\nbasis: translation", "id: three\nbasis: reconstruction\ncoverage: partial").partition(
    "# Article 2"
)[0]
FORMS = [form for form in outputs() if form.synopsis_parts is not None]


def made(*texts: str) -> SynopsisReport:
    return synopsis([Source(f"{n}.md", text.encode(), ".md") for n, text in enumerate(texts, 1)])


def written(report: SynopsisReport, name: str, view: View = View()) -> str:  # noqa: B008 - a frozen value
    write = output(name).synopsis_parts
    assert write is not None
    return "".join(write(report, view))


@settings(max_examples=40, deadline=None)
@given(TREATY_PAIRS)
def test_the_parts_of_a_cell_are_its_provisions(pair: tuple[str, str]) -> None:
    for row in made(*pair, pair[0]).rows:
        for cell in row.cells:
            assert [p for p, _ in parts_of(cell)] == list(cell.provisions)
            for provision, edits in parts_of(cell):
                assert "".join(e.text for e in edits if e.op != "removed") == provision.text


def test_words_taken_out_of_a_cell_that_has_none_left_are_shown() -> None:
    here = PlacedProvision(1, "art_1", "Art. 1", "Fees", "", 1)
    cell = SynopsisCell(2, "stands", (here,), against=1, edits=(Edit("removed", "No fee.\nNo toll."),))
    assert parts_of(cell) == [(here, [Edit("removed", "No fee. ¶ No toll.")])]


def test_a_heading_that_was_taken_out_is_shown_with_the_first_provision() -> None:
    here = PlacedProvision(1, "art_1", "Art. 1", "", "No fee.", 1)
    cell = SynopsisCell(2, "stands", (here,), against=1, heading_edits=(Edit("removed", "Fees"),))
    assert list(heading_edits(cell, here)) == [Edit("removed", "Fees")]


def test_the_terminal_sets_columns_side_by_side_where_they_fit() -> None:
    report = made(OLD, NEW, LAST)
    wide = written(report, "terminal", View(width=160))
    assert all(width_of(line) <= 160 for line in wide.splitlines())
    rows = [[cell.strip() for cell in line.split("│")] for line in wide.splitlines() if line.count("│") == 4]
    assert rows[0][1:] == ["one", "two", "three", "all drafts"]
    assert "[-Riga-]{+Tallinn+}" in wide
    assert "(split)" in wide
    assert "no counterpart documented" in wide
    assert "three is a RECONSTRUCTION" in wide
    assert "two: in translation" in wide
    for at, draft in enumerate((OLD, NEW, LAST), 1):
        told = " ".join(row[at] for row in rows if len(row) == 5)
        assert ("The Secretariat shall print" in told) == ("The Secretariat shall print" in draft)


def test_the_terminal_stacks_what_does_not_fit_and_says_what_to_do() -> None:
    report = made(OLD, NEW, LAST)
    for view in (View(), View(width=80)):
        said = written(report, "terminal", view)
        assert "side by side they need" in said
        assert "│" not in said
        assert re.search(r"^  one    Art\. 1", said, re.MULTILINE)
    assert all(width_of(line) <= 80 for line in written(report, "terminal", View(width=80)).splitlines())


@pytest.mark.parametrize("width", [60, 80, 133, 160])
def test_no_line_is_too_wide_whatever_stands_in_a_word(width: int) -> None:
    long = OLD.replace("lighthouses", "lighthouses-" * 30).replace("Riga", "リガ" * 40)
    for view in (View(width=width), View(width=width, color=True)):
        for line in written(made(long, OLD), "terminal", view).splitlines():
            bare = re.sub(r"\x1b\[[0-9;]*m", "", line)
            assert width_of(bare) <= width or "│" not in bare


def test_json_is_the_model_and_reads_back() -> None:
    report = made(OLD, NEW, LAST)
    text = written(report, "json")
    assert adapter(SynopsisReport).validate_json(text).rows == report.rows
    places: list[list[int]] = [[], [], []]
    for row in json.loads(text)["rows"]:
        for at, cell in enumerate(row["cells"]):
            places[at] += [p["place"] for p in cell["provisions"]]
    assert all(sorted(column) == list(range(1, len(column) + 1)) for column in places)


def test_csv_has_a_row_a_row_and_as_many_cells_in_each() -> None:
    report = made(OLD, NEW, LAST)
    head, *rows = csv.reader(io.StringIO(written(report, "csv")))
    assert {len(row) for row in rows} == {len(head)}
    table = [dict(zip(head, row, strict=True)) for row in rows]
    assert [r["row"] for r in table if r["row"] != "note"] == [str(row.number) for row in report.rows]
    split = next(r for r in table if r["ids_2"] == "art_1__para_1 // art_1__para_2")
    assert (split["state_1"], split["places_2"], split["said_2"]) == ("stands", "2 // 3", "split //")
    assert split["text_2"].count(" // ") == 1
    assert next(r for r in table if r["ids_1"] == "art_2__para_1")["said_3"] == "no counterpart documented"
    assert [r["note"] for r in table if r["note"].startswith("draft ")] == [
        "draft 1 is one (2020-01-02)",
        "draft 2 is two (2020-01-02, translation)",
        "draft 3 is three (2020-01-02, RECONSTRUCTION, partial)",
    ]


def test_markdown_is_one_table() -> None:
    report = made(OLD, NEW, LAST)
    lines = [line for line in written(report, "markdown").splitlines() if line.startswith("|")]
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in lines} == {6}
    assert len(lines) == len(report.rows) + 2
    assert any("~~Riga~~**Tallinn**" in line for line in lines)


class _Page(HTMLParser):
    """The cells of the table with their attributes and words, and what else the page holds."""

    def __init__(self) -> None:
        super().__init__()
        self.cells: list[tuple[dict[str, str | None], list[str]]] = []
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        found = dict(attrs)
        self.attributes |= set(found)
        if found.get("id"):
            self.ids.append(found["id"] or "")
        if tag == "td":
            self.cells.append((found, []))

    def handle_data(self, data: str) -> None:
        if self.cells:
            self.cells[-1][1].append(data)


def read(page: str) -> _Page:
    found = _Page()
    found.feed(page)
    return found


def test_the_page_names_the_heads_of_every_cell_and_allows_its_own_style_alone() -> None:
    report = made(OLD, NEW, LAST)
    text = written(report, "html")
    page = read(text)
    assert len(page.ids) == len(set(page.ids))
    assert len(page.cells) == 4 * len(report.rows)
    for attributes, _ in page.cells:
        assert set((attributes["headers"] or "").split()) <= set(page.ids)
    assert not {"script", "link", "img", "iframe", "form"} & set(page.tags)
    style = text.partition("<style>")[2].partition("</style>")[0]
    allowed = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{allowed}'" in text
    columns = ["".join("".join(words) for at, (_, words) in enumerate(page.cells) if at % 4 == n) for n in range(3)]
    assert "Secretariat shall print" in columns[1]
    assert {a["data-draft"] for a, _ in page.cells} == {"one", "two", "three, RECONSTRUCTION", "all drafts"}


def test_languages_of_the_drafts_are_said_on_the_page() -> None:
    spoken = OLD.replace("id: one", "id: uno\nlanguage: fr")
    text = written(made(OLD, spoken), "html")
    assert 'data-draft="uno" lang="fr"' in text
    assert 'data-draft="one" lang' not in text


def test_the_word_file_is_the_same_again_on_its_side_with_a_head_on_each_page() -> None:
    pytest.importorskip("docx")
    report = replace(made(OLD, NEW, LAST), notes=(Note("a note to be seen", "one", 3),))
    write = output("docx").synopsis_bytes
    assert write is not None
    data = write(report, View())
    assert data == write(report, View(width=80, color=True))
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        body = packed.read("word/document.xml").decode()
        heads = "".join(packed.read(n).decode() for n in packed.namelist() if "header" in n)
    assert 'w:orient="landscape"' in body
    assert body.count("<w:tblHeader/>") == 1
    assert "three is a RECONSTRUCTION" in heads
    import docx

    table = docx.Document(io.BytesIO(data)).tables[0]
    assert [cell.text.split("\n")[0] for cell in table.rows[0].cells] == ["no.", "one", "two", "three", "all drafts"]
    assert len(table.rows) == len(report.rows) + 1
    found = {row.cells[0].text: row.cells[2] for row in table.rows}
    changed = next(r for r in report.rows if any("Tallinn" in e.text for e in r.cells[1].edits))
    runs = [run for p in found[str(changed.number)].paragraphs for run in p.runs]
    assert [(r.text, bool(r.font.strike), bool(r.bold)) for r in runs if r.font.strike or r.underline] == [
        ("Riga", True, False),
        ("Tallinn", False, True),
    ]
    assert "a note to be seen" in body


def everything(report: SynopsisReport) -> list[tuple[Output, str]]:
    views = (View(), View(width=60), View(width=160), View(width=160, color=True))
    pages = [(form, written(report, form.name, view)) for form in FORMS for view in views]
    return [(form, re.sub(r"\x1b\[[0-9;]*m", "", page)) for form, page in pages]


@settings(max_examples=25, deadline=None)
@given(HOSTILE_DRAFTS, HOSTILE_DRAFTS)
def test_nothing_in_a_draft_can_act(old: str, new: str) -> None:
    for form, page in everything(made(old, new, old)):
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029]", page), form.name
        if form.name == "html":
            assert not {"script", "img", "a href"} & set(read(page.partition("</style>")[2]).tags)
            assert not {"onerror", "onload", "style"} & read(page).attributes
        if form.name == "markdown":
            assert not re.search(r"<(?!br>|!-- -->)", page)
        if form.name == "csv":
            cells = [cell for row in csv.reader(io.StringIO(page)) for cell in row]
            assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


@pytest.mark.parametrize("attack", HOSTILE)
def test_an_attack_is_shown_as_words_in_the_word_file(attack: str) -> None:
    pytest.importorskip("docx")
    write = output("docx").synopsis_bytes
    assert write is not None
    texts = [f"# Article 1\n\n1. Each Party shall keep {n} {attack} boats.\n" for n in (5, 7)]
    with zipfile.ZipFile(io.BytesIO(write(made(*texts), View()))) as packed:
        body = packed.read("word/document.xml").decode()
    from xml.etree import ElementTree

    words = "".join(ElementTree.fromstring(body).itertext())
    for word in re.findall(r"\w{3,}", attack):
        assert word in words


def test_the_shelf_in_words() -> None:
    said = written(synopsis([source(name) for name in ("communique", "april12", "april15")]), "terminal")
    assert "communique, april12 and april15 are RECONSTRUCTIONS" in said
    assert 'reported absent: "ceilings" (GLO, MDZ, JRL)' in said
    assert "agreed, by inference" in said
    assert "same since april12" in said
    assert "same where documented" in said
    assert "stands as no. 1 of 50 in this draft" in said
    # The draft between is silent on it, and the words are compared with those of the draft that has them.
    assert "without the consent of {+[RU: all]+} the Guarantor States." in said


def test_what_nobody_reported_is_said_in_the_place_of_its_words() -> None:
    unknown = OLD.replace("1. Ships pay no fees in any harbour.", "1. {content=unreported}")
    report = made(unknown, unknown)
    for name in ("terminal", "markdown", "html"):
        assert "content not reported" in written(report, name)


def test_words_are_counted_once() -> None:
    report = made(OLD, OLD)
    assert written(report, "terminal").count("3 rows of provisions: 3 agreed in all drafts.") == 1
    assert all(words_of(row.cells[1]) == words_of(row.cells[0]) for row in report.rows)
