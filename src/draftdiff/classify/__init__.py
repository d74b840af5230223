"""Differences to judgements: what a change does to duties (docs/how-changes-are-decided.md)."""

from draftdiff.classify.judge import Judged, classify_changes
from draftdiff.classify.summary import summarise

__all__ = ["Judged", "classify_changes", "summarise"]
