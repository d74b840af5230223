"""Small helpers: a mandate of one rule, held against drafts of a few lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.model.source import Source
from draftdiff.pipeline.checked import judge_mandate

if TYPE_CHECKING:
    from draftdiff.model.mandate import RuleOutcome
    from draftdiff.model.report import MandateReport


def source(text: str, name: str) -> Source:
    return Source(name, text.encode(), ".md")


def one_rule(kind: str, fields: str) -> Source:
    """A mandate whose only rule asks for a kind with fields as they are typed."""
    text = f"title: Trial\nrules:\n  - name: the rule\n    reason: it matters\n    {kind}: {fields}\n"
    return Source("mandate.yaml", text.encode(), ".yaml")


def report(kind: str, fields: str, draft: str, old: str | None = None) -> MandateReport:
    before = source(old, "old") if old is not None else None
    return judge_mandate(one_rule(kind, fields), source(draft, "new"), before)


def outcome(kind: str, fields: str, draft: str, old: str | None = None) -> RuleOutcome:
    """The one outcome of the one rule."""
    (found,) = report(kind, fields, draft, old).outcomes
    return found
