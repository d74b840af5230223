"""The site: built without a network, complete, and with no link that leads nowhere."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from functools import cache
from html.parser import HTMLParser
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from draftdiff.config import THEMES
from draftdiff.render import formats, output
from tests.generate_gallery import coloured

ROOT = Path(__file__).parent.parent
# Whoever asks for the network while the site is built gets none.
BUILD = """
import socket, sys
def none(*_): raise OSError("no network for the site")
socket.socket.connect = socket.create_connection = socket.getaddrinfo = none
from properdocs.__main__ import cli
cli(sys.argv[1:])
"""
needs_builder = pytest.mark.skipif(
    find_spec("properdocs") is None or find_spec("properdocs_theme_readthedocs") is None,
    reason="properdocs and its theme are not installed (extra `docs`)",
)


def build(top: Path, target: Path) -> subprocess.CompletedProcess[str]:
    command = ["build", "--config-file", str(top / "mkdocs.yml"), "--strict", "--site-dir", str(target)]
    return subprocess.run([sys.executable, "-c", BUILD, *command], capture_output=True, text=True, check=False)


class Page(HTMLParser):
    """The ids of a page, where its links lead, and what a browser loads for it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.ids |= {given[name] for name in ("id", "name") if name in given}
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        if "src" in given:
            self.loaded.append(given["src"])
        if tag == "link" and "href" in given and given.get("rel") != "canonical":
            self.loaded.append(given["href"])


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("site")
    done = build(ROOT, target)
    assert done.returncode == 0, done.stdout + done.stderr
    return target


@cache
def page(path: Path) -> Page:
    return Page(path.read_text(encoding="utf-8"))


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


@needs_builder
def test_every_page_of_the_documentation_is_in_the_site(site: Path) -> None:
    wanted = {path.with_suffix(".html").name for path in (ROOT / "docs").glob("*.md")}
    assert wanted <= {path.name for path in pages(site)}
    assert (site / "report.schema.json").exists()


@needs_builder
def test_every_link_within_the_site_leads_somewhere(site: Path) -> None:
    broken, followed = [], 0
    for path in pages(site):
        if path.name == "404.html":  # shown in the place of any page, so its links are from the top of a server
            continue
        for link in page(path).links + page(path).loaded:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            followed += 1
            if not target.exists() or (parts.fragment and unquote(parts.fragment) not in page(target).ids):
                broken.append(f"{path.name}: {link}")
    assert not broken
    assert followed > 100


@needs_builder
def test_a_page_loads_nothing_from_elsewhere(site: Path) -> None:
    for path in pages(site):
        assert not [address for address in page(path).loaded if urlsplit(address).netloc], path.name
    for style in site.rglob("*.css"):
        assert not re.search(r"(?:url\(|@import)\s*['\"]?(?:https?:)?//", style.read_text(encoding="utf-8")), style.name


@needs_builder
@pytest.mark.parametrize("link", ["nowhere.md", "glossary.md#nothing", "#nothing", "/glossary.md"])
def test_a_broken_link_fails_the_build(tmp_path: Path, link: str) -> None:
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    with (tmp_path / "docs" / "index.md").open("a", encoding="utf-8") as index:
        index.write(f"\n[a link]({link})\n")
    done = build(tmp_path, tmp_path / "site")
    assert done.returncode != 0
    assert link.split("#")[0] in done.stdout + done.stderr


@needs_builder
@pytest.mark.skipif(shutil.which("chromium") is None, reason="Chromium is not installed")
@pytest.mark.parametrize("name", ["index", "gallery", "commands"])
def test_a_browser_shows_a_page_from_the_disk(site: Path, name: str, tmp_path: Path) -> None:
    browser = shutil.which("chromium")
    assert browser is not None
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND", "--dump-dom"]
    done = subprocess.run(
        [browser, *options, f"--user-data-dir={tmp_path}", (site / f"{name}.html").as_uri()],
        capture_output=True, check=True, timeout=120,
    )  # fmt: skip
    shown = Page(done.stdout.decode("utf-8"))
    assert {"index": "draftdiff", "gallery": "in-colour", "commands": "exit-status"}[name] in shown.ids
    assert "rst-content" in done.stdout.decode("utf-8")


def test_the_gallery_has_every_theme_and_every_form_of_a_comparison() -> None:
    text = (ROOT / "docs" / "gallery.md").read_text(encoding="utf-8")
    assert not [name for name in THEMES if f"`--theme {name}`" not in text]
    assert not [n for n in formats() if output(n).comparison and n != "terminal" and f"\n### {n}\n" not in text]
    style = (ROOT / "docs" / "site.css").read_text(encoding="utf-8")
    used = {name for names in re.findall(r'<span class="([^"]+)">', text) for name in names.split()}
    assert "t38-5-166" in used
    assert not [name for name in used if f".terminal .{name} {{" not in style]


def test_colours_become_html_and_hostile_words_do_not() -> None:
    assert coloured("a \x1b[9;38;5;166m<b>&\x1b[0m c\n") == (
        '<pre class="terminal">\na <span class="t9 t38-5-166">&lt;b&gt;&amp;</span> c\n</pre>'
    )
