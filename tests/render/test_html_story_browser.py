"""The page of a negotiation in a browser: no fault for who cannot see it, no scrolling sideways, links that open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.render.browsers import axe, chromium, faults, saved
from tests.render.test_html_story import page as written

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path: Path = tmp_path_factory.mktemp("story") / "story.html"
    return saved(path, written())


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_for_axe_to_find_and_nothing_beyond_the_edge(
    browser: Browser, address: str, width: int, scheme: str
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert page.locator("figure svg").nth(0).is_visible() == (width == 1280)
    assert page.locator("figure svg").nth(1).is_visible() == (width == 390)
    assert faults(page, axe()) == []
    assert [m for m in said if "Content Security Policy" in m and "style" in m] == []
    page.close()


def test_a_link_opens_what_is_folded(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(address)
    place = page.locator("#apart ~ .wide-table a", has_text="Armed forces personnel")
    target = place.get_attribute("href") or ""
    assert not page.locator(f"{target} ol").is_visible()
    place.click()
    assert page.locator(f"{target} ol").is_visible()
    page.close()


@pytest.mark.parametrize("anchor", ["duty", "list", "late", "apart", "threads"])
def test_each_answer_begins_on_the_screen_its_link_leads_to(browser: Browser, address: str, anchor: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(address)
    page.click(f"nav dt a[href='#{anchor}']")
    box = page.locator(f"section[aria-labelledby='{anchor}'] > :nth-child(2)").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 422
    page.close()
