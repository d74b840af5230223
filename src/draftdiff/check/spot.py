"""What a rule answers with."""

from __future__ import annotations

from typing import NamedTuple


class Spot(NamedTuple):
    """A place that a rule doubts: offsets in the draft's text as written, and what to do about it."""

    message: str
    start: int
    end: int
    hint: str = ""
