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
    assert [(p.id, p.text) for p in draft.provisions] == [
        ("nn_1", "Journal of the Sea"),
        ("art_1", "The Parties keep the peace."),
    ]


def test_a_format_may_say_that_its_lines_are_whole_paragraphs() -> None:
    built = Builder()
    for words in ("Article 1", "The Parties keep the peace,", "Lamps and the Coast.", "Article 2", "They do."):
        built.add(words)
    draft = parse_draft(built.lines(Source("x", b"x"), "made"))
    assert [p.id for p in draft.provisions] == ["art_1", "art_1__nn_1", "art_2"]


def test_rows_stand_under_the_unit_that_the_format_puts_them_in() -> None:
    built = Builder()
    built.add("Article 1", given=Given("article", 0, 9))
    built.add("(a) lamps;", given=Given("point", 1, 4))
    built.add("| Item | Number |", "row", given=Given("row", 1, 0, "r1"))
    built.add("|---|---|", "rule")
    built.add("| Lamps | 5 |", "row", given=Given("row", 1))
    draft = parse_draft(built.lines(Source("x", b"x"), "made"))
    assert [(p.id, p.source_id, p.heading, p.text) for p in draft.provisions][2:] == [
        ("art_1__nn_1", "r1", "Item | Number", ""),
        ("art_1__nn_2", None, "", "Lamps | 5"),
    ]


def test_a_number_keeps_whatever_it_is_printed_with() -> None:
    built = Builder()
    built.add("1. (a) Lamps burn.", given=Given("paragraph", 0, 7))
    built.add("Option B Lamps burn.", given=Given("option", 0, 9))
    built.add("Choice B Lamps burn.", given=Given("option", 0, 9))
    built.add("– Lamps burn.", given=Given("indent", 0, 2))
    draft = parse_draft(built.lines(Source("x", b"x"), "made"))
    assert [(p.id, p.number, p.text) for p in draft.provisions] == [
        ("para_1-a", "1. (a)", "Lamps burn."),
        ("nn_1", "B", "Lamps burn."),
        ("nn_2", "Choice B", "Lamps burn."),
        ("indent_1", "", "Lamps burn."),
    ]


def test_what_follows_a_number_in_its_place_is_the_heading() -> None:
    built = Builder()
    built.add("Article 5. Lamps They burn.", given=Given("article", 0, 17))
    built.add("Annex II. Kinds", "heading", given=Given("annex", 0))
    built.add("Kinds", "heading", given=Given("annex", 0))
    draft = parse_draft(built.lines(Source("x", b"x"), "made"))
    assert [(p.id, p.label, p.heading, p.text) for p in draft.provisions] == [
        ("art_5", "Art. 5", "Lamps", "They burn."),
        ("annex_ii", "Annex II", "Kinds", ""),
        ("annex", "Annex", "Kinds", ""),
    ]


def test_a_number_without_its_word_is_called_by_the_word_of_the_language() -> None:
    built = Builder()
    built.add("5 Лампы", "heading", given=Given("article", 0, 2))
    built.add("1 горят", given=Given("paragraph", 1, 2))
    draft = parse_draft(built.lines(Source("x", b"x"), "made", declared={"language": "ru"}))
    assert [p.label for p in draft.provisions] == ["Статья 5", "Статья 5(1)"]
