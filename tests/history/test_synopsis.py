"""The synopsis: each provision of each draft once, columns that are the drafts, edits against the left neighbour."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.errors import DraftdiffError
from draftdiff.history.row_order import Standing, in_sequence, row_order
from draftdiff.model.source import Source
from draftdiff.model.synopsis import heading_of, unreported, words_of
from draftdiff.pipeline import read_draft
from draftdiff.pipeline.several import synopsis
from tests.corpus import source
from tests.strategies import TEXTS, TREATIES, TREATY_PAIRS

if TYPE_CHECKING:
    from draftdiff.model.synopsis import SynopsisReport, SynopsisRow

CHAINS = st.tuples(TREATY_PAIRS, TREATIES).map(lambda made: [*made[0], made[1]]) | st.lists(
    TEXTS, min_size=2, max_size=3
)
FIRST = (
    "# Article 1. Reports\n\n1. Each Party shall report every year on its lighthouses.\n\n"
    "2. The Council shall meet in Riga.\n\n# Article 2. Buoys\n\n1. Each Party shall paint its buoys red.\n\n"
    "# Article 3. Fees\n\n1. Ships pay no fees in any harbour of a Party.\n"
)


def sources(*texts: str) -> list[Source]:
    return [Source(f"{n}.md", text.encode("utf-8", "surrogatepass"), ".md") for n, text in enumerate(texts, 1)]


def made(*texts: str) -> SynopsisReport:
    return synopsis(sources(*texts))


def row_of(report: SynopsisReport, draft: int, provision: str) -> SynopsisRow:
    return next(r for r in report.rows if any(p.id == provision for p in r.cells[draft - 1].provisions))


def column(report: SynopsisReport, draft: int) -> list[str]:
    return [p.id for row in report.rows for p in row.cells[draft - 1].provisions]


def part(edits: object, *ops: str) -> str:
    return "".join(e.text for e in edits if e.op in ops)  # type: ignore[attr-defined]


@settings(max_examples=60, deadline=None)
@given(CHAINS)
def test_every_column_in_source_order_is_its_draft_to_the_character(texts: list[str]) -> None:
    report = made(*texts)
    assert [row.number for row in report.rows] == list(range(1, len(report.rows) + 1))
    for n, given_ in enumerate(sources(*texts)):
        draft = read_draft(given_)
        placed = sorted((p for row in report.rows for p in row.cells[n].provisions), key=lambda p: p.place)
        assert [p.place for p in placed] == list(range(1, len(draft.provisions) + 1))
        assert [(p.id, p.label, p.heading, p.text, p.line) for p in placed] == [
            (p.id, p.label, p.heading, p.text, p.line) for p in draft.provisions
        ]
    for row in report.rows:
        assert [cell.draft for cell in row.cells] == list(range(1, len(texts) + 1))
        assert any(cell.provisions for cell in row.cells)
        assert all((cell.state == "stands") == bool(cell.provisions) for cell in row.cells)


@settings(max_examples=60, deadline=None)
@given(CHAINS)
def test_the_edits_of_a_cell_join_it_to_its_left_neighbour(texts: list[str]) -> None:
    for row in made(*texts).rows:
        left = None
        for cell in row.cells:
            if cell.state != "stands":
                assert not cell.edits
                continue
            if unreported(cell):
                assert (cell.against, cell.edits) == (None, ())
                continue
            assert cell.against == (left.draft if left else None)
            if left is not None:
                assert part(cell.edits, "kept", "removed") == words_of(left)
                assert part(cell.edits, "kept", "added") == words_of(cell)
                assert all(e.text for e in (*cell.edits, *cell.heading_edits))
                if cell.heading_edits:
                    assert part(cell.heading_edits, "kept", "removed") == heading_of(left)
                    assert part(cell.heading_edits, "kept", "added") == heading_of(cell)
            left = cell


@settings(max_examples=25, deadline=None)
@given(CHAINS)
def test_the_same_drafts_give_the_same_synopsis_and_agreement_is_sameness(texts: list[str]) -> None:
    report = made(*texts)
    assert report == made(*texts)
    states = Counter(row.agreement.state for row in report.rows if row.kind == "provision")
    assert states == Counter({s: n for s, n in vars_of(report).items() if n})
    for row in report.rows:
        if row.agreement.state == "agreed" and row.kind == "provision":
            assert {words_of(cell) for cell in row.cells} == {row.agreement.text}
        if row.kind == "heading":
            assert not any(words_of(cell) for cell in row.cells)


def vars_of(report: SynopsisReport) -> dict[str, int]:
    return {name: getattr(report.counts, name) for name in report.counts.__slots__}


def test_a_draft_beside_itself_is_agreed_and_in_its_own_order() -> None:
    report = made(FIRST, FIRST, FIRST)
    assert {row.agreement.state for row in report.rows} == {"agreed"}
    assert all(cell.step in ("first", "unchanged") and not cell.out_of_order for r in report.rows for cell in r.cells)
    assert column(report, 1) == [p.id for p in read_draft(sources(FIRST)[0]).provisions]
    heading = row_of(report, 1, "art_2")
    assert (heading.kind, heading.depth, heading.agreement.text) == ("heading", 0, "Buoys")


def test_what_is_agreed_settled_open_and_gone() -> None:
    second = FIRST.replace("in Riga", "in Tallinn").replace("red", "green")
    third = second.replace("green", "blue").partition("# Article 3")[0]
    report = made(FIRST, second, third)
    states = {
        p: row_of(report, 1, p).agreement for p in ("art_1__para_1", "art_1__para_2", "art_2__para_1", "art_3__para_1")
    }
    assert [a.state for a in states.values()] == ["agreed", "settled", "open", "gone"]
    assert states["art_1__para_1"].text == "Each Party shall report every year on its lighthouses."
    assert (states["art_1__para_2"].since, states["art_1__para_2"].text) == (2, "")
    gone = row_of(report, 1, "art_3__para_1")
    assert [cell.state for cell in gone.cells] == ["stands", "stands", "absent"]


def test_words_in_brackets_are_not_agreed_however_often_they_are_repeated() -> None:
    text = FIRST.replace("in Riga", "[RU: in Riga]")
    row = row_of(made(text, text), 1, "art_1__para_2")
    assert (row.agreement.state, row.agreement.since) == ("bracketed", 1)


def test_silence_is_neither_absence_nor_agreement() -> None:
    partial = "---\ncoverage: partial\nabsent:\n  - {what: buoys, sources: [NYT]}\n---\n"
    report = made(FIRST, partial + FIRST.partition("# Article 2")[0])
    assert row_of(report, 1, "art_3__para_1").cells[1].state == "silent"
    assert row_of(report, 1, "art_3__para_1").agreement.state == "silent"
    told = row_of(report, 1, "art_2__para_1")
    assert told.cells[1].state == "reported-absent"
    assert told.cells[1].absent is not None
    assert told.cells[1].absent.sources == ("NYT",)
    assert told.agreement.state == "gone"


def test_a_silent_draft_between_does_not_part_a_row() -> None:
    silent = "---\ncoverage: partial\n---\n" + FIRST.partition("# Article 2")[0]
    row = row_of(made(FIRST, silent, FIRST.replace("red", "green")), 1, "art_2__para_1")
    assert [cell.state for cell in row.cells] == ["stands", "silent", "stands"]
    assert [cell.against for cell in row.cells] == [None, None, 1]
    assert [(e.op, e.text) for e in row.cells[2].edits if e.op != "kept"] == [("removed", "red"), ("added", "green")]
    assert row.agreement.state == "open"
    row = row_of(made(FIRST, silent, FIRST), 1, "art_2__para_1")
    assert (row.agreement.state, row.agreement.since, row.agreement.text) == ("settled", 1, "")


def test_what_nobody_reported_is_no_edit_and_no_agreement() -> None:
    known = FIRST + "\n# Article 4. Seat\n\nThe Council has its seat in Riga.\n"
    unknown = known.replace("in Riga.\n", "somewhere. {content=unreported}\n")
    row = row_of(made(known, unknown, known), 1, "art_4")
    assert [cell.against for cell in row.cells] == [None, None, 1]
    assert {e.op for e in row.cells[2].edits} == {"kept"}
    assert (row.agreement.state, row.agreement.since) == ("settled", 1)
    assert row_of(made(known, unknown), 1, "art_4").agreement.state == "silent"


def test_what_rests_on_inference_agrees_less_surely() -> None:
    weak = FIRST.replace("painted", "").replace("buoys red.", "buoys red. {evidence=inferred}")
    found = {p: row_of(made(weak, weak), 1, p).agreement for p in ("art_1__para_1", "art_2__para_1")}
    assert [(a.state, a.certain) for a in found.values()] == [("agreed", True), ("agreed", False)]


def test_headings_of_a_reconstruction_neither_agree_nor_differ() -> None:
    ours = "---\nbasis: reconstruction\n---\n" + FIRST.replace("Buoys", "Seamarks")
    row = row_of(made(FIRST, ours), 1, "art_2")
    assert (row.agreement.state, row.cells[1].heading_edits) == ("none", ())
    row = row_of(made(FIRST, FIRST.replace("Buoys", "Seamarks")), 1, "art_2")
    assert row.agreement.state == "open"
    assert [(e.op, e.text) for e in row.cells[1].heading_edits] == [("removed", "Buoys"), ("added", "Seamarks")]


def test_a_split_shares_a_row_with_what_it_was() -> None:
    one = "# Article 1\n\n1. Each Party shall report every year on its lighthouses. The Secretariat shall print the reports in two languages.\n2. The Council shall meet in Riga.\n"
    two = "# Article 1\n\n1. Each Party shall report every year on its lighthouses.\n2. The Secretariat shall print the reports in two languages.\n3. The Council shall meet in Riga.\n"
    row = row_of(made(one, two, one), 1, "art_1__para_1")
    assert [[p.id for p in cell.provisions] for cell in row.cells] == [
        ["art_1__para_1"],
        ["art_1__para_1", "art_1__para_2"],
        ["art_1__para_1"],
    ]
    assert [cell.step for cell in row.cells] == ["first", "split", "merged"]
    assert part(row.cells[1].edits, "kept", "added").count("\n") == 1


def test_a_paragraph_compared_with_its_article_shares_the_row_of_the_article() -> None:
    plain = "# Article 1. Reports\n\nEach Party shall report every year on its lighthouses.\n\n# Article 2. Seat\n\nThe Council shall meet in Riga.\n"
    more = "# Article 1. Reports\n\n1. Buoys shall be painted red and green by night.\n\n2. Each Party shall report every year on its lighthouses.\n\n# Article 2. Seat\n\nThe Council shall meet in Riga.\n"
    row = row_of(made(plain, more), 1, "art_1")
    assert [p.id for p in row.cells[1].provisions] == ["art_1", "art_1__para_2"]
    assert {e.op for e in row.cells[1].edits} == {"kept"}


def test_what_was_removed_stays_beside_its_neighbours() -> None:
    second = FIRST.replace("# Article 2. Buoys\n\n1. Each Party shall paint its buoys red.\n\n", "").replace(
        "meet in Riga.", "meet in Riga.\n\n3. Notices are sent by post to all harbours."
    )
    report = made(FIRST, second)
    rows = [" ".join(p.id for c in row.cells for p in c.provisions) for row in report.rows]
    gone = next(at for at, row in enumerate(rows) if row == "art_2")
    # The paragraph that Article 1 gained stays with Article 1, before the article that is gone.
    assert rows[gone - 1] == "art_1__para_3"
    assert rows[gone + 1] == "art_2__para_1"


def test_what_moved_is_marked_where_the_column_does_not_read_on() -> None:
    order = FIRST.split("# ")[1:]
    second = "# " + order[2] + "\n\n# " + order[0] + "# " + order[1]
    report = made(FIRST, second)
    assert [r.cells[0].out_of_order for r in report.rows if r.cells[0].provisions[0].label.startswith("Art. 3")] == [
        True,
        True,
    ]
    assert not any(cell.out_of_order for row in report.rows for cell in row.cells[1:])


def test_the_shelf_is_lossless_too() -> None:
    names = ("communique", "april12", "april15")
    report = synopsis([source(name) for name in names])
    for n, name in enumerate(names):
        placed = sorted((p for row in report.rows for p in row.cells[n].provisions), key=lambda p: p.place)
        assert [p.text for p in placed] == [p.text for p in read_draft(source(name)).provisions]


def test_one_draft_alone_is_no_synopsis() -> None:
    with pytest.raises(DraftdiffError, match="two drafts"):
        synopsis(sources(FIRST))


@given(st.lists(st.integers(0, 30), unique=True))
def test_the_rows_in_sequence_rise_and_are_as_many_as_can_be(places: list[int]) -> None:
    run = sorted(in_sequence(places))
    rising = [places[at] for at in run]
    assert rising == sorted(rising)
    longest = [0] * len(places)
    for at, place in enumerate(places):
        longest[at] = 1 + max((longest[b] for b in range(at) if places[b] < place), default=0)
    assert len(run) == max(longest, default=0)


@given(st.lists(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 3)), unique_by=lambda r: r[0]), min_size=1))
def test_the_order_has_every_row_once_and_the_last_draft_in_its_own_order(drafts: list[list[tuple[int, int]]]) -> None:
    order = row_order([Standing([r for r, _ in d], [depth for _, depth in d]) for d in drafts])
    assert Counter(order) == Counter({r for d in drafts for r, _ in d})
    last = {r for r, _ in drafts[-1]}
    assert [r for r in order if r in last] == [r for r, _ in drafts[-1]]


def test_what_stood_in_a_unit_that_moved_stays_in_it() -> None:
    # Article 1 (row 1, with 10 and 11) moved behind Article 2 (row 2); 11 was taken out.
    old = Standing([1, 10, 11, 2, 20, 21], [0, 1, 1, 0, 1, 1])
    new = Standing([2, 20, 21, 1, 10], [0, 1, 1, 0, 1])
    assert row_order([old, new]) == [2, 20, 21, 1, 10, 11]
