"""A browser for the tests of a file, and pages opened in it that must ask for nothing and complain of nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.render.browsers import NEW, OLD, chromium, page_of, saved

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext, Page


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    return saved(tmp_path_factory.mktemp("page") / "page.html", page_of(OLD, NEW))


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
