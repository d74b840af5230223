"""Tables: rows of data, points in two columns, the layout of a page."""

from __future__ import annotations

import pytest

from tests.read.test_html import shaped, texts, told


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<table><tr><td>Boats<td>5 | 6</table>", ["| Boats | 5 ¦ 6 |"]),
        ("<table><td>Boats<td>5<tr><td>Nets<td>6</table>", ["| Boats | 5 |", "| Nets | 6 |"]),
        ("<table><tr><td colspan=2>Boats<td>5<tr><td><td>6<td>7</table>", ["| Boats | 5 |", "|  | 6 | 7 |"]),
        ("<table><tr><td>Boats<td><p>5</p><p>6<br>7</p></table>", ["| Boats | 5 6 7 |"]),
        ("<table><tr><td>Boats<td>5<tr><td>All<td><tr><td></table>", ["| Boats | 5 |", "| All |  |"]),
        ("<table><caption>Nets<tr><td>a<td>b</table>", ["Nets", "| a | b |"]),
        ("<table>stray<tr><td>a<td>b</table>after", ["stray", "| a | b |", "after"]),
        ("<table><tr><td>(a)<td>text</table>", ["(a) text"]),
        ("<table><tr><td><p>–</p></td><td><p>text</p><p>more</p></table>", ["– text", "more"]),
        ("<table><tr><td><td>1.<td>(a)<td>text</table>", ["1. (a) text"]),
        ("<table><tr><td>‘(a)<td>text’</table>", ["‘(a) text’"]),
        ("<table><tr><td>No.<td>text</table>", ["| No. | text |"]),
        ("<table><tr><td>5<td>text</table>", ["| 5 | text |"]),
        ("<table><tr><td>(a)<td>(b)</table>", ["(a) (b)"]),
        (
            "<table><tr><td>(a)<td>text:<table><tr><td>(i)<td>x<tr><td>(ii)<td>y</table></table>",
            ["(a) text:", "(i) x", "(ii) y"],
        ),
        ("<table><tr><td>(a)<td><table><tr><td>x<td>y</table></table>", ["(a)", "| x | y |"]),
        ("<table><tr><td>menu<td><h1>Lamps</h1><p>x</table>", ["menu", "Lamps", "x"]),
        ("<table><tr><td>only</table>", ["only"]),
        (f"<table><tr><td>a<td>{'<p>x' * 9}</table>", ["a", *"x" * 9]),
        ("<table><tr><td>a<td><table><tr><td>x<td>y</table></table>", ["a", "| x | y |"]),
        ("<table><tr><td>(a)<td><pre>typed</pre></table><p>" + "text " * 9, ["(a)", "typed", ("text " * 9).strip()]),
        ("<table><tr><td>a<table><td>b<td>c</table></table>", ["a", "| b | c |"]),
        ("<table><table><tr><td>a<td>b</table>", ["| a | b |"]),
        ("<td>no</td><tr>table", ["no", "table"]),
    ],
)
def test_rows(page: str, expected: list[str]) -> None:
    assert texts(page) == expected


def test_a_row_of_heads_names_the_columns_and_makes_all_rows_data() -> None:
    page = "<table><tr><th>No<th>Lamp<tr><td>1.<td>red<tr><th>2.<td>green<tr><td colspan=2>Sum</table>"
    assert shaped(page) == [
        ("row", 0, "| No | Lamp |"),
        ("rule", 0, "|---|---|"),
        ("row", 0, "| 1. | red |"),
        ("row", 0, "| 2. | green |"),
        ("row", 0, "| Sum |"),
    ]


def test_tables_inside_many_others_are_read_as_text() -> None:
    page = "<table><tr><td>x" * 60 + "<td>y" + "</table>" * 60 + "<p>end"
    assert texts(page) == ["x"] * 60 + ["y", "end"]
    assert told(page) == ["tables inside more than 40 others, their cells read as text: 20"]
