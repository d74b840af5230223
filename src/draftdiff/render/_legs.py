"""What happened between two drafts of a life as a report of its own, for who writes it like any other comparison."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from draftdiff.model.report import Report, StatementCounts, Summary

if TYPE_CHECKING:
    from draftdiff.model.history import HistoryReport, Leg, Stage
    from draftdiff.model.story import Scene, StoryReport

_NONE = Summary(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, StatementCounts())


def as_report(told: HistoryReport | StoryReport, stage: Stage | Scene, leg: Leg) -> Report:
    """The comparison of a leg alone: its two drafts with the provisions concerned, its changes, its statements."""
    return Report(
        schema_version=told.schema_version,
        tool=told.tool,
        settings=told.settings,
        old=replace(told.drafts[leg.since - 1], provisions=leg.old),
        new=replace(told.drafts[stage.draft - 1], provisions=stage.provisions),
        summary=_NONE,
        alignment=(),
        changes=leg.changes,
        statements=leg.statements,
    )
