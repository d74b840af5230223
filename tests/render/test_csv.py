"""The table: what stands in which column, and nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import io

import pytest

from draftdiff.render import View, output
from tests.build import compare_texts
from tests.render.reports import comparison, duties

OLD = "# Article 1\n\n1. Each Party shall report every year.\n2. The Council shall meet in Riga.\n"
NEW = OLD.replace("shall meet", "may meet")


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def compared(old: str, new: str, *, full: bool = False) -> list[dict[str, str]]:
    write = output("csv").comparison
    assert write is not None
    return table(write(comparison(old, new), View(full=full)))


def test_a_row_a_change_and_a_row_a_statement() -> None:
    change, statement = compared(OLD, NEW)
    assert (change["row"], change["kind"], change["substantive"]) == ("change", "reworded", "yes")
    assert (change["old"], change["new_label"]) == ("art_1__para_2", "Art. 1(2)")
    assert (statement["row"], statement["kind"], statement["effect"]) == ("statement", "changed", "weakened")
    assert (statement["type"], statement["bearer"]) == ("permission", "The Council")
    assert statement["aspects"] == "type weakened: shall -> may"
    assert (statement["old_text"], statement["change"]) == ("The Council shall meet in Riga.", change["change"])


def test_full_has_what_is_the_same_too() -> None:
    assert [row["kind"] for row in compared(OLD, NEW, full=True)] == [
        "unchanged", "unchanged", "kept", "reworded", "changed",
    ]  # fmt: skip


def test_a_reconstruction_is_said_to_be_one() -> None:
    front = "---\nid: spring\nbasis: reconstruction\nsources:\n  A: a paper\n---\n"
    write = output("csv").comparison
    assert write is not None
    last = table(write(compare_texts(front + OLD, NEW), View()))[-1]
    assert (last["row"], last["new_text"].startswith("spring is a RECONSTRUCTION")) == ("note", True)


def test_the_statements_of_a_draft() -> None:
    write = output("csv").statements
    assert write is not None
    rows = table(write(duties("# Article 1\n\nIf asked, each Party shall pay [RU: 40] tolls within 3 days.\n"), View()))
    assert [(r["bearer"], r["conditions"], r["deadlines"], r["line"]) for r in rows] == [
        ("each Party", "If asked", "within 3 days", "3")
    ]


@pytest.mark.parametrize("cell", ['=HYPERLINK("x")', "+1+1", "-2+3", "@SUM(A1)", "＝1+1", "\t=1+1", " =1+1"])
def test_a_formula_is_disarmed(cell: str) -> None:
    rows = compared("# Article 1\n\nText.\n", f"# Article 1\n\nText.\n\n# Article 2. {cell}\n\n{cell} shall pay.\n")
    assert rows
    assert not [v for row in rows for v in row.values() if v.lstrip()[:1] in tuple("=+-@＝")]
