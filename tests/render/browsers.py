"""A browser to open pages in, driven by Playwright; without one, or without axe-core, tests skip and say why."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

# Debian's name first; Playwright's own browsers are not looked for, since fetching them needs another network.
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


@contextmanager
def chromium() -> Iterator[Browser]:
    """A headless Chromium."""
    if find_spec("playwright") is None:
        pytest.skip("Playwright is not installed (extra browser)")
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        pytest.skip("there is no Chromium on this machine (Debian: apt-get install chromium)")
    from playwright.sync_api import sync_playwright

    # As root, as in a container, Chromium has no sandbox to start; shared memory is small there.
    arguments = ["--disable-dev-shm-usage", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program, args=arguments)
        yield browser
        browser.close()


def axe() -> str:
    """The text of axe-core, which PyPI has in the package axe-playwright-python."""
    found = find_spec("axe_playwright_python")
    if found is None or not found.submodule_search_locations:
        pytest.skip("axe-core is not installed (extra browser)")
    return Path(found.submodule_search_locations[0], "axe.min.js").read_text(encoding="utf-8")


def faults(page: Page, script: str) -> list[str]:
    """What axe-core finds on a page as it stands, each with the first element concerned."""
    page.evaluate(script)  # by the debugger's way, which the page's policy does not bar as it bars a script tag
    found: dict[str, Any] = page.evaluate(
        "rules => axe.run(document, {runOnly: {type: 'tag', values: rules}})", list(RULES)
    )
    assert len(found["passes"]) > 10
    return [f"{v['impact']} {v['id']}: {v['help']}: {v['nodes'][0]['html'][:200]}" for v in found["violations"]]
