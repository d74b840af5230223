"""Lines to a Draft: a tree of numbered provisions that loses no character of what was read; and a Draft to its file."""

from draftdiff.parse.declaring import declared, written
from draftdiff.parse.draft import parse_draft
from draftdiff.parse.front_matter import front_matter
from draftdiff.parse.transcript import transcript

__all__ = ["declared", "front_matter", "parse_draft", "transcript", "written"]
