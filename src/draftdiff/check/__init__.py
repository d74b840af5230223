"""One Draft (and its neighbours on the shelf) to Findings: faults of a transcription.

The rules live in `check/rules/`, one file each.
"""

from __future__ import annotations

import re
from importlib import import_module

from draftdiff.check import baseline
from draftdiff.check.doubts import with_doubts
from draftdiff.check.engine import check_draft
from draftdiff.check.mend import mended, same_words, shown
from draftdiff.check.rules._contract import Neighbour, Neighbours, Rule
from draftdiff.registry import entries, entry, names

FOLDER = "draftdiff.check.rules"
_ID, _DATE = (re.compile(rb"^%s:[ \t]*[\"']?([^\r\n\"'#]+)" % key, re.MULTILINE) for key in (b"id", b"date"))

__all__ = [
    "FOLDER", "Neighbour", "Neighbours", "Rule", "baseline", "check_draft", "declared", "manual", "mended", "rule",
    "rule_names", "rules", "same_words", "shown", "with_doubts",
]  # fmt: skip


def rule_names() -> tuple[str, ...]:
    """The names of the rules; nothing is imported."""
    return tuple(name.replace("_", "-") for name in names(FOLDER))


def rules() -> tuple[Rule, ...]:
    """Every rule there is, by name."""
    return entries(FOLDER, "RULE", Rule)


def rule(name: str) -> Rule:
    """The rule of a name from `rule_names`."""
    return entry(FOLDER, name.replace("-", "_"), "RULE", Rule)


def manual(name: str) -> str:
    """The page of a rule in the manual: what its file says of itself."""
    return (import_module(f"{FOLDER}.{name.replace('-', '_')}").__doc__ or "").strip()


def declared(data: bytes) -> tuple[str, str]:
    """The id and date in the front matter of a draft file, "" where there is none; told without parsing the draft."""
    front = data.removeprefix(b"\xef\xbb\xbf")
    if not front.startswith(b"---"):
        return "", ""
    end = max(front.find(b"\n---", 3), 3)
    found = [pattern.search(front, 3, end) for pattern in (_ID, _DATE)]
    id_, date = (m[1].decode("utf-8", "replace").strip() if m else "" for m in found)
    return id_, date
