"""A delegation's red lines, held against one draft or against a comparison.

The kinds of rules live in `mandate/rules/`, one file each. pydantic, which checks a mandate's fields, is imported with
them, when a mandate is read.
"""

from __future__ import annotations

from draftdiff.mandate.case import Case
from draftdiff.mandate.judge import counts, findings, judge
from draftdiff.mandate.kinds import FOLDER, kind_names, manual, rule_kind, rule_kinds
from draftdiff.mandate.load import Mandate, MandateRule, read_mandate
from draftdiff.mandate.scopes import Compared

__all__ = [
    "FOLDER", "Case", "Compared", "Mandate", "MandateRule", "counts", "findings", "judge", "kind_names", "manual",
    "read_mandate", "rule_kind", "rule_kinds",
]  # fmt: skip
