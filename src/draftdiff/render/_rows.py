"""The cells of a row of a table."""

from __future__ import annotations

from draftdiff.text import one_line

BETWEEN = " | "


def cells_of(row: str) -> list[str]:
    """The cells of a row; one alone where they would not give back its words as they stand."""
    found = [cell.strip() for cell in row.split("|")]
    return found if one_line(BETWEEN.join(found)) == row else [row]
