"""Reports to render: of two small drafts, and of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.model.source import Source
from draftdiff.pipeline import compare, statements
from draftdiff.pipeline.shown import show

if TYPE_CHECKING:
    from draftdiff.model.report import ProvisionsReport, Report, StatementsReport

FRONT = "---\nid: {}\nparties: {{UA: Ukraine, RU: Russian Federation}}\n---\n"


def source(text: str, name: str = "draft") -> Source:
    return Source(name, text.encode(), ".md")


def comparison(old: str, new: str) -> Report:
    """The report on two texts that declare who the parties are."""
    return compare(source(FRONT.format("old") + old, "old"), source(FRONT.format("new") + new, "new"))


def provisions(text: str) -> ProvisionsReport:
    return show(source(text))


def duties(text: str) -> StatementsReport:
    return statements(source(text))
