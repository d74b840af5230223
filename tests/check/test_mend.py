"""What is put right without a person leaves every word as it was, and shows what it did."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftdiff.check import rules, same_words, shown
from draftdiff.model.source import Source
from draftdiff.parse import parse_draft
from draftdiff.pipeline import DEFAULTS
from draftdiff.pipeline.checked import mend
from draftdiff.read import read_lines


def mended(text: str | bytes, name: str = "example.md") -> str | None:
    data = text if isinstance(text, bytes) else text.encode()
    after = mend(Source(name, data, name[name.rfind(".") :]), DEFAULTS, rules())
    return None if after is None else after.data.decode()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("1. The Par\u200bties shall\u00ad meet.\n", "1. The Parties shall meet.\n"),
        ("1. The Parties shall meet. \t\n", "1. The Parties shall meet.\n"),
        ("1. The Parties  \n   shall meet.    \n   At once.\n", "1. The Parties  \n   shall meet.  \n   At once.\n"),
        ("1. The Parties\r\n   shall\n   meet.\r\n", "1. The Parties\r\n   shall\r\n   meet.\r\n"),
        ("\ufeff1. The Par\u2060ties shall meet.\n", "\ufeff1. The Parties shall meet.\n"),
        (
            "1. \u0627\u0644\u0645\u0627\u062f\u0629 and the Par\u200bties.\n",
            "1. \u0627\u0644\u0645\u0627\u062f\u0629 and the Parties.\n",
        ),
    ],
)
def test_what_no_meaning_hangs_on_is_put_right(text: str, wanted: str) -> None:
    assert mended(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "1. The Parties shall meet.\n",
        "1. \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645\u200f (peace)\n",  # a joiner and a mark that the script needs
        "1. \u0e44\u0e17\u0e22\u200b\u0e44\u0e17\u0e22\n",  # Thai has no blanks between words
        "1. The Parties \u202eshall meet.\n",  # which of two readings is meant is not ours to say
        "1. The Parties \x1b[31mshall meet.\n",
        "<!-- draftdiff: ignore invisible-character: so in the file -->\n\n1. The Par\u200bties shall meet.\n",
        "1. The  the Parties shall meet [here.\n",
        "1. Стороны встречаются\u00ad в Киеве и подписывают договор. \n".encode("cp1251", "ignore"),
    ],
)
def test_all_else_is_left_alone(text: str | bytes) -> None:
    assert mended(text) is None


def test_plain_text_keeps_its_blanks() -> None:
    assert mended("1. The Parties shall meet. \n", "example.txt") is None


def test_a_diff_shows_what_cannot_be_seen() -> None:
    before = "# Head\n\n1. The Par\u200bties.\n\n2. They shall. \t\n3. Meet\r\n"
    after = "# Head\n\n1. The Parties.\n\n2. They shall.\n3. Meet\n"
    assert shown(before, after, "a.md") == (
        "--- a.md\n+++ a.md (mended)\n"
        "@@ -3,1 +3,1 @@\n-1. The Par<U+200B>ties.\n+1. The Parties.\n"
        "@@ -5,2 +5,2 @@\n-2. They shall.·→\n-3. Meet<U+000D>\n+2. They shall.\n+3. Meet\n"
    )


PARTS = st.sampled_from(
    ["1. ", "(a) ", "The Par\u200bties shall meet", " ", "  ", "\t", "\n", "\r\n", "\r", "\u00ad", "\ufeff", "\u200d", "\u202e", "# Article 5",
     "\x1b", "[", "\u0645\u06cc", "| a | b |", "<!-- x -->", "---", "2. ", "{evidence=reported}", "   "]
)  # fmt: skip


@given(st.lists(st.one_of(PARTS, st.text(st.characters(codec="utf-8"), max_size=4)), max_size=14).map("".join))
def test_the_same_provisions_have_the_same_words(text: str) -> None:
    source = Source("example.md", (text.replace("\x00", "") + "\n" + "Words. " * 200).encode(), ".md")
    after = mend(source, DEFAULTS, rules())
    if after is None:
        return
    assert same_words(*(parse_draft(read_lines(s)) for s in (source, after)))
    again = mend(after, DEFAULTS, rules())
    assert again is None or again.data != after.data
    assert "+++ example.md" in shown(source.data.decode(), after.data.decode(), "example.md")
