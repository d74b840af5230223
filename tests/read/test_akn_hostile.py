"""Akoma Ntoso that is broken, enormous, or means harm; encodings; and that no word is lost."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from xml.etree import ElementTree
from xml.sax.saxutils import escape, quoteattr

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftdiff.errors import DraftdiffError
from draftdiff.model.note import Note
from draftdiff.parse import parse_draft
from draftdiff.read import _akn_units, _akn_walk, akn
from tests.read.test_akn import AKN, lines, whole

if TYPE_CHECKING:
    from pathlib import Path

OPEN, CLOSE = f'<akomaNtoso xmlns="{AKN}"><act><body>', "</body></act></akomaNtoso>"


def refusal(data: bytes) -> tuple[str, str | None, str | None]:
    with pytest.raises(DraftdiffError) as fault:
        lines(data)
    return str(fault.value), fault.value.where, fault.value.hint


def test_entities_of_the_files_own_are_never_read() -> None:
    bomb = '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>\n<a>&b;</a>'
    message, where, hint = refusal(bomb.encode())
    assert message == "this file declares entities of its own, which are never read"
    assert where == "lamps.xml, line 2"
    assert hint is not None
    assert "remove the DOCTYPE" in hint


def test_no_other_file_is_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret.dtd"
    secret.write_text('<!ENTITY secret "the lamp is under the bed">', encoding="utf-8")
    data = f'<!DOCTYPE a SYSTEM "{secret.as_uri()}">\n<a>Lamps&nbsp;are &secret; on &mdash;</a>'.encode()
    found = lines(data)
    assert found.text == "Lamps\u00a0are &secret; on —\n"
    assert Note("the file does not say what &secret; stands for; kept as written", "lamps.xml", 2) in found.notes


def test_an_entity_nowhere_declared_is_a_fault_with_its_place() -> None:
    message, where, _ = refusal(b"<a>\nLamps &secret;</a>")
    assert (message, where) == ("this is no well-formed XML: undefined entity", "lamps.xml, line 2, column 7")


@pytest.mark.parametrize(
    ("data", "what", "place"),
    [
        (b"<a>\n<b></a>", "mismatched tag", "line 2, column 6"),
        (b"lamps", "syntax error", "line 1, column 1"),
        (b"<a>", "no element found", "line 1, column 4"),
        (b"<a/><b/>", "junk after document element", "line 1, column 5"),
        (b"<a>\xff</a>", "not well-formed (invalid token)", "line 1, column 4"),
        (b"<x:a/>", "unbound prefix", "line 1, column 1"),
    ],
)
def test_what_is_no_xml_is_refused_with_its_place(data: bytes, what: str, place: str) -> None:
    message, where, hint = refusal(data)
    assert (message, where) == (f"this is no well-formed XML: {what}", f"lamps.xml, {place}")
    assert hint == "mend the file there, or give it as text with --input plain"


@pytest.mark.parametrize("data", [b"", b" \r\n\t"])
def test_an_empty_file_is_an_empty_draft(data: bytes) -> None:
    assert (lines(data).text, lines(data).notes) == ("", ())


def test_elements_in_elements_without_end() -> None:
    message, where, hint = refusal(f"{OPEN}{'<paragraph>' * 2000}".encode())
    assert message == "elements are nested more than 1000 deep, which no document needs"
    assert (where, hint) == ("lamps.xml, line 1", "look for an end tag that is missing")


@pytest.mark.parametrize(
    ("module", "limit", "value", "data", "what"),
    [
        (_akn_walk, "_MOST_ELEMENTS", 50, f"{OPEN}{'<p/>' * 60}{CLOSE}", "there are more than 50 elements"),
        (_akn_units, "_MOST_LINES", 50, f"{OPEN}{'<p>a</p>' * 60}{CLOSE}", "this file has more than 50 provisions"),
        (_akn_units, "_MOST_LINES", 50, f"<r>{'<p>a</p>' * 60}</r>", "this file has more than 50 provisions"),
        (akn, "_LARGEST", 1_000_000, f"<a>{'lamps ' * 200_000}</a>", "this file has more than 1 million bytes"),
        (
            _akn_units,
            "_MOST_IN_IDS",
            999,
            f"{OPEN}{'<point><num>a</num>' * 90}lamps{'</point>' * 90}{CLOSE}",
            "this file has more than",
        ),
        (
            akn,
            "_LONGEST_TAG",
            100_000,
            f"<a x={quoteattr('lamps' * 30_000)}/>",
            "this file has a tag of more than 100000",
        ),
    ],
)
def test_bounds(monkeypatch: pytest.MonkeyPatch, module: object, limit: str, value: int, data: str, what: str) -> None:
    monkeypatch.setattr(module, limit, value)
    message, where, hint = refusal(data.encode())
    assert message.startswith(what)
    assert where is not None
    assert where.startswith("lamps.xml")
    assert hint


TEXT = "Лямпа – lamps’ end"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1251", "gb18030"]
)
def test_encodings(encoding: str) -> None:
    declared = "UTF-16" if "16" in encoding else "utf-8" if "utf" in encoding else encoding
    data = f'<?xml version="1.0" encoding="{declared}"?><a>{TEXT}</a>'.encode(encoding)
    assert lines(data).text == f"{TEXT}\n"


def test_bytes_that_the_declared_encoding_does_not_have() -> None:
    data = b'<?xml version="1.0" encoding="ascii"?>\n<a>l\xe9mps</a>'
    assert lines(data).text == "l\ufffdmps\n"
    assert Note("some bytes are no ascii", "lamps.xml", 2) in lines(data).notes


@pytest.mark.parametrize("name", ["zlib", "rot13", "punycode", "utf-99", "base64"])
def test_encodings_that_are_none(name: str) -> None:
    message, where, hint = refusal(f'<?xml version="1.0" encoding="{name}"?><a/>'.encode())
    assert message == f"the encoding {name!r} that the file names is not known"
    assert (where, hint) == ("lamps.xml, line 1", "save the file as UTF-8")


@given(st.binary(max_size=300) | st.text(max_size=200).map(lambda t: f"{OPEN}<p>{t}".encode("utf-8", "replace")))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        found = lines(data)
    except DraftdiffError as refused:
        fault = refused
    else:
        assert parse_draft(found).printed() == found.text
        return
    assert fault.where
    assert fault.hint


_NAMES = (
    "article section chapter paragraph point item blockList list li ul recital recitals citation formula preamble body "
    "conclusions attachments attachment doc mainBody content intro wrapUp hcontainer crossHeading num num heading heading "
    "subheading p p p i b ref mod quotedStructure quotedText ins table tr td th tr td caption remark toc tocItem preface "
    "docTitle longTitle container block foreign made-up"
).split()
_ATTRIBUTES = (
    "",
    "",
    "",
    " eId='x'",
    " name='annex'",
    " name='heading'",
    " class='recital'",
    " startQuote='“' endQuote='”'",
)


def _element(name: str, said: str, inside: list[str], gap: str) -> str:
    return f"<{name}{said}>{gap.join(inside)}</{name}>"


_WORDS = st.lists(
    st.sampled_from(["lamps", "burn", "1.", "(a)", "Article", "5", "[x", "y]", "#", "|", "é"]), min_size=1, max_size=4
)
_TEXT = _WORDS.map(lambda w: escape(f" {' '.join(w)} "))
_TREES = st.recursive(
    _TEXT,
    lambda deeper: st.builds(
        _element,
        st.sampled_from(_NAMES),
        st.sampled_from(_ATTRIBUTES),
        st.lists(deeper, max_size=5),
        st.sampled_from(["", "\n  "]),
    ),
    max_leaves=30,
)


def words(text: str) -> Counter[str]:
    for sign in "|“”":
        text = text.replace(sign, " ")
    return Counter(text.split())


@given(st.lists(_TREES, max_size=6).map("".join))
def test_no_word_of_any_document_is_lost(inside: str) -> None:
    data = whole(inside)
    written = "".join(ElementTree.fromstring(data).itertext())
    found = lines(data)
    shown = "\n".join(line.text for line in found.lines if line.role != "rule")
    assert words(shown) == words(written)
    draft = parse_draft(found)
    assert draft.printed() == found.text
    kept = Counter[str]()
    for piece in draft.pieces:
        if piece.role != "blank":
            kept += words(found.text[piece.start : piece.end])
    assert kept == words(shown)
