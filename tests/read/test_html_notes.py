"""Footnotes and the links that lead to them; line breaks that were made on purpose and others."""

from __future__ import annotations

import textwrap

import pytest

from tests.read.test_html import read, texts

_LONG = (
    "The Parties shall keep the lamps of their harbours in good order, and in particular they shall exchange what is "
    "written of them in the registers of the sea, and report of it every year to the keepers who were chosen for that."
)


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (  # an official journal
            "<p>Lamp&nbsp;<a id=c1 href='#r1'>(<span class='oj-super'>1</span>)</a>.<p><a id=r1 href='#c1'>(1)</a>&nbsp; OJ 5.",
            ["Lamp [^1].", "[^1]: OJ 5."],
        ),
        (  # the brackets outside the link
            "<p>Lamp (<a id=c1 href='#r1'>1</a>).<p>(<a id=r1 href='#c1'>1</a>) OJ 5.",
            ["Lamp [^1].", "[^1]: OJ 5."],
        ),
        (  # with blanks in them
            "<p>Lamp ( <a id=c1 href='#r1'>1</a> ) x.<p>( <a id=r1 href='#c1'>1</a> ) OJ 5.",
            ["Lamp [^1] x.", "[^1]: OJ 5."],
        ),
        (  # made from Markdown: the link back behind the note, whose number is the list's
            "<p>Lamp<sup id=r1><a href='#f1'>1</a></sup> and<a id=r2 href='#f2' role=doc-noteref>2</a>."
            "<ol><li id=f1>One. <a href='#r1'>↩</a></li><li id=f2><p>Two.</p><p>More. <a href='#r2'>↩</a></p></li></ol><p>End",
            ["Lamp[^1] and[^2].", "[^1]: One.", "[^2]: Two. More.", "End"],
        ),
        (  # a word processor
            "<p>Lamp<a style='mso-footnote-id:f1' href='#_f1' name='_r1'><span class=MsoFootnoteReference>[1]</span></a>."
            "<div id=f1><p><a href='#_r1' name='_f1'>[1]</a> OJ 5.</p></div>",
            ["Lamp[^1].", "[^1]: OJ 5."],
        ),
        (  # no link back, but set high, and the note begins with its mark
            "<p>Lamp<a href='#f'><sup>*</sup></a> and <a href='#f'><sup>*</sup></a>.<p id=f>* Of oil.",
            ["Lamp[^*] and [^*].", "[^*]: Of oil."],
        ),
        (  # in a table of their own
            "<table><tr><td>Boats<td>5<a href='#f'><sup>a</sup></a></table><table><tr><td id=f>(a)<td>At sea.</table>",
            ["| Boats | 5[^a] |", "[^a]: At sea."],
        ),
        (  # a note with a table in it
            "<p>x<a id=r href='#f'>1</a><div id=f><p>1 <a href='#r'>^</a> See:<table><tr><td>a<td>b</table><p>y</div>",
            ["x[^1]", "[^1]: See:", "| a | b |", "y"],
        ),
        ("<p>See Article <a href='#a'>5</a>.<p id=a>5. Lamps.", ["See Article 5.", "5. Lamps."]),
        ("<p>See <a href='#a'>point 5</a>.<p id=a>5. Lamps.", ["See point 5.", "5. Lamps."]),
        ("<p>Lamp<a href='#a'><sup>12</sup></a>.<p id=a>Lamps.", ["Lamp¹².", "Lamps."]),
        ("<p id=a>1 Lamps.<p>Lamp<a href='#a'><sup>1</sup></a>.", ["1 Lamps.", "Lamp¹."]),
        ("<p>Lamp<a href='#none'><sup>1</sup></a> <a href='x.html#a'>2</a> <a name=a>3</a>.", ["Lamp¹ 2 3."]),
        ("<p>a <a href='#x'>b<p>c</a>d<p id=x><img id=x>e", ["a b", "cd", "e"]),
        ("<p>x<a id=r href='#f'><sup>1</sup></a><hr id=f><p>1 y", ["x[^1]", "[^1]: y"]),
        ("<p>top <a id=t href='#b'>1</a><h2 id=b>1 <a href='#t'>Of lamps</a></h2>", ["top 1", "1 Of lamps"]),
    ],
)
def test_notes(page: str, expected: list[str]) -> None:
    assert texts(page) == expected


def test_more_links_than_a_page_has_are_no_notes() -> None:
    page = "<a href='#x'>1</a>" * 40_000 + "<p>Lamp<a id=c href='#r'>1</a>.<p id=r>1 <a href='#c'>^</a> Oil."
    assert texts(page)[1:] == ["Lamp1.", "1 ^ Oil."]


def test_breaks_where_lines_were_full_are_none() -> None:
    full = "<br>\n".join(textwrap.wrap(_LONG, 72))
    points = "(a) the lamps of the outer sea, which burn by night and in fog as well;<br>(b) buoys."
    assert texts(f"<p>{full}</p><p>{full}<br><br>2. {full}<br>{points}</p>") == [
        _LONG,
        _LONG,
        f"2. {_LONG}",
        "(a) the lamps of the outer sea, which burn by night and in fog as well;",
        "(b) buoys.",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ["Article 1", "Of lamps", "1. The Parties shall keep them."],
        [_LONG, _LONG, _LONG, "Short."],
        [
            "The Parties shall keep the lamps of the inner and outer sea.",
            "They shall keep the buoys of the harbours too.",
        ]
        * 3,
    ],
)
def test_breaks_on_purpose_part_lines(lines: list[str]) -> None:
    assert texts(f"<p>{'<br>'.join(lines)}</p>") == lines


def test_preformatted_text_is_joined_on_a_page_of_paragraphs() -> None:
    typed = "\n".join(textwrap.wrap(_LONG, 72))
    page = f"<p>{_LONG}</p><p>{_LONG}</p><pre>\n{typed}\n\n  (a) lamps\n</pre>"
    assert texts(page) == [_LONG, _LONG, _LONG, "(a) lamps"]
    assert read(page).blocks


def test_a_preformatted_page_is_a_plain_text() -> None:
    page = "<h1>Lamps</h1><pre>\nArticle 1\n\n   The Parties shall\r\n   keep <b>the</b> lamps.</pre><p>End</p>"
    assert texts(page) == ["Lamps", "", "Article 1", "", "   The Parties shall", "   keep the lamps.", "", "End"]
    assert not read(page).blocks
