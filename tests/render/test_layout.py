"""A page: paragraphs wrapped to a width without losing a word, styles, and characters that could act."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from draftdiff.config import THEMES as NAMES
from draftdiff.render import View, page
from draftdiff.render._layout import THEMES, Page, width_of

CODES = re.compile(r"\x1b\[[0-9;]*m")
WORDS = st.lists(st.text("abcdé漢", min_size=1, max_size=12), min_size=1, max_size=30)


@given(WORDS, st.integers(20, 60), st.booleans())
def test_wrapping_keeps_every_word_and_the_width(words: list[str], width: int, color: bool) -> None:
    written = page(View(width, color))
    written.write((" ".join(words), "bold"), first="* ", rest="  ")
    lines = CODES.sub("", written.text()).splitlines()
    assert " ".join(lines).split() == ["*", *words]
    assert all(width_of(line) <= width or len(line.split()) == 1 for line in lines[1:])


def test_without_a_width_a_paragraph_is_one_line() -> None:
    written = Page(None, False)
    written.write("word " * 500)
    assert written.text().count("\n") == 1


def test_continuation_lines_stand_below_the_first() -> None:
    written = Page(20, False)
    written.write("aaaa bbbb cccc dddd eeee", first="  * ")
    assert written.text() == "  * aaaa bbbb cccc\n    dddd eeee\n"


def test_words_of_two_styles_without_a_blank_are_one_word() -> None:
    written = Page(20, False)
    written.write("aaaa bbbb cccc ", ("dddd", "bold"), ("eeee", "added"))
    assert written.text() == "aaaa bbbb cccc\nddddeeee\n"


def test_styles_are_closed_on_every_line() -> None:
    written = Page(20, True)
    written.write(("aaaa bbbb cccc dddd eeee", "added"))
    for line in written.text().splitlines():
        assert line.startswith("\x1b[")
        assert line.endswith("\x1b[0m")


def test_blank_lines_are_never_two_nor_first() -> None:
    written = Page(None, False)
    written.blank()
    written.write("one")
    written.blank()
    written.blank()
    written.write("two")
    written.blank()
    assert written.text() == "one\n\ntwo\n"


def test_what_could_act_is_written_out() -> None:
    written = Page(None, False)
    written.write("a\x1b[31mb\u202ec\td\ne")
    assert written.text() == "a<U+001B>[31mb<U+202E>c d e\n"


def test_wide_characters_take_two_columns() -> None:
    assert width_of("条約") == 4
    written = Page(20, False)
    written.write("条約条約条約 条約条約条約")
    assert written.text() == "条約条約条約\n条約条約条約\n"


def test_every_theme_has_every_style_and_the_names_of_the_settings() -> None:
    assert tuple(THEMES) == NAMES
    assert {frozenset(styles) for styles in THEMES.values()} == {frozenset(THEMES["standard"])}


def test_no_theme_tells_by_colour_alone() -> None:
    """Without their colours (30 to 49, 90 to 107 and 38;5;n), what came and what went still look different."""
    for name, styles in THEMES.items():
        bare = {
            style: frozenset(re.sub(r"38;5;\d+|\b(?:[34]\d|9[0-7]|10[0-7])\b", "", codes).split(";")) - {""}
            for style, codes in styles.items()
        }
        assert bare["removed"] != bare["added"], name
        assert all(bare.values()), name
