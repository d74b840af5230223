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
            f"the libraries that read this format are not installed (extra {extra!r})",
            where=source.name,
            hint=f"in a checkout of draftdiff: pip install '.[{extra}]', or '.[all]' for every format",
        ) from fault
