"""What the parser finds in real texts, as a table: `python -m tests.real_counts FILE...`.

Articles (with those of annexes apart), provisions, doubtful ones, unplaced words, notes, and whether the draft
printed again is the input and its ids are unique.
"""

from __future__ import annotations

import sys
from pathlib import Path

from draftdiff.model.source import Source
from draftdiff.parse import parse_draft
from draftdiff.read import read_lines

COLUMNS = ("articles", "in annexes", "provisions", "doubtful", "unplaced", "notes", "laws")


def counts(path: Path) -> tuple[int | str, ...]:
    """One row of the table, in the order of COLUMNS."""
    lines = read_lines(Source(path.name, path.read_bytes(), path.suffix))
    draft = parse_draft(lines)
    articles = [p for p in draft.provisions if p.kind == "article"]
    annexed = sum(p.id.startswith("annex") for p in articles)
    kept = draft.printed() == lines.text and len(draft.by_id) == len(draft.provisions)
    return (
        len(articles) - annexed,
        annexed,
        len(draft.provisions),
        sum(not p.certain for p in draft.provisions),
        len(draft.unplaced),
        len(draft.notes),
        "hold" if kept else "BROKEN",
    )


def main(paths: list[str]) -> int:
    """Print the table; 1 where a law is broken."""
    wide = max((len(p) for p in paths), default=4)
    print(" ".join([" " * wide, *(f"{c:>10}" for c in COLUMNS)]))
    broken = 0
    for path in paths:
        row = counts(Path(path))
        broken += row[-1] != "hold"
        print(" ".join([path.ljust(wide), *(f"{value:>10}" for value in row)]))
    return int(broken > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
