"""A tab in a draft file. How far in it stands depends on the editor, and so does what it seems to stand under.

Only draft files in Markdown are asked; plain text from elsewhere is as it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftdiff.check.rules._contract import Rule
from draftdiff.check.spot import Spot
from draftdiff.check.words import is_draft_file

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.model.draft import Draft


def _check(draft: Draft) -> Iterable[Spot]:
    if not is_draft_file(draft):
        return ()
    return (Spot("a tab", m.start(), m.end()) for m in re.finditer(r"\t+", draft.text))


RULE = Rule(
    name="tab",
    summary="a tab in a draft file",
    severity="warning",
    check=_check,
    good=("1. The Parties shall meet.\n",),
    bad=("1.\tThe Parties shall meet.\n",),
    hint="write blanks",
)
