"""Tables of Word files: rows, heads, merged and nested cells, and tables that only set numbers apart."""

from __future__ import annotations

import pytest

from tests.read.word import cell, docx, level, numbering, p, read, row, run, style, table, text

HEAD = "<w:tblHeader/>"


def lines(*body: str, **parts: str) -> list[tuple[str, str]]:
    return [(line.role, line.text) for line in read(docx(*body, **parts)).lines]


def test_rows_with_a_head() -> None:
    found = lines(table(row("Lamp", "Oil", properties=HEAD), row("North", "40"), row("South", "a|b")), p("after"))
    assert found == [
        ("row", "| Lamp | Oil |"),
        ("rule", "|---|---|"),
        ("row", "| North | 40 |"),
        ("row", "| South | a¦b |"),
        ("text", "after"),
    ]


def test_several_heads_and_switches_that_are_off() -> None:
    heads = [row("A", "B", properties=HEAD), row("C", "D", properties=HEAD)]
    assert [role for role, _ in lines(table(*heads, row("e", "f")))] == ["row", "rule", "row", "rule", "row"]
    off = row("A", "B", properties='<w:tblHeader w:val="false"/>')
    assert [role for role, _ in lines(table(off, row("e", "f")))] == ["row", "row"]
    assert [role for role, _ in lines(table(*heads))] == ["row", "row"]  # all heads: none is one


@pytest.mark.parametrize(
    ("look", "headed"),
    [
        ('<w:tblLook w:firstRow="1"/>', True),
        ('<w:tblLook w:firstRow="0" w:val="0020"/>', False),
        ('<w:tblLook w:val="04A0"/>', True),
        ('<w:tblLook w:val="0480"/>', False),
        ('<w:tblLook w:val="no"/>', False),
        ("", False),
    ],
)
def test_the_style_of_a_table_may_make_its_first_row_a_head(look: str, headed: bool) -> None:
    first = '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>'
    styles = (
        style("Base", first, kind="table") + style("Grid", based="Base", kind="table") + style("Bare", kind="table")
    )
    body = (row("Lamp", "Oil"), row("North", "40"))
    named = '<w:tblStyle w:val="{}"/>'.format
    assert ("rule" in dict(lines(table(*body, properties=named("Grid") + look), styles=styles))) == headed
    assert "rule" not in dict(lines(table(*body, properties=named("Bare") + look), styles=styles))


def test_merged_cells_keep_the_columns_and_repeat_no_word() -> None:
    merged, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    found = lines(
        table(
            row("a", cell("b", properties='<w:gridSpan w:val="2"/>')),
            row(cell("c", properties=merged), "d", "e"),
            row(cell(p(), properties=on), "f", "g"),
            row("h", properties='<w:gridBefore w:val="2"/>'),
            row(cell("i", properties='<w:gridSpan w:val="-5"/>'), cell("j", properties='<w:gridSpan w:val="x"/>'), "k"),
        )
    )
    assert [text for _, text in found] == [
        "| a | b |  |",
        "| c | d | e |",
        "|  | f | g |",
        "|  |  | h |",
        "| i | j | k |",
    ]


def test_what_stands_in_a_cell_is_one_line() -> None:
    inner = table(row("x", "y"), row("z", cell("v", "w")))
    found = lines(
        table(
            row(cell("a", p(), "b"), cell("c", inner, "d")),
            row(cell(p(run("e") + "<w:r><w:br/></w:r>" + run("f"))), "g"),
        )
    )
    assert found == [("row", "| a b | c x y z v w d |"), ("row", "| e f | g |")]


def test_rows_and_cells_may_be_wrapped_and_empty_ones_are_left_out() -> None:
    control = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>".format
    found = lines(table(control(row(control(cell("a")), "b")), row("", ""), row(), row("c", "d")), table(row("", "")))
    assert found == [("row", "| a | b |"), ("row", "| c | d |")]


def test_a_table_of_one_cell_is_a_frame() -> None:
    frame = table(row(cell("Article 1. Lamps", "1. Each Party shall keep lamps.", table(row("a", "b")))))
    assert lines(frame) == [
        ("text", "Article 1. Lamps"),
        ("text", "1. Each Party shall keep lamps."),
        ("row", "| a | b |"),
    ]


def test_a_table_that_sets_numbers_apart_is_text() -> None:
    found = lines(
        table(
            row("1.", cell("The lamps are:", "of three kinds.")),
            row("(a)", "red;"),
            row("(b)", "green;"),
            row("", "and no others."),
            row("", ""),
        )
    )
    assert found == [
        ("text", "1. The lamps are:"),
        ("text", "of three kinds."),
        ("text", "(a) red;"),
        ("text", "(b) green;"),
        ("text", "and no others."),
    ]


def test_numbers_in_several_columns_and_automatic_ones() -> None:
    levels = numbering(level(0, "%1."), level(1, "•", "bullet"))
    found = lines(
        table(row(cell(p(num=(1, 0))), "(a)", "red"), row("", "(b)", "green"), row("–", "", "blue")), numbering=levels
    )
    assert [text for _, text in found] == ["1. (a) red", "(b) green", "– blue"]


def test_a_table_inside_such_a_table_is_kept() -> None:
    found = lines(table(row("(a)", cell(table(row("x", "y")), "after")), row("(b)", "z")))
    assert found == [("text", "(a)"), ("row", "| x | y |"), ("text", "after"), ("text", "(b) z")]


@pytest.mark.parametrize(
    "rows",
    [
        [("1", "lamp"), ("2", "boat")],  # bare figures may be amounts
        [("(a)", "lamp"), ("Boats", "two")],
        [("(a)", "(b)"), ("(c)", "(d)")],
        [("(a)", "lamp"), ("a heading of the list", "")],
        [("(a)", "lamp", "oil"), ("(b)", "boat", "")],
        [("Oil.", "lamp")],
        [("", "lamp"), ("", "boat")],
    ],
)
def test_other_tables_are_tables(rows: list[tuple[str, ...]]) -> None:
    assert {role for role, _ in lines(table(*(row(*cells) for cells in rows)))} == {"row"}


def test_a_head_makes_it_a_table() -> None:
    found = lines(table(row("No.", "Lamp", properties=HEAD), row("1.", "red")))
    assert [role for role, _ in found] == ["row", "rule", "row"]


def test_boxes_in_cells_stay_in_them() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{p('boxed')}</w:txbxContent></w:pict></w:r>"
    assert text(table(row(cell(p(run("a") + box)), "b"))) == ["| a boxed | b |"]
