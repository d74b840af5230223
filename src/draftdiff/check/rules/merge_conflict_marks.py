"""Lines that a merge of two versions left behind: "<<<<<<< HEAD".

Both versions are then in the text, and each is read as part of the draft.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftdiff.check.rules._contract import Rule
from draftdiff.check.spot import Spot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.model.draft import Draft

_MARK = re.compile(r"^(?:<{7}|>{7}|\|{7})(?![<>|])(?: [^\n]*)?$", re.MULTILINE)


def _check(draft: Draft) -> Iterable[Spot]:
    if not any(mark * 7 in draft.text for mark in "<>|"):  # ten times as fast as the search, which most drafts need not
        return ()
    return (Spot("a merge left this mark behind", m.start(), m.end()) for m in _MARK.finditer(draft.text))


RULE = Rule(
    name="merge-conflict-marks",
    summary="lines that a merge of two versions left behind",
    severity="error",
    check=_check,
    good=("1. The Parties shall meet << here >>.\n",),
    bad=("<<<<<<< HEAD\n1. The Parties shall meet.\n=======\n1. The Parties may meet.\n>>>>>>> other\n",),
    hint="keep one of the versions",
    alters="words",
)
