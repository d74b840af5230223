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
_ID = re.compile(r"(?:[a-z]+_[^\s_]+|annex|preamble|conclusion)(?:__[a-z]+_[^\s_]+)*(?:~\d+)?")
_UNIT = re.compile(r"[^\W\d_]{2,}")
_MOST_NAMED = 5


def provision_named(typed: str, provisions: Sequence[Provision]) -> Provision | None:
    """The provision meant, None where there is none; of several the first."""
    wanted = comparable(typed)
    exact = next((p for p in provisions if p.id == typed.strip() or comparable(p.label) == wanted), None)
    if exact is not None:
        return exact
    # An id is exact: taken for a label, "annex_1" would be the first unit with the number 1.
    numbers = [] if _ID.fullmatch(wanted) else _numbers(typed, provisions)
    by_number = (p for p in provisions if numbers and _steps(p) == numbers and _same_unit(wanted, p))
    by_heading = (p for p in provisions if p.heading and comparable(p.heading) == wanted)
    # A row of a table has no heading, and is "Annex, Tanks".
    by_row = (p for p in provisions if p.kind == "row" and comparable(p.label).endswith(f", {wanted}"))
    return next(by_number, None) or next(by_heading, None) or next(by_row, None)


def find_provision(typed: str, provisions: Sequence[Provision], draft: str) -> Provision:
    """The provision meant; raises DraftdiffError naming the nearest ones where there is none."""
    found = provision_named(typed, provisions)
    if found is not None:
        return found
    raise DraftdiffError(
        f"there is no provision {typed!r}",
        where=draft,
        hint=f"there are: {', '.join(nearest(typed, provisions))}; `draftdiff show {draft}` names all",
    )


def nearest(typed: str, provisions: Sequence[Provision], least: float = 0.4) -> list[str]:
    """Labels that are most like what was typed; the first ones of the draft where none is."""
    from difflib import get_close_matches

    near = get_close_matches(comparable(typed), [comparable(p.label) for p in provisions], n=3, cutoff=least)
    labels = [p.label for p in provisions if comparable(p.label) in near]
    return (labels or [p.label for p in provisions])[:_MOST_NAMED]


def _numbers(typed: str, provisions: Sequence[Provision]) -> list[str]:
    """Split "Art. 5(1)(a)", "5.1.a" and "Article 5, paragraph 1, point a" into 5, 1, a.

    A word that numbers nothing in the draft only names the unit.
    """
    known = {step for p in provisions for step in _steps(p)}
    return [part for part in _PARTS.findall(typed.lower()) if part in known or len(part) == 1 or part[0].isdigit()]


def _steps(provision: Provision) -> list[str]:
    return [step.partition("_")[2] for step in provision.id.split("__")]


def _same_unit(wanted: str, provision: Provision) -> bool:
    """Whether the word for the unit, where both have one, is the same: "Annex 1" is not "Art. 1"."""
    typed, own = (_UNIT.match(words) for words in (wanted, comparable(provision.label)))
    if typed is None or own is None:
        return True
    return typed[0].startswith(own[0]) or own[0].startswith(typed[0])
