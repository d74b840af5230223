"""A whole negotiation: every provision in one tale, and what the five drafts of the shelf are told to have gone through."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import permutations

import pytest
from hypothesis import given

from draftdiff.model.source import Source
from draftdiff.model.story import TOPICS, StoryReport, Tale
from draftdiff.pipeline import read_draft
from draftdiff.pipeline.several import story
from draftdiff.text import comparable
from tests.corpus import NAMES, draft, source
from tests.strategies import TREATY_PAIRS

FRONT = "---\nid: {}\ndate: 2031-05-0{}\nparties: {{RU: Russia, UA: Ukraine, CL: Chile}}\n---\n"


@cache
def shelf(names: tuple[str, ...] = NAMES) -> StoryReport:
    return story([source(name) for name in names])


def told(*texts: str) -> StoryReport:
    return story(
        [Source(f"d{n}", (FRONT.format(f"d{n}", n) + text).encode(), ".md") for n, text in enumerate(texts, 1)]
    )


def tale(report: StoryReport, name: str) -> Tale:
    (found,) = [t for t in report.tales if t.name == name]
    return found


def presence(found: Tale) -> list[str]:
    return [scene.presence for scene in found.scenes]


def assert_whole(report: StoryReport, sources: list[Source]) -> None:
    """Every provision of every draft in one scene of one tale, which has a scene of each draft; ids count up."""
    assert [t.id for t in report.tales] == list(range(1, len(report.tales) + 1))
    found = Counter((s.draft, p.id) for t in report.tales for s in t.scenes for p in s.provisions)
    drafts = [read_draft(s) for s in sources]
    assert found == Counter((at, p.id) for at, d in enumerate(drafts, 1) for p in d.provisions)
    for told_tale in report.tales:
        assert [s.draft for s in told_tale.scenes] == list(range(1, len(sources) + 1))
        assert list(told_tale.topics) == [t for t in TOPICS if t in told_tale.topics]
        for scene in told_tale.scenes:
            assert bool(scene.provisions) == (scene.presence in ("there", "unreported"))
            mine = {p.id for p in scene.provisions}
            assert all(e.id in mine for leg in scene.legs for c in leg.changes for e in c.new)
    named = [n for thread in report.threads for n in thread.tales]
    assert all(1 <= n <= len(report.tales) for n in [*named, *(d.tale for d in report.demands)])


@given(TREATY_PAIRS)
def test_every_provision_is_told_once(pair: tuple[str, str]) -> None:
    old, new = (text.encode() for text in pair)
    sources = [Source(f"{n}.md", data, ".md") for n, data in enumerate((old, new, old))]
    assert_whole(story(sources), sources)


@pytest.mark.parametrize("names", [NAMES, NAMES[::-1], *permutations(NAMES[1:4])])
def test_every_provision_of_the_shelf_is_told_once(names: tuple[str, ...]) -> None:
    assert_whole(shelf(names), [source(name) for name in names])


def test_figures_of_a_draft_are_those_of_a_plain_count() -> None:
    for name, portrait in zip(NAMES, shelf().portraits, strict=True):
        text = draft(name).text.split("\n---\n", 1)[1]
        sides = Counter(re.findall(r"\[([A-Z]{2})(?:\b)", text))
        assert portrait.by_side == dict(sides), name
        assert portrait.brackets == text.count("[")
        assert portrait.unreported == text.count("content=unreported")


def test_who_decides_on_aid_and_since_when() -> None:
    found = tale(shelf(), "Decision on assistance")
    assert presence(found) == ["silent", "there", "silent", "there", "there"]
    assert found.id == min(t.id for t in shelf().tales if t.topics[:1] == ("duty",))
    before, after = found.scenes[3].legs, found.scenes[4].legs
    assert [leg.since for leg in (*before, *after)] == [2, 4]
    assert not [c for leg in before for c in leg.changes if c.kind != "unchanged"]
    (fate,) = [s for leg in after for s in leg.statements]
    assert (fate.effect, fate.certainty) == ("weakened", "documented")


def test_which_states_left_the_list() -> None:
    (found,) = shelf().lists
    last = {n.name: n.places[-1] for n in found.names}
    left = {n.name for n in found.names if n.places[1] == "listed" and n.places[-1] == "not-listed"}
    assert left == {"Germany", "Canada", "Italy", "Poland", "Israel"}
    assert {name for name, place in last.items() if place == "disputed"} == {"Turkey", "Belarus"}
    assert {n.places[2:4] for n in found.names} == {("unknown", "unknown")}
    assert [s.by for n in found.names if n.name == "Belarus" for s in n.standings[4:]] == [("RU",)]


def test_what_happened_to_crimea() -> None:
    report = shelf()
    (thread,) = [t for t in report.threads if t.name == "Crimea"]
    spoken = {report.tales[n - 1].name for n in thread.tales}
    assert {
        "Talks on Crimea and Sevastopol",
        "Crimea and Sevastopol",
        "Agenda of a meeting of the Presidents",
    } <= spoken
    talks = tale(report, "Talks on Crimea and Sevastopol")
    assert presence(talks) == ["silent", "there", "silent", "silent", "absent"]
    assert talks.topics == ("gone",)
    carved = tale(report, "Crimea and Sevastopol")
    assert carved.scenes[4].legs[0].since == 3  # not the draft of 12 April, which is inferred from this one


def test_which_demands_appear_late_and_from_whom() -> None:
    sides = Counter((d.draft, d.standing.by) for d in shelf().demands)
    assert sides == {(2, ("RU",)): 1, (3, ("UA",)): 4, (5, ("RU",)): 13}
    by_name = {shelf().tales[d.tale - 1].name: d for d in shelf().demands if d.draft == 5}
    assert (by_name["Lawsuits"].since, by_name["Lawsuits"].absent) == (0, 2)
    assert (by_name["Official language"].since, by_name["Official language"].absent) == (1, 2)
    assert by_name["Exercises with foreign forces"].text == "all"
    assert "Airspace" not in by_name  # the words stood before, undisputed


def test_how_far_apart_on_the_army() -> None:
    gaps = {g.item: g for g in shelf().gaps}
    army = gaps["Armed forces personnel"]
    assert [(o.by, o.value) for o in army.offers] == [(("RU",), 85000.0), (("UA",), 250000.0)]
    assert army.ratio == 2.94
    assert gaps["National Guard"].ratio is None
    assert gaps["Missile range"].offers[1].unit == "km"
    assert len(gaps) == 11


def test_what_came_back_is_one_tale() -> None:
    back = {t.name for t in shelf().tales if "back" in t.topics}
    assert back == {"Official language", "Limits on the use of Russian", "Ban on ideologies", "Sanctions"}
    ban = tale(shelf(), "Ban on ideologies")
    assert presence(ban) == ["there", "absent", "silent", "unreported", "there"]
    assert [leg.since for leg in ban.scenes[4].legs] == [1]


def test_words_swing_back_only_where_drafts_document_it() -> None:
    for found in shelf().tales:
        for r in found.reversals:
            assert found.scenes[r.gone - 1].presence == "there"
            assert any(p.evidence != "inferred" for p in found.scenes[r.back - 1].provisions)
            assert "[" not in r.text
    assert "swung" not in tale(shelf(), "Guarantor States").topics


def test_new_words_of_a_side_are_no_demand_where_they_stood_before() -> None:
    report = told(
        "1. Each Party shall row.\n\n2. All shall sail [CL: in summer].\n",
        "1. [RU propose; UA oppose: Each Party shall row.]\n\n2. All shall sail [CL: in summer] [UA: at night].\n",
    )
    assert [(d.draft, d.text, d.standing.by) for d in report.demands] == [(2, "at night", ("UA",))]


def test_part_of_a_longer_word_is_another_word() -> None:
    report = told("1. Each Party shall row boats.\n", "1. Each Party shall row [RU: all] boats.\n")
    assert [d.text for d in report.demands] == ["all"]


def test_a_complete_text_that_has_it_not_says_so() -> None:
    report = told("1. Each Party shall row.\n\n2. The Council shall meet in Riga.\n", "1. Each Party shall row.\n")
    (gone,) = [t for t in report.tales if t.topics == ("gone",)]
    assert presence(gone) == ["there", "away"]
    assert comparable(gone.scenes[0].provisions[0].text) == "the council shall meet in riga."


def test_figures_of_other_units_have_no_ratio() -> None:
    report = told(
        "1. Boats.\n", "1. All shall leave within [RU: 30 days] [UA: 2 months].\n\n2. Ten [CL: boats] [UA: ships].\n"
    )
    (gap,) = report.gaps
    assert [(o.value, o.unit) for o in gap.offers] == [(30.0, "day"), (2.0, "month")]
    assert gap.ratio is None
    assert [d.text for d in report.demands] == ["boats", "ships"]


def test_a_figure_inside_the_words_of_another_side_is_no_offer() -> None:
    report = told("1. Boats.\n", "1. All shall leave [RU: within 30 [UA: 60] days].\n")
    assert report.gaps == ()
    assert [(d.standing.by, d.text) for d in report.demands] == [(("RU",), "within 30 [UA: 60] days"), (("UA",), "60")]


def test_names_that_go_together_are_one_and_those_of_the_parties_none() -> None:
    places = ("On Riga and Vilnius", "Of Riga and Vilnius", "To Riga and Vilnius")
    text = "".join(
        f"# Article {n}. {h}\n\nUkraine shall leave the ports of Riga and Vilnius on day {n * n}.\n\n"
        for n, h in enumerate(places, 1)
    )
    assert [(t.name, len(t.tales)) for t in told(text, text).threads] == [("Riga, Vilnius", 3)]
