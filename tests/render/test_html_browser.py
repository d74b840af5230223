"""The web page in a browser: it is read without its script, and with it searched, filtered, walked and printed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from draftdiff.model.source import Source
from draftdiff.pipeline import compare
from draftdiff.render import View, output
from tests.render.browsers import axe, chromium, faults
from tests.strategies import HOSTILE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page

FRONT = "---\nid: {}\ndate: 2031-05-0{}\nparties: {{RU: Russia, UA: Ukraine}}\n---\n"
LAMPS = "".join(f"{n}. Each Harbour State shall keep lamp {n} of {n * n} burning.\n\n" for n in range(1, 41))
OLD = f"""{FRONT.format("monday", 3)}
# Article 1. Pilots

1. The Council shall license the pilots within 30 days.

2. Each Harbour State shall send the register to the Council.

3. The Court shall hear complaints about wrecks.

# Article 2. Lamps

{LAMPS}
# Article 3. Disputes

1. Each Harbour State may ask the Court for advice on buoys.

2. The depositary shall keep the originals in Riga.
"""
NEW = (
    OLD.replace("monday", "tuesday")
    .replace("within 30 days", "within 60 days")
    .replace("shall send the register", "may send the register")
    .replace("3. The Court shall hear complaints about wrecks.\n", "")
    .replace("advice on buoys", "advice on [RU propose; UA oppose: drifting] buoys")
    + "\n3. The depositary shall publish the originals every year.\n"
)
WEAKENED = "Art. 1(2)"


def page_of(old: str, new: str) -> str:
    write = output("html").comparison
    assert write is not None
    return write(compare(*(Source(n, t.encode(), ".md") for n, t in (("old", old), ("new", new)))), View())  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    return saved(tmp_path_factory.mktemp("page") / "page.html", page_of(OLD, NEW))


def saved(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def opened(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open an address; at the end nothing may have been complained of, asked of the network, or popped up."""
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def opening(address: str, width: int = 1280, **options: object) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 800}, **options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda said: wrong.append(f"console: {said.text}"))
        page.on("pageerror", lambda fault: wrong.append(f"error: {fault}"))
        page.on("dialog", lambda dialog: wrong.append(f"dialog: {dialog.message}"))
        page.on("popup", lambda _: wrong.append("popup"))
        page.on("request", lambda asked: wrong.append(asked.url) if asked.url != address.partition("#")[0] else None)
        page.goto(address)
        return page

    yield opening
    for context in contexts:
        context.close()
    assert wrong == []


def shown(page: Page) -> list[str]:
    """Labels of the provisions that are shown and not only there for context; folded ones are not."""
    found = page.eval_on_selector_all(
        ".p:not([hidden]):not(.context)",
        "all => all.filter(e => e.checkVisibility()).map(e => e.querySelector('.l a').textContent)",
    )
    return [str(label) for label in found]


def tick(page: Page, words: str) -> None:
    page.locator("#filters label", has_text=words).first.click()


def status(page: Page) -> str:
    return page.locator("#count").inner_text()


def wait_for(page: Page, pattern: str) -> None:
    """Until the count says so; a condition in JavaScript would be barred by the page's policy."""
    from playwright.sync_api import expect

    expect(page.locator("#count")).to_have_text(re.compile(pattern))


def here(page: Page) -> str:
    return str(page.locator(".p.here .l a").text_content())


def in_sight(page: Page, selector: str) -> bool:
    page.wait_for_timeout(100)  # two frames: heights are known when a provision has come near
    return bool(
        page.eval_on_selector(
            selector,
            "e => { const box = e.getBoundingClientRect(), bar = document.getElementById('tools')."
            "getBoundingClientRect(); return box.top >= bar.bottom - 1 && box.top < innerHeight; }",
        )
    )


def test_filters_alone_and_together(opened: Callable[..., Page], address: str) -> None:
    page = opened(address)
    everything = len(page.query_selector_all(".p"))
    assert status(page) == f"{everything} provisions"
    page.click("#filter")
    tick(page, "weakened")
    assert shown(page) == [WEAKENED]
    assert status(page) == f"1 of {everything} provisions"
    assert page.locator(".p.context").all_text_contents() == ["Art. 1 Pilots"]
    tick(page, "removed")
    assert shown(page) == [WEAKENED, "Art. 1(3)"]
    tick(page, "strength")
    assert shown(page) == [WEAKENED]
    assert page.locator(".outline li:visible").all_text_contents() == ["Art. 1 Pilots 3 changes"]
    page.click("#clear")
    assert status(page) == f"{everything} provisions"
    tick(page, "figures")
    assert shown(page) == ["Art. 1(1)"]
    tick(page, "figures")
    tick(page, "still disputed")
    assert shown(page) == ["Art. 3(1)"]


def test_a_filter_unfolds_what_it_finds_and_folds_it_again(opened: Callable[..., Page], address: str) -> None:
    page = opened(address)
    assert "Art. 2(17)" not in shown(page)
    page.click("#filter")
    tick(page, "unchanged")
    assert "Art. 2(17)" in shown(page)
    tick(page, "unchanged")
    assert "Art. 2(17)" not in shown(page)
    page.keyboard.press("o")
    assert "Art. 2(17)" in shown(page)


def test_search_by_words_by_phrase_and_by_label(opened: Callable[..., Page], address: str) -> None:
    page = opened(address)
    for asked, wanted in (
        ("PILOTS license", ["Art. 1(1)"]),
        ('"within 30 days"', ["Art. 1(1)"]),  # the old words
        ('"within 60 days"', ["Art. 1(1)"]),  # and the new ones, each whole
        ('"30 60"', []),
        ("lamp 17 of", ["Art. 2(17)"]),
        ("3(2)", ["Art. 3(2)"]),
        ("no such words", []),
    ):
        page.fill("#q", asked)
        page.press("#q", "Enter")
        assert status(page).startswith(f"{len(wanted)} of ")
        assert shown(page) == wanted, asked
    page.press("#q", "Escape")
    assert page.input_value("#q") == ""
    assert "of" not in status(page)


def test_links_lead_to_a_change_wherever_it_is(opened: Callable[..., Page], address: str) -> None:
    page = opened(address)
    page.click(".answer a")
    assert here(page) == WEAKENED
    assert in_sight(page, ".p.here")
    folded = page.locator(".p", has_text="lamp 33 of").get_attribute("id")
    for place in (folded, "new.art_2__para_33", "old.art_2__para_33"):
        again = opened(f"{address}#{place}")
        assert here(again) == "Art. 2(33)"
        assert in_sight(again, ".p.here")
    page.click("#filter")
    tick(page, "removed")
    page.evaluate("id => { location.hash = id }", folded)
    page.wait_for_selector(".p.here >> text=lamp 33 of")
    assert in_sight(page, ".p.here")


def test_the_keys_walk_from_change_to_change(opened: Callable[..., Page], address: str) -> None:
    page = opened(address)
    order = ["Art. 1(1)", WEAKENED, "Art. 1(3)", "Art. 3(1)", "Art. 3(3)"]
    for at, label in enumerate(order, 1):
        page.keyboard.press("n")
        assert here(page) == label
        assert status(page) == f"Change {at} of 5: {label}"
        assert in_sight(page, ".p.here")
        assert page.url.endswith(str(page.locator(".p.here").get_attribute("id")))
        assert page.evaluate("document.activeElement.classList.contains('here')")
    page.keyboard.press("n")
    assert status(page) == "No change further down"
    page.keyboard.press("p")
    assert here(page) == "Art. 3(1)"
    page.click("#back")
    assert here(page) == "Art. 1(3)"


def test_keys_are_told_and_can_be_switched_off(opened: Callable[..., Page], address: str) -> None:
    page = opened(address)
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.uncheck("#single")
    page.click("#keys button")
    assert not page.locator("#keys").is_visible()
    page.keyboard.press("n")
    assert page.query_selector(".p.here") is None
    page.click("#help")
    page.check("#single")
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.keyboard.type("n?d")  # in the search these are letters
    assert page.input_value("#q") == "n?d"
    assert page.query_selector(".p.here") is None


GROUND = "getComputedStyle(document.body).backgroundColor"


def lightness(page: Page) -> int:
    return sum(map(int, re.findall(r"\d+", page.evaluate(GROUND))[:3]))


def test_dark_by_the_system_and_by_hand_and_never_on_paper(opened: Callable[..., Page], address: str) -> None:
    light, dark = (opened(address, color_scheme=scheme) for scheme in ("light", "dark"))
    assert lightness(light) > 600 > 150 > lightness(dark)
    assert [p.get_attribute("#dark", "aria-pressed") for p in (light, dark)] == ["false", "true"]
    light.keyboard.press("d")
    dark.click("#dark")
    assert lightness(dark) > 600 > 150 > lightness(light)
    light.emulate_media(media="print")
    assert lightness(light) > 600


def test_side_by_side_has_each_text_in_its_column(opened: Callable[..., Page], address: str) -> None:
    page = opened(address)
    page.keyboard.press("s")
    page.keyboard.press("n")
    page.wait_for_selector(".p.here.two")
    old, new = page.locator(".p.here .cols > p").all()
    assert old.text_content() == "The Council shall license the pilots within 30 days."
    assert new.text_content() == "The Council shall license the pilots within 60 days."
    boxes = old.bounding_box(), new.bounding_box()
    assert boxes[0] is not None
    assert boxes[1] is not None
    assert boxes[0]["x"] + boxes[0]["width"] <= boxes[1]["x"]
    assert not page.locator(".p.here > .t").is_visible()
    page.keyboard.press("s")
    assert page.locator(".p.here > .t").is_visible()
    assert not old.is_visible()


def test_printed_it_is_a_document(opened: Callable[..., Page], address: str) -> None:
    pdfium = pytest.importorskip("pypdfium2", reason="pypdfium2 is not installed (extra pdf)")
    page = opened(address)
    page.keyboard.press("s")  # on paper the texts are one again
    document = pdfium.PdfDocument(page.pdf(format="A4"))
    said = " ".join("".join(p.get_textpage().get_text_bounded() for p in document).split())
    for words in ("monday", "Weakened:", 'weakened: "shall"', "within −30 +60 days", "may ask the Court", "SHA-256"):
        assert words in said, words
    assert "Side by side" not in said
    assert f"1 / {len(document)}" in said


def test_it_is_read_without_its_script(opened: Callable[..., Page], address: str) -> None:
    page = opened(address, java_script_enabled=False)
    assert not page.locator("#tools").is_visible()
    assert not page.locator(".map").is_visible()
    assert page.locator(".answer").is_visible()
    assert page.locator(".p ins").first.is_visible()
    folded = page.locator("details.run").first
    assert not folded.locator(".p").first.is_visible()
    folded.locator("summary").click()
    assert folded.locator(".p").first.is_visible()
    page.click(".answer a")
    assert page.locator(".p:target").inner_text().startswith(WEAKENED)


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_axe_finds_nothing(opened: Callable[..., Page], address: str, width: int, scheme: str) -> None:
    script = axe()
    page = opened(address, width, color_scheme=scheme)
    page.keyboard.press("o")
    assert faults(page, script) == []
    page.keyboard.press("s")
    page.keyboard.press("f")
    page.fill("#q", "the")
    wait_for(page, " of ")
    assert faults(page, script) == []
    page.press("#q", "Escape")
    page.keyboard.press("?")
    assert faults(page, script) == []


@pytest.mark.parametrize("width", [1280, 760, 390, 320])
def test_no_width_needs_to_be_scrolled_sideways(opened: Callable[..., Page], address: str, width: int) -> None:
    page = opened(address, width)
    for key in ("", "s", "f"):
        if key:
            page.keyboard.press(key)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), key


def test_hostile_drafts_are_words(opened: Callable[..., Page], tmp_path: Path) -> None:
    attacks = (*HOSTILE, "</p></script><script>document.title='x'</script>", '"><img src=x onerror=alert(2)>')
    body = "".join(f"{n}. Each Party shall keep {{}} {attack} boats.\n\n" for n, attack in enumerate(attacks, 1))
    old, new = ("# Article 1. <script>alert(3)</script>\n\n" + body.replace("{} ", f"{n} ") for n in (5, 6))
    page = opened(saved(tmp_path / "hostile.html", page_of(old, new)))
    assert page.title() == "old → new"
    assert page.locator("script").count() == 1
    assert page.locator("img").count() == 0
    said = str(page.locator("main").text_content())
    for words in ("<script>alert(1)</script>", "onerror=alert(2)", "<script>alert(3)</script>", "<U+202E>gnirts"):
        assert words in said
    page.fill("#q", "<img src=x")
    wait_for(page, "^2 of ")


def test_letters_from_right_to_left_run_so(opened: Callable[..., Page], tmp_path: Path) -> None:
    old = "# א\n\n1. כל צד ידליק את אורות נמליו.\n\n2. The Parties shall row.\n"
    page = opened(saved(tmp_path / "rtl.html", page_of(old, old.replace("נמליו", "ספינותיו"))))
    sides = page.eval_on_selector_all(".t", "all => all.map(e => getComputedStyle(e).direction)")
    assert sides == ["rtl", "ltr"]


def test_ten_thousand_provisions(opened: Callable[..., Page], tmp_path: Path) -> None:
    old = "".join(
        f"# Article {1 + n // 20}\n\n" * (n % 20 == 0) + f"{1 + n % 20}. Each Party shall light lamp {n}.\n\n"
        for n in range(10_000)
    )
    new = re.sub(r"shall(?= light lamp \d*77\.)", "may", old)
    page = opened(saved(tmp_path / "large.html", page_of(old, new)))
    page.click("#filter")
    tick(page, "weakened")
    assert status(page) == "100 of 10500 provisions"
    assert len(shown(page)) == 100
    page.click("#clear")
    page.fill("#q", "lamp 9977.")
    wait_for(page, "^1 of ")
    page.press("#q", "Escape")
    page.keyboard.press("n")
    page.keyboard.press("n")
    assert status(page).startswith("Change 2 of 100:")
    assert in_sight(page, ".p.here")
    page.click(".map", position={"x": 8, "y": 700})
    assert in_sight(page, ".p.here")
    assert int(status(page).split()[1]) > 60
