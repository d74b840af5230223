"""Line breaks of two kinds in one file: most editors write one.

It is often the trace of two files put together; the change of every line hides what was changed in a history.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftdiff.check.rules._contract import Rule
from draftdiff.check.spot import Spot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.model.draft import Draft


def _check(draft: Draft) -> Iterable[Spot]:
    text = draft.text
    both = text.count("\r\n")
    unix, old = text.count("\n") - both, text.count("\r") - both
    kinds = {"\r\n": both, "\n": unix, "\r": old}
    if sum(map(bool, kinds.values())) < 2:
        return
    most = max(kinds, key=lambda k: kinds[k])
    odd = next(m for m in re.finditer(r"\r\n|\n|\r", text) if m[0] != most)
    others = sum(kinds.values()) - kinds[most]
    yield Spot(
        f"{others} of {sum(kinds.values())} line breaks are of another kind than the rest", odd.start(), odd.start()
    )


RULE = Rule(
    name="mixed-line-breaks",
    summary="line breaks of two kinds in one file",
    severity="warning",
    check=_check,
    good=(
        "1. The Parties shall meet.\n\n2. They shall act.\n",
        "1. The Parties shall meet.\r\n\r\n2. They shall act.\r\n",
    ),
    bad=("1. The Parties shall meet.\r\n\n2. They shall act.\n",),
    hint="let the editor write one kind",
)
