"""Compare two drafts of a treaty clause by clause and say what happened to the duties in them.

The public calls are `read_draft`, `compare`, `statements` and `check`; they return the values that
`--format json` prints, described in `docs/report.schema.json`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from draftdiff.pipeline import check, compare, read_draft, statements

__version__ = "0.1.0"

__all__ = ["__version__", "check", "compare", "read_draft", "statements"]


def __getattr__(name: str) -> Any:
    # Lazy, so that `draftdiff --version` pays for no stage (docs/benchmarks.md: start-up is most of a small run).
    if name in __all__:
        from draftdiff import pipeline

        # All at once, since importing the pipeline leaves the package `statements` under the function's name.
        globals().update({call: getattr(pipeline, call) for call in __all__ if call != "__version__"})
        return globals()[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
