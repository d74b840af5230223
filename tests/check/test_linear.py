"""No rule takes more than its share of time as a draft grows: calls are counted, for no clock is the same twice."""

from __future__ import annotations

import sys
from collections.abc import Callable
from itertools import islice

import pytest

from draftdiff.check import rule, rule_names, series
from draftdiff.check.doubts import with_doubts
from draftdiff.check.rules._contract import Rule
from draftdiff.model.draft import Draft
from draftdiff.model.source import Source
from draftdiff.pipeline import compare, read_draft

# Four times the text may take four times the calls, and a little for what is sorted.
_TIMES, _MOST = 4, 5.0
HOSTILE = (
    "1. ( [ “ „ \n\n", "1. The the 3O Раrt- ies\u200b Ã© [^1] shall\n\n", "# Article 9\n\nUnder Article 900.\n\n",
    "1. “Term” means a thing.\n\n", "1. See the Joint Fund of the joint fund.\n\n", "(a) one\n\n   (i) two \t\n\n", "| a | b |\n",
    "<!-- draftdiff: ignore tab: so -->\n\n1. One.\n\n", "- 17 -\n\n", "<<<<<<< HEAD\n", "1.\n\n", "9. nine\n\n1. one\n\n",
)  # fmt: skip


def calls(work: Callable[[], object]) -> int:
    """How many calls, of Python's and of C's functions, some work takes."""
    seen = 0

    def count(_frame: object, event: str, _arg: object) -> None:
        nonlocal seen
        seen += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return seen


def draft(times: int) -> Draft:
    text = "".join(each * times for each in HOSTILE)
    return read_draft(Source("example.md", text.encode(), ".md"))


SMALL, LARGE = draft(30), draft(30 * _TIMES)


def asked(each: Rule, of: Draft) -> int:
    series._LAST.clear()
    return calls(lambda: list(islice(each.check(of), 1001)))


@pytest.mark.parametrize("name", rule_names())
def test_a_rule_is_linear(name: str) -> None:
    few, many = asked(rule(name), SMALL), asked(rule(name), LARGE)
    assert many <= _MOST * few + 200, (few, many)


def test_doubts_are_linear() -> None:
    def work(times: int) -> int:
        old = "".join(f"{n}. The Parties shall keep {n} ships at home.\n\n" for n in range(1, 40 * times))
        new = old.replace("ships", "shiрs").replace("8", "O")
        one, other = (Source(f"{n}.md", t.encode(), ".md") for n, t in (("old", old), ("new", new)))
        changes = compare(one, other).changes
        before, after = read_draft(one), read_draft(other)
        rules = [rule(n) for n in rule_names()]
        series._LAST.clear()
        return calls(lambda: with_doubts(changes, before, after, rules))

    few, many = work(1), work(_TIMES)
    assert many <= _MOST * few + 200, (few, many)
