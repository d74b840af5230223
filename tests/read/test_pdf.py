"""PDF files: print order, blocks, running heads, notes, fonts that hide their letters, pictures, and hostile ones."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.errors import DraftdiffError
from draftdiff.model.draft import Draft
from draftdiff.model.source import Lines, Source
from draftdiff.parse import parse_draft
from draftdiff.read import Wanted, _pdf_document, _pdf_process
from draftdiff.read.pdf import FORMAT
from tests.read.pdfs import NAMELESS, Drawn, paragraph, pdf

LAMPS = (
    "Each Party shall light its lamps at dusk and keep them in good order, and in particular it shall trim the wicks, "
    "fill the oil and report every year to the Conference on what it has done for the lamps of its coasts."
)


def read(data: bytes) -> Lines:
    """Read in this process: starting another one for every file would take most of the time."""
    import pypdfium2

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_pdf_process, "drawn", lambda source: _pdf_document.content(source, pypdfium2))
        return FORMAT.read(Source("x.pdf", data, ".pdf"), Wanted())


def parsed(data: bytes) -> Draft:
    lines = read(data)
    draft = parse_draft(lines)
    assert draft.printed() == lines.text
    return draft


def treaty_page(number: int) -> list[Drawn]:
    return [
        Drawn("Conference on Lamps", 220, 800, 9),
        Drawn(f"Article {number}", 270, 760),
        Drawn(f"Lamps of kind {number}", 240, 740),
        *paragraph(f"1. {LAMPS}", 710),
        *paragraph(f"2. {LAMPS}", 610),
        Drawn("(a) red lamps;", 72, 520),
        Drawn("(b) green lamps.", 72, 500),
        Drawn(f"- {number} -", 290, 40, 9),
    ]


def test_print_becomes_provisions() -> None:
    draft = parsed(pdf([treaty_page(n) for n in range(1, 5)], info=b"/Title(Treaty on Lamps)"))
    assert [(p.id, p.heading, p.text) for p in draft.provisions] == [
        row
        for n in range(1, 5)
        for row in (
            (f"art_{n}", f"Lamps of kind {n}", ""),
            (f"art_{n}__para_1", "", LAMPS),
            (f"art_{n}__para_2", "", LAMPS),
            (f"art_{n}__para_2__point_a", "", "red lamps;"),
            (f"art_{n}__para_2__point_b", "", "green lamps."),
        )
    ]
    assert draft.front.title == "Treaty on Lamps"
    assert [n.message for n in draft.notes] == ["8 lines are page numbers or running heads; no provisions"]


def test_a_paragraph_goes_on_over_a_page() -> None:
    first, second = LAMPS[: LAMPS.index("fill")].strip(), LAMPS[LAMPS.index("fill") :]
    pages = [
        [Drawn("Article 1", 270, 120), *paragraph(f"1. {first}", 100, width=60)],
        [*paragraph(second, 780, width=60), Drawn("2. Short.", 72, 700)],
    ]
    assert [p.text for p in parsed(pdf(pages)).provisions] == ["", LAMPS, "Short."]


def test_two_columns_with_notes_at_their_feet() -> None:
    left = [
        Drawn("Article 1", 120, 760),
        *paragraph(f"1. {LAMPS}", 740, width=40),
        Drawn("2. The lamps", 72, 620),
        Drawn("1", 135, 624, 6),
        Drawn(" shall burn by", 139, 620),
        Drawn("1 A lamp is a light that burns", 72, 80, 8),
        Drawn("at sea.", 72, 70, 8),
    ]
    right = [Drawn("night.", 320, 760), Drawn("Article 2", 400, 730), *paragraph(f"1. {LAMPS}", 710, width=40, x=320)]
    draft = parsed(pdf([[*left, *right]]))
    assert [(p.id, p.text) for p in draft.provisions] == [
        ("art_1", ""),
        ("art_1__para_1", LAMPS),
        ("art_1__para_2", "The lamps[^1] shall burn by night."),
        ("art_2", ""),
        ("art_2__para_1", LAMPS),
        ("nn_1", "[^1]: A lamp is a light that burns at sea."),
    ]


def test_a_number_and_its_words_behind_a_tab_are_one_line() -> None:
    draft = parsed(pdf([[Drawn("Article 1"), Drawn("(a)", 72, 690), Drawn("red lamps;", 100, 690)]]))
    assert [(p.id, p.text) for p in draft.provisions] == [("art_1", ""), ("art_1__point_a", "red lamps;")]


def test_fonts_that_hide_their_letters_give_a_note_and_no_text() -> None:
    lines = read(pdf([paragraph(LAMPS, 700)] * 3, font=NAMELESS))
    assert lines.text == ""
    assert [n.message for n in lines.notes] == [
        "the fonts of page 1 to 3 do not say which letters they draw; left out: "
        "use a program of character recognition (ocrmypdf --force-ocr), or ask for the Word file"
    ]


def test_cyrillic_letters_stored_as_western_ones_are_read_and_told() -> None:
    words = "Статья 1. Стороны поддерживают маяки в порядке"
    lines = read(pdf([[Drawn(words.encode("cp1251").decode("cp1252"))]]))
    assert lines.text == f"{words}\n"
    assert [n.message for n in lines.notes] == [
        "the letters of page 1 are stored as Western ones; read as Windows-1251"
    ]


@pytest.mark.parametrize("words", ["ÝÞßÝÞßÝÞß ÞÞÞÝÝÝßßß ÝÝÝÞÞÞßßß", "WKH SDUWLHV VKDOO NHHS WKHLU ODPSV " * 9])
def test_letters_that_make_no_words_are_no_text(words: str) -> None:
    lines = read(pdf([paragraph(words, 700)]))
    assert lines.text == ""
    assert "do not say which letters they draw" in lines.notes[0].message


@pytest.mark.parametrize(
    "words", ["Évêque, élève, forêt, été, déjà, hélas: état général.", "Señor, año, situación, días, más."]
)
def test_accents_are_letters(words: str) -> None:
    assert words in read(pdf([[Drawn(words)]])).text


def test_pictures_are_named() -> None:
    lines = read(pdf([paragraph(LAMPS, 700), [], []], picture=True))
    assert [n.message.partition(";")[0] for n in lines.notes] == ["page 2 to 3 is a picture without text"]
    assert read(pdf([[], []])).notes == ()


@pytest.mark.parametrize("title", ["Microsoft Word - treaty.doc", "Untitled", "lamps.docx", "Document1", "-"])
def test_what_a_printer_driver_wrote_is_no_title(title: str) -> None:
    assert read(pdf([[Drawn(LAMPS)]], info=b"/Title(%s)" % title.encode())).declared == {}


_WORD = st.text("abcdefghijklmnopqrstuvwxyzéü", min_size=1, max_size=12)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.lists(_WORD, min_size=1, max_size=6).map(" ".join), max_size=12), min_size=1, max_size=5))
def test_no_word_is_lost(pages: list[list[str]]) -> None:
    drawn = [[Drawn(words, 72, 760 - 20 * n) for n, words in enumerate(lines)] for lines in pages]
    lines = read(pdf(drawn))
    words = re.findall(r"\w+", " ".join(words for page in pages for words in page))
    if not lines.notes or "left out" not in lines.notes[0].message:
        assert sorted(re.findall(r"\w+", lines.text)) == sorted(words)
    assert "".join(lines.text[line.start : line.end] for line in lines.lines) == lines.text


LOOP = pdf([[Drawn("Article 1")]]).replace(b"/Kids[5 0 R]", b"/Kids[2 0 R]")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "this is no PDF file"),
        (b"PK\x03\x04", "this is no PDF file"),
        (b"%PDF-1.7\n", "damaged"),
        (pdf([[Drawn("Article 1")]])[:200], "damaged"),
    ],
)
def test_what_cannot_be_opened_is_said(data: bytes, said: str) -> None:
    with pytest.raises(DraftdiffError, match=said) as fault:
        read(data)
    assert fault.value.where == "x.pdf"
    assert fault.value.hint


def test_a_tree_of_pages_that_holds_itself_ends() -> None:
    lines = read(LOOP)
    assert lines.text == ""
    assert [n.message.partition(";")[0] for n in lines.notes] == ["page 1 is damaged"]


def test_there_is_a_limit_to_pages_and_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    data = pdf([[Drawn("Article 1")]] * 3)
    monkeypatch.setattr(_pdf_document, "MOST_PAGES", 2)
    with pytest.raises(DraftdiffError, match="the PDF has 3 pages, more than 2"):
        read(data)
    monkeypatch.setattr(_pdf_document, "MOST_PAGES", 5)
    monkeypatch.setattr(_pdf_document, "MOST_LETTERS", 20)
    with pytest.raises(DraftdiffError, match="more than 20 letters"):
        read(data)


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 900), st.binary(min_size=1, max_size=8))
def test_damage_anywhere_is_ours_to_say(at: int, junk: bytes) -> None:
    data = pdf([treaty_page(1)], info=b"/Title(T)")
    at = at * len(data) // 900
    try:
        lines = read(data[:at] + junk + data[at + len(junk) :])
    except DraftdiffError as fault:
        assert fault.hint  # noqa: PT017
    else:
        assert "".join(lines.text[line.start : line.end] for line in lines.lines) == lines.text


def test_small_figures_are_marks_only_of_notes_that_there_are() -> None:
    drawn = [
        *paragraph(f"1. {LAMPS}", 760),
        Drawn("2. Each pays 611", 72, 640),
        Drawn("2", 160, 644, 6),
        Drawn("for 30 km", 166, 640),
        Drawn("3", 215, 644, 6),
        Drawn("of coast.", 222, 640),
        Drawn("2 In gold.", 72, 60, 8),
    ]
    draft = parsed(pdf([drawn]))
    assert [p.text for p in draft.provisions][1:] == ["Each pays 611[^2] for 30 km 3 of coast.", "[^2]: In gold."]
