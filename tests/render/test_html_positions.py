"""The page of disputed text: nothing in it can act, and its plots can be read without seeing them."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

from hypothesis import given, settings

from draftdiff.model.positions import PositionsReport
from draftdiff.render import View, output
from draftdiff.render._svg_positions import Line, lines, matrix
from tests.positions.talks import FIRST, SECOND, report
from tests.strategies import HOSTILE_DRAFTS


def page(told: PositionsReport) -> str:
    write = output("html").positions
    assert write is not None
    return write(told, View())


class Elements(HTMLParser):
    """Which elements a page has, with their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def elements(text: str) -> list[tuple[str, dict[str, str | None]]]:
    parser = Elements()
    parser.feed(text)
    return parser.found


def test_only_its_own_style_is_allowed() -> None:
    text = page(report(FIRST, SECOND))
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    policy = next(a["content"] for t, a in elements(text) if t == "meta" and "http-equiv" in a)
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert not any("style" in a or t in ("script", "link", "img", "a") for t, a in elements(text))


@settings(max_examples=40, deadline=None)
@given(HOSTILE_DRAFTS)
def test_hostile_text_makes_no_element(text: str) -> None:
    allowed = {t for t, _ in elements(page(report(FIRST, SECOND)))} | {t for t, _ in elements(page(report(FIRST)))}
    allowed |= {"code", "ul", "li", "details", "summary"}
    made = elements(page(report(text, text.replace("[", "[RU: "))))
    assert {t for t, _ in made} <= allowed
    assert not any(name.startswith("on") or name in ("href", "src", "style") for _, a in made for name in a)


def test_plots_say_in_words_what_they_show_and_a_table_stands_beside() -> None:
    text = page(report(FIRST, SECOND))
    assert text.count('<svg role="img"') == 2
    assert '<desc id="sides-desc">nobody: 19 in first, 11 in second; ' in text
    assert "Art. 2 (Purpose): 11 first, 5 second; " in text
    assert text.count("<table>") == 2
    ids = re.findall(r' id="([^"]+)"', text)
    assert len(ids) == len(set(ids))


def test_lines_differ_in_more_than_colour() -> None:
    many = [Line(f"S{n}", (n, 9 - n)) for n in range(8)]
    plot = lines("x", "t", "d", many, ["one", "two"])
    shapes = re.findall(r'<(?:path|circle) class="mark s(\d)"', plot)
    assert sorted(set(shapes)) == list("012345")
    dashes = re.findall(r'class="line s\d" points="[^"]*"( stroke-dasharray="[^"]*")?/>', plot)
    assert len(set(dashes)) == 6


def test_a_plot_of_one_draft_and_of_nothing() -> None:
    assert 'cx="151"' in lines("x", "t", "d", [Line("A", (0,))], ["one"])
    assert "<rect" not in matrix("x", "t", "d", [("a label that is much too long for its place", [0])], ["a"])
