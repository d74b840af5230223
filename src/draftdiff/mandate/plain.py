"""Rules in plain words, and the pieces of which their sentences are made."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from draftdiff.mandate.fields import Anywhere, Which
    from draftdiff.model.change import StatementChange
    from draftdiff.model.standing import Standing

_LONGEST = 60
_AN = frozenset("aeiou")
_DIGIT = re.compile(r"\d")


def place(rule: Anywhere) -> str:
    """Where a rule looks."""
    return f"in {subject(rule.provision)}"


def subject(provision: str | None) -> str:
    """What a rule is about, as the subject of a sentence: a heading in quotation marks, a number as it is."""
    if provision is None:
        return "the draft"
    return f'"{provision}"' if " " in provision and not _DIGIT.search(provision) else provision


def sort(which: Which, *, of: str = "of") -> str:
    """Which statements a rule means: "binding obligation of Guarantor States"."""
    words = [part for part in (which.force, which.type or "statement") if part]
    bound = f" {of} {which.bearer}" if which.bearer else ""
    return " ".join(words) + bound + saying(which.says) + undisputed(which)


def article(words: str) -> str:
    """Words with "a" or "an" before them."""
    return f"an {words}" if words[:1] in _AN else f"a {words}"


def saying(phrases: Iterable[str]) -> str:
    """The words that a rule looks for."""
    found = quoted(phrases)
    return f" saying {found}" if found else ""


def quoted(phrases: Iterable[str]) -> str:
    """Some phrases in quotation marks."""
    return " and ".join(f'"{phrase}"' for phrase in phrases)


def undisputed(rule: Anywhere) -> str:
    """That only words outside brackets count."""
    return ", outside brackets" if rule.standing == "agreed" else ""


def whose(standing: Standing, parties: Mapping[str, str]) -> str:
    """Whose wording it is: " (proposed by Ukraine, opposed by Russian Federation)"; "" where nobody disputes it."""
    if standing.state == "agreed":
        return ""

    def sides(codes: Iterable[str]) -> str:
        return " and ".join(parties.get(code, code) for code in codes)

    parts = [f"proposed by {sides(standing.by)}"] if standing.by else []
    parts += [f"opposed by {sides(standing.opposed_by)}"] if standing.opposed_by else []
    parts += [f"{sides(standing.refused_by)} refuses to discuss it"] if standing.refused_by else []
    return f" ({', '.join(parts) or 'in brackets, no side named'})"


def fate_words(fate: StatementChange) -> str:
    """What happened to a statement, aspect by aspect."""
    found = []
    for aspect in fate.aspects:
        both = " -> ".join(dict.fromkeys(f'"{short(side)}"' for side in (aspect.old, aspect.new) if side))
        found.append(f"{aspect.aspect} {aspect.effect}" + (f": {both}" if both else ""))
    return "; ".join(dict.fromkeys(found))


def short(words: str) -> str:
    """The beginning of a long quotation."""
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
