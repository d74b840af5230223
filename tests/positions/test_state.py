"""What stands in brackets, whose it is, and where."""

from __future__ import annotations

from draftdiff.model.standing import Standing
from tests.positions.talks import FIRST, report, state


def words(text: str) -> list[str]:
    return [p.text for p in state(text).positions]


def test_alternatives_name_one_another() -> None:
    shall, should, other, early = state("1. Parties [shall][should] / [other] act [early].\n").positions
    assert shall.alternatives == (should.id, other.id)
    assert other.alternatives == (shall.id, should.id)
    assert early.alternatives == ()


def test_what_is_inserted_is_no_alternative() -> None:
    found = state("1. France [RU: , Belarus] [UA: , Turkey].\n").positions
    assert [p.alternatives for p in found] == [(), ()]
    assert [p.standing.by for p in found] == [("RU",), ("UA",)]


def test_nested_brackets_know_what_they_are_in() -> None:
    outer, middle, inner = state("1. Parties act [soon [, if [they can] agree]].\n").positions
    assert (outer.depth, middle.depth, inner.depth) == (0, 1, 2)
    assert (middle.parent, inner.parent) == (outer.id, middle.id)
    assert outer.text == "soon [, if [they can] agree]"


def test_options_with_and_without_brackets() -> None:
    text = "# Article 1\n\nOption 1: Boats stay.\n\nOption 2: [Boats leave.]\n\n# Article 2\n\n1. [Option A: shall][Option B: may]\n"
    found = state(text)
    assert (found.options, found.brackets) == (2, 3)
    assert [(p.form, p.option, p.text) for p in found.positions] == [
        ("option", "1", "Boats stay."),
        ("option", "2", "[Boats leave.]"),
        ("bracket", "", "Boats leave."),
        ("bracket", "A", "shall"),
        ("bracket", "B", "may"),
    ]
    assert found.positions[0].alternatives == (found.positions[1].id,)


def test_a_label_in_brackets_puts_the_unit_in_dispute() -> None:
    (harbours,) = (p for p in state(FIRST).positions if p.provision == "art_3bis")
    assert harbours.through == ("art_3bis__para_1",)
    assert harbours.reaches == "Art. 3 bis(1)"
    assert "may light their harbours" in harbours.text


def test_a_bracket_across_provisions_is_one() -> None:
    (one,) = state("# Article 1\n\n1. Parties [pay:\n(a) in gold;\n(b) in silver].\n").positions
    assert (one.provision, one.reaches) == ("art_1__para_1", "Art. 1(1)(b)")
    assert one.text == "pay: (a) in gold; (b) in silver"


def test_a_provision_wholly_in_dispute() -> None:
    found = state("1. [Boats leave.]\n\n2. Boats [stay].\n").positions
    assert [p.whole for p in found] == [True, False]


def test_counts_by_article_and_side() -> None:
    found = state(FIRST)
    (support,) = (a for a in found.articles if a.article == "art_4")
    assert (support.brackets, support.unattributed) == (5, 1)
    assert [(s.side, s.name, s.proposes, s.opposes, s.refuses) for s in support.sides] == [
        ("AOSIS", "Small islands", 1, 0, 0),
        ("EU", "European Union", 1, 1, 0),
        ("LMDC", "Like-minded group", 1, 1, 1),
    ]
    assert found.brackets == FIRST.partition("---\n# ")[2].count("[") == 20
    assert found.options == 3


def test_a_bracket_that_stays_open_is_told_and_kept() -> None:
    found = state("# Article 8\n\n1. Boats [stay.\n\n2. Boats leave] and [return].\n\n# Article 9\n\n1. [Boats.\n")
    assert [(s.sign, s.label, s.line) for s in found.loose] == [("[", "Art. 9(1)", 9)]
    assert [p.text for p in found.positions] == ["stay. 2. Boats leave", "return"]
    assert found.brackets + sum(s.sign == "[" for s in found.loose) == 3


def test_signs_deeper_than_is_read_are_told() -> None:
    found = state("1. " + "[a " * 45 + "]" * 45 + "\n")
    assert found.brackets == 40
    assert {s.message for s in found.loose} == {"brackets nested deeper than is read"}
    assert sum(s.sign == "[" for s in found.loose) == 5


def test_a_faulty_bracket_is_told_once() -> None:
    told = report("1. Boats [stay.\n")
    assert len(told.drafts[0].loose) == 1
    assert not [n for n in told.notes if "bracket" in n.message]


def test_attributions_in_other_scripts() -> None:
    text = "---\nlanguage: ru\n---\nСтатья 1\n\n1. Стороны [РФ: обязуются][УКР: могут] встречаться.\n"
    assert [p.standing for p in state(text).positions] == [
        Standing("proposed", ("РФ",)),
        Standing("proposed", ("УКР",)),
    ]


def test_links_and_notes_are_no_brackets() -> None:
    assert words("1. See [the map](https://example.org/map)[^1] and [more].\n") == ["more"]
