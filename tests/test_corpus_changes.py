"""Comparing the drafts on the shelf says what the sources say and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from draftdiff.model.standing import Standing

if TYPE_CHECKING:
    from draftdiff.model.change import Change, StatementChange
from tests.corpus import REFUSED, report


def substantive(old: str, new: str) -> list[Change]:
    return [c for c in report(old, new).changes if c.substantive]


def decision(changes: list[Change]) -> Change:
    (found,) = (c for c in changes if "Decision on assistance" in c.new[0].label)
    return found


@pytest.mark.parametrize("old", ["april12", "communique"])
def test_the_decision_on_assistance_became_joint(old: str) -> None:
    change = decision([c for c in substantive(old, "april15") if c.new])
    assert change.certainty == "documented"
    (condition,) = (a for a in change.aspects if a.aspect == "condition")
    assert (condition.effect, condition.old, condition.new) == (
        "added",
        None,
        "only once all Guarantor States have agreed to it",
    )
    assert condition.note.startswith("individual to joint")
    assert condition.standing == Standing("proposed", ("RU",), ("UA",))
    (standing,) = (a for a in change.aspects if a.aspect == "standing" and a.effect == "bracketed")
    assert (standing.new, standing.standing) == ("on its own decision", Standing("proposed", ("UA",), ("RU",)))
    (fate,) = (s for s in report(old, "april15").statements if s.change == change.fingerprint)
    assert (fate.kind, fate.effect) == ("changed", "weakened")
    assert fate.new is not None
    assert (fate.new.bearer, fate.new.beneficiary) == ("each Guarantor State", "Ukraine")


def test_between_12_and_15_april_that_is_all_that_is_documented() -> None:
    assert len(substantive("april12", "april15")) == 1
    summary = report("april12", "april15").summary
    assert (summary.substantive, summary.reworded, summary.added, summary.removed) == (1, 1, 0, 0)
    assert (summary.statements.changed, summary.statements.added, summary.statements.removed) == (1, 0, 0)
    assert summary.silent > 30
    others = [c for c in report("april12", "april15").changes if not c.substantive and (c.old or c.new)[0].text]
    assert {c.certainty for c in others} <= {"silent", "inferred"}
    assert {c.kind for c in others if c.certainty == "inferred"} == {"unchanged"}


def by_heading(heading: str) -> Change:
    found = [
        c for c in report("communique", "april15").changes if any(e.label.endswith(heading) for e in (*c.old, *c.new))
    ]
    assert len(found) == 1, (heading, found)
    return found[0]


def test_the_list_of_guarantors() -> None:
    change = by_heading("Preamble, Guarantor States")
    assert change.certainty == "documented"
    gone = ", ".join(a.old or "" for a in change.aspects if (a.aspect, a.effect) == ("names", "removed"))
    assert set(gone.split(", ")) == {"Germany", "Canada", "Italy", "Poland", "Israel"}
    come = [(a.new, a.standing) for a in change.aspects if (a.aspect, a.effect) == ("names", "added")]
    assert come == [("Belarus", Standing("proposed", ("RU",), ("UA",)))]
    stood = {(a.effect, (a.new or "").strip(" ,")): a.standing for a in change.aspects if a.aspect == "standing"}
    assert stood["bracketed", "Turkey"] == Standing("proposed", ("UA",), ("RU",))


def test_the_promise_on_the_european_union_weakened() -> None:
    change = by_heading("Proposal 4, European Union")
    assert (change.new[0].id, change.certainty) == ("art_3", "documented")
    assert [s.effect for s in fates(change)] == ["weakened"]


def fates(change: Change) -> list[StatementChange]:
    return [s for s in report("communique", "april15").statements if s.change == change.fingerprint]


def test_the_talks_on_crimea_are_gone_because_a_source_says_so() -> None:
    change = by_heading("Talks on Crimea and Sevastopol")
    assert (change.kind, change.certainty, change.substantive) == ("removed", "reported-absent", True)
    assert change.absent is not None
    assert change.absent.sources == ("WELT",)
    assert [s.kind for s in fates(change)] == ["removed"]


@pytest.mark.parametrize(
    "heading",
    [
        "Official language",
        "Limits on the use of Russian",
        "Ban on ideologies",
        "Laws in conflict with the ban",
        "Sanctions",
        "Lawsuits",
    ],
)
def test_what_ukraine_refused_to_discuss_is_added_so(heading: str) -> None:
    change = by_heading(heading)
    assert (change.kind, change.certainty) == ("added", "reported-absent")
    assert {s.new.standing for s in fates(change) if s.new} == {REFUSED}
    assert {s.kind for s in fates(change)} == {"added"}


FIGURES = {
    "Armed forces personnel": (85_000, 250_000),
    "National Guard": (15_000, None),
    "Tanks": (342, 800),
    "Armoured combat vehicles": (1_029, 2_400),
    "Artillery pieces": (519, 1_900),
    "Multiple rocket launchers": (96, 600),
    "Mortars": (147, 1_080),
    "Combat aircraft": (50, 74),
    "Auxiliary aircraft": (52, 86),
    "Combat helicopters": (10, 60),
}


@pytest.mark.parametrize("item", FIGURES)
def test_a_ceiling_has_the_figures_of_both_sides(item: str) -> None:
    change = by_heading(f"Annex, {item}")
    assert change.kind == "added"
    assert change.certainty == ("inferred" if item in ("Mortars", "Combat helicopters") else "reported-absent")
    figures = {
        (f.standing.by[0], f.value) for s in fates(change) if s.new for f in s.new.figures if f.standing.by and f.value
    }
    russian, ukrainian = FIGURES[item]
    assert figures == {("RU", russian)} | ({("UA", ukrainian)} if ukrainian else set())


def test_silence_is_in_no_count_of_added_or_removed() -> None:
    found = report("communique", "april15")
    silent = [c for c in found.changes if c.certainty == "silent"]
    assert len(silent) > 20
    assert not any(c.substantive or c.aspects for c in silent)
    counted = [
        c
        for c in found.changes
        if c.kind in ("added", "removed") and c.certainty != "silent" and (c.old or c.new)[0].text
    ]
    assert len(counted) == found.summary.added + found.summary.removed
    assert all(c.absent is not None for c in counted)


def test_what_both_have_and_one_does_not_report_is_paired_and_silent() -> None:
    pairs = report("april12", "april15").alignment
    old = {p.id: p for p in report("april12", "april15").old.provisions or ()}
    unreported = [p for p in pairs if p.old and old[p.old[0]].content == "unreported" and p.new]
    assert [old[p.old[0]].label for p in unreported] == [
        "Preamble, Guarantor States", "Ban on ideologies", "Repeal of Ukrainian laws", "Annex",
    ]  # fmt: skip
