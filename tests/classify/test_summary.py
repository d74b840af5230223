"""The counts at the head of a report."""

from __future__ import annotations

from draftdiff.model.report import StatementCounts, Summary
from tests.classify.comparing import PARTIAL, compared

NOTHING = StatementCounts()
OLD = """\
# Article 1. Reports

1. Each Party shall report on the state of its forces to the Council every year.
2. The Council shall publish the reports of all Parties within sixty days.

# Article 2. Meetings

1. The Council shall meet in the city of Riga whenever a Party so asks.
2. Each Party shall pay its share of the costs of the meetings.

# Article 3. Secretariat

1. The Secretariat shall keep the records of the Council in good order.
"""


def changed(**counts: int) -> StatementCounts:
    return StatementCounts(**counts)


def summary(unchanged: int, statements: StatementCounts = NOTHING, **counts: int) -> Summary:
    names = ("reworded", "added", "removed", "silent", "moved", "renumbered", "split", "merged", "substantive")
    return Summary(unchanged=unchanged, statements=statements, **{name: counts.get(name, 0) for name in names})


def test_containers_are_not_counted() -> None:
    assert compared(OLD, OLD).summary == summary(5)


def test_a_duty_that_weakened() -> None:
    new = OLD.replace("Each Party shall report", "Each Party should report")
    assert compared(OLD, new).summary == summary(4, changed(changed=1, weakened=1), reworded=1, substantive=1)
    assert compared(new, OLD).summary == summary(4, changed(changed=1, strengthened=1), reworded=1, substantive=1)


def test_an_article_removed_renumbers_the_next() -> None:
    new = OLD[: OLD.index("# Article 2")] + OLD[OLD.index("# Article 3") :].replace("Article 3", "Article 2")
    report = compared(OLD, new)
    assert report.summary == summary(3, changed(removed=2), removed=2, substantive=2)
    assert [c.renumbered for c in report.changes if any(e.id == "art_3" for e in c.old)] == [True]


def test_an_added_paragraph_renumbers_its_siblings() -> None:
    new = OLD.replace(
        "1. The Council shall meet", "1. The Bank may lend money to any State.\n2. The Council shall meet"
    )
    new = new.replace("2. Each Party shall pay", "3. Each Party shall pay")
    assert compared(OLD, new).summary == summary(5, changed(added=1), added=1, renumbered=2, substantive=1)


def test_an_editorial_change_is_a_rewording_without_substance() -> None:
    new = OLD.replace("the Council every year", "the council every year")
    assert compared(OLD, new).summary == summary(4, reworded=1)


def test_a_chapeau_counts_once_whatever_it_governs() -> None:
    points = (
        "   (a) report to the Council;\n   (b) pay its share of the costs;\n   (c) keep its records in good order.\n"
    )
    old = f"# Article 1\n\n1. Each Party shall:\n{points}"
    report = compared(old, old.replace("shall:", "should:"))
    assert report.summary == summary(3, changed(changed=1, weakened=1), reworded=1, substantive=1)


def test_silent_provisions_are_in_no_other_count() -> None:
    report = compared(OLD, OLD[: OLD.index("# Article 3")], PARTIAL, PARTIAL)
    assert report.summary == summary(4, silent=1)
