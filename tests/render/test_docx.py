"""The redline for Word: accepted it is the new draft, rejected the old one, to the word, and each mark where it belongs."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given

from draftdiff.model.report import Report, Settings
from draftdiff.model.source import Source
from draftdiff.pipeline import compare
from draftdiff.pipeline.shown import show
from tests.build import compare_texts
from tests.corpus import NAMES, source
from tests.render.redline import W, body, commented, lines_of, marked, name_of, settled, text_of, written
from tests.render.reports import comparison
from tests.strategies import HOSTILE_DRAFTS, TEXTS, TREATIES, TREATY_PAIRS

ROOT = Path(__file__).parents[2]
CASES = sorted(path.parent for path in (ROOT / "tests" / "cases").glob("*/why.md"))
MAKER = ROOT.parent / "shared" / "measure" / "make_drafts.py"
ARTICLE = (
    "# Article 1. Lamps\n\n1. Each Party shall light lamps.\n\n2. Each Party shall keep buoys in every harbour.\n\n"
)


def assert_round_trip(report: Report) -> bytes:
    data = written(report)
    assert settled(data, "accept") == lines_of(report.new)
    assert settled(data, "reject") == lines_of(report.old)
    return data


@pytest.mark.parametrize(("old", "new"), [*permutations(NAMES, 2)])
def test_the_shelf_comes_back(old: str, new: str) -> None:
    assert_round_trip(compare(source(old), source(new)))


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_the_cases_come_back_from_both_sides(case: Path) -> None:
    old, new = (
        Source(side, next(case.glob(f"{side}.*")).read_bytes(), next(case.glob(f"{side}.*")).suffix)
        for side in ("old", "new")
    )
    assert_round_trip(compare(old, new))
    assert_round_trip(compare(new, old))


@pytest.mark.skipif(not MAKER.exists(), reason="../shared/measure is not beside this clone")
@pytest.mark.parametrize("size", [100, 1000])
def test_made_drafts_come_back(size: int, tmp_path: Path) -> None:
    made = [sys.executable, str(MAKER), "--out", str(tmp_path), "--sizes", str(size), "--seed", "11", "--formats", "md"]
    subprocess.run(made, check=True, capture_output=True)
    old, new = (Source(side, (tmp_path / str(size) / f"{side}.md").read_bytes(), ".md") for side in ("old", "new"))
    assert_round_trip(compare(old, new))


@given(TREATY_PAIRS)
def test_treaties_come_back_and_are_mirrored(pair: tuple[str, str]) -> None:
    forth, back = assert_round_trip(compare_texts(*pair)), assert_round_trip(compare_texts(*pair[::-1]))
    for left, right in (("del", "ins"), ("moveFrom", "moveTo")):
        assert marked(forth, {left}) == marked(back, {right})
        assert marked(forth, {right}) == marked(back, {left})


@given(TREATIES, TREATIES)
def test_treaties_that_have_nothing_to_do_with_each_other_come_back(old: str, new: str) -> None:
    assert_round_trip(compare_texts(old, new))


@given(TEXTS | HOSTILE_DRAFTS, TEXTS | HOSTILE_DRAFTS)
def test_any_text_comes_back(old: str, new: str) -> None:
    assert_round_trip(compare_texts(old, new))


@given(TREATIES)
def test_a_draft_against_itself_has_no_mark(text: str) -> None:
    data = written(compare_texts(text, text))
    assert marked(data, {"ins", "del", "moveFrom", "moveTo"}) == []


def seen(data: bytes) -> list[str]:
    """Each paragraph with its marks: -removed-, +added+, <moved from here, >moved to here, ¶ with the end's mark."""
    signs = {"del": "-", "ins": "+", "moveFrom": "<", "moveTo": ">"}
    found = []
    for p in body(data).iter(f"{W}p"):
        line = ""
        for element in p:
            text = text_of(element, set())
            sign = signs.get(name_of(element), "")
            line += f"{sign}{text}{sign}" if text else ""
        end = p.find(f"{W}pPr/{W}rPr")
        found.append(line + ("" if end is None else f"¶{signs[name_of(end[0])]}"))
    return found


def test_a_changed_word_and_a_new_number() -> None:
    new = ARTICLE.replace("2.", "3.").replace("every", "each").replace("2. ", "2. New lamps. ")
    data = written(comparison(ARTICLE, new))
    assert seen(data) == [
        "Article 1. Lamps",
        "1.\tEach Party shall light lamps.",
        "-2.-+3.+\tEach Party shall keep buoys in -every-+each+ harbour.",
    ]


def test_whole_paragraphs_have_their_end_marked() -> None:
    short = "# Article 1. Lamps\n\n1. Each Party shall light lamps.\n\n"
    assert seen(written(comparison(short, ARTICLE)))[-1] == ""  # stays when all is rejected
    assert seen(written(comparison(short, ARTICLE)))[2] == "+2.\tEach Party shall keep buoys in every harbour.+¶+"
    assert seen(written(comparison(ARTICLE, short)))[2] == "-2.\tEach Party shall keep buoys in every harbour.-¶-"


def test_a_number_beside_the_one_that_takes_its_place() -> None:
    new = ARTICLE.replace("1. Each", "1. The Council shall meet.\n\n2. Each").replace(
        "2. Each Party shall keep", "3. Each Party shall keep"
    )
    assert seen(written(comparison(ARTICLE, new))) == [
        "Article 1. Lamps",
        "+1.\tThe Council shall meet.+¶+",
        "-1.-+2.+\tEach Party shall light lamps.",
        "-2.-+3.+\tEach Party shall keep buoys in every harbour.",
    ]


MOVING = (
    "# Article 1. Lamps\n\nEach Party shall light its lamps at dusk and put them out at dawn.\n\n"
    "# Article 2. Buoys\n\nEach Party shall keep its buoys afloat, painted and numbered.\n\n"
    "# Article 3. Boats\n\nEach Party shall register its boats with the Council every year, with name and port.\n"
)


def moved_text() -> str:
    first, second, third = MOVING.split("\n# ")
    return f"# {third.strip()}\n\n{first}\n# {second}\n".replace("every year", "each year").replace(
        "# Article 3", "# Article 0"
    )


def test_a_move_has_two_sides_and_one_name() -> None:
    data = written(comparison(MOVING, moved_text()))
    ranges = {
        kind: [e.get(f"{W}name") for e in body(data).iter(f"{W}{kind}RangeStart")] for kind in ("moveFrom", "moveTo")
    }
    assert ranges == {"moveFrom": ["move1"], "moveTo": ["move1"]}
    assert seen(data)[:2] == [
        ">Article >+0+>. Boats>¶>",
        ">Each Party shall register its boats with the Council >+each+> year, with name and port.>¶>",
    ]
    assert seen(data)[-3:-1] == [
        "<Article <-3-<. Boats<¶<",
        "<Each Party shall register its boats with the Council <-every-< year, with name and port.<¶<",
    ]


def test_one_that_becomes_two_keeps_its_words() -> None:
    one = "1. Each Party shall light its lamps at dusk. The Council shall publish a list of all lamps every year.\n"
    two = one.replace(" The Council", "\n\n2. The Council")
    assert seen(written(comparison(one, two))) == [
        "1.\tEach Party shall light its lamps at dusk.- -¶+",
        "+2.\t+The Council shall publish a list of all lamps every year.",
    ]
    assert seen(written(comparison(two, one))) == [
        "1.\tEach Party shall light its lamps at dusk.¶-",
        "-2.\t-+ +The Council shall publish a list of all lamps every year.",
    ]


TABLE = "# Article 1\n\nCeilings:\n\n| Item | Number |\n|---|---|\n| Tanks | [RU: 342] [UA: 800] |\n| Lamps | 5 |\n"


def test_rows_of_a_table_are_rows() -> None:
    data = written(
        comparison(TABLE, TABLE.replace("342", "350").replace("| Lamps | 5 |", "| Lamps | 5 |\n| Buoys | 7 |"))
    )
    cells = [[text_of(c, set()) for c in row.iter(f"{W}tc")] for row in body(data).iter(f"{W}tr")]
    assert cells == [["Item", "Number"], ["Tanks", "[RU: 342350] [UA: 800]"], ["Lamps", "5"], ["Buoys", "7"]]
    marks = [[name_of(m) for m in row.iterfind(f"{W}trPr/*")] for row in body(data).iter(f"{W}tr")]
    assert marks == [["tblHeader"], [], [], ["ins"]]


def test_a_column_more_makes_other_rows() -> None:
    data = assert_round_trip(comparison(TABLE, TABLE.replace("| Lamps | 5 |", "| Lamps | 5 | red |")))
    lamps = [text_of(row, set()) for row in body(data).iter(f"{W}tr") if "Lamps" in text_of(row, set())]
    assert lamps == ["Lamps5", "Lamps5red"]


PARTIAL = "---\nid: {}\nbasis: reconstruction\ncoverage: partial\nnumbering: as-reported\n---\n"


def test_silence_is_marked_by_another_author_and_said() -> None:
    old = PARTIAL.format("may") + "# Article 1. Lamps\n\nEach Party shall light lamps.\n"
    new = (
        PARTIAL.format("june")
        + "## Lamps\n\nEach Party shall light lamps.\n\n## Buoys\n\n[RU: Each Party shall keep buoys.]\n"
    )
    data = written(compare_texts(old, new))
    marks = [e for e in body(data).iter(f"{W}ins", f"{W}del") if text_of(e, set())]
    assert {e.get(f"{W}author") for e in marks} == {"draftdiff (not documented)"}
    said = {words: lines for lines, words in commented(data)}
    assert said["Buoys"][1:3] == [
        "No counterpart documented in may: neither added nor removed, the reports are silent.",
        "proposed by RU",
    ]
    assert_round_trip(compare_texts(old, new))


def test_comments_say_what_the_report_says() -> None:
    old = "1. Each Party shall light [RU: red] lamps.\n\n2. Each Party shall keep buoys.\n"
    new = (
        "1. Each Party may light red lamps.\n\n2. Moorings are free of charge for all.\n\n3. Each Party shall keep buoys.\n\n"
        "4. [UA: No Party shall fish.]\n"
    )
    data = written(comparison(old, new))
    said = {tuple(lines) for lines, _ in commented(data)}
    assert {
        (
            "Weakened: 1",
            'Each Party: weakened: "shall" -> "may" (obligation to permission)',
            '"red" is no longer disputed',
        ),
        ("Not of substance: 2 -> 3", "renumbered: 2 -> 3"),
        ("Added: 4", "No Party: prohibition; proposed by Ukraine"),
    } <= said


def test_a_comment_stands_where_the_change_shows() -> None:
    longer = ARTICLE.replace("every harbour", "each harbour")
    assert [words for _, words in commented(written(comparison(ARTICLE, longer)))] == [
        "2.\tEach Party shall keep buoys in everyeach harbour.".replace("\t", "")
    ]
    # Of what moved, where it stands now.
    assert [(lines[0], words) for lines, words in commented(written(comparison(MOVING, moved_text())))] == [
        ("Reworded: Art. 3 -> Art. 0", "Article 0. Boats")
    ]


@pytest.mark.parametrize(("old", "new"), [*permutations(NAMES, 2)])
def test_our_own_reader_finds_both_drafts_in_it(old: str, new: str) -> None:
    report = compare(source(old), source(new))
    redline = Source("redline.docx", written(report), ".docx")
    for side, revisions in ((report.new, "final"), (report.old, "original")):
        again = show(redline, Settings(revisions=revisions)).provisions  # type: ignore[arg-type]
        found = [(p.heading, p.text) for p in again if p.text or p.heading]
        wanted = [(p.heading, p.text) for p in side.provisions or () if p.text or p.heading]
        # A draft that begins with a bare heading has that for its title where nothing else is its title.
        assert found[1:] == wanted[1:]
        assert found[0][1] == wanted[0][1]


def test_the_texts_come_back_whatever_the_report_says() -> None:
    report = comparison(MOVING, moved_text())
    assert_round_trip(replace(report, changes=(), statements=()))
    assert_round_trip(replace(report, alignment=()))


def test_a_heading_of_a_table_is_no_row_of_one() -> None:
    headed = "# Article 1\n\nLamps:\n\n| Red | 5 |\n|---|---|\n| Blue | 7 |\n"
    data = assert_round_trip(comparison(headed, headed.replace("| Red | 5 |\n|---|---|\n", "| Red | 5 |\n")))
    assert len(list(body(data).iter(f"{W}tblHeader"))) == 1
