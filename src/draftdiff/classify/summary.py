"""Counts for the head of a report: pairs of provisions with text, and statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.model.report import StatementCounts, Summary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from draftdiff.classify.judge import Judged
    from draftdiff.model.change import Change, StatementChange


def summarise(judged: Judged) -> Summary:
    """Count each pair once under what it is; `moved`, `renumbered` and `substantive` cut across those.

    Pairs without words on either side (containers) are not counted.
    """
    changes = [c for c in judged.changes if any(e.text for e in c.old + c.new)]
    loud = [c for c in changes if c.certainty != "silent"]

    def count(kind: str, among: Sequence[Change]) -> int:
        return sum(c.kind == kind for c in among)

    return Summary(
        unchanged=count("unchanged", loud),
        reworded=count("reworded", loud),
        added=count("added", loud),
        removed=count("removed", loud),
        silent=len(changes) - len(loud),
        moved=sum(c.moved for c in judged.changes),
        renumbered=sum(c.renumbered for c in changes),
        split=count("split", loud),
        merged=count("merged", loud),
        substantive=sum(c.substantive for c in changes),
        statements=_statements(judged.statements),
    )


def _statements(statements: Sequence[StatementChange]) -> StatementCounts:
    return StatementCounts(
        added=sum(s.kind == "added" for s in statements),
        removed=sum(s.kind == "removed" for s in statements),
        changed=sum(s.kind == "changed" for s in statements),
        strengthened=sum(s.effect == "strengthened" for s in statements),
        weakened=sum(s.effect == "weakened" for s in statements),
    )
