"""The web page in a browser: dark, side by side, printed, without its script, for every reader, hostile and large."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.render.browsers import axe, faults, in_sight, page_of, saved, shown, status, tick, wait_for
from tests.strategies import HOSTILE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

WEAKENED = "Art. 1(2)"
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
    # By keyboard: what is off screen is laid out when it is scrolled to, and a click may land where the line was before.
    folded.locator("summary").press("Enter")
    folded.locator(".p").first.wait_for(state="visible")
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
