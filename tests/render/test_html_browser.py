"""The web page in a browser: searched, filtered, walked and linked to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.render.browsers import here, in_sight, shown, status, tick

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

WEAKENED = "Art. 1(2)"


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
    assert shown(opened(f"{address}#100%25%ff")) == shown(opened(f"{address}#no-such-place"))
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
