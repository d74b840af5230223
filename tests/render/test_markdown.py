"""Markdown: headings, lists and quotations, and a draft's words as words."""

from __future__ import annotations

import pytest

from draftdiff.render import View, output
from draftdiff.render.markdown import escaped
from tests.render.reports import comparison

OLD = "# Article 1\n\n1. Each Party shall report every year.\n2. The Council shall meet in Riga.\n"
NEW = OLD.replace("shall meet", "may meet")


def told(old: str, new: str) -> str:
    write = output("markdown").comparison
    assert write is not None
    return write(comparison(old, new), View(width=40, color=True))


def test_the_answer_the_sections_and_the_words() -> None:
    lines = told(OLD, NEW).splitlines()
    assert lines[0] == "# old -> new"
    assert lines[2].startswith("**Weakened:** **The Council: weakened:")
    assert "## Weakened (1)" in lines
    assert "- **Art. 1(2)**" in lines
    assert "  > The Council ~~shall~~**may** meet in Riga." in lines
    assert "\x1b" not in "".join(lines)


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("a *b* _c_ `d` [e](f)", r"a \*b\* \_c\_ \`d\` \[e\](f)"),
        ("<script>&", "&lt;script>&amp;"),
        ("# no heading", r"\# no heading"),
        ("> no quotation", r"\> no quotation"),
        ("- no item", r"\- no item"),
        ("1. no item", r"\1. no item"),
        ("~~kept~~ | $x$", r"\~\~kept\~\~ \| \$x\$"),
        ("@somebody", "@<!-- -->somebody"),
        ("two\nlines\x1b[2J", r"two lines<U+001B>\[2J".replace("<", "&lt;")),
    ],
)
def test_words_of_a_draft_stay_words(text: str, safe: str) -> None:
    assert escaped(text) == safe


def test_nothing_to_tell() -> None:
    assert "**No difference: both drafts say the same.**" in told(OLD, OLD)
