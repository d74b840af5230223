"""A provision as people name it: an id (art_5__para_1) or a label (5(1), 5.1, "Art. 5(1)", a heading)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftdiff.errors import DraftdiffError
from draftdiff.text import comparable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from draftdiff.model.draft import Provision

_PARTS = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


def find_provision(typed: str, provisions: Sequence[Provision], draft: str) -> Provision:
    """The provision meant; raises DraftdiffError naming the nearest ones where there is none."""
    exact = next((p for p in provisions if p.id == typed.strip() or comparable(p.label) == comparable(typed)), None)
    if exact is not None:
        return exact
    wanted = _numbers(typed)
    by_number = [p for p in provisions if wanted and _steps(p) == wanted]
    named = by_number or [p for p in provisions if p.heading and comparable(p.heading) == comparable(typed)]
    if named:
        return named[0]
    from difflib import get_close_matches

    near = get_close_matches(comparable(typed), [comparable(p.label) for p in provisions], n=3, cutoff=0.4)
    labels = [p.label for p in provisions if comparable(p.label) in near] or [p.label for p in provisions[:5]]
    raise DraftdiffError(
        f"there is no provision {typed!r}",
        where=draft,
        hint=f"there are: {', '.join(labels[:5])}; `draftdiff show {draft}` names all",
    )


def _numbers(typed: str) -> list[str]:
    """Split "Art. 5(1)(a)" and "5.1.a" into 5, 1, a: words before the first number only name the unit."""
    parts = _PARTS.findall(typed.lower())
    while parts and len(parts) > 1 and not any(c.isdigit() for c in parts[0]) and len(parts[0]) > 1:
        parts.pop(0)
    return parts


def _steps(provision: Provision) -> list[str]:
    return [step.partition("_")[2] for step in provision.id.split("__")]
