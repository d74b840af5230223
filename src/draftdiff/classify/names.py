"""Lists of names (states, bodies) compared as sets: who was struck from a list, who was put on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.model.change import Aspect
from draftdiff.statements.name_lists import name_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftdiff.languages import Language
    from draftdiff.model.draft import Provision
    from draftdiff.model.standing import Standing


def name_aspects(old: Provision, new: Provision, language: Language) -> Iterator[Aspect]:
    """Names that left the list, came to it, or are disputed now; nothing where either side has no list."""
    before = name_list(old, language)
    after = name_list(new, language) if before else {}
    if not after:
        return
    for effect, mine, other in (("removed", before, after), ("added", after, before)):
        by_standing: dict[Standing, list[str]] = {}
        for key, (name, standing) in mine.items():
            if key not in other:
                by_standing.setdefault(standing, []).append(name)
        for standing, names in by_standing.items():
            listed = ", ".join(names)
            gone = effect == "removed"
            yield Aspect("names", effect, listed if gone else None, None if gone else listed, standing)
