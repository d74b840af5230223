"""`draftdiff trace` on the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.commands.conftest import NEW, OLD, Draftdiff, three_parts

if TYPE_CHECKING:
    from pathlib import Path

MIDDLE = NEW.replace("id: new", "id: middle").replace("2021", "2020-06-30").replace("2020-06-30-01-01", "2020-06-30")


@pytest.fixture
def third(folder: Path) -> Path:
    """A third draft on the shelf, between the others by date and not by name."""
    (folder / "drafts" / "middle.md").write_text(MIDDLE.replace("30 days", "10 days"), encoding="utf-8")
    return folder


def asked(draftdiff: Draftdiff, *arguments: str) -> Any:
    done = draftdiff("trace", *arguments, "--format", "json")
    assert done.status == 0, done.err
    return json.loads(done.out)


def test_all_biographies_of_the_drafts_named(draftdiff: Draftdiff) -> None:
    lives = asked(draftdiff, "--all", "old", "new", "old")["biographies"]
    assert [[s["draft"] for s in life["stations"]] for life in lives] == [[1, 2, 3]] * len(lives)


def test_one_draft_alone_has_no_history(draftdiff: Draftdiff) -> None:
    done = draftdiff("trace", "--all", "old")
    assert done.status == 2
    assert three_parts(done.err)


@pytest.mark.usefixtures("third")
def test_a_provision_is_followed_through_the_shelf_by_date(draftdiff: Draftdiff) -> None:
    told = asked(draftdiff, "1.1")
    assert [d["id"] for d in told["drafts"]] == ["old", "middle", "new"]
    assert all("provisions" not in d for d in told["drafts"])
    assert (told["life"]["draft"], told["life"]["provision"]) == (3, "art_1__para_1")
    assert [s["provisions"] for s in told["biographies"][0]["stations"]] == [["art_1__para_1"]] * 3


@pytest.mark.usefixtures("third")
@pytest.mark.parametrize("place", [("middle", "1(2)"), ("middle:1.2",), ("middle", "art_1__para_2")])
def test_a_draft_and_a_provision_are_two_arguments_or_one_with_a_colon(
    draftdiff: Draftdiff, place: tuple[str, ...]
) -> None:
    life = asked(draftdiff, *place)["life"]
    assert (life["draft"], life["provision"]) == (2, "art_1__para_2")


def test_a_colon_in_a_heading_is_no_draft(draftdiff: Draftdiff, folder: Path) -> None:
    text = NEW.replace("Article 1. Reports", "Article 1. Reports: when")
    (folder / "drafts" / "new.md").write_text(text, encoding="utf-8")
    assert asked(draftdiff, "Reports: when")["life"]["provision"] == "art_1"


def test_other_drafts_are_named_in_their_order(draftdiff: Draftdiff) -> None:
    told = asked(draftdiff, "1.1", "--through", "new,old")
    assert [d["id"] for d in told["drafts"]] == ["new", "old"]


def test_it_is_looked_for_in_the_newest_draft_that_has_it(draftdiff: Draftdiff, folder: Path) -> None:
    (folder / "drafts" / "old.md").write_text(OLD + "3. The Council shall meet.\n", encoding="utf-8")
    done = draftdiff("trace", "1.3", "--width", "80")
    assert done.status == 0
    assert "Art. 1(3), as in old" in done.out
    assert "* new  (2021-01-01): not in it" in done.out


def test_drafts_of_one_day_stand_by_name_and_that_is_said(draftdiff: Draftdiff, folder: Path) -> None:
    (folder / "drafts" / "again.md").write_text(NEW.replace("id: new", "id: again"), encoding="utf-8")
    told = asked(draftdiff, "1.1")
    assert [d["id"] for d in told["drafts"]] == ["old", "again", "new"]
    assert "again, new: no date, or one that another draft has too" in told["notes"][0]["message"]


def test_what_changed_is_told_in_words(draftdiff: Draftdiff) -> None:
    done = draftdiff("trace", "1.1", "--width", "80")
    assert "since old:" in done.out
    assert 'weakened: "shall" -> "should"' in done.out
    assert "[-shall-]{+should+}" in done.out
    assert "WORDS BY THE DRAFT IN WHICH THEY FIRST APPEARED" in done.out
    assert max(map(len, done.out.splitlines())) <= 80


def test_markdown_tells_the_same(draftdiff: Draftdiff) -> None:
    done = draftdiff("trace", "1.1", "--format", "markdown")
    assert done.out.startswith("# Art. 1(1), as in new\n")
    assert "~~shall~~**should**" in done.out


def test_all_provisions_are_a_line_each(draftdiff: Draftdiff) -> None:
    done = draftdiff("trace", "--all", "old", "new")
    assert "* old Art. 1(1) -> new Art. 1(1) (reworded)" in done.out


def test_a_bearers_duties_are_followed(draftdiff: Draftdiff) -> None:
    done = draftdiff("trace", "--obligation", "parties")
    assert done.status == 0
    assert "Duties of parties through 2 drafts: old, new" in done.out
    assert "- new: weakened" in done.out
    assert "publish" not in done.out  # that is the Council's


def test_the_nearest_bearer_is_named(draftdiff: Draftdiff) -> None:
    done = draftdiff("trace", "--obligation", "The Counsil")
    assert done.status == 2
    assert three_parts(done.err)
    assert "The Council" in done.err


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("old", "1.1", "more"),
        ("nowhere", "1.1"),
        ("old", "1.1", "--through", "new,new"),
        ("9.9",),
        ("1.1", "--obligation", "Party"),
        ("1.1", "--format", "csv"),
    ],
)
def test_what_cannot_be_followed_is_said_in_three_parts(draftdiff: Draftdiff, arguments: tuple[str, ...]) -> None:
    done = draftdiff("trace", *arguments)
    assert done.status == 2
    assert done.out == ""
    assert three_parts(done.err)


def chain_of(folder: Path, *texts: str) -> list[str]:
    """Drafts beside the shelf, of which only the names are shown."""
    for n, text in enumerate(texts, 1):
        (folder / f"{n}.md").write_text(text, encoding="utf-8")
    return [f"./{n}.md" for n in range(1, len(texts) + 1)]


def test_silence_is_said_as_silence(draftdiff: Draftdiff, folder: Path) -> None:
    silent = "---\ncoverage: partial\n---\n# Article 2\n\nThe depositary is Latvia.\n"
    drafts = chain_of(folder, OLD, silent, NEW)
    done = draftdiff("trace", drafts[0], "1.2", "--through", ",".join(drafts))
    assert "* old  (2020-01-01): Art. 1(2)" in done.out
    assert "* 2.md: nothing documented" in done.out
    assert "since old: unchanged" in done.out


def test_parts_that_join_and_parts_that_end_are_named(draftdiff: Draftdiff, folder: Path) -> None:
    two = "# Article 1\n\n1. Each Party shall report every year on its lighthouses.\n2. The Council shall meet in the city of Riga.\n"
    one = "# Article 1\n\n1. Each Party shall report every year on its lighthouses. The Council shall meet in the city of Riga.\n"
    half = "# Article 1\n\n1. Each Party shall report every year on its lighthouses.\n"
    drafts = chain_of(folder, half, two, one, two, half)
    done = draftdiff("trace", drafts[1], "1.1", "--through", ",".join(drafts))
    assert "joined by Art. 1(2):" in done.out
    assert "    merged\n" in done.out
    assert "    split\n" in done.out
    assert "not in it any more: Art. 1(2)" in done.out


def test_what_stands_below_is_named(draftdiff: Draftdiff) -> None:
    done = draftdiff("trace", "new", "1")
    assert "What stands in it is traced by itself: Art. 1(1); Art. 1(2)." in done.out


def test_what_came_back_is_told_with_its_words(draftdiff: Draftdiff, folder: Path) -> None:
    gone = OLD.partition("2. The Council")[0]
    drafts = chain_of(folder, OLD, gone, gone, OLD.replace("all Parties", "all its Parties"))
    for place in (drafts[0], drafts[3]):
        done = draftdiff("trace", place, "1.2", "--through", ",".join(drafts))
        assert "CAME BACK" in done.out
        assert "{+its+}" in done.out
        assert "Either may be right" not in done.out  # the direct way says the same, in poorer words
    assert "came back" in draftdiff("trace", "--all", *drafts).out


def test_words_that_swing_back_and_whose_wording_survived_are_told(draftdiff: Draftdiff, folder: Path) -> None:
    bracketed = OLD.replace("of all Parties", "[FR: of all Parties] [LV: of the members]")
    drafts = chain_of(
        folder, OLD.replace("shall publish", "may publish"), bracketed, OLD.replace("shall publish", "may publish")
    )
    done = draftdiff("trace", drafts[2], "1.2", "--through", ",".join(drafts))
    assert "SWUNG BACK" in done.out
    assert "the wording of FR stayed, no longer disputed" in done.out
    assert "the wording of LV went" in done.out


def test_where_the_direct_way_differs_it_is_said(draftdiff: Draftdiff, folder: Path) -> None:
    far = "# Article 1. Boats\n\nEach Party shall keep {} boats in {}, and may {} the harbours of the coast {}.\n"
    first, last = far.format("ten", "Riga", "close", "at night"), far.format("few", "Ventspils", "open", "by day")
    gone = "# Article 1. Reports\n\nThe Council shall meet.\n"
    drafts = chain_of(folder, first, gone, last)
    told = draftdiff("trace", drafts[0], "1", "--through", ",".join(drafts)).out
    assert ("CAME BACK" in told) != ("Compared directly" in told)
