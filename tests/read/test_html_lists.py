"""Lists: numbers and bullets as browsers print them."""

from __future__ import annotations

import pytest

from tests.read.test_html import texts


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<ol><li>x<li>y</ol>", ["1. x", "2. y"]),
        ("<ol start=4><li>x<li value=9>y<li>z</ol>", ["4. x", "9. y", "10. z"]),
        ("<ol type=a start=26><li>x<li>y</ol>", ["z. x", "aa. y"]),
        ("<ol type=A><li>x</ol>", ["A. x"]),
        ("<ol type=i start=4><li>x</ol>", ["iv. x"]),
        ("<ol type=I start=1994><li>x</ol>", ["MCMXCIV. x"]),
        ("<ol type=I start=0><li>x</ol>", ["0. x"]),
        ("<ol type=a start=-1><li>x</ol>", ["-1. x"]),
        ("<ol reversed><li>x<li>y</ol>", ["2. x", "1. y"]),
        ("<ol reversed start=8><li>x<li>y</ol>", ["8. x", "7. y"]),
        ("<ol start=x><li value=99999999>x</ol>", ["1. x"]),
        ("<ol style='list-style-type: lower-roman'><li>x<li style='list-style: none'>y</ol>", ["i. x", "y"]),
        ("<ol style='LIST-STYLE: decimal-leading-zero inside'><li>x</ol>", ["01. x"]),
        ("<ol style='list-style: none'><li>x<li>(b) y</ol>", ["x", "(b) y"]),
        ("<ol style='list-style: inside'><li>x</ol>", ["1. x"]),
        ("<ul><li>x<ul><li>y<ul><li>z</ul></ul><li>w</ul>", ["• x", "◦ y", "▪ z", "• w"]),
        ("<ul type=square><li>x<li type=circle>y</ul>", ["▪ x", "◦ y"]),
        ("<ul style=\"list-style-type: '– '\"><li>x</ul>", ["– x"]),
        ("<ul style='list-style:none'><li>x</ul>", ["x"]),
        ("<ul><li>(a) own number<li>own</ul>", ["(a) own number", "• own"]),
        ("<ol><li>1. its own<li>(a) another's</ol>", ["1. its own", "2. (a) another's"]),
        ("<ol><li><p>1.</p><p>its own</p></ol>", ["1. its own"]),
        ("<ol><li><p>x</p><p>y</p><li><h3>z</h3></ol>", ["1. x", "y", "2. z"]),
        ("<ol><li><ol type=a><li>x</ol></ol>", ["1. a. x"]),
        ("<ul><li><ul><li>x</ul></ul>", ["◦ x"]),
        ("<ol><li><li>y</ol><ul><li></ul>", ["1.", "2. y"]),
        ("<ol><li>x<ol><li>y<li>z</ol><li>w</ol>", ["1. x", "    1. y", "    2. z", "2. w"]),
        ("<ol><li>x<ul><li>y<ol><li>z</ol></ul></ol>", ["1. x", "• y", "    1. z"]),
        ("<ol><li hidden>x<li>y</ol>", ["1. y"]),
        (
            "<ol><li><table><tr><td>x<td>y</table><li><table><tr><td>(a)<td>y</table></ol>",
            ["1.", "| x | y |", "2. (a) y"],
        ),
        ("<li>alone", ["• alone"]),
        ("<ul><li>a<ol></li><li>b</ol>c</ul>", ["• a", "1. b", "c"]),
    ],
)
def test_items(page: str, expected: list[str]) -> None:
    assert texts(page) == expected


def test_the_blanks_before_an_item_have_a_bound() -> None:
    assert max(len(line) - len(line.lstrip()) for line in texts("<ol><li>x" * 200)) == 24
