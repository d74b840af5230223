"""The number of a provision as a treaty prints it, "Article 5", "1.", "(a)": how it was printed is not in a report."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from draftdiff.model.draft import Provision

_NAMED = frozenset("part title chapter section article".split())
# What is printed in brackets or with a full stop; anything else stays as it was printed.
_SIMPLE = re.compile(r"[\w.\-⁰¹²³⁴-⁹]{1,12}(?: [a-z]{3,9})?")
# English and French labels shorten the word; in others "Art." is the word.
_SHORTENED = ("en", "fr")


def printed(provision: Provision, by_id: Mapping[str, Provision], language: str) -> str:
    """The number with the word or the marks around it; "" where there is none. `by_id` holds what stands above."""
    p = provision
    above = by_id.get(p.parent or "")
    if p.kind == "annex" or (p.number and not _by_number_alone(p)):
        prefix = f"{above.label}, " if above is not None and p.kind == "option" else f"{_annex_above(p, by_id)}, "
        name = p.label.removeprefix(prefix)
        return f"Article {name[5:]}" if name.startswith("Art. ") and language in _SHORTENED else name
    if p.kind in _NAMED or not _SIMPLE.fullmatch(p.number):
        return p.number
    return f"{p.number}." if p.kind == "paragraph" else f"({p.number})"


def _by_number_alone(p: Provision) -> bool:
    return p.kind != "option" and (p.label == p.number or p.label.endswith(f"({p.number})"))


def _annex_above(p: Provision, by_id: Mapping[str, Provision]) -> str:
    above = by_id.get(p.parent or "")
    while above is not None and above.kind != "annex":
        above = by_id.get(above.parent or "")
    return above.label if above is not None else ""
