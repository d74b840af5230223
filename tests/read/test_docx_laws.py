"""Laws of the reader of Word files, on random files: no word is lost or doubled, and nothing but a fault is raised."""

from __future__ import annotations

import re
from collections import Counter
from itertools import count

from hypothesis import example, given
from hypothesis import strategies as st

from draftdiff.errors import DraftdiffError
from draftdiff.model.source import Lines
from draftdiff.parse import parse_draft
from draftdiff.read import Revisions
from tests.read.word import (
    cell,
    docx,
    field,
    level,
    mark,
    numbering,
    p,
    parts_of,
    read,
    row,
    run,
    style,
    table,
    tracked,
    zipped,
)  # fmt: skip

LISTS = numbering(level(0, "Article %1"), level(1, "%2."), level(2, "•", "bullet"), level(3, "%1.%4", "lowerRoman"))
STYLES = (
    style("Heading1", shown="heading 1")
    + style("Title", shown="Title")
    + style("TOC1", shown="toc 1")
    + style("Clause", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
)
# A place where a word of its own is put, so that each word in a file is there once.
WORD = "\ue000"
CHOICES: tuple[Revisions, Revisions] = ("final", "original")


def _wrapped(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    joined = st.lists(inner, max_size=3).map("".join)
    return st.one_of(
        st.builds(lambda c: f'<w:hyperlink r:id="r1">{c}</w:hyperlink>', joined),
        st.builds(lambda c: f"<w:sdt><w:sdtPr/><w:sdtContent>{c}</w:sdtContent></w:sdt>", joined),
        st.builds(lambda c: f'<w:fldSimple w:instr="REF a">{c}</w:fldSimple>', joined),
        st.builds(lambda c: field("REF a", c), joined),
        st.builds(lambda c: f"<w:unheardOf>{c}</w:unheardOf>", joined),
        st.builds(
            lambda c: f"<mc:AlternateContent><mc:Choice Requires='x'>{c}</mc:Choice></mc:AlternateContent>", joined
        ),
    )


RUNS = st.recursive(
    st.sampled_from(
        [
            run(f" {WORD} "), run(f"{WORD}. "), run(f"({WORD}) ", "<w:b/>"), run(f" {WORD}", "<w:vanish/>"), run(" "),
            "<w:r><w:tab/></w:r>", f"<w:r><w:t>{WORD}</w:t><w:br/><w:t>(a) {WORD};</w:t><w:cr/></w:r>",
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', run("TOC", tag="instrText"), "<!-- no word -->",
        ]
    ),
    _wrapped,
    max_leaves=8,
)  # fmt: skip
CHANGED = st.builds(
    lambda kind, words: tracked(kind, run(f" {words} ", tag="delText" if kind == "del" else "t")),
    st.sampled_from(["ins", "del", "moveFrom", "moveTo"]),
    st.just(WORD),
)
MARKS = st.sampled_from(["", "", "", mark("ins"), mark("del"), '<w:outlineLvl w:val="0"/>'])


def _paragraphs(runs: st.SearchStrategy[str], more: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(
        lambda content, name, num, props: p("".join(content) or "<w:r/>", style=name, num=num, more=props),
        st.lists(runs, max_size=4),
        st.sampled_from(["", "", "Heading1", "Title", "TOC1", "Clause"]),
        st.none() | st.tuples(st.sampled_from([0, 1, 7]), st.integers(0, 4)),
        more,
    )


def _holding(blocks: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    cells = st.builds(
        lambda inner, props: cell(*inner, properties=props),
        st.lists(blocks, max_size=2),
        st.sampled_from(["", '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"]),
    )
    heads = st.sampled_from(["", "<w:tblHeader/>"])
    rows = st.builds(lambda inner, props: row(*inner, properties=props), st.lists(cells, max_size=3), heads)
    return st.one_of(
        st.lists(rows, max_size=3).map(lambda inner: table(*inner)),
        st.lists(blocks, max_size=2).map(lambda b: f"<w:sdt><w:sdtContent>{''.join(b)}</w:sdtContent></w:sdt>"),
        st.lists(blocks, max_size=2).map(
            lambda b: f"<w:p><w:r><w:pict><w:txbxContent>{''.join(b)}</w:txbxContent></w:pict></w:r></w:p>"
        ),
    )


PLAIN = st.lists(st.recursive(_paragraphs(RUNS, st.just("")), _holding, max_leaves=6), max_size=5).map("".join)
REVISED = st.lists(
    st.recursive(_paragraphs(RUNS | CHANGED, MARKS), _holding, max_leaves=6), max_size=5
).map("".join)  # fmt: skip


def filled(body: str) -> str:
    """The body with a word of its own at each place."""
    numbers = count()
    return re.sub(WORD, lambda _: f"word{next(numbers)}z", body)


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"word\d+z", text))


def opened(body: str, revisions: Revisions = "final") -> Lines:
    return read(docx(body, numbering=LISTS, styles=STYLES), revisions)


def unsaid(lines: Lines, wanted: Counter[str]) -> Counter[str]:
    """The words that are not in the text although they should be, but for those that a note says are field code."""
    found = words(lines.text)
    assert found <= wanted
    codes = [int(m[1]) for note in lines.notes if (m := re.match(r"(\d+) words? inside field codes", note.message))]
    missing = wanted - found
    return Counter() if missing.total() <= sum(codes) else missing


@given(PLAIN)
def test_every_word_of_the_file_is_in_the_text_once(body: str) -> None:
    file = filled(body)
    lines = opened(file)
    assert unsaid(lines, words(file)) == Counter()
    assert file.count('"begin"') or words(lines.text) == words(file)


@given(REVISED)
def test_every_word_is_in_the_text_that_its_changes_leave_it_in(body: str) -> None:
    file = filled(body)
    new = words("".join(re.findall(r"<w:(?:ins|moveTo) [^>/]*>.*?</w:(?:ins|moveTo)>", file)))
    old = words("".join(re.findall(r"<w:(?:del|moveFrom) [^>/]*>.*?</w:(?:del|moveFrom)>", file)))
    assert unsaid(opened(file), words(file) - old) == Counter()
    assert unsaid(opened(file, "original"), words(file) - new) == Counter()


@given(REVISED, st.sampled_from(CHOICES))
def test_lines_tile_the_text_and_parsing_gives_it_back(body: str, revisions: Revisions) -> None:
    lines = opened(filled(body), revisions)
    assert "".join(lines.text[line.start : line.end] for line in lines.lines) == lines.text
    assert parse_draft(lines).printed() == lines.text
    assert opened(filled(body), revisions) == lines


@given(st.binary(max_size=200))
@example(b"PK\x05\x06" + bytes(18))
@example(b"PK\x03\x04" + bytes(40))
@example(b"{\\rtf1 no Word file}")
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    refused_or_read(data)


@given(st.data())
def test_a_damaged_file_is_read_or_refused(data: st.DataObject) -> None:
    whole = docx(p("a", num=(1, 0)), table(row("b", "c")), numbering=LISTS, styles=STYLES, title="Lamps")
    at = data.draw(st.integers(0, len(whole) - 1))
    refused_or_read(whole[:at] + data.draw(st.binary(max_size=4)) + whole[at + data.draw(st.integers(0, 3)) :])


@given(st.data())
def test_a_damaged_part_is_read_or_refused(data: st.DataObject) -> None:
    parts = parts_of(p("a", num=(1, 0), style="Clause"), numbering=LISTS, styles=STYLES, footnotes="", title="Lamps")
    name = data.draw(st.sampled_from(sorted(parts)))
    xml = parts[name]
    at = data.draw(st.integers(0, len(xml) - 1))
    put = data.draw(st.sampled_from(['"', "<", ">", "/", "x", "<w:p>", "</w:p>", "&", "0", "w:", "", "\ud7ff", "ins"]))
    parts[name] = xml[:at] + put + xml[at + data.draw(st.integers(0, 12)) :]
    refused_or_read(zipped(parts))


def refused_or_read(data: bytes) -> None:
    """No other exception than a fault in its three parts."""
    for revisions in CHOICES:
        found = outcome(data, revisions)
        if isinstance(found, DraftdiffError):
            assert found.message
            assert found.where == "draft"
            assert found.hint
        else:
            assert "".join(found.text[line.start : line.end] for line in found.lines) == found.text


def outcome(data: bytes, revisions: Revisions) -> Lines | DraftdiffError:
    try:
        return read(data, revisions)
    except DraftdiffError as fault:
        return fault
