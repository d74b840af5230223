"""Where in the front matter a key stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from draftdiff.model.draft import Draft


def key_span(draft: Draft, key: str) -> tuple[int, int] | None:
    """The line of a key in the front matter; None where there is none (a date, say, that the file itself declares)."""
    end = 0
    for piece in draft.pieces:
        if piece.role != "front":
            break
        end = piece.end
    match = re.compile(rf"^{re.escape(key)}:[^\r\n]*", re.MULTILINE).search(draft.text, 0, end)
    return match.span() if match else None
