"""Line breaks of two kinds in one file: most editors write one.

It is often the trace of two files put together; the change of every line hides what was changed in a history.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftdiff.check.rules._contract import Mend, Rule
from draftdiff.check.spot import Spot

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from draftdiff.model.draft import Draft

_BREAK = re.compile(r"\r\n|\n|\r")


def _check(draft: Draft) -> Iterable[Spot]:
    kinds = _kinds(draft.text)
    if sum(map(bool, kinds.values())) < 2:
        return
    most = max(kinds, key=lambda k: kinds[k])
    odd = next(m for m in _BREAK.finditer(draft.text) if m[0] != most)
    others = sum(kinds.values()) - kinds[most]
    yield Spot(
        f"{others} of {sum(kinds.values())} line breaks are of another kind than the rest", odd.start(), odd.start()
    )


def _kinds(text: str) -> dict[str, int]:
    """How often each kind of line break occurs."""
    both = text.count("\r\n")
    return {"\r\n": both, "\n": text.count("\n") - both, "\r": text.count("\r") - both}


def _mend(draft: Draft, places: Sequence[tuple[int, int]]) -> Iterable[Mend]:  # noqa: ARG001 - the one stands for all
    kinds = _kinds(draft.text)
    most = max(kinds, key=lambda k: kinds[k])
    return (Mend(m.start(), m.end(), most) for m in _BREAK.finditer(draft.text) if m[0] != most)


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
    hint="let the editor write one kind, or `draftdiff check --fix`",
    mend=_mend,
)
