"""The web page: nothing in a draft can act on it, and a browser may do nothing with it but show it."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

import pytest
from hypothesis import given

from draftdiff.text import one_line, visible
from tests.render.pages import Element, assert_whole, page, read
from tests.render.test_html import NEW, OLD
from tests.strategies import HOSTILE, HOSTILE_DRAFTS

# What the page is made of, and nothing that a draft could bring along.
TAGS = frozenset(
    "html head meta title style body a header h1 h2 h3 h4 h5 h6 small p b i div nav main section details summary "
    "ul ol li dl dt dd code span bdi del ins label input button fieldset legend svg path dialog form kbd footer script".split()
)
ATTRIBUTES = frozenset(
    "lang charset http-equiv content name class id href hidden role type placeholder autocomplete spellcheck title value "
    "dir open method checked data-f viewbox preserveaspectratio d stroke-width".split()
)


def assert_inert(text: str) -> Element:
    tree = read(text)
    for element in tree.all():
        assert element.tag in TAGS, element.tag
        assert all(a in ATTRIBUTES or a.startswith("aria-") for a in element.attributes), element.attributes
        assert element.attributes.get("href", "#").startswith("#")
    assert len(tree.all("script")) == len(tree.all("style")) == 1
    return tree


@given(HOSTILE_DRAFTS, HOSTILE_DRAFTS)
def test_nothing_in_a_draft_can_act(old: str, new: str) -> None:
    assert_inert(page(old, new))
    assert_whole(old, new)


@pytest.mark.parametrize(
    "attack", [*HOSTILE, "</style><style>*{}", "</script><script>x()", "\" onload='x()", "javascript:x()"]
)
def test_an_attack_is_words_on_the_page(attack: str) -> None:
    old, new = (f"# Article 1\n\n1. Each Party shall keep {n} {attack} boats.\n" for n in (5, 7))
    tree = assert_inert(page(old, new))
    said = one_line(" ".join(e.text() for e in tree.all(name="t")))
    for word in re.findall(r"\w{3,}", attack):
        assert word in said
    if "example" not in attack and "[" not in attack and "\x0c" not in attack:  # a form feed is a blank
        assert one_line(visible(attack)) in said


def test_the_policy_allows_this_style_and_this_script() -> None:
    tree = read(page(OLD, NEW))
    policy = next(m.attributes["content"] for m in tree.all("meta") if m.attributes.get("http-equiv"))
    for tag in ("style", "script"):
        digest = b64encode(sha256(tree.all(tag)[0].text().encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none';")
    assert not re.search(r"unsafe|https?:|\*|'self'", policy)
    assert not [e for e in tree.all() if "style" in e.attributes]
