"""Units that the format itself marks: kind, place and published id are taken as stated."""

from __future__ import annotations

from draftdiff.model.source import Given, Source
from draftdiff.parse import parse_draft
from draftdiff.read._build import Builder


def test_stated_units_need_no_series() -> None:
    built = Builder()
    built.add("A Treaty on Lighthouses", "title")
    built.add("Article 7 Lamps", "heading", given=Given("article", 0, 10, "a7"))
    built.add("9. Each Party shall light:", given=Given("paragraph", 1, 3, "a7p9"))
    built.add("(c) the lamp, article 5 notwithstanding;", given=Given("point", 2, 4))
    built.add("Article 22 of the Charter is not a unit here,", given=Given("", 2))
    built.add("and nothing else.", given=Given("", 1))
    built.add("No number here.", given=Given("paragraph", 1))
    lines = built.lines(Source("x", b"x"), "made")
    draft = parse_draft(lines)
    assert draft.printed() == lines.text
    assert draft.front.title == "A Treaty on Lighthouses"
    assert [(p.id, p.source_id, p.heading, p.text) for p in draft.provisions] == [
        ("art_7", "a7", "Lamps", ""),
        ("art_7__para_9", "a7p9", "", "Each Party shall light: and nothing else."),
        (
            "art_7__para_9__point_c",
            None,
            "",
            "the lamp, article 5 notwithstanding; Article 22 of the Charter is not a unit here,",
        ),
        ("art_7__nn_1", None, "", "No number here."),
    ]
    assert [p.label for p in draft.provisions] == ["Art. 7", "Art. 7(9)", "Art. 7(9)(c)", "Art. 7, unnumbered 1"]


def test_a_title_that_the_format_states_is_all_of_the_title() -> None:
    built = Builder()
    for words, role in (("Journal of the Sea", "text"), ("A Treaty on Lighthouses", "title"), ("Article 1", "text")):
        built.add(words, role)
    built.add("The Parties keep the peace.")
    draft = parse_draft(built.lines(Source("x", b"x"), "made"))
    assert draft.front.title == "A Treaty on Lighthouses"
    assert [(p.id, p.text) for p in draft.provisions] == [("art_1", "The Parties keep the peace.")]


def test_a_format_may_say_that_its_lines_are_whole_paragraphs() -> None:
    built = Builder()
    for words in ("Article 1", "The Parties keep the peace,", "Lamps and the Coast.", "Article 2", "They do."):
        built.add(words)
    draft = parse_draft(built.lines(Source("x", b"x"), "made"))
    assert [p.id for p in draft.provisions] == ["art_1", "art_1__nn_1", "art_2"]
