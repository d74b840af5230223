"""A baseline passes over what it knows, once each, and says what is there no more."""

from __future__ import annotations

from dataclasses import replace

import pytest

from draftdiff.check import baseline
from draftdiff.errors import DraftdiffError
from draftdiff.model.finding import Finding

ONE = Finding("tab", "warning", "drafts/one.md", 3, 1, 3, 2, "a tab", "", "aa")
TWO = replace(ONE, path="drafts/two.md")
RULES = ("tab",)


def known(*findings: Finding) -> tuple[baseline.Known, ...]:
    return baseline.read(baseline.written(findings).encode(), "known.json")


def test_what_is_written_is_read() -> None:
    assert known() == ()
    assert known(ONE, replace(TWO, message="«ж» \x1b")) == (
        ("drafts/one.md", "tab", "aa", "a tab"),
        ("drafts/two.md", "tab", "aa", "«ж» \x1b"),
    )
    assert "\x1b" not in baseline.written([replace(ONE, message="\x1b")])
    assert '"line"' not in baseline.written([ONE])


def test_a_known_finding_is_passed_over_wherever_its_line_is() -> None:
    moved = replace(ONE, line=90)
    assert baseline.sifted([moved], known(ONE), [ONE.path], RULES) == ((), 1, ())


def test_each_entry_covers_one_finding() -> None:
    again = replace(ONE, fingerprint="bb")
    sifted = baseline.sifted([ONE, again, ONE], known(ONE), [ONE.path], RULES)
    assert sifted == ((again, ONE), 1, ())


def test_the_same_words_in_a_new_draft_are_new() -> None:
    assert baseline.sifted([ONE, TWO], known(TWO), [ONE.path, TWO.path], RULES) == ((ONE,), 1, ())


def test_a_draft_may_be_renamed_or_typed_otherwise() -> None:
    assert baseline.sifted([replace(ONE, path="one")], known(ONE), ["one"], RULES) == ((), 1, ())
    assert baseline.sifted([TWO], known(ONE), [TWO.path], RULES) == ((), 1, ())


def test_what_is_there_no_more_is_stale_if_it_was_looked_for() -> None:
    entry = known(ONE)
    assert baseline.sifted([], entry, [ONE.path], RULES) == ((), 0, entry)
    assert baseline.sifted([], entry, [TWO.path], RULES) == ((), 0, ())
    assert baseline.sifted([], entry, [ONE.path], ["other"]) == ((), 0, ())


@pytest.mark.parametrize(
    "data",
    [b"", b"[]", b"{}", b"\xff", b'{"baseline_version": 1, "findings": [{}]}', b'{"baseline_version": 1, "findings": 3}',
     b'{"baseline_version": 2, "findings": []}', b"[" * 100_000,
     b'{"baseline_version": 1, "findings": [{"path": 1, "rule": [], "fingerprint": "", "message": ""}]}'],
    ids=range(9),
)  # fmt: skip
def test_what_is_no_baseline_is_refused(data: bytes) -> None:
    with pytest.raises(DraftdiffError):
        baseline.read(data, "known.json")
