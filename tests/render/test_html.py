"""The web page: every provision once, both texts in it, nothing in a draft alive, the same sentences as elsewhere."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings

from draftdiff.model.change import Doubt
from draftdiff.pipeline import compare
from draftdiff.render import View, output
from draftdiff.render._html_rows import FACETS, bit
from draftdiff.shelf import fetch, find_shelf
from draftdiff.text import one_line
from tests.build import compare_texts
from tests.render.pages import Element, assert_whole, cards, page, read, words
from tests.render.reports import comparison
from tests.strategies import TEXTS, TREATY_PAIRS

OLD = """# Article 1. Lights

1. Each Party shall light its harbours within 30 days.

2. The Council shall meet in Riga.

# Article 2. Boats

The keepers may row.
"""
NEW = OLD.replace("shall meet", "may meet").replace("The keepers may row.", "[RU: The keepers may row.]")


@given(TREATY_PAIRS)
def test_every_provision_once_and_both_texts(pair: tuple[str, str]) -> None:
    assert_whole(*pair)


@given(TEXTS, TEXTS)
@settings(max_examples=40)
def test_of_any_two_texts(old: str, new: str) -> None:
    assert_whole(old, new)


@pytest.mark.parametrize("pair", [("april12", "april15"), ("communique", "april12")])
def test_it_says_what_the_terminal_says(pair: tuple[str, str]) -> None:
    shelf = find_shelf(None)
    report = compare(fetch(pair[0], shelf), fetch(pair[1], shelf))
    in_html, in_lines = output("html").comparison, output("terminal").comparison
    assert in_html is not None
    assert in_lines is not None
    tree = read(in_html(report, View()))
    lines = in_lines(report, View(everything=True)).replace(" -> ", " → ").splitlines()
    start = lines.index("") + 1
    assert tree.all(name="answer")[0].text() == lines[start]
    notice = [line for line in lines if line.startswith("! ")]
    assert notice
    assert [e.text() for e in tree.all(name="notice")] == notice
    said = one_line(tree.text())
    sections = [
        line.strip().lstrip("*.") for line in lines[start:] if line.startswith("    ") and not line.startswith("    |")
    ]
    assert sections
    for line in sections:
        assert line in said


def test_who_is_concerned_and_what_is_disputed() -> None:
    tree = read(page(OLD, NEW))
    told = [e.text() for e in tree.all("summary")]
    assert "The Council: 1 weakened" in told
    assert "In brackets, no side named (1)" not in told
    assert "Proposed by RU (1)" in told
    assert tree.all(name="answer")[0].text().startswith("Weakened: The Council: weakened:")


def test_each_card_can_be_filtered_by_what_is_counted() -> None:
    tree = read(page(OLD, NEW))
    bits = [int(card.attributes["data-f"]) for card in cards(tree).values()]
    boxes = [e for e in tree.all("input") if e.attributes.get("value")]
    assert len(boxes) >= 6
    for box in boxes:
        assert box.above is not None
        count = int(box.above.all(name="c")[0].text())
        assert count == sum(1 for b in bits if b & int(box.attributes["value"])) > 0
    assert sum(bit(name) for names in FACETS.values() for name in names) < 2**31  # JavaScript's operators end there


def test_unchanged_provisions_are_folded_and_there() -> None:
    article = "".join(f"{n}. Each Party shall light lamp {n * n}.\n\n" for n in range(1, 31))
    old = "".join(f"# Article {n}\n\n{article.replace('lamp', f'lamp {n} of')}" for n in (1, 2, 3))
    tree = read(page(old, old.replace("lamp 2 of 225", "lamp 2 of 226")))
    folded = [e.all("summary")[0].text() for e in tree.all("details", "run")]
    assert folded == [
        "31 unchanged: Art. 1 to Art. 1(30)",
        "15 unchanged: Art. 2 to Art. 2(14)",
        "15 unchanged: Art. 2(16) to Art. 2(30)",
        "31 unchanged: Art. 3 to Art. 3(30)",
    ]
    assert len(tree.all(name="p")) == 93


def test_a_moved_provision_is_named_in_its_new_place() -> None:
    clauses = [
        f"The {who} shall publish the register of {what}.\n"
        for who, what in zip("ABCDE", ("boats", "lamps", "wrecks", "buoys", "horns"), strict=True)
    ]
    old = "".join(f"# Article {n}. On {c[4:9]}\n\n{c}\n" for n, c in enumerate(clauses, 1))
    new = "".join(f"# Article {n}. On {c[4:9]}\n\n{c}\n" for n, c in enumerate([*clauses[1:], clauses[0]], 1))
    tree = read(page(old, new))
    (arrival,) = tree.all(name="m")
    assert arrival.text() == "Art. 5 stands here in new; moved, see Art. 1 → Art. 5"
    above = arrival.above
    assert above is not None
    assert above.inside.index(arrival) > max(
        at for at, e in enumerate(above.inside) if isinstance(e, Element) and "p" in e.classes
    )
    assert "Art. 5" in above.all(name="p")[-1].all(name="l")[0].text()


def test_silence_is_not_marked_as_coming_or_going() -> None:
    front = "---\ncoverage: partial\nbasis: reconstruction\n---\n"
    tree = read(page(front + "# Peace\n\nBoth shall keep the peace.\n", front + "# Boats\n\nAll shall row.\n"))
    silent = [card for card in tree.all(name="p") if "silent" in card.classes]
    assert len(silent) == 2
    assert not [e for card in silent for e in (*card.all("del"), *card.all("ins"))]
    grounds = [card.all(name="g")[0].text() for card in silent]
    assert sorted(grounds) == ["only in new: unverified", "only in old: unverified"]


def test_what_is_not_reported_is_not_struck_out() -> None:
    front = "---\nbasis: reconstruction\ncoverage: partial\n---\n# Article 1. Boats\n\n"
    told, untold = "All shall row.\n", "Known from a list only. {content=unreported}\n"
    found = read(page(front + untold, front + told)).all(name="p")
    (card,) = [card for card in found if "silent" in card.classes and card.all(name="t")]
    assert words(card) == ("Known from a list only.", "All shall row.")
    assert [e.tag for e in card.all(name="t")[0].all()] == ["span", "span"]
    assert "content not reported in one of them" in card.text()


def test_what_the_check_doubts_is_said_of_words_and_of_numbers() -> None:
    report = compare_texts(OLD, NEW)
    doubt = Doubt("gap-in-numbering", "old", 7)
    doubted = tuple(replace(c, doubts=(doubt.rule,), doubted=(doubt,)) for c in report.changes)
    write = output("html").comparison
    assert write is not None
    for card in read(write(replace(report, changes=doubted), View())).all(name="p"):
        assert "perhaps the transcription: gap-in-numbering, line 7 of old" in card.text()


def test_turned_round_it_is_mirrored() -> None:
    old = OLD + "\n# Article 3. Oil\n\nEach Party shall skim oil.\n"
    there, back = (
        Counter(card.attributes["class"] for card in read(page(*pair)).all(name="p"))
        for pair in ((old, NEW), (NEW, old))
    )
    turned = {
        "p weakened": "p strengthened",
        "p strengthened": "p weakened",
        "p added": "p removed",
        "p removed": "p added",
    }
    assert there["p weakened"] == 1
    assert Counter({turned.get(name, name): n for name, n in there.items()}) == back


def test_headings_never_pass_over_a_level() -> None:
    text = "# Part I. One\n\n## Chapter 1. Two\n\n### Article 1. Three\n\n1. Each Party shall row.\n\n# Annex 1\n\n1. Boats.\n"
    tree = read(page(text, text.replace("row", "sail")))
    levels = [int(e.tag[1]) for e in tree.all() if re.fullmatch("h[1-6]", e.tag)]
    assert levels[0] == 1
    assert all(b <= a + 1 for a, b in pairwise(levels))
    assert {"d0", "d1", "d2"} <= {c for e in tree.all("li") for c in e.classes}


def test_words_in_another_language_say_so_and_names_keep_their_direction() -> None:
    front = "---\nlanguage: {}\nid: 'מגדלור'\n---\n"
    old = front.format("uk") + "1. Сторони повинні освітлювати гавані.\n"
    tree = read(page(old, front.format("fr") + "1. Les Parties peuvent éclairer les ports.\n"))
    assert {e.attributes.get("lang") for e in tree.all("p", "t")} == {"uk", "fr"}
    assert all(e.attributes["dir"] == "auto" for e in tree.all("p", "t"))
    assert [e.text() for e in tree.all("h1")[0].all("bdi")] == ["מגדלור", "מגדלור"]


def test_no_difference_no_outline() -> None:
    text = "1. Each Party shall row.\n"
    tree = read(page(text, text))
    assert tree.all(name="answer")[0].text() == "No difference: both drafts say the same."
    assert tree.all("nav") == []
    assert "1 unchanged" in one_line(tree.all("header")[0].text())


def test_nothing_at_all() -> None:
    tree = read(page("", ""))
    assert tree.all(name="p") == []
    assert len(tree.all("main")) == 1


def test_many_notes_and_sources_are_all_told() -> None:
    text = "---\nsources: {NYT: \"a 'paper'\"}\nparties: {RU: Russia}\nnotes: [a remark]\nabsent: [{what: the oil, sources: [NYT]}]\n---\n"
    old = text + "".join(f"{n}. Each Party shall [row {n}.\n\n" for n in range(1, 14))
    said = one_line(read(page(old, old)).text())
    for told in ("NYT: a 'paper'", "RU: Russia", "a remark", "the oil (NYT)"):
        assert told in said
    report = compare_texts(old, old)
    assert len(report.notes) > 10
    assert all(note.message in said for note in report.notes)


def test_piece_by_piece_it_is_the_same_and_again() -> None:
    form = output("html")
    assert form.comparison is not None
    assert form.comparison_parts is not None
    report = comparison(OLD, NEW)
    text = form.comparison(report, View())
    assert "".join(form.comparison_parts(report, View())) == text == form.comparison(report, View(width=40, color=True))


def test_its_size_stays_near_that_of_the_drafts() -> None:
    """What both sides share stands in it once."""
    clause = "Each Harbour State shall, as far as it can, keep the lights of harbour {} burning from dusk until dawn."
    old = "".join(f"# Article {n}\n\n" * (n % 8 == 0) + f"{1 + n % 8}. {clause.format(n)}\n\n" for n in range(800))
    new = re.sub(r"shall(?=.* \d*5 burning)", "may", old)
    frame = len(page("", ""))
    assert len(page(old, new)) - frame < 3 * (len(old) + len(new))
