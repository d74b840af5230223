"""Small helpers for tests: a draft, or a comparison, from a few lines of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.model.source import Source
from draftdiff.pipeline import compare, read_draft

if TYPE_CHECKING:
    from draftdiff.model.draft import Draft
    from draftdiff.model.report import Report


def draft(text: str, suffix: str = ".md") -> Draft:
    """The draft that a text is read as."""
    return read_draft(Source("draft", text.encode(), suffix))


def compare_texts(old: str, new: str, suffix: str = ".md") -> Report:
    """The full report on two texts."""
    return compare(Source("old", old.encode(), suffix), Source("new", new.encode(), suffix))
