"""Every kind of rule against its own examples, and what each of them is careful about."""

from __future__ import annotations

import pytest

from draftdiff.mandate import kind_names, manual, rule_kind, rule_kinds
from draftdiff.mandate.rules._contract import RuleKind
from draftdiff.model.mandate import Verdict
from tests.mandate.judged import outcome, report

# By hand, so that a kind that is lost is missed.
KINDS = (
    "forbid", "forbid-bracket", "forbid-condition", "forbid-new", "forbid-strengthening", "forbid-text", "forbid-weakening",
    "keep", "keep-provision", "limit", "names", "require-condition", "require-text",
)  # fmt: skip


def test_the_kinds_are_these() -> None:
    assert kind_names() == KINDS
    assert tuple(kind.name for kind in rule_kinds()) == KINDS


@pytest.mark.parametrize("name", KINDS)
class TestKinds:
    def test_it_says_what_it_is(self, name: str) -> None:
        kind = rule_kind(name)
        assert isinstance(kind, RuleKind)
        assert kind.name == name
        assert 0 < len(kind.summary) <= 90
        assert not kind.summary.endswith(".")
        assert manual(name).endswith(".")

    def test_its_examples_are_judged_as_they_say(self, name: str) -> None:
        kind = rule_kind(name)
        assert kind.holds
        assert kind.crosses
        wanted: dict[Verdict, int] = {"held": 0, "crossed": 0, "unjudged": 0}
        for verdict, examples in (("held", kind.holds), ("crossed", kind.crosses), ("unjudged", kind.unjudged)):
            for example in examples:
                found = outcome(name, *example)
                assert (found.verdict, found.kind) == (verdict, name), (example, found.said)
                wanted[found.verdict] += 1
        assert wanted["held"] + wanted["crossed"] >= 2

    def test_one_draft_is_not_enough_for_a_rule_that_compares(self, name: str) -> None:
        kind = rule_kind(name)
        for example in kind.holds + kind.crosses:
            if kind.compares:
                found = outcome(name, example.rule, example.draft)
                assert found.verdict == "unjudged"
                assert found.said == "it compares two drafts, and only one was given"

    def test_a_crossed_line_is_an_error_with_a_place_and_a_held_one_no_finding(self, name: str) -> None:
        for example in rule_kind(name).crosses:
            found = report(name, *example)
            (finding,) = found.findings
            assert (finding.rule, finding.severity, finding.path) == ("the rule", "error", "new")
            assert finding.message.startswith("red line crossed: ")
            assert finding.message.endswith("Reason: it matters")
            assert 1 <= finding.line <= example.draft.count("\n")
            assert 1 <= finding.column <= finding.end_column
            (said,) = found.outcomes
            here = [w for w in said.witnesses if w.draft == "new"]
            assert not here or here[0].line == finding.line
        for example in rule_kind(name).holds:
            assert report(name, *example).findings == ()
        for example in rule_kind(name).unjudged:
            assert [f.severity for f in report(name, *example).findings] == ["note"]
