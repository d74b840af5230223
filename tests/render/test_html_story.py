"""The page of a negotiation: nothing in a draft alive, every draft and every dispute named, five answers on it."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from functools import cache
from hashlib import sha256
from itertools import pairwise

import pytest
from hypothesis import given, settings

from draftdiff.history.portraits import opened
from draftdiff.model.history import Disagreement
from draftdiff.model.source import Source
from draftdiff.pipeline.several import story
from draftdiff.render import View, output
from draftdiff.text import one_line, visible
from tests.corpus import NAMES, draft, source
from tests.render.pages import Element, read
from tests.strategies import HOSTILE, HOSTILE_DRAFTS

# What the page is made of, and nothing that a draft could bring along.
TAGS = frozenset(
    "html head meta title style body a header h1 h2 h3 p b nav main section article details summary figure svg desc defs "
    "pattern path text tspan rect circle div table caption thead tbody tr th td small ul ol li dl dt dd span bdi "
    "blockquote del ins code footer".split()
)
ATTRIBUTES = frozenset(
    "lang charset http-equiv content name class id href role dir open tabindex scope colspan data-draft viewbox width "
    "height patternunits preserveaspectratio d x y dx cx cy r fill".split()
)


def written(*texts: str) -> str:
    write = output("html").story
    assert write is not None
    return write(story([Source(f"d{n}", text.encode(), ".md") for n, text in enumerate(texts)]), View())


@cache
def page() -> str:
    write = output("html").story
    assert write is not None
    return write(story([source(name) for name in NAMES]), View())


@cache
def tree() -> Element:
    return read(page())


def section(anchor: str) -> Element:
    (found,) = [e for e in tree().all("section") if e.attributes["aria-labelledby"] == anchor]
    return found


def contents(title: str) -> str:
    """The line of the contents under a title that begins so."""
    (nav,) = tree().all("nav")
    terms = zip(nav.all("dt"), nav.all("dd"), strict=True)
    (found,) = [said.text() for name, said in terms if name.text().startswith(title)]
    return one_line(found)


def assert_inert(text: str) -> Element:
    found = read(text)
    for element in found.all():
        assert element.tag in TAGS, element.tag
        assert all(a in ATTRIBUTES or a.startswith("aria-") for a in element.attributes), element.attributes
        assert element.attributes.get("href", "#").startswith("#")
        assert re.fullmatch(r"(url\(#[a-z]+-\d\))?", element.attributes.get("fill", ""))
    assert len(found.all("style")) == 1
    ids = [e.attributes["id"] for e in found.all() if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    assert {a.attributes["href"][1:] for a in found.all("a")} <= set(ids)
    named = {i for e in found.all() for i in e.attributes.get("aria-labelledby", "").split()}
    assert named <= set(ids)
    levels = [int(e.tag[1]) for e in found.all() if re.fullmatch("h[1-6]", e.tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b <= a + 1 for a, b in pairwise(levels))
    return found


@given(HOSTILE_DRAFTS, HOSTILE_DRAFTS)
@settings(max_examples=40)
def test_nothing_in_a_draft_can_act(old: str, new: str) -> None:
    assert_inert(written(old, new, old))


@pytest.mark.parametrize("attack", [*HOSTILE, "</style><style>*{}", "\" onload='x()", "javascript:x()"])
def test_an_attack_is_words_on_the_page_wherever_it_stands(attack: str) -> None:
    name = attack.replace("'", "''").replace("\n", " ")
    front = f"---\nid: '{name}'\ntitle: '{name}'\ndate: '{name}'\nparties: {{RU: '{name}'}}\n---\n"
    texts = [
        f"{front}# {attack}\n\n1. Each Party shall keep [RU: {n}] [UA: 9] {attack} boats.\n\n2. [{attack}: a {n}].\n"
        for n in (5, 7, 8)
    ]
    said = one_line(assert_inert(written(*texts)).text())
    for word in re.findall(r"\w{3,}", attack):
        assert word in said
    assert "\x1b" not in said
    if "example" not in attack and "[" not in attack and "\x0c" not in attack:
        assert one_line(visible(attack)) in said


def test_the_page_of_the_shelf_is_inert_and_allows_its_style_alone() -> None:
    found = assert_inert(page())
    policy = next(m.attributes["content"] for m in found.all("meta") if m.attributes.get("http-equiv"))
    digest = b64encode(sha256(found.all("style")[0].text().encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert not re.search(r"https?:", page().replace(found.all("style")[0].text(), ""))


def test_the_same_bytes_again() -> None:
    write = output("html").story
    assert write is not None
    assert write(story([source(name) for name in NAMES]), View(width=40, color=True)) == page()


def test_it_warns_before_it_tells() -> None:
    (header,) = tree().all("header")
    assert [e.text().split(",")[0].split(".")[0] for e in header.all(name="notice")] == [
        "All drafts are reconstructions",
        "Silence is not absence",
    ]
    assert written("1. All shall row.\n", "1. All may row.\n").count('class="notice"') == 0


def test_every_draft_is_drawn_and_in_the_table_beside_the_drawing() -> None:
    wide, narrow = tree().all("figure")
    for figure in (wide, narrow):
        (drawing,) = figure.all("svg")
        assert drawing.attributes["role"] == "img"
        assert [e.tag for e in drawing.inside if isinstance(e, Element)][:2] == ["title", "desc"]
        assert [e.text().split("1")[0].split("2")[0].split("6")[0].strip() for e in drawing.all(name="name")]
        for name in NAMES:
            assert name in drawing.text()
        assert "24 RU, 15 UA" in drawing.text()
    table = section("drafts").all("table")[0]
    rows = [[cell.text() for cell in (*row.all("th"), *row.all("td"))] for row in table.all("tr")]
    assert rows[0] == [
        *("Draft", "Date", "What it is", "Provisions", "must", "must not", "may", "need not", "other"),
        *("Brackets: Russian Federation", "Brackets: Ukraine"),
    ]
    assert [row[0] for row in rows[1:]] == list(NAMES)
    assert rows[5][1:4] == ["15 April 2022", "reconstruction, partial", "56 (3 without words)"]
    assert rows[5][-2:] == ["24", "15"]


def test_every_disputed_provision_is_named_with_its_words() -> None:
    said = one_line(tree().text(("del", "style")))
    for name in NAMES:
        for provision in draft(name).provisions:
            if any(opened(provision)):
                assert (provision.heading or provision.label) in said
                words = [w for w in re.split(r"[\[\]:|]", provision.text) if len(w.split()) > 2]
                assert all(one_line(w) in said for w in words), provision.text


def test_who_decides_on_aid_and_since_when() -> None:
    lead = contents("Duties stronger")
    assert lead.startswith('Decision on assistance: in communique "In the event of an armed attack on Ukraine, each ')
    assert 'on its own decision."; in april12 the same; in april15 each Guarantor State' in lead
    assert '"only once all Guarantor States have agreed to it"' in lead
    assert "proposed by Russian Federation, opposed by Ukraine" in lead
    first = section("duty").all("article")[0].text()
    assert '"on its own decision" was undisputed, is disputed now: proposed by Ukraine' in first
    assert "march17: nothing documented; silence is not absence" in first


def test_which_states_left_the_list() -> None:
    assert "left: Germany, Canada, Italy, Poland, Israel; in dispute: Turkey (proposed by Ukraine" in contents(
        "Who is on"
    )
    rows = [[cell.text() for cell in (*r.all("th"), *r.all("td"))] for r in section("list").all("tbody")[0].all("tr")]
    assert [r[0] for r in rows if "left" in r[-1]] == ["Germany", "Canada", "Italy", "Poland", "Israel"]
    assert "not documented in april6, april12" in section("list").all("caption")[0].text()


def test_what_happened_to_crimea() -> None:
    assert "not in april15: Talks on Crimea and Sevastopol, Renunciation of force over Crimea" in contents("Gone")
    gone = one_line(section("gone").text())
    assert 'april15 15 April 2022: not in it; reported absent: "talks on Crimea and Sevastopol" (WELT)' in gone
    table = section("threads").all("table")[0].text()
    assert "The guarantees do not extend to Crimea and Sevastopol." in table
    assert "reported absent" in table
    assert "by inference" in table


def test_which_demands_appear_late_and_from_whom() -> None:
    lead = contents("Demands that appear late")
    assert lead.startswith("Russian Federation in april15 (13): ")
    assert "Ukraine in april6 (4): " in lead
    groups = [e.text() for e in section("late").all(name="group")]
    assert "april15: proposed by Russian Federation, Ukraine refuses to discuss it (8)" in groups
    table = one_line(section("late").all("table")[0].text())
    assert (
        "Ukraine and the Russian Federation shall drop their lawsuits against each other.reported absent from" in table
    )


def test_how_far_apart_on_the_army() -> None:
    lead = contents("How far apart")
    assert lead == "Armed forces personnel: Russian Federation 85,000, Ukraine 250,000 (2.9 times); and 10 more"
    rows = [[c.text() for c in (*r.all("th"), *r.all("td"))] for r in section("apart").all("tbody")[0].all("tr")]
    assert rows[0] == ["Armed forces personnel", "april15", "85,000", "250,000", "2.9 times"]
    assert ["National Guard", "april15", "15,000", "not reported", "?"] in rows


def test_what_came_back_and_what_is_left() -> None:
    assert "Official language: in march17, not in communique, back in april15" in contents("What went and came back")
    folded = [e.text() for e in section("rest").all("summary")]
    assert folded[0] == "First documented in march17: 18"
    assert "Referendum" in section("rest").text()


def test_what_the_first_and_last_drafts_pair_otherwise_is_said() -> None:
    write = output("html").story
    assert write is not None
    report = story([source(name) for name in NAMES])
    shown = next(e for e in tree().all("section") if e.attributes["aria-labelledby"] == "doubted")
    assert "Annex, Tanks in march17: step by step it ends on the way, directly it becomes Annex, Tanks" in shown.text()
    assert "Ban on ideologies" not in shown.text()  # it came back, and is one tale
    doubt = Disagreement(("art_1",), ("art_2",), ("art_3",), ("Art. 2",), ("Art. <3>",))
    found = assert_inert(
        write(replace(report, disagreements=(doubt, replace(doubt, direct=(), direct_labels=()))), View())
    )
    (told,) = [e for e in found.all("section") if e.attributes["aria-labelledby"] == "doubted"]
    assert [e.text() for e in told.all("li")] == [
        "art_1 in march17: step by step it becomes Art. 2, directly it becomes Art. <3>",
        "art_1 in march17: step by step it becomes Art. 2, directly it has no partner",
    ]


def test_two_drafts_of_which_nothing_is_worth_telling() -> None:
    found = assert_inert(written("1. All shall row.\n", "1. All shall row.\n"))
    assert [e.text() for e in found.all("dt")][:1] == ["Everything else"]
    assert "Art. 1" not in found.text()
    assert "the same words" in found.text()


def test_words_in_another_language_say_so() -> None:
    front = "---\nlanguage: uk\n---\n"
    found = assert_inert(written(f"{front}1. Сторони повинні гребти.\n", f"{front}1. Сторони можуть гребти.\n"))
    assert {e.attributes.get("lang") for e in found.all("blockquote")} == {"uk"}


def test_parts_that_split_or_join_are_all_told() -> None:
    old = (
        "1. Each Party shall publish the register of boats every year, and shall send a copy of the register to Riga.\n"
    )
    new = (
        "1. Each Party shall publish the register of boats every year.\n\n"
        "2. Each Party shall send a copy of the register to Riga.\n"
    )
    said = one_line(assert_inert(written(old, new, old)).text(("del",)))
    assert "send a copy of the register to Riga" in said


def test_a_large_story_names_what_it_does_not_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("draftdiff.render._html_story._MOST", 3)
    text = "".join(f"{n}. Each Party shall light lamp {n * n}.\n\n" for n in range(1, 6))
    found = assert_inert(written(text, text))
    assert "More than 3 provisions" in found.text()
    assert len(found.all("li")) == 5
