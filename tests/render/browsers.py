"""A browser to open pages in, driven by Playwright; without one, or without axe-core, tests skip and say why."""

from __future__ import annotations

import os
import re
import shutil
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from draftdiff.model.source import Source
from draftdiff.pipeline import compare
from draftdiff.render import View, output

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

# Debian's name first; Playwright's own browsers are not looked for, since fetching them needs another network.
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


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


def page_of(old: str, new: str) -> str:
    write = output("html").comparison
    assert write is not None
    return write(compare(*(Source(n, t.encode(), ".md") for n, t in (("old", old), ("new", new)))), View())  # type: ignore[arg-type]


def saved(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    return path.as_uri()


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
