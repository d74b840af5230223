"""Compare two drafts of a treaty clause by clause and say what happened to the duties in them.

The public calls are in `__all__` and told in `docs/python.md`; they return the values that `--format json` prints,
described in `docs/report.schema.json`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from draftdiff.api import check, compare, read_draft, rows, statements, text, to_dict, trace
    from draftdiff.errors import DraftdiffError

__version__ = "0.1.0"

__all__ = [
    "DraftdiffError", "__version__", "check", "compare", "read_draft", "rows", "statements", "text", "to_dict", "trace",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    # Lazy, so that `draftdiff --version` pays for no stage (docs/benchmarks.md: start-up is most of a small run).
    if name in __all__:
        from draftdiff import api
        from draftdiff.errors import DraftdiffError

        # All at once, since importing the pipeline leaves the packages `statements` and `check` under these names.
        found = {call: getattr(api, call) for call in __all__ if hasattr(api, call) and call != "__version__"}
        globals().update(found, DraftdiffError=DraftdiffError)
        return globals()[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
