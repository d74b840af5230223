"""One Draft (and its neighbours on the shelf) to Findings: faults of a transcription.

The rules live in `check/rules/`, one file each; none is written yet.
"""

from __future__ import annotations

from draftdiff.check.rules._contract import Rule
from draftdiff.registry import entries

FOLDER = "draftdiff.check.rules"


def rules() -> tuple[Rule, ...]:
    """Every rule there is, by name."""
    return entries(FOLDER, "RULE", Rule)
