"""Laws of mandates on random ones: one outcome a rule, the same every time, and no fault of the program."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftdiff.errors import DraftdiffError
from draftdiff.mandate import read_mandate, rule_kinds
from draftdiff.model.source import Source
from draftdiff.pipeline import compare
from draftdiff.pipeline.checked import judge_mandate
from tests.strategies import TEXTS, TREATY_PAIRS

RULES = [(kind.name, e.rule) for kind in rule_kinds() for e in (*kind.holds, *kind.crosses, *kind.unjudged)]
DRAFTS = [d for kind in rule_kinds() for e in kind.holds + kind.crosses for d in (e.draft, e.old) if d is not None]


def written(rules: list[tuple[str, str]]) -> Source:
    lines = [f"  - {{name: r{n}, reason: x, {kind}: {fields}}}\n" for n, (kind, fields) in enumerate(rules)]
    return Source("m.yaml", ("rules:\n" + "".join(lines)).encode())


def source(text: str, name: str) -> Source:
    return Source(name, text.encode("utf-8", "replace"), ".md")


@given(
    st.lists(st.sampled_from(RULES), min_size=1, max_size=8),
    st.sampled_from(DRAFTS) | TEXTS,
    st.none() | st.sampled_from(DRAFTS) | TEXTS,
)
def test_every_rule_has_one_outcome_and_the_same_again(
    rules: list[tuple[str, str]], draft: str, old: str | None
) -> None:
    before = None if old is None else source(old, "old")
    try:
        first = judge_mandate(written(rules), source(draft, "new"), before)
    except DraftdiffError as fault:  # it names a place that the draft does not have
        named = fault.where, fault.hint
        assert named[0].startswith("m.yaml, line ")
        assert named[1]
        return
    assert [o.name for o in first.outcomes] == [f"r{n}" for n in range(len(rules))]
    assert [o.kind for o in first.outcomes] == [kind for kind, _ in rules]
    assert [f.rule for f in first.findings] == [o.name for o in first.outcomes if o.verdict != "held"]
    assert all(f.line <= draft.count("\n") + draft.count("\r") + 1 for f in first.findings)
    assert judge_mandate(written(rules), source(draft, "new"), before) == first


@given(st.text(alphabet="rules:namekp-{}[]'\"\n &*?!|>%@` x", max_size=60))
def test_any_text_is_a_mandate_or_a_fault_with_its_place(text: str) -> None:
    try:
        read_mandate(Source("m.yaml", text.encode()))
    except DraftdiffError as fault:
        named = fault.where, fault.hint
        assert named[0].startswith("m.yaml")
        assert named[1]


HELD = [(kind.name, e.rule, e.draft) for kind in rule_kinds() if not kind.compares for e in kind.holds]
# Rules about everything in a draft, so that each finds something in most of them.
ALL_OVER = [
    ("forbid-new", "{type: duty}"), ("forbid-weakening", "{}"), ("forbid-strengthening", "{}"), ("forbid-condition", "{}"),
    ("limit", "{at-most: 40 days}"), ("keep", "{force: binding}"), ("forbid-text", "{text: shall}"), ("forbid-bracket", "{}"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "fields", "draft"), HELD)
def test_a_draft_held_against_itself_is_judged_as_alone(kind: str, fields: str, draft: str) -> None:
    found = judge_mandate(written([(kind, fields)]), source(draft, "new"), source(draft, "old"))
    assert [o.verdict for o in found.outcomes] == ["held"]


@given(TREATY_PAIRS)
def test_nothing_is_new_weaker_or_stricter_in_a_draft_against_itself(pair: tuple[str, str]) -> None:
    for text in pair:
        found = judge_mandate(written(ALL_OVER[:3]), source(text, "new"), source(text, "old"))
        silent = "unreported" in text or "partial" in text
        assert {o.verdict for o in found.outcomes} == {"unjudged" if silent else "held"}


@given(TREATY_PAIRS)
def test_what_is_said_of_two_drafts_is_in_the_comparison(pair: tuple[str, str]) -> None:
    old, new = (source(text, name) for text, name in zip(pair, ("old", "new"), strict=True))
    found = judge_mandate(written(ALL_OVER), new, old)
    summary = compare(old, new).summary.statements
    by_kind = {o.kind: o.verdict for o in found.outcomes}
    assert len(found.outcomes) == len(ALL_OVER)
    lost = summary.weakened + summary.removed
    assert (by_kind["forbid-weakening"] == "crossed") == bool(lost)
    assert (by_kind["forbid-strengthening"] == "crossed") == bool(summary.strengthened)
