"""Libraries that come as extras of the distribution: imported when a file needs them, named when they are missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from draftdiff.registry import library

if TYPE_CHECKING:
    from draftdiff.model.source import Source


def need(module: str, extra: str, source: Source) -> Any:
    """The module by its import name; raises DraftdiffError naming the extra where it is not installed."""
    return library(module, extra, "read", source.name)
