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
    wanted = _numbers(typed, provisions)
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


def _numbers(typed: str, provisions: Sequence[Provision]) -> list[str]:
    """Split "Art. 5(1)(a)", "5.1.a" and "Article 5, paragraph 1, point a" into 5, 1, a.

    A word that numbers nothing in the draft only names the unit.
    """
    known = {step for p in provisions for step in _steps(p)}
    return [part for part in _PARTS.findall(typed.lower()) if part in known or len(part) == 1 or part[0].isdigit()]


def _steps(provision: Provision) -> list[str]:
    return [step.partition("_")[2] for step in provision.id.split("__")]
