"""What a web page says of its lines: blocks, headings, what is hidden, what it declares."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftdiff.errors import DraftdiffError
from draftdiff.model.source import Lines, Source
from draftdiff.parse import parse_draft
from draftdiff.read import Wanted, format_of
from draftdiff.read.html import FORMAT

_TAGS = "p div b span a ul ol li table tr td th caption h1 blockquote sup pre dl dt br hr nav main del section".split()
_SOUP = st.lists(
    st.one_of(
        st.sampled_from([f"<{tag}{more}>" for tag in _TAGS for more in ("", " class=x", " id='1'", " href='#1'")]),
        st.sampled_from([f"</{tag}>" for tag in _TAGS]),
        st.sampled_from(["<!-- a -->", "<!x>", "<?y>", "&amp;", "&#33;", "&nbsp;", "< ", "(1)", "1.", "\r\n", "<!-->"]),
        st.just("word "),
    ),
    max_size=40,
)


def read(page: str | bytes, wanted: Wanted = Wanted()) -> Lines:  # noqa: B008 - a value
    return FORMAT.read(Source("old.html", page.encode() if isinstance(page, str) else page), wanted)


def texts(page: str) -> list[str]:
    return [line.text for line in read(page).lines]


def shaped(page: str) -> list[tuple[str, int, str]]:
    return [(line.role, line.level, line.text) for line in read(page).lines]


def told(page: str | bytes, wanted: Wanted = Wanted()) -> list[str]:  # noqa: B008 - a value
    return [note.message for note in read(page, wanted).notes]


@given(_SOUP)
def test_no_word_of_any_tag_soup_is_lost_or_moved_and_its_lines_tile(parts: list[str]) -> None:
    numbered = [f"w{n}w " if part == "word " else part for n, part in enumerate(parts)]
    lines = read("<html>" + "".join(p for p in numbered if p not in ("<caption>", "<del>", "<del class=x>")))
    found = re.findall(r"w\d+w", lines.text)
    if not any(p.startswith(("<del", "<caption")) for p in parts):
        assert sorted(found) == sorted(p.strip() for p in numbered if p.startswith("w"))
    assert "".join(lines.text[line.start : line.end] for line in lines.lines) == lines.text
    assert parse_draft(lines).printed() == lines.text
    assert not re.search("[\ud800-\udfff]", lines.text)


@given(st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_read_or_refused_in_three_parts(data: bytes) -> None:
    try:
        lines = read(data)
    except DraftdiffError as refusal:
        said = (refusal.message, refusal.where == "old.html", refusal.hint)
    else:
        said = ("read", "".join(lines.text[line.start : line.end] for line in lines.lines) == lines.text, "nothing")
    assert all(said)


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>One\n  line,\tone&nbsp;&nbsp;paragraph.<p>Two.", ["One line, one paragraph.", "Two."]),
        ("<p>co<b>m</b>pa<span>ct</span> <i>lamps</i></p>", ["compact lamps"]),
        ("<p>Article 5<br>Of lamps</p>", ["Article 5", "Of lamps"]),
        ("<p>5<sup>bis</sup>, 10<sup>2</sup> m, CO<sub>2</sub></p>", ["5bis, 10² m, CO2"]),
        ("<div>before<p>inside</p>after</div>", ["before", "inside", "after"]),
        ("<b><p>bold</b> and not</p>", ["bold and not"]),
        ("<p>a < b, &lt;p&gt;, &#1046;, &unknown; &#0; &#99999999;", ["a < b, <p>, Ж, &unknown; \ufffd \ufffd"]),
        ("<p>He said <q>lamps</q>.", ["He said “lamps”."]),
        ("<p>(a)</p><p>text of it</p>", ["(a) text of it"]),
        ("<p>(a)<br>text of it</p>", ["(a) text of it"]),
        ("<p>(a)</p>", ["(a)"]),
        ("<div><p>1.</p></div><table><tr><td>a<td>b</table>", ["1.", "| a | b |"]),
        ("<p>1.</p><pre>typed</pre><p>" + "text " * 20, ["1.", "typed", ("text " * 20).strip()]),
        ("<dl><dt>Lamp<dd>a light<dt>Buoy<dd>a float</dl>", ["Lamp", "a light", "Buoy", "a float"]),
        ("<select><option>one<option>two</select>", ["one", "two"]),
        ("one</br>two", ["one", "two"]),
        ("<p>a<input id=x>b<hr>c", ["ab", "c"]),
        ("<h1>One<h2>Two</h2>", ["One", "Two"]),
        ("</p>a</x>b</table>c</body>d</html>e", ["abcde"]),
        ("<p>" + "1.</p><p>" * 12 + "end", ["1. 1. 1. 1. 1. 1. 1. 1. 1.", "1. 1. 1. end"]),
    ],
)
def test_blocks(page: str, expected: list[str]) -> None:
    assert texts(page) == expected


def test_headings_are_short_and_no_sentences() -> None:
    page = f"<h1>Lamps</h1><h3>Article 5<br>Of oil</h3><h2>It burns.</h2><h4>{'long ' * 40}</h4>"
    assert shaped(page) == [
        ("heading", 1, "Lamps"),
        ("heading", 3, "Article 5 Of oil"),
        ("text", 0, "It burns."),
        ("text", 0, ("long " * 40).strip()),
    ]


def test_the_title_is_the_first_run_of_its_class() -> None:
    page = "<p>Journal<p class='oj-doc-ti'>CONVENTION<p class='oj-doc-ti'>on lamps<p>Text.<p class='oj-doc-ti'>ANNEX I"
    assert [line.role for line in read(page).lines] == ["text", "title", "title", "text", "text"]
    assert parse_draft(read(page)).front.title == "CONVENTION on lamps"


def test_a_title_that_comes_again_is_no_text() -> None:
    page = "<table><tr><td><p class=title-doc-first>LAMPS</table><p>Amended<p class=title-doc-first>LAMPS<p>Text."
    assert [line.role for line in read(page).lines] == ["title", "text", "remark", "text"]


def test_what_is_no_text_of_the_page_is_left_out() -> None:
    page = (
        "<script>var a = '<p>';</script><style>p {}</style><noscript>Switch it on</noscript><template>t</template>"
        "<p>Seen</p><p hidden>two<br>words</p><div style='color:red; display: none'><p>one</div><img src=x><svg>x</svg>"
    )
    assert texts(page) == ["Seen"]
    assert told(page) == ["words that the page hides, left out: 3", "pictures, left out: 2"]


def test_navigation_is_kept_apart() -> None:
    page = (
        "<header><h1>Site</h1></header><nav>Home</nav><div role=navigation>Up</div><main><header><h1>Lamps</h1></header>"
        "<p>Article 1. The Parties shall keep the lamps.<footer>Done</footer></main><footer role=none>All</footer>"
    )
    assert shaped(page) == [
        ("remark", 0, "Site"),
        ("remark", 0, "Home"),
        ("remark", 0, "Up"),
        ("heading", 1, "Lamps"),
        ("text", 0, "Article 1. The Parties shall keep the lamps."),
        ("text", 0, "Done"),
        ("text", 0, "All"),
    ]
    assert told(page) == ["navigation, headers or footers of the page, no provisions; lines: 3"]


def test_the_head_of_a_page_of_a_journal_is_no_provision() -> None:
    cells = "".join(f"<td><p class=oj-hd-{part}>{words}" for part, words in [("date", "3.5.2001"), ("ti", "Gazette")])
    page = f"<table><tr>{cells}</table><p>Article 1. Lamps are kept.<table><tr><td><p>oil<td><p>wax</table>"
    assert texts(page) == ["3.5.2001", "Gazette", "Article 1. Lamps are kept.", "| oil | wax |"]
    assert [role for role, _, _ in shaped(page)] == ["remark", "remark", "text", "row"]


def test_a_header_that_holds_sentences_opens_the_document() -> None:
    page = (
        "<header><nav>Home</nav><h2>Preamble</h2><p>Whereas the lamps of the coast have been dark for so many winters that "
        "no captain will trust his chart any more,<p>Now, therefore,</header><p>Article 1. The Parties shall keep the lamps."
    )
    assert shaped(page) == [
        ("remark", 0, "Home"),
        ("heading", 2, "Preamble"),
        (
            "text",
            0,
            "Whereas the lamps of the coast have been dark for so many winters that no captain will trust his chart any more,",
        ),
        ("text", 0, "Now, therefore,"),
        ("text", 0, "Article 1. The Parties shall keep the lamps."),
    ]


def test_a_page_that_were_all_navigation_is_none() -> None:
    assert [line.role for line in read("<nav><p>Article 1<p>The Parties shall keep the lamps.").lines] == ["text"] * 2


def test_marks_of_consolidation_are_kept_apart() -> None:
    page = "<p class=modref>▼B</p><p>Article 1</p><p><a>►M2</a> —————</p><table><tr><td>►M2<td>Lamps</table>"
    assert [line.role for line in read(page).lines] == ["remark", "text", "remark", "row"]
    assert told(page) == ["marks of later changes on lines of their own, no provisions: 2"]


def test_tracked_changes() -> None:
    page = "<p>The <del>lamp</del><ins>buoy</ins> <s>is</s> <u>red</u>.</p><del><p>Gone.</p></del>"
    assert read(page).text == "The buoy is red.\n"
    assert read(page, Wanted("original")).text == "The lamp is red.\nGone.\n"
    assert told(page) == ["insertions marked in the page: 1, deletions: 2; read with all of them accepted"]
    assert told(page, Wanted("original")) == [
        "insertions marked in the page: 1, deletions: 2; read with all of them rejected"
    ]


def test_what_the_page_declares() -> None:
    page = (
        "<html lang=fr-BE><head><title> Phares\n du Nord</title><meta name=DC.date content=2022-04-15T10:00>"
        "<meta name=DC.date content=2023-01-01><meta name=date content=soon><meta name=language content=en></head><p>x"
    )
    assert read(page).declared == {"title": "Phares du Nord", "date": "2022-04-15", "language": "fr"}
    assert read("<title>L_2022.xml</title><meta name=DC.title content='Lamps'><p>x").declared == {"title": "Lamps"}
    assert read("<meta http-equiv=Content-Language content=uk><meta name=date content=2022-13-45>").declared == {
        "language": "uk"
    }


def test_xhtml_ends_elements_that_browsers_of_html_leave_open() -> None:
    page = "<?xml version='1.0'?><html><head><title/><script src='x'/></head><p>One<p/>two <![CDATA[<three>]]></html>"
    assert texts(page) == ["One", "two <three>"]
    assert texts("<p>One <![CDATA[<three>]]> two") == ["One ]]> two"]


@pytest.mark.parametrize(
    ("start", "known"),
    [
        (b"<!DOCTYPE html>", True),
        (b"\xef\xbb\xbf\n <!-- saved -->\n<!doctype HTML PUBLIC>", True),
        (b"<?xml version='1.0'?>\n<!DOCTYPE html><html>", True),
        (b"<HTML lang=en>", True),
        (b"<?xml version='1.0'?><akomaNtoso>", False),
        (b"<p>The Parties", False),
        (b"# Lamps", False),
        (b"<!-- " * 800, False),
    ],
)
def test_which_bytes_are_a_page(start: bytes, known: bool) -> None:
    assert (format_of(Source("old", start)) is FORMAT) is known


def test_marks_of_later_changes_do_not_hide_numbers() -> None:
    found = read("<p>Article 1</p><p>►M3 2. The Parties meet. ◄</p><p>The ►C1 lamps ◄ burn.</p>")
    assert [line.text for line in found.lines] == ["Article 1", "2. The Parties meet.", "The lamps burn."]
    assert [n.message for n in found.notes] == ["marks of later changes within lines, left out: 4"]
