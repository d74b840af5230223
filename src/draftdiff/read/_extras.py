"""Libraries that come as extras of the distribution: imported when a file needs them, named when they are missing."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from draftdiff.errors import DraftdiffError

if TYPE_CHECKING:
    from draftdiff.model.source import Source


def need(module: str, extra: str, source: Source) -> Any:
    """The module by its import name; raises DraftdiffError naming the extra where it is not installed."""
    try:
        return import_module(module)
    except ModuleNotFoundError as fault:
        if fault.name is None or fault.name.partition(".")[0] != module.partition(".")[0]:
            raise
        raise DraftdiffError(
            f"reading this format needs the library {fault.name}, which is not installed",
            where=source.name,
            hint=f"in a checkout of draftdiff: pip install '.[{extra}]', or '.[all]' for every format",
        ) from fault
