"""Lines to a Draft: a tree of numbered provisions that loses no character of what was read."""

from draftdiff.parse.draft import parse_draft

__all__ = ["parse_draft"]
