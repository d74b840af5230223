"""Disputed text as state: whose each bracket is, what becomes of it from draft to draft, and each side's own text."""

from draftdiff.positions.fates import FATES, Compared, step
from draftdiff.positions.regions import Disputed, disputed
from draftdiff.positions.sides import kept, lots, rendered, side_named
from draftdiff.positions.state import positions_of

__all__ = [
    "FATES",
    "Compared",
    "Disputed",
    "disputed",
    "kept",
    "lots",
    "positions_of",
    "rendered",
    "side_named",
    "step",
]
