"""The five drafts in a row: every pair says only what is reported, and the row answers a reader's questions."""

from __future__ import annotations

from itertools import pairwise, permutations
from typing import TYPE_CHECKING

import pytest

from draftdiff.model.standing import Standing
from tests.corpus import NAMES, REFUSED, draft, report

if TYPE_CHECKING:
    from draftdiff.model.change import Change

UKRAINE = Standing("proposed", ("UA",), ("RU",))
RUSSIA = Standing("proposed", ("RU",))


def change(old: str, new: str, place: str) -> Change:
    """The change of the provision with this id in the new draft, else in the old one."""
    changes = report(old, new).changes
    (found,) = [c for c in changes if any(e.id == place for e in c.new)] or [
        c for c in changes if any(e.id == place for e in c.old)
    ]
    return found


def headings(changes: list[Change]) -> set[str]:
    return {(c.new or c.old)[0].label.rsplit(", ", 1)[-1] for c in changes}


def test_they_are_in_the_order_of_their_dates() -> None:
    dates = [draft(name).front.date for name in NAMES]
    assert dates == sorted(dates)


@pytest.mark.parametrize(("old", "new"), list(permutations(NAMES, 2)))
def test_no_pair_takes_silence_for_absence(old: str, new: str) -> None:
    found = report(old, new)
    assert not any(c.substantive or c.aspects for c in found.changes if c.certainty == "silent")
    one_sided = [c for c in found.changes if c.kind in ("added", "removed") and c.certainty != "silent"]
    assert all(c.absent is not None for c in one_sided if (c.old or c.new)[0].text)


def test_neighbours_pair_what_is_reported_of_both_and_nothing_else() -> None:
    paired = {
        (old, new): headings([c for c in report(old, new).changes if c.old and c.new and c.old[0].text])
        for old, new in pairwise(NAMES)
    }
    assert paired["march17", "communique"] == {
        "Proposal 1", "Status outside blocs", "Guarantor States", "Foreign bases", "Foreign troops", "European Union",
        "Airspace",
    }  # fmt: skip
    assert paired["communique", "april6"] == {"Crimea and Sevastopol", "Exercises with foreign forces"}
    assert paired["april6", "april12"] == {"Crimea and Sevastopol"}


def test_who_decides_on_aid_is_reported_from_the_communique_on_and_disputed_since_15_april() -> None:
    assert change("march17", "communique", "para_5__nn_4").certainty == "silent"
    assert change("communique", "april12", "nn_3__nn_1").kind == "unchanged"
    last = change("april12", "april15", "art_5__nn_3")
    assert [(a.new, a.standing) for a in last.aspects if a.aspect == "condition"] == [
        ("only once all Guarantor States have agreed to it", Standing("proposed", ("RU",), ("UA",)))
    ]


def test_the_list_of_guarantors_grows_by_six_and_loses_five() -> None:
    longer, shorter = change("march17", "communique", "para_2__nn_1"), change("communique", "april15", "preamble__nn_1")
    (come,) = [a.new for a in longer.aspects if (a.aspect, a.effect) == ("names", "added")]
    (gone,) = [a.old for a in shorter.aspects if (a.aspect, a.effect) == ("names", "removed")]
    assert come == "Turkey, Germany, Canada, Italy, Poland, Israel"
    assert gone == "Germany, Canada, Italy, Poland, Israel"


def test_crimea_is_excluded_then_told_otherwise_then_excluded() -> None:
    assert change("march17", "communique", "nn_6__nn_1").certainty == "silent"  # recognition, demanded by Russia
    blurred = change("communique", "april6", "nn_1")
    assert blurred.certainty == "documented"
    assert [a.standing for a in blurred.aspects if a.aspect == "standing"] == [UKRAINE]
    assert change("april6", "april12", "nn_4").certainty == "inferred"
    assert change("april6", "april15", "art_8").certainty == "documented"


LATE = {"Official language": "nn_9", "Limits on the use of Russian": "nn_10", "Sanctions": "nn_12"}


@pytest.mark.parametrize("heading", LATE)
def test_what_russia_demands_on_15_april_it_demanded_on_17_march_and_not_in_the_communique(heading: str) -> None:
    early = change("march17", "communique", LATE[heading])
    (late,) = [c for c in report("communique", "april15").changes if c.new and c.new[0].label == heading]
    assert (early.kind, early.certainty) == ("removed", "reported-absent")
    assert (late.kind, late.certainty) == ("added", "reported-absent")
    assert draft("march17").by_id[early.old[0].id].standing == RUSSIA
    assert draft("april15").by_id[late.new[0].id].standing == REFUSED


def test_ceilings_have_no_figure_on_17_march_and_were_not_in_the_communique() -> None:
    rows = [p for p in draft("march17").provisions if p.parent == "annex" and p.kind == "row"]
    told = [p for p in rows if p.content == "unreported"]
    assert [p.label for p in told] == [
        f"Annex, {x}" for x in ("Armed forces", "Tanks", "Artillery", "Warships", "Aircraft")
    ]
    assert not any(c.isdigit() for p in rows for c in p.text)
    assert change("march17", "communique", "annex").certainty == "reported-absent"
