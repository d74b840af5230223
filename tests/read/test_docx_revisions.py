"""Tracked changes in Word files, read as accepted or as rejected; footnotes, endnotes, comments."""

from __future__ import annotations

import pytest

from draftdiff.parse import parse_draft
from tests.read.word import cell, docx, level, mark, numbering, p, read, row, run, table, text, told, tracked

GONE = tracked("del", run("old", tag="delText"))
NEW = tracked("ins", run("new"))


def both(*body: str, **parts: str) -> tuple[list[str], list[str]]:
    data = docx(*body, **parts)
    return read(data).text.splitlines(), read(data, "original").text.splitlines()


def test_inserted_and_deleted_words() -> None:
    assert both(p(run("a ") + GONE + NEW + run(" z"))) == (["a new z"], ["a old z"])


def test_moved_words_stand_where_the_choice_puts_them() -> None:
    body = (p(run("a ") + tracked("moveFrom", run("boat"))), p(run("z ") + tracked("moveTo", run("boat"))))
    assert both(*body) == (["a", "z boat"], ["a boat", "z"])


def test_what_was_inserted_and_then_deleted_is_in_neither() -> None:
    assert both(p(run("a") + tracked("ins", tracked("del", run("b", tag="delText"))))) == (["a"], ["a"])


def test_formatting_that_was_changed_is_no_change_of_words() -> None:
    body = p(run("a", "<w:b/><w:rPrChange w:id='1' w:author='Ada'><w:rPr/></w:rPrChange>"))
    assert both(body) == (["a"], ["a"])
    assert told(body) == []


def test_a_mark_that_is_gone_joins_paragraphs() -> None:
    body = (p("The Parties", more=mark("del")), p(" shall meet.", more=mark("ins")), p(" They part."))
    assert both(*body) == (["The Parties shall meet.", " They part."], ["The Parties", " shall meet. They part."])


def test_a_paragraph_that_is_gone_leaves_nothing_not_even_before_a_table() -> None:
    grid = table(row("x", "y"))
    assert both(p(GONE, more=mark("del")), grid, p(NEW, more=mark("ins"))) == (
        ["| x | y |", "new"],
        ["old", "| x | y |"],
    )
    assert both(p("kept", more=mark("del")), grid) == (["kept", "| x | y |"], ["kept", "| x | y |"])


def test_the_paragraph_that_stays_gives_the_number() -> None:
    levels = numbering(level(0, "%1."), level(1, "(%2)", "lowerLetter"))
    body = (p("a", num=(1, 0)), p("b", num=(1, 0), more=mark("del")), p("c", num=(1, 1)), p("d", num=(1, 0)))
    assert both(*body, numbering=levels) == (["1. a", "  (a) bc", "2. d"], ["1. a", "2. b", "  (a) c", "3. d"])


def test_properties_that_were_changed_are_the_old_ones_in_the_original() -> None:
    levels = numbering(level(0, "%1."), level(1, "(%2)", "lowerLetter"))
    change = '<w:pPrChange w:id="1" w:author="Ada">{}</w:pPrChange>'.format
    first = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    body = (p("a", num=(1, 1), more=change(first)), p("b", num=(1, 1), more=change("")))
    assert both(*body, numbering=levels) == (["  (a) a", "  (b) b"], ["1. a", "b"])


def test_a_number_that_is_a_tracked_change() -> None:
    levels = numbering(level(0, "%1."))
    numbered = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/>{tracked("ins", "")}</w:numPr>'
    assert both(p("a", more=numbered), p("b", num=(1, 0)), numbering=levels) == (["1. a", "2. b"], ["a", "1. b"])


def test_rows_and_cells_that_come_and_go() -> None:
    body = table(
        row("a", "b"),
        row("c", "d", properties=tracked("ins", "")),
        row("e", "f", properties=tracked("del", "")),
        row("g", cell("h", properties=tracked("cellDel", "")), cell("i", properties=tracked("cellIns", ""))),
    )
    assert both(body) == (
        ["| a | b |", "| c | d |", "| g |  | i |"],
        ["| a | b |", "| e | f |", "| g | h |  |"],
    )


def test_changes_around_whole_paragraphs() -> None:
    assert both(p("a"), tracked("ins", p("b")), tracked("moveFrom", p("c"))) == (["a", "b"], ["a", "c"])


def test_the_note_counts_them_and_names_the_option() -> None:
    body = p(GONE + NEW + NEW + tracked("moveTo", run("x")))
    assert told(body) == [
        "tracked changes (3 insertions and 1 deletion) are read as accepted; --revisions original reads the text before them"
    ]
    assert told(body, revisions="original") == [
        "tracked changes (3 insertions and 1 deletion) are read as rejected; --revisions final reads the text with them"
    ]
    assert told(p("a")) == told(p("a"), revisions="original") == []


def note(number: int | str, *words: str, kind: str = "footnote", more: str = "") -> str:
    return f'<w:{kind} w:id="{number}" {more}>{"".join(p(f"<w:r><w:{kind}Ref/></w:r>" + run(w)) for w in words)}</w:{kind}>'


def reference(number: int | str, kind: str = "footnote") -> str:
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


class TestNotes:
    FOOT = (
        note(-1, "no", more='w:type="separator"')
        + note(7, "Seven.")
        + note(3, "Three,", "over two.")
        + note(9, "Nine.")
    )

    def test_they_are_numbered_as_they_come_and_stand_after_the_text(self) -> None:
        body = (p(run("a") + reference(3) + run(".")), p(run("b") + reference(7)))
        assert text(*body, footnotes=self.FOOT) == ["a[^1].", "b[^2]", "[^1]: Three, over two.", "[^2]: Seven."]

    def test_endnotes_are_numbered_in_roman(self) -> None:
        ends = note(1, "First.", kind="endnote") + note(2, "Second.", kind="endnote")
        body = p(run("a") + reference(2, "endnote") + reference(3) + reference(1, "endnote"))
        assert text(body, footnotes=self.FOOT, endnotes=ends) == [
            "a[^i][^1][^ii]", "[^1]: Three, over two.", "[^i]: Second.", "[^ii]: First.",
        ]  # fmt: skip

    def test_a_mark_that_comes_twice_is_one_note(self) -> None:
        assert text(p(reference(3) + run(" ") + reference(3)), footnotes=self.FOOT) == [
            "[^1] [^1]",
            "[^1]: Three, over two.",
        ]

    def test_a_mark_inside_a_note(self) -> None:
        feet = f'<w:footnote w:id="1">{p(run("See") + reference(2))}</w:footnote>' + note(2, "There.")
        assert text(p(run("a") + reference(1)), footnotes=feet) == ["a[^1]", "[^1]: See[^2]", "[^2]: There."]

    def test_a_footnote_inside_an_endnote(self) -> None:
        ends = f'<w:endnote w:id="1">{p(run("See") + reference(3))}</w:endnote>'
        assert text(p(reference(7) + reference(1, "endnote")), footnotes=self.FOOT, endnotes=ends) == [
            "[^1][^i]", "[^1]: Seven.", "[^i]: See[^2]", "[^2]: Three, over two.",
        ]  # fmt: skip

    def test_notes_whose_mark_the_choice_takes_away(self) -> None:
        body = p(tracked("del", reference(3)) + tracked("ins", reference(7)) + run("a"))
        assert both(body, footnotes=self.FOOT) == (
            ["[^1]a", "[^1]: Seven."],
            ["[^1]a", "[^1]: Three, over two."],
        )

    def test_a_note_without_words_is_said(self) -> None:
        body = p(run("a") + reference(55) + reference(3) + reference(4, "endnote"))
        assert text(body, footnotes=self.FOOT) == ["a[^1][^2][^i]", "[^1]:", "[^2]: Three, over two.", "[^i]:"]
        assert told(body, footnotes=self.FOOT) == ["2 notes without words in the file: 1, i"]

    def test_changes_in_notes_are_read_and_counted(self) -> None:
        feet = f'<w:footnote w:id="1">{p(GONE + NEW)}</w:footnote>'
        assert both(p(run("a") + reference(1)), footnotes=feet) == (["a[^1]", "[^1]: new"], ["a[^1]", "[^1]: old"])
        assert "1 insertion and 1 deletion" in told(p(run("a") + reference(1)), footnotes=feet)[0]

    def test_the_parser_keeps_notes_apart_from_provisions(self) -> None:
        body = (p("Article 1. Lamps"), p(run("1. Each Party shall keep lamps") + reference(3) + run(".")))
        found = parse_draft(read(docx(*body, footnotes=self.FOOT))).provisions
        assert [(each.id, each.text) for each in found] == [
            ("art_1", ""),
            ("art_1__para_1", "Each Party shall keep lamps[^1]."),
            ("nn_1", "[^1]: Three, over two."),
        ]


@pytest.mark.parametrize(("count", "words"), [(1, "1 comment"), (3, "3 comments")])
def test_comments_are_left_out_and_counted(count: int, words: str) -> None:
    body = p(run("a") + '<w:r><w:commentReference w:id="1"/></w:r>' * count)
    assert text(body) == ["a"]
    assert told(body) == [f"{words} left out: no part of the text"]
