"""Two drafts aligned, in a form that fits on a line."""

from __future__ import annotations

from draftdiff.align import align_drafts
from tests.build import draft


def aligned(old: str, new: str) -> list[str]:
    """Every pair as "old -> new  how", with what was renumbered or moved."""
    found = []
    for pair in align_drafts(draft(old), draft(new)).pairs:
        flags = [flag for flag in ("renumbered", "moved") if getattr(pair, flag)]
        found.append("  ".join([f"{'+'.join(pair.old)} -> {'+'.join(pair.new)}", pair.how, *flags]))
    return found
